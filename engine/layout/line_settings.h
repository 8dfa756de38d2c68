#pragma once
// How the lines of a paragraph fill their measure: letters and spaces share what is missing.

#include <span>
#include <vector>

#include "base/length.h"

namespace paraphe::layout {

using base::Length;

/// What one line needs and can give.
struct LineFit {
    Length slack;                  ///< from its natural width to the measure; negative when it is too wide
    Length flex;                   ///< what its letters may gain or lose
    Length stretch, shrink;        ///< what its spaces may gain and lose at a ratio of 1
    bool justified = false;        ///< fills the measure; other lines only give way when they are too wide
};

struct LineSetting {
    int scale_permille = 1000;     ///< of the letters' widths
    Length change;                 ///< what the spaces gain or lose together
};

/// Settings of the lines of one paragraph, in order.
///
/// Letters give before spaces do, and so much that the spaces of neighbouring lines are alike: the settings bring the sum of
/// r² + λ (r - r of the next line)² near its least, r being the ratio of the spaces of a justified line. No letter is scaled by more
/// than `most_expansion_permille`, no space shrinks below its least. O(lines).
/// Source of the order: Hàn Thế Thành, TUGboat 21 (2000); of the evening out: ours, found with tests/bench/justification.
std::vector<LineSetting> settle(std::span<LineFit const> lines);

}  // namespace paraphe::layout
