// Each kind of block by itself: kinds/NAME.html, its dump and its picture beside it.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "blocks/made.h"
#include "page/dump.h"
#include "support/golden.h"
#include "support/page_picture.h"

namespace paraphe {
namespace {

std::string const folder = TEST_DIR "/kinds/";

std::vector<std::string> kinds() {
    std::vector<std::string> names;
    for (auto const& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".html") names.push_back(entry.path().stem());
    std::sort(names.begin(), names.end());
    return names;
}

/// One for all kinds: each document after the other, as in a batch.
test::Setter& setter() {
    static test::Setter one(test::read_file(folder + "style.css"), folder);
    return one;
}

class Kind : public testing::TestWithParam<std::string> {
protected:
    page::PagedDocument& lay_out() {
        page::PagedDocument& paged = setter().lay_out(test::read_file(folder + GetParam() + ".html"), GetParam() == "watermark" ? "PROJET" : "");
        EXPECT_EQ(setter().warnings(), "");
        return paged;
    }
};

TEST_P(Kind, SitsWhereItDid) { test::expect_golden(folder + GetParam() + ".dump", page::dump(lay_out())); }

TEST_P(Kind, LooksAsItDid) {
    NEEDS_JUDGE("pdftoppm");
    lay_out();
    test::expect_picture(folder + GetParam() + ".png", test::picture_of(setter().pdf()));
}

INSTANTIATE_TEST_SUITE_P(, Kind, testing::ValuesIn(kinds()), [](auto const& kind) {
    std::string name;
    for (bool upper = true; char const c : kind.param) {
        if (c != '-') name += upper ? static_cast<char>(std::toupper(c)) : c;
        upper = c == '-';
    }
    return name;
});

}  // namespace
}  // namespace paraphe
