#pragma once
// What would make the file no PDF/A or no PDF/UA, and that only the author can mend.

#include "base/diagnostic.h"
#include "page/paged_document.h"
#include "pdf/pdf.h"
#include "pdf/structure_order.h"

namespace paraphe::pdf {

/// Every violation, all of them errors, in the order of the document. The codes, each with its clause in PDFA.md or
/// PDFUA.md:
///   pdf.no-page, pdf.page-size, pdf.title-missing, pdf.language, pdf.forbidden-character, pdf.text-too-long,
///   pdf.missing-glyph, pdf.glyph-without-text, pdf.image-colours,
///   pdf.attachment-refused, pdf.attachment-name, pdf.attachment-type, pdf.attachment-relationship,
///   pdf.alternative-missing, pdf.heading-level, pdf.header-scope, pdf.table-shape,
///   pdf.link-contents, pdf.link-target, pdf.field-name, pdf.field-tooltip
/// Takes a document that `expect_consistent` let pass. Time O(size of the document).
base::Diagnostics find_violations(page::PagedDocument const& document, StructureOrder const& order,
                                  PdfOptions const& options);

}  // namespace paraphe::pdf
