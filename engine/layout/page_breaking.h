#pragma once
// Where pages end.

#include <string>
#include <vector>

#include "base/result.h"
#include "document/style.h"
#include "layout/galley.h"

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
};

/// Cuts a galley into pages: each takes what it can and ends at the last place where it may; margins vanish at
/// the top of a page unless its break was forced; table heads are repeated.
///
/// Where no break is allowed on a whole page, it ends before the strip that does not fit. A strip taller than
/// a page (cut_tall_strips leaves only those that cannot be cut) is kept and reported as "layout.too-tall". O(n).
base::Warned<std::vector<PlannedPage>> break_pages(std::vector<Strip> const& strips, document::StyleSheet const& sheet);

}  // namespace paraphe::layout
