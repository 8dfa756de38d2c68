#include <algorithm>
#include <utility>

#include "markup/blocks.h"
#include "markup/column_width.h"

namespace paraphe::markup {

void BlockReader::table(Node const& node, document::Blocks& into) {
    refuse_words(node);
    document::Table table;
    table.common = common(node);
    bool captioned = false;
    for (Node const& child : node.children) {
        if (child.is("caption")) {
            table.caption = words(child);
            captioned = !table.caption.empty();
        } else if (child.is("colgroup")) {
            columns(child, table);
        } else if (child.is("col")) {
            table.columns.push_back(column(child));
        } else if (child.is("thead")) {
            // Heads are repeated on every page, a note is called once.
            char const* const no_notes = std::exchange(no_notes_, "une tête de tableau, qui se répète");
            rows(child, true, table.head);
            no_notes_ = no_notes;
        } else if (child.is("tfoot")) {
            rows(child, false, table.foot);
        } else if (child.is("tbody")) {
            rows(child, false, table.body);
        } else if (child.is("tr")) {
            table.body.push_back(row(child, false));
        }
    }
    int total = 0;
    for (document::Column const& one : table.columns) total += one.width_permille;
    if (total > 1000) error("markup.column-width", "les colonnes font ensemble plus de 100 %", node.range);
    if (!captioned) warning("markup.missing-caption", "ce tableau n’a pas de légende <caption>", node.range);

    std::vector<Range> head_rows, body_rows, foot_rows;
    for (Node const& child : node.children) {
        if (child.is("tr")) body_rows.push_back(child.range);
        auto& places = child.is("thead") ? head_rows : child.is("tfoot") ? foot_rows : body_rows;
        for (Node const& one : child.children)
            if (one.is("tr")) places.push_back(one.range);
    }
    auto const width = static_cast<std::size_t>(table.column_count());
    check_grid(table.head, head_rows, width);
    check_grid(table.body, body_rows, width);
    check_grid(table.foot, foot_rows, width);
    into.push_back({std::move(table)});
}

void BlockReader::columns(Node const& node, document::Table& table) {
    refuse_words(node);
    for (Node const& child : node.children)
        if (child.is("col")) table.columns.push_back(column(child));
}

document::Column BlockReader::column(Node const& node) {
    Attribute const* style = node.attribute("style");
    if (style == nullptr) return {};
    if (auto const width = column_permille(style->value)) return {*width};
    error("markup.column-width", "seul style=\"width: 20%\" est permis sur <col>", style->range);
    return {};
}

void BlockReader::rows(Node const& group, bool head, std::vector<document::Row>& into) {
    refuse_words(group);
    for (Node const& child : group.children)
        if (child.is("tr")) into.push_back(row(child, head));
}

document::Row BlockReader::row(Node const& node, bool head) {
    refuse_words(node);
    document::Row row{common(node), {}};
    for (Node const& child : node.children)
        if (child.is("th") || child.is("td")) row.cells.push_back(cell(child, head, row.cells.empty()));
    return row;
}

document::Cell BlockReader::cell(Node const& node, bool head, bool first) {
    document::Cell cell;
    cell.common = common(node);
    cell.header = node.is("th");
    cell.row_span = cell_span(node, "rowspan");
    cell.column_span = cell_span(node, "colspan");
    using Scope = document::Cell::Scope;
    if (cell.header) {
        Attribute const* scope = node.attribute("scope");
        cell.scope = !head && first ? Scope::row : Scope::column;
        if (scope == nullptr)
            warning("markup.missing-scope", "<th> demande scope=\"col\" ou scope=\"row\"", node.range);
        else if (scope->value == "col") cell.scope = Scope::column;
        else if (scope->value == "row") cell.scope = Scope::row;
        else error("markup.bad-value", "'scope' vaut 'col' ou 'row'", scope->range);
    }
    cell.blocks = flow(node, true);
    return cell;
}

int BlockReader::cell_span(Node const& node, char const* name) {
    Attribute const* attribute = node.attribute(name);
    if (attribute == nullptr) return 1;
    std::string const& text = attribute->value;
    constexpr std::size_t longest = 3;
    bool const digits = !text.empty() && text.size() <= longest &&
                        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    int const value = digits ? std::stoi(text) : 0;
    if (value >= 1) return value;
    error("markup.bad-value", std::string("'") + name + "' est un nombre de 1 à 999", attribute->range);
    return 1;
}

/// Every row of a group must fill the width exactly, and no cell may reach below the group's last row.
void BlockReader::check_grid(std::vector<document::Row>& rows, std::vector<Range> const& places, std::size_t width) {
    std::vector<int> carried(width, 0);  // rows that a cell above still covers, by column
    for (std::size_t at = 0; at < rows.size(); ++at) {
        std::size_t filled =
            static_cast<std::size_t>(std::count_if(carried.begin(), carried.end(), [](int left) { return left > 0; }));
        std::size_t column = 0;
        for (document::Cell& cell : rows[at].cells) {
            int const left = static_cast<int>(rows.size() - at);
            if (cell.row_span > left) {
                error("markup.rowspan", "cette cellule descend plus bas que son groupe de lignes", places[at]);
                cell.row_span = left;
            }
            filled += static_cast<std::size_t>(cell.column_span);
            while (column < width && carried[column] > 0) ++column;
            for (int i = 0; i < cell.column_span && column < width; ++i, ++column) carried[column] = cell.row_span;
        }
        if (filled != width)
            error("markup.ragged-table",
                  "cette ligne remplit " + std::to_string(filled) + " colonnes sur " + std::to_string(width),
                  places[at]);
        for (; filled < width; ++filled) rows[at].cells.emplace_back();  // a draft is made all the same
        for (int& left : carried) left = std::max(0, left - 1);
    }
}

}  // namespace paraphe::markup
