#pragma once
// Where the elements lie that must say so.

#include <optional>
#include <vector>

#include "page/paged_document.h"
#include "pdf/structure_order.h"

namespace paraphe::pdf {

struct BoundingBox {
    std::uint32_t page = 0;
    base::Length left, top, right, bottom;  ///< y down, as on the page
};

/// For each element with `has_bounding_box`, the box of all its items and its kids' items on the first page where
/// it has any; nothing for the others. Text counts from ascent to descent. Time O(items + elements).
/// Source: ISO 32000-1 §14.8.5.4.3 (BBox).
std::vector<std::optional<BoundingBox>> bounding_boxes(page::PagedDocument const& document,
                                                       StructureOrder const& order);

}  // namespace paraphe::pdf
