// Tables: columns measured, rows set, heads kept for the next page.

#include <algorithm>
#include <numeric>

#include "document/walk.h"
#include "layout/boxed.h"
#include "layout/tables.h"

namespace paraphe::layout {

using document::Side;
using document::StyleNode;

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
    std::vector<ParagraphSetter::Decimal> decimals(count);
    for (std::size_t c = 0; c < std::min(count, table.columns.size()); ++c) fixed[c] = width.scaled(table.columns[c].width_permille, 1000);
    bool const all_fixed = std::all_of(fixed.begin(), fixed.end(), [](Length w) { return w > Length{}; });
    if (!all_fixed) {
        auto const measure_rows = [&](std::vector<document::Row> const& rows, char const* group) {
            StyleNode const& group_node = tools_.cascade.child(shape.node, group);
            for (PlacedCell const& at : place_cells(rows)) {
                if (at.cell->column_span != 1 || fixed[at.column] > Length{}) continue;
                StyleNode const& row_node = tools_.cascade.child(group_node, "tr", rows[at.row].common.class_name);
                StyleNode const& node = tools_.cascade.child(row_node, at.cell->header ? "th" : "td", at.cell->common.class_name);
                Extent const extent = extent_of(at.cell->blocks, node);
                Length const around = node.style.padding[Side::left] + node.style.padding[Side::right];
                least[at.column] = std::max(least[at.column], extent.least + around);
                most[at.column] = std::max(most[at.column], extent.most + around);
                if (auto const decimal = decimal_of(*at.cell, node)) {
                    // Figures under each other need the longest of either side of the comma.
                    ParagraphSetter::Decimal& whole = decimals[at.column];
                    whole = {std::max(whole.head, decimal->head), std::max(whole.tail, decimal->tail)};
                    most[at.column] = std::max(most[at.column], whole.head + whole.tail + around);
                    least[at.column] = std::max(least[at.column], whole.head + whole.tail + around);
                }
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

void BlockSetter::set(document::Table const& value, Place place) {
    StyleNode const& node = tools_.cascade.child(place.parent, "table", value.common.class_name);
    set_table(value, node, place);
    set_notes(value, node, place);
}

/// Under the table, within its bottom margin; the first keeps to the last row.
void BlockSetter::set_notes(document::Table const& value, StyleNode const& node, Place place) {
    std::vector<document::Note const*> const notes = document::notes_under(value);
    if (notes.empty()) return;
    StyleNode const& style_node = tools_.cascade.child(node, "note");
    document::Style const& style = style_node.style;
    Column& column = place.column;
    Length const below = column.take_margin();
    column.keep_with_next(AfterStrip::caption);
    Length const left = node.style.margin[Side::left];
    for (document::Note const* const note : notes) {
        column.margin(style.margin[Side::top]);
        for (Strip& strip : paragraphs_.set_note(*note, style_node, place.x + left, place.width - left - node.style.margin[Side::right])) column.add(std::move(strip));
        column.margin(style.margin[Side::bottom]);
    }
    column.margin(below);
}

std::optional<ParagraphSetter::Decimal> BlockSetter::decimal_of(document::Cell const& cell, StyleNode const& node) {
    if (cell.column_span != 1 || cell.blocks.empty()) return {};
    auto const* const paragraph = std::get_if<document::Paragraph>(&cell.blocks.front().value);
    if (paragraph == nullptr) return {};
    StyleNode const& own = tools_.cascade.child(node, "p", paragraph->common.class_name);
    if (own.style.text_align != document::TextAlign::decimal) return {};
    return paragraphs_.measure_decimal(paragraph->inlines, own);
}

std::vector<Length> BlockSetter::decimal_tails(document::Table const& table, StyleNode const& node, std::size_t columns) {
    std::vector<Length> tails(columns);
    auto const measure_rows = [&](std::vector<document::Row> const& rows, char const* group) {
        StyleNode const& group_node = tools_.cascade.child(node, group);
        for (PlacedCell const& at : place_cells(rows)) {
            StyleNode const& row_node = tools_.cascade.child(group_node, "tr", rows[at.row].common.class_name);
            StyleNode const& cell_node = tools_.cascade.child(row_node, at.cell->header ? "th" : "td", at.cell->common.class_name);
            if (auto const decimal = decimal_of(*at.cell, cell_node)) tails[at.column] = std::max(tails[at.column], decimal->tail);
        }
    };
    measure_rows(table.head, "thead");
    measure_rows(table.body, "tbody");
    measure_rows(table.foot, "tfoot");
    return tails;
}

void BlockSetter::set_table(document::Table const& value, StyleNode const& node, Place place) {
    OpenElement const element(tools_.structure, "Table", value.common.span);
    element->lang = value.common.lang;
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
        outer.column.keep_with_next(AfterStrip::heading);
    };
    auto const set_grid_of_rows = [&](Place inner) {
        std::vector<HeadedCell> headed;
        TableShape shape{node, inner.column, inner.x, inner.width, {}, {}, {}, needs_headers(value) ? &headed : nullptr, !value.body.empty()};
        shape.widths = column_widths(value, shape, inner.width);
        Length left = inner.x;
        for (Length const width : shape.widths) {
            shape.lefts.push_back(left);
            left += width;
        }
        shape.lefts.push_back(left);
        shape.tails = decimal_tails(value, node, shape.widths.size());
        std::vector<Strip> const head = set_rows(value.head, "thead", shape);
        auto const repeated = head.empty() ? nullptr : std::make_shared<std::vector<Strip> const>(head);
        for (Strip strip : head) {
            inner.column.add(std::move(strip));
            inner.column.keep_with_next(AfterStrip::heading);
        }
        std::vector<Strip> body = set_rows(value.body, "tbody", shape);
        std::vector<Strip> foot = set_rows(value.foot, "tfoot", shape);
        name_headers(headed, tools_.structure.elements());
        // No row stands alone: two after the head, two before the foot or the end.
        if (body.size() >= 2) {
            body.front().after = AfterStrip::rows;
            body[body.size() - 2].after = AfterStrip::rows;
        }
        if (!body.empty() && !foot.empty()) body.back().after = AfterStrip::rows;
        for (std::size_t i = 0; i + 1 < foot.size(); ++i) foot[i].after = AfterStrip::rows;
        for (auto* const part : {&body, &foot})
            for (Strip& strip : *part) {
                strip.repeated_head = repeated;
                inner.column.add(std::move(strip));
            }
    };
    boxed(node, value.common.id, place, set_grid_of_rows, set_caption);
}

}  // namespace paraphe::layout
