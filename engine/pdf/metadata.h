#pragma once
// What the file says of itself, twice and equally: Info and XMP.

#include <string>
#include <utility>
#include <vector>

#include "page/paged_document.h"
#include "pdf/pdf.h"

namespace paraphe::pdf {

/// The Info dictionary: keys and serialised values. Title, Author, Subject, Producer, CreationDate, ModDate; those
/// that are empty are left out.
std::vector<std::pair<std::string, std::string>> info_entries(page::Metadata const& metadata,
                                                              PdfOptions const& options);

/// The XMP packet, to be stored uncompressed: the same values as Info (dc:title, dc:creator, dc:description,
/// pdf:Producer, xmp dates), pdfaid, pdfuaid and the extension schema that lets pdfuaid appear in PDF/A.
/// Source: ISO 16684-1; ISO 19005-2 §6.6; ISO 14289-1 §5.
std::string xmp_packet(page::Metadata const& metadata, PdfOptions const& options);

/// "D:20260102030405Z" (ISO 32000-1 §7.9.4).
std::string pdf_date(std::int64_t seconds);

}  // namespace paraphe::pdf
