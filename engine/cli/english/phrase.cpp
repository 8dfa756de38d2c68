#include "cli/english/phrase.h"

#include <algorithm>
#include <array>
#include <optional>

#include "cli/english/rows.h"

namespace paraphe::cli {

namespace {

struct Separator {
    std::string_view french, english;
};
constexpr std::array<Separator, 3> separators{{{", ", ", "}, {" ou ", " or "}, {" et ", " and "}}};

Separator const* separator_at(std::string_view text, std::size_t at) {
    auto const found = std::find_if(separators.begin(), separators.end(), [&](Separator const& one) { return text.substr(at).starts_with(one.french); });
    return found == separators.end() ? nullptr : found;
}

std::optional<std::string_view> term(std::string_view phrase) {
    auto const all = terms();
    auto const found = std::find_if(all.begin(), all.end(), [&](Term const& one) { return one.french == phrase; });
    return found == all.end() ? std::nullopt : std::optional(found->english);
}

/// Where the element that begins at `at` ends: a quoted one behind its last quote, for it may hold separators.
std::size_t element_end(std::string_view list, std::size_t at) {
    bool const quoted = list[at] == '\'';
    for (std::size_t end = at + 1; end < list.size(); ++end) {
        bool const may_end = !quoted || (list[end - 1] == '\'' && end > at + 1);
        if (may_end && separator_at(list, end) != nullptr) return end;
    }
    return list.size();
}

std::optional<std::string> list_in_english(std::string_view list) {
    std::string out;
    for (std::size_t at = 0; at < list.size();) {
        std::size_t const end = element_end(list, at);
        std::string_view const element = list.substr(at, end - at);
        bool const quoted = element.size() > 1 && element.front() == '\'' && element.back() == '\'';
        auto const english = quoted ? std::optional(element) : term(element);
        if (!english) return {};
        out += *english;
        if (end == list.size()) return out;
        Separator const* const separator = separator_at(list, end);
        out += separator->english;
        at = end + separator->french.size();
    }
    return {};
}

}  // namespace

std::string phrase_in_english(std::string_view phrase) {
    if (auto const known = term(phrase)) return std::string(*known);
    return list_in_english(phrase).value_or(std::string(phrase));
}

}  // namespace paraphe::cli
