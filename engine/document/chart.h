#pragma once
// What every format must agree on when it draws a chart: numbers as words, the axis, what is shown.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/style.h"

namespace paraphe::document {

// ---- Numbers and dates ---------------------------------------------------------------------------------

/// The most digits that a value may have before and after its point.
constexpr std::size_t most_whole_digits = 15, most_decimals = 12;

/// An exact decimal ("-8190.5") in French: groups apart by `group`, a comma, U+2212. Every digit is kept.
std::string french_number(std::string_view decimal, std::string_view group = "\u202F");

struct CivilDate {
    int year = 1970, month = 1, day = 1;
    bool operator==(CivilDate const&) const = default;
};
/// Days since 1970-01-01 in the proleptic Gregorian calendar, and back.
/// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil, civil_from_days.
int day_number(CivilDate date);
CivilDate civil_date(int day);
/// "1er janvier 2022" with no-break spaces where French wants them.
std::string french_date(int day);

// ---- Words ---------------------------------------------------------------------------------------------

/// What is printed above the drawing: the title, the unit in brackets.
Inlines chart_caption(Chart const& chart);
/// All that the drawing says, for those who do not see it: "Graphique en barres : titre ; série : 2019, 8 190 ; …".
/// The same in every format; call it after typography.
std::string chart_alternative(Chart const& chart);

/// Series as every format names and draws them: those of the author, or what a gauge is measured by.
struct ChartRow {
    std::string name;
    std::vector<std::string> values;  ///< "" where there is none
};
/// The rows of a chart of bars, of lines or of gauges; none for a Gantt.
std::vector<ChartRow> chart_rows(Chart const& chart);
/// The names along the axis of categories: of categories, tasks or gauges.
std::vector<std::string> chart_categories(Chart const& chart);

// ---- The axis ------------------------------------------------------------------------------------------

/// The values of one chart as whole multiples of one power of ten, and an axis of round steps around them.
///
/// The greatest value has 9 digits, so that coordinates are exact to a hundredth of a point and no product with a
/// width overflows; only a value with more digits than that is rounded, and only where it is drawn.
/// Source: P. Heckbert, "Nice Numbers for Graph Labels", Graphics Gems (1990), 61-63.
class ChartAxis {
public:
    explicit ChartAxis(Chart const& chart);

    std::int64_t units(std::string_view decimal) const;
    std::int64_t least() const { return least_; }
    std::int64_t most() const { return most_; }
    std::int64_t step() const { return step_; }
    /// From `least` on, by `step`, to `most`.
    std::vector<std::int64_t> ticks() const;
    /// Exact, with the decimals that ticks need: "-0.50".
    std::string decimal(std::int64_t units) const;
    /// How many decimals ticks are printed with.
    int decimals() const { return decimals_; }

private:
    std::string written(std::int64_t units, int decimals) const;
    int decimals_of(std::int64_t units) const;
    void choose(std::int64_t low, std::int64_t high);

    int exponent_ = 0;  ///< one unit is 10 to the power of this
    std::int64_t least_ = 0, most_ = 1, step_ = 1;
    int decimals_ = 0;
};

/// The axis of a Gantt: whole years, or quarters for a short plan.
struct ChartCalendar {
    int first_day = 0, end_day = 1;  ///< of the axis; `end_day` is not in it
    int step_months = 12;
    struct Tick {
        int day;
        std::string label;  ///< "2022", or "04/2022"
    };
    std::vector<Tick> ticks;
};
ChartCalendar chart_calendar(Chart const& chart);

// ---- What is shown -------------------------------------------------------------------------------------

/// Whether bars lie because the names of their categories would not stand side by side.
bool bars_lie(Chart const& chart, base::Length width, base::Length label_size);
/// Whether values are printed at bars and points: there is room for all of them, or for none.
bool values_shown(Chart const& chart, base::Length width, base::Length label_size);
/// The height of the drawing, without its caption, when nobody asks for another.
base::Length natural_height(Chart const& chart, bool lying, base::Length label_height);

// ---- How series look -----------------------------------------------------------------------------------

enum class ChartPattern { solid, rising, falling, level, crossed, upright, dotted, light };
enum class ChartMarker { disc, square, triangle, diamond, ring, open_square, open_triangle, open_diamond };

/// Told apart by colour, and by pattern, dash and marker when printed in black; the colour's contrast against white
/// is 4.5:1 at least (WCAG 2.1 §1.4.3).
struct ChartLook {
    Color color;
    ChartPattern pattern = ChartPattern::solid;
    ChartMarker marker = ChartMarker::disc;
    std::vector<int> dash;  ///< lengths on and off in tenths of a point; empty for a whole line
};
constexpr std::size_t chart_looks = 8;
/// After `chart_looks` colours come again, each with the pattern, the dash and the marker of another.
ChartLook chart_look(std::size_t series);

/// Grid and axes, which only guide the eye.
constexpr Color chart_grid{200, 205, 208}, chart_ink{60, 68, 74};

}  // namespace paraphe::document
