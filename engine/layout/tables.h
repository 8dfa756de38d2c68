#pragma once
// What the two files of tables share: tables.cpp measures columns, table_rows.cpp sets rows.

#include "document/table_grid.h"
#include "layout/blocks.h"
#include "layout/table_headers.h"

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
    std::vector<HeadedCell>* headed;  ///< where cells are noted when the table needs /Headers, or nullptr
    bool grouped;               ///< rows stand in THead, TBody, TFoot; none of them does without a TBody (ISO 32000-1 §14.8.4.3.4)
};

}  // namespace paraphe::layout
