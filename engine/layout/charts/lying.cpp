// Charts whose rows have names on the left: bars with long names, Gantts, gauges.

#include <algorithm>

#include "layout/charts/chart_drawing.h"

namespace paraphe::layout {

namespace {

constexpr Length gap = Length::pt(4), hair = Length::pt(0.35), axis_width = Length::pt(0.75), target_width = Length::pt(2);
constexpr std::int64_t bar_share = 760, task_share = 520, gauge_share = 420;

}  // namespace

void ChartDrawing::draw_lying() {
    legend(false);
    Length const left = gutter();
    bool const stacked = chart_.type == document::Chart::Type::stacked_bars;
    Length room;  // for values beyond the longest bar
    if (values_shown_)
        for (document::ChartRow const& row : rows_)
            for (std::string const& value : row.values) room = std::max(room, pen_.width_of(number(value)) + gap);
    Length const bottom = std::max(Length::pt(12), bottom_ - pen_.line_height() - Length::pt(2));
    Length const pitch = bottom / static_cast<std::int64_t>(std::max<std::size_t>(1, categories_.size()));
    ValueScale const scale(axis_, left, std::max(left + Length::pt(1), right_ - room));
    grid_upright(scale, {}, bottom);
    auto const count = stacked ? 1 : static_cast<std::int64_t>(std::max<std::size_t>(1, rows_.size()));
    Length const thickness = pitch.scaled(bar_share, 1000) / count;
    bool const labelled = values_shown_ && !stacked && thickness >= pen_.figure_height();
    crowding_.labels_left_out = crowding_.labels_left_out || (values_shown_ && !stacked && !labelled);
    for (std::size_t c = 0; c < categories_.size(); ++c) {
        std::int64_t above = 0, below = 0;
        Length y = pitch * static_cast<std::int64_t>(c) + (pitch - thickness * count) / 2;
        for (std::size_t s = 0; s < rows_.size(); ++s) {
            if (c >= rows_[s].values.size()) continue;
            std::int64_t const value = axis_.units(rows_[s].values[c]);
            std::int64_t zero = 0;
            std::int64_t& sum = !stacked ? zero : value < 0 ? below : above;
            Length const from = scale.at(sum), to = scale.at(sum + value);
            sum += value;
            pen_.swatch({std::min(from, to), y, from < to ? to - from : from - to, thickness}, document::chart_look(s));
            if (labelled) pen_.text(number(rows_[s].values[c]), {std::max(from, to) + gap / 2, y + (thickness + pen_.figure_height()) / 2});
            if (!stacked) y += thickness;
        }
    }
    pen_.line({scale.at(0), {}}, {scale.at(0), bottom}, axis_width, document::chart_ink);
    row_names(left, {}, pitch);
}

void ChartDrawing::draw_gantt() {
    document::ChartCalendar const calendar = document::chart_calendar(chart_);
    Length const left = gutter();
    Length const top = pen_.line_height() + Length::pt(3);
    Length const pitch = std::max(Length{}, bottom_ - top) / static_cast<std::int64_t>(std::max<std::size_t>(1, categories_.size()));
    Length const bottom = top + pitch * static_cast<std::int64_t>(categories_.size());
    auto const x_of = [&](int day) { return left + (right_ - left).scaled(day - calendar.first_day, std::max(1, calendar.end_day - calendar.first_day)); };
    for (std::size_t i = 0; i < calendar.ticks.size(); ++i) {
        Length const from = x_of(calendar.ticks[i].day), to = i + 1 < calendar.ticks.size() ? x_of(calendar.ticks[i + 1].day) : right_;
        pen_.line({from, Length::pt(2)}, {from, bottom}, hair, document::chart_grid);
        // A year's name stands over the year, not at its begin.
        if (pen_.width_of(calendar.ticks[i].label) <= to - from) pen_.text(calendar.ticks[i].label, {(from + to) / 2, pen_.baseline()}, Anchor::center);
        else crowding_.labels_left_out = true;
    }
    pen_.line({right_, Length::pt(2)}, {right_, bottom}, hair, document::chart_grid);
    pen_.line({left, top}, {right_, top}, axis_width, document::chart_ink);
    Length const thickness = std::max(Length::pt(1), std::min(pitch.scaled(task_share, 1000), Length::pt(9)));
    for (std::size_t i = 0; i < chart_.tasks.size(); ++i) {
        Length const middle = top + pitch * static_cast<std::int64_t>(i) + pitch / 2;
        pen_.line({left, middle}, {right_, middle}, hair, document::chart_grid);
        Length const from = x_of(chart_.tasks[i].first_day), to = x_of(chart_.tasks[i].last_day + 1);
        // A task of a day is still seen.
        pen_.swatch({from, middle - thickness / 2, std::max(to - from, Length::pt(1.5)), thickness}, document::chart_look(0));
    }
    row_names(left, top, pitch);
}

void ChartDrawing::draw_gauges() {
    // Numbers in columns on the right, each under its name and its mark.
    std::vector<Length> column_right(rows_.size());
    Length right = right_;
    constexpr Length mark_room = Length::pt(13);
    for (std::size_t s = rows_.size(); s-- > 0;) {
        Length width = pen_.width_of(rows_[s].name) + mark_room;
        for (std::string const& value : rows_[s].values) width = std::max(width, pen_.width_of(number(value)));
        column_right[s] = right;
        right -= width + gap * 2;
    }
    Length const left = std::min(gutter(), right - Length::pt(1));
    Length const top = pen_.line_height() + Length::pt(3);
    Length const bottom = std::max(top + Length::pt(8), bottom_ - pen_.line_height() - Length::pt(2));
    Length const pitch = (bottom - top) / static_cast<std::int64_t>(std::max<std::size_t>(1, categories_.size()));
    Length const thickness = std::min(pitch.scaled(gauge_share, 1000), Length::pt(8));
    bool const measured = rows_.size() > 2;
    document::ChartLook const bar = document::chart_look(0);
    document::ChartLook start = document::chart_look(1);
    start.marker = document::ChartMarker::open_triangle;

    auto const mark = [&](std::size_t series, Length x, Length middle) {
        if (series == 0) {
            pen_.line({x, middle - thickness / 2}, {x, middle + thickness / 2}, axis_width, start.color);
            pen_.marker({x, middle + thickness / 2 + Length::pt(1)}, start);
        } else if (measured && series == 1) {
            pen_.swatch({x - Length::pt(4), middle - Length::pt(3), Length::pt(8), Length::pt(6)}, bar);
        } else {
            pen_.line({x, middle - thickness}, {x, middle + thickness}, target_width, document::chart_ink);
        }
    };
    for (std::size_t s = 0; s < rows_.size(); ++s) {
        Length const width = pen_.text(rows_[s].name, {column_right[s], pen_.baseline()}, Anchor::right);
        Length const middle = pen_.baseline() - pen_.figure_height() / 2;
        mark(s, column_right[s] - width - Length::pt(7), s == 0 ? middle - thickness / 2 : middle);
    }
    ValueScale const scale(axis_, left, right);
    right_ = right;  // the axis ends where its bars do
    grid_upright(scale, top, bottom);
    right_ = column_right.empty() ? right : column_right.back();
    for (std::size_t i = 0; i < chart_.gauges.size(); ++i) {
        document::ChartGauge const& gauge = chart_.gauges[i];
        Length const middle = top + pitch * static_cast<std::int64_t>(i) + pitch / 2;
        Length const zero = scale.at(std::clamp<std::int64_t>(0, axis_.least(), axis_.most()));
        std::string const& reached = gauge.value.empty() ? gauge.start : gauge.value;
        Length const end = scale.at(axis_.units(reached));
        page::Rectangle const box{std::min(zero, end), middle - thickness / 2, zero < end ? end - zero : zero - end, thickness};
        if (gauge.value.empty()) pen_.frame(box, axis_width, start.color);
        else pen_.swatch(box, bar);
        mark(0, scale.at(axis_.units(gauge.start)), middle);
        mark(rows_.size() - 1, scale.at(axis_.units(gauge.target)), middle);
        Length const baseline = middle + pen_.figure_height() / 2;
        for (std::size_t s = 0; s < rows_.size(); ++s)
            if (!rows_[s].values[i].empty()) pen_.text(number(rows_[s].values[i]), {column_right[s], baseline}, Anchor::right);
    }
    row_names(left, top, pitch);
}

}  // namespace paraphe::layout
