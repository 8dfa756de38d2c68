// Tables: columns measured, rows set, heads kept for the next page.

#include <algorithm>
#include <numeric>

#include "base/bug.h"
#include "document/walk.h"
#include "layout/blocks.h"
#include "layout/boxed.h"

namespace paraphe::layout {

using document::Side;
using document::StyleNode;
using document::VerticalAlign;

namespace {

/// A cell with its place in the grid.
struct Placed {
    document::Cell const* cell;
    std::size_t row, column;
};

/// Assigns cells to grid columns, rows that spans cover skipped (HTML 5 §4.9.12.1, without overlaps).
std::vector<Placed> place_cells(std::vector<document::Row> const& rows) {
    std::vector<Placed> placed;
    std::vector<int> covered;  // rows that a cell above still covers, by column
    for (std::size_t r = 0; r < rows.size(); ++r) {
        std::size_t column = 0;
        for (document::Cell const& cell : rows[r].cells) {
            while (column < covered.size() && covered[column] > 0) ++column;
            placed.push_back({&cell, r, column});
            std::size_t const end = column + static_cast<std::size_t>(cell.column_span);
            if (covered.size() < end) covered.resize(end, 0);
            for (; column < end; ++column) covered[column] = cell.row_span;
        }
        for (int& left : covered) left = std::max(0, left - 1);
    }
    return placed;
}

Decoration decoration_of(document::Style const& style, Length x, Length width) {
    Decoration decoration;
    decoration.x = x;
    decoration.width = width;
    decoration.background = style.background;
    decoration.border = style.border;
    return decoration;
}

}  // namespace

struct BlockSetter::TableShape {
    StyleNode const& node;
    Length x, width;
    std::vector<Length> widths;
    std::vector<Length> lefts;  ///< of each column, and of the end
};

Extent BlockSetter::extent_of(document::Blocks const& blocks, StyleNode const& parent) {
    Extent extent;
    auto const include = [&](Extent const& part, Length around) {
        extent.least = std::max(extent.least, part.least + around);
        extent.most = std::max(extent.most, part.most + around);
    };
    auto const around = [](document::Style const& style) {
        return style.margin[Side::left] + style.margin[Side::right] + style.padding[Side::left] + style.padding[Side::right];
    };
    for (document::Block const& block : blocks)
        std::visit(document::Cases{
                       [&](document::Paragraph const& value) {
                           StyleNode const& node = tools_.cascade.child(parent, "p", value.common.class_name);
                           include(paragraphs_.measure(value.inlines, node), around(node.style));
                       },
                       [&](document::List const& value) {
                           StyleNode const& node = tools_.cascade.child(parent, value.ordered ? "ol" : "ul", value.common.class_name);
                           for (document::ListItem const& item : value.items)
                               include(extent_of(item.blocks, tools_.cascade.child(node, "li", item.common.class_name)), around(node.style));
                       },
                       [](auto const&) {},
                   },
                   block.value);
    return extent;
}

/// Columns with a width of their own take it; the others share the rest between their narrowest and widest
/// content (CSS 2.2 §17.5.2.2). The sum is always the table's width.
std::vector<Length> BlockSetter::column_widths(document::Table const& table, TableShape const& shape, Length width) {
    auto const count = static_cast<std::size_t>(table.column_count());
    std::vector<Length> fixed(count), least(count, Length::mm(4)), most(count, Length::mm(4));
    for (std::size_t c = 0; c < std::min(count, table.columns.size()); ++c) fixed[c] = width.scaled(table.columns[c].width_permille, 1000);
    bool const all_fixed = std::all_of(fixed.begin(), fixed.end(), [](Length w) { return w > Length{}; });
    if (!all_fixed) {
        auto const measure_rows = [&](std::vector<document::Row> const& rows, char const* group) {
            StyleNode const& group_node = tools_.cascade.child(shape.node, group);
            for (Placed const& at : place_cells(rows)) {
                if (at.cell->column_span != 1 || fixed[at.column] > Length{}) continue;
                StyleNode const& row_node = tools_.cascade.child(group_node, "tr", rows[at.row].common.class_name);
                StyleNode const& node = tools_.cascade.child(row_node, at.cell->header ? "th" : "td", at.cell->common.class_name);
                Extent const extent = extent_of(at.cell->blocks, node);
                Length const around = node.style.padding[Side::left] + node.style.padding[Side::right];
                least[at.column] = std::max(least[at.column], extent.least + around);
                most[at.column] = std::max(most[at.column], extent.most + around);
            }
        };
        measure_rows(table.head, "thead");
        measure_rows(table.body, "tbody");
        measure_rows(table.foot, "tfoot");
    }
    Length taken, sum_least, sum_most;
    for (std::size_t c = 0; c < count; ++c) {
        if (fixed[c] > Length{}) taken += fixed[c];
        else {
            sum_least += least[c];
            sum_most += most[c];
        }
    }
    Length const rest = width - taken;
    std::vector<Length> widths(count);
    for (std::size_t c = 0; c < count; ++c) {
        if (fixed[c] > Length{}) widths[c] = all_fixed ? fixed[c].scaled(width.emu(), taken.emu()) : fixed[c];
        else if (rest >= sum_most) widths[c] = rest.scaled(most[c].emu(), sum_most.emu());
        else if (rest > sum_least) widths[c] = least[c] + (rest - sum_least).scaled((most[c] - least[c]).emu() / 1000, std::max<std::int64_t>(1, (sum_most - sum_least).emu() / 1000));
        else widths[c] = rest.scaled(least[c].emu(), sum_least.emu());
    }
    if (!all_fixed && rest < sum_least)
        tools_.warnings.push_back(base::warning("layout.narrow-table", "le tableau est trop étroit pour ses mots les plus longs", table.common.span));
    Length const total = std::accumulate(widths.begin(), widths.end(), Length{});
    if (!widths.empty()) widths.back() += width - total;
    return widths;
}

std::vector<Strip> BlockSetter::set_rows(std::vector<document::Row> const& rows, char const* group, TableShape const& shape) {
    std::vector<Strip> strips;
    if (rows.empty()) return strips;
    StyleNode const& group_node = tools_.cascade.child(shape.node, group);
    bool const head = std::string_view(group) == "thead";
    OpenElement const group_element(tools_.structure, head ? "THead" : std::string_view(group) == "tfoot" ? "TFoot" : "TBody");
    page::ContentIndex const artifact = tools_.structure.artifact(page::ArtifactKind::layout);

    struct SetCell {
        Placed at;
        Strip strip;
        StyleNode const* node;
        StyleNode const* row_node;
    };
    std::vector<SetCell> cells;
    std::vector<Length> heights(rows.size());
    std::vector<Placed> const placed = place_cells(rows);
    std::size_t next = 0;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        StyleNode const& row_node = tools_.cascade.child(group_node, "tr", rows[r].common.class_name);
        OpenElement const row_element(tools_.structure, "TR");
        for (; next < placed.size() && placed[next].row == r; ++next) {
            document::Cell const& cell = *placed[next].cell;
            StyleNode const& node = tools_.cascade.child(row_node, cell.header ? "th" : "td", cell.common.class_name);
            OpenElement const element(tools_.structure, cell.header ? "TH" : "TD");
            element->lang = cell.common.lang;
            element->row_span = cell.row_span;
            element->column_span = cell.column_span;
            if (cell.header) element->scope = cell.scope == document::Cell::Scope::row ? "Row" : "Column";
            std::size_t const first = placed[next].column;
            std::size_t const last = std::min(first + static_cast<std::size_t>(cell.column_span), shape.widths.size());
            document::Style const& style = node.style;
            Length const left = shape.lefts[first] + style.padding[Side::left];
            Length const width = shape.lefts[last] - shape.lefts[first] - style.padding[Side::left] - style.padding[Side::right];
            Column column;
            if (!cell.common.id.empty()) column.anchor(cell.common.id);
            Strip top;
            top.height = style.padding[Side::top];
            column.add(std::move(top));
            set(cell.blocks, node, left, width, column);
            Strip bottom;
            bottom.height = style.padding[Side::bottom];
            column.add(std::move(bottom));
            cells.push_back({placed[next], joined(column.take(), artifact), &node, &row_node});
            if (cell.row_span == 1) heights[r] = std::max(heights[r], cells.back().strip.height);
        }
    }
    std::vector<std::size_t> group_end(rows.size());  // last row that must stay with this one
    for (std::size_t r = 0; r < rows.size(); ++r) group_end[r] = r;
    for (SetCell const& cell : cells) {
        std::size_t const last = std::min(cell.at.row + static_cast<std::size_t>(cell.at.cell->row_span), rows.size()) - 1;
        group_end[cell.at.row] = std::max(group_end[cell.at.row], last);
        if (last == cell.at.row && cell.at.cell->row_span == 1) continue;
        Length sum;
        for (std::size_t r = cell.at.row; r <= last; ++r) sum += heights[r];
        if (sum < cell.strip.height) heights[last] += cell.strip.height - sum;
    }
    std::size_t next_cell = 0;
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t last = group_end[first];
        for (std::size_t r = first; r <= last; ++r) last = std::max(last, group_end[r]);
        Strip strip;
        Length y;
        std::vector<Length> tops(rows.size() + 1);
        for (std::size_t r = first; r <= last; ++r) {
            tops[r] = y;
            StyleNode const& row_node = tools_.cascade.child(group_node, "tr", rows[r].common.class_name);
            Decoration row = decoration_of(row_node.style, shape.x, shape.width);
            if (r == 0) row.border[Side::top] = std::max(row.border[Side::top], group_node.style.border[Side::top],
                                                         [](auto const& a, auto const& b) { return a.width < b.width; });
            if (r + 1 == rows.size()) row.border[Side::bottom] = std::max(row.border[Side::bottom], group_node.style.border[Side::bottom],
                                                                          [](auto const& a, auto const& b) { return a.width < b.width; });
            decorate(strip.items, row, y, heights[r], true, true, artifact);
            y += heights[r];
        }
        tops[last + 1] = y;
        for (; next_cell < cells.size() && cells[next_cell].at.row <= last; ++next_cell) {
            SetCell& cell = cells[next_cell];
            std::size_t const cell_last = std::min(cell.at.row + static_cast<std::size_t>(cell.at.cell->row_span), rows.size()) - 1;
            Length height;
            for (std::size_t r = cell.at.row; r <= cell_last; ++r) height += heights[r];
            std::size_t const end_column = std::min(cell.at.column + static_cast<std::size_t>(cell.at.cell->column_span), shape.widths.size());
            Length const left = shape.lefts[cell.at.column];
            decorate(strip.items, decoration_of(cell.node->style, left, shape.lefts[end_column] - left), tops[cell.at.row], height, true, true, artifact);
            Length down;
            if (cell.node->style.vertical_align == VerticalAlign::middle) down = (height - cell.strip.height) / 2;
            if (cell.node->style.vertical_align == VerticalAlign::bottom) down = height - cell.strip.height;
            overlay(strip, std::move(cell.strip), {}, tops[cell.at.row] + down);
        }
        strip.height = y;
        if (!rows[first].common.id.empty()) strip.anchors.push_back(rows[first].common.id);
        strips.push_back(std::move(strip));
        first = last + 1;
    }
    return strips;
}

void BlockSetter::set(document::Table const& value, Place place) {
    StyleNode const& node = tools_.cascade.child(place.parent, "table", value.common.class_name);
    OpenElement const element(tools_.structure, "Table");
    auto const set_caption = [&](Place outer) {
        if (value.caption.empty()) return;
        StyleNode const& caption = tools_.cascade.child(node, "caption");
        OpenElement const caption_element(tools_.structure, "Caption");
        boxed(caption, {}, outer, [&](Place at) {
            ParagraphLabel label;
            if (!value.label.empty()) {
                label.text = value.label;
                label.node = &tools_.cascade.child(caption, "label");
                label.content = tools_.structure.content();
                label.hanging = false;
            }
            add_paragraph(value.caption, caption, at.x, at.width, at.column, value.label.empty() ? nullptr : &label);
        });
        outer.column.keep_with_next();
    };
    auto const set_grid_of_rows = [&](Place inner) {
        TableShape shape{node, inner.x, inner.width, {}, {}};
        shape.widths = column_widths(value, shape, inner.width);
        Length left = inner.x;
        for (Length const width : shape.widths) {
            shape.lefts.push_back(left);
            left += width;
        }
        shape.lefts.push_back(left);
        std::vector<Strip> const head = set_rows(value.head, "thead", shape);
        auto const repeated = head.empty() ? nullptr : std::make_shared<std::vector<Strip> const>(head);
        for (Strip strip : head) {
            inner.column.add(std::move(strip));
            inner.column.keep_with_next();
        }
        std::vector<Strip> body = set_rows(value.body, "tbody", shape);
        std::vector<Strip> foot = set_rows(value.foot, "tfoot", shape);
        // No row stands alone: two after the head, two before the foot or the end.
        if (body.size() >= 2) {
            body.front().after = AfterStrip::keep;
            body[body.size() - 2].after = AfterStrip::keep;
        }
        if (!body.empty() && !foot.empty()) body.back().after = AfterStrip::keep;
        for (std::size_t i = 0; i + 1 < foot.size(); ++i) foot[i].after = AfterStrip::keep;
        for (auto* const part : {&body, &foot})
            for (Strip& strip : *part) {
                strip.repeated_head = repeated;
                inner.column.add(std::move(strip));
            }
    };
    boxed(node, value.common.id, place, set_grid_of_rows, set_caption);
}

}  // namespace paraphe::layout
