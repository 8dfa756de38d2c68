#pragma once
// The structure tree in reading order.

#include <vector>

#include "page/paged_document.h"

namespace paraphe::pdf {

/// Every element once, parents before kids, kids in their order.
struct StructureOrder {
    std::vector<page::ElementIndex> preorder;
    std::vector<page::ElementIndex> parent;  ///< of each element; the Document's is itself
};

/// Throws `base::Bug` unless the elements are one tree below element 0. Needs no recursion, so no depth is too much.
StructureOrder structure_order(page::PagedDocument const& document);

/// What the author wrote `element` in: its own place, or that of the nearest element around it that has one.
base::Span place_of(page::PagedDocument const& document, StructureOrder const& order, page::ElementIndex element);

}  // namespace paraphe::pdf
