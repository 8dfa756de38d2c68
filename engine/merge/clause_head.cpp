#include "merge/clause_head.h"

#include <algorithm>

#include "base/unicode.h"

namespace paraphe::merge {

namespace {

std::vector<std::string> const& known_keys() {
    static std::vector<std::string> const keys = {"id", "titre", "condition", "source", "opposable"};
    return keys;
}

struct Line {
    std::size_t begin, end, next;
};

Line line_at(std::string_view text, std::size_t begin) {
    std::size_t const newline = std::min(text.find('\n', begin), text.size());
    std::size_t end = newline;
    while (end > begin && (text[end - 1] == '\r' || text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
    return {begin, end, std::min(newline + 1, text.size())};
}

}  // namespace

base::Checked<ClauseHead> read_clause_head(base::Sources const& sources, base::SourceId source) {
    std::string_view const text = sources.file(source).text;
    base::Checked<ClauseHead> out;
    auto const span = [&](std::size_t begin, std::size_t end) {
        return base::Span{source, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    };
    auto const complain = [&](std::string message, base::Span where) -> base::Diagnostic& {
        return out.diagnostics.emplace_back(base::error("merge.clause-head", std::move(message), where));
    };
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    std::size_t const start = text.substr(0, 3) == byte_order_mark ? 3 : 0;
    out.value.body_begin = static_cast<std::uint32_t>(start);
    Line line = line_at(text, start);
    if (text.substr(line.begin, line.end - line.begin) != "---") return out;

    out.value.present = true;
    base::Span const rule = span(line.begin, line.end);
    bool closed = false;
    while (line.next < text.size()) {
        line = line_at(text, line.next);
        std::string_view const content = text.substr(line.begin, line.end - line.begin);
        if (content == "---") {
            closed = true;
            break;
        }
        if (content.empty()) continue;
        std::size_t const colon = content.find(':');
        if (colon == std::string_view::npos) {
            complain("une ligne d’en-tête s’écrit « clé: valeur »", span(line.begin, line.end));
            continue;
        }
        std::string const key(content.substr(0, colon));
        std::size_t const value = std::min(content.find_first_not_of(" \t", colon + 1), content.size());
        if (std::find(known_keys().begin(), known_keys().end(), key) == known_keys().end()) {
            auto& diagnostic = complain("clé d’en-tête inconnue '" + key + "'", span(line.begin, line.begin + colon));
            if (std::string const near = base::nearest(key, known_keys()); !near.empty())
                diagnostic.hints.push_back("vouliez-vous écrire '" + near + "' ?");
            continue;
        }
        HeadEntry entry{std::string(content.substr(value)), span(line.begin + value, line.end)};
        if (!out.value.entries.emplace(key, std::move(entry)).second)
            complain("la clé '" + key + "' est donnée deux fois", span(line.begin, line.begin + colon));
    }
    if (!closed) complain("l’en-tête n’est pas fermé par une ligne « --- »", rule);
    for (char const* needed : {"id", "titre"})
        if (auto const entry = out.value.entries.find(needed);
            entry == out.value.entries.end() || entry->second.value.empty())
            complain("l’en-tête ne donne pas '" + std::string(needed) + "'", rule);
    out.value.body_begin = static_cast<std::uint32_t>(line.next);
    return out;
}

}  // namespace paraphe::merge
