// A dump of each kind of block that layout_test.cpp has none of.

#include <gmock/gmock.h>

#include "support/golden.h"
#include "support/set_in_squares.h"

namespace paraphe::layout {
namespace {

std::string const page = "@page { size: 320pt 164pt; margin: 10pt; }\n"
                         "body { font-family: \"Squares\"; font-size: 10pt; line-height: 12pt; orphans: 2; widows: 2; }\n";

class Blocks : public testing::Test {
protected:
    void expect_dump(char const* name, std::string_view xhtml, std::string const& css) {
        auto picture = std::make_shared<image::Image>();
        picture->width = picture->height = 2;
        picture->natural_width = picture->natural_height = Length::pt(24);
        picture->encoding = image::Image::Encoding::gray;
        picture->bytes = "....";
        auto const set = setter_.set(xhtml, page + css, {{"p.png", picture}});
        for (auto const& warning : set.warnings) ADD_FAILURE() << warning.code << " " << warning.message;
        test::expect_golden(std::string(TEST_DIR "/") + name + ".golden", page::dump(set.value.paged));
    }
    test::SquareSetter setter_;
};

TEST_F(Blocks, FiguresAndBlanks) {
    expect_dump("figure", "<figure><img src=\"p.png\" alt=\"Plan\"/><figcaption>un<p:note>source</p:note></figcaption></figure><p>le <p:blank kind=\"date\"/></p>", "figure { text-align: center; }");
}

TEST_F(Blocks, SectionsAsGridsAndPageBreaks) {
    expect_dump("section", "<section class=\"deux\"><p>a</p><p>b<p:note>x</p:note></p><p>c</p></section><p:page-break/><section class=\"boite\"><p>d</p></section>",
                "section.deux { columns: 2; column-gap: 10pt; } section.boite { border: 1pt solid #000; padding: 2pt; }");
}

TEST_F(Blocks, ListsInListsInLists) {
    expect_dump("lists", "<ol start=\"9\"><li>x<ol><li>y</li><li><dl><dt>t</dt><dd>d</dd></dl></li></ol></li><li>z<ul><li>u</li></ul></li></ol>", "ul, ol { padding-left: 30pt; }");
}

TEST_F(Blocks, TablesWithSpansFeetNotesAndCommas) {
    expect_dump("table-notes",
                "<table><caption>t<p:note>tout</p:note></caption><thead><tr><th scope=\"col\" rowspan=\"2\">n</th><th scope=\"col\" colspan=\"2\">v</th></tr><tr><th scope=\"col\">p</th><th scope=\"col\">q</th></tr></thead>"
                "<tfoot><tr><td>s</td><td class=\"d\">12,5</td><td class=\"d\">3</td></tr></tfoot>"
                "<tbody><tr><td rowspan=\"2\">a</td><td class=\"d\">1,25</td><td class=\"d\">2</td></tr><tr><td class=\"d\">10</td><td class=\"d\">1<p:note>un</p:note></td></tr></tbody></table>",
                "td.d { text-align: decimal; } th { vertical-align: bottom; } tbody tr { border-bottom: 1pt solid #888; }");
}

/// Roles of the structure tree in reading order, with the language that each says.
std::string structure(page::PagedDocument const& paged, page::ElementIndex index = 0) {
    std::string out = paged.elements[index].role + (paged.elements[index].lang.empty() ? "" : ":" + paged.elements[index].lang);
    std::string kids;
    for (page::Kid const& kid : paged.elements[index].kids)
        if (kid.kind == page::Kid::Kind::element) kids += (kids.empty() ? "" : " ") + structure(paged, kid.index);
    return kids.empty() ? out : out + "(" + kids + ")";
}

TEST_F(Blocks, RowsWithoutABodyStandInNoGroup) {
    auto const shown = [&](char const* rows) { return structure(setter_.set(std::string("<table><caption>t</caption>") + rows + "</table>", page).value.paged); };
    EXPECT_EQ(shown("<thead><tr><th scope=\"col\">a</th></tr></thead>"), "Document(Table(Caption TR(TH(P))))");
    EXPECT_EQ(shown("<tfoot><tr><td>a</td></tr></tfoot>"), "Document(Table(Caption TR(TD(P))))");
    EXPECT_EQ(shown("<thead><tr><th scope=\"col\">a</th></tr></thead><tr><td>b</td></tr>"), "Document(Table(Caption THead(TR(TH(P))) TBody(TR(TD(P)))))");
}

TEST_F(Blocks, EveryKindSaysItsLanguage) {
    auto const set = setter_.set("<section lang=\"de\"><p lang=\"en\">a <span lang=\"it\">b</span></p></section><ul lang=\"es\"><li lang=\"pt\">c</li></ul><dl lang=\"en\"><dt>d</dt><dd>e</dd></dl>"
                                 "<table lang=\"nl\"><caption>f</caption><tr><td lang=\"en\">g</td></tr></table>", page);
    EXPECT_EQ(structure(set.value.paged), "Document(Sect:de(P:en(Span:it)) L:es(LI:pt(Lbl LBody(P))) L:en(LI(Lbl LBody(P))) Table:nl(Caption TBody(TR(TD:en(P)))))");
}

}  // namespace
}  // namespace paraphe::layout
