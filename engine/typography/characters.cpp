#include "typography/characters.h"

#include <unicode/uchar.h>

#include "base/utf8.h"
#include "typography/stand_ins.h"

namespace paraphe::typography {

namespace {

constexpr std::array<Sort, 128> make_ascii_sorts() {
    std::array<Sort, 128> sorts{};
    for (std::size_t c = 0; c < sorts.size(); ++c) {
        bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        sorts[c] = c == ' ' ? Sort::space : letter ? Sort::letter : c >= '0' && c <= '9' ? Sort::digit : Sort::mark;
    }
    return sorts;
}

Sort sort_of(char32_t c) {
    if (c == 0x00A0 || c == 0x202F || c == 0x2009) return Sort::space;
    if (c == 0x00AD || c == 0x200C || c == 0x200D || c == 0x2060) return Sort::extender;
    // Latin letters are nearly all that French text holds: ICU is asked for the rest only.
    if (c >= 0x00C0 && c <= 0x024F) return c == 0x00D7 || c == 0x00F7 ? Sort::mark : Sort::letter;
    // The masculine º of "nº" is a letter for Unicode.
    if (c == 0x00BA || (c >= 0x2010 && c <= 0x2BFF)) return Sort::mark;
    auto const point = static_cast<UChar32>(c);
    if (u_isalpha(point) != 0) return Sort::letter;
    auto const category = u_charType(point);
    bool const combining = category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_COMBINING_SPACING_MARK;
    return combining ? Sort::extender : Sort::mark;
}

bool is_upper(char32_t c) {
    if (c < 0x0100) return c >= 0x00C0 && c <= 0x00DE && c != 0x00D7;
    return u_isupper(static_cast<UChar32>(c)) != 0;
}

}  // namespace

std::array<Sort, 128> const ascii_sorts = make_ascii_sorts();

Character character_at(std::string_view text, std::size_t at) {
    char const first = text[at];
    if (is_ascii(first)) return {static_cast<char32_t>(first), ascii_sort(first), 1, first >= 'A' && first <= 'Z'};
    // é and °, then ’ and the spaces: nearly all that is not ASCII.
    auto const low = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U; };
    auto const continues = [](unsigned byte) { return (byte & 0xC0U) == 0x80U; };
    if ((first == '\xC3' || first == '\xC2') && continues(low(1))) {
        char32_t const c = ((static_cast<unsigned char>(first) & 0x1FU) << 6U) | (low(1) & 0x3FU);
        Sort const sort = sort_of(c);
        return {c, sort, 2, sort == Sort::letter && is_upper(c)};
    }
    if (first == '\xE2' && low(1) == 0x80U && continues(low(2))) {
        char32_t const c = 0x2000U | (low(2) & 0x3FU);
        return {c, sort_of(c), 3, false};
    }
    if (is_stand_in(first)) return {0, Sort::stand_in, 1, false};
    std::size_t end = at;
    char32_t const c = base::next_code_point(text, end);
    Sort const sort = sort_of(c);
    return {c, sort, static_cast<std::uint8_t>(end - at), sort == Sort::letter && is_upper(c)};
}

}  // namespace paraphe::typography
