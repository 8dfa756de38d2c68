// Notes at the foot of pages and under tables, in a font of squares: 10 pt a character, lines of 12 pt, 12 lines a page.

#include <gmock/gmock.h>

#include <map>

#include "support/golden.h"
#include "support/read_aloud.h"
#include "support/set_in_squares.h"

namespace paraphe::layout {
namespace {

using test::read_aloud;
using testing::Contains;
using testing::ElementsAre;
using testing::EndsWith;
using testing::Not;

/// The rule and its spaces are as high as one line.
std::string const page = "@page { size: 320pt 164pt; margin: 10pt; @bottom-right { content: counter(page); font-size: 4pt; line-height: 5pt; } }\n"
                         "body { font-family: \"Squares\"; font-size: 10pt; line-height: 12pt; orphans: 2; widows: 2; }\n"
                         "note { font-size: 10pt; line-height: 12pt; } note-rule { border-top: none; margin-top: 6pt; margin-bottom: 6pt; }\n";
constexpr std::int64_t top = Length::pt(10).emu(), bottom = Length::pt(154).emu();

std::string lines_of_text(int count, std::string const& word = "ligne") {
    std::string all;
    for (int i = 1; i <= count; ++i) all += "<p>" + word + std::to_string(i) + "</p>";
    return all;
}
/// A note of that many lines: every word is as wide as a line less a few characters.
std::string note(int lines, char letter = 'n') {
    std::string text;
    for (int i = 0; i < lines; ++i) text += std::string(25, letter) + " ";
    return "<p:note>" + text + "</p:note>";
}

class Notes : public testing::Test {
protected:
    page::PagedDocument set(std::string const& xhtml, std::string const& css = {}) {
        auto set = setter_.set(xhtml, page + css);
        for (auto const& warning : set.warnings) ADD_FAILURE() << warning.code << " " << warning.message;
        labels_ = set.value.numbers.labels;
        expect_no_overlap(set.value.paged);
        return std::move(set.value.paged);
    }

    /// The lines of each page, heads and feet left out, top to bottom.
    static std::vector<std::vector<std::string>> lines_of(page::PagedDocument const& paged) {
        std::vector<std::vector<std::string>> pages;
        for (page::Page const& one : paged.pages) {
            std::map<std::int64_t, std::string> lines;
            for (page::Item const& item : one.items)
                if (auto const* const run = std::get_if<page::GlyphRun>(&item); run != nullptr && run->size != Length::pt(4)) {
                    // A raised call belongs to the line below it.
                    auto line = lines.lower_bound(run->origin.y.emu());
                    if (line == lines.end() || line->first - run->origin.y.emu() > Length::pt(5).emu()) line = lines.find(run->origin.y.emu());
                    auto& text = line == lines.end() ? lines[run->origin.y.emu()] : line->second;
                    for (page::Glyph const& glyph : run->glyphs) text += paged.fonts[run->font].codes[glyph.code].text;
                }
            std::vector<std::string> texts;
            for (auto& [y, text] : lines) texts.push_back(text);
            pages.push_back(std::move(texts));
        }
        return pages;
    }

    /// Every line lies within the page's text and 12 pt from the next.
    static void expect_no_overlap(page::PagedDocument const& paged) {
        for (page::Page const& one : paged.pages) {
            std::set<std::int64_t> baselines;
            for (page::Item const& item : one.items)
                if (auto const* const run = std::get_if<page::GlyphRun>(&item); run != nullptr && run->size == Length::pt(10)) {
                    baselines.insert(run->origin.y.emu());
                    EXPECT_GE(run->origin.y.emu(), top) << "page " << one.label;
                    EXPECT_LE(run->origin.y.emu(), bottom) << "page " << one.label;
                }
            std::int64_t before = 0;
            for (std::int64_t const y : baselines) {
                EXPECT_GE(y - before, Length::pt(12).emu()) << "page " << one.label;
                before = y;
            }
        }
    }

    test::SquareSetter setter_;
    std::map<std::string, std::string> labels_;
};

TEST_F(Notes, StandAtTheFootAndAreReadAtTheirCall) {
    auto const paged = set("<p>un mot <p:note>Le <em>sens</em> du mot.</p:note>, puis la suite</p>");
    test::expect_golden(std::string(TEST_DIR "/notes.golden"), page::dump(paged));
    EXPECT_EQ(read_aloud(paged), "un mot11.\u00A0Le sens du mot., puis la suite");
    EXPECT_EQ(labels_.at("note:1"), "1");
}

TEST_F(Notes, LinksLeadThereAndBack) {
    auto const paged = set("<p>mot<p:note>note</p:note></p>");
    std::vector<std::string> leads;
    for (page::Item const& item : paged.pages.at(0).items)
        if (auto const* const link = std::get_if<page::LinkBox>(&item)) leads.push_back(link->destination + " " + link->contents);
    EXPECT_THAT(leads, ElementsAre("note:1 Note 1", "appel:1 Retour à l’appel de la note 1"));
    std::vector<std::string> names;
    for (page::Destination const& one : paged.destinations) names.push_back(one.name);
    EXPECT_THAT(names, testing::IsSupersetOf({"note:1", "appel:1"}));
    EXPECT_TRUE(std::any_of(paged.elements.begin(), paged.elements.end(), [](auto const& e) { return e.role == "Note" && e.id == "note:1"; }));
}

TEST_F(Notes, TakeTheirHeightFromThePage) {
    auto const pages = lines_of(set(lines_of_text(4) + "<p>mot" + note(2) + "</p>" + lines_of_text(8, "apres")));
    // 9 lines of text, the rule's, 2 of the note.
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_EQ(pages[0].size(), 11U);
    EXPECT_EQ(pages[0][8], "apres4");
    EXPECT_THAT(pages[0][9], testing::StartsWith("1.\u00A0"));
    EXPECT_EQ(pages[1].size(), 4U);
}

TEST_F(Notes, SeveralOnOneLineKeepTheirOrder) {
    auto const pages = lines_of(set("<p>a<p:note>x</p:note> b<p:note>y</p:note> c<p:note>z</p:note></p>"));
    EXPECT_THAT(pages.at(0), ElementsAre("a1 b2 c3", "1.\u00A0x", "2.\u00A0y", "3.\u00A0z"));
}

TEST_F(Notes, GoOnOnTheNextPageWhenTheyMust) {
    // Without dividing it, the call's line and nine lines would be white.
    auto const pages = lines_of(set("<p>debut</p><p>mot" + note(15) + "</p>" + lines_of_text(3, "apres")));
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_EQ(pages[0].size(), 11U) << "two of text, nine of the note";
    EXPECT_EQ(pages[1].size(), 9U) << "three of text, the other six";
    EXPECT_EQ(pages[1][0], "apres1");
}

TEST_F(Notes, AreNotDividedForAFewLines) {
    // One line would be left white: the call and its note go over together.
    auto const pages = lines_of(set(lines_of_text(11) + "<p>mot" + note(4) + "</p>"));
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_EQ(pages[0].size(), 11U);
    EXPECT_EQ(pages[1].size(), 5U);
}

TEST_F(Notes, OfThreePagesAreDividedOnAndOn) {
    auto const paged = set("<p>mot" + note(33) + "</p>" + lines_of_text(30, "apres"));
    auto const pages = lines_of(paged);
    int lines = 0;
    for (auto const& one : pages) lines += static_cast<int>(std::count_if(one.begin(), one.end(), [](std::string const& line) { return line.find("nnnn") != std::string::npos; }));
    EXPECT_EQ(lines, 33);
    EXPECT_EQ(pages[0].size(), 11U);
}

TEST_F(Notes, OfOneLineMayFillSeveralPages) {
    std::string calls;
    for (int i = 0; i < 300; ++i) calls += "<p:note>x</p:note>";
    auto const paged = set("<p>a" + calls.substr(0, 28 * std::string("<p:note>x</p:note>").size() / 2) + "</p><p>fin</p>");
    EXPECT_THAT(read_aloud(paged), testing::HasSubstr("14.\u00A0x"));
    EXPECT_THAT(read_aloud(paged), EndsWith("fin"));
}

TEST_F(Notes, ThreeHundredOnAPageAreAllThere) {
    std::string text;
    for (int i = 1; i <= 300; ++i) text += "mot<p:note>note" + std::to_string(i) + "</p:note> ";
    auto const paged = set("<p>" + text + "</p>");
    std::string const words = read_aloud(paged);
    for (int i = 1; i <= 300; ++i) EXPECT_THAT(words, testing::HasSubstr(std::to_string(i) + ".\u00A0note" + std::to_string(i)));
    // Each at the foot of the page of its call, or later; never before.
    for (int i = 1; i <= 300; ++i) EXPECT_GE(std::stoi(labels_.at("note:" + std::to_string(i))), std::stoi(labels_.at("appel:" + std::to_string(i))));
}

TEST_F(Notes, OfAKindOfPageEndOnIt) {
    auto const paged = set("<p>mot" + note(25) + "</p><section class=\"large\"><p>dedans</p></section>", "@page large { size: 500pt 164pt; } section.large { page: large; }");
    ASSERT_EQ(paged.pages.size(), 4U);
    EXPECT_EQ(paged.pages[2].width, Length::pt(320));
    EXPECT_EQ(lines_of(paged)[3], std::vector<std::string>{"dedans"});
}

TEST_F(Notes, InAGridGoWithTheirRow) {
    auto const pages = lines_of(set("<dl class=\"g\"><dt>a</dt><dd>b<p:note>note</p:note></dd><dt>c</dt><dd>d</dd></dl>", "dl.g { columns: 2; column-gap: 10pt; }"));
    EXPECT_THAT(pages.at(0).back(), "1.\u00A0note");
}

std::string table(std::string const& cell) {
    return "<table><caption>t</caption><thead><tr><th scope=\"col\">n</th></tr></thead><tbody><tr><td>" + cell + "</td></tr></tbody></table>";
}

TEST_F(Notes, OfATableStandUnderIt) {
    auto const paged = set(table("un<p:note>sous le tableau</p:note>") + "<p>mot<p:note>en pied</p:note></p>");
    EXPECT_THAT(lines_of(paged).at(0), ElementsAre("t", "n", "una", "a.\u00A0sous le tableau", "mot1", "1.\u00A0en pied"));
    EXPECT_EQ(read_aloud(paged), "tnunaa.\u00A0sous le tableaumot11.\u00A0en pied");
}

TEST_F(Notes, OfATableStayWithItsLastRow) {
    std::string rows;
    for (int i = 0; i < 9; ++i) rows += "<tr><td>l" + std::to_string(i) + "</td></tr>";
    auto const pages = lines_of(set("<table><caption>t</caption><thead><tr><th scope=\"col\">n</th></tr></thead><tbody>" + rows +
                                    "<tr><td>x<p:note>note</p:note></td></tr></tbody></table>"));
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_THAT(pages[1], ElementsAre("n", "l8", "xa", "a.\u00A0note")) << "the last two rows keep together";
}

TEST_F(Notes, InAListInACellCountWithTheTable) {
    auto const paged = set("<table><caption>titre<p:note>un</p:note></caption><tbody><tr><th scope=\"row\">r</th><td><ul><li>x<p:note>deux</p:note></li></ul></td></tr></tbody></table>", "ul { padding-left: 20pt; }");
    std::string const words = read_aloud(paged);
    EXPECT_THAT(words, testing::HasSubstr("a.\u00A0un"));
    EXPECT_THAT(words, testing::HasSubstr("b.\u00A0deux"));
}

TEST_F(Notes, InATableOfFiveThousandRows) {
    std::string rows;
    for (int i = 0; i < 5000; ++i) rows += "<tr><td>l" + std::to_string(i) + (i % 100 == 0 ? "<p:note>n" + std::to_string(i) + "</p:note>" : std::string()) + "</td></tr>";
    auto const paged = set("<table><caption>t</caption><thead><tr><th scope=\"col\">n</th></tr></thead><tbody>" + rows + "</tbody></table>");
    EXPECT_THAT(read_aloud(paged), EndsWith("ax.\u00A0n4900")) << "50 notes: a to z, aa to ax";
}

// ---- Decimal commas, spans, feet of tables --------------------------------------------------------------

TEST_F(Notes, CommasStandUnderEachOther) {
    auto const paged = set("<table><caption>t</caption><tbody><tr><td class=\"d\">1234,5</td></tr><tr><td class=\"d\">12,25 €</td></tr><tr><td class=\"d\">7</td></tr></tbody></table>",
                           "td.d { text-align: \",\"; }");
    std::map<std::string, Length> commas;  // of each text: where its comma, or its end, is
    for (page::Item const& item : paged.pages.at(0).items)
        if (auto const* const run = std::get_if<page::GlyphRun>(&item)) {
            std::string text;
            Length x = run->origin.x, end;
            std::optional<Length> comma;
            for (page::Glyph const& glyph : run->glyphs) {
                std::string const& one = paged.fonts[run->font].codes[glyph.code].text;
                if (one == ",") comma = x;
                x += Length{glyph.advance};
                if (one >= "0" && one <= "9") end = x;
                text += one;
            }
            commas[text] = comma.value_or(end);
        }
    EXPECT_EQ(commas.at("1234,5"), Length::pt(310 - 50)) << "five characters stand right of the widest comma: \",25 €\"";
    EXPECT_EQ(commas.at("12,25 €"), commas.at("1234,5"));
    EXPECT_EQ(commas.at("7"), commas.at("1234,5"));
}

TEST_F(Notes, FeetOfTablesStayWithTheLastRowAndAreNotRepeated) {
    std::string rows;
    for (int i = 0; i < 20; ++i) rows += "<tr><td>l" + std::to_string(i) + "</td></tr>";
    auto const pages = lines_of(set("<table><caption>t</caption><thead><tr><th scope=\"col\">n</th></tr></thead><tfoot><tr><td>total</td></tr></tfoot><tbody>" + rows + "</tbody></table>"));
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_THAT(pages[0], Not(Contains("total")));
    EXPECT_EQ(pages[1].back(), "total");
}

TEST_F(Notes, RowsThatASpanTiesStayTogetherInHeadsToo) {
    std::string rows;
    for (int i = 0; i < 8; ++i) rows += "<tr><td>l" + std::to_string(i) + "</td><td>x</td></tr>";
    auto const pages = lines_of(set("<table><caption>t</caption><thead><tr><th scope=\"col\" rowspan=\"2\">a</th><th scope=\"col\">b</th></tr><tr><th scope=\"col\">c</th></tr></thead><tbody>" + rows +
                                    "<tr><td rowspan=\"3\">lie</td><td>1</td></tr><tr><td>2</td></tr><tr><td>3</td></tr></tbody></table>"));
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_THAT(pages[1], Contains(testing::HasSubstr("lie")));
    EXPECT_THAT(pages[1].front(), testing::HasSubstr("a")) << "the head of two rows is repeated";
    EXPECT_THAT(pages[0], Not(Contains(testing::HasSubstr("lie"))));
}

}  // namespace
}  // namespace paraphe::layout
