// Whole documents in a font of squares: 10 pt a character, lines of 12 pt, a page of 30 characters by 12 lines.

#include "layout/layout.h"

#include <gmock/gmock.h>

#include "support/golden.h"
#include "support/set_in_squares.h"

namespace paraphe::layout {
namespace {

std::string const page = "@page { size: 320pt 164pt; margin: 10pt; }\n"
                         "body { font-family: \"Squares\"; font-size: 10pt; line-height: 12pt; orphans: 2; widows: 2; }\n";

std::string golden(char const* name) { return std::string(TEST_DIR "/") + name + ".golden"; }

class Layout : public testing::Test {
protected:
    void expect_dump(char const* name, std::string_view xhtml, std::string const& css) {
        auto const set = setter_.set(xhtml, page + css);
        for (auto const& warning : set.warnings) ADD_FAILURE() << warning.code << " " << warning.message;
        test::expect_golden(golden(name), page::dump(set.value.paged));
    }
    /// The lines of each page, as text.
    std::vector<std::vector<std::string>> lines_of(page::PagedDocument const& paged) {
        std::vector<std::vector<std::string>> pages;
        for (page::Page const& one : paged.pages) {
            std::map<std::int64_t, std::string> lines;
            for (page::Item const& item : one.items)
                if (auto const* const run = std::get_if<page::GlyphRun>(&item))
                    for (page::Glyph const& glyph : run->glyphs) lines[run->origin.y.emu()] += paged.fonts[run->font].codes[glyph.code].text;
            std::vector<std::string> texts;
            for (auto const& [y, text] : lines) texts.push_back(text);
            pages.push_back(std::move(texts));
        }
        return pages;
    }
    test::SquareSetter setter_;
};

TEST_F(Layout, ParagraphIsJustifiedAndTagged) {
    expect_dump("paragraph", "<p>un mot puis un autre mot et encore un</p><p>fin <em>douce</em> ici</p>", "p { text-align: justify; margin-bottom: 6pt; }");
}

/// The edges of a line, its last letter and how its letters are scaled.
struct LineEdges {
    Length left, right;
    std::string first, last;
    int scale_permille = 0;
};

std::vector<LineEdges> edges_of(page::PagedDocument const& paged) {
    std::vector<LineEdges> lines;
    for (page::Page const& one : paged.pages)
        for (page::Item const& item : one.items) {
            auto const* const run = std::get_if<page::GlyphRun>(&item);
            if (run == nullptr) continue;
            LineEdges line{run->origin.x, run->origin.x, "", "", run->scale_permille};
            auto const text_of = [&](page::Glyph const& glyph) { return paged.fonts[run->font].codes[glyph.code].text; };
            line.first = text_of(run->glyphs.front());
            for (page::Glyph const& glyph : run->glyphs) {
                if (text_of(glyph) == " " && &glyph == &run->glyphs.back()) break;
                line.right += Length{glyph.advance};
                line.last = text_of(glyph);
            }
            lines.push_back(line);
        }
    return lines;
}

TEST_F(Layout, EdgesOfJustifiedTextAreStraight) {
    // Marks hang by their share of a glyph of 10 pt, letters end at the edge; scaled or not.
    std::string words;
    for (int i = 0; i < 40; ++i) words += std::string(i % 3 == 0 ? "« ab, " : "cde fg. ") + (i % 4 == 0 ? "hijk; " : "lm: ") + "nopqr ";
    auto const set = setter_.set("<p>" + words + "</p>", page + "@page { size: 520pt 400pt; } p { text-align: justify; }");
    auto lines = edges_of(set.value.paged);
    ASSERT_GT(lines.size(), 12U);
    lines.pop_back();  // the last one is not justified
    std::map<std::string, double> const hangs{{",", 7}, {".", 7}, {";", 4}, {":", 4}};
    std::set<int> scales;
    int hanging = 0;
    for (LineEdges const& line : lines) {
        double const hang = hangs.contains(line.last) ? hangs.at(line.last) * line.scale_permille / 1000 : 0;
        hanging += hang > 0 ? 1 : 0;
        // The hang is the unscaled glyph's: a tenth of a point at most between the two.
        EXPECT_NEAR(line.right.in_pt(), 510 + hang, 0.2) << line.last;
        EXPECT_NEAR(line.left.in_pt(), line.first == "«" ? 8 : 10, 0.01);
        EXPECT_LE(std::abs(line.scale_permille - 1000), 20);
        scales.insert(line.scale_permille);
    }
    EXPECT_GT(hanging, 0);
    EXPECT_GT(scales.size(), 2U);
}

TEST_F(Layout, LettersOfRaggedTextAreNeverScaled) {
    std::string words;
    for (int i = 0; i < 30; ++i) words += "abcd efg, hij ";
    for (LineEdges const& line : edges_of(setter_.set("<p>" + words + "</p>", page).value.paged)) EXPECT_EQ(line.scale_permille, 1000);
}

TEST_F(Layout, NoHyphenAtTheFootOfAPage) {
    std::string const soft = "\u00AD";
    std::string words;
    for (int i = 0; i < 120; ++i) words += "abcde" + soft + "fghij" + soft + "klm ";
    int pages_seen = 0;
    for (int above = 0; above < 8; ++above) {
        std::string filler;
        for (int i = 0; i < above; ++i) filler += "<p>ligne</p>";
        auto const pages = lines_of(setter_.set(filler + "<p class=\"j\">" + words + "</p>", page + "p { hyphens: auto; } p.j { text-align: justify; }").value.paged);
        for (std::size_t i = 0; i + 1 < pages.size(); ++i, ++pages_seen) EXPECT_THAT(pages[i].back(), testing::Not(testing::EndsWith(soft))) << "page " << i;
    }
    EXPECT_GT(pages_seen, 20);
}

TEST_F(Layout, HeadingsHangTheirNumber) {
    expect_dump("heading", "<h1 class=\"article\" id=\"a\">Objet</h1><p>voir <p:ref to=\"a\"/></p>",
                "@page { margin-left: 100pt; } h1 { text-indent: -80pt; -paraphe-label: hang; }");
}

TEST_F(Layout, ListsHaveLabelsAndBodies) {
    expect_dump("list", "<ul><li>un</li><li>deux mots qui font plus d'une seule ligne<ol><li>x</li></ol></li></ul>", "ul, ol { padding-left: 30pt; }");
}

TEST_F(Layout, TablesShareTheWidth) {
    expect_dump("table",
                "<table><caption>Titre</caption><thead><tr><th scope=\"col\">Nom</th><th scope=\"col\">Valeur</th></tr></thead>"
                "<tbody><tr><td>abcdef</td><td>1</td></tr><tr><td>gh</td><td rowspan=\"2\">22</td></tr><tr><td>ij</td></tr><tr><td colspan=\"2\">fin</td></tr></tbody></table>",
                "td, th { padding-left: 5pt; } thead { border-bottom: 1pt solid #000; } tr.x { background-color: #eee; }");
}

TEST_F(Layout, TableHeadsAreRepeatedAsArtifacts) {
    std::string rows;
    for (int i = 0; i < 20; ++i) rows += "<tr><td>l" + std::to_string(i) + "</td></tr>";
    auto const set = setter_.set("<table><caption>t</caption><thead><tr><th scope=\"col\">Tete</th></tr></thead><tbody>" + rows + "</tbody></table>", page);
    auto const pages = lines_of(set.value.paged);
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_EQ(pages[1].front(), "Tete");
    int heads = 0;
    for (page::Page const& one : set.value.paged.pages)
        for (page::Item const& item : one.items)
            if (auto const* const run = std::get_if<page::GlyphRun>(&item); run != nullptr && !set.value.paged.contents[run->content].artifact)
                for (page::Glyph const& glyph : run->glyphs) heads += set.value.paged.fonts[run->font].codes[glyph.code].text == "T" ? 1 : 0;
    EXPECT_EQ(heads, 1) << "the repeated head must not be read twice";
}

TEST_F(Layout, NoHeadingAloneNoWidowNoOrphan) {
    std::string filler;
    for (int i = 0; i < 10; ++i) filler += "<p>ligne" + std::to_string(i) + "</p>";
    std::string const five = "<p>aaaaaaaaaaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaaaaaaaaa</p>";
    auto const pages = lines_of(setter_.set(filler + "<h1>Titre</h1>" + five, page).value.paged);
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_EQ(pages[0].back(), "ligne9");
    EXPECT_EQ(pages[1].front(), "Titre");
    // Eleven lines before a paragraph of three: two would fit on none, so all three go over.
    auto const orphan = lines_of(setter_.set(filler + "<p>x</p>" + five, page).value.paged);
    EXPECT_EQ(orphan[1].size(), 3U);
}

TEST_F(Layout, WhatMustBeEmptyIsSharedByPages) {
    std::string before, kept;
    for (int i = 10; i < 24; ++i) before += "<p>a" + std::to_string(i) + "</p>";
    for (int i = 0; i < 11; ++i) kept += "<p>b</p>";
    auto const pages = lines_of(setter_.set(before + "<section class=\"ensemble\">" + kept + "</section>", page + "section.ensemble { break-inside: avoid; }").value.paged);
    ASSERT_EQ(pages.size(), 3U);
    EXPECT_EQ(pages[0].size(), 7U) << "twelve, then two above a white page, without looking ahead";
    EXPECT_EQ(pages[1].size(), 7U);
}

TEST_F(Layout, SignaturesStayWithWhatTheySign) {
    std::string text;
    for (int i = 10; i < 20; ++i) text += "<p>a" + std::to_string(i) + "</p>";
    std::string const fait = "<p>fait en deux lignes a Saint-Martin-d'Heres ce jour</p>";
    std::string const css = page + "signature { height: 36pt; }";
    std::string const field = "<p:signature party=\"Sig_A\" label=\"A\"/>", other = "<p:signature party=\"Sig_B\" label=\"B\"/>";
    for (std::string const& block : {field, "<section><p>Pour A</p>" + field + "</section>"}) {
        auto const set = setter_.set(text + fait + block, css);
        auto const pages = lines_of(set.value.paged);
        ASSERT_EQ(pages.size(), 2U);
        EXPECT_EQ(pages[0].back(), "a19");
        EXPECT_THAT(pages[1].front(), testing::StartsWith("fait en"));
    }
    // Of many, the first alone: the text fills its page.
    std::string many;
    for (int i = 0; i < 3; ++i) many += "<section><p>Pour</p><p:signature party=\"Sig_" + std::string(1, static_cast<char>('A' + i)) + "\" tooltip=\"x\"/></section>";
    auto const pages = lines_of(setter_.set("<p>a10</p><p>a11</p>" + fait + many, css).value.paged);
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_THAT(pages[0], testing::ElementsAre("a10", "a11", testing::StartsWith("fait"), testing::_, "Pour", "Pour"));
}

TEST_F(Layout, WhatIsTooLongToBeKeptIsPartedInItsParagraphsNotBelowItsHeadings) {
    std::string text = "<section class=\"ensemble\">";
    for (int i = 0; i < 11; ++i) text += "<p>a</p>";
    text += "<h1>Titre</h1>";
    for (int i = 0; i < 8; ++i) text += "<p>b</p>";
    auto const pages = lines_of(setter_.set(text + "</section>", page + "section.ensemble { break-inside: avoid; }").value.paged);
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_EQ(pages[1].front(), "Titre");
}

TEST_F(Layout, ListsStayWithWhatAnnouncesThem) {
    std::string filler;
    for (int i = 10; i < 20; ++i) filler += "<p>a" + std::to_string(i) + "</p>";
    std::string const list = "<ul><li>un</li><li>deux</li></ul>";
    auto const announced = lines_of(setter_.set(filler + "<h1>Titre</h1><p>les axes :</p>" + list, page).value.paged);
    ASSERT_EQ(announced.size(), 2U);
    EXPECT_EQ(announced[1].front(), "Titre");
    auto const not_announced = lines_of(setter_.set(filler + "<h1>Titre</h1><p>les axes</p>" + list, page).value.paged);
    EXPECT_EQ(not_announced[0].size(), 12U);
}

TEST_F(Layout, NamedPagesBeginANewPageAndGiveTheirMeasure) {
    auto const set = setter_.set("<p>avant</p><section class=\"large\"><p>dedans</p></section><p>apres</p>",
                                 page + "@page large { size: 500pt 200pt; } section.large { page: large; }");
    ASSERT_EQ(set.value.paged.pages.size(), 3U);
    EXPECT_EQ(set.value.paged.pages[1].width, Length::pt(500));
    EXPECT_EQ(set.value.paged.pages[2].width, Length::pt(320));
}

TEST_F(Layout, PageLabelsInTheTextAreRight) {
    std::string filler;
    for (int i = 0; i < 150; ++i) filler += "<p>x</p>";
    auto const set = setter_.set("<p>voir page <p:ref to=\"fin\" show=\"page\"/></p>" + filler + "<h1 id=\"fin\">Fin</h1>", page);
    EXPECT_EQ(lines_of(set.value.paged)[0][0], "voir page " + set.value.numbers.labels.at("fin"));
    EXPECT_GT(set.value.numbers.pages, 9);
    // Its only word is the number, which a description must not hang on (ISO 14289-1 §7.18.5).
    for (page::Item const& item : set.value.paged.pages[0].items)
        if (auto const* const link = std::get_if<page::LinkBox>(&item)) {
            EXPECT_EQ(link->contents, "page " + set.value.numbers.labels.at("fin"));
        }
}

TEST_F(Layout, ContentsListPagesWithLeaders) {
    expect_dump("contents", "<p:toc title=\"Sommaire\" levels=\"2\"/><h1>Un</h1><p>texte</p><h2 class=\"article\">Deux</h2><p>texte</p>", "toc-2 { padding-left: 60pt; }");
}

TEST_F(Layout, HeadsAndFeetCountPages) {
    auto const set = setter_.set("<p>a</p><p:page-break/><p>b</p>",
                                 page + "@page { @bottom-right { content: \"page \" counter(page) \" sur \" counter(pages); } @bottom-left { content: \"x\" ; border-top: 1pt solid #000; } }");
    auto const pages = lines_of(set.value.paged);
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_THAT(pages[1].back(), testing::EndsWith("page 2 sur 2"));
    for (page::Page const& one : set.value.paged.pages)
        for (page::Item const& item : one.items)
            if (auto const* const path = std::get_if<page::Path>(&item)) {
                EXPECT_TRUE(set.value.paged.contents[path->content].artifact);
            }
}

TEST_F(Layout, SignatureFieldsAndGridsFlow) {
    expect_dump("signature",
                "<section class=\"deux\"><section><p>gauche</p><p:signature party=\"Sig_A\" label=\"Pour A\"/></section><section><p>droite</p></section></section>",
                "section.deux { columns: 2; column-gap: 20pt; } signature { height: 24pt; }");
}

TEST_F(Layout, DefinitionListsMayStandInColumns) {
    expect_dump("definitions", "<dl class=\"glance\"><dt>Pilote</dt><dd>chef</dd><dt>Axe</dt><dd>un deux</dd><dt>Fin</dt><dd>2026</dd></dl>",
                "dl.glance { columns: 2; column-gap: 20pt; background-color: #eee; padding-left: 10pt; }");
}

TEST_F(Layout, AWordThatFitsNowhereIsTold) {
    auto const set = setter_.set("<p>" + std::string(40, 'x') + "</p>", page);
    ASSERT_EQ(set.warnings.size(), 1U);
    EXPECT_EQ(set.warnings[0].code, "layout.overfull-line");
    EXPECT_TRUE(set.warnings[0].where.known());
}

TEST_F(Layout, AWordThatFitsNowhereIsToldBeforeOthersToo) {
    auto const set = setter_.set("<p>" + std::string(40, 'x') + " suite</p>", page);
    ASSERT_EQ(set.warnings.size(), 1U);
    EXPECT_EQ(set.warnings[0].code, "layout.overfull-line");
    EXPECT_EQ(lines_of(set.value.paged)[0].size(), 2U);
}

TEST_F(Layout, ALongAddressEndsLinesAfterItsMarks) {
    auto const set = setter_.set("<p>voir https://www.exemple.org/contrats/cpom-2027.html?annee=2027</p>", page);
    EXPECT_TRUE(set.warnings.empty());
    EXPECT_THAT(lines_of(set.value.paged)[0], testing::ElementsAre("voir https://www.exemple.org/", "contrats/cpom-2027.html?annee=", "2027"));
}

TEST_F(Layout, FrenchPatternsDivideFrenchWordsOnly) {
    std::string const begin = std::string(20, 'a') + " ", word = "acadacadacadacad";  // a place after every second letter
    auto const first = [&](std::string const& xhtml) { return lines_of(setter_.set(xhtml, page + "p { hyphens: auto; text-align: justify; }").value.paged)[0][0]; };
    EXPECT_THAT(first("<p>" + begin + word + "</p>"), testing::StartsWith(begin + "aca"));
    EXPECT_EQ(first("<p lang=\"en\">" + begin + word + "</p>"), begin);
    EXPECT_EQ(first("<p>" + begin + "<span lang=\"en\">" + word + "</span></p>"), begin);
    EXPECT_THAT(first("<p lang=\"en\">" + begin + "<span lang=\"fr\">" + word + "</span></p>"), testing::StartsWith(begin + "aca"));
    EXPECT_THAT(first("<p><span lang=\"en\">x</span> " + begin.substr(2) + word + "</p>"), testing::HasSubstr(" aca"));
}

TEST_F(Layout, NoSpaceOfAnotherLanguageLeavesAMarkAlone) {
    // Thirty characters fit: the last word would, its mark would not.
    std::string const words = "<p><span lang=\"en\">" + std::string(23, 'a') + " zzzzzz ! " + std::string(25, 'a') + "</span></p>";
    EXPECT_THAT(lines_of(setter_.set(words, page).value.paged)[0], testing::ElementsAre(std::string(23, 'a') + " ", "zzzzzz ! ", std::string(25, 'a')));
}

TEST_F(Layout, FormsThatTheFontLacksAreItsUsualLettersMadeSmaller) {
    auto const set = setter_.set("<p>XX<sup>e</sup> 3<sub>2</sub></p>", page);
    std::map<std::string, std::int64_t> sizes;
    for (page::Item const& item : set.value.paged.pages[0].items)
        if (auto const* const run = std::get_if<page::GlyphRun>(&item)) {
            std::string text;
            for (page::Glyph const& glyph : run->glyphs) text += set.value.paged.fonts[run->font].codes[glyph.code].text;
            sizes[text] = run->size.emu();
        }
    EXPECT_EQ(sizes["e"], base::Length::pt(6.5).emu());
    EXPECT_EQ(sizes["2"], base::Length::pt(6.5).emu());
}

TEST_F(Layout, SoftHyphensAreObeyedWithoutAutomaticOnes) {
    std::string const text = "<p>" + std::string(20, 'a') + "\u00AD" + std::string(20, 'b') + "</p>";
    EXPECT_EQ(lines_of(setter_.set(text, page).value.paged)[0].size(), 2U);
    EXPECT_EQ(lines_of(setter_.set(text, page + "p { hyphens: none; }").value.paged)[0].size(), 1U);
}

/// A page has twelve lines. The first piece takes half of it, the caption and the head stay with it.
TEST_F(Layout, ARowTallerThanAPageGoesOnOverPages) {
    std::string lines;
    for (int i = 10; i < 40; ++i) lines += "<p>l" + std::to_string(i) + "</p>";
    auto const set = setter_.set("<table><caption>t</caption><thead><tr><th scope=\"col\">Tete</th><th scope=\"col\">x</th></tr></thead><tbody><tr><td>" + lines +
                                     "<p id=\"fin\">fin</p></td><td>a</td></tr></tbody></table><p>apres</p>",
                                 page + "td { border: 1pt solid #000; }");
    EXPECT_TRUE(set.warnings.empty());
    auto const pages = lines_of(set.value.paged);
    ASSERT_EQ(pages.size(), 4U);
    EXPECT_THAT(pages[0], testing::ElementsAre("t", "Tetex", "l10a", "l11", "l12", "l13", "l14"));
    EXPECT_EQ(pages[1].front(), "Tetex");
    EXPECT_EQ(pages[1][1], "l15");
    EXPECT_EQ(pages[1].size(), 12U);
    EXPECT_THAT(pages[3], testing::ElementsAre("Tetex", "l37", "l38", "l39", "fin", "apres"));
    EXPECT_EQ(set.value.numbers.labels.at("fin"), "4");
    // Every page has its part of the cells' borders, within the page.
    for (page::Page const& one : set.value.paged.pages) {
        int rules = 0;
        for (page::Item const& item : one.items)
            if (auto const* const rule = std::get_if<page::Path>(&item)) {
                ++rules;
                EXPECT_LE(rule->box.y + rule->box.height, Length::pt(154));
                EXPECT_GE(rule->box.y, Length::pt(10));
            }
        EXPECT_GE(rules, 4);
    }
}

/// Eleven lines fit on a page below the head that is repeated, but not below the caption and the head.
TEST_F(Layout, ARowThatFillsAPageLeavesNoHeadAlone) {
    std::string lines;
    for (int i = 10; i < 21; ++i) lines += "<p>l" + std::to_string(i) + "</p>";
    auto const set = setter_.set("<table><caption>t</caption><thead><tr><th scope=\"col\">Tete</th></tr></thead><tbody><tr><td>" + lines + "</td></tr></tbody></table>", page);
    EXPECT_TRUE(set.warnings.empty());
    auto const pages = lines_of(set.value.paged);
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_THAT(pages[0], testing::ElementsAre("t", "Tete", "l10", "l11", "l12", "l13", "l14"));
    EXPECT_THAT(pages[1], testing::ElementsAre("Tete", "l15", "l16", "l17", "l18", "l19", "l20"));
}

TEST_F(Layout, TheLabelOfAnItemStandsWithWhatItLabels) {
    auto const beside = lines_of(setter_.set("<ul><li><section><p>a</p><p>b</p></section></li><li><h1>c</h1></li></ul>", page).value.paged)[0];
    EXPECT_THAT(beside, testing::ElementsAre("– a", "b", "– c"));
    // A table takes no label on its first line: it follows, on the page where the table is.
    std::string filler;
    for (int i = 0; i < 10; ++i) filler += "<p>x</p>";
    auto const pages = lines_of(setter_.set(filler + "<ul><li><table><caption>t</caption><tr><td>a</td></tr></table></li></ul>", page).value.paged);
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_THAT(pages[1], testing::ElementsAre("– ", "t", "a"));
}

TEST_F(Layout, RowsThatACellTiesGoOnOverPages) {
    std::string rows;
    for (int i = 10; i < 40; ++i) rows += "<tr>" + std::string(i == 10 ? "<td rowspan=\"30\">lié</td>" : "") + "<td>l" + std::to_string(i) + "</td></tr>";
    auto const set = setter_.set("<table><caption>t</caption>" + rows + "</table>", page);
    EXPECT_TRUE(set.warnings.empty());
    auto const pages = lines_of(set.value.paged);
    ASSERT_EQ(pages.size(), 3U);
    EXPECT_EQ(pages[1].size(), 12U);
    EXPECT_EQ(pages[2].back(), "l39");
}

TEST_F(Layout, ACellCannotChangeThePage) {
    auto const set = setter_.set("<table><caption>t</caption><tr><td><section class=\"large\"><p>a</p></section></td></tr></table>",
                                 page + "@page large { size: 500pt 200pt; } section.large { page: large; }");
    ASSERT_EQ(set.warnings.size(), 1U);
    EXPECT_EQ(set.warnings[0].code, "layout.page-inside");
    EXPECT_EQ(set.value.paged.pages.size(), 1U);
}

TEST_F(Layout, AnchorsWithNothingAfterThemStandAtTheEnd) {
    auto const set = setter_.set("<p>voir <a href=\"#fin\">fin</a></p><section id=\"fin\"></section>", page);
    EXPECT_EQ(set.value.numbers.labels.at("fin"), "1");
}

TEST_F(Layout, AMarginGivesWayToAStripThatHasThePage) {
    auto const set = setter_.set("<p:signature party=\"Sig_A\" tooltip=\"a\"/>", page + "signature { height: 140pt; margin-top: 20pt; }");
    EXPECT_TRUE(set.warnings.empty());
    EXPECT_EQ(set.value.paged.pages.size(), 1U);
}

TEST_F(Layout, ABlockTallerThanAPageIsTold) {
    auto const set = setter_.set("<p:signature party=\"Sig_A\" label=\"x\"/>", page + "signature { height: 400pt; }");
    ASSERT_EQ(set.warnings.size(), 1U);
    EXPECT_EQ(set.warnings[0].code, "layout.too-tall");
}

TEST_F(Layout, ALineEndReadsAsASpaceAndAHyphenAsNothing) {
    auto const set = setter_.set("<p>aaaaaaaaaaaaaaaaaaaaaaaaaaaa acadacadacad fin</p>", page + "p { text-align: justify; hyphens: auto; }");
    std::string all;
    for (auto const& one : lines_of(set.value.paged))
        for (auto const& line : one) all += line;
    // U+00AD joins what the hyphen divided.
    std::size_t const soft = all.find("\u00AD");
    if (soft != std::string::npos) all.erase(soft, 2);
    EXPECT_EQ(all, "aaaaaaaaaaaaaaaaaaaaaaaaaaaa acadacadacad fin");
}

TEST_F(Layout, FiveHundredRowsAreLinear) {
    auto const items = [&](int rows) {
        std::string body;
        for (int i = 0; i < rows; ++i) body += "<tr><td>ligne</td><td>valeur</td></tr>";
        auto const set = setter_.set("<table><caption>t</caption><thead><tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr></thead><tbody>" + body + "</tbody></table>", page);
        std::size_t count = 0;
        for (page::Page const& one : set.value.paged.pages) count += one.items.size();
        return count;
    };
    EXPECT_LE(items(500), 11 * items(50));
}

TEST(Watermark, LiesBehindEveryPageAlongItsDiagonal) {
    test::SquareSetter setter;
    auto const set = setter.set("<p>a</p><p:page-break/><p>b</p>", "@page { size: 210mm 297mm; margin: 20mm } watermark { color: #eeeeee }", {}, "PROJET");
    ASSERT_EQ(set.value.paged.pages.size(), 2U);
    for (page::Page const& sheet : set.value.paged.pages) {
        ASSERT_FALSE(sheet.items.empty());
        auto const* const run = std::get_if<page::GlyphRun>(&sheet.items.front());
        ASSERT_NE(run, nullptr) << "what is drawn first lies behind";
        EXPECT_EQ(run->turned, 55);
        EXPECT_EQ(run->color.red, 0xEE);
        page::Content const& content = set.value.paged.contents.at(run->content);
        EXPECT_TRUE(content.artifact);
        EXPECT_EQ(content.artifact_kind, page::ArtifactKind::watermark);
        // Six squares along three quarters of 297 mm; the middle of the word is that of the page.
        EXPECT_NEAR(run->size.in_pt() * 6, 297 * 0.75 * 72 / 25.4, 0.1);
        double const half = run->size.in_pt() * 3;
        double const across = run->size.in_pt() * 0.35;
        EXPECT_NEAR(run->origin.x.in_pt() + 0.574 * half - 0.819 * across, sheet.width.in_pt() / 2, 0.5);
        EXPECT_NEAR(run->origin.y.in_pt() - 0.819 * half - 0.574 * across, sheet.height.in_pt() / 2, 0.5);
    }
}

}  // namespace
}  // namespace paraphe::layout
