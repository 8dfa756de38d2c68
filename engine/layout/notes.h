#pragma once
// Notes at the foot of pages.

#include <vector>

#include "document/cascade.h"
#include "layout/galley.h"

namespace paraphe::layout {

/// The lines of one note, as wide as the page's measure.
struct SetNote {
    std::vector<Strip> lines;  ///< not empty
    Length gap;                ///< above it, where it follows another note
};
using SetNotes = std::vector<SetNote>;

/// What parts the text from the notes (style element `note-rule`; a quarter of the measure where it has no width).
struct NoteRule {
    Length above, below;
    std::optional<Length> width;
    document::Border line;
    Length height() const { return above + line.width + below; }
};
NoteRule note_rule(document::Cascade& cascade);

/// The notes of one page while it is filled: first what is left of a note from the page before, then notes in the order of
/// their calls. Only the last one may go on to the next page.
class Foot {
public:
    /// A note from one of its lines on.
    struct Piece {
        std::size_t note = 0;
        std::size_t line = 0;
    };
    struct Line {
        std::size_t note = 0;
        std::size_t line = 0;
        Length y;  ///< below the top of the foot
    };
    struct Filled {
        std::vector<Line> lines;
        Length height;            ///< rule included; 0 when there is no line
        std::vector<Piece> rest;  ///< for the next page
    };

    Foot(SetNotes const& notes, NoteRule const& rule, std::vector<Piece> const& carried);
    void call(Strip const& strip);
    std::size_t size() const { return pieces_.size(); }
    /// The height of its first `size` notes, or of all, when each is complete.
    Length whole(std::size_t size) const { return size == 0 ? Length{} : rule_.height() + ends_[size - 1]; }
    Length whole() const { return whole(size()); }
    /// The same with the notes that this strip calls.
    Length whole_with(Strip const& strip) const;
    /// The height when the last note is only begun: two lines of it, three where two would leave one alone.
    Length least() const;
    /// As many lines as `room` holds; `at_least_one` takes a line even where it does not.
    Filled fill(Length room, bool at_least_one) const;

private:
    void add(Piece piece);
    Length height_of(Piece piece, std::size_t lines) const;
    std::size_t lines_left(Piece piece) const { return notes_[piece.note].lines.size() - piece.line; }

    SetNotes const& notes_;
    NoteRule const& rule_;
    std::vector<Piece> pieces_;
    std::vector<Length> ends_;  ///< of each piece when complete, below the rule
};

}  // namespace paraphe::layout
