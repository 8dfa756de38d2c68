#include "layout/notes.h"

#include <algorithm>

namespace paraphe::layout {

namespace {

/// No line of a note stands alone on either page.
constexpr std::size_t least_lines = 2;

}  // namespace

NoteRule note_rule(document::Cascade& cascade) {
    using document::Side;
    document::Style const& style = cascade.child(cascade.root(), "note-rule").style;
    return {style.margin[Side::top] + style.padding[Side::top], style.margin[Side::bottom] + style.padding[Side::bottom], style.width, style.border[Side::top]};
}

Foot::Foot(SetNotes const& notes, NoteRule const& rule, std::vector<Piece> const& carried) : notes_(notes), rule_(rule) {
    for (Piece const piece : carried) add(piece);
}

void Foot::call(Strip const& strip) {
    for (PlacedNote const& placed : strip.notes) add({placed.note, 0});
}

Length Foot::whole_with(Strip const& strip) const {
    Length height = whole();
    bool first = pieces_.empty();
    for (PlacedNote const& placed : strip.notes) {
        Piece const piece{placed.note, 0};
        height += (first ? rule_.height() : notes_[placed.note].gap) + height_of(piece, lines_left(piece));
        first = false;
    }
    return height;
}

void Foot::add(Piece piece) {
    Length const above = ends_.empty() ? Length{} : ends_.back() + notes_[piece.note].gap;
    pieces_.push_back(piece);
    ends_.push_back(above + height_of(piece, lines_left(piece)));
}

Length Foot::height_of(Piece piece, std::size_t lines) const {
    Length height;
    for (std::size_t i = 0; i < lines; ++i) height += notes_[piece.note].lines[piece.line + i].height;
    return height;
}

Length Foot::least() const {
    if (pieces_.empty()) return {};
    Piece const last = pieces_.back();
    std::size_t const left = lines_left(last);
    std::size_t const lines = left < 2 * least_lines ? left : least_lines;
    return whole() - height_of(last, left) + height_of(last, lines);
}

Foot::Filled Foot::fill(Length room, bool at_least_one) const {
    Filled filled;
    Length y = rule_.height();
    for (std::size_t p = 0; p < pieces_.size(); ++p) {
        Piece const piece = pieces_[p];
        SetNote const& note = notes_[piece.note];
        Length at = p == 0 ? y : y + note.gap;
        std::size_t const left = lines_left(piece);
        std::size_t fitting = 0;
        for (Length end = at; fitting < left && (end += note.lines[piece.line + fitting].height) <= room; ++fitting) {}
        if (fitting < left) {
            if (fitting + 1 == left && fitting > least_lines) --fitting;
            if (fitting < std::min(least_lines, left)) fitting = 0;
            if (fitting == 0 && filled.lines.empty() && at_least_one) fitting = 1;
        }
        for (std::size_t i = 0; i < fitting; ++i) {
            filled.lines.push_back({piece.note, piece.line + i, at});
            at += note.lines[piece.line + i].height;
        }
        if (fitting > 0) y = at;
        if (fitting == left) continue;
        filled.rest.push_back({piece.note, piece.line + fitting});
        filled.rest.insert(filled.rest.end(), pieces_.begin() + static_cast<std::ptrdiff_t>(p) + 1, pieces_.end());
        break;
    }
    if (!filled.lines.empty()) filled.height = y;
    return filled;
}

}  // namespace paraphe::layout
