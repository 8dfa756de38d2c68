// Round steps around values, by whole numbers alone.

#include <algorithm>
#include <limits>

#include "document/chart.h"

namespace paraphe::document {

namespace {

constexpr int kept_digits = 9;
constexpr std::int64_t wanted_steps = 5;

std::int64_t power_of_ten(int exponent) {
    std::int64_t power = 1;
    for (; exponent > 0; --exponent) power *= 10;
    return power;
}

/// The place of the first digit that is not 0, counted from the point: 8190 -> 4, 0.05 -> -1, 0 -> none.
int magnitude(std::string_view decimal) {
    constexpr int none = std::numeric_limits<int>::min();
    if (decimal.starts_with('-')) decimal.remove_prefix(1);
    std::size_t const point = std::min(decimal.find('.'), decimal.size());
    std::size_t const first = decimal.find_first_not_of("0.");
    if (first == std::string_view::npos) return none;
    auto const distance = static_cast<int>(point) - static_cast<int>(first);
    return first < point ? distance : distance + 1;
}

std::int64_t floored(std::int64_t value, std::int64_t step) {
    std::int64_t const quotient = value / step;
    return (value % step < 0 ? quotient - 1 : quotient) * step;
}

/// Heckbert's nicenum with rounding: the number of the form {1, 2, 5} × 10^n that is near `range / parts`.
std::int64_t nice_step(std::int64_t range, std::int64_t parts) {
    std::int64_t power = 1;
    while (range / parts >= power * 10) power *= 10;
    std::int64_t const tenths = range * 10 / parts / power;
    return power * (tenths < 15 ? 1 : tenths < 30 ? 2 : tenths < 70 ? 5 : 10);
}

}  // namespace

ChartAxis::ChartAxis(Chart const& chart) {
    std::vector<ChartRow> const rows = chart_rows(chart);
    int greatest = std::max(magnitude(chart.least), magnitude(chart.most));
    for (ChartRow const& row : rows)
        for (std::string const& value : row.values) greatest = std::max(greatest, magnitude(value));
    if (greatest == std::numeric_limits<int>::min()) greatest = 1;
    exponent_ = greatest - kept_digits;

    bool const stacked = chart.type == Chart::Type::stacked_bars;
    bool any = false;
    std::int64_t low = 0, high = 0;
    auto const see = [&](std::int64_t value) {
        low = any ? std::min(low, value) : value;
        high = any ? std::max(high, value) : value;
        any = true;
    };
    std::vector<std::int64_t> above(chart.categories.size()), below(chart.categories.size());
    for (ChartRow const& row : rows)
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            if (row.values[i].empty()) continue;
            std::int64_t const value = units(row.values[i]);
            if (stacked && i < above.size()) see((value < 0 ? below : above)[i] += value);
            else see(value);
        }
    // Bars are compared by their length: it must begin at zero. Lines may look closer, unless zero is near.
    bool const from_zero = chart.type != Chart::Type::lines || (low <= high / 2 && high >= 0) || low == high;
    if (from_zero) see(0);
    if (!chart.least.empty()) low = units(chart.least);
    if (!chart.most.empty()) high = units(chart.most);
    choose(low, std::max(low, high));
    // The lowest point of a curve does not lie on the axis, where the names are.
    if (!from_zero && least_ == low) least_ -= step_;
    if (!chart.least.empty()) least_ = low;
    if (!chart.most.empty() && high > low) most_ = high;
    decimals_ = std::max(decimals_of(step_), decimals_of(least_));
}

void ChartAxis::choose(std::int64_t low, std::int64_t high) {
    if (low == high) high = low + power_of_ten(std::max(0, -exponent_));
    step_ = nice_step(high - low, wanted_steps);
    least_ = floored(low, step_);
    most_ = -floored(-high, step_);
}

std::int64_t ChartAxis::units(std::string_view decimal) const {
    if (decimal.empty()) return 0;
    bool const negative = decimal.starts_with('-');
    if (negative) decimal.remove_prefix(1);
    std::size_t const point = std::min(decimal.find('.'), decimal.size());
    std::string digits(decimal.substr(0, point));
    if (point < decimal.size()) digits += decimal.substr(point + 1);
    // The point moves by -exponent_ places; what is left of it counts.
    auto const wanted = static_cast<std::int64_t>(point) - exponent_;
    bool round_up = false;
    if (wanted < 0) {
        digits.clear();
    } else if (static_cast<std::size_t>(wanted) < digits.size()) {
        round_up = digits[static_cast<std::size_t>(wanted)] >= '5';
        digits.resize(static_cast<std::size_t>(wanted));
    } else {
        digits.resize(static_cast<std::size_t>(wanted), '0');
    }
    std::int64_t value = 0;
    for (char const c : digits) value = value * 10 + (c - '0');
    if (round_up) ++value;
    return negative ? -value : value;
}

std::vector<std::int64_t> ChartAxis::ticks() const {
    std::vector<std::int64_t> all;
    for (std::int64_t at = least_; at <= most_; at += step_) all.push_back(at);
    return all;
}

int ChartAxis::decimals_of(std::int64_t units) const {
    int decimals = std::max(0, -exponent_);
    for (; decimals > 0 && units % 10 == 0; --decimals) units /= 10;
    return decimals;
}

std::string ChartAxis::written(std::int64_t units, int decimals) const {
    std::string digits = std::to_string(units < 0 ? -units : units);
    int const places = std::max(0, -exponent_);
    if (exponent_ > 0 && units != 0) digits.append(static_cast<std::size_t>(exponent_), '0');
    if (digits.size() <= static_cast<std::size_t>(places)) digits.insert(0, static_cast<std::size_t>(places) + 1 - digits.size(), '0');
    std::string const whole = digits.substr(0, digits.size() - static_cast<std::size_t>(places));
    std::string const fraction = digits.substr(whole.size(), static_cast<std::size_t>(decimals));
    return (units < 0 ? "-" : "") + whole + (fraction.empty() ? "" : "." + fraction);
}

std::string ChartAxis::decimal(std::int64_t units) const { return written(units, decimals_); }

ChartCalendar chart_calendar(Chart const& chart) {
    constexpr int most_quarters = 10, most_years = 12;
    ChartCalendar calendar;
    int first = 0, last = 0;
    for (std::size_t i = 0; i < chart.tasks.size(); ++i) {
        ChartTask const& task = chart.tasks[i];
        first = i == 0 ? task.first_day : std::min(first, task.first_day);
        last = i == 0 ? task.last_day : std::max(last, task.last_day);
    }
    auto const quarters_of = [](CivilDate date) { return date.year * 4 + (date.month - 1) / 3; };
    CivilDate const from = civil_date(first), to = civil_date(last);
    int begin = from.year * 12, end = (to.year + 1) * 12;  // in months
    if (quarters_of(to) - quarters_of(from) < most_quarters) {
        calendar.step_months = 3;
        begin = quarters_of(from) * 3;
        end = quarters_of(to) * 3 + 3;
    } else {
        for (int years = to.year - from.year + 1; years / (calendar.step_months / 12) > most_years;) calendar.step_months *= 2;
    }
    auto const day_of_month = [](int month) { return day_number({month / 12, month % 12 + 1, 1}); };
    for (int month = begin; month < end; month += calendar.step_months) {
        std::string const year = std::to_string(month / 12), number = std::to_string(month % 12 + 1);
        calendar.ticks.push_back({day_of_month(month), calendar.step_months >= 12 ? year : (number.size() < 2 ? "0" : "") + number + "/" + year});
    }
    calendar.first_day = day_of_month(begin);
    calendar.end_day = day_of_month(end);
    return calendar;
}

}  // namespace paraphe::document
