#pragma once
// Classes of characters that the rules speak of.

#include <unicode/uchar.h>

namespace paraphe::typography {

constexpr char32_t no_break_space = 0x00A0;
constexpr char32_t narrow_no_break_space = 0x202F;
constexpr char32_t right_single_quote = 0x2019;
constexpr char32_t en_dash = 0x2013;

inline bool is_space(char32_t c) { return c == U' ' || c == no_break_space || c == narrow_no_break_space || c == 0x2009; }
inline bool is_letter(char32_t c) { return c != 0 && u_isalpha(static_cast<UChar32>(c)) != 0; }
inline bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
inline bool is_upper(char32_t c) { return c != 0 && u_isupper(static_cast<UChar32>(c)) != 0; }
inline bool is_word(char32_t c) { return is_letter(c) || is_digit(c); }

}  // namespace paraphe::typography
