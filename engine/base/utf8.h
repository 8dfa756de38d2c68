#pragma once
// UTF-8 by hand where a library call per character would cost more than the work.

#include <cstddef>
#include <string>
#include <string_view>

namespace paraphe::base {

/// The same as next_code_point, for what begins beyond ASCII.
char32_t next_beyond_ascii(std::string_view text, std::size_t& at);

/// Reads the code point at `at` and moves `at` past it. Malformed bytes give U+FFFD, one byte each.
/// Precondition: at < text.size().
inline char32_t next_code_point(std::string_view text, std::size_t& at) {
    auto const byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x80U) return next_beyond_ascii(text, at);
    ++at;
    return byte;
}

/// The last code point; 0 of an empty text.
char32_t last_code_point(std::string_view text);

void append_utf8(std::string& out, char32_t code_point);
std::string to_utf8(char32_t code_point);
std::u32string to_utf32(std::string_view text);
std::string to_utf8(std::u32string_view text);

std::size_t code_point_count(std::string_view text);
/// Byte offset of the `count`-th code point, or the size when there are fewer.
std::size_t byte_offset(std::string_view text, std::size_t count);
/// True when there is nothing to read: only spaces of any kind, and characters that are never drawn by themselves
/// (Unicode: White_Space, and Default_Ignorable_Code_Point as far as texts have them).
bool is_blank(std::string_view text);
/// The byte where the text stops being well-formed UTF-8 (RFC 3629), or npos.
std::size_t first_malformed_utf8(std::string_view text);

}  // namespace paraphe::base
