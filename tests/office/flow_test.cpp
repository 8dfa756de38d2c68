// The flow that both formats are written from.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document/cascade.h"
#include "office/flow/column_widths.h"
#include "office/flow/flow_builder.h"
#include "office/flow/page_masters.h"
#include "style.h"

namespace paraphe::office {

using namespace test;
using base::Length;
using testing::ElementsAre;

FlowDocument flow_of(Blocks blocks, std::string css) {
    document::Document document;
    document.blocks = std::move(blocks);
    static std::deque<document::StyleSheet> sheets;  // the flow keeps nothing of it; the cascade only while it is built
    sheets.push_back(read_sheet(std::move(css)));
    return build_flow(document, sheets.back(), {}, {});
}

FlowParagraph const& paragraph_at(Flow const& flow, std::size_t index) { return std::get<FlowParagraph>(flow.at(index).value); }

std::string text_of(Runs const& runs) {
    std::string text;
    for (Run const& run : runs)
        std::visit(document::Cases{[&](TextRun const& value) { text += value.text; }, [&](TabRun const&) { text += "\t"; }, [&](BreakRun const&) { text += "\n"; },
                                   [&](SequenceRun const& value) { text += "{" + value.name + " " + number_text(value.number, value.format) + (value.restarts ? "!}" : "}"); },
                                   [&](LinkRun const& value) { text += "[" + text_of(value.children) + "]"; }, [](auto const&) {}},
                   run.content);
    return text;
}
std::string text_at(Flow const& flow, std::size_t index) { return text_of(paragraph_at(flow, index).runs); }

TEST(Flow, BeginsWithAPageAndBodyText) {
    auto const flow = flow_of({paragraph("Un.")}, "p { -paraphe-name: \"Texte\"; }");
    ASSERT_EQ(flow.body.size(), 2U);
    EXPECT_TRUE(std::holds_alternative<PageTurn>(flow.body[0].value));
    EXPECT_EQ(paragraph_at(flow.body, 1).style, StyleBook::body_text);
    EXPECT_EQ(flow.styles[StyleBook::body_text].name, "Texte");
    EXPECT_EQ(flow.styles[StyleBook::body_text].word_name, "Body Text");
}

TEST(Flow, StyleNamesAreUniqueAndPlain) {
    auto const flow = flow_of({paragraph("a", "visa"), paragraph("b"), section("annexe", {paragraph("c")}), section("suite", {section("annexe", {paragraph("d")})})},
                              "p { -paraphe-name: \"Texte\"; } p.visa { font-size: 9pt; } section.annexe p { font-size: 8pt; } section.suite p { font-size: 7pt; }"
                              "section.suite section.annexe p { font-size: 6pt; }");
    std::vector<std::string> names;
    for (std::size_t i = 1; i < flow.body.size(); ++i) names.push_back(flow.styles[paragraph_at(flow.body, i).style].name);
    EXPECT_THAT(names, ElementsAre("Visa", "Texte", "Texte – annexe", "Texte – suite"));
}

TEST(Flow, HeadingsDeriveFromWordsOwn) {
    auto const flow = flow_of({heading(2, "article", "a", "", "Objet"), heading(2, "", "b", "", "Plain"), heading(1, "titre", "c", "", "Partie")}, "h2.article { color: #ff0000; } h1.titre { color: #00ff00; }");
    NamedStyle const& article = flow.styles[paragraph_at(flow.body, 1).style];
    NamedStyle const& plain = flow.styles[paragraph_at(flow.body, 2).style];
    EXPECT_EQ(article.name, "Article");
    EXPECT_EQ(article.outline_level, 2);
    EXPECT_EQ(flow.styles[article.parent].word_name, "heading 2");
    EXPECT_EQ(plain.word_name, "heading 2");
    EXPECT_EQ(flow.styles[paragraph_at(flow.body, 3).style].name, "Titre 1 – titre") << "French Word calls its own Title \"Titre\"";
    EXPECT_TRUE(article.paragraph.keep_next);
}

TEST(Flow, MarginsCollapseThroughSections) {
    auto const flow = flow_of({paragraph("a"), section("s", {paragraph("b")}), paragraph("c")}, "p { margin-top: 2pt; margin-bottom: 5pt; } section.s { margin-top: 12pt; margin-bottom: 3pt; }");
    EXPECT_EQ(paragraph_at(flow.body, 1).format.before, Length{}) << "nothing above it on the page";
    EXPECT_EQ(paragraph_at(flow.body, 2).format.before, Length::pt(12)) << "the larger of 5, 12 and 2";
    EXPECT_EQ(paragraph_at(flow.body, 3).format.before, Length::pt(2)) << "5 above it holds by itself";
}

TEST(Flow, PaddingDoesNotCollapse) {
    auto const flow = flow_of({paragraph("a"), section("s", {paragraph("b")}), paragraph("c")}, "p { margin-top: 2pt; margin-bottom: 5pt; } section.s { padding-top: 10pt; padding-bottom: 1pt; padding-left: 7mm; }");
    EXPECT_EQ(paragraph_at(flow.body, 2).format.before, Length::pt(17));
    EXPECT_EQ(paragraph_at(flow.body, 2).format.left, Length::mm(7));
    EXPECT_EQ(paragraph_at(flow.body, 3).format.before, Length::pt(8));
}

TEST(Flow, FramesGoToTheirParagraphs) {
    auto const flow = flow_of({section("s", {paragraph("a"), paragraph("b")}), section("r", {paragraph("c"), paragraph("d")})},
                              "section.s { background-color: #eeeeee; padding-left: 3mm; } section.r { border-top: 1pt solid #000000; border-bottom: 2pt solid #000000; }");
    for (std::size_t const i : {1, 2}) EXPECT_EQ(paragraph_at(flow.body, i).format.background, (document::Color{0xEE, 0xEE, 0xEE}));
    EXPECT_EQ(paragraph_at(flow.body, 1).format.padding[document::Side::left], Length::mm(3));
    auto const width = [&](std::size_t i, document::Side side) { return paragraph_at(flow.body, i).format.border[side].width; };
    EXPECT_EQ(width(3, document::Side::top), Length::pt(1));
    EXPECT_EQ(width(4, document::Side::top), Length{}) << "a rule above the box, not above each paragraph";
    EXPECT_EQ(width(3, document::Side::bottom), Length{});
    EXPECT_EQ(width(4, document::Side::bottom), Length::pt(2));
}

TEST(Flow, PagesTurnAndTurnBack) {
    std::string const css = "@page annexe { margin: 10mm; } section.annexe { page: annexe; break-before: page; }";
    auto const flow = flow_of({paragraph("a"), section("annexe", {paragraph("b")}), section("annexe", {paragraph("c")}), paragraph("d")}, css);
    std::string kinds;
    for (Element const& element : flow.body)
        if (auto const* const turn = std::get_if<PageTurn>(&element.value)) kinds += flow.masters[turn->master].name + ";";
        else kinds += text_of(std::get<FlowParagraph>(element.value).runs) + (std::get<FlowParagraph>(element.value).format.page_break_before ? "^;" : ";");
    EXPECT_EQ(kinds, "Page courante;a;Page annexe;b;c^;Page courante;d;") << "two annexes need a page break, no new section";
}

TEST(Flow, LastPageTurnsNowhere) {
    auto const flow = flow_of({section("annexe", {paragraph("b")})}, "section.annexe { page: annexe; }");
    ASSERT_EQ(flow.body.size(), 2U);
    EXPECT_EQ(std::get<PageTurn>(flow.body[0].value).master, 1U);
}

TEST(Flow, LabelsCountByThemselves) {
    auto const flow = flow_of({heading(2, "article", "a", "Article 1", "A"), heading(2, "article", "b", "Article 2", "B"), heading(2, "article", "c", "Article 1", "C"),
                               heading(2, "article", "d", "Article 7", "D"), heading(2, "fiche", "e", "Fiche n° 3", "E", "3")},
                              "h2.article { text-indent: -20mm; -paraphe-label: hang; } h2.fiche { -paraphe-label: above; }");
    EXPECT_EQ(text_at(flow.body, 1), "Article {article 1}\tA");
    EXPECT_EQ(text_at(flow.body, 2), "Article {article 2}\tB");
    EXPECT_EQ(text_at(flow.body, 3), "Article {article 1!}\tC") << "begins anew";
    EXPECT_EQ(text_at(flow.body, 4), "Article 7\tD") << "a number out of order is text";
    EXPECT_EQ(text_at(flow.body, 5), "Fiche n° 3\nE") << "a given number is text";
    EXPECT_EQ(paragraph_at(flow.body, 1).format.first_line, Length::mm(-20));
    EXPECT_EQ(paragraph_at(flow.body, 5).format.first_line, Length{});
}

TEST(Flow, ListsKeepTheirLabelsAsFormats) {
    auto const flow = flow_of({list(true, {{"c)", {paragraph("trois"), list(false, {{"•", {paragraph("point")}}})}}, {"d)", {}}})}, "ul, ol { padding-left: 6mm; }");
    auto const& outer = std::get<FlowList>(flow.body.at(1).value);
    EXPECT_EQ(outer.format.kind, ListFormat::Kind::number);
    EXPECT_EQ(outer.format.start, 3);
    EXPECT_EQ(outer.format.suffix, ")");
    EXPECT_EQ(outer.format.left, Length::mm(6));
    ASSERT_EQ(outer.items.size(), 2U);
    auto const& inner = std::get<FlowList>(outer.items[0].at(1).value);
    EXPECT_EQ(inner.format.bullet, "•");
    EXPECT_EQ(inner.format.depth, 1);
    EXPECT_EQ(inner.format.left, Length::mm(12));
    EXPECT_TRUE(paragraph_at(outer.items[1], 0).runs.empty()) << "an empty item still has a paragraph for its label";
    EXPECT_TRUE(std::holds_alternative<FlowParagraph>(flow.body.back().value) || std::holds_alternative<FlowList>(flow.body.back().value));
}

TEST(Flow, SpacesFollowHtml) {
    Inlines inlines{Inline{document::Text{" a ", {}}}, styled(document::Emphasis::strong, " b "), Inline{document::LineBreak{}}, Inline{document::Text{" c\u00A0 d ", {}}}};
    auto const flow = flow_of({paragraph(std::move(inlines))}, "");
    EXPECT_EQ(text_at(flow.body, 1), "a b\nc\u00A0 d");
}

TEST(Flow, LinksToNowhereAreText) {
    auto const flow = flow_of({paragraph(Inlines{link_to("absent", "a"), link_to("here", "b")}, "", "here")}, "");
    EXPECT_EQ(text_at(flow.body, 1), "a[b]");
    EXPECT_THAT(paragraph_at(flow.body, 1).anchors, ElementsAre("here"));
}

TEST(Flow, RaggedTextIsDividedOnlyWhereAWordDoesNotFit) {
    document::Table table;
    table.columns = {{50}, {950}};
    table.body = {row({cell("anticonstitutionnellement"), cell("anticonstitutionnellement")})};
    auto const flow = flow_of({paragraph("a"), Block{table}}, "p { hyphens: auto; text-align: justify; } td p { text-align: left; }");
    EXPECT_TRUE(paragraph_at(flow.body, 1).format.hyphenate);
    auto const& cells = std::get<FlowTable>(flow.body.at(2).value).rows.at(0).cells;
    EXPECT_TRUE(paragraph_at(cells[0].content, 0).format.hyphenate);
    EXPECT_FALSE(paragraph_at(cells[1].content, 0).format.hyphenate);
    EXPECT_TRUE(flow.hyphenates);
}

TEST(Flow, TablesGetAFullGrid) {
    document::Table table;
    document::Cell tall = cell("a");
    tall.row_span = 9;  // more rows than there are
    document::Cell wide = cell("b");
    wide.column_span = 2;
    table.body = {row({tall, wide}), row({cell("c")})};
    auto const flow = flow_of({Block{table}, Block{table}}, "td { padding: 1mm; border: 1pt solid #000000; }");
    ASSERT_EQ(flow.body.size(), 5U) << "page, table, separation, table, end";
    auto const& made = std::get<FlowTable>(flow.body[1].value);
    ASSERT_EQ(made.widths.size(), 3U);
    EXPECT_EQ(made.rows[0].cells[0].row_span, 2);
    ASSERT_EQ(made.rows[1].cells.size(), 3U);
    EXPECT_TRUE(made.rows[1].cells[0].continues);
    EXPECT_EQ(text_of(paragraph_at(made.rows[1].cells[1].content, 0).runs), "c");
    EXPECT_EQ(made.rows[1].cells[2].column, 2);
    for (FlowRow const& row : made.rows)
        for (FlowCell const& one : row.cells) EXPECT_TRUE(std::holds_alternative<FlowParagraph>(one.content.back().value)) << "Word refuses a cell that does not end with one";
}

TEST(Flow, TableEdgesAndCaption) {
    document::Table table;
    table.common = common("t", "tableau");
    table.caption = words("Montants");
    table.label = "Tableau 1";
    table.head = {row({cell("h", true)})};
    table.body = {row({cell("b")}), row({cell("c")})};
    auto const flow = flow_of({Block{table}}, "table { border-top: 2pt solid #000000; } thead { border-bottom: 1pt solid #000000; } tbody tr { border-bottom: 0.5pt solid #000000; }");
    EXPECT_EQ(text_at(flow.body, 1), "Tableau {tableau 1}\u2002Montants");
    EXPECT_THAT(paragraph_at(flow.body, 1).anchors, ElementsAre("tableau"));
    EXPECT_TRUE(paragraph_at(flow.body, 1).format.keep_next);
    auto const& made = std::get<FlowTable>(flow.body[2].value);
    EXPECT_EQ(made.head_rows, 1U);
    EXPECT_EQ(made.title, "Montants");
    EXPECT_EQ(made.rows[0].cells[0].border[document::Side::top].width, Length::pt(2));
    EXPECT_EQ(made.rows[0].cells[0].border[document::Side::bottom].width, Length::pt(1));
    EXPECT_EQ(made.rows[1].cells[0].border[document::Side::bottom].width, Length::pt(0.5));
    EXPECT_TRUE(made.rows[0].keep_next && made.rows[1].keep_next);
    EXPECT_FALSE(made.rows[2].keep_next);
}

TEST(Flow, ColumnsSumUpToTheWidth) {
    document::Table table;
    table.columns = {{333}, {}, {}};
    table.body = {row({cell("a"), cell("un texte bien plus long que celui du voisin"), cell("1\u202F234\u202F567,89\u00A0€")})};
    document::StyleSheet const sheet;
    document::Cascade cascade(sheet);
    auto const widths = column_widths(table, cascade.child(cascade.root(), "table"), cascade, Length::mm(130));
    ASSERT_EQ(widths.size(), 3U);
    EXPECT_EQ(widths[0] + widths[1] + widths[2], Length::mm(130));
    EXPECT_EQ(widths[0], Length::mm(130).scaled(333, 1000));
    EXPECT_GT(widths[1], widths[2]);
    EXPECT_GT(widths[2], Length::mm(20));
}

TEST(Flow, GridsAreTablesThatOnlyPlace) {
    document::DefinitionList glance;
    glance.common = common("g");
    for (char const* const term : {"a", "b", "c"}) glance.items.push_back({words(term), {paragraph("d")}});
    auto const flow = flow_of({Block{glance}}, "dl.g { columns: 2; column-gap: 4mm; background-color: #eeeeee; padding: 1mm 3mm; }");
    auto const& grid = std::get<FlowTable>(flow.body.at(1).value);
    EXPECT_EQ(grid.name, "Grille");
    EXPECT_EQ(grid.head_rows, 0U);
    ASSERT_EQ(grid.rows.size(), 2U);
    EXPECT_EQ(grid.left, Length{}) << "the background begins at the edge of the measure";
    Length sum;
    for (Length const width : grid.widths) sum += width;
    EXPECT_EQ(sum, Length::mm(160));
    EXPECT_EQ(grid.rows[0].cells[0].padding[document::Side::left], Length::mm(3));
    EXPECT_EQ(grid.rows[0].cells[0].padding[document::Side::right], Length::mm(4));
    EXPECT_TRUE(grid.rows[1].cells[1].background);
}

TEST(Flow, KeptSectionsHoldTogether) {
    auto const flow = flow_of({section("s", {paragraph("a"), paragraph("b")}), paragraph("c")}, "section.s { break-inside: avoid; }");
    EXPECT_TRUE(paragraph_at(flow.body, 1).format.keep_next);
    EXPECT_FALSE(paragraph_at(flow.body, 2).format.keep_next) << "the last one holds nothing after it";
}

TEST(Flow, SectionsEndInAParagraphWithWords) {
    document::SignatureField field;
    field.name = "Sig_A";
    auto const flow = flow_of({Block{field}, section("annexe", {paragraph("b")})}, "section.annexe { page: annexe; }");
    EXPECT_EQ(flow.styles[paragraph_at(flow.body, 2).style].name, "Séparation") << "LibreOffice drops an empty paragraph that ends a section";
    EXPECT_THAT(paragraph_at(flow.body, 1).anchors, ElementsAre("Sig_A"));
    EXPECT_EQ(paragraph_at(flow.body, 1).format.line_rule, LineRule::at_least);
}

TEST(Flow, TitleIsTheFirstHeadingThatTheContentsLeaveOut) {
    document::TableOfContents contents;
    contents.entries = {{1, "", words("A"), "a"}};
    auto const flow = flow_of({heading(1, "document", "", "", "Contrat"), Block{contents}, heading(1, "", "a", "", "A")}, "");
    EXPECT_EQ(flow.styles[paragraph_at(flow.body, 1).style].word_name, "Title");
    EXPECT_EQ(flow.styles[paragraph_at(flow.body, 3).style].word_name, "heading 1");
}

TEST(PageMasters, FeetSayThatThisIsADraft) {
    document::StyleSheet const sheet = read_sheet("@page { @bottom-right { content: \"page \" counter(page); } @bottom-left { content: string(pied); } } @page :first { @bottom-right { content: none; } }");
    document::Cascade cascade(sheet);
    StyleBook styles(cascade, "fr-FR");
    document::Metadata metadata;
    metadata.strings = {{"pied", "n° 1"}, {"mention_bureautique", "version de travail"}};
    document::PageNumbers const numbers;
    PageMasters masters(cascade, styles, metadata, numbers);
    PageMaster const& master = masters[masters.of("")];
    ASSERT_EQ(master.foot.paragraphs.size(), 2U);
    EXPECT_EQ(text_of(master.foot.paragraphs[0].runs), "n° 1\tpage ") << "one tab: there is no middle text";
    EXPECT_EQ(text_of(master.foot.paragraphs[1].runs), "version de travail");
    EXPECT_TRUE(master.head.paragraphs.empty());
    ASSERT_TRUE(master.has_first);
    EXPECT_EQ(text_of(master.first_foot.paragraphs[0].runs), "n° 1");
    EXPECT_EQ(masters.of(""), 0U);
}

}  // namespace paraphe::office
