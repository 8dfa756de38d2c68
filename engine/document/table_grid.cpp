#include "document/table_grid.h"

#include <algorithm>

namespace paraphe::document {

std::vector<PlacedCell> place_cells(std::vector<Row> const& rows) {
    std::vector<PlacedCell> placed;
    std::vector<int> covered;  // rows that a cell above still covers, by column
    for (std::size_t r = 0; r < rows.size(); ++r) {
        std::size_t column = 0;
        for (Cell const& cell : rows[r].cells) {
            while (column < covered.size() && covered[column] > 0) ++column;
            placed.push_back({&cell, r, column});
            std::size_t const end = column + static_cast<std::size_t>(cell.column_span);
            if (covered.size() < end) covered.resize(end, 0);
            for (; column < end; ++column) covered[column] = cell.row_span;
        }
        for (int& left : covered) left = std::max(0, left - 1);
    }
    return placed;
}

}  // namespace paraphe::document
