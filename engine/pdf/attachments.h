#pragma once
// Files inside the file: the data that the contract was made from.

#include <string>

#include "page/paged_document.h"
#include "pdf/object_table.h"

namespace paraphe::pdf {

struct Attachments {
    std::string associated;  ///< the catalog's /AF array, or "" when there is none
    std::string names;       ///< the EmbeddedFiles name tree, or ""
};

/// Writes every attachment, deflated, dated with the document's date, associated with the whole document.
/// /F is the name in ASCII ("_" for what is not), /UF the name itself.
/// Source: ISO 32000-1 §7.11.3, §7.11.4; ISO 19005-3 §6.8 and its annex E (AFRelationship).
Attachments write_attachments(ObjectTable& objects, page::PagedDocument const& document);

}  // namespace paraphe::pdf
