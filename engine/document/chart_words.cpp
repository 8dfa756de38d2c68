// Numbers, dates and the alternative text of charts, in French.

#include <array>

#include "document/chart.h"
#include "document/walk.h"

namespace paraphe::document {

namespace {

constexpr std::string_view no_break_space = "\u00A0", minus = "\u2212";
constexpr std::array<std::string_view, 12> months{"janvier", "février", "mars",      "avril",   "mai",      "juin",
                                                  "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};

std::string kind_of(Chart::Type type) {
    switch (type) {
        case Chart::Type::bars: return "Graphique en barres";
        case Chart::Type::stacked_bars: return "Graphique en barres empilées";
        case Chart::Type::lines: return "Graphique en courbes";
        case Chart::Type::gantt: return "Calendrier";
        case Chart::Type::gauge: return "Jauges";
    }
    return {};
}

}  // namespace

std::string french_number(std::string_view decimal, std::string_view group) {
    bool const negative = decimal.starts_with('-');
    if (negative) decimal.remove_prefix(1);
    std::size_t const point = decimal.find('.');
    std::string_view const whole = decimal.substr(0, point);
    std::string out(negative ? minus : std::string_view());
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (i > 0 && (whole.size() - i) % 3 == 0) out += group;
        out += whole[i];
    }
    if (point != std::string_view::npos) out.append(",").append(decimal.substr(point + 1));
    return out;
}

int day_number(CivilDate date) {
    int const year = date.month <= 2 ? date.year - 1 : date.year;
    int const era = (year >= 0 ? year : year - 399) / 400;
    int const year_of_era = year - era * 400;
    int const day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

CivilDate civil_date(int day) {
    int const shifted = day + 719468;
    int const era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    int const day_of_era = shifted - era * 146097;
    int const year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int const day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int const month = (5 * day_of_year + 2) / 153;
    CivilDate date{year_of_era + era * 400, month < 10 ? month + 3 : month - 9, day_of_year - (153 * month + 2) / 5 + 1};
    if (date.month <= 2) ++date.year;
    return date;
}

std::string french_date(int day) {
    CivilDate const date = civil_date(day);
    std::string const number = date.day == 1 ? "1er" : std::to_string(date.day);
    return number + std::string(no_break_space) + std::string(months[static_cast<std::size_t>(date.month - 1)]) + " " + std::to_string(date.year);
}

Inlines chart_caption(Chart const& chart) {
    Inlines caption = chart.title;
    if (chart.unit.empty()) return caption;
    caption.push_back({Text{" (", {}}});
    caption.insert(caption.end(), chart.unit.begin(), chart.unit.end());
    caption.push_back({Text{")", {}}});
    return caption;
}

std::vector<ChartRow> chart_rows(Chart const& chart) {
    std::vector<ChartRow> rows;
    for (ChartSeries const& series : chart.series) rows.push_back({plain_text(series.name), series.values});
    if (chart.type != Chart::Type::gauge) return rows;
    rows = {{"Départ", {}}, {"Valeur", {}}, {"Cible", {}}};
    bool measured = false;
    for (ChartGauge const& gauge : chart.gauges) {
        rows[0].values.push_back(gauge.start);
        rows[1].values.push_back(gauge.value);
        rows[2].values.push_back(gauge.target);
        measured = measured || !gauge.value.empty();
    }
    if (!measured) rows.erase(rows.begin() + 1);
    return rows;
}

std::vector<std::string> chart_categories(Chart const& chart) {
    std::vector<std::string> names;
    for (Inlines const& category : chart.categories) names.push_back(plain_text(category));
    for (ChartTask const& task : chart.tasks) names.push_back(plain_text(task.name));
    for (ChartGauge const& gauge : chart.gauges) names.push_back(plain_text(gauge.name));
    return names;
}

std::string chart_alternative(Chart const& chart) {
    std::string const colon = chart.spaces.colon + ": ", semicolon = chart.spaces.semicolon + "; ";
    auto const number = [&](std::string const& value) { return french_number(value, chart.spaces.group); };
    std::string text = kind_of(chart.type) + colon + plain_text(chart_caption(chart));
    std::vector<std::string> const categories = chart_categories(chart);
    for (ChartTask const& task : chart.tasks)
        text += semicolon + plain_text(task.name) + colon + "du " + french_date(task.first_day) + " au " + french_date(task.last_day);
    for (ChartGauge const& gauge : chart.gauges) {
        text += semicolon + plain_text(gauge.name) + colon + "départ " + number(gauge.start) + ", cible " + number(gauge.target);
        if (!gauge.value.empty()) text += ", valeur " + number(gauge.value);
    }
    for (ChartSeries const& series : chart.series) {
        text += semicolon + plain_text(series.name) + colon;
        for (std::size_t i = 0; i < series.values.size() && i < categories.size(); ++i) {
            if (i > 0) text += semicolon;
            text += categories[i] + ", " + number(series.values[i]);
        }
    }
    return text + ".";
}

}  // namespace paraphe::document
