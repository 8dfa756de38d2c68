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

/// The fields of a pattern with their braces and what is between them, as begin and length; length 0 when there is none.
std::pair<std::size_t, std::size_t> field_of(std::string const& pattern) {
    std::size_t const open = pattern.find('{');
    std::size_t const close = pattern.rfind('}');
    if (open == std::string::npos || close == std::string::npos) return {0, 0};
    return {open, close - open + 1};
}

std::string counted(std::string const& pattern, int number) {
    auto const [begin, length] = field_of(pattern);
    std::string const fields = pattern.substr(begin, length);
    std::string const field = fields.substr(std::min(fields.rfind('{'), fields.size()));
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

std::vector<std::string> schemes_in(std::string const& pattern) {
    std::vector<std::string> names;
    auto const [begin, length] = field_of(pattern);
    std::size_t const own = pattern.rfind('{');
    for (std::size_t open = begin; length > 0 && open < own; open = pattern.find('{', open + 1)) names.push_back(pattern.substr(open + 1, pattern.find('}', open) - open - 1));
    return names;
}

std::string whole_number(std::string const& pattern, std::string const& own, std::map<std::string, std::string> const& current) {
    auto const [begin, length] = field_of(pattern);
    if (length == 0) return own;
    std::string whole = pattern.substr(begin, pattern.rfind('{') - begin);
    for (std::string const& name : schemes_in(pattern)) {
        auto const number = current.find(name);
        std::string const field = "{" + name + "}";
        whole.replace(whole.find(field), field.size(), number == current.end() ? "" : number->second);
    }
    return whole + own;
}

std::optional<std::string> prefix_of(std::string const& pattern, std::string const& number) {
    if (schemes_in(pattern).empty()) return "";
    std::size_t const own = pattern.rfind('{');
    std::size_t const before = pattern.rfind('}', own) + 1;
    std::string const mark = pattern.substr(before, own - before);
    std::size_t const at = mark.empty() ? std::string::npos : number.rfind(mark);
    if (at == std::string::npos) return {};
    return number.substr(0, at + mark.size());
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
