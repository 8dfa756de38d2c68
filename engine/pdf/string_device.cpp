#include "pdf/string_device.h"

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

template <typename Number>
void append_padded(std::string& out, Number number, std::size_t least_digits) {
    std::array<char, 24> digits;
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    auto const count = static_cast<std::size_t>(end - digits.data());
    if (count < least_digits) out.append(least_digits - count, '0');
    out.append(digits.data(), count);
}

void append_formatted(std::string& out, char const* format, std::va_list arguments) {
    // PoDoFo prints numbers and keywords so: a line is short. Bodies come through Write.
    std::array<char, 512> line;
    int const length = std::vsnprintf(line.data(), line.size(), format, arguments);
    base::expect(length >= 0 && static_cast<std::size_t>(length) < line.size(), "PoDoFo printed a line longer than 511 characters");
    out.append(line.data(), static_cast<std::size_t>(length));
}

}  // namespace

void StringDevice::Print(char const* format, ...) {
    std::string_view const wanted(format);
    std::va_list arguments;
    va_start(arguments, format);
    if (wanted.find('%') == std::string_view::npos) {
        bytes_ += wanted;
    } else if (wanted == begin_object) {
        append_padded(bytes_, va_arg(arguments, int), 1);
        bytes_ += ' ';
        append_padded(bytes_, va_arg(arguments, int), 1);
        bytes_ += " obj\n";
    } else if (wanted == cross_reference) {
        append_padded(bytes_, va_arg(arguments, unsigned long), 10);
        bytes_ += ' ';
        append_padded(bytes_, va_arg(arguments, int), 5);
        bytes_ += ' ';
        bytes_ += static_cast<char>(va_arg(arguments, int));
        bytes_ += " \n";
    } else {
        append_formatted(bytes_, format, arguments);
    }
    va_end(arguments);
}

}  // namespace paraphe::pdf
