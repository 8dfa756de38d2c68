#include "layout/table_headers.h"

#include <algorithm>
#include <string>

namespace paraphe::layout {

namespace {

using Scope = document::Cell::Scope;

bool heads_columns(document::Cell const& cell) { return cell.header && cell.scope != Scope::row; }

/// The headers that hold in one column.
struct ColumnHeaders {
    std::vector<page::ElementIndex> of_head, of_body;
    std::size_t body_row = 0;  ///< of the last in `of_body`: those of rows below each other add up, a later one takes over
};

class Naming {
public:
    explicit Naming(std::vector<page::StructureElement>& elements) : elements_(elements) {}

    /// All cells of the head, the body or the foot.
    void group(std::span<HeadedCell const> cells) {
        std::vector<std::vector<page::ElementIndex>> of_rows;
        for (HeadedCell const& at : cells) {
            if (!at.cell->header) continue;
            elements_[at.element].id = "paraphe.th." + std::to_string(at.element);
            if (at.cell->scope != Scope::row) continue;
            if (of_rows.size() < end_row(at)) of_rows.resize(end_row(at));
            for (std::size_t row = at.row; row < end_row(at); ++row) of_rows[row].push_back(at.element);
        }
        for (ColumnHeaders& column : columns_) column.of_body.clear();
        for (HeadedCell const& at : cells) {
            std::size_t const end = at.column + static_cast<std::size_t>(at.cell->column_span);
            if (columns_.size() < end) columns_.resize(end);
            std::span<ColumnHeaders> const columns(columns_.data() + at.column, columns_.data() + end);
            if (heads_columns(*at.cell))
                for (ColumnHeaders& column : columns) head(column, at);
            if (at.cell->header) continue;
            for (ColumnHeaders const& column : columns) {
                add(at.element, column.of_head);
                add(at.element, column.of_body);
            }
            for (std::size_t row = at.row; row < std::min(end_row(at), of_rows.size()); ++row) add(at.element, of_rows[row]);
        }
    }

private:
    static std::size_t end_row(HeadedCell const& at) { return at.row + static_cast<std::size_t>(at.cell->row_span); }

    static void head(ColumnHeaders& column, HeadedCell const& at) {
        if (at.group != TableGroup::body) return column.of_head.push_back(at.element);
        if (!column.of_body.empty() && at.row > column.body_row + 1) column.of_body.clear();
        column.of_body.push_back(at.element);
        column.body_row = at.row;
    }

    void add(page::ElementIndex cell, std::vector<page::ElementIndex> const& headers) {
        std::vector<std::string>& named = elements_[cell].headers;
        for (page::ElementIndex const header : headers)
            if (std::find(named.begin(), named.end(), elements_[header].id) == named.end()) named.push_back(elements_[header].id);
    }

    std::vector<page::StructureElement>& elements_;
    std::vector<ColumnHeaders> columns_;
};

}  // namespace

bool needs_headers(document::Table const& table) {
    bool headed = false, irregular = false;
    for (auto const* const rows : {&table.head, &table.body, &table.foot})
        for (document::Row const& row : *rows)
            for (document::Cell const& cell : row.cells) {
                headed |= cell.header;
                irregular |= cell.header && (cell.row_span > 1 || cell.column_span > 1 || (heads_columns(cell) && rows == &table.body && !table.head.empty()));
            }
    return headed && irregular;
}

void name_headers(std::span<HeadedCell const> cells, std::vector<page::StructureElement>& elements) {
    Naming naming(elements);
    for (std::size_t begin = 0, end = 0; begin < cells.size(); begin = end) {
        while (end < cells.size() && cells[end].group == cells[begin].group) ++end;
        naming.group(cells.subspan(begin, end - begin));
    }
}

}  // namespace paraphe::layout
