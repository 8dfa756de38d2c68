#include "typography/note_calls.h"

#include <array>
#include <string_view>

namespace paraphe::typography {

namespace {

constexpr std::array<std::string_view, 7> marks{".", ",", ";", ":", "!", "?", "…"};
constexpr std::array<std::string_view, 3> spaces{" ", "\u00A0", "\u202F"};

template <std::size_t Count>
std::size_t length_of_last(std::string_view text, std::array<std::string_view, Count> const& all) {
    for (std::string_view const one : all)
        if (text.ends_with(one)) return one.size();
    return 0;
}

/// What ends `text` and belongs behind the call, as a number of bytes; 0 for nothing. `goes_on`: the sentence does, after the call.
std::size_t length_of_mark(std::string_view text, bool goes_on) {
    std::size_t const mark = length_of_last(text, marks);
    if (mark == 0 || mark == text.size()) return 0;
    bool const stop = text.ends_with('.');
    if (stop && (goes_on || text.ends_with("etc.") || text.ends_with("..."))) return 0;
    std::string_view const before = text.substr(0, text.size() - mark);
    // "!?" and "?…" are more than one mark.
    if (length_of_last(before, marks) != 0) return 0;
    std::size_t const space = stop || text.ends_with(',') || text.ends_with("…") ? 0 : length_of_last(before, spaces);
    return mark + space == text.size() ? 0 : mark + space;
}

bool begins_sentence(std::string_view text) {
    std::size_t const word = text.find_first_not_of(' ');
    return word == std::string_view::npos || (text[word] >= 'A' && text[word] <= 'Z') || text.substr(word).starts_with("«") || text.substr(word).starts_with("À") ||
           text.substr(word).starts_with("É") || text.substr(word).starts_with("Ê") || text.substr(word).starts_with("Ç");
}

}  // namespace

void put_calls_before_marks(document::Inlines& inlines) {
    for (std::size_t i = 0; i < inlines.size(); ++i) {
        if (auto* const styled = std::get_if<document::Styled>(&inlines[i].value)) put_calls_before_marks(styled->children);
        if (i == 0 || !std::holds_alternative<document::Note>(inlines[i].value)) continue;
        auto* const before = std::get_if<document::Text>(&inlines[i - 1].value);
        if (before == nullptr) continue;
        auto const* const after = i + 1 < inlines.size() ? std::get_if<document::Text>(&inlines[i + 1].value) : nullptr;
        bool const goes_on = i + 1 < inlines.size() && (after == nullptr || !begins_sentence(after->text));
        std::size_t const length = length_of_mark(before->text, goes_on);
        if (length == 0) continue;
        document::Text mark{before->text.substr(before->text.size() - length), before->span};
        before->text.erase(before->text.size() - length);
        inlines.insert(inlines.begin() + static_cast<std::ptrdiff_t>(i) + 1, {std::move(mark)});
    }
}

}  // namespace paraphe::typography
