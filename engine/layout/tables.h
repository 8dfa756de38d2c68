#pragma once
// What the two files of tables share: tables.cpp measures columns, table_rows.cpp sets rows.

#include "document/table_grid.h"
#include "layout/blocks.h"

namespace paraphe::layout {

using document::place_cells;
using document::PlacedCell;

/// The grid of one table. One left edge more than columns: the end.
struct BlockSetter::TableShape {
    document::StyleNode const& node;
    Column const& column;  ///< that the table stands in
    Length x, width;
    std::vector<Length> widths;
    std::vector<Length> lefts;
    std::vector<Length> tails;  ///< from the decimal commas of a column to the right edge of its cells' content
};

}  // namespace paraphe::layout
