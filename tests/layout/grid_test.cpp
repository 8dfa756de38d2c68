// The baseline grid, in a font of squares: 10 pt a character, a page of 144 pt.

#include <gmock/gmock.h>

#include <random>

#include "support/set_in_squares.h"

namespace paraphe::layout {
namespace {

std::string const page = "@page { size: 320pt 164pt; margin: 10pt; -paraphe-grid: 12pt; }\n"
                         "body { font-family: \"Squares\"; font-size: 10pt; line-height: 12pt; } p { margin-bottom: 5pt; } li p, td p { margin-bottom: 1pt; }\n"
                         "h1 { font-size: 11pt; line-height: 17pt; margin-top: 14pt; margin-bottom: 3pt; } p.petit { font-size: 8pt; line-height: 10pt; }\n";

struct SetLine {
    std::size_t page;
    Length top;  ///< below the first line of 12 pt that a page can hold, by their baselines
    std::string text;
};

class Grid : public testing::Test {
protected:
    Grid() { baseline_ = set("<p>a</p>").front().top; }

    std::vector<SetLine> set(std::string const& xhtml, std::string const& css = {}) {
        auto const set = setter_.set(xhtml, page + css);
        EXPECT_TRUE(set.warnings.empty());
        std::vector<SetLine> lines;
        for (std::size_t p = 0; p < set.value.paged.pages.size(); ++p)
            for (page::Item const& item : set.value.paged.pages[p].items)
                if (auto const* const run = std::get_if<page::GlyphRun>(&item)) {
                    std::string text;
                    for (page::Glyph const& glyph : run->glyphs) text += set.value.paged.fonts[run->font].codes[glyph.code].text;
                    lines.push_back({p, run->origin.y - baseline_, text});
                }
        return lines;
    }
    static std::vector<double> tops(std::vector<SetLine> const& lines) {
        std::vector<double> all;
        for (SetLine const& line : lines) all.push_back(line.top.in_pt());
        return all;
    }
    test::SquareSetter setter_;
    Length baseline_;
};

TEST_F(Grid, HoldsParagraphsWhateverTheirMargins) {
    EXPECT_THAT(tops(set("<p>a</p><p>b b b b b b b b b b b b b b b b</p><p>c</p>")), testing::ElementsAre(0, 24, 36, 60));
}

TEST_F(Grid, IsNotThereWhereNoneIsAskedFor) {
    EXPECT_THAT(tops(set("<p>a</p><p>c</p>", "@page { -paraphe-grid: 0; }")), testing::ElementsAre(0, 17));
}

TEST_F(Grid, IsReturnedToAfterSmallerText) {
    auto const lines = set("<p>a</p><p class=\"petit\">b</p><p>c</p>");
    EXPECT_EQ(lines[2].top, Length::pt(36)) << "12 and 5, 10 and 5 are 32";
}

TEST_F(Grid, IsReturnedToAfterTablesAndLists) {
    auto const lines = set("<p>a</p><ul><li>b</li><li>c</li></ul><p>d</p><table><caption>t</caption><tr><td>e</td></tr></table><p>f</p>", "ul { padding-left: 30pt; }");
    for (SetLine const& line : lines)
        if (line.text == "a" || line.text == "d" || line.text == "f") {
            EXPECT_EQ(line.top.emu() % Length::pt(12).emu(), 0) << line.text;
        }
}

TEST_F(Grid, MovesAHeadingWithItsText) {
    auto const lines = set("<p>a</p><h1>H</h1><p>b</p>");
    // 12, 14 and 17 and 3 are 46: two points above the heading, none below it.
    EXPECT_EQ(lines[2].top, Length::pt(48));
    auto const without = set("<p>a</p><h1>H</h1><p>b</p>", "@page { -paraphe-grid: 0; }");
    EXPECT_EQ(without[2].top, Length::pt(46));
    EXPECT_EQ(lines[2].top - lines[1].top, without[2].top - without[1].top);
}

TEST_F(Grid, HoldsOnEveryPageOfRandomText) {
    std::mt19937 random(3);
    for (int round = 0; round < 20; ++round) {
        std::string xhtml;
        for (int i = 0; i < 60; ++i) {
            std::string words;
            for (unsigned int k = 0; k <= random() % 12; ++k) words += "corps ";
            switch (random() % 6) {
                case 0: xhtml += "<h1>Titre</h1><p>corps " + words + "</p>"; break;
                case 1: xhtml += "<p class=\"petit\">note</p>"; break;
                case 2: xhtml += "<ul><li>point</li></ul>"; break;
                default: xhtml += "<p>" + words + "</p>";
            }
        }
        for (SetLine const& line : set(xhtml)) {
            if (line.text.starts_with("corps")) {
                ASSERT_EQ(line.top.emu() % Length::pt(12).emu(), 0) << "page " << line.page;
            }
            ASSERT_LE(line.top, Length::pt(132)) << "within the page";
        }
    }
}

}  // namespace
}  // namespace paraphe::layout
