// Charts whose values rise: bars side by side, stacks, curves.

#include <algorithm>

#include "layout/charts/chart_drawing.h"

namespace paraphe::layout {

namespace {

constexpr Length gap = Length::pt(4), axis_width = Length::pt(0.75), curve_width = Length::pt(1.4);
constexpr Length least_plot = Length::pt(12);
/// The part of a category's band that its bars take, in thousandths.
constexpr std::int64_t group_share = 720, stack_share = 560;

}  // namespace

void ChartDrawing::draw_standing() {
    bool const curves_drawn = chart_.type == document::Chart::Type::lines;
    legend(curves_drawn);
    Length labels;
    for (std::int64_t const tick : axis_.ticks()) labels = std::max(labels, pen_.width_of(number(axis_.decimal(tick))));
    Length const left = std::min(left_ + labels + gap, right_ - Length::pt(1));
    Length const band = (right_ - left) / static_cast<std::int64_t>(std::max<std::size_t>(1, categories_.size()));
    bool const wraps = std::any_of(categories_.begin(), categories_.end(), [&](std::string const& name) { return pen_.width_of(name) > band - Length::pt(2) && name.find(' ') != std::string::npos; });
    std::size_t const name_lines = wraps ? 2 : 1;
    // Values stand above the highest bar, and half a figure of the highest tick rises above the plot.
    Length const top = std::min(values_shown_ ? pen_.line_height() : pen_.figure_height() / 2 + Length::pt(1), bottom_);
    Length const bottom = std::max(top + least_plot, bottom_ - pen_.line_height() * static_cast<std::int64_t>(name_lines) - Length::pt(3));
    ValueScale const scale(axis_, bottom, top);
    grid_across(scale, left, right_);
    if (curves_drawn) curves(scale, left, band);
    else if (chart_.type == document::Chart::Type::stacked_bars) stacks(scale, left, band);
    else bars(scale, left, band);
    Length const zero = scale.at(0);
    pen_.line({left, zero}, {right_, zero}, axis_width, document::chart_ink);
    category_names(left, band, bottom + Length::pt(2), name_lines);
}

void ChartDrawing::bars(ValueScale const& scale, Length left, Length band) {
    auto const count = static_cast<std::int64_t>(std::max<std::size_t>(1, rows_.size()));
    Length const thickness = band.scaled(group_share, 1000) / count;
    Length const zero = scale.at(0);
    bool room = values_shown_;
    for (document::ChartRow const& row : rows_)
        for (std::string const& value : row.values) room = room && pen_.width_of(number(value)) <= thickness * 5 / 4;
    for (std::size_t s = 0; s < rows_.size(); ++s)
        for (std::size_t c = 0; c < rows_[s].values.size() && c < categories_.size(); ++c) {
            Length const x = left + band * static_cast<std::int64_t>(c) + (band - thickness * count) / 2 + thickness * static_cast<std::int64_t>(s);
            std::int64_t const value = axis_.units(rows_[s].values[c]);
            Length const end = scale.at(value);
            Length const inset = count > 1 ? thickness / 16 : Length{};
            pen_.swatch({x + inset, std::min(zero, end), thickness - inset * 2, value < 0 ? end - zero : zero - end}, document::chart_look(s));
            if (!room) continue;
            Length const baseline = value < 0 ? end + pen_.figure_height() + Length::pt(2) : end - Length::pt(2);
            std::string const label = number(rows_[s].values[c]);
            // No line of the grid goes through a number, nor its white over a neighbour.
            if (pen_.width_of(label) < thickness - Length::pt(3)) pen_.text_on_white(label, {x + thickness / 2, baseline});
            else pen_.text(label, {x + thickness / 2, baseline}, Anchor::center);
        }
    crowding_.labels_left_out = crowding_.labels_left_out || (values_shown_ && !room);
}

void ChartDrawing::stacks(ValueScale const& scale, Length left, Length band) {
    Length const thickness = band.scaled(stack_share, 1000);
    for (std::size_t c = 0; c < categories_.size(); ++c) {
        std::int64_t above = 0, below = 0;
        Length lowest_free = Length::mm(10'000), highest_free = -lowest_free;  // y of numbers beside this stack, upwards and downwards
        Length const x = left + band * static_cast<std::int64_t>(c) + (band - thickness) / 2;
        for (std::size_t s = 0; s < rows_.size(); ++s) {
            if (c >= rows_[s].values.size()) continue;
            std::int64_t const value = axis_.units(rows_[s].values[c]);
            std::int64_t& sum = value < 0 ? below : above;
            Length const from = scale.at(sum), to = scale.at(sum + value);
            sum += value;
            Length const height = from > to ? from - to : to - from;
            pen_.swatch({x, std::min(from, to), thickness, height}, document::chart_look(s));
            std::string const label = number(rows_[s].values[c]);
            if (!values_shown_ || value == 0) continue;
            Length const width = pen_.width_of(label), middle = (from + to) / 2;
            bool const inside = height >= pen_.line_height() && width <= thickness - Length::pt(4);
            // A thin piece has its number beside it, where that meets no other.
            bool const beside = width + gap <= band - thickness && (middle <= lowest_free || middle >= highest_free);
            if (inside) {
                pen_.text_on_white(label, {x + thickness / 2, middle + pen_.figure_height() / 2});
            } else if (beside) {
                pen_.text(label, {x + thickness + gap / 2, middle + pen_.figure_height() / 2});
                lowest_free = std::min(lowest_free, middle - pen_.line_height());
                highest_free = std::max(highest_free, middle + pen_.line_height());
            } else {
                crowding_.labels_left_out = true;
            }
        }
    }
}

void ChartDrawing::curves(ValueScale const& scale, Length left, Length band) {
    for (std::size_t s = 0; s < rows_.size(); ++s) {
        document::ChartLook const look = document::chart_look(s);
        std::vector<page::Point> points;
        for (std::size_t c = 0; c < rows_[s].values.size() && c < categories_.size(); ++c)
            points.push_back({left + band * static_cast<std::int64_t>(c) + band / 2, scale.at(axis_.units(rows_[s].values[c]))});
        if (points.size() > 1) pen_.polyline(points, curve_width, look.color, look.dash);
        for (page::Point const& point : points) pen_.marker(point, look);
        if (!values_shown_) continue;
        for (std::size_t c = 0; c < points.size(); ++c) {
            // Above the curve, or below where it comes down to the point and goes up again.
            bool const valley = c > 0 && c + 1 < points.size() && points[c - 1].y < points[c].y && points[c + 1].y < points[c].y;
            Length const baseline = valley ? points[c].y + pen_.figure_height() + Length::pt(5) : points[c].y - Length::pt(5);
            pen_.text(number(rows_[s].values[c]), {points[c].x, baseline}, Anchor::center);
        }
    }
}

}  // namespace paraphe::layout
