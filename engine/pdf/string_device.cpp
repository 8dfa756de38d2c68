#include "pdf/string_device.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdarg>
#include <cstdio>
#include <string_view>

#include "base/bug.h"

namespace paraphe::pdf {

namespace {

// What PoDoFo 0.9.8 prints for each object. Any other format takes the way of the C library: right, and slower.
constexpr std::string_view begin_object = "%i %i obj\n";
constexpr std::string_view cross_reference = "%0.10lu %0.5hu %c \n";

constexpr std::size_t digits_of_any_number = 20;

/// With zeros before it up to `least_digits`; gives what comes after it. There must be room for any number.
char* write_padded(char* at, std::uint64_t number, std::ptrdiff_t least_digits) {
    std::array<char, digits_of_any_number> digits;
    char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    for (std::ptrdiff_t missing = least_digits - (end - digits.data()); missing > 0; --missing) *at++ = '0';
    return std::copy(digits.data(), end, at);
}

void append_formatted(std::string& out, char const* format, std::va_list arguments) {
    // PoDoFo prints numbers and keywords so: a line is short. Bodies come through Write.
    std::array<char, 512> line;
    int const length = std::vsnprintf(line.data(), line.size(), format, arguments);
    base::expect(length >= 0 && static_cast<std::size_t>(length) < line.size(), "PoDoFo printed a line longer than 511 characters");
    out.append(line.data(), static_cast<std::size_t>(length));
}

}  // namespace

StringDevice::Line StringDevice::line_of(char const* format) {
    for (auto const& [known, line] : known_)
        if (known == format) return line;
    std::string_view const wanted(format);
    Line line = Line::formatted;
    if (wanted.find('%') == std::string_view::npos) line = Line::plain;
    if (wanted == begin_object) line = Line::begin_object;
    if (wanted == cross_reference) line = Line::cross_reference;
    known_.push_back({format, line});
    return line;
}

void StringDevice::Print(char const* format, ...) {
    Line const line = line_of(format);
    std::array<char, 3 * digits_of_any_number> text;
    char* at = text.data();
    std::va_list arguments;
    va_start(arguments, format);
    if (line == Line::plain) {
        bytes_ += format;
    } else if (line == Line::begin_object) {
        at = write_padded(at, static_cast<unsigned>(va_arg(arguments, int)), 1);
        *at++ = ' ';
        at = write_padded(at, static_cast<unsigned>(va_arg(arguments, int)), 1);
        at = std::copy_n(" obj\n", 5, at);
    } else if (line == Line::cross_reference) {
        at = write_padded(at, va_arg(arguments, unsigned long), 10);
        *at++ = ' ';
        at = write_padded(at, static_cast<unsigned>(va_arg(arguments, int)), 5);
        *at++ = ' ';
        *at++ = static_cast<char>(va_arg(arguments, int));
        at = std::copy_n(" \n", 2, at);
    } else {
        append_formatted(bytes_, format, arguments);
    }
    bytes_.append(text.data(), at);
    va_end(arguments);
}

}  // namespace paraphe::pdf
