#include "office/flow/number_format.h"

#include <array>
#include <utility>

#include "base/bug.h"

namespace paraphe::office {

namespace {

std::string roman(int number, bool upper) {
    static constexpr std::array<std::pair<int, char const*>, 13> steps{{{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
                                                                       {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}}};
    std::string text;
    for (auto const& [value, letters] : steps)
        for (; number >= value; number -= value) text += letters;
    if (upper)
        for (char& c : text) c = static_cast<char>(c - 'a' + 'A');
    return text;
}

/// a … z, aa, bb …: what Word and LibreOffice do (ISO/IEC 29500-1 §17.18.59, lowerLetter).
std::string letters(int number, char first) {
    auto const index = (number - 1) % 26;
    return std::string(static_cast<std::size_t>((number - 1) / 26 + 1), static_cast<char>(first + index));
}

bool is_label_character(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

std::string number_text(int number, NumberFormat format) {
    base::expect(number >= 1, "labels count from one");
    switch (format) {
        case NumberFormat::arabic: return std::to_string(number);
        case NumberFormat::upper_roman: return roman(number, true);
        case NumberFormat::lower_roman: return roman(number, false);
        case NumberFormat::upper_letter: return letters(number, 'A');
        case NumberFormat::lower_letter: return letters(number, 'a');
    }
    throw base::Bug("unknown format of numbers");
}

std::optional<NumberedLabel> label_with(std::string_view label, int number) {
    std::size_t end = label.size();
    while (end > 0 && !is_label_character(label[end - 1])) --end;
    std::size_t begin = end;
    while (begin > 0 && is_label_character(label[begin - 1])) --begin;
    // "n° 1.2" ends with a 2 that counts nothing by itself.
    if (begin == end || (begin > 1 && label[begin - 1] == '.' && is_label_character(label[begin - 2]))) return std::nullopt;
    std::string_view const shown = label.substr(begin, end - begin);
    for (NumberFormat const format : {NumberFormat::arabic, NumberFormat::upper_roman, NumberFormat::lower_letter, NumberFormat::lower_roman, NumberFormat::upper_letter})
        if (shown == number_text(number, format)) return NumberedLabel{std::string(label.substr(0, begin)), format, std::string(label.substr(end))};
    return std::nullopt;
}

}  // namespace paraphe::office
