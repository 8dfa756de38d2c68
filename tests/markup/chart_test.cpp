// <p:chart>: what is read, and every way to write it wrong.

#include <gmock/gmock.h>

#include "document/chart.h"
#include "document/walk.h"
#include "markup/chart_values.h"
#include "markup/read_document.h"
#include "support/merge_bench.h"

namespace paraphe::markup {
namespace {

using document::Chart;
using testing::ElementsAre;
using testing::IsEmpty;

struct ChartFragment {
    base::Sources sources;
    document::Document document;
    base::Diagnostics diagnostics;
    std::vector<std::string> problems;

    explicit ChartFragment(std::string const& text) {
        base::SourceId const id = sources.add("part.html", text);
        base::SourceMap map;
        auto const size = static_cast<std::uint32_t>(text.size());
        map.append(size, {{id, 0, size}, {}, {}}, true);
        auto read = read_document(text, map);
        document = std::move(read.value);
        diagnostics = std::move(read.diagnostics);
        problems = test::brief(diagnostics, sources);
    }
    Chart const& chart() const { return std::get<Chart>(document.blocks.at(0).value); }
};

std::string series(std::string const& name, std::string const& values) { return "<p:series name=\"" + name + "\">" + values + "</p:series>"; }
std::string value(std::string const& category, std::string const& number) { return "<p:value category=\"" + category + "\" value=\"" + number + "\"/>"; }

TEST(Charts, BarsAreRead) {
    ChartFragment const read("<p:chart type=\"barres\" id=\"c\" class=\"petit\" title=\"Journées\" unit=\"%\" max=\"10 000\" height=\"45mm\">" +
                             series("A", value("2019", "8190") + value("2020", "95,5 %")) + series("B", value("2019", "\u2212" "3.50") + value("2020", "1\u202F234")) + "</p:chart>");
    EXPECT_THAT(read.problems, IsEmpty());
    Chart const& chart = read.chart();
    EXPECT_EQ(chart.type, Chart::Type::bars);
    EXPECT_EQ(chart.common.id, "c");
    EXPECT_EQ(chart.common.class_name, "petit");
    EXPECT_EQ(document::plain_text(document::chart_caption(chart)), "Journées (%)");
    EXPECT_THAT(document::chart_categories(chart), ElementsAre("2019", "2020"));
    ASSERT_EQ(chart.series.size(), 2U);
    EXPECT_THAT(chart.series[0].values, ElementsAre("8190", "95.5"));
    EXPECT_THAT(chart.series[1].values, ElementsAre("-3.50", "1234"));
    EXPECT_EQ(chart.most, "10000");
    EXPECT_EQ(chart.height, base::Length::mm(45));
}

TEST(Charts, GanttAndGaugesAreRead) {
    ChartFragment const gantt("<p:chart type=\"gantt\" title=\"Plan\"><p:task name=\"Action\" from=\"2022-01-01\" to=\"2024-02-29\"/></p:chart>");
    EXPECT_THAT(gantt.problems, IsEmpty());
    EXPECT_EQ(document::civil_date(gantt.chart().tasks.at(0).last_day), (document::CivilDate{2024, 2, 29}));
    ChartFragment const gauge("<p:chart type=\"jauge\" title=\"T\"><p:gauge name=\"Taux\" start=\"0.91\" target=\"0.95\"/><p:gauge name=\"B\" start=\"1\" target=\"2\" value=\"1.5\"/></p:chart>");
    EXPECT_THAT(gauge.problems, IsEmpty());
    EXPECT_EQ(gauge.chart().gauges.at(0).value, "");
    EXPECT_EQ(gauge.chart().gauges.at(1).value, "1.5");
}

TEST(Charts, EveryMistakeHasItsPlace) {
    auto const problems = [](std::string const& text) { return ChartFragment(text).problems; };
    std::string const good = series("A", value("1", "2"));
    EXPECT_THAT(problems("<p:chart type=\"camembert\" title=\"t\">" + good + "</p:chart>"), ElementsAre("markup.chart-type@1:16"));
    EXPECT_THAT(problems("<p:chart title=\"t\">" + good + "</p:chart>"), ElementsAre("markup.missing-attribute@1:1"));
    EXPECT_THAT(problems("<p:chart type=\"barres\">" + good + "</p:chart>"), ElementsAre("markup.missing-attribute@1:1"));
    EXPECT_THAT(problems("<p:chart type=\"barres\" title=\"t\"></p:chart>"), ElementsAre("markup.empty-chart@1:1"));
    EXPECT_THAT(problems("<p:chart type=\"barres\" title=\"t\">" + series("A", "") + "</p:chart>"), ElementsAre("markup.empty-chart@1:1"));
    EXPECT_THAT(problems("<p:chart type=\"barres\" title=\"t\">" + series("A", value("1", "douze")) + "</p:chart>"), ElementsAre("markup.chart-value@1:82"));
    EXPECT_THAT(problems("<p:chart type=\"barres\" title=\"t\"><p:task name=\"a\" from=\"2022-01-01\" to=\"2022-01-02\"/></p:chart>"),
                ElementsAre("markup.empty-chart@1:1", "markup.chart-content@1:34"));
    EXPECT_THAT(problems("<p:chart type=\"gantt\" title=\"t\"><p:task name=\"a\" from=\"2022-02-30\" to=\"2022-03-01\"/></p:chart>"), ElementsAre("markup.chart-date@1:56"));
    EXPECT_THAT(problems("<p:chart type=\"gantt\" title=\"t\"><p:task name=\"a\" from=\"2022-02-03\" to=\"2022-02-02\"/></p:chart>"), ElementsAre("markup.chart-date@1:33"));
    EXPECT_THAT(problems("<p:chart type=\"gantt\" title=\"t\"><p:task name=\"a\" from=\"2022-02-03\"/></p:chart>"), testing::Contains("markup.missing-attribute@1:33"));
    EXPECT_THAT(problems("<p:chart type=\"barres\" title=\"t\" min=\"1\">" + good + "</p:chart>"), ElementsAre("markup.chart-range@1:34"));
    EXPECT_THAT(problems("<p:chart type=\"lignes\" title=\"t\" max=\"1\">" + good + "</p:chart>"), ElementsAre("markup.chart-range@1:1"));
    EXPECT_THAT(problems("<p:chart type=\"barres-empilees\" title=\"t\" max=\"3\">" + good + good + "</p:chart>"), ElementsAre("markup.chart-range@1:1"));
    EXPECT_THAT(problems("<p:chart type=\"barres\" title=\"t\" height=\"2mm\">" + good + "</p:chart>"), ElementsAre("markup.bad-value@1:42"));
    EXPECT_THAT(problems("<p:chart type=\"barres\" title=\"t\">mot" + good + "</p:chart>"), ElementsAre("markup.stray-text@1:34"));
    EXPECT_THAT(problems("<p>" + good + "</p>"), testing::Contains("markup.nesting@1:4"));
}

TEST(Charts, SeriesMustAgreeOnTheirCategories) {
    ChartFragment const shorter("<p:chart type=\"lignes\" title=\"t\">" + series("A", value("1", "2") + value("2", "3")) + series("B", value("1", "2")) + "</p:chart>");
    EXPECT_THAT(shorter.problems, ElementsAre("markup.chart-series@1:130"));
    EXPECT_THAT(shorter.diagnostics[0].hints, ElementsAre("la première a : 1, 2"));
    EXPECT_EQ(shorter.chart().series[1].values.size(), 2U) << "the draft has a place for every category";
    ChartFragment const other("<p:chart type=\"lignes\" title=\"t\">" + series("A", value("1", "2") + value("2", "3")) + series("B", value("2", "2") + value("1", "3")) + "</p:chart>");
    EXPECT_THAT(other.problems, ElementsAre("markup.chart-series@1:130"));
}

TEST(Charts, AWrongValueLeadsToItsDatum) {
    test::MergeBench bench;
    bench.part("<p:chart type=\"barres\" title=\"t\"><p:series name=\"A\">{{#v}}<p:value category=\"{{an}}\" value=\"{{n}}\"/>{{/v}}</p:series></p:chart>");
    bench.run(R"({"v":[{"an":2019,"n":8190.25},{"an":2020,"n":"inconnu"}]})");
    auto const read = read_document(bench.merged.xhtml, bench.merged.map);
    EXPECT_THAT(test::brief(read.diagnostics, bench.sources), ElementsAre("markup.chart-value@1:46 /v/1/n"));
    EXPECT_EQ(std::get<Chart>(read.value.blocks.at(0).value).series.at(0).values.at(0), "8190.25");
}

TEST(ChartValues, NumbersAreReadAsFiltersPrintThem) {
    EXPECT_EQ(chart_number("8190", ""), "8190");
    EXPECT_EQ(chart_number("-0.910", ""), "-0.910");
    EXPECT_EQ(chart_number("1\u202F234\u202F567,89\u00A0€", "€"), "1234567.89");
    EXPECT_EQ(chart_number("95,5\u00A0%", "%"), "95.5");
    EXPECT_EQ(chart_number("007", ""), "7");
    EXPECT_EQ(chart_number("-0", ""), "0");
    EXPECT_EQ(chart_number("999999999999999", ""), "999999999999999");
    for (char const* const wrong : {"", "-", "1e3", "1 23", "1.", ".5", "12 %", "1,2,3", "0x10", "NaN", "inf", "1234 567", "9999999999999999", "0.1234567890123", "12a"})
        EXPECT_EQ(chart_number(wrong, ""), std::nullopt) << wrong;
}

TEST(ChartValues, DatesMustExist) {
    EXPECT_EQ(iso_day("1970-01-02"), 1);
    for (char const* const wrong : {"", "2022-1-1", "2022-13-01", "2022-00-10", "2023-02-29", "2022-01-32", "2022/01/01", "0999-01-01", "2022-01-01T00", "vingt-deux"})
        EXPECT_EQ(iso_day(wrong), std::nullopt) << wrong;
}

TEST(ChartValues, HeightsAreOfThisWorld) {
    EXPECT_EQ(chart_height("4.5cm"), base::Length::mm(45));
    EXPECT_EQ(chart_height("120pt"), base::Length::pt(120));
    for (char const* const wrong : {"", "45", "9mm", "500mm", "4.mm ", "10em", "99999mm", "-20mm"}) EXPECT_EQ(chart_height(wrong), std::nullopt) << wrong;
}

}  // namespace
}  // namespace paraphe::markup
