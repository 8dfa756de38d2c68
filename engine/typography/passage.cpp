#include "typography/passage.h"

#include <algorithm>

#include "base/bug.h"
#include "typography/stand_ins.h"

namespace paraphe::typography {

namespace {

constexpr std::string_view narrow_no_break_space = "\u202F";

/// The strongest tie of a run of spaces wins.
std::string_view strongest(std::string_view spaces) {
    for (std::string_view const tie : {"\u00A0", "\u202F"})
        if (spaces.find(tie) != std::string_view::npos) return tie;
    return " ";
}

/// A byte inside a character.
bool is_continuation(std::string_view text, std::size_t at) { return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U; }

}  // namespace

void Passage::clear(SpaceProfile profile, Lone lone) {
    profile_ = profile;
    lone_ = lone;
    text_.clear();
    tokens_.clear();
    edits_.clear();
    remarks_.clear();
    raised_.clear();
    has_quotes_ = has_dashes_ = false;
}

void Passage::append_raised(std::string_view text) {
    raised_.push_back(static_cast<std::uint32_t>(text_.size()));
    append(text);
    raised_.push_back(static_cast<std::uint32_t>(text_.size()));
}

bool Passage::is_raised(std::size_t token) const {
    auto const after = std::upper_bound(raised_.begin(), raised_.end(), at(token).begin);
    return (after - raised_.begin()) % 2 == 1;
}

void Passage::append_stand_in(Kind kind) {
    switch (kind) {
        case Kind::call: text_ += call_byte; return;
        case Kind::figure: text_ += figure_byte; return;
        case Kind::barrier: text_ += barrier_byte; return;
        default: throw base::Bug("no inline stands for that kind of token");
    }
}

void Passage::set_gap(std::size_t token, Gap gap, Rule rule) {
    tokens_[token].gap = gap;
    tokens_[token].gap_rule = rule;
}

void Passage::replace(std::uint32_t begin, std::uint32_t end, std::string_view with, Rule rule) {
    std::string_view old = std::string_view(text_).substr(begin, end - begin);
    if (old == with) return;
    // Characters that stay keep their own piece: only those between them are replaced.
    std::size_t same = 0;
    while (same < old.size() && same < with.size() && old[same] == with[same]) ++same;
    while (same > 0 && (is_continuation(old, same) || is_continuation(with, same))) --same;
    old.remove_prefix(same);
    with.remove_prefix(same);
    begin += static_cast<std::uint32_t>(same);
    same = 0;
    while (same < old.size() && same < with.size() && old[old.size() - same - 1] == with[with.size() - same - 1]) ++same;
    while (same > 0 && (is_continuation(old, old.size() - same) || is_continuation(with, with.size() - same))) --same;
    edits_.push_back({begin, end - static_cast<std::uint32_t>(same), std::string(with.substr(0, with.size() - same)), rule});
}

void Passage::remark(std::size_t token, Rule rule) { remarks_.push_back({at(token).begin, at(token).end, std::string(text(token)), rule}); }

void Passage::finish_gap(Token const& token, std::uint32_t from) {
    if (token.gap != Gap::as_typed) return replace(from, token.begin, spelled(token.gap), token.gap_rule);
    if (token.typed == Typed::none || from == 0 || token.kind == Kind::edge) return;
    std::string_view const typed = std::string_view(text_).substr(from, token.begin - from);
    if (token.typed == Typed::one && (typed != narrow_no_break_space || profile_ != SpaceProfile::bureautique)) return;
    std::string_view const kept = strongest(typed);
    replace(from, token.begin, kept == narrow_no_break_space ? spelled(Gap::group) : kept, Rule::space);
}

void Passage::finish() {
    for (std::size_t k = 1; k < tokens_.size(); ++k)
        if (tokens_[k].gap != Gap::as_typed || tokens_[k].typed != Typed::none) finish_gap(tokens_[k], tokens_[k - 1].end);
    auto const before = [](Edit const& a, Edit const& b) { return a.begin < b.begin || (a.begin == b.begin && a.end < b.end); };
    if (!std::is_sorted(edits_.begin(), edits_.end(), before)) std::stable_sort(edits_.begin(), edits_.end(), before);
}

}  // namespace paraphe::typography
