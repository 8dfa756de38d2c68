#include "office/flow/text_extent.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace paraphe::office {

using base::Length;

namespace {

/// Widths in thousandths of the font size, on the wide side of what text fonts have.
constexpr std::int64_t letter_permille = 570;
constexpr std::int64_t capital_permille = 660;
constexpr std::int64_t thin_letter_permille = 340;
constexpr std::int64_t space_permille = 260;
constexpr std::int64_t bold_permille = 1070;

std::int64_t find_width(char32_t c) {
    if (c == U' ' || c == 0x00A0 || c == 0x202F) return space_permille;
    if (std::u32string_view(U"iljtfrI.,;:!|'’()[]-").find(c) != std::u32string_view::npos) return thin_letter_permille;
    if (c == U'm' || c == U'w' || c == U'M' || c == U'W' || c == U'%' || c == U'œ' || c == U'Œ') return 2 * letter_permille * 8 / 10;
    return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE) ? capital_permille : letter_permille;
}

std::array<std::int64_t, 128> const& ascii_widths() {
    static std::array<std::int64_t, 128> const widths = [] {
        std::array<std::int64_t, 128> all{};
        for (std::size_t c = 0; c < all.size(); ++c) all[c] = find_width(static_cast<char32_t>(c));
        return all;
    }();
    return widths;
}

}  // namespace

TextExtent text_extent(std::string_view text, document::Style const& style) {
    std::int64_t word = 0, least = 0, line = 0;
    auto const& ascii = ascii_widths();
    for (std::size_t at = 0; at < text.size();) {
        char32_t const c = base::next_code_point(text, at);
        std::int64_t const width = c < ascii.size() ? ascii[c] : find_width(c);
        line += width;
        word = c == U' ' ? 0 : word + width;
        least = std::max(least, word);
        if (c == U'-' || c == U'/') word = 0;
    }
    std::int64_t const weight = style.font_weight >= 600 ? bold_permille : 1000;
    auto const length = [&](std::int64_t permille) { return style.font_size.scaled(permille, 1000).scaled(weight, 1000); };
    return {length(least), length(line)};
}

}  // namespace paraphe::office
