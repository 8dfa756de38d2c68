#pragma once
// The text of our templates and samples, as far as their words go.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "support/golden.h"

namespace paraphe::typography {

namespace corpus_detail {

/// Text without tags, fields, and the keys of JSON; what follows a key or a tag is a line of its own.
inline void add_lines(std::string_view text, bool json, std::vector<std::string>& lines) {
    std::string line;
    auto const end_line = [&] {
        if (line.find_first_not_of(' ') != std::string::npos) lines.push_back(line);
        line.clear();
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string_view const rest = text.substr(at);
        auto const skip_to = [&](std::string_view end) { at += std::min(rest.find(end), rest.size() - 1) + end.size() - 1; };
        if (json) {
            if (text[at] != '"') continue;
            std::string value;
            for (++at; at < text.size() && text[at] != '"'; ++at) {
                if (text[at] == '\\') value += text[++at] == 'n' ? ' ' : text[at];
                else value += text[at];
            }
            bool const key = text.substr(at + 1).starts_with(":");
            if (!key) lines.push_back(std::move(value));
        } else if (rest.starts_with("{{")) {
            line += "0";
            skip_to("}}");
        } else if (rest.starts_with("<!--")) {
            skip_to("-->");
        } else if (rest.starts_with("<")) {
            skip_to(">");
        } else if (text[at] == '\n' && (rest.starts_with("\n\n") || rest.starts_with("\n<"))) {
            end_line();
        } else {
            line += text[at] == '\n' || text[at] == '*' || text[at] == '#' ? ' ' : text[at];
        }
    }
    end_line();
}

}  // namespace corpus_detail

/// Paragraphs of all clauses and parts of the template and of the data of all samples, in no order.
inline std::vector<std::string> corpus() {
    std::vector<std::string> lines;
    std::string const root = SOURCE_DIR;
    for (std::string const folder : {"/templates/cpom-ph/clauses", "/templates/cpom-ph/parts", "/samples"})
        for (auto const& entry : std::filesystem::recursive_directory_iterator(root + folder)) {
            std::filesystem::path const& path = entry.path();
            std::string const ending = path.extension();
            if (path.filename() == "contrat.json") corpus_detail::add_lines(test::read_file(path), true, lines);
            else if (folder != "/samples" && (ending == ".html" || ending == ".md")) {
                std::string text = test::read_file(path);
                // A clause begins with its head, which nobody prints.
                if (text.starts_with("---\n")) text.erase(0, text.find("\n---\n", 4) + 5);
                corpus_detail::add_lines(text, false, lines);
            }
        }
    return lines;
}

inline std::vector<std::string> words_between_spaces(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    auto const end_word = [&] {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        std::string_view const rest = text.substr(at);
        std::size_t const space = rest.starts_with(" ") ? 1 : rest.starts_with("\u00A0") ? 2 : rest.starts_with("\u202F") ? 3 : 0;
        if (space == 0) word += text[at++];
        else end_word(), at += space;
    }
    end_word();
    return words;
}

}  // namespace paraphe::typography
