#pragma once
// The attribute objects of a structure element.

#include <optional>
#include <string>

#include "page/paged_document.h"
#include "pdf/bounding_boxes.h"

namespace paraphe::pdf {

/// The value of /A, or "" when the element needs none: List (ListNumbering), Table (Scope, spans, Headers),
/// Layout (BBox, from the page's foot as PDF wants it).
/// Source: ISO 32000-1 §14.8.5.
std::string structure_attributes(page::StructureElement const& element, std::optional<BoundingBox> const& box,
                                 std::vector<page::Page> const& pages);

}  // namespace paraphe::pdf
