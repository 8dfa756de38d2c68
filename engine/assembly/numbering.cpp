#include "assembly/numbering.h"

#include <algorithm>
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

constexpr std::array<char const*, 19> additions{"bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies", "undecies",
                                                "duodecies", "terdecies", "quaterdecies", "quindecies", "sexdecies", "septdecies", "octodecies",
                                                "novodecies", "vicies"};

/// The field of a pattern with its braces, as begin and length; length 0 when there is none.
std::pair<std::size_t, std::size_t> field_of(std::string const& pattern) {
    std::size_t const open = pattern.find('{');
    std::size_t const close = pattern.find('}', open);
    if (open == std::string::npos || close == std::string::npos) return {0, 0};
    return {open, close - open + 1};
}

std::string counted(std::string const& pattern, int number) {
    auto const [begin, length] = field_of(pattern);
    std::string const field = pattern.substr(begin, length);
    if (field == "{I}") return roman(number);
    if (field == "{a}") return letters(number);
    return std::to_string(number);
}

}  // namespace

std::string with_number(std::string const& pattern, std::string const& number) {
    auto const [begin, length] = field_of(pattern);
    return length == 0 ? pattern : pattern.substr(0, begin) + number + pattern.substr(begin + length);
}

std::string filled(std::string const& pattern, int number, std::string const& given) {
    return with_number(pattern, pattern.find("{donnee}") != std::string::npos ? given : counted(pattern, number));
}

bool is_given(NumberingScheme const& scheme) { return scheme.label.find("{donnee}") != std::string::npos; }

std::string number_text(std::string const& pattern, Ordinal ordinal) {
    std::string const rank = counted(pattern, ordinal.rank);
    if (ordinal.addition == 0) return rank;
    if (ordinal.addition < 0) {
        std::string letter = letters(-ordinal.addition);
        std::transform(letter.begin(), letter.end(), letter.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
        return rank + " " + letter;
    }
    auto const index = static_cast<std::size_t>(ordinal.addition - 1);
    return rank + " " + (index < additions.size() ? additions[index] : ("bis-" + std::to_string(ordinal.addition)).c_str());
}

std::optional<Ordinal> read_number(std::string const& pattern, std::string const& number) {
    constexpr int highest = 999;
    std::string const first = number.substr(0, number.find(' '));
    for (int rank = 1; rank <= highest; ++rank) {
        if (counted(pattern, rank) != first) continue;
        for (int addition = -static_cast<int>(additions.size()); addition <= static_cast<int>(additions.size()); ++addition)
            if (number_text(pattern, {rank, addition}) == number) return Ordinal{rank, addition};
    }
    return {};
}

}  // namespace paraphe::assembly
