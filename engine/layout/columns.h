#pragma once
// Newspaper columns: down the first, then down the next.

#include <vector>

#include "layout/galley.h"

namespace paraphe::layout {

struct ColumnShape {
    int count = 2;
    Length x;      ///< of the first
    Length width;  ///< of each
    Length gap;
};

/// The columns of a style in a box.
ColumnShape shape_of(document::Style const& style, Length x, Length width);

/// Shares items, each of which stays whole, among columns that are about as high; what one page does not hold goes on in columns
/// of the next.
///
/// Takes the items relative to their column, in order; what the first page has left below what is there, and what a whole page has.
/// Gives one strip a page: as high as `first_room` or `page_room` where more follows, as low as the items allow on the last.
/// A first page that cannot hold the first item gets none. An item taller than a page stands alone. O(items · log height).
/// Source: CSS Multi-column Layout 1 §7 (column-fill: balance).
std::vector<Strip> set_in_columns(std::vector<Strip> items, ColumnShape const& shape, Length first_room, Length page_room);

}  // namespace paraphe::layout
