// Poppler and MuPDF read our pages the same way: at 100 dots an inch, no square of 8 × 8 dots is much darker in one than in the other.

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <fstream>

#include "dossier/content.h"
#include "dossier/writer.h"
#include "support/judges.h"
#include "support/temporary_folder.h"
#include "support/told.h"
#include "support/workshop.h"

namespace paraphe::dossier {
namespace {

using test::told;
using test::workshop;

constexpr int dots_per_inch = 100, side = 8, tolerance = 32;
/// Squares in a hundred pages that may differ by more because an engine has moved a line by one dot: both round baselines and thin
/// rules to whole dots, each in its own way, and at the edge of a square that counts.
constexpr int moved_squares_in_a_hundred_pages = 3;

/// Grey, 0 black to 255 white.
struct Grey {
    int width = 0, height = 0;
    std::vector<unsigned char> dots;
    int mean(int x, int y) const {
        int sum = 0, count = 0;
        for (int row = std::max(y, 0); row < std::min(y + side, height); ++row)
            for (int column = std::max(x, 0); column < std::min(x + side, width); ++column) sum += dots[static_cast<std::size_t>(row) * static_cast<std::size_t>(width) + static_cast<std::size_t>(column)], ++count;
        return count == 0 ? 0 : sum / count;
    }
};

/// The next picture of a file of binary PGM; false at its end.
bool next_picture(std::istream& in, Grey& picture) {
    std::string kind;
    int most = 0;
    if (!(in >> kind >> picture.width >> picture.height >> most)) return false;
    in.get();
    picture.dots.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height));
    return static_cast<bool>(in.read(reinterpret_cast<char*>(picture.dots.data()), static_cast<std::streamsize>(picture.dots.size())));
}

int in_dots(base::Length length) { return static_cast<int>(length.emu() * dots_per_inch / base::Length::pt(72).emu()); }

/// MuPDF draws a mark of its own, the word SIGN, on every signature field that is empty: what lies there is not compared.
bool lies_in_a_field(page::Page const& page, int x, int y) {
    for (page::Item const& item : page.items)
        if (auto const* const field = std::get_if<page::FieldBox>(&item))
            if (x + side >= in_dots(field->box.x) && x <= in_dots(field->box.x + field->box.width) + 1 && y + side >= in_dots(field->box.y) && y <= in_dots(field->box.y + field->box.height) + 1) return true;
    return false;
}

/// The least difference of a square when one of the pictures is moved by a dot or not at all.
int moved_difference(Grey const& one, Grey const& other, int x, int y) {
    int least = 255;
    for (int dy = -1; dy <= 1; ++dy)
        for (int dx = -1; dx <= 1; ++dx) least = std::min({least, std::abs(one.mean(x, y) - other.mean(x + dx, y + dy)), std::abs(one.mean(x + dx, y + dy) - other.mean(x, y))});
    return least;
}

class Renderers : public testing::TestWithParam<char const*> {};

TEST_P(Renderers, DrawTheSamePages) {
    NEEDS_JUDGE("pdftoppm");
    NEEDS_JUDGE("mutool");
    Job job;
    job.contract_path = std::string(SOURCE_DIR) + "/samples/" + GetParam() + "/contrat.json";
    base::Sources sources = sources_for(workshop().package);
    auto const content = make_content(job, workshop(), base::SystemResources(), sources);
    ASSERT_FALSE(base::has_errors(content.diagnostics)) << told(content.diagnostics);
    Writer writer(workshop().package.style, workshop().composition->words, content.value.images, {});
    layout::LaidOut laid_out = writer.lay_out(content.value.document);
    auto const bytes = writer.bytes(content.value.document, laid_out, Format::pdf, content.value.embedded);
    ASSERT_TRUE(bytes) << told(bytes.error());

    test::TemporaryFolder const folder;
    std::ofstream(folder / "file.pdf", std::ios::binary) << *bytes;
    std::string const resolution = " -r " + std::to_string(dots_per_inch) + " ";
    test::Verdict const poppler = test::ask("pdftoppm -gray" + resolution + "'" + folder / "file.pdf" + "' > '" + folder / "poppler.pgm" + "'");
    test::Verdict const mupdf = test::ask("mutool draw -q -c gray -F pgm" + resolution + "-o '" + folder / "mupdf.pgm" + "' '" + folder / "file.pdf" + "'");
    ASSERT_EQ(poppler.status, 0) << poppler.output;
    ASSERT_EQ(mupdf.status, 0) << mupdf.output;

    std::ifstream first(folder / "poppler.pgm", std::ios::binary), second(folder / "mupdf.pgm", std::ios::binary);
    int moved = 0;
    for (page::Page const& page : laid_out.paged.pages) {
        Grey one, other;
        ASSERT_TRUE(next_picture(first, one) && next_picture(second, other)) << "page " << page.label;
        ASSERT_EQ(one.width, other.width);
        ASSERT_EQ(one.height, other.height);
        for (int y = 0; y < one.height; y += side)
            for (int x = 0; x < one.width; x += side) {
                if (std::abs(one.mean(x, y) - other.mean(x, y)) <= tolerance || lies_in_a_field(page, x, y)) continue;
                ++moved;
                EXPECT_LE(moved_difference(one, other, x, y), tolerance) << "page " << page.label << ", dots " << x << ", " << y << ": " << one.mean(x, y) << " and " << other.mean(x, y);
            }
    }
    int const pages = static_cast<int>(laid_out.paged.pages.size());
    EXPECT_LE(moved, 1 + moved_squares_in_a_hundred_pages * pages / 100);
    RecordProperty("moved_squares", moved);
    Grey more;
    EXPECT_FALSE(next_picture(first, more) || next_picture(second, more));
}

INSTANTIATE_TEST_SUITE_P(, Renderers, testing::Values("envol-isere-autisme", "associations/sessad-seul-quilobrine", "associations/sept-etablissements-tarvelonde"),
                         [](auto const& sample) {
                             std::string name;
                             for (char const c : std::string(sample.param))
                                 if (std::isalnum(static_cast<unsigned char>(c)) != 0) name += c;
                             return name;
                         });

}  // namespace
}  // namespace paraphe::dossier
