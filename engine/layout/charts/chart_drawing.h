#pragma once
// One drawing per type of chart.

#include "layout/charts/chart_pen.h"

namespace paraphe::layout {

/// Where the values of a chart lie: a box, an axis, and which way it runs.
class ValueScale {
public:
    ValueScale(document::ChartAxis const& axis, Length from, Length to) : axis_(axis), from_(from), to_(to) {}
    /// Values beyond the ends of the axis lie on them.
    Length at(std::int64_t units) const {
        std::int64_t const inside = std::clamp(units, axis_.least(), axis_.most());
        return from_ + (to_ - from_).scaled(inside - axis_.least(), axis_.most() - axis_.least());
    }

private:
    document::ChartAxis const& axis_;
    Length from_, to_;
};

/// What a drawing left out for lack of room; the alternative text says it all the same.
struct Crowding {
    bool names_cut = false;
    bool labels_left_out = false;
};

/// Draws `chart` in a box of `width` by `height` at (x, 0). Never outside of it but for a hair of line width.
class ChartDrawing {
public:
    ChartDrawing(document::Chart const& chart, ChartPen& pen, Length x, Length width, Length height);
    Crowding draw();

private:
    void draw_standing();
    void draw_lying();
    void draw_gantt();
    void draw_gauges();

    // Parts, from charts/parts.cpp.
    /// A decimal as it is printed, with the space that the chart has between groups of figures.
    std::string number(std::string_view decimal) const;
    /// The legend at the foot of the drawing; what is above it is left in `bottom_`.
    void legend(bool as_lines);
    void grid_across(ValueScale const& scale, Length left, Length right);
    void grid_upright(ValueScale const& scale, Length top, Length bottom);
    /// Where the plot begins beside the names of rows.
    Length gutter();
    /// Names of rows in the gutter, one row each `pitch`.
    void row_names(Length plot_left, Length top, Length pitch);
    void category_names(Length left, Length band, Length y, std::size_t most_lines);

    // Standing charts.
    void bars(ValueScale const& scale, Length left, Length band);
    void stacks(ValueScale const& scale, Length left, Length band);
    void curves(ValueScale const& scale, Length left, Length band);

    document::Chart const& chart_;
    ChartPen& pen_;
    Length left_, right_, bottom_;
    document::ChartAxis axis_;
    std::vector<document::ChartRow> rows_;
    std::vector<std::string> categories_;
    bool values_shown_ = false;
    Crowding crowding_;
};

}  // namespace paraphe::layout
