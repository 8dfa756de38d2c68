#include "pdf/string_device.h"

#include <array>
#include <cstdarg>
#include <cstdio>

#include "base/bug.h"

namespace paraphe::pdf {

void StringDevice::Print(char const* format, ...) {
    // PoDoFo prints numbers and keywords so: a line is short. Bodies come through Write.
    std::array<char, 512> line;
    va_list arguments;
    va_start(arguments, format);
    int const length = std::vsnprintf(line.data(), line.size(), format, arguments);
    va_end(arguments);
    base::expect(length >= 0 && static_cast<std::size_t>(length) < line.size(), "PoDoFo printed a line longer than 511 characters");
    bytes_.append(line.data(), static_cast<std::size_t>(length));
}

}  // namespace paraphe::pdf
