#include "pdf/syntax.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/utf8.h"

namespace paraphe::pdf {

namespace {

constexpr std::string_view upper_digits = "0123456789ABCDEF";

constexpr std::array<bool, 256> regular_characters = [] {
    std::array<bool, 256> regular{};
    for (unsigned byte = 0x21U; byte < 0x7FU; ++byte) regular[byte] = true;
    for (char const special : std::string_view("()<>[]{}/%#")) regular[static_cast<unsigned char>(special)] = false;
    return regular;
}();

void append_hex_byte(std::string& out, unsigned value) {
    out += upper_digits[(value >> 4U) & 0x0FU];
    out += upper_digits[value & 0x0FU];
}

/// Calls `unit` with each UTF-16 code unit of `utf8`.
template <typename Unit>
void for_each_utf16(std::string_view utf8, Unit unit) {
    for (std::size_t at = 0; at < utf8.size();) {
        auto const c = static_cast<std::uint32_t>(base::next_code_point(utf8, at));
        if (c < 0x10000U) {
            unit(c);
        } else {
            unit(0xD800U + ((c - 0x10000U) >> 10U));
            unit(0xDC00U + ((c - 0x10000U) & 0x3FFU));
        }
    }
}

}  // namespace

Millipoints in_millipoints(base::Length length) {
    // 1 pt = 12 700 EMU, so 1 millipoint = 12.7 EMU.
    std::int64_t const tenths = length.emu() * 10;
    return (tenths + (tenths < 0 ? -63 : 63)) / 127;
}

void append_integer(std::string& out, std::int64_t value) {
    std::array<char, 24> buffer;
    auto const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    out.append(buffer.data(), end);
}

void append_thousandths(std::string& out, std::int64_t thousandths) {
    if (thousandths < 0) {
        out += '-';
        thousandths = -thousandths;
    }
    std::int64_t const whole = thousandths / 1000;
    auto fraction = static_cast<int>(thousandths % 1000);
    if (whole != 0 || fraction == 0) append_integer(out, whole);
    if (fraction == 0) return;
    out += '.';
    for (int unit = 100; fraction != 0; unit /= 10) {
        out += static_cast<char>('0' + fraction / unit);
        fraction %= unit;
    }
}

void append_name(std::string& out, std::string_view name) {
    out += '/';
    for (char const c : name) {
        auto const byte = static_cast<unsigned char>(c);
        if (regular_characters[byte]) {
            out += c;
        } else {
            out += '#';
            append_hex_byte(out, byte);
        }
    }
}

char* write_string_byte(char* at, unsigned char byte) {
    bool const line_end = byte == '\r';  // raw, it would be read as LF (§7.3.4.2)
    if (line_end || byte == '(' || byte == ')' || byte == '\\') *at++ = '\\';
    *at++ = line_end ? 'r' : static_cast<char>(byte);
    return at;
}

void append_string_byte(std::string& out, unsigned char byte) {
    std::array<char, 2> written;
    out.append(written.data(), write_string_byte(written.data(), byte));
}

void append_byte_string(std::string& out, std::string_view bytes) {
    out += '(';
    for (char const c : bytes) append_string_byte(out, static_cast<unsigned char>(c));
    out += ')';
}

void append_text_string(std::string& out, std::string_view utf8) {
    bool const ascii = std::all_of(utf8.begin(), utf8.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
    if (ascii) return append_byte_string(out, utf8);
    out += "(\xFE\xFF";
    for_each_utf16(utf8, [&](std::uint32_t unit) {
        append_string_byte(out, static_cast<unsigned char>(unit >> 8U));
        append_string_byte(out, static_cast<unsigned char>(unit & 0xFFU));
    });
    out += ')';
}

void append_reference(std::string& out, ObjectNumber number) {
    append_integer(out, number);
    out += " 0 R";
}

void append_utf16_hex(std::string& out, std::string_view utf8) {
    for_each_utf16(utf8, [&](std::uint32_t unit) {
        append_hex_byte(out, unit >> 8U);
        append_hex_byte(out, unit & 0xFFU);
    });
}

void Dictionary::key(std::string_view key) {
    out_ += '/';
    out_ += key;
}

Dictionary& Dictionary::name(std::string_view key, std::string_view value) {
    this->key(key);
    append_name(out_, value);
    return *this;
}

Dictionary& Dictionary::integer(std::string_view key, std::int64_t value) {
    this->key(key);
    out_ += ' ';
    append_integer(out_, value);
    return *this;
}

Dictionary& Dictionary::boolean(std::string_view key, bool value) {
    this->key(key);
    out_ += value ? " true" : " false";
    return *this;
}

Dictionary& Dictionary::reference(std::string_view key, ObjectNumber value) {
    this->key(key);
    out_ += ' ';
    append_reference(out_, value);
    return *this;
}

Dictionary& Dictionary::text(std::string_view key, std::string_view utf8) {
    this->key(key);
    append_text_string(out_, utf8);
    return *this;
}

Dictionary& Dictionary::bytes(std::string_view key, std::string_view value) {
    this->key(key);
    append_byte_string(out_, value);
    return *this;
}

Dictionary& Dictionary::raw(std::string_view key, std::string_view value) {
    this->key(key);
    out_ += value;
    return *this;
}

std::string Dictionary::close() {
    out_ += ">>";
    return std::exchange(out_, "<<");
}

std::string rectangle(Millipoints left, Millipoints bottom, Millipoints right, Millipoints top) {
    std::string out = "[";
    append_thousandths(out, left);
    for (Millipoints const value : {bottom, right, top}) {
        out += ' ';
        append_thousandths(out, value);
    }
    return out + ']';
}

}  // namespace paraphe::pdf
