#include "cli/english/phrase.h"

#include <algorithm>
#include <array>
#include <optional>

#include "cli/english/pattern.h"
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

std::string as_it_is(Argument const& argument) { return std::string(argument.text); }

std::optional<std::string> term(std::string_view phrase) {
    for (Term const& one : terms())
        if (auto const arguments = matched(one.french, phrase)) return filled(one.english, *arguments, as_it_is);
    return {};
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
        auto const english = quoted ? std::optional(std::string(element)) : term(element);
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
    if (auto known = term(phrase)) return std::move(*known);
    return list_in_english(phrase).value_or(std::string(phrase));
}

}  // namespace paraphe::cli
