#pragma once
// What the two files of tables share: tables.cpp measures columns, table_rows.cpp sets rows.

#include "layout/blocks.h"

namespace paraphe::layout {

/// The grid of one table. One left edge more than columns: the end.
struct BlockSetter::TableShape {
    document::StyleNode const& node;
    Column const& column;  ///< that the table stands in
    Length x, width;
    std::vector<Length> widths;
    std::vector<Length> lefts;
    std::vector<Length> tails;  ///< from the decimal commas of a column to the right edge of its cells' content
};

/// A cell with its place in the grid.
struct PlacedCell {
    document::Cell const* cell;
    std::size_t row, column;
};

/// Assigns cells to grid columns, rows that spans cover skipped (HTML 5 §4.9.12.1, without overlaps). In reading order.
std::vector<PlacedCell> place_cells(std::vector<document::Row> const& rows);

}  // namespace paraphe::layout
