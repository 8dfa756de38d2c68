// What is shown, and how series look.

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "document/chart.h"

namespace paraphe::document {

namespace {

using base::Length;

/// Mean width of a figure or a letter of a sans serif, in thousandths of its size.
constexpr std::int64_t mean_width = 580;

std::size_t longest(std::vector<std::string> const& texts) {
    std::size_t most = 0;
    for (std::string const& text : texts) most = std::max(most, base::code_point_count(text));
    return most;
}

std::size_t longest_value(std::vector<ChartRow> const& rows) {
    std::size_t most = 0;
    for (ChartRow const& row : rows)
        for (std::string const& value : row.values) most = std::max(most, base::code_point_count(french_number(value)));
    return most;
}

Length text_width(std::size_t characters, Length size) { return size.scaled(static_cast<std::int64_t>(characters) * mean_width, 1000); }

}  // namespace

bool bars_lie(Chart const& chart, Length width, Length label_size) {
    if (chart.type == Chart::Type::gantt || chart.type == Chart::Type::gauge) return true;
    if (chart.type == Chart::Type::lines || chart.categories.empty()) return false;
    // Two lines of words fit below a bar.
    constexpr std::size_t one_line = 6;
    std::size_t const signs = longest(chart_categories(chart));
    std::size_t const across = signs <= one_line ? signs : signs / 2 + 2;
    return text_width(across + 1, label_size) * static_cast<std::int64_t>(chart.categories.size()) > width * 9 / 10;
}

bool values_shown(Chart const& chart, Length width, Length label_size) {
    std::vector<ChartRow> const rows = chart_rows(chart);
    std::size_t const signs = longest_value(rows) + 1;
    auto const room = [&](std::size_t count) { return text_width(signs, label_size) * static_cast<std::int64_t>(count) <= width * 9 / 10; };
    constexpr std::size_t most_lying = 40;
    switch (chart.type) {
        case Chart::Type::bars:
            if (bars_lie(chart, width, label_size)) return chart.categories.size() * rows.size() <= most_lying;
            return room(chart.categories.size() * (rows.size() + 1));
        case Chart::Type::stacked_bars: return !bars_lie(chart, width, label_size) && room(chart.categories.size() * 3 / 2);
        case Chart::Type::lines: return rows.size() == 1 && room(chart.categories.size());
        case Chart::Type::gauge: return true;
        case Chart::Type::gantt: return false;
    }
    return false;
}

Length natural_height(Chart const& chart, bool lying, Length label_height) {
    if (!lying) return Length::mm(50);
    std::vector<std::string> const categories = chart_categories(chart);
    std::size_t bars = 1;
    if (chart.type == Chart::Type::bars) bars = std::max<std::size_t>(1, chart.series.size());
    // Names of tasks may take two lines.
    constexpr std::size_t two_lines_from = 36;
    bool const tall = chart.type != Chart::Type::gauge && longest(categories) > two_lines_from;
    Length const row = std::max(label_height * (tall ? 2 : 1) + Length::pt(5), label_height * static_cast<std::int64_t>(bars) + Length::pt(4));
    return row * static_cast<std::int64_t>(categories.size()) + label_height * 2 + Length::pt(12);
}

ChartLook chart_look(std::size_t series) {
    using enum ChartPattern;
    static std::array<ChartLook, chart_looks> const looks{{{{0x1f, 0x4e, 0x5f}, solid, ChartMarker::disc, {}},
                                                           {{0xa8, 0x42, 0x10}, rising, ChartMarker::square, {60, 20}},
                                                           {{0x5a, 0x3d, 0x8c}, falling, ChartMarker::triangle, {20, 15}},
                                                           {{0x3a, 0x6b, 0x22}, level, ChartMarker::diamond, {80, 20, 15, 20}},
                                                           {{0x8a, 0x2f, 0x4b}, crossed, ChartMarker::ring, {40, 40}},
                                                           {{0x2a, 0x5d, 0xa8}, upright, ChartMarker::open_square, {10, 10}},
                                                           {{0x6b, 0x5a, 0x14}, dotted, ChartMarker::open_triangle, {100, 30}},
                                                           {{0x4a, 0x4f, 0x55}, light, ChartMarker::open_diamond, {40, 15, 15, 15, 15, 15}}}};
    ChartLook look = looks[series % looks.size()];
    // Steps that are prime to the count of looks: no pair comes twice before all have come.
    std::size_t const round = series / looks.size();
    look.pattern = looks[(series + round * 3) % looks.size()].pattern;
    look.marker = looks[(series + round * 3) % looks.size()].marker;
    look.dash = looks[(series + round * 3) % looks.size()].dash;
    return look;
}

}  // namespace paraphe::document
