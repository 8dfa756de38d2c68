#pragma once
// Rows that no page can hold.

#include "document/style.h"
#include "layout/galley.h"

namespace paraphe::layout {

/// Cuts every strip that is taller than its page between the lines of its cells, so that no text is lost; and one that no
/// page can hold together with what is kept before it (the caption and head of its table), which would else stand alone.
///
/// A cut lies where no cell has a line, nor anything that is kept together; where there is no such place within a page
/// the strip stays taller than the page, and the page breaker tells it ("layout.too-tall"). Backgrounds and vertical
/// borders go on over the cut; a repeated head stands above every piece. The first piece takes half a page at most:
/// the caption and head that are kept with it need room.
/// Source: CSS Fragmentation 3 §4.4 (unforced breaks), box-decoration-break: slice.
void cut_tall_strips(Galley& galley, document::StyleSheet const& sheet);

}  // namespace paraphe::layout
