#pragma once
// Where the cells of a table stand.

#include <vector>

#include "document/document.h"

namespace paraphe::document {

/// A cell with its place in the grid of its group of rows.
struct PlacedCell {
    Cell const* cell = nullptr;
    std::size_t row = 0, column = 0;
};

/// Gives every cell its column, in reading order; places that a cell above covers are skipped (HTML 5 §4.9.12.1, without
/// overlaps). The rows must outlive the answer.
std::vector<PlacedCell> place_cells(std::vector<Row> const& rows);

}  // namespace paraphe::document
