#include "merge/date_text.h"

#include <array>
#include <chrono>

#include "merge/spellout.h"

namespace paraphe::merge {

namespace {

constexpr std::string_view gap = "\u00A0";
constexpr std::array<std::string_view, 12> months{"janvier", "février", "mars",      "avril",   "mai",      "juin",
                                                  "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};

std::string month_of(data::Date const& date) { return std::string(months.at(static_cast<std::size_t>(date.month) - 1)); }
std::string day_of(data::Date const& date) { return date.day == 1 ? "1er" : std::to_string(date.day); }
std::string day_and_month(data::Date const& date) { return day_of(date) + std::string(gap) + month_of(date); }

std::chrono::sys_days in_calendar(data::Date const& date) {
    return std::chrono::year_month_day{std::chrono::year{date.year}, std::chrono::month{static_cast<unsigned>(date.month)},
                                       std::chrono::day{static_cast<unsigned>(date.day)}};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string long_date(data::Date const& date) { return day_and_month(date) + " " + std::to_string(date.year); }

std::string date_in_words(data::Date const& date, Spelling spelling) {
    auto const words = [&](int number) { return cardinal_words(data::Decimal(number), Gender::masculine, spelling).value_or(""); };
    return (date.day == 1 ? "premier" : words(date.day)) + " " + month_of(date) + " " + words(date.year);
}

std::optional<std::string> period_text(data::Date const& first, data::Date const& last) {
    if (last < first) return {};
    if (first == last) return "le " + long_date(first);
    std::string begin = day_of(first);
    if (first.year != last.year) begin = long_date(first);
    else if (first.month != last.month) begin = day_and_month(first);
    return "du " + begin + " au " + long_date(last);
}

std::optional<std::string> hour_text(std::string_view text) {
    if (text.size() != 5 || text[2] != ':' || !is_digit(text[0]) || !is_digit(text[1]) || !is_digit(text[3]) || !is_digit(text[4])) return {};
    int const hours = (text[0] - '0') * 10 + (text[1] - '0');
    if (hours > 24 || text[3] > '5' || (hours == 24 && text.substr(3) != "00")) return {};
    std::string const minutes(text.substr(3));
    return std::to_string(hours) + std::string(gap) + "h" + (minutes == "00" ? "" : std::string(gap) + minutes);
}

std::optional<Duration> read_duration(std::string_view text) {
    if (text.size() < 3 || text[0] != 'P') return {};
    Duration out;
    struct Unit {
        char letter;
        bool of_time;
        int Duration::*part;
    };
    constexpr Unit units[]{{'Y', false, &Duration::years}, {'M', false, &Duration::months}, {'W', false, &Duration::weeks},
                           {'D', false, &Duration::days},  {'H', true, &Duration::hours},   {'M', true, &Duration::minutes}};
    std::size_t unit = 0;
    bool time = false;
    for (std::size_t at = 1; at < text.size();) {
        if (text[at] == 'T' && !time && at + 1 < text.size()) {
            time = true;
            ++at;
            continue;
        }
        std::size_t end = at;
        int number = 0;
        while (end < text.size() && is_digit(text[end]) && end - at < 5) number = number * 10 + (text[end++] - '0');
        if (end == at || end == text.size()) return {};
        while (unit < std::size(units) && (units[unit].letter != text[end] || units[unit].of_time != time)) ++unit;
        if (unit == std::size(units)) return {};
        out.*units[unit++].part = number;
        at = end + 1;
    }
    return out;
}

Duration duration_between(data::Date const& first, data::Date const& last) {
    using namespace std::chrono;
    sys_days const behind = in_calendar(last) + days{1};
    year_month_day const end{behind};
    int const whole = (static_cast<int>(end.year()) - first.year) * 12 + static_cast<int>(static_cast<unsigned>(end.month())) - first.month;
    if (static_cast<int>(static_cast<unsigned>(end.day())) == first.day && whole > 0) return {whole / 12, whole % 12, 0, 0, 0, 0};
    return {0, 0, 0, static_cast<int>((behind - in_calendar(first)).count()), 0, 0};
}

}  // namespace paraphe::merge
