// Newspaper columns: how high they are, where they go on, and in which order they are read.

#include "layout/columns.h"

#include <gmock/gmock.h>

#include "layout/layout.h"
#include "support/read_aloud.h"
#include "support/set_in_squares.h"

namespace paraphe::layout {
namespace {

using testing::ElementsAre;

std::vector<Strip> items(std::vector<int> const& heights) {
    std::vector<Strip> all;
    for (int const height : heights) {
        Strip& strip = all.emplace_back();
        strip.height = Length{height};
        strip.anchors.push_back({std::to_string(all.size()), {}});
    }
    return all;
}

/// Heights of the pieces, and by piece the items with where they begin.
std::vector<std::string> told(std::vector<Strip> const& pieces) {
    std::vector<std::string> all;
    for (Strip const& piece : pieces) {
        std::string text = std::to_string(piece.height.emu()) + ":";
        for (PlacedAnchor const& anchor : piece.anchors) text += " " + anchor.id + "@" + std::to_string(anchor.y.emu());
        all.push_back(text);
    }
    return all;
}

ColumnShape const two{2, {}, Length{100}, Length{10}};

TEST(Columns, AreAboutAsHigh) {
    EXPECT_THAT(told(set_in_columns(items({10, 10, 10, 10}), two, Length{100}, Length{100})), ElementsAre("20: 1@0 2@10 3@0 4@10"));
    EXPECT_THAT(told(set_in_columns(items({10, 10, 10, 10, 10}), two, Length{100}, Length{100})), ElementsAre("30: 1@0 2@10 3@20 4@0 5@10"));
    EXPECT_THAT(told(set_in_columns(items({40, 10, 10, 10}), two, Length{100}, Length{100})), ElementsAre("40: 1@0 2@0 3@10 4@20"));
    EXPECT_THAT(told(set_in_columns(items({10}), two, Length{100}, Length{100})), ElementsAre("10: 1@0"));
}

TEST(Columns, GoOnOnTheNextPage) {
    EXPECT_THAT(told(set_in_columns(items({10, 10, 10, 10, 10, 10, 10}), two, Length{20}, Length{40})), ElementsAre("20: 1@0 2@10 3@0 4@10", "20: 5@0 6@10 7@0"));
}

TEST(Columns, LeaveAPageThatHoldsNoneOfThem) {
    EXPECT_THAT(told(set_in_columns(items({30, 30}), two, Length{20}, Length{40})), ElementsAre("30: 1@0 2@0"));
}

TEST(Columns, WhatNoPageHoldsStandsAlone) {
    EXPECT_THAT(told(set_in_columns(items({10, 90, 10}), two, Length{40}, Length{40})), ElementsAre("10: 1@0", "90: 2@0", "10: 3@0"));
}

/// 30 characters by 12 lines.
std::string const page = "@page { size: 320pt 164pt; margin: 10pt; }\n"
                         "body { font-family: \"Squares\"; font-size: 10pt; line-height: 12pt; orphans: 1; widows: 1; }\n";

/// Each page as its lines: what stands left of the middle, then what stands right.
std::vector<std::string> halves(page::PagedDocument const& paged) {
    std::vector<std::string> all;
    for (page::Page const& one : paged.pages) {
        std::map<std::pair<bool, std::int64_t>, std::string> lines;
        for (page::Item const& item : one.items)
            if (auto const* const run = std::get_if<page::GlyphRun>(&item))
                for (page::Glyph const& glyph : run->glyphs)
                    lines[{run->origin.x >= Length::pt(160), run->origin.y.emu()}] += paged.fonts[run->font].codes[glyph.code].text;
        std::string left, right;
        for (auto const& [place, text] : lines) (place.first ? right : left) += text + " ";
        all.push_back(left + "| " + right);
    }
    return all;
}

class SetColumns : public testing::Test {
protected:
    page::PagedDocument set(std::string const& xhtml, std::string const& css) {
        auto set = setter_.set(xhtml, page + css);
        for (auto const& warning : set.warnings) ADD_FAILURE() << warning.code << " " << warning.message;
        return std::move(set.value.paged);
    }
    static std::string entries(int count) {
        std::string all;
        for (int i = 0; i < count; ++i) all += "<li>" + std::string(1, static_cast<char>('a' + i)) + "</li>";
        return all;
    }
    test::SquareSetter setter_;
};

TEST_F(SetColumns, OfAListReadDown) {
    auto const paged = set("<ul>" + entries(5) + "</ul>", "ul { columns: 2; column-gap: 20pt; padding-left: 20pt; }");
    EXPECT_THAT(halves(paged), ElementsAre("– a – b – c | – d – e "));
    EXPECT_EQ(test::read_aloud(paged), "– a– b– c– d– e");
}

TEST_F(SetColumns, FillWhatThePageHasLeft) {
    // Ten lines above leave two; the rest is balanced on the next page.
    std::string above;
    for (int i = 0; i < 10; ++i) above += "<p>" + std::to_string(i) + "</p>";
    EXPECT_THAT(halves(set(above + "<ul>" + entries(10) + "</ul>", "ul { columns: 2; column-gap: 20pt; padding-left: 20pt; }")),
                ElementsAre("0 1 2 3 4 5 6 7 8 9 – a – b | – c – d ", "– e – f – g | – h – i – j "));
}

TEST_F(SetColumns, OfDefinitionsReadAcrossOrDown) {
    std::string const pairs = "<dl><dt>A</dt><dd>1</dd><dt>B</dt><dd>2</dd><dt>C</dt><dd>3</dd></dl>";
    EXPECT_THAT(halves(set(pairs, "dl { columns: 2; column-gap: 20pt }")), ElementsAre("A 1 C 3 | B 2 "));
    EXPECT_THAT(halves(set(pairs, "dl { columns: 2; column-gap: 20pt; column-fill: balance }")), ElementsAre("A 1 B 2 | C 3 "));
}

TEST_F(SetColumns, InACellNeedNoPage) {
    auto const paged = set("<table><caption>t</caption><tbody><tr><td><ul>" + entries(4) + "</ul></td></tr></tbody></table>", "ul { columns: 2; column-gap: 20pt; padding-left: 20pt; }");
    EXPECT_THAT(halves(paged), ElementsAre("t – a – b | – c – d "));
}

}  // namespace
}  // namespace paraphe::layout
