#pragma once
// Which header cells a cell of an irregular table has.

#include <span>
#include <vector>

#include "document/document.h"
#include "page/paged_document.h"

namespace paraphe::layout {

enum class TableGroup { head, body, foot };

/// A cell and the element that it became. Rows are counted in each group anew.
struct HeadedCell {
    document::Cell const* cell;
    page::ElementIndex element;
    TableGroup group;
    std::size_t row, column;
};

/// Whether /Scope alone does not tell: a header cell spans several rows or columns, or heads columns in the midst of the body.
/// O(cells).
bool needs_headers(document::Table const& table);

/// Gives the header cells an id and every other cell the ids of those that head it, those of its columns first.
///
/// Takes the cells of one table in reading order. A header of columns holds to the end of the table, in the body until
/// another one of the body takes its column; one of rows holds in its rows, on both sides.
/// O(cells · headers that a cell has).
/// Source: ISO 14289-1 §7.5, ISO 32000-1 §14.8.5.7; the order is that of HTML 5 §4.9.12.2.
void name_headers(std::span<HeadedCell const> cells, std::vector<page::StructureElement>& elements);

}  // namespace paraphe::layout
