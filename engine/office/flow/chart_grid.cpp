#include "office/flow/chart_grid.h"

#include <algorithm>

namespace paraphe::office {

namespace {

/// Spreadsheets count days from 1899-12-30 (OASIS OpenFormula 1.3 §4.11.7 for years after 1900).
constexpr int serial_of_1970 = 25569;
/// Steps that never fall short of a year or a quarter: the label of each tick names the right one, and the tick drifts
/// from its first day by less than a day a year (three a quarter).
constexpr int days_of_year = 366, days_of_quarter = 92;

void fill_gantt(ChartGrid& grid, document::Chart const& chart) {
    document::ChartCalendar const calendar = document::chart_calendar(chart);
    grid.kind = ChartGrid::Kind::stacked;
    grid.dated = true;
    grid.months = calendar.step_months < 12;
    grid.legend = false;
    grid.least = std::to_string(calendar.first_day + serial_of_1970);
    grid.most = std::to_string(calendar.end_day + serial_of_1970);
    grid.step = std::to_string(grid.months ? days_of_quarter : days_of_year * (calendar.step_months / 12));
    ChartColumn before{"Début", {}, document::chart_look(0), true}, length{"Durée en jours", {}, document::chart_look(0), false};
    for (document::ChartTask const& task : chart.tasks) {
        before.values.push_back(std::to_string(task.first_day + serial_of_1970));
        length.values.push_back(std::to_string(task.last_day + 1 - task.first_day));
    }
    grid.columns = {std::move(before), std::move(length)};
}

}  // namespace

ChartGrid chart_grid(FlowChart const& flow) {
    using Type = document::Chart::Type;
    document::Chart const& chart = *flow.chart;
    ChartGrid grid;
    grid.lying = flow.lying;
    grid.values = flow.values;
    grid.categories = document::chart_categories(chart);
    if (chart.type == Type::gantt) {
        fill_gantt(grid, chart);
        return grid;
    }
    if (chart.type == Type::lines) grid.kind = ChartGrid::Kind::lines;
    if (chart.type == Type::stacked_bars) grid.kind = ChartGrid::Kind::stacked;
    document::ChartAxis const axis(chart);
    grid.least = axis.decimal(axis.least());
    grid.most = axis.decimal(axis.most());
    grid.step = axis.decimal(axis.step());
    grid.decimals = axis.decimals();
    std::vector<document::ChartRow> rows = document::chart_rows(chart);
    for (std::size_t i = 0; i < rows.size(); ++i) grid.columns.push_back({std::move(rows[i].name), std::move(rows[i].values), document::chart_look(i), false});
    return grid;
}

}  // namespace paraphe::office
