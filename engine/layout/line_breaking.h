#pragma once
// Knuth and Plass: where the lines of a paragraph end.

#include <cstdint>
#include <span>
#include <vector>

#include "base/length.h"

namespace paraphe::layout {

using base::Length;

/// One item of a paragraph: TeX's box, glue or penalty.
struct Material {
    enum class Kind : std::uint8_t { box, glue, penalty };
    Kind kind = Kind::box;
    bool flagged = false;  ///< a hyphen is printed when the line ends here
    int cost = 0;          ///< of a penalty; `infinite` forbids, `-infinite` forces
    Length width, stretch, shrink;
};
constexpr int infinite = 10'000;

/// Demerits and tolerances. Defaults: french.md 3.2 of the project's typography notes, TeX where it is silent.
struct LineBreakSettings {
    int first_tolerance = 200;
    int second_tolerance = 800;
    Length emergency_stretch;                      ///< added to every line in the third pass; 0 = no third pass
    std::int64_t line_penalty = 10;
    std::int64_t double_hyphen_demerits = 30'000;
    std::int64_t third_hyphen_demerits = 500'000'000; ///< a third hyphen in a row: only when nothing else fits
    std::int64_t final_hyphen_demerits = 50'000;   ///< the line before the last ends with a hyphen
    std::int64_t fitness_demerits = 10'000;        ///< neighbouring lines more than one class apart
    std::int64_t runt_demerits = 3'000'000;        ///< a last line shorter than `runt_width`
    Length runt_width;
};

struct Break {
    std::size_t at = 0;        ///< index of the glue or penalty where the line ends
    bool overfull = false;     ///< no setting makes the line fit
};

/// Chooses where the lines of one paragraph end, so that the sum of demerits is least.
///
/// Takes
///   material    n items. The last must be Penalty{cost = -infinite}, the item before it Glue with stretch
///               (the "parfillskip"); `ParagraphSetter` guarantees both.
///   measure     wanted width of line i; the last value serves for all lines after it. Not empty.
/// Gives
///   the breaks in order; the last one is at n - 1. Never empty. A line that no setting can make fit is kept
///   and marked overfull.
/// Time O(n × lines the paragraph can have), memory O(n). Pure: same input, same breaks.
///
/// Source: D. E. Knuth, M. F. Plass, "Breaking Paragraphs into Lines", Software: Practice and Experience 11
/// (1981), 1119-1184. Beyond it: demerits for a third hyphen in a row and for a runt.
std::vector<Break> break_lines(std::span<Material const> material, std::span<Length const> measure, LineBreakSettings const& settings);

/// First fit, for text that is not justified: a line takes what it can. Same input and output as `break_lines`;
/// flagged penalties are not taken unless a box alone is wider than the line.
std::vector<Break> break_lines_first_fit(std::span<Material const> material, std::span<Length const> measure);

}  // namespace paraphe::layout
