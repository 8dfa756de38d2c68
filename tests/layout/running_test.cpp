// Heads and feet that speak of the text on their page: titles in force, parts with their own range.

#include <gmock/gmock.h>

#include "layout/layout.h"
#include "support/set_in_squares.h"

namespace paraphe::layout {
namespace {

using testing::ElementsAre;

/// 12 lines of text a page.
std::string const page = "@page { size: 320pt 184pt; margin: 20pt 10pt; }\n"
                         "body { font-family: \"Squares\"; font-size: 10pt; line-height: 12pt; orphans: 1; widows: 1; }\n";

std::string lines(int count) {
    std::string all;
    for (int i = 0; i < count; ++i) all += "<p>l</p>";
    return all;
}

/// What artifacts of this kind say, by pages.
std::vector<std::string> said(page::PagedDocument const& paged, page::ArtifactKind kind) {
    std::vector<std::string> all;
    for (page::Page const& one : paged.pages) {
        std::string text;
        for (page::Item const& item : one.items) {
            auto const* const run = std::get_if<page::GlyphRun>(&item);
            if (run == nullptr || !paged.contents[run->content].artifact || paged.contents[run->content].artifact_kind != kind) continue;
            for (page::Glyph const& glyph : run->glyphs) text += paged.fonts[run->font].codes[glyph.code].text;
        }
        all.push_back(text);
    }
    return all;
}

class Running : public testing::Test {
protected:
    std::vector<std::string> heads(std::string const& xhtml, std::string const& css) { return told(xhtml, css, page::ArtifactKind::header); }
    std::vector<std::string> feet(std::string const& xhtml, std::string const& css) { return told(xhtml, css, page::ArtifactKind::footer); }
    test::SquareSetter setter_;

private:
    std::vector<std::string> told(std::string const& xhtml, std::string const& css, page::ArtifactKind kind) {
        auto const set = setter_.set(xhtml, page + css);
        for (auto const& warning : set.warnings) ADD_FAILURE() << warning.code << " " << warning.message;
        return said(set.value.paged, kind);
    }
};

/// Articles of 8, 20 and 4 lines from the first page on: heads of 1 line, pages of 12.
std::string const articles = "<h1 class=\"article\">A</h1>" + lines(7) + "<h1 class=\"article\">B</h1>" + lines(19) + "<h1 class=\"article\">C</h1>" + lines(3);

TEST_F(Running, TheTitleInForceAtTheTopIsThatOfTheArticleThatGoesOn) {
    EXPECT_THAT(heads(articles, "@page { @top-left { content: string(t, start) } } h1 { string-set: t content() }"),
                ElementsAre("Art. 1 – A", "Art. 2 – B", "Art. 2 – B"));
}

TEST_F(Running, OtherChoicesAreThoseOfCss) {
    std::string const set = "h1 { string-set: t content() }";
    EXPECT_THAT(heads(articles, "@page { @top-left { content: string(t) } }" + set), ElementsAre("Art. 1 – A", "Art. 2 – B", "Art. 3 – C"));
    EXPECT_THAT(heads(articles, "@page { @top-left { content: string(t, last) } }" + set), ElementsAre("Art. 2 – B", "Art. 2 – B", "Art. 3 – C"));
    EXPECT_THAT(heads(articles, "@page { @top-left { content: string(t, first-except) } }" + set), ElementsAre("", "Art. 2 – B", ""));
}

TEST_F(Running, APageThatOpensAChapterHasNone) {
    std::string const css = "@page { @top-left { content: string(t, start) } } h1 { break-before: page; string-set: t \"\" } h2 { string-set: t content() }";
    EXPECT_THAT(heads("<h1>I</h1><h2 class=\"article\">A</h2>" + lines(14) + "<h1>II</h1>" + lines(14) + "<h2 class=\"article\">B</h2>" + lines(12), css),
                ElementsAre("", "Art. 1 – A", "", "", "Art. 2 – B"));
}

TEST_F(Running, TheCoverHasNone) {
    std::string const css = "@page { @top-left { content: string(t, start) } } @page c { @top-left { content: \"\" } }"
                            "section.c { page: c } h1 { string-set: t content() }";
    EXPECT_THAT(heads("<section class=\"c\"><h1>Couverture</h1>" + lines(20) + "</section>" + lines(3), css), ElementsAre("", "", "Couverture"));
}

TEST_F(Running, ALongTitleLeavesTheOtherBoxesTheirRoom) {
    std::string const css = "@page { @top-left { content: string(t, start) } @top-right { content: \"12345\" } } h1 { string-set: t content() }";
    // 30 characters, 5 and a gap for the other box.
    EXPECT_THAT(heads("<h1>un titre de plus de trente lettres</h1>", css), ElementsAre("un titre de plus de …12345"));
}

TEST_F(Running, APartCountsItsPagesForItself) {
    std::string const part = "<section class=\"annexe\"><h1 class=\"article\">T</h1>";
    std::string const css = "@page { @bottom-left { content: -paraphe-part(title) \", \" -paraphe-part(range) } } section.annexe { -paraphe-part: own }";
    EXPECT_THAT(feet(lines(14) + part + lines(30) + "</section>" + part + lines(2) + "</section>" + lines(2), css),
                ElementsAre("", "", "Art. 1, page 1 sur 3", "Art. 1, page 2 sur 3", "Art. 1, page 3 sur 3", "Art. 2, page 1 sur 1", ""));
}

TEST_F(Running, ASectionMayGoOnWithThePartBeforeIt) {
    std::string const css = "@page { @bottom-left { content: -paraphe-part(title) \" \" -paraphe-part(range) } } section.a { -paraphe-part: own } section.b { -paraphe-part: continue }";
    EXPECT_THAT(feet("<section class=\"b\"><p>l</p></section><section class=\"a\"><h1>X</h1>" + lines(13) + "</section><section class=\"b\"><h1>Y</h1>" + lines(13) +
                         "</section><section class=\"b\">" + lines(12) + "</section><section class=\"a\"><h1>Z</h1></section>",
                     css),
                ElementsAre("", "X page 1 sur 5", "X page 2 sur 5", "X page 3 sur 5", "X page 4 sur 5", "X page 5 sur 5", "Z page 1 sur 1"));
}

TEST_F(Running, TheInnermostPartIsTold) {
    std::string const css = "@page { @bottom-left { content: -paraphe-part(title) \" \" -paraphe-part(range) } } section { -paraphe-part: own }";
    EXPECT_THAT(feet("<section><h1>X</h1>" + lines(13) + "<section><h1>Y</h1>" + lines(3) + "</section>" + lines(2) + "</section>", css),
                ElementsAre("X page 1 sur 4", "X page 2 sur 4", "Y page 1 sur 1", "X page 4 sur 4"));
}

TEST_F(Running, ATallRowAtTheEndOfAPartIsInIt) {
    std::string const css = "@page { @bottom-left { content: -paraphe-part(range) } } section { -paraphe-part: own }";
    std::string const row = "<table><caption>c</caption><tbody><tr><td>" + lines(30) + "</td></tr></tbody></table>";
    std::vector<std::string> const told = feet("<section><h1>X</h1>" + row + "</section>", css);
    ASSERT_GE(told.size(), 3U);
    EXPECT_EQ(told.back(), "page " + std::to_string(told.size()) + " sur " + std::to_string(told.size()));
}

TEST_F(Running, APartInACellIsNone) {
    auto const set = setter_.set("<table><caption>c</caption><tbody><tr><td><section><h1>X</h1></section></td></tr></tbody></table>",
                                 page + "@page { @bottom-left { content: -paraphe-part(range) } } section { -paraphe-part: own }");
    EXPECT_THAT(said(set.value.paged, page::ArtifactKind::footer), ElementsAre(""));
}

}  // namespace
}  // namespace paraphe::layout
