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
    Length flex;           ///< of a box: what the widths of its letters may gain or lose ("font expansion")
    Length lead;           ///< of a box that begins a line: what may stand left of the text block ("protrusion")
    Length hang;           ///< of a box that ends a line, or of the hyphen that a penalty prints: what may stand right of it
};
constexpr int infinite = 10'000;
/// Costs from here on are of places where a line ends only when nothing else will do.
constexpr int last_resort_cost = 1'500;
/// What the widths of letters may gain or lose on a justified line (Hàn Thế Thành; microtype's default).
constexpr std::int64_t most_expansion_permille = 20;

/// Demerits and tolerances. Defaults: french.md 3.2 of the project's typography notes, TeX where it is silent; what is
/// beyond both was found with tests/bench/justification.
struct LineBreakSettings {
    std::int64_t tolerance = 200;                  ///< badness of the worst line; a paragraph that cannot keep it takes what is least bad
    std::int64_t hyphen_cost_permille = 1'000;     ///< factor of the costs of flagged penalties
    std::int64_t line_penalty = 10;
    std::int64_t double_hyphen_demerits = 30'000;
    std::int64_t third_hyphen_demerits = 500'000'000; ///< a third hyphen in a row: only when nothing else fits
    std::int64_t final_hyphen_demerits = 50'000;   ///< the line before the last ends with a hyphen
    std::int64_t spread_demerits = 8'000;          ///< times r², for spaces unlike the natural ones
    std::int64_t contrast_demerits = 8'000;        ///< times (r - r of the line before)²
    std::int64_t runt_demerits = 1'000'000;        ///< a last line shorter than `runt_width`, or of one word
    Length runt_width;
};

struct Break {
    std::size_t at = 0;        ///< index of the glue or penalty where the line ends
    bool overfull = false;     ///< no setting makes the line fit
};

/// Chooses where the lines of paragraphs end, so that the sum of demerits of each paragraph is least. Keeps its memory
/// between paragraphs.
///
/// Takes
///   material    n items. The last must be Penalty{cost = -infinite}, the item before it Glue with stretch
///               (the "parfillskip"); `ParagraphSetter` guarantees both.
///   measure     wanted width of line i; the last value serves for all lines after it. Not empty.
/// Gives
///   the breaks in order; the last one is at n - 1. Never empty. A line that no setting can make fit is kept
///   and marked overfull.
/// Time O(n × lines the paragraph can have), memory O(n). Same input, same breaks.
///
/// A line takes first what its letters give (`flex`), then what its spaces give; r is the ratio of the spaces alone.
///
/// Source: D. E. Knuth, M. F. Plass, "Breaking Paragraphs into Lines", Software: Practice and Experience 11
/// (1981), 1119-1184; flex and hang: Hàn Thế Thành, "Micro-typographic extensions to the TeX typesetting system",
/// TUGboat 21 (2000), 317-434. Beyond them: the exact ratio of the line before instead of fitness classes, demerits for
/// a third hyphen in a row and for a runt.
class LineBreaker {
public:
    std::vector<Break> best(std::span<Material const> material, std::span<Length const> measure, LineBreakSettings const& settings);

private:
    struct Sums {
        Length width, stretch, shrink, flex;
        std::int32_t spaces = 0;

        void add(Material const& item);
    };
    /// A place where a line may end, reached by one way.
    struct Node {
        std::size_t at = 0;      ///< index of the break item
        std::size_t line = 0;    ///< class of the line that begins here: min(line number, last measure)
        std::int64_t ratio = 0;  ///< of the line that ends here, in thousandths
        int hyphens = 0;         ///< in a row, this break included
        Sums before;             ///< of all material up to the first item of the next line
        Length lead;             ///< of the box that begins the next line
        std::int64_t demerits = 0;
        std::int32_t previous = -1;
        bool overfull = false;
        bool runt = false;       ///< the last line, and too short
    };
    class Pass;

    std::vector<Node> nodes_;
    std::vector<std::int32_t> active_, fresh_;
};

/// `LineBreaker::best` for a single paragraph.
std::vector<Break> break_lines(std::span<Material const> material, std::span<Length const> measure, LineBreakSettings const& settings);

/// First fit, for text that is not justified: a line takes what it can. Same input and output as `break_lines`;
/// flagged penalties and last resorts are not taken unless a box alone is wider than the line. `flex`, `lead` and `hang` are not used.
std::vector<Break> break_lines_first_fit(std::span<Material const> material, std::span<Length const> measure);

}  // namespace paraphe::layout
