// Legend, grid and names: what all types of charts share.

#include <algorithm>

#include "layout/charts/chart_drawing.h"

namespace paraphe::layout {

namespace {

constexpr Length hair = Length::pt(0.35), gap = Length::pt(4), swatch_width = Length::pt(13), swatch_height = Length::pt(6.5), between = Length::pt(12);
constexpr std::size_t most_name_lines = 3;
constexpr std::int64_t most_gutter = 420;  // in thousandths of the width

}  // namespace

ChartDrawing::ChartDrawing(document::Chart const& chart, ChartPen& pen, Length x, Length width, Length height)
    : chart_(chart), pen_(pen), left_(x), right_(x + std::max(width, Length::pt(1))), bottom_(height), axis_(chart), rows_(document::chart_rows(chart)),
      categories_(document::chart_categories(chart)) {
    values_shown_ = document::values_shown(chart, width, pen.label_size());
}

std::string ChartDrawing::number(std::string_view decimal) const { return document::french_number(decimal, chart_.spaces.group); }

Crowding ChartDrawing::draw() {
    switch (chart_.type) {
        case document::Chart::Type::gantt: draw_gantt(); break;
        case document::Chart::Type::gauge: draw_gauges(); break;
        case document::Chart::Type::lines: draw_standing(); break;
        case document::Chart::Type::bars:
        case document::Chart::Type::stacked_bars:
            if (document::bars_lie(chart_, right_ - left_, pen_.label_size())) draw_lying();
            else draw_standing();
            break;
    }
    crowding_.names_cut = crowding_.names_cut || pen_.cut();
    return crowding_;
}

void ChartDrawing::legend(bool as_lines) {
    struct Entry {
        std::string name;
        Length x;
        std::size_t line;
    };
    std::vector<Entry> entries;
    Length const most = std::max(Length::pt(1), right_ - left_ - swatch_width - gap);
    Length x = left_;
    std::size_t line = 0;
    for (document::ChartRow const& row : rows_) {
        std::vector<std::string> const name = pen_.lines_of(row.name, most, 1);
        std::string const text = name.empty() ? "" : name.front();
        Length const width = swatch_width + gap + pen_.width_of(text);
        if (x > left_ && x + width > right_) {
            x = left_;
            ++line;
        }
        entries.push_back({text, x, line});
        x += width + between;
    }
    if (entries.empty()) return;
    Length const top = bottom_ - pen_.line_height() * static_cast<std::int64_t>(line + 1);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        document::ChartLook const look = document::chart_look(i);
        Length const baseline = top + pen_.line_height() * static_cast<std::int64_t>(entries[i].line) + pen_.baseline();
        Length const middle = baseline - pen_.figure_height() / 2;
        if (as_lines) {
            pen_.polyline({{entries[i].x, middle}, {entries[i].x + swatch_width, middle}}, Length::pt(1.4), look.color, look.dash);
            pen_.marker({entries[i].x + swatch_width / 2, middle}, look);
        } else {
            pen_.swatch({entries[i].x, middle - swatch_height / 2, swatch_width, swatch_height}, look);
        }
        pen_.text(entries[i].name, {entries[i].x + swatch_width + gap, baseline});
    }
    bottom_ = top - Length::pt(5);
}

void ChartDrawing::grid_across(ValueScale const& scale, Length left, Length right) {
    Length last_label = Length::mm(10'000);
    for (std::int64_t const tick : axis_.ticks()) {
        Length const y = scale.at(tick);
        pen_.line({left, y}, {right, y}, hair, document::chart_grid);
        // Ticks come from below; a label that would touch the one before is left out.
        if (y > last_label - pen_.line_height()) continue;
        pen_.text(number(axis_.decimal(tick)), {left - gap, y + pen_.figure_height() / 2}, Anchor::right);
        last_label = y;
    }
}

void ChartDrawing::grid_upright(ValueScale const& scale, Length top, Length bottom) {
    Length free_from = left_ - Length::mm(10'000);
    for (std::int64_t const tick : axis_.ticks()) {
        Length const x = scale.at(tick);
        pen_.line({x, top}, {x, bottom}, hair, document::chart_grid);
        std::string const label = number(axis_.decimal(tick));
        Length const half = pen_.width_of(label) / 2;
        // The last label stays within the drawing.
        Length const center = std::min(x, right_ - half);
        if (center - half < free_from) continue;
        pen_.text(label, {center, bottom + pen_.baseline() + Length::pt(1)}, Anchor::center);
        free_from = center + half + gap;
    }
}

Length ChartDrawing::gutter() {
    Length widest;
    Length const most = (right_ - left_).scaled(most_gutter, 1000);
    for (std::string const& name : categories_) widest = std::max(widest, pen_.width_of(name));
    return left_ + std::min(widest, most) + gap;
}

void ChartDrawing::row_names(Length plot_left, Length top, Length pitch) {
    Length const width = std::max(Length::pt(1), plot_left - left_ - gap);
    auto const fitting = static_cast<std::size_t>(std::max<std::int64_t>(1, pitch.emu() / pen_.line_height().emu()));
    // In rows lower than a line only some names have a place.
    std::size_t const every = pitch >= pen_.line_height() || pitch <= Length{} ? 1 : static_cast<std::size_t>(pen_.line_height().emu() / pitch.emu() + 1);
    crowding_.labels_left_out = crowding_.labels_left_out || every > 1;
    for (std::size_t i = 0; i < categories_.size(); i += every) {
        std::vector<std::string> const lines = pen_.lines_of(categories_[i], width, std::min(fitting, most_name_lines));
        Length const height = pen_.line_height() * static_cast<std::int64_t>(lines.size());
        Length y = top + pitch * static_cast<std::int64_t>(i) + (pitch - height) / 2 + pen_.baseline();
        for (std::string const& line : lines) {
            pen_.text(line, {plot_left - gap, y}, Anchor::right);
            y += pen_.line_height();
        }
    }
}

void ChartDrawing::category_names(Length left, Length band, Length y, std::size_t most_lines) {
    Length widest;
    for (std::string const& name : categories_) widest = std::max(widest, std::min(pen_.width_of(name), band * static_cast<std::int64_t>(most_lines)));
    // Years of a long row: every second, every third…
    Length const needed = most_lines > 1 ? Length::pt(1) : widest + gap;
    std::size_t const every = band >= needed || band <= Length{} ? 1 : static_cast<std::size_t>(needed.emu() / band.emu() + 1);
    crowding_.labels_left_out = crowding_.labels_left_out || every > 1;
    for (std::size_t i = 0; i < categories_.size(); i += every) {
        Length const center = left + band * static_cast<std::int64_t>(i) + band / 2;
        Length baseline = y + pen_.baseline();
        for (std::string const& line : pen_.lines_of(categories_[i], band * static_cast<std::int64_t>(every) - Length::pt(2), most_lines)) {
            pen_.text(line, {center, baseline}, Anchor::center);
            baseline += pen_.line_height();
        }
    }
}

}  // namespace paraphe::layout
