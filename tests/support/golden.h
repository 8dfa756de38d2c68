#pragma once
// Golden files: text that a person has read once and that must not change unnoticed.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace paraphe::test {

inline std::string read_file(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// Compares `actual` with the file `path`; UPDATE_GOLDEN=1 writes the file instead. At most 40 kB.
inline void expect_golden(std::string const& path, std::string const& actual) {
    constexpr std::size_t greatest = 40'000;
    EXPECT_LE(actual.size(), greatest) << path << " would be too long for a person to read";
    if (std::getenv("UPDATE_GOLDEN") != nullptr) {
        std::ofstream(path, std::ios::binary) << actual;
        return;
    }
    std::string const expected = read_file(path);
    if (expected == actual) return;
    std::size_t line = 1, at = 0;
    while (at < expected.size() && at < actual.size() && expected[at] == actual[at]) line += expected[at++] == '\n';
    auto const line_of = [at](std::string const& text) {
        std::size_t const begin = at == 0 ? 0 : text.rfind('\n', std::min(at, text.size()) - 1) + 1;
        return begin > text.size() ? std::string() : text.substr(begin, text.find('\n', begin) - begin);
    };
    ADD_FAILURE() << path << ":" << line << " differs\n  golden: " << line_of(expected)
                  << "\n  actual: " << line_of(actual) << "\n(UPDATE_GOLDEN=1 rewrites it; read the difference)";
}

}  // namespace paraphe::test
