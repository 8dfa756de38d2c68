// Rows of tables: cells set, heights found, rows that a cell ties together joined into one strip.

#include <algorithm>
#include <optional>
#include <span>

#include "layout/boxed.h"
#include "layout/tables.h"

namespace paraphe::layout {

using document::Side;
using document::StyleNode;
using document::VerticalAlign;

struct BlockSetter::SetCell {
    PlacedCell at;
    StyleNode const* node;
    std::size_t last_row;
    std::size_t end_column;
    Strip strip;
};

namespace {

Decoration decoration_of(document::Style const& style, Length x, Length width) {
    Decoration decoration;
    decoration.x = x;
    decoration.width = width;
    decoration.background = style.background;
    decoration.border = style.border;
    return decoration;
}

document::Border const& wider(document::Border const& a, document::Border const& b) { return a.width < b.width ? b : a; }

TableGroup group_named(std::string_view group) {
    if (group == "thead") return TableGroup::head;
    return group == "tfoot" ? TableGroup::foot : TableGroup::body;
}

char const* role_of_group(std::string_view group) {
    if (group == "thead") return "THead";
    return group == "tfoot" ? "TFoot" : "TBody";
}

Length sum_of(std::vector<Length> const& heights, std::size_t first, std::size_t last) {
    Length sum;
    for (std::size_t row = first; row <= last; ++row) sum += heights[row];
    return sum;
}

}  // namespace

/// Each cell of the group as one strip, tagged.
std::vector<BlockSetter::SetCell> BlockSetter::set_cells(std::vector<document::Row> const& rows, StyleNode const& group, TableShape const& shape) {
    std::vector<PlacedCell> const placed = place_cells(rows);
    std::vector<SetCell> cells;
    cells.reserve(placed.size());
    std::size_t next = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        StyleNode const& row_node = tools_.cascade.child(group, "tr", rows[row].common.class_name);
        OpenElement const row_element(tools_.structure, "TR");
        for (; next < placed.size() && placed[next].row == row; ++next) {
            document::Cell const& cell = *placed[next].cell;
            StyleNode const& node = tools_.cascade.child(row_node, cell.header ? "th" : "td", cell.common.class_name);
            OpenElement const element(tools_.structure, cell.header ? "TH" : "TD", cell.common.span);
            element->lang = cell.common.lang;
            element->row_span = cell.row_span;
            element->column_span = cell.column_span;
            if (cell.header) element->scope = cell.scope == document::Cell::Scope::row ? "Row" : "Column";
            if (shape.headed != nullptr) shape.headed->push_back({&cell, element.index(), group_named(group.element), row, placed[next].column});
            SetCell set_cell{placed[next], &node, std::min(row + static_cast<std::size_t>(cell.row_span), rows.size()) - 1,
                             std::min(placed[next].column + static_cast<std::size_t>(cell.column_span), shape.widths.size()), {}};
            decimal_tail_ = cell.column_span == 1 && set_cell.at.column < shape.tails.size() ? shape.tails[set_cell.at.column] : Length{};
            set_cell.strip = set_cell_strip(shape.column, cell, node, shape.lefts[set_cell.at.column], shape.lefts[set_cell.end_column]);
            decimal_tail_ = Length{};
            cells.push_back(std::move(set_cell));
        }
    }
    return cells;
}

/// From edge to edge, paddings included; what is cut for a page takes them with the first and the last lines.
Strip BlockSetter::set_cell_strip(Column const& around, document::Cell const& cell, StyleNode const& node, Length left, Length right) {
    document::Style const& style = node.style;
    Column column = Column::inside(around);
    set(cell.blocks, node, left + style.padding[Side::left], right - left - style.padding[Side::left] - style.padding[Side::right], column);
    Strip strip;
    if (!cell.common.id.empty()) strip.anchors.push_back({cell.common.id, {}});
    overlay(strip, joined(column.take(), tools_.structure.artifact(page::ArtifactKind::layout)), {}, style.padding[Side::top]);
    strip.height += style.padding[Side::bottom];
    if (strip.solid.empty()) return strip;
    strip.solid.front().top = {};
    auto const last = std::max_element(strip.solid.begin(), strip.solid.end(), [](Stretch const& a, Stretch const& b) { return a.bottom < b.bottom; });
    last->bottom = strip.height;
    return strip;
}

/// Rows are as tall as their tallest cell; what a cell over several rows needs beyond them goes to its last row.
std::vector<Length> BlockSetter::row_heights(std::vector<SetCell> const& cells, std::size_t rows) {
    std::vector<Length> heights(rows);
    for (SetCell const& cell : cells)
        if (cell.at.cell->row_span == 1) heights[cell.at.row] = std::max(heights[cell.at.row], cell.strip.height);
    for (SetCell const& cell : cells) {
        if (cell.at.cell->row_span == 1) continue;
        Length const sum = sum_of(heights, cell.at.row, cell.last_row);
        if (sum < cell.strip.height) heights[cell.last_row] += cell.strip.height - sum;
    }
    return heights;
}

/// For each row the last one that cells tie to it, directly or through rows between.
std::vector<std::size_t> BlockSetter::last_tied_rows(std::vector<SetCell> const& cells, std::size_t rows) {
    std::vector<std::size_t> last(rows);
    for (std::size_t row = 0; row < rows; ++row) last[row] = row;
    for (SetCell const& cell : cells) last[cell.at.row] = std::max(last[cell.at.row], cell.last_row);
    for (std::size_t row = rows; row-- > 0;)
        for (std::size_t below = row + 1; below <= last[row]; below = last[below] + 1) last[row] = std::max(last[row], last[below]);
    return last;
}

/// Background and borders of one row, `cells` being those of several rows that cover it; its rules do not cross a cell that goes on beyond them.
void BlockSetter::rule_row(std::vector<page::Item>& items, Decoration lines, RowPlace at, std::span<SetCell const* const> cells, TableShape const& shape) {
    page::ContentIndex const artifact = tools_.structure.artifact(page::ArtifactKind::layout);
    std::size_t const columns = shape.widths.size();
    std::vector<bool> above(columns), below(columns);  // what a cell covers
    for (SetCell const* const cell : cells)
        for (std::size_t c = cell->at.column; c < cell->end_column; ++c) {
            if (cell->at.row < at.row) above[c] = true;
            if (cell->last_row > at.row) below[c] = true;
        }
    Decoration sides = lines;
    sides.border[Side::top] = sides.border[Side::bottom] = {};
    decorate(items, sides, at.y, at.height, false, false, artifact);
    auto const rule = [&](Side side, std::vector<bool> const& covered) {
        Decoration one;
        one.border[side] = lines.border[side];
        for (std::size_t first = 0; first < columns;) {
            std::size_t last = first;
            while (last < columns && covered[last] == covered[first]) ++last;
            one.x = shape.lefts[first];
            one.width = shape.lefts[last] - one.x;
            if (!covered[first]) decorate(items, one, at.y, at.height, side == Side::top, side == Side::bottom, artifact);
            first = last;
        }
    };
    rule(Side::top, above);
    rule(Side::bottom, below);
}

std::vector<Strip> BlockSetter::set_rows(std::vector<document::Row> const& rows, char const* group, TableShape const& shape) {
    std::vector<Strip> strips;
    if (rows.empty()) return strips;
    StyleNode const& group_node = tools_.cascade.child(shape.node, group);
    std::optional<OpenElement> group_element;
    if (shape.grouped) group_element.emplace(tools_.structure, role_of_group(group));
    page::ContentIndex const artifact = tools_.structure.artifact(page::ArtifactKind::layout);
    std::vector<SetCell> cells = set_cells(rows, group_node, shape);
    std::vector<Length> const heights = row_heights(cells, rows.size());
    std::vector<std::size_t> const last_tied = last_tied_rows(cells, rows.size());
    auto next_cell = cells.begin();
    for (std::size_t first = 0; first < rows.size(); first = last_tied[first] + 1) {
        Strip strip;
        auto next_covering = next_cell;
        std::vector<SetCell const*> covering;  // of several rows, among them the one that is ruled
        std::vector<Length> tops;  // of the rows from `first` on
        Length y;
        for (std::size_t row = first; row <= last_tied[first]; ++row) {
            tops.push_back(y);
            StyleNode const& row_node = tools_.cascade.child(group_node, "tr", rows[row].common.class_name);
            Decoration lines = decoration_of(row_node.style, shape.x, shape.width);
            if (!lines.background) lines.background = group_node.style.background;  // CSS 2.2 §17.5.1
            if (row == 0) lines.border[Side::top] = wider(lines.border[Side::top], group_node.style.border[Side::top]);
            if (row + 1 == rows.size()) lines.border[Side::bottom] = wider(lines.border[Side::bottom], group_node.style.border[Side::bottom]);
            std::erase_if(covering, [&](SetCell const* cell) { return cell->last_row < row; });
            for (; next_covering != cells.end() && next_covering->at.row == row; ++next_covering)
                if (next_covering->last_row > row) covering.push_back(&*next_covering);
            rule_row(strip.items, lines, {row, y, heights[row]}, covering, shape);
            y += heights[row];
        }
        for (; next_cell != cells.end() && next_cell->at.row <= last_tied[first]; ++next_cell) {
            SetCell& cell = *next_cell;
            Length const height = sum_of(heights, cell.at.row, cell.last_row);
            Length const left = shape.lefts[cell.at.column];
            Length const top = tops[cell.at.row - first];
            decorate(strip.items, decoration_of(cell.node->style, left, shape.lefts[cell.end_column] - left), top, height, true, true, artifact);
            Length down;
            if (cell.node->style.vertical_align == VerticalAlign::middle) down = (height - cell.strip.height) / 2;
            if (cell.node->style.vertical_align == VerticalAlign::bottom) down = height - cell.strip.height;
            overlay(strip, std::move(cell.strip), {}, top + down);
        }
        strip.height = y;
        strips.push_back(std::move(strip));
    }
    return strips;
}

}  // namespace paraphe::layout
