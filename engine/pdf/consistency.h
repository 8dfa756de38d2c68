#pragma once
// What layout promised, held against what it gave.

#include "page/paged_document.h"

namespace paraphe::pdf {

/// Throws `base::Bug` when an index points nowhere, a content is not exactly once a kid of its element, an
/// annotation's element does not hold it, a Form holds anything but one field (ISO 14289-1 §7.18.4), a destination is
/// named twice or not at all, a role is no standard structure type (ISO 32000-1 §14.8.4: so no RoleMap is needed), or
/// an outline skips a depth. The writers behind it index without asking again. Time O(size of the document).
void expect_consistent(page::PagedDocument const& document);

}  // namespace paraphe::pdf
