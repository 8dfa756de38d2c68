#include <gmock/gmock.h>

#include "document/walk.h"
#include "markup/column_width.h"
#include "markup/read_document.h"
#include "support/merge_bench.h"

namespace paraphe::markup {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// One fragment whose bytes are its own source.
struct Fragment {
    base::Sources sources;
    document::Document document;
    base::Diagnostics diagnostics;
    std::vector<std::string> problems;

    explicit Fragment(std::string const& text, MarkupOptions const& options = {}) {
        base::SourceId const id = sources.add("part.html", text);
        base::SourceMap map;
        auto const size = static_cast<std::uint32_t>(text.size());
        map.append(size, {{id, 0, size}, {}, {}}, true);
        auto read = read_document(text, map, options);
        document = std::move(read.value);
        diagnostics = std::move(read.diagnostics);
        problems = test::brief(diagnostics, sources);
    }
    template <typename T>
    T const& block(std::size_t at = 0) const {
        return std::get<T>(document.blocks.at(at).value);
    }
    std::string words(std::size_t at = 0) const { return document::plain_text(block<document::Paragraph>(at).inlines); }
};

TEST(Words, WhiteSpaceCollapsesAcrossMarks) {
    EXPECT_EQ(Fragment("<p>\n  Le <em> chat </em> <strong>dort</strong>\t bien. \n</p>").words(), "Le chat dort bien.");
    EXPECT_EQ(Fragment("<p>a <br/> b</p>").words(), "a b");
    EXPECT_EQ(Fragment("<p>a\u00A0 \u202F b</p>").words(), "a\u00A0 \u202F b");
    EXPECT_EQ(Fragment("<p>un <em>mot </em> </p>").words(), "un mot");
    EXPECT_THAT(Fragment("<p> </p>").document.blocks, IsEmpty());
}

TEST(Words, EntitiesAreCharacters) {
    EXPECT_EQ(
        Fragment("<p>&laquo;&nbsp;&Eacute;t&eacute;&#160;&#x20AC; &amp; &lt;&gt;&quot;&apos;&nbsp;&raquo;</p>").words(),
        "«\u00A0Été\u00A0€ & <>\"'\u00A0»");
    Fragment const wrong("<p>&laqo; a & b &#0; &toto;</p>");
    EXPECT_THAT(wrong.problems, ElementsAre("markup.unknown-entity@1:4", "markup.unknown-entity@1:13",
                                            "markup.unknown-entity@1:17", "markup.unknown-entity@1:22"));
    EXPECT_THAT(wrong.diagnostics[0].hints, ElementsAre("vouliez-vous écrire &laquo; ?"));
}

TEST(Words, PiecesEndWhereTheOriginChanges) {
    test::MergeBench bench;
    bench.part("<p>Le {{nom}} signe &amp; date.</p>");
    bench.run(R"({"nom":"A & B"})");
    auto const read = read_document(bench.merged.xhtml, bench.merged.map);
    EXPECT_THAT(read.diagnostics, IsEmpty());
    auto const& inlines = std::get<document::Paragraph>(read.value.blocks.at(0).value).inlines;
    ASSERT_EQ(inlines.size(), 3U);
    auto const piece = [&](std::size_t at) { return std::get<document::Text>(inlines[at].value); };
    EXPECT_EQ(piece(0).text, "Le ");
    EXPECT_EQ(bench.sources.text(piece(0).span), "Le ");
    EXPECT_EQ(piece(1).text, "A & B");
    EXPECT_EQ(bench.sources.text(piece(1).span), "\"A & B\"");
    EXPECT_EQ(piece(2).text, " signe & date.");
    EXPECT_EQ(bench.sources.text(piece(2).span), " signe &amp; date.");
}

TEST(Words, MarksLinksAndReferences) {
    Fragment const fragment(
        "<p><abbr title=\"agence\">ARS</abbr><sup>er</sup><a href=\"#x\">ici</a><a "
        "href=\"https://example.org\">là</a><p:ref to=\"objet\" show=\"titre\"/><p:ref to=\"a\"/><p:blank "
        "kind=\"date\"/><span lang=\"en\" class=\"c\">word</span></p>");
    EXPECT_THAT(fragment.problems, IsEmpty());
    auto const& inlines = fragment.block<document::Paragraph>().inlines;
    ASSERT_EQ(inlines.size(), 8U);
    EXPECT_EQ(std::get<document::Styled>(inlines[0].value).expansion, "agence");
    EXPECT_EQ(std::get<document::Styled>(inlines[1].value).emphasis, document::Emphasis::superscript);
    EXPECT_EQ(std::get<document::Link>(inlines[2].value).target, "x");
    EXPECT_EQ(std::get<document::Link>(inlines[3].value).uri, "https://example.org");
    EXPECT_EQ(std::get<document::Reference>(inlines[4].value).show, document::Reference::Show::title);
    EXPECT_EQ(std::get<document::Reference>(inlines[5].value).target, "a");
    EXPECT_EQ(std::get<document::Blank>(inlines[6].value).kind, document::Blank::Kind::date);
    EXPECT_EQ(std::get<document::Styled>(inlines[7].value).lang, "en");
}

TEST(Words, WrongOnesAreTold) {
    EXPECT_THAT(Fragment("<p><a href=\"javascript:x\">a</a><a href=\"file:///x\">b</a><a>c</a></p>").problems,
                ElementsAre("markup.bad-link@1:7", "markup.bad-link@1:35", "markup.bad-link@1:57"));
    EXPECT_THAT(Fragment("<p><a href=\"#x\"> </a></p>").problems, ElementsAre("markup.empty-link@1:4"));
    Fragment const unseen("<p>a<a href=\"#x\">\u00A0</a>b</p>");
    EXPECT_EQ(unseen.words(), "a\u00A0b");
    for (document::Inline const& item : unseen.block<document::Paragraph>().inlines) EXPECT_TRUE(std::holds_alternative<document::Text>(item.value));
    EXPECT_THAT(Fragment("<p><p:ref/><p:ref to=\"a\" show=\"x\"/><p:blank kind=\"x\"/></p>").problems,
                ElementsAre("markup.missing-attribute@1:4", "markup.bad-value@1:26", "markup.bad-value@1:45"));
}

TEST(Blocks, EveryKind) {
    Fragment const fragment(
        "<section class=\"s\" id=\"s1\" lang=\"en\"><h1 class=\"titre\" id=\"t\" "
        "p:number=\"1.2\">Titre</h1><ul><li>un</li><li><p>deux</p></li></ul><ol><li>a</li></ol>"
        "<dl><dt>T</dt><dd>D</dd><dd>E</dd></dl><figure class=\"f\"><img src=\"a.png\" "
        "alt=\"x\"/><figcaption>L</figcaption></figure><img src=\"b.png\" alt=\"\"/>"
        "<p:toc title=\"Sommaire\" levels=\"3\"/><p:signature party=\"Sig_A\" label=\"Pour "
        "A\"/><p:page-break/></section>");
    EXPECT_THAT(fragment.problems, IsEmpty());
    auto const& section = fragment.block<document::Section>();
    EXPECT_EQ(section.common.class_name, "s");
    EXPECT_EQ(section.common.id, "s1");
    EXPECT_EQ(section.common.lang, "en");
    ASSERT_EQ(section.blocks.size(), 9U);
    auto const& heading = std::get<document::Heading>(section.blocks[0].value);
    EXPECT_EQ(heading.given_number, "1.2");
    EXPECT_EQ(heading.level, 1);
    EXPECT_EQ(std::get<document::List>(section.blocks[1].value).items.size(), 2U);
    EXPECT_TRUE(std::get<document::List>(section.blocks[2].value).ordered);
    EXPECT_EQ(std::get<document::DefinitionList>(section.blocks[3].value).items.at(0).description.size(), 2U);
    EXPECT_EQ(std::get<document::Figure>(section.blocks[4].value).image.path, "a.png");
    EXPECT_EQ(std::get<document::Figure>(section.blocks[4].value).common.class_name, "f");
    EXPECT_EQ(std::get<document::Figure>(section.blocks[5].value).alternative, "");
    EXPECT_EQ(std::get<document::TableOfContents>(section.blocks[6].value).levels, 3);
    EXPECT_EQ(std::get<document::SignatureField>(section.blocks[7].value).tooltip, "Pour A");
    EXPECT_TRUE(std::holds_alternative<document::PageBreak>(section.blocks[8].value));
}

TEST(Blocks, HeadFillsStrings) {
    Fragment const fragment("<head><title>Le titre</title><meta name=\"pied\" content=\" x\n\ty \"/></head><p>a</p>");
    EXPECT_THAT(fragment.problems, IsEmpty());
    EXPECT_EQ(fragment.document.metadata.strings.at("title"), "Le titre");
    EXPECT_EQ(fragment.document.metadata.strings.at("pied"), "x y");
    EXPECT_EQ(fragment.document.blocks.size(), 1U);
}

struct Wrong {
    char const* text;
    std::vector<std::string> problems;
};
void PrintTo(Wrong const& wrong, std::ostream* out) { *out << wrong.text; }
class Mistakes : public testing::TestWithParam<Wrong> {};

TEST_P(Mistakes, AreToldAtTheirPlace) { EXPECT_EQ(Fragment(GetParam().text).problems, GetParam().problems); }

INSTANTIATE_TEST_SUITE_P(
    Markup, Mistakes,
    testing::ValuesIn(std::vector<Wrong>{
        {"texte <em>libre</em>", {"markup.stray-text@1:1"}},
        {"<b>a</b>", {"markup.unknown-element@1:1", "markup.stray-text@1:4"}},
        {"<p classe=\"x\">a</p>", {"markup.unknown-attribute@1:4"}},
        {"<p style=\"color:red\">a</p>", {"markup.unknown-attribute@1:4"}},
        {"<p class=\"a b\">a</p>", {"markup.several-classes@1:4"}},
        {"<li>a</li>", {"markup.nesting@1:1", "markup.stray-text@1:5"}},
        {"<table><caption>c</caption><tbody><td>a</td></tbody></table>",
         {"markup.nesting@1:35", "markup.stray-text@1:39"}},
        {"<p>a<ul><li>b</li></ul></p>", {"markup.nesting@1:5", "markup.nesting@1:9"}},
        {"<p>a", {"markup.unclosed-element@1:1"}},
        {"<p>a</em></p>", {"markup.unopened-element@1:5"}},
        {"<p>a<br>b</p>", {"markup.unclosed-element@1:5"}},
        {"<p><em>a</p>", {"markup.unclosed-element@1:4"}},
        {"<!DOCTYPE html><p>a</p>", {"markup.doctype@1:1"}},
        {"<?php x ?><p>a</p>", {"markup.processing-instruction@1:1"}},
        {"<p>a < b</p>", {"markup.bad-tag@1:6"}},
        {"<p class=x>a</p>", {"markup.bad-tag@1:4"}},
        {"<p id=\"a\" id=\"b\">a</p>", {"markup.bad-tag@1:11"}},
        {"<p><![CDATA[x]]></p>", {"markup.bad-tag@1:4"}},
        {"<p>a</p", {"markup.bad-tag@1:5"}},
        {"<p id=\"a\">a</p><p id=\"a\">b</p>", {"markup.duplicate-id@1:19"}},
        {"<p id=\"1a\">a</p><p id=\"é\">b</p>", {"markup.bad-id@1:4", "markup.bad-id@1:20"}},
        {"<h1>a</h1><h3>b</h3>", {"markup.heading-skipped@1:11"}},
        {"<h2> </h2>", {"markup.empty-heading@1:1"}},
        {"<h2>\u00A0<em>\u200B</em></h2>", {"markup.empty-heading@1:1"}},
        {"<figure><img src=\"a.png\" alt=\"\u00A0\"/></figure>", {"markup.missing-alt@1:31"}},
        {"<figure><img src=\"a.png\"/></figure>", {"markup.missing-alt@1:9"}},
        {"<figure><img alt=\"\"/></figure>", {"markup.missing-attribute@1:9"}},
        {"<figure><figcaption>a</figcaption></figure>", {"markup.missing-image@1:1"}},
        {"<dl><dt>a</dt></dl>", {"markup.incomplete-definition@1:5"}},
        {"<dl><dd>a</dd></dl>", {"markup.incomplete-definition@1:5"}},
        {"<ul>a<li>b</li></ul>", {"markup.stray-text@1:5"}},
        {"<p:toc levels=\"9\"/>", {"markup.bad-value@1:8"}},
        {"<section><p:toc/></section><ul><li><p:toc/>x</li></ul>", {"markup.nesting@1:36"}},  // only sections are searched for entries
        {"<p:signature label=\"a\"/>", {"markup.missing-attribute@1:1"}},
        {"<p:signature party=\"é\" label=\"a\"/>", {"markup.signature-name@1:14"}},
        {"<p:signature party=\"a.b\" label=\"a\"/>", {"markup.signature-name@1:14"}},
        {"<p:signature party=\"a\" label=\"a\"/><p:signature party=\"a\" label=\"b\"/>",
         {"markup.signature-name@1:48"}},
        {"<p:signature party=\"a\"/>", {"markup.missing-attribute@1:1"}},
        {"<head><meta name=\"a\"/></head>", {"markup.missing-attribute@1:7"}},
        {"<section><head><title>a</title></head></section>",
         {"markup.nesting@1:10", "markup.nesting@1:16", "markup.stray-text@1:23"}},
        {"<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>",
         {"markup.missing-caption@1:1", "markup.missing-scope@1:19"}},
        {"<table><caption>c</caption><tr><th scope=\"x\">a</th></tr></table>", {"markup.bad-value@1:36"}},
        {"<table><caption>c</caption><tr><td rowspan=\"2\">a</td></tr></table>", {"markup.rowspan@1:28"}},
        {"<table><caption>c</caption><tr><td colspan=\"0\">a</td></tr></table>", {"markup.bad-value@1:36"}},
        {"<table><caption>c</caption><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
         {"markup.ragged-table@1:57"}},
        {"<table><caption>c</caption><colgroup><col style=\"width: 60%\"/><col style=\"width: "
         "60%\"/></colgroup><tr><td>a</td><td>b</td></tr></table>",
         {"markup.column-width@1:1"}},
        {"<table><caption>c</caption><colgroup><col style=\"width: 3cm\"/></colgroup><tr><td>a</td></tr></table>",
         {"markup.column-width@1:43"}},
        {"<p:foo/>", {"markup.unknown-element@1:1"}},
        {"<q:foo/>", {"markup.unknown-element@1:1"}},
        {"<p>a\x01"
         "b</p>",
         {"markup.not-well-formed@1:5"}}}));

TEST(Blocks, WrongContentIsKept) {
    EXPECT_EQ(document::plain_text(Fragment("<p>a<blink>b</blink>c</p>").block<document::Paragraph>().inlines), "abc");
    EXPECT_EQ(Fragment("<div><p>a</p></div>").words(), "a");
}

TEST(Tables, SpansFillTheGrid) {
    Fragment const fragment(
        "<table class=\"t\"><caption>Titre</caption><colgroup><col style=\"width: 12.5%\"/><col/><col/></colgroup>"
        "<thead><tr><th scope=\"col\" rowspan=\"2\">A</th><th scope=\"col\" colspan=\"2\">B</th></tr><tr><th "
        "scope=\"col\">C</th><th scope=\"col\">D</th></tr></thead>"
        "<tbody><tr><th scope=\"row\">r</th><td class=\"num\">1</td><td>2</td></tr></tbody><tfoot><tr><td "
        "colspan=\"3\">f</td></tr></tfoot></table>");
    EXPECT_THAT(fragment.problems, IsEmpty());
    auto const& table = fragment.block<document::Table>();
    EXPECT_EQ(table.column_count(), 3);
    EXPECT_EQ(table.columns[0].width_permille, 125);
    EXPECT_EQ(table.head.size(), 2U);
    EXPECT_EQ(table.body[0].cells[0].scope, document::Cell::Scope::row);
    EXPECT_EQ(table.body[0].cells[1].common.class_name, "num");
    EXPECT_EQ(table.foot[0].cells[0].column_span, 3);
}

TEST(Tables, ColumnWidths) {
    EXPECT_EQ(column_permille("width: 20%"), 200);
    EXPECT_EQ(column_permille("width:12.5%;"), 125);
    for (char const* wrong : {"", "width: 0%", "width: 101%", "width: 2cm", "color: red", "width: 20%; color: red"})
        EXPECT_EQ(column_permille(wrong), std::nullopt) << wrong;
}

TEST(Depth, IsRefusedCleanly) {
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += "<section>";
    Fragment const fragment(text);
    EXPECT_THAT(fragment.problems, ElementsAre("markup.too-deep@1:1801"));
}

TEST(Hostile, NoEntityIsEverLoaded) {
    Fragment const fragment("<!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY e SYSTEM \"file:///etc/passwd\">]><p>&e;&a;</p>");
    EXPECT_EQ(fragment.problems.at(0), "markup.doctype@1:1");
    std::string all;
    for (auto const& block : fragment.document.blocks)
        if (auto const* paragraph = std::get_if<document::Paragraph>(&block.value))
            all += document::plain_text(paragraph->inlines);
    EXPECT_EQ(all.find("root"), std::string::npos);
}

}  // namespace
}  // namespace paraphe::markup
