#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace paraphe::base {

namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_continuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

/// Length of the well-formed sequence at `at` (0 when malformed), RFC 3629 §4.
std::size_t sequence_length(std::string_view text, std::size_t at, char32_t& code_point) {
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    unsigned char const first = byte(0);
    if (first < 0x80U) {
        code_point = first;
        return 1;
    }
    std::size_t length = 0;
    char32_t least = 0;
    if ((first & 0xE0U) == 0xC0U) { length = 2; code_point = first & 0x1FU; least = 0x80; }
    else if ((first & 0xF0U) == 0xE0U) { length = 3; code_point = first & 0x0FU; least = 0x800; }
    else if ((first & 0xF8U) == 0xF0U) { length = 4; code_point = first & 0x07U; least = 0x10000; }
    else return 0;
    if (at + length > text.size()) return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if (!is_continuation(byte(i))) return 0;
        code_point = (code_point << 6U) | (byte(i) & 0x3FU);
    }
    bool const surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    return code_point < least || surrogate || code_point > 0x10FFFF ? 0 : length;
}

}  // namespace

char32_t next_beyond_ascii(std::string_view text, std::size_t& at) {
    char32_t code_point = 0;
    std::size_t const length = sequence_length(text, at, code_point);
    if (length == 0) {
        ++at;
        return replacement;
    }
    at += length;
    return code_point;
}

void append_utf8(std::string& out, char32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0U | (c >> 6U));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0U | (c >> 12U));
        out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    } else {
        out += static_cast<char>(0xF0U | (c >> 18U));
        out += static_cast<char>(0x80U | ((c >> 12U) & 0x3FU));
        out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    }
}

std::string to_utf8(char32_t code_point) {
    std::string out;
    append_utf8(out, code_point);
    return out;
}

std::u32string to_utf32(std::string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) out += next_code_point(text, at);
    return out;
}

std::string to_utf8(std::u32string_view text) {
    std::string out;
    out.reserve(text.size());
    for (char32_t const c : text) append_utf8(out, c);
    return out;
}

char32_t last_code_point(std::string_view text) {
    if (text.empty()) return 0;
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    return next_code_point(text, at);
}

std::size_t code_point_count(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) next_code_point(text, at);
    return count;
}

std::size_t byte_offset(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    while (count-- > 0 && at < text.size()) next_code_point(text, at);
    return at;
}

bool is_blank(std::string_view text) {
    static constexpr std::array<std::pair<char32_t, char32_t>, 16> nothing{
        {{0x09, 0x0D},     {0x20, 0x20},     {0x85, 0x85},     {0xA0, 0xA0},     {0xAD, 0xAD},     {0x34F, 0x34F},   {0x61C, 0x61C},   {0x1680, 0x1680},
         {0x180B, 0x180F}, {0x2000, 0x200F}, {0x2028, 0x202F}, {0x205F, 0x206F}, {0x3000, 0x3000}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xE0000, 0xE0FFF}}};
    for (std::size_t at = 0; at < text.size();) {
        char32_t const c = next_code_point(text, at);
        auto const holds = [c](auto const& range) { return c >= range.first && c <= range.second; };
        if (std::none_of(nothing.begin(), nothing.end(), holds)) return false;
    }
    return true;
}

std::size_t first_malformed_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        char32_t ignored = 0;
        std::size_t const length = sequence_length(text, at, ignored);
        if (length == 0) return at;
        at += length;
    }
    return std::string_view::npos;
}

}  // namespace paraphe::base
