#pragma once
// A PagedDocument as text that a person can review in a diff.

#include <string>

#include "page/paged_document.h"

namespace paraphe::page {

/// Pages, items and the structure tree, one a line; lengths in points with at most two decimals; glyph runs as
/// their text with U+00A0 shown as ⍽, U+202F as ⸱ and U+00AD as ¬.
std::string dump(PagedDocument const& document);

}  // namespace paraphe::page
