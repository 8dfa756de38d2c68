#pragma once
// Links and empty signature fields.

#include <string>
#include <vector>

#include "page/paged_document.h"
#include "pdf/object_table.h"

namespace paraphe::pdf {

/// One annotation and the element that holds it.
struct Annotation {
    page::ElementIndex element = 0;
    std::uint32_t page = 0;
    ObjectNumber object = 0;
};

struct Annotations {
    /// In page order. Annotation i has /StructParent = number of pages + i: the pages' keys come first.
    std::vector<Annotation> all;
    std::vector<ObjectNumber> fields;
    std::vector<std::string> of_page;  ///< the /Annots array of each page, "" when it has none
};

/// Writes every LinkBox and FieldBox; `first_page` is the number of page 0, the others follow.
///
/// A field is an empty, unsigned one: field and widget in one dictionary, no /V, an appearance that paints nothing
/// (what is to be seen there, layout has drawn). PoDoFo's own signature field would create /V at once.
/// Source: ISO 32000-1 §12.5.6.5, §12.7.4.5; ISO 14289-1 §7.18; ISO 19005-2 §6.3.
Annotations write_annotations(ObjectTable& objects, page::PagedDocument const& document, ObjectNumber first_page);

}  // namespace paraphe::pdf
