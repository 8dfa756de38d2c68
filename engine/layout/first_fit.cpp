#include <algorithm>

#include "base/bug.h"
#include "layout/line_breaking.h"

namespace paraphe::layout {

std::vector<Break> break_lines_first_fit(std::span<Material const> material, std::span<Length const> measure) {
    base::expect(!material.empty() && material.back().cost == -infinite, "a paragraph ends with a forced break");
    std::vector<Break> breaks;
    struct Place {
        std::size_t at = 0;  // 0: none on this line yet
        Length width;        // of the line that ends there
    };
    Place legal, flagged;
    Length width;
    std::size_t i = 0;
    std::size_t line_begin = 0;
    auto const end_line = [&](std::size_t at, bool overfull) {
        breaks.push_back({at, overfull});
        i = at;
        while (i + 1 < material.size() && material[i].kind != Material::Kind::box) {
            if (material[i].kind == Material::Kind::penalty && material[i].cost == -infinite && i > at) break;
            ++i;
        }
        line_begin = i;
        legal = flagged = {};
        width = Length{};
    };
    while (i < material.size()) {
        Material const& item = material[i];
        Length const goal = measure[std::min(breaks.size(), measure.size() - 1)];
        if (item.kind == Material::Kind::penalty && item.cost == -infinite) {
            if (i + 1 == material.size()) {
                breaks.push_back({i, width > goal});
                break;
            }
            end_line(i, width > goal);
            continue;
        }
        if (item.kind == Material::Kind::box) {
            width += item.width;
            if (width > goal) {
                Place const end = legal.at != 0 ? legal : flagged;
                if (end.at != 0) {
                    end_line(end.at, end.width > goal);
                    continue;
                }
            }
        } else if (item.kind == Material::Kind::glue) {
            if (i > line_begin && material[i - 1].kind == Material::Kind::box) legal = {i, width};
            width += item.width;
        } else if (item.cost < infinite) {
            bool const fits = width + item.width <= goal;
            // Through a reference: GCC 12 leaves the width out of (a ? b : c) = {…}.
            Place& kept = item.flagged || item.cost >= last_resort_cost ? flagged : legal;
            if (fits || legal.at == 0) kept = {i, width + item.width};
        }
        ++i;
    }
    return breaks;
}

}  // namespace paraphe::layout
