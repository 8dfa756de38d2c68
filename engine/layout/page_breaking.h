#pragma once
// Where pages end.

#include <string>
#include <vector>

#include "base/result.h"
#include "document/style.h"
#include "layout/galley.h"
#include "layout/notes.h"

namespace paraphe::layout {

/// One page's share of a galley.
struct PlannedPage {
    struct Placed {
        std::size_t strip = 0;
        Length y;  ///< of its top, below the page's top margin
        int repeated_head_row = -1;  ///< >= 0: this row of the strip's repeated head, not the strip itself
    };
    std::string name;   ///< of the @page rule
    bool first = false; ///< first of a run of pages of that name
    std::vector<Placed> strips;
    std::vector<Foot::Line> notes;  ///< at its foot
    Length foot_top;                ///< where they begin, below the page's top margin
};

/// What a page of this name holds at least: its first page may have other margins.
Length least_room(document::StyleSheet const& sheet, std::string const& name);

/// Cuts a galley into pages: the best ones (best_pages.h) between the places where a page must end. Margins vanish at the
/// top of a page unless its break was forced; table heads are repeated.
///
/// A strip taller than a page (cut_tall_strips leaves only those that cannot be cut) is kept and reported as
/// "layout.too-tall". Notes stand at the foot of the page of their call, and text and notes share its height; what no page
/// can hold with its call (300 notes on one line) follows on the next pages. O(n).
base::Warned<std::vector<PlannedPage>> break_pages(std::vector<Strip> const& strips, SetNotes const& notes, NoteRule const& rule,
                                                   document::StyleSheet const& sheet);

}  // namespace paraphe::layout
