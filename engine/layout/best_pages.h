#pragma once
// Which pages a run of strips makes.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "layout/galley.h"
#include "layout/notes.h"

namespace paraphe::layout {

/// Strips between two places where pages must end: [begin, end). Not empty.
struct PageRun {
    std::size_t begin = 0, end = 0;
    Length first_room, room;  ///< the height of text on its first page, on the others
    Length grid;              ///< of their running text (grid.h), or 0
};

/// The strips [begin, end) on one page. Only the first page of a run begins with margins.
struct BestPage {
    std::size_t begin = 0, end = 0;
    int pages_of_notes = 0;  ///< before it, that hold nothing but notes
};

/// Chooses where the pages of a run end, so that the sum of their demerits is least: the square of what each but the last
/// leaves empty, a last one of a line or two, and what each end parts (AfterStrip). What is kept together is parted only where no pages of the run could
/// do without: then where it weighs least. A page more weighs as much as an empty page.
///
/// Notes stand at the foot of the page of their call. Only the last of a page is divided, and at most where that saves a
/// tenth of the page; what is left of it begins the foot of the next page of the best pages up to there (one way only is
/// remembered for each place, as with Knuth and Plass's lines).
/// A strip that fits on no page has one alone, without the margin above it.
///
/// Cost: linear in the strips, times the places where one page can end. A second look, at all strips, is taken where no
/// page can end without parting what is kept.
/// Source: M. F. Plass, "Optimal Pagination Techniques for Automatic Typesetting Systems", Stanford STAN-CS-81-870 (1981),
/// chapter 3; D. E. Knuth, M. F. Plass, "Breaking Paragraphs into Lines" (1981). Pages are ragged at their foot, so that only
/// what is missing counts.
class PageChooser {
public:
    PageChooser(std::vector<Strip> const& strips, SetNotes const& notes, NoteRule const& rule) : strips_(strips), notes_(notes), rule_(rule) {}

    /// `carried`: what is left of notes from the pages before. Never empty.
    std::vector<BestPage> best(PageRun const& run, std::vector<Foot::Piece> const& carried);

private:
    static constexpr std::int64_t unreached = INT64_MAX;
    /// A place where a page may end, and what begins the next.
    struct End {
        std::size_t end = 0;     ///< the strip after the last of the page
        Length bottom;           ///< of the page's last strip, below the top of the run
        std::size_t next = 0;    ///< the strip that begins the next page
        Length next_top;
        // The first line on the grid from `next` on, which is as far below any page's top as a multiple of the grid: what
        // stands before it moves it, and what follows moves with it.
        std::size_t gridded = SIZE_MAX;
        Length above_gridded, gridded_top;  ///< where it would be without the grid; where it is
        AfterStrip parts = AfterStrip::may_break;
        std::int64_t demerits = unreached;  ///< of the best pages up to here
        std::size_t before = 0;             ///< the End where the last of them begins
        bool alone = false;                 ///< that page holds one strip, without the margin above it
        int pages_of_notes = 0;             ///< between here and the next page
        std::vector<Foot::Piece> carried;   ///< notes that go on to the next page
    };

    void find_ends(PageRun const& run, bool all);
    void try_pages_from(std::size_t from, bool all);
    bool try_ends(std::size_t from, Length room);
    void reach(std::size_t end, std::size_t from, std::int64_t demerits, std::vector<Foot::Piece> carried);
    void place_alone(std::size_t from, Length room);
    Length head_of(End const& end) const;

    std::vector<Strip> const& strips_;
    SetNotes const& notes_;
    NoteRule const& rule_;
    PageRun run_;
    std::vector<End> ends_;  ///< the first is the run's beginning, the last its end
    bool has_notes_ = false;
};

}  // namespace paraphe::layout
