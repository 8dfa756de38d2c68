#include <gmock/gmock.h>

#include "document/cascade.h"
#include "markup/read_style.h"
#include "support/merge_bench.h"

namespace paraphe::markup {
namespace {

using base::Length;
using document::Side;
using testing::ElementsAre;
using testing::IsEmpty;

struct Sheet {
    base::Sources sources;
    document::StyleSheet sheet;
    base::Diagnostics diagnostics;
    std::vector<std::string> problems;

    explicit Sheet(std::string text) {
        auto read = read_style(sources, sources.add("style.css", std::move(text)));
        sheet = std::move(read.value);
        diagnostics = std::move(read.diagnostics);
        problems = test::brief(diagnostics, sources);
    }
    document::Style of(std::string_view element, std::string_view class_name = {}) const {
        document::Cascade cascade(sheet);
        return cascade.child(cascade.root(), element, class_name).style;
    }
};

TEST(Style, EveryProperty) {
    Sheet const sheet(R"(/* tout */
        p.a { font-family: "Noto Sans", sans-serif; font-size: 9pt; font-weight: bold; font-style: italic; font-variant-caps: small-caps;
          font-variant-numeric: tabular-nums; color: #369; line-height: 1.5; letter-spacing: 0.1em; text-align: justify; text-indent: -24mm; hyphens: auto;
          orphans: 3; widows: 4; list-style-type: dash; margin: 1pt 2pt 3pt; padding: 1mm; border: 0.5pt solid navy; border-left: none;
          background: #f0f0f0; break-before: page; break-after: avoid; break-inside: avoid; page: fiche; vertical-align: middle; width: 50%; height: 2cm;
          columns: 3; column-gap: 5mm; -paraphe-label: hang; -paraphe-fit: size 92% space 50%; -paraphe-name: "Corps de l'article" })");
    EXPECT_THAT(sheet.problems, IsEmpty());
    auto const style = sheet.of("p", "a");
    EXPECT_EQ(style.font_family, "Noto Sans");
    EXPECT_EQ(style.font_size, Length::pt(9));
    EXPECT_EQ(style.font_weight, 700);
    EXPECT_EQ(style.fit, (document::Tightness{500, 1000, 920}));
    EXPECT_TRUE(style.italic && style.small_caps && style.tabular_figures);
    EXPECT_EQ(style.color, (document::Color{0x33, 0x66, 0x99}));
    EXPECT_EQ(style.line_height, Length::pt(13.5));
    EXPECT_EQ(style.letter_spacing, Length::pt(0.9));
    EXPECT_EQ(style.text_align, document::TextAlign::justify);
    EXPECT_EQ(style.text_indent, Length::mm(-24));
    EXPECT_EQ(style.hyphens, document::Hyphens::automatic);
    EXPECT_EQ(style.orphans, 3);
    EXPECT_EQ(style.widows, 4);
    EXPECT_EQ(style.list_style, "dash");
    EXPECT_EQ(style.margin[Side::right], Length::pt(2));
    EXPECT_EQ(style.margin[Side::left], Length::pt(2));
    EXPECT_EQ(style.margin[Side::bottom], Length::pt(3));
    EXPECT_EQ(style.padding[Side::bottom], Length::mm(1));
    EXPECT_EQ(style.border[Side::top], (document::Border{Length::pt(0.5), {0, 0, 128}}));
    EXPECT_EQ(style.border[Side::left].width, Length{});
    EXPECT_EQ(*style.background, (document::Color{0xF0, 0xF0, 0xF0}));
    EXPECT_EQ(style.break_before, document::BreakRule::page);
    EXPECT_EQ(style.page, "fiche");
    EXPECT_EQ(style.vertical_align, document::VerticalAlign::middle);
    EXPECT_EQ(*style.height, Length::mm(20));
    EXPECT_EQ(style.columns, 3);
    EXPECT_EQ(style.column_gap, Length::mm(5));
    EXPECT_EQ(style.display_name, "Corps de l'article");
}

TEST(Style, Selectors) {
    Sheet const sheet("h1, h2.fiche , .note{color:red} section.fiche h2{color:blue} toc-1{color:lime}");
    EXPECT_THAT(sheet.problems, IsEmpty());
    ASSERT_EQ(sheet.sheet.rules.size(), 3U);
    EXPECT_EQ(sheet.sheet.rules[0].selectors.size(), 3U);
    EXPECT_EQ(sheet.sheet.rules[0].selectors[1].parts[0].class_name, "fiche");
    EXPECT_EQ(sheet.sheet.rules[1].selectors[0].parts.size(), 2U);
}

TEST(Style, VariablesMayComeLaterAndUseEachOther) {
    Sheet const sheet(
        "p { color: var(--accent); border-top: var(--filet) } :root { --accent: var(--bleu); --bleu: #00f; --filet: "
        "1pt solid var(--bleu); }");
    EXPECT_THAT(sheet.problems, IsEmpty());
    EXPECT_EQ(sheet.of("p").color, (document::Color{0, 0, 255}));
    EXPECT_EQ(sheet.of("p").border[Side::top].width, Length::pt(1));
}

TEST(Style, VariablesThatAreUnknownOrCircular) {
    Sheet const sheet(
        ":root { --accent: #336; --a: var(--b); --b: var(--a) }\np { color: var(--acent); background: var(--a) }\nh1 { "
        "--x: 1 }");
    EXPECT_THAT(sheet.problems, ElementsAre("markup.unknown-variable@2:12", "markup.unknown-variable@2:38",
                                            "markup.unknown-variable@3:6"));
    EXPECT_THAT(sheet.diagnostics[0].hints, ElementsAre("vouliez-vous écrire '--accent' ?"));
}

TEST(Style, Pages) {
    Sheet const sheet(
        R"(@page { size: A4; margin: 20mm 25mm; -paraphe-grid: 14pt; @bottom-right { content: "page " counter(page) " sur " counter(pages) " — " string(version); font-size: 8pt } }
        @page paysage { size: A4 landscape; -paraphe-grid: 0 } @page fiche:first { margin-top: 1in; size: 100mm 20cm } @page :first { @top-left { content: none } })");
    EXPECT_THAT(sheet.problems, IsEmpty());
    auto const normal = document::page_style(sheet.sheet, "", false);
    EXPECT_EQ(normal.width, Length::mm(210));
    EXPECT_EQ(normal.grid, Length::pt(14));
    EXPECT_EQ(document::page_style(sheet.sheet, "fiche", true).grid, Length::pt(14));
    EXPECT_EQ(document::page_style(sheet.sheet, "paysage", false).grid, Length{});
    EXPECT_EQ(normal.margin[Side::right], Length::mm(25));
    auto const& box = normal.boxes.at(document::BoxPlace::bottom_right);
    ASSERT_EQ(box.content.size(), 6U);
    EXPECT_EQ(box.content[3].kind, document::ContentPiece::Kind::pages);
    EXPECT_EQ(box.content[5].text, "version");
    EXPECT_EQ(box.declarations.size(), 1U);
    EXPECT_EQ(document::page_style(sheet.sheet, "paysage", false).width, Length::mm(297));
    auto const first = document::page_style(sheet.sheet, "fiche", true);
    EXPECT_EQ(first.margin[Side::top], Length::pt(72));
    EXPECT_EQ(first.height, Length::mm(200));
    EXPECT_TRUE(first.boxes.at(document::BoxPlace::top_left).content.empty());
}

TEST(Style, HeadsAndFeetSpeakOfTheirPage) {
    Sheet const sheet(
        "@page { @top-left { content: string(courant, start) \" \" string(t) } @bottom-left { content: -paraphe-part(title) -paraphe-part(range) } }\n"
        "h1 { string-set: courant content(); } h2 { string-set: courant \"\"; } section { -paraphe-part: own; } dl { column-fill: balance }");
    EXPECT_THAT(sheet.problems, IsEmpty());
    using document::ContentPiece;
    using Kind = ContentPiece::Kind;
    auto const boxes = document::page_style(sheet.sheet, "", false).boxes;
    EXPECT_THAT(boxes.at(document::BoxPlace::top_left).content,
                ElementsAre(ContentPiece{Kind::named_string, "courant", document::Running::start}, ContentPiece{Kind::literal, " "}, ContentPiece{Kind::named_string, "t"}));
    EXPECT_THAT(boxes.at(document::BoxPlace::bottom_left).content, ElementsAre(ContentPiece{Kind::part_title, ""}, ContentPiece{Kind::part_range, ""}));
    EXPECT_EQ(sheet.of("h1").string_set, (document::StringSet{"courant", true, ""}));
    EXPECT_EQ(sheet.of("h2").string_set, (document::StringSet{"courant", false, ""}));
    EXPECT_EQ(sheet.of("section").part, document::PartRule::own);
    EXPECT_EQ(sheet.of("p").part, document::PartRule::none);
    EXPECT_TRUE(sheet.of("dl").balanced);
}

TEST(Style, PixelsAndInches) {
    Sheet const sheet("p { margin-top: 4px; margin-left: 0.5in; margin-bottom: 0; font-size: 120% }");
    EXPECT_THAT(sheet.problems, IsEmpty());
    EXPECT_EQ(sheet.of("p").margin[Side::top], Length::pt(3));
    EXPECT_EQ(sheet.of("p").margin[Side::left], Length::pt(36));
    EXPECT_EQ(sheet.of("p").font_size, Length::pt(12));
}

struct Wrong {
    char const* text;
    char const* problem;
};
void PrintTo(Wrong const& wrong, std::ostream* out) { *out << wrong.text; }
class StyleMistakes : public testing::TestWithParam<Wrong> {};
TEST_P(StyleMistakes, AreToldAtTheirPlace) {
    EXPECT_THAT(Sheet(GetParam().text).problems, ElementsAre(GetParam().problem));
}

INSTANTIATE_TEST_SUITE_P(Markup, StyleMistakes,
                         testing::ValuesIn(std::vector<Wrong>{
                             {"p { colour: red }", "markup.unknown-property@1:5"},
                             {"p { color: rouge }", "markup.style-value@1:12"},
                             {"@page { -paraphe-grid: -1pt }", "markup.style-value@1:9"},
                             {"p { -paraphe-fit: none }", "markup.style-value@1:19"},
                             {"p { -paraphe-fit: space 50% space 40% }", "markup.style-value@1:19"},
                             {"p { -paraphe-fit: size 20% }", "markup.style-value@1:19"},
                             {"p { -paraphe-fit: size 9pt }", "markup.style-value@1:19"},
                             {"h1 { string-set: courant }", "markup.style-value@1:18"},
                             {"h1 { string-set: courant counter(page) }", "markup.style-value@1:18"},
                             {"@page { @top-left { content: string(a, middle) } }", "markup.style-value@1:30"},
                             {"@page { @top-left { content: counter(page, start) } }", "markup.style-value@1:30"},
                             {"p { color: #12345 }", "markup.style-value@1:12"},
                             {"p { font-size: 9 }", "markup.style-value@1:16"},
                             {"p { font-size: 9ex }", "markup.style-value@1:16"},
                             {"p { font-size: -1pt }", "markup.style-value@1:16"},
                             {"p { margin: 1pt 2pt 3pt 4pt 5pt }", "markup.style-value@1:5"},
                             {"p { padding: -1pt }", "markup.style-value@1:14"},
                             {"p { margin-left: 99999mm }", "markup.style-value@1:18"},
                             {"p { text-align: start }", "markup.style-value@1:17"},
                             {"p { font-weight: 500 }", "markup.style-value@1:18"},
                             {"p { border: 1pt #336 }", "markup.style-value@1:13"},
                             {"p { border: 1pt dotted red }", "markup.style-value@1:13"},
                             {"p { orphans: 1.5 }", "markup.style-value@1:14"},
                             {"p { font-family: serif }", "markup.style-value@1:18"},
                             {"p { font-family: \"A\", \"B\" }", "markup.style-value@1:18"},
                             {"p { color: red !important }", "markup.style-value@1:12"},
                             {"p { color: }", "markup.style-value@1:5"},
                             {"p { color red; }", "markup.style-syntax@1:5"},
                             {"p { color: red", "markup.style-syntax@1:3"},
                             {"p color: red", "markup.style-syntax@1:1"},
                             {"p { -paraphe-name: \"a\n}", "markup.style-syntax@1:20"},
                             {"/* p { }", "markup.style-syntax@1:1"},
                             {"{ color: red }", "markup.unknown-selector"},
                             {"para { color: red }", "markup.unknown-selector@1:1"},
                             {"p > em { color: red }", "markup.unknown-selector@1:1"},
                             {"p:first-child { color: red }", "markup.unknown-selector@1:1"},
                             {"#x { color: red }", "markup.unknown-selector@1:1"},
                             {".a.b { color: red }", "markup.unknown-selector@1:1"},
                             {"@media print { }", "markup.unknown-at-rule@1:1"},
                             {"@page { @bottom-middle { content: none } }", "markup.unknown-at-rule@1:9"},
                             {"p { @top-left { content: none } }", "markup.unknown-at-rule@1:5"},
                             {"@page { marge: 1mm }", "markup.unknown-property@1:9"},
                             {"@page { margin: 2em }", "markup.style-value@1:9"},
                             {"@page { size: B4 }", "markup.style-value@1:9"},
                             {"@page a:left { }", "markup.unknown-selector@1:8"},
                             {"@page { @top-left { content: counter(item) } }", "markup.style-value@1:30"}}));

TEST(Style, EveryMistakeIsToldAtOnceAndTheRestIsKept) {
    Sheet const sheet("p { colr: red; color: blue; margin: x }\npp { color: red }\nh1 { color: red }");
    EXPECT_THAT(sheet.problems,
                ElementsAre("markup.unknown-property@1:5", "markup.style-value@1:37", "markup.unknown-selector@2:1"));
    EXPECT_EQ(sheet.of("p").color, (document::Color{0, 0, 255}));
    EXPECT_EQ(sheet.of("h1").color, (document::Color{255, 0, 0}));
    EXPECT_THAT(sheet.diagnostics[0].hints, ElementsAre("vouliez-vous écrire 'color' ?"));
}

}  // namespace
}  // namespace paraphe::markup
