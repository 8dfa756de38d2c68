#pragma once
// A PagedDocument as a PDF 1.7 file that is at once PDF/A (level A) and PDF/UA-1.

#include <string>

#include "base/result.h"
#include "page/paged_document.h"
#include "pdf/pdf_options.h"

namespace paraphe::pdf {

/// Writes the whole document.
///
/// Takes
///   document  complete and consistent, as `page::PagedDocument` promises; an index that points nowhere, a content
///             with two parents and the like throw `base::Bug`.
/// Gives
///   one revision, tagged, uncompressed XMP, embedded fonts, empty signature fields, no active content; or every
///   reason why the file would not conform (all the "pdf.*" codes of violations.h), or "pdf.writer-failed", "pdf.no-arranger" (arrangement.h).
/// Same document and options, same bytes. Safe to call from several threads. Time O(size of the document), of which
/// deflate takes the greatest part.
/// Source: ISO 32000-1; clause by clause in PDFA.md and PDFUA.md.
base::Result<std::string> write_pdf(page::PagedDocument const& document, PdfOptions const& options);

}  // namespace paraphe::pdf
