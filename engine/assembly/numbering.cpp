#include "assembly/numbering.h"

#include <array>
#include <utility>

namespace paraphe::assembly {

namespace {

std::string roman(int number) {
    constexpr std::array<std::pair<int, char const*>, 13> digits{{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
                                                                  {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
    std::string out;
    for (auto const& [value, text] : digits)
        for (; number >= value; number -= value) out += text;
    return out;
}

/// a … z, aa, ab …
std::string letters(int number) {
    std::string out;
    for (; number > 0; number = (number - 1) / 26) out.insert(out.begin(), static_cast<char>('a' + (number - 1) % 26));
    return out;
}

}  // namespace

std::string filled(std::string const& pattern, int number, std::string const& given) {
    std::size_t const open = pattern.find('{');
    std::size_t const close = pattern.find('}', open);
    if (open == std::string::npos || close == std::string::npos) return pattern;
    std::string const field = pattern.substr(open + 1, close - open - 1);
    std::string value = given;
    if (field == "1") value = std::to_string(number);
    if (field == "I") value = roman(number);
    if (field == "a") value = letters(number);
    return pattern.substr(0, open) + value + pattern.substr(close + 1);
}

}  // namespace paraphe::assembly
