#include "layout/best_pages.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/bug.h"
#include "layout/grid.h"

namespace paraphe::layout {

namespace {

// What is empty is measured in thousandths of the page's height.
constexpr std::int64_t of_page = 1'000 * 1'000;
constexpr std::int64_t of_divided_note = 100 * 100;
constexpr std::int64_t of_note_elsewhere = 5;  ///< each thousandth: a note that is begun goes as far as it can
/// One or two lines fewer are better than a hyphen; a sixth of the page is not.
constexpr std::int64_t of_hyphen = 170 * 170;
/// A third of a page, but not a page more.
constexpr std::int64_t of_announced = 330 * 330;
/// A run does not end with a line or two on a page of their own, where the pages before can give some.
constexpr std::int64_t least_of_last_page = 140;  ///< thousandths
constexpr std::int64_t of_short_last_page = 4;    ///< times the square of what is missing
/// So much that no saving in pages outweighs it: 100,000 pages have 2 x 10^11 demerits without it.
constexpr std::int64_t of_parting = 200'000'000'000;
constexpr std::int64_t of_overflow = 1'000 * of_parting;

std::int64_t demerits_of(AfterStrip parts) {
    switch (parts) {
        case AfterStrip::may_break:
        case AfterStrip::must_break: return 0;
        case AfterStrip::hyphen: return of_hyphen;
        case AfterStrip::announced: return of_announced;
        case AfterStrip::together: return of_parting;
        case AfterStrip::lines: return 5 * of_parting;
        case AfterStrip::rows: return 10 * of_parting;
        case AfterStrip::signature: return 20 * of_parting;
        case AfterStrip::caption: return 50 * of_parting;
        case AfterStrip::heading: return 100 * of_parting;
        case AfterStrip::seam: return 200 * of_parting;
    }
    throw base::Bug("unknown kind of page end");
}

std::int64_t permille(Length part, Length room) { return part.emu() * 1'000 / std::max<std::int64_t>(1, room.emu()); }

std::int64_t demerits_of_hole(Length hole, Length room) {
    std::int64_t const empty = permille(hole, room);
    return empty * empty;
}

std::int64_t demerits_of_last(Length used, Length room) {
    std::int64_t const missing = std::max<std::int64_t>(0, least_of_last_page - permille(used, room));
    return of_short_last_page * missing * missing;
}

}  // namespace

Length PageChooser::head_of(End const& end) const {
    Length height;
    if (&end != &ends_.front() && strips_[end.next].repeated_head != nullptr)
        for (Strip const& row : *strips_[end.next].repeated_head) height += row.height;
    return height;
}

void PageChooser::find_ends(PageRun const& run, bool all) {
    ends_.clear();
    ends_.emplace_back().next = run.begin;
    ends_.front().end = run.begin;
    has_notes_ = false;
    Length y;
    bool next_is_open = false;
    std::size_t without_grid = 0;  // the first End that knows no line on the grid
    End last;
    for (std::size_t i = run.begin; i < run.end; y += strips_[i++].height) {
        Strip const& strip = strips_[i];
        if (strip.space) continue;
        if (std::exchange(next_is_open, false)) {
            ends_.back().next = i;
            ends_.back().next_top = y;
        }
        if (stands_on_grid(strip, run.grid)) {
            Length const above = std::exchange(y, on_grid(y, run.grid));
            for (; without_grid < ends_.size(); ++without_grid) {
                ends_[without_grid].gridded = i;
                ends_[without_grid].above_gridded = above;
                ends_[without_grid].gridded_top = y;
            }
        }
        has_notes_ = has_notes_ || !strip.notes.empty();
        last.end = i + 1;
        last.bottom = y + strip.height;
        last.parts = strip.after;
        if (!all && is_kept(strip.after)) continue;
        ends_.push_back(last);
        next_is_open = true;
    }
    if (ends_.back().end != last.end || ends_.size() == 1) ends_.push_back(last);
    ends_.back().parts = AfterStrip::must_break;
}

void PageChooser::reach(std::size_t end, std::size_t from, std::int64_t demerits, std::vector<Foot::Piece> carried) {
    End& to = ends_[end];
    to.demerits = demerits;
    to.before = from;
    to.alone = false;
    to.carried = std::move(carried);
}

/// Every place where a page from `from` on may end; false when there is none.
bool PageChooser::try_ends(std::size_t from, Length room) {
    End const& begin = ends_[from];
    Length const above = head_of(begin) - begin.next_top;
    Length const above_gridded = begin.gridded == SIZE_MAX ? above : on_grid(above + begin.above_gridded, run_.grid) - begin.gridded_top;
    std::int64_t const before = begin.demerits + of_page;
    bool const has_notes = has_notes_ || !begin.carried.empty();
    Foot foot(notes_, rule_, begin.carried);
    std::size_t called = begin.next;
    bool any = false;
    for (std::size_t i = from + 1; i < ends_.size(); ++i) {
        End const& end = ends_[i];
        Length const left = room - (end.end > begin.gridded ? above_gridded : above) - end.bottom;
        if (left < Length{}) break;
        if (has_notes)
            for (; called < end.end; ++called) foot.call(strips_[called]);
        Length const hole = left - foot.whole();
        bool const last = i + 1 == ends_.size();
        if (hole >= Length{}) {
            any = true;
            std::int64_t ragged = last ? 0 : demerits_of_hole(hole, room);
            if (last && from > 0) ragged = demerits_of_last(room - hole, room);
            std::int64_t const demerits = before + demerits_of(end.parts) + ragged;
            // Of equals the one whose pages before are fuller.
            if (demerits <= end.demerits) reach(i, from, demerits, {});
            continue;
        }
        if (foot.least() > left) break;
        any = true;
        std::int64_t const demerits = before + demerits_of(end.parts) + of_divided_note;
        if (demerits > end.demerits) continue;
        Foot::Filled filled = foot.fill(left, false);
        std::int64_t const elsewhere = permille(foot.whole() - filled.height, room);
        // What goes on after the run may need pages of its own.
        std::int64_t const whole = demerits + of_note_elsewhere * elsewhere +
                                   (last ? of_page * (1 + elsewhere / 1'000) : demerits_of_hole(left - filled.height, room));
        if (whole <= end.demerits) reach(i, from, whole, std::move(filled.rest));
    }
    return any;
}

/// What fits nowhere: the next strip alone, the margin above it taken away.
void PageChooser::place_alone(std::size_t from, Length room) {
    End const& begin = ends_[from];
    End const& end = ends_[from + 1];
    Strip const& strip = strips_[end.end - 1];
    Foot foot(notes_, rule_, begin.carried);
    foot.call(strip);
    Length const left = room - head_of(begin) - strip.height;
    std::int64_t const demerits = begin.demerits + of_page + demerits_of(end.parts) + (foot.whole() > left ? of_overflow : 0);
    if (demerits > end.demerits) return;
    reach(from + 1, from, demerits, foot.fill(left, false).rest);
    ends_[from + 1].alone = true;
}

void PageChooser::try_pages_from(std::size_t from, bool all) {
    End& begin = ends_[from];
    while (true) {
        Length const room = from == 0 && begin.pages_of_notes == 0 ? run_.first_room : run_.room;
        if (try_ends(from, room)) return;
        if (begin.carried.empty()) {
            if (all) place_alone(from, room);
            return;
        }
        begin.carried = Foot(notes_, rule_, begin.carried).fill(room, true).rest;
        begin.demerits += of_page;
        ++begin.pages_of_notes;
    }
}

std::vector<BestPage> PageChooser::best(PageRun const& run, std::vector<Foot::Piece> const& carried) {
    run_ = run;
    for (bool const all : {false, true}) {
        find_ends(run, all);
        ends_.front().demerits = 0;
        ends_.front().carried = carried;
        for (std::size_t i = 0; i + 1 < ends_.size(); ++i)
            if (ends_[i].demerits < ends_.back().demerits) try_pages_from(i, all);
        if (ends_.back().demerits != unreached) break;
    }
    base::expect(ends_.back().demerits != unreached, "every strip has a page");
    std::vector<BestPage> pages;
    for (std::size_t i = ends_.size() - 1; i > 0; i = ends_[i].before) {
        End const& begin = ends_[ends_[i].before];
        pages.push_back({ends_[i].alone ? ends_[i].end - 1 : begin.next, ends_[i].end, begin.pages_of_notes});
    }
    std::reverse(pages.begin(), pages.end());
    pages.back().end = run.end;  // with the margins after it
    return pages;
}

}  // namespace paraphe::layout
