// Every block in every other, in three formats: valid files that say the same words.

#include <gtest/gtest.h>

#include "assembly/assembly.h"
#include "layout/layout.h"
#include "markup/read_document.h"
#include "markup/read_style.h"
#include "office/office.h"
#include "pdf/pdf.h"
#include "support/judges.h"
#include "support/office_sample.h"
#include "support/told.h"
#include "support/workshop.h"
#include "typography/french.h"

namespace paraphe::dossier {
namespace {

using test::told;
using test::workshop;

std::string const root = SOURCE_DIR;

std::string const style = R"(
@page { size: A4; margin: 20mm; @bottom-right { content: counter(page) " / " counter(pages); } }
body { font-family: "Noto Serif"; font-size: 10pt; line-height: 14pt; hyphens: auto; }
p { margin-bottom: 4pt; }
ul, ol { padding-left: 14pt; }
td, th { padding: 2pt; border: 0.5pt solid #888; }
td.decimal p { text-align: ","; }
section.deux, dl.grille { columns: 2; }
section.boite { border: 1pt solid #000; padding: 4pt; }
figure { height: 8mm; }
signature { height: 14mm; }
note { font-size: 8.5pt; line-height: 11pt; }
)";

layout::Images pictures() {
    auto picture = std::make_shared<image::Image>(*test::small_picture());
    picture->encoding = image::Image::Encoding::gray;
    picture->bytes.assign(std::size_t{picture->width} * picture->height, '\x80');
    return {{"logo.png", picture}};
}

/// One document in three formats.
struct Files {
    std::string pdf, docx, odt;
};

Files made(std::string const& xhtml) {
    base::Sources sources;
    base::SourceMap map;
    auto const size = static_cast<std::uint32_t>(xhtml.size());
    map.append(size, {{sources.add("part.html", xhtml), 0, size}, {}, ""}, true);
    auto document = markup::read_document(xhtml, map);
    EXPECT_FALSE(base::has_errors(document.diagnostics)) << told(document.diagnostics);
    auto sheet = markup::read_style(sources, sources.add("style.css", style));
    EXPECT_EQ(told(sheet.diagnostics), "");
    auto assembled = assembly::assemble(std::move(document.value), {});
    EXPECT_EQ(told(assembled.diagnostics), "");
    document::Document set = typography::set_french(std::move(assembled.value));
    set.metadata.title = "Essai";
    layout::Images const images = pictures();
    auto laid_out = layout::lay_out(set, sheet.value, workshop().composition->words, images);
    laid_out.value.paged.metadata.title = "Essai";
    auto pdf = pdf::write_pdf(laid_out.value.paged, {});
    auto docx = office::write_docx(set, sheet.value, laid_out.value.numbers, images);
    auto odt = office::write_odt(set, sheet.value, laid_out.value.numbers, images);
    EXPECT_TRUE(pdf) << told(pdf.error());
    EXPECT_TRUE(docx) << told(docx.error());
    EXPECT_TRUE(odt) << told(odt.error());
    return {pdf.value_or(""), docx.value_or(""), odt.value_or("")};
}

/// Writes blocks whose words are all different, so that none can be lost or stand for another.
class Generator {
public:
    /// Every block in every block that holds others, or, two deep, a note in each of those in each of those.
    std::string all(int depth) { return all(depth, depth == 1); }

private:
    std::string all(int depth, bool every_leaf) {
        std::string out;
        if (depth == 0 && !every_leaf) return leaf(noted);
        for (int kind = 0; every_leaf && kind < leaves; ++kind) out += leaf(kind);
        if (depth == 0) return out;
        out += "<section class=\"boite\">" + all(depth - 1, every_leaf) + "</section>";
        out += "<section class=\"deux\">" + all(depth - 1, every_leaf) + "</section>";
        out += "<ul><li>" + all(depth - 1, every_leaf) + "</li><li>" + word() + "</li></ul>";
        out += "<ol start=\"3\"><li>" + all(depth - 1, every_leaf) + "</li></ol>";
        out += "<dl><dt>" + word() + "</dt><dd>" + all(depth - 1, every_leaf) + "</dd></dl>";
        out += "<dl class=\"grille\"><dt>" + word() + "</dt><dd>" + all(depth - 1, every_leaf) + "</dd><dt>" + word() + "</dt><dd>" + word() + "</dd></dl>";
        out += "<table><caption>" + word() + note() + "</caption><thead><tr><th scope=\"col\">" + word() + "</th><th scope=\"col\">" + word() + "</th></tr></thead><tfoot><tr><td>" + word() +
               "</td><td class=\"decimal\">1,5</td></tr></tfoot><tbody><tr><td rowspan=\"2\">" + all(depth - 1, every_leaf) + "</td><td class=\"decimal\">12,25</td></tr><tr><td>" + word() +
               "</td></tr><tr><td colspan=\"2\">" + all(depth - 1, every_leaf) + "</td></tr></tbody></table>";
        return out;
    }

    static constexpr int leaves = 5, noted = 1;
    std::string word() { return "mot" + std::to_string(++words_); }
    std::string note() { return "<p:note>" + word() + " et <em>" + word() + "</em></p:note>"; }
    std::string leaf(int kind) {
        switch (kind) {
            case 0: return "<p>" + word() + " <p:blank kind=\"date\"/> " + word() + "</p>";
            case noted: return "<p>" + word() + note() + ", " + word() + "</p>";
            case 2: return "<figure><img src=\"logo.png\" alt=\"" + word() + "\"/><figcaption>" + word() + note() + "</figcaption></figure>";
            case 3: return "<p:signature party=\"S" + std::to_string(++words_) + "\" label=\"" + word() + "\"/>";
            default: return "<ul><li>" + word() + "<ul><li>" + word() + "</li></ul></li></ul>";
        }
    }
    int words_ = 0;
};

class Nesting : public testing::TestWithParam<int> {};

TEST_P(Nesting, SaysTheSameInThreeFormats) {
    Files const files = made("<p:toc title=\"Sommaire\"/><h1>Titre</h1>" + Generator().all(GetParam()));
    NEEDS_JUDGE("qpdf");
    NEEDS_JUDGE("pdfinfo");
    NEEDS_JUDGE("python3");
    test::TemporaryFile const pdf(files.pdf), docx(files.docx, ".docx"), odt(files.odt, ".odt");
    auto const agreed = [](test::Verdict const& verdict) { EXPECT_EQ(verdict.status, 0) << verdict.output.substr(0, 4000); };
    agreed(test::ask("python3 -B " + root + "/tests/pdf/conformance/check.py " + pdf.path()));
    agreed(test::ask("python3 -B " + root + "/tests/words.py " + pdf.path() + " " + docx.path()));
    std::string const tools = std::string(PARAPHE_REFERENCES) + "/tools/";
    if (test::judge_available(tools + "validate-docx")) agreed(test::ask("'" + tools + "validate-docx' " + docx.path()));
    if (test::judge_available(tools + "validate-odt") && test::judge_available("jing")) agreed(test::ask("'" + tools + "validate-odt' " + odt.path()));
    NEEDS_JUDGE("soffice");
    std::filesystem::path const folder = odt.path() + ".d";
    std::filesystem::create_directory(folder);
    for (test::TemporaryFile const* const file : {&odt, &docx}) {
        agreed(test::ask("soffice --headless '-env:UserInstallation=file://" + folder.string() + "/profile' --convert-to fodt --outdir '" + folder.string() + "' '" + file->path() + "'"));
        agreed(test::ask("python3 -B " + root + "/tests/words.py " + pdf.path() + " " + (folder / std::filesystem::path(file->path()).stem().concat(".fodt")).string()));
    }
    std::filesystem::remove_all(folder);
}

INSTANTIATE_TEST_SUITE_P(, Nesting, testing::Values(1, 2), [](auto const& depth) { return "Depth" + std::to_string(depth.param); });

}  // namespace
}  // namespace paraphe::dossier
