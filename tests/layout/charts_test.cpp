// Charts in the font of squares.

#include <gmock/gmock.h>

#include "document/chart.h"
#include "support/charts.h"
#include "support/golden.h"
#include "support/set_in_squares.h"

namespace paraphe::layout {
namespace {

using base::Length;

std::string const small_page = "@page { size: 420pt 320pt; margin: 10pt; }\n"
                         "body { font-family: \"Squares\"; font-size: 10pt; line-height: 12pt; }\n"
                         "chart-label { font-size: 7pt; line-height: 9pt; }\n";

class ChartLayout : public testing::Test {
protected:
    std::vector<page::Item> const& items(page::PagedDocument const& paged, std::size_t sheet = 0) { return paged.pages.at(sheet).items; }
    static std::string text_of(page::PagedDocument const& paged, page::GlyphRun const& run) {
        std::string text;
        for (page::Glyph const& glyph : run.glyphs) text += paged.fonts[run.font].codes[glyph.code].text;
        return text;
    }
    static std::string texts(page::PagedDocument const& paged) {
        std::string all;
        for (page::Page const& one : paged.pages)
            for (page::Item const& item : one.items)
                if (auto const* const run = std::get_if<page::GlyphRun>(&item)) all += text_of(paged, *run) + "|";
        return all;
    }
    test::SquareSetter setter_;
};

TEST_F(ChartLayout, EachTypeHasItsDrawing) {
    for (test::NamedChart const& one : test::small_charts()) {
        auto const set = setter_.set(one.xhtml, small_page);
        for (auto const& warning : set.warnings) ADD_FAILURE() << one.name << ": " << warning.code << " " << warning.message;
        test::expect_golden(std::string(TEST_DIR "/chart-") + one.name + ".golden", page::dump(set.value.paged));
    }
}

TEST_F(ChartLayout, IsAFigureWithItsWordsAsAlternative) {
    auto const set = setter_.set(test::small_charts().front().xhtml, small_page);
    page::PagedDocument const& paged = set.value.paged;
    auto const figure = std::find_if(paged.elements.begin(), paged.elements.end(), [](auto const& element) { return element.role == "Figure"; });
    ASSERT_NE(figure, paged.elements.end());
    EXPECT_TRUE(figure->has_bounding_box);
    EXPECT_THAT(figure->alternative, testing::StartsWith("Graphique en barres\u00A0: Titre (journées)\u202F; Foyer\u00A0: 2019, 8\u202F190"));
    EXPECT_EQ(paged.elements.at(figure->kids.front().index).role, "Caption");
    // All that is drawn is one leaf of the figure: nothing is read beside it, nothing is lost to an artifact.
    ASSERT_EQ(figure->kids.size(), 2U);
    for (page::Item const& item : paged.pages.at(0).items) {
        auto const content = std::visit([](auto const& value) -> page::ContentIndex { if constexpr (requires { value.content; }) return value.content; else return 0; }, item);
        EXPECT_FALSE(paged.contents.at(content).artifact);
    }
}

/// Nothing of a chart may leave the text block of its page, whatever its data.
TEST_F(ChartLayout, HostileDataStayOnThePage) {
    constexpr Length hair = Length::pt(4);  // half a marker, half a line's width
    for (test::NamedChart const& one : test::hostile_charts()) {
        auto const set = setter_.set(one.xhtml, small_page + "@page { size: A4; margin: 20mm; }");
        for (page::Page const& sheet : set.value.paged.pages) {
            Length const left = Length::mm(20) - hair, right = Length::mm(190) + hair, top = Length::mm(20) - hair, bottom = Length::mm(277) + hair;
            for (page::Item const& item : sheet.items) {
                if (auto const* const path = std::get_if<page::Path>(&item)) {
                    EXPECT_GE(std::min(path->box.x, path->box.x + path->box.width), left) << one.name;
                    EXPECT_LE(std::max(path->box.x, path->box.x + path->box.width), right) << one.name;
                    EXPECT_GE(std::min(path->box.y, path->box.y + path->box.height), top) << one.name;
                    EXPECT_LE(std::max(path->box.y, path->box.y + path->box.height), bottom) << one.name;
                } else if (auto const* const run = std::get_if<page::GlyphRun>(&item)) {
                    EXPECT_GE(run->size, Length::pt(7)) << one.name;
                    Length end = run->origin.x;
                    for (page::Glyph const& glyph : run->glyphs) end += Length{glyph.advance};
                    EXPECT_LE(end, right) << one.name << ": " << text_of(set.value.paged, *run);
                    EXPECT_GE(run->origin.x, left) << one.name << ": " << text_of(set.value.paged, *run);
                    EXPECT_LE(run->origin.y, bottom) << one.name;
                }
            }
        }
        for (auto const& warning : set.warnings) EXPECT_EQ(warning.code, "layout.crowded-chart") << one.name << ": " << warning.message;
    }
}

TEST_F(ChartLayout, TooManyRowsAreTold) {
    for (test::NamedChart const& one : test::hostile_charts())
        if (std::string_view(one.name) == "200 tasks" || std::string_view(one.name) == "long task") {
            auto const set = setter_.set(one.xhtml, small_page);
            ASSERT_EQ(set.warnings.size(), 1U) << one.name;
            EXPECT_EQ(set.warnings[0].code, "layout.crowded-chart");
            EXPECT_FALSE(set.warnings[0].hints.empty());
            EXPECT_TRUE(set.warnings[0].where.known());
        }
}

TEST_F(ChartLayout, MovesWholeToTheNextPage) {
    std::string filler;
    for (int i = 0; i < 15; ++i) filler += "<p>ligne</p>";
    auto const set = setter_.set(filler + test::small_charts().front().xhtml, small_page);
    ASSERT_EQ(set.value.paged.pages.size(), 2U);
    for (page::Item const& item : items(set.value.paged, 0)) EXPECT_FALSE(std::holds_alternative<page::Path>(item));
    auto const* const first = std::get_if<page::GlyphRun>(&items(set.value.paged, 1).front());
    ASSERT_NE(first, nullptr) << "the caption goes with its drawing";
    EXPECT_EQ(text_of(set.value.paged, *first), "Titre (journées)");
}

TEST_F(ChartLayout, TakesItsColumn) {
    auto const set = setter_.set("<section class=\"deux\">" + test::small_charts()[2].xhtml + test::small_charts()[0].xhtml + "</section>",
                                 small_page + "section.deux { columns: 2; column-gap: 20pt; } chart { width: 1000pt; height: 80pt; }");
    Length rightmost;
    for (page::Item const& item : items(set.value.paged))
        if (auto const* const path = std::get_if<page::Path>(&item)) rightmost = std::max(rightmost, path->box.x + path->box.width);
    EXPECT_LE(rightmost, Length::pt(411));
}

TEST_F(ChartLayout, NumbersArePrintedAsWritten) {
    auto const set = setter_.set(test::chart("barres", test::chart_series("s", {{"a", "8190.50"}, {"b", "-1234567,1"}})), small_page);
    EXPECT_THAT(texts(set.value.paged), testing::AllOf(testing::HasSubstr("|8\u202F190,50|"), testing::HasSubstr("|\u2212" "1\u202F234\u202F567,1|")));
}

TEST_F(ChartLayout, NumbersHaveTheSpacesOfTheProfile) {
    std::string const values = test::chart_series("s", {{"2020", "8190"}, {"2021", "7905"}}), long_names = test::chart_series("s", {{std::string(60, 'a'), "8190"}, {std::string(60, 'b'), "7905"}});
    for (std::string const& one : {test::chart("barres", values), test::chart("barres", long_names), test::chart("barres-empilees", values), test::chart("lignes", values),
                                   test::chart("jauge", "<p:gauge name=\"g\" start=\"8190\" target=\"12000\" value=\"9000\"/>")}) {
        std::string const printed = texts(setter_.set(one, small_page, {}, {}, typography::SpaceProfile::bureautique).value.paged);
        EXPECT_THAT(printed, testing::AllOf(testing::HasSubstr("8\u00A0190"), testing::Not(testing::HasSubstr("\u202F")))) << one;
    }
}

}  // namespace
}  // namespace paraphe::layout
