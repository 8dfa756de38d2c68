#pragma once
// Classes of characters that the rules speak of.

#include <array>
#include <cstdint>
#include <string_view>

namespace paraphe::typography {

enum class Sort : std::uint8_t {
    space,     ///< U+0020, U+00A0, U+202F, U+2009
    letter,
    digit,     ///< 0 to 9
    mark,      ///< any other character
    extender,  ///< combining marks, joiners, soft hyphens: they belong to what stands before them
    stand_in,  ///< a byte that no UTF-8 text holds, for an inline that is not text
};

struct Character {
    char32_t code_point;
    Sort sort;
    std::uint8_t length;  ///< in bytes
    bool upper;           ///< a capital letter
};

/// The character whose first byte is `text[at]`; `at` < text.size(). Malformed bytes are marks, one byte each.
Character character_at(std::string_view text, std::size_t at);

/// What most bytes are, without a call: the table of the 128 characters of ASCII.
extern std::array<Sort, 128> const ascii_sorts;

inline bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
inline Sort ascii_sort(char c) { return ascii_sorts[static_cast<unsigned char>(c)]; }

}  // namespace paraphe::typography
