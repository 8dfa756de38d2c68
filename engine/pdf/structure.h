#pragma once
// The structure tree and the two tables that lead back into it.

#include <vector>

#include "page/paged_document.h"
#include "pdf/annotations.h"
#include "pdf/object_table.h"
#include "pdf/structure_order.h"

namespace paraphe::pdf {

/// What the tree's leaves are made of.
struct Leaves {
    std::vector<std::vector<page::ContentIndex>> marked;  ///< page, then MCID -> content
    std::vector<Annotation> annotations;
    ObjectNumber first_page = 0;  ///< number of page 0; the others follow
};

struct StructureNumbers {
    ObjectNumber root = 0;
    ObjectNumber first_element = 0;  ///< of element 0; the others follow in the order of the document
};

/// Writes StructTreeRoot, one object per element, ParentTree, and IDTree when an element has an /ID.
///
/// A content leaf becomes all its MCIDs, in page order; an annotation leaf the element's next annotation, and the
/// last annotation leaf all that are left. /Pg is the page of the element's first content; content elsewhere is
/// an MCR dictionary. Every Note gets an /ID (ISO 14289-1 §7.9). Key of page i in the ParentTree: i; of annotation
/// k: number of pages + k.
/// Throws `base::Bug` when two elements have one id, or a cell's /Headers names none.
/// Source: ISO 32000-1 §14.7.2, §14.7.4, §14.8.5.
StructureNumbers write_structure(ObjectTable& objects, page::PagedDocument const& document, StructureOrder const& order,
                                 Leaves const& leaves);

}  // namespace paraphe::pdf
