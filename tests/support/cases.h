#pragma once
// Cases of pure functions as text that a person can review.
//
//   # a comment
//   [group]
//   input => what comes out
//
// In both halves ⍽ is U+00A0, ⸱ is U+202F, ¬ is U+00AD, \xHH is a byte, \n \r \t \\ are what they are elsewhere; spaces
// at the ends are dropped, ␣ is a space that stays.

#include <gtest/gtest.h>

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "support/golden.h"

namespace paraphe::test {

struct Case {
    std::string group, input, expected;
    int line = 0;
};

/// What `read_cases` undoes, for messages: bytes that are not printable ASCII as \xHH.
inline std::string visible(std::string_view bytes) {
    std::string out;
    for (char const c : bytes) {
        auto const byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte < 0x7F) {
            out += c;
        } else {
            char buffer[8];
            std::snprintf(buffer, sizeof buffer, "\\x%02X", byte);
            out += buffer;
        }
    }
    return out;
}

namespace cases_detail {

inline void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
}

inline std::string decoded(std::string text) {
    while (!text.empty() && text.front() == ' ') text.erase(0, 1);
    while (!text.empty() && text.back() == ' ') text.pop_back();
    replace_all(text, "⍽", "\u00A0");
    replace_all(text, "⸱", "\u202F");
    replace_all(text, "¬", "\u00AD");
    replace_all(text, "␣", " ");
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        char const kind = text[++i];
        if (kind == 'x' && i + 2 < text.size()) {
            out += static_cast<char>(std::stoi(text.substr(i + 1, 2), nullptr, 16));
            i += 2;
        } else {
            out += kind == 'n' ? '\n' : kind == 'r' ? '\r' : kind == 't' ? '\t' : kind;
        }
    }
    return out;
}

}  // namespace cases_detail

/// The cases of a file, all or those of one group. A file or a group without cases fails the test.
inline std::vector<Case> read_cases(std::string const& path, std::string_view wanted = {}) {
    std::vector<Case> cases;
    std::string const text = read_file(path);
    std::string group;
    int number = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find('\n', at), text.size());
        std::string const line = text.substr(at, end - at);
        at = end + 1;
        ++number;
        if (line.empty() || line.front() == '#') continue;
        std::size_t const arrow = line.find(" =>");
        if (line.front() == '[' && arrow == std::string::npos) {
            group = line.substr(1, line.find(']') - 1);
            continue;
        }
        EXPECT_NE(arrow, std::string::npos) << path << ":" << number << ": no ' =>'";
        if (arrow == std::string::npos || (!wanted.empty() && group != wanted)) continue;
        cases.push_back({group, cases_detail::decoded(line.substr(0, arrow)),
                         cases_detail::decoded(line.substr(arrow + 3)), number});
    }
    EXPECT_FALSE(cases.empty()) << path << " holds no case of '" << wanted << "'";
    return cases;
}

/// Runs one function over the cases of a group.
template <typename Function>
void expect_cases(std::string const& path, std::string_view group, Function function) {
    for (Case const& one : read_cases(path, group))
        EXPECT_EQ(visible(function(one.input)), visible(one.expected))
            << path << ":" << one.line << ": " << visible(one.input);
}

}  // namespace paraphe::test
