#pragma once
// The string literals of C++ sources: what the rooms say, what their tests feed them.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "support/golden.h"

namespace paraphe::test {

struct Literal {
    std::string text;  ///< with its escapes read; neighbours are one
    std::string line;  ///< of the source, where it begins
};

namespace literals_detail {

inline std::string read_escapes(std::string_view raw) {
    std::string out;
    for (std::size_t at = 0; at < raw.size(); ++at) {
        if (raw[at] != '\\' || at + 1 == raw.size()) {
            out += raw[at];
            continue;
        }
        char const kind = raw[++at];
        std::size_t const digits = kind == 'u' ? 4 : kind == 'U' ? 8 : kind == 'x' ? 2 : 0;
        if (digits != 0) {
            auto const number = std::strtoul(std::string(raw.substr(at + 1, digits)).c_str(), nullptr, 16);
            if (kind == 'x') out += static_cast<char>(number);
            else base::append_utf8(out, static_cast<char32_t>(number));
            at += digits;
        } else {
            constexpr std::string_view kinds = "ntr0";
            constexpr std::string_view means{"\n\t\r\0", 4};
            std::size_t const known = kinds.find(kind);
            out += known == std::string_view::npos ? kind : means[known];
        }
    }
    return out;
}

class Scanner {
public:
    explicit Scanner(std::string source) : source_(std::move(source)) {}

    std::vector<Literal> run() {
        while (at_ < source_.size()) step();
        return std::move(found_);
    }

private:
    void step() {
        if (starts("//")) return skip_behind("\n");
        if (starts("R\"(")) return raw();
        char const c = source_[at_];
        bool const in_a_number = c == '\'' && at_ > 0 && std::isalnum(static_cast<unsigned char>(source_[at_ - 1])) != 0;
        if (c == '"' || (c == '\'' && !in_a_number)) return quoted(c);
        if (std::isspace(static_cast<unsigned char>(c)) == 0) joins_ = false;
        ++at_;
    }
    bool starts(std::string_view with) const { return source_.compare(at_, with.size(), with) == 0; }
    void skip_behind(std::string_view end) {
        std::size_t const found = source_.find(end, at_);
        at_ = found == std::string::npos ? source_.size() : found + end.size();
    }
    void raw() {
        std::size_t const begin = at_ + 3;
        skip_behind(")\"");
        add(source_.substr(begin, at_ - 2 - begin), begin);
    }
    void quoted(char mark) {
        std::size_t const begin = ++at_;
        while (at_ < source_.size() && source_[at_] != mark) at_ += source_[at_] == '\\' ? 2 : 1;
        if (mark == '"') add(read_escapes(std::string_view(source_).substr(begin, at_ - begin)), begin);
        ++at_;
    }
    void add(std::string text, std::size_t begin) {
        if (joins_) {
            found_.back().text += text;
            return;
        }
        std::size_t const line = source_.rfind('\n', begin) + 1;
        found_.push_back({std::move(text), source_.substr(line, source_.find('\n', begin) - line)});
        joins_ = true;
    }

    std::string source_;
    std::size_t at_ = 0;
    bool joins_ = false;
    std::vector<Literal> found_;
};

}  // namespace literals_detail

inline std::vector<Literal> literals_of(std::string const& path) { return literals_detail::Scanner(read_file(path)).run(); }

/// The .cpp files below a folder of the tree, sorted.
inline std::vector<std::string> sources_below(std::string const& folder) {
    std::vector<std::string> paths;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(std::string(SOURCE_DIR) + "/" + folder))
        if (entry.path().extension() == ".cpp") paths.push_back(entry.path().string());
    EXPECT_FALSE(paths.empty()) << folder;
    std::sort(paths.begin(), paths.end());
    return paths;
}

}  // namespace paraphe::test
