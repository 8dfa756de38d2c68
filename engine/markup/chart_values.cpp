#include "markup/chart_values.h"

#include <algorithm>

#include "document/chart.h"

namespace paraphe::markup {

namespace {

constexpr std::string_view spaces[] = {" ", "\u00A0", "\u202F"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool take(std::string_view& text, std::string_view begin) {
    if (begin.empty() || !text.starts_with(begin)) return false;
    text.remove_prefix(begin.size());
    return true;
}

bool take_space(std::string_view& text) {
    return std::any_of(std::begin(spaces), std::end(spaces), [&](std::string_view space) { return take(text, space); });
}

std::string_view without_unit(std::string_view text, std::string_view unit) {
    if (unit.empty() || !text.ends_with(unit)) return text;
    text.remove_suffix(unit.size());
    for (bool cut = true; cut;) {
        cut = false;
        for (std::string_view const space : spaces)
            if (text.ends_with(space)) {
                text.remove_suffix(space.size());
                cut = true;
            }
    }
    return text;
}

std::string take_digits(std::string_view& text) {
    std::size_t count = 0;
    while (count < text.size() && is_digit(text[count])) ++count;
    std::string const digits(text.substr(0, count));
    text.remove_prefix(count);
    return digits;
}

}  // namespace

std::optional<std::string> chart_number(std::string_view text, std::string_view unit) {
    text = without_unit(text, unit);
    bool const negative = take(text, "-") || take(text, "\u2212");
    std::string whole = take_digits(text);
    if (whole.empty()) return std::nullopt;
    constexpr std::size_t group = 3;
    bool const grouped = whole.size() <= group;
    while (grouped && take_space(text)) {
        std::string const next = take_digits(text);
        if (next.size() != group) return std::nullopt;
        whole += next;
    }
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size() - 1));
    std::string fraction;
    if (take(text, ".") || take(text, ",")) {
        fraction = take_digits(text);
        if (fraction.empty()) return std::nullopt;
    }
    if (!text.empty() || whole.size() > document::most_whole_digits || fraction.size() > document::most_decimals) return std::nullopt;
    bool const zero = whole == "0" && fraction.find_first_not_of('0') == std::string::npos;
    return (negative && !zero ? "-" : "") + whole + (fraction.empty() ? "" : "." + fraction);
}

std::optional<int> iso_day(std::string_view text) {
    constexpr std::string_view pattern = "0000-00-00";
    if (text.size() != pattern.size()) return std::nullopt;
    for (std::size_t i = 0; i < pattern.size(); ++i)
        if (pattern[i] == '-' ? text[i] != '-' : !is_digit(text[i])) return std::nullopt;
    document::CivilDate const date{std::stoi(std::string(text.substr(0, 4))), std::stoi(std::string(text.substr(5, 2))), std::stoi(std::string(text.substr(8, 2)))};
    constexpr int first_year = 1000;
    if (date.year < first_year || date.month < 1 || date.month > 12 || date.day < 1) return std::nullopt;
    int const day = document::day_number(date);
    // The 30th of February would come back as the 2nd of March.
    if (document::civil_date(day) != date) return std::nullopt;
    return day;
}

std::optional<base::Length> chart_height(std::string_view text) {
    std::string_view rest = text;
    std::string const whole = take_digits(rest);
    std::string fraction;
    if (take(rest, ".")) fraction = take_digits(rest);
    constexpr std::size_t most_digits = 4;
    if (whole.empty() || whole.size() > most_digits || fraction.size() > most_digits) return std::nullopt;
    double const number = std::stod(whole + "." + fraction + "0");
    base::Length height;
    if (rest == "mm") height = base::Length::mm(number);
    else if (rest == "cm") height = base::Length::mm(number * 10);
    else if (rest == "pt") height = base::Length::pt(number);
    if (height < base::Length::mm(10) || height > base::Length::mm(400)) return std::nullopt;
    return height;
}

}  // namespace paraphe::markup
