#include "office/flow/column_widths.h"

#include <algorithm>
#include <numeric>

#include "document/table_grid.h"
#include "document/walk.h"
#include "office/flow/text_extent.h"

namespace paraphe::office {

using document::place_cells;
using document::PlacedCell;
using document::Side;
using document::StyleNode;

namespace {

constexpr Length least_column = Length::mm(4);

TextExtent extent_of(document::Blocks const& blocks, StyleNode const& parent, document::Cascade& cascade) {
    TextExtent extent;
    auto const include = [&](TextExtent const& part, document::Style const& style) {
        Length const around = style.margin[Side::left] + style.margin[Side::right] + style.padding[Side::left] + style.padding[Side::right];
        extent.least = std::max(extent.least, part.least + around);
        extent.most = std::max(extent.most, part.most + around);
    };
    for (document::Block const& block : blocks)
        std::visit(document::Cases{
                       [&](document::Paragraph const& value) {
                           StyleNode const& node = cascade.child(parent, "p", value.common.class_name);
                           include(text_extent(document::plain_text(value.inlines), node.style), node.style);
                       },
                       [&](document::List const& value) {
                           StyleNode const& node = cascade.child(parent, value.ordered ? "ol" : "ul", value.common.class_name);
                           for (document::ListItem const& item : value.items)
                               include(extent_of(item.blocks, cascade.child(node, "li", item.common.class_name), cascade), node.style);
                       },
                       [](auto const&) {},
                   },
                   block.value);
    return extent;
}

}  // namespace

StyleNode const& cell_node(document::Cascade& cascade, StyleNode const& table, char const* group, document::Row const& row, document::Cell const& cell) {
    StyleNode const& row_node = cascade.child(cascade.child(table, group), "tr", row.common.class_name);
    return cascade.child(row_node, cell.header ? "th" : "td", cell.common.class_name);
}

std::vector<Length> column_widths(document::Table const& table, StyleNode const& node, document::Cascade& cascade, Length width) {
    auto const count = static_cast<std::size_t>(table.column_count());
    std::vector<Length> fixed(count), least(count, least_column), most(count, least_column);
    for (std::size_t c = 0; c < std::min(count, table.columns.size()); ++c) fixed[c] = width.scaled(table.columns[c].width_permille, 1000);
    bool const all_fixed = std::all_of(fixed.begin(), fixed.end(), [](Length w) { return w > Length{}; });
    auto const measure = [&](std::vector<document::Row> const& rows, char const* group) {
        for (PlacedCell const& at : place_cells(rows)) {
            if (at.cell->column_span != 1 || fixed[at.column] > Length{}) continue;
            StyleNode const& cell = cell_node(cascade, node, group, rows[at.row], *at.cell);
            TextExtent const extent = extent_of(at.cell->blocks, cell, cascade);
            Length const around = cell.style.padding[Side::left] + cell.style.padding[Side::right];
            least[at.column] = std::max(least[at.column], extent.least + around);
            most[at.column] = std::max(most[at.column], extent.most + around);
        }
    };
    if (!all_fixed) {
        measure(table.head, "thead");
        measure(table.body, "tbody");
        measure(table.foot, "tfoot");
    }
    Length taken, sum_least, sum_most;
    for (std::size_t c = 0; c < count; ++c) {
        taken += fixed[c];
        if (fixed[c] > Length{}) continue;
        sum_least += least[c];
        sum_most += most[c];
    }
    Length const rest = std::max(width - taken, Length{});
    std::vector<Length> widths(count);
    for (std::size_t c = 0; c < count; ++c) {
        // Micrometres keep the products of two lengths small.
        auto const share = [](Length whole, Length part, Length sum) { return whole.scaled(part.emu() / 36, std::max<std::int64_t>(1, sum.emu() / 36)); };
        if (fixed[c] > Length{}) widths[c] = all_fixed ? share(fixed[c], width, taken) : fixed[c];
        else if (rest >= sum_most) widths[c] = share(rest, most[c], sum_most);
        else if (rest > sum_least) widths[c] = least[c] + share(rest - sum_least, most[c] - least[c], sum_most - sum_least);
        else widths[c] = share(rest, least[c], sum_least);
    }
    if (!widths.empty()) widths.back() += width - std::accumulate(widths.begin(), widths.end(), Length{});
    return widths;
}

}  // namespace paraphe::office
