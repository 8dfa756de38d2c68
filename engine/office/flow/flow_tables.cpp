// Tables, and boxes side by side.

#include <algorithm>
#include <numeric>

#include "document/table_grid.h"
#include "document/walk.h"
#include "office/flow/column_widths.h"
#include "office/flow/flow_boxes.h"
#include "office/flow/text_extent.h"

namespace paraphe::office {

using document::Border;
using document::place_cells;
using document::PlacedCell;
using document::Side;

namespace {

constexpr std::string_view label_gap = "\u2002";

/// From the first decimal comma on; without one, behind the last figure.
std::string decimal_tail(std::string const& text) {
    std::size_t const figure = text.find_first_of("0123456789");
    if (figure == std::string::npos) return {};
    std::size_t const comma = text.find(',', figure);
    return text.substr(comma != std::string::npos ? comma : text.find_last_of("0123456789") + 1);
}

/// The widest tail of each column that is aligned on its commas.
void widen_tails(std::vector<document::Row> const& rows, char const* group, document::StyleNode const& table, document::Cascade& cascade, std::vector<std::optional<Length>>& tails) {
    for (PlacedCell const& at : place_cells(rows)) {
        if (at.cell->column_span != 1 || at.cell->blocks.empty() || at.column >= tails.size()) continue;
        auto const* const paragraph = std::get_if<document::Paragraph>(&at.cell->blocks.front().value);
        if (paragraph == nullptr) continue;
        document::StyleNode const& node = cascade.child(cell_node(cascade, table, group, rows[at.row], *at.cell), "p", paragraph->common.class_name);
        if (node.style.text_align != document::TextAlign::decimal) continue;
        Length const tail = text_extent(decimal_tail(document::plain_text(paragraph->inlines)), node.style).most;
        tails[at.column] = std::max(tails[at.column].value_or(Length{}), tail);
    }
}

Border wider(Border const& a, Border const& b) { return b.width > a.width ? b : a; }

/// The border of the whole table, drawn by the cells at its edges: below the caption, as in layout.
void rule_edges(FlowTable& table, document::Style const& style) {
    for (std::size_t r = 0; r < table.rows.size(); ++r)
        for (FlowCell& cell : table.rows[r].cells) {
            bool const last_row = r + static_cast<std::size_t>(cell.row_span) == table.rows.size();
            if (r == 0) cell.border[Side::top] = wider(cell.border[Side::top], style.border[Side::top]);
            if (last_row) cell.border[Side::bottom] = wider(cell.border[Side::bottom], style.border[Side::bottom]);
            if (cell.column == 0) cell.border[Side::left] = wider(cell.border[Side::left], style.border[Side::left]);
            if (cell.column + cell.column_span == static_cast<int>(table.widths.size())) cell.border[Side::right] = wider(cell.border[Side::right], style.border[Side::right]);
        }
}

}  // namespace

std::vector<FlowRow> FlowBuilder::rows_of(std::vector<document::Row> const& rows, char const* group, StyleNode const& table,
                                          std::vector<Length> const& widths, std::vector<std::optional<Length>> const& tails, std::string const& lang) {
    std::vector<FlowRow> made(rows.size());
    StyleNode const& group_node = cascade_.child(table, group);
    auto const columns = static_cast<int>(widths.size());
    for (PlacedCell const& at : place_cells(rows)) {
        document::Cell const& source = *at.cell;
        StyleNode const& row_node = cascade_.child(group_node, "tr", rows[at.row].common.class_name);
        StyleNode const& node = cell_node(cascade_, table, group, rows[at.row], source);
        document::Style const& style = node.style;
        FlowCell cell;
        cell.column = static_cast<int>(at.column);
        cell.column_span = std::min(source.column_span, columns - cell.column);
        cell.row_span = std::min(source.row_span, static_cast<int>(rows.size() - at.row));
        cell.padding = style.padding;
        cell.vertical = style.vertical_align;
        // Layers of a table: the cell's, below it the row's, below it the group's (CSS 2.2 §17.5.1).
        cell.background = style.background ? style.background : row_node.style.background ? row_node.style.background : group_node.style.background;
        cell.border = style.border;
        std::size_t const last_row = at.row + static_cast<std::size_t>(cell.row_span) - 1;
        for (Side const side : {Side::top, Side::bottom}) {
            cell.border[side] = wider(cell.border[side], row_node.style.border[side]);
            if (side == Side::top ? at.row == 0 : last_row + 1 == rows.size()) cell.border[side] = wider(cell.border[side], group_node.style.border[side]);
        }
        if (cell.column == 0) cell.border[Side::left] = wider(cell.border[Side::left], row_node.style.border[Side::left]);
        if (cell.column + cell.column_span == columns) cell.border[Side::right] = wider(cell.border[Side::right], row_node.style.border[Side::right]);
        auto const first = widths.begin() + cell.column;
        Length const width = std::accumulate(first, first + cell.column_span, Length{}) - style.padding[Side::left] - style.padding[Side::right];
        if (!rows[at.row].common.id.empty() && made[at.row].cells.empty()) pending_anchors_.push_back(rows[at.row].common.id);
        if (!source.common.id.empty()) pending_anchors_.push_back(source.common.id);
        auto const empty_paragraph = [&] { emit(paragraph(cascade_.child(node, "p"), Role::cell)); };
        decimal_at_.reset();
        if (cell.column_span == 1 && tails[at.column]) decimal_at_ = std::max(Length{}, width - *tails[at.column]);
        cell.content = cell_flow([&] {
            set(source.blocks, node, width, source.common.lang.empty() ? lang : source.common.lang);
            if (out_->empty()) empty_paragraph();
        });
        decimal_at_.reset();
        for (std::size_t below = at.row + 1; below <= last_row; ++below) {
            FlowCell covered = cell;
            covered.continues = true;
            covered.row_span = 1;
            covered.content = cell_flow(empty_paragraph);
            made[below].cells.push_back(std::move(covered));
        }
        made[at.row].cells.push_back(std::move(cell));
    }
    for (std::size_t r = 0; r < made.size(); ++r) {
        std::vector<FlowCell>& cells = made[r].cells;
        std::vector<bool> taken(widths.size());
        for (FlowCell const& cell : cells)
            for (int c = cell.column; c < cell.column + cell.column_span; ++c) taken[static_cast<std::size_t>(c)] = true;
        // A row with too few cells: both formats want a full grid.
        StyleNode const& filler = cascade_.child(cascade_.child(group_node, "tr", rows[r].common.class_name), "td");
        for (std::size_t c = 0; c < taken.size(); ++c) {
            if (taken[c]) continue;
            FlowCell empty;
            empty.column = static_cast<int>(c);
            empty.content = cell_flow([&] { emit(paragraph(cascade_.child(filler, "p"), Role::cell)); });
            cells.push_back(std::move(empty));
        }
        std::sort(cells.begin(), cells.end(), [](FlowCell const& a, FlowCell const& b) { return a.column < b.column; });
    }
    return made;
}

void FlowBuilder::set(document::Table const& value, Place place) {
    StyleNode const& node = cascade_.child(place.parent, "table", value.common.class_name);
    boxed(node, value.common.id, place, [&](Place inner) {
        if (!value.caption.empty()) {
            StyleNode const& caption = cascade_.child(node, "caption");
            FlowParagraph made = paragraph(caption, Role::caption);
            RunBuilder runs = runs_for(made);
            CharacterFormat const format = words_of(caption, inner.lang);
            if (!value.label.empty()) {
                runs.add_runs(label_runs("tableau", value.label, caption, inner.lang, made.style));
                runs.text(label_gap, format);
            }
            runs.add(value.caption, caption, format);
            runs.finish();
            emit(std::move(made));
        }
        FlowTable table;
        table.name = node.class_name.empty() ? "Tableau" : "Tableau " + node.class_name;
        table.title = document::plain_text(value.caption);
        table.left = indents_of(node).left;
        table.widths = column_widths(value, node, cascade_, inner.width);
        std::vector<std::optional<Length>> tails(table.widths.size());
        widen_tails(value.head, "thead", node, cascade_, tails);
        widen_tails(value.body, "tbody", node, cascade_, tails);
        widen_tails(value.foot, "tfoot", node, cascade_, tails);
        std::vector<FlowRow> head = rows_of(value.head, "thead", node, table.widths, tails, inner.lang);
        std::vector<FlowRow> body = rows_of(value.body, "tbody", node, table.widths, tails, inner.lang);
        std::vector<FlowRow> foot = rows_of(value.foot, "tfoot", node, table.widths, tails, inner.lang);
        table.row_headings = std::any_of(value.body.begin(), value.body.end(), [](document::Row const& row) {
            return !row.cells.empty() && row.cells.front().header && row.cells.front().scope == document::Cell::Scope::row;
        });
        // No row stands alone: two after the head, two before the foot or the end.
        for (FlowRow& row : head) row.keep_next = true;
        if (body.size() >= 2) body.front().keep_next = body[body.size() - 2].keep_next = true;
        if (!body.empty() && !foot.empty()) body.back().keep_next = true;
        for (std::size_t i = 0; i + 1 < foot.size(); ++i) foot[i].keep_next = true;
        table.head_rows = head.size();
        for (auto* const part : {&head, &body, &foot}) std::move(part->begin(), part->end(), std::back_inserter(table.rows));
        rule_edges(table, node.style);
        if (!document::notes_under(value).empty() && !table.rows.empty()) table.rows.back().keep_next = true;
        emit_table(std::move(table), node);
        emit_notes(value, node, inner.lang);
    });
}

/// Under the table, as in layout: paragraphs of a style of their own.
void FlowBuilder::emit_notes(document::Table const& table, StyleNode const& node, std::string const& lang) {
    StyleNode const& note_node = cascade_.child(node, "note");
    for (document::Note const* const note : document::notes_under(table)) {
        pending_anchors_.push_back(note->id);
        FlowParagraph made = paragraph(note_node, Role::table_note);
        RunBuilder runs = runs_for(made);
        CharacterFormat const words = words_of(note_node, lang);
        runs.text(note->number + ".\u00A0", words);
        runs.add(note->inlines, note_node, words);
        runs.finish();
        emit(std::move(made));
    }
}

void FlowBuilder::emit_table(FlowTable table, StyleNode const& node) {
    if (table.rows.empty()) return;
    settle_above();
    table.page_break_before = vertical_.page_break;
    table.keep_together = keep_depth_ > 0 || node.style.break_inside == document::BreakRule::avoid;
    table.keep_next = keep_depth_ > 0;
    if (keep_depth_ > 0)
        for (FlowRow& row : table.rows) row.keep_next = true;
    vertical_ = Vertical{};
    out_->push_back({std::move(table)});
}

Length FlowBuilder::grid_cell_width(StyleNode const& node, Length width) {
    int const count = node.style.columns;
    return (width - node.style.column_gap * (count - 1)) / count;
}

void FlowBuilder::emit_grid(std::vector<Flow> cells, StyleNode const& node, Place, Length cell_width) {
    if (cells.empty()) return;
    document::Style const& style = node.style;
    auto const columns = static_cast<std::size_t>(style.columns);
    bool const framed = is_framed(style);
    FlowTable table;
    table.name = "Grille";
    table.left = indents_of(node).left;
    table.widths.assign(columns, cell_width + style.column_gap);
    table.widths.back() = cell_width;
    if (framed) {
        table.left -= style.padding[Side::left];
        table.widths.front() += style.padding[Side::left];
        table.widths.back() += style.padding[Side::right];
    }
    std::size_t const rows = (cells.size() + columns - 1) / columns;
    for (std::size_t r = 0; r < rows; ++r) {
        FlowRow row;
        for (std::size_t c = 0; c < columns; ++c) {
            FlowCell cell;
            cell.column = static_cast<int>(c);
            bool const first = c == 0, last = c + 1 == columns;
            if (!last) cell.padding[Side::right] = style.column_gap;
            if (framed) {
                cell.background = style.background;
                if (first) cell.padding[Side::left] = style.padding[Side::left];
                if (last) cell.padding[Side::right] = style.padding[Side::right];
                if (r == 0) cell.padding[Side::top] = style.padding[Side::top];
                if (r + 1 == rows) cell.padding[Side::bottom] = style.padding[Side::bottom];
                if (first) cell.border[Side::left] = style.border[Side::left];
                if (last) cell.border[Side::right] = style.border[Side::right];
                if (r == 0) cell.border[Side::top] = style.border[Side::top];
                if (r + 1 == rows) cell.border[Side::bottom] = style.border[Side::bottom];
            }
            std::size_t const index = r * columns + c;
            cell.content = index < cells.size() ? std::move(cells[index]) : cell_flow([] {});
            row.cells.push_back(std::move(cell));
        }
        table.rows.push_back(std::move(row));
    }
    emit_table(std::move(table), node);
}

}  // namespace paraphe::office
