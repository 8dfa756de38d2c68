#include "document/chart.h"

#include <gmock/gmock.h>

#include <cmath>

#include "document/walk.h"

namespace paraphe::document {
namespace {

using testing::ElementsAre;

Inlines words(std::string text) { return {Inline{Text{std::move(text), {}}}}; }

Chart chart_of(Chart::Type type, std::vector<std::vector<std::string>> const& series) {
    Chart chart;
    chart.type = type;
    chart.title = words("Titre");
    for (std::size_t s = 0; s < series.size(); ++s) chart.series.push_back({words("Série " + std::to_string(s + 1)), series[s]});
    if (!series.empty())
        for (std::size_t c = 0; c < series[0].size(); ++c) chart.categories.push_back(words(std::to_string(2019 + c)));
    return chart;
}

std::vector<std::string> ticks(Chart const& chart) {
    ChartAxis const axis(chart);
    std::vector<std::string> all;
    for (std::int64_t const tick : axis.ticks()) all.push_back(axis.decimal(tick));
    return all;
}

std::vector<std::string> ticks(Chart::Type type, std::vector<std::string> const& values) { return ticks(chart_of(type, {values})); }

TEST(ChartNumbers, AreFrenchAndExact) {
    EXPECT_EQ(french_number("8190"), "8\u202F190");
    EXPECT_EQ(french_number("-1234567.05"), "\u2212" "1\u202F234\u202F567,05");
    EXPECT_EQ(french_number("0.91"), "0,91");
    EXPECT_EQ(french_number("999"), "999");
    EXPECT_EQ(french_number("1000000000000"), "1\u202F000\u202F000\u202F000\u202F000");
}

TEST(ChartNumbers, DaysCountAsCalendarsDo) {
    EXPECT_EQ(day_number({1970, 1, 1}), 0);
    EXPECT_EQ(day_number({2000, 2, 29}), 11016);
    EXPECT_EQ(day_number({2022, 1, 1}), 18993);
    EXPECT_EQ(day_number({1600, 3, 1}), -135080);
    for (int day = -200'000; day < 200'000; day += 17) EXPECT_EQ(day_number(civil_date(day)), day);
    EXPECT_EQ(french_date(day_number({2022, 1, 1})), "1er\u00A0janvier 2022");
    EXPECT_EQ(french_date(day_number({2024, 2, 29})), "29\u00A0février 2024");
}

TEST(ChartAxis, StepsAreRound) {
    using enum Chart::Type;
    EXPECT_THAT(ticks(bars, {"8392", "8190"}), ElementsAre("0", "2000", "4000", "6000", "8000", "10000"));
    EXPECT_THAT(ticks(bars, {"0.91", "0.95"}), ElementsAre("0.0", "0.2", "0.4", "0.6", "0.8", "1.0"));
    EXPECT_THAT(ticks(bars, {"-80.75", "33"}), ElementsAre("-100", "-80", "-60", "-40", "-20", "0", "20", "40"));
    EXPECT_THAT(ticks(bars, {"1000000000000"}), ElementsAre("0", "200000000000", "400000000000", "600000000000", "800000000000", "1000000000000"));
    EXPECT_THAT(ticks(bars, {"0.000000000001"}), ElementsAre("0.0000000000000", "0.0000000000002", "0.0000000000004", "0.0000000000006", "0.0000000000008", "0.0000000000010"));
}

TEST(ChartAxis, OnlyLinesMayBeginFarFromZero) {
    using enum Chart::Type;
    EXPECT_EQ(ticks(lines, {"92", "94", "96.5"}).front(), "91");
    EXPECT_EQ(ticks(lines, {"92.5", "94", "96.5"}).front(), "92");
    EXPECT_EQ(ticks(lines, {"40", "96"}).front(), "0");
    EXPECT_EQ(ticks(bars, {"92", "96"}).front(), "0");
    EXPECT_EQ(ticks(bars, {"-92", "-96"}).back(), "0");
}

TEST(ChartAxis, StandsWhereThereIsNothingToSpread) {
    using enum Chart::Type;
    EXPECT_THAT(ticks(bars, {"0", "0"}), ElementsAre("0.0", "0.2", "0.4", "0.6", "0.8", "1.0"));
    EXPECT_EQ(ticks(lines, {"7", "7", "7"}).front(), "0");
    EXPECT_FALSE(ticks(chart_of(bars, {})).empty());
    EXPECT_EQ(ticks(lines, {"1000000.001", "1000000.002"}).front(), "0") << "digits beyond the ninth do not part them: as equal values";
}

TEST(ChartAxis, StacksSumUp) {
    auto const stacked = ticks(chart_of(Chart::Type::stacked_bars, {{"60", "10"}, {"50", "-30"}}));
    EXPECT_EQ(stacked.front(), "-40");
    EXPECT_EQ(stacked.back(), "120");
}

TEST(ChartAxis, EndsThatTheAuthorAskedForAreKept) {
    Chart chart = chart_of(Chart::Type::lines, {{"91", "95"}});
    chart.least = "90";
    chart.most = "100";
    EXPECT_THAT(ticks(chart), ElementsAre("90", "92", "94", "96", "98", "100"));
}

TEST(ChartCalendar, ShowsQuartersOfAShortPlanAndYearsOfALongOne) {
    Chart chart;
    chart.type = Chart::Type::gantt;
    chart.tasks = {{words("a"), day_number({2022, 2, 10}), day_number({2022, 11, 30})}};
    ChartCalendar quarters = chart_calendar(chart);
    ASSERT_EQ(quarters.ticks.size(), 4U);
    EXPECT_EQ(quarters.ticks.front().label, "01/2022");
    EXPECT_EQ(civil_date(quarters.end_day), (CivilDate{2023, 1, 1}));
    chart.tasks.push_back({words("b"), day_number({2024, 5, 1}), day_number({2026, 12, 31})});
    ChartCalendar const years = chart_calendar(chart);
    ASSERT_EQ(years.ticks.size(), 5U);
    EXPECT_EQ(years.ticks.back().label, "2026");
    EXPECT_EQ(civil_date(years.first_day), (CivilDate{2022, 1, 1}));
    chart.tasks.push_back({words("c"), day_number({1900, 5, 1}), day_number({2026, 12, 31})});
    EXPECT_LE(chart_calendar(chart).ticks.size(), 13U);
    EXPECT_FALSE(chart_calendar(Chart{}).ticks.empty());
}

TEST(ChartWords, TheAlternativeSaysAll) {
    Chart chart = chart_of(Chart::Type::bars, {{"8190", "7905.5"}});
    chart.unit = words("journées");
    EXPECT_EQ(chart_alternative(chart), "Graphique en barres\u00A0: Titre (journées)\u202F; Série 1\u00A0: 2019, 8\u202F190\u202F; 2020, 7\u202F905,5.");
    Chart gantt;
    gantt.type = Chart::Type::gantt;
    gantt.title = words("Plan");
    gantt.tasks = {{words("Action 1"), day_number({2022, 1, 1}), day_number({2022, 6, 30})}};
    EXPECT_EQ(chart_alternative(gantt), "Calendrier\u00A0: Plan\u202F; Action 1\u00A0: du 1er\u00A0janvier 2022 au 30\u00A0juin 2022.");
    Chart gauge;
    gauge.type = Chart::Type::gauge;
    gauge.title = words("Cible");
    gauge.gauges = {{words("Taux"), "0.91", "0.95", "0.93"}, {words("Autre"), "1", "2", ""}};
    EXPECT_EQ(chart_alternative(gauge), "Jauges\u00A0: Cible\u202F; Taux\u00A0: départ 0,91, cible 0,95, valeur 0,93\u202F; Autre\u00A0: départ 1, cible 2.");
}

TEST(ChartWords, AreVisitedByWhatSetsFrench) {
    Document document;
    document.blocks.push_back({chart_of(Chart::Type::bars, {{"1", "2"}})});
    std::vector<std::string> seen;
    for_each_inlines(document, [&](Inlines& inlines, std::string const&) { seen.push_back(plain_text(inlines)); });
    EXPECT_THAT(seen, ElementsAre("Titre", "", "2019", "2020", "Série 1"));
}

/// WCAG 2.1, relative luminance and contrast ratio.
double contrast_with_white(Color color) {
    auto const linear = [](std::uint8_t part) {
        double const c = part / 255.0;
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 1.05 / (0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue) + 0.05);
}

TEST(ChartLooks, StandOutAgainstWhiteAndFromOneAnother) {
    for (std::size_t i = 0; i < chart_looks; ++i) {
        EXPECT_GE(contrast_with_white(chart_look(i).color), 4.5) << i;
        for (std::size_t j = 0; j < i; ++j) {
            EXPECT_NE(chart_look(i).pattern, chart_look(j).pattern);
            EXPECT_NE(chart_look(i).marker, chart_look(j).marker);
            EXPECT_NE(chart_look(i).dash, chart_look(j).dash);
        }
    }
    EXPECT_GE(contrast_with_white(chart_ink), 4.5);
    EXPECT_EQ(chart_look(chart_looks).color, chart_look(0).color);
    EXPECT_NE(chart_look(chart_looks).pattern, chart_look(0).pattern);
}

}  // namespace
}  // namespace paraphe::document
