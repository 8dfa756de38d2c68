#pragma once
// How a reader moves about: destinations, bookmarks, printed page numbers.

#include <string>

#include "page/paged_document.h"
#include "pdf/object_table.h"

namespace paraphe::pdf {

/// The name tree of all destinations, or "" when there are none; links and bookmarks refer to it by name, and so can
/// other documents. Sorted by bytes (ISO 32000-1 §7.9.6, §12.3.2.3).
std::string destinations(page::PagedDocument const& document, ObjectNumber first_page);

/// Writes the bookmarks; gives their root, or 0 when there are none. The first depth is open, the others are closed.
/// Each leads to a destination and to its structure element (/SE) (ISO 32000-1 §12.3.3).
ObjectNumber write_outline(ObjectTable& objects, page::PagedDocument const& document, ObjectNumber first_element);

/// The number tree of page labels: runs of labels that count up share a range; a label without a number is a
/// prefix (ISO 32000-1 §12.4.2).
std::string page_labels(std::vector<page::Page> const& pages);

}  // namespace paraphe::pdf
