#include "typography/inline_passage.h"

#include <algorithm>

#include "document/walk.h"
#include "typography/french_rules.h"
#include "typography/languages.h"
#include "typography/stand_ins.h"

namespace paraphe::typography {

namespace {

bool ends_word(char byte) { return byte == ' ' || is_stand_in(byte); }

/// The first byte of the word at `at`; a word ends at a breakable space and at what is no text.
std::uint32_t word_begin(std::string_view text, std::uint32_t at) {
    // Of a run of spaces the word before it is told too.
    while (at > 0 && at < text.size() && text[at] == ' ' && text[at - 1] == ' ') --at;
    while (at > 0 && !ends_word(text[at - 1])) --at;
    return at;
}

std::uint32_t word_end(std::string_view text, std::uint32_t at) {
    while (at < text.size() && !ends_word(text[at])) ++at;
    return at;
}

}  // namespace

void InlinePassage::put(document::Inlines& inlines, std::uint32_t depth, bool raised) {
    for (document::Inline& item : inlines)
        std::visit(document::Cases{
                       [&](document::Text& value) {
                           auto const begin = static_cast<std::uint32_t>(passage_.text().size());
                           if (raised) passage_.append_raised(value.text);
                           else passage_.append(value.text);
                           pieces_.push_back({begin, static_cast<std::uint32_t>(passage_.text().size()), &value, depth});
                       },
                       [&](document::Styled& value) {
                           // Words in another language are no French: no rule looks past them.
                           if (!is_french(value.lang) || value.class_name == "code") passage_.append_stand_in(Kind::barrier);
                           else put(value.children, depth + 1, raised || value.emphasis == document::Emphasis::superscript);
                       },
                       [&](document::Link& value) { put(value.children, depth + 1, raised); },
                       [&](document::Note&) { passage_.append_stand_in(Kind::call); },
                       [](document::IndexMark&) {},
                       [&](document::PageRef&) { passage_.append_stand_in(Kind::figure); },
                       [&](auto&) { passage_.append_stand_in(Kind::barrier); },
                   },
                   item.value);
}

void InlinePassage::set(document::Inlines& inlines, Passage::Lone lone, std::size_t paragraph, Corrections* corrections) {
    passage_.clear(profile_, lone);
    pieces_.clear();
    put(inlines, 0, false);
    passage_.scan();
    apply_rules(passage_);
    passage_.finish();
    find_owners();
    if (corrections != nullptr) report(paragraph, *corrections);
    if (!passage_.edits().empty()) apply();
}

/// The piece that new characters belong to: that of the characters they replace; of two, the one with less emphasis.
std::size_t InlinePassage::piece_of(Edit const& edit, std::size_t from) const {
    std::size_t piece = from;
    auto const holds = [&](Piece const& one) { return edit.begin == edit.end ? one.begin <= edit.begin && edit.begin <= one.end : one.begin <= edit.begin && edit.begin < one.end; };
    while (piece < pieces_.size() && !holds(pieces_[piece])) ++piece;
    if (edit.begin != edit.end) return piece;
    for (std::size_t next = piece + 1; next < pieces_.size() && pieces_[next].begin <= edit.begin; ++next)
        if (holds(pieces_[next]) && pieces_[next].depth < pieces_[piece].depth) piece = next;
    return piece;
}

void InlinePassage::find_owners() {
    std::vector<Edit> const& edits = passage_.edits();
    std::size_t from = 0;
    owners_.resize(edits.size());
    for (std::size_t i = 0; i < edits.size(); ++i) {
        while (from < pieces_.size() && pieces_[from].end < edits[i].begin) ++from;
        owners_[i] = piece_of(edits[i], from);
    }
}

void InlinePassage::apply() {
    // New text of the pieces that change, in order; an edit may take characters of several pieces away.
    std::string_view const text = passage_.text();
    std::vector<Edit> const& edits = passage_.edits();
    std::size_t first = 0;  // edit that may still touch the piece
    for (std::size_t k = 0; k < pieces_.size(); ++k) {
        Piece const& piece = pieces_[k];
        while (first < edits.size() && edits[first].end < piece.begin) ++first;
        if (first == edits.size()) return;
        if (edits[first].begin > piece.end) continue;
        std::string out;
        out.reserve(piece.end - piece.begin + 16);
        std::uint32_t at = piece.begin;
        for (std::size_t i = first; i < edits.size() && edits[i].begin <= piece.end; ++i) {
            Edit const& edit = edits[i];
            std::uint32_t const begin = std::clamp(edit.begin, at, piece.end);
            out += text.substr(at, begin - at);
            if (owners_[i] == k) out += edit.with;
            at = std::clamp(edit.end, begin, piece.end);
        }
        out += text.substr(at, piece.end - at);
        piece.text->text = std::move(out);
    }
}

void InlinePassage::report_edits(std::size_t first, std::size_t last, std::size_t paragraph, Corrections& corrections) const {
    std::string_view const text = passage_.text();
    std::vector<Edit> const& edits = passage_.edits();
    Correction correction;
    correction.paragraph = paragraph;
    correction.rule = edits[first].rule;
    std::size_t const piece = owners_[first];
    if (piece < pieces_.size()) correction.span = pieces_[piece].text->span;
    std::uint32_t const begin = word_begin(text, edits[first].begin);
    std::uint32_t end = word_end(text, edits[last].end);
    std::uint32_t at = begin;
    for (std::size_t i = first; i <= last; ++i) {
        correction.after += text.substr(at, edits[i].begin - at);
        correction.after += edits[i].with;
        at = edits[i].end;
    }
    end = std::max(end, at);
    correction.before = text.substr(begin, end - begin);
    correction.after += text.substr(at, end - at);
    corrections.push_back(std::move(correction));
}

void InlinePassage::report(std::size_t paragraph, Corrections& corrections) const {
    std::vector<Edit> const& edits = passage_.edits();
    for (std::size_t first = 0; first < edits.size();) {
        // Edits of one rule in one word, or in words that meet, are one correction.
        std::size_t last = first;
        while (last + 1 < edits.size() && edits[last + 1].rule == edits[first].rule && edits[last + 1].begin <= word_end(passage_.text(), edits[last].end) + 1) ++last;
        report_edits(first, last, paragraph, corrections);
        first = last + 1;
    }
    for (Edit const& remark : passage_.remarks()) {
        std::size_t const piece = piece_of(remark, 0);
        std::uint32_t const begin = word_begin(passage_.text(), remark.begin);
        std::string const word(passage_.text().substr(begin, word_end(passage_.text(), remark.end) - begin));
        corrections.push_back({paragraph, piece < pieces_.size() ? pieces_[piece].text->span : base::Span{}, remark.rule, word, word});
    }
}

}  // namespace paraphe::typography
