#pragma once
// A finished file with its objects packed, or in the order in which a reader on the web wants them.

#include <string_view>

#include "base/result.h"
#include "pdf/pdf_options.h"

namespace paraphe::pdf {

/// Takes a file of ours whole. Gives the same document: streams are kept byte for byte, the first string of /ID stays, the second
/// is a digest of the new bytes. Same bytes for the same input. "pdf.no-arranger" when paraphe-arrange (main/main.cpp) is not there,
/// "pdf.writer-failed" when it gives up.
/// About 12 ms a file and 6 ms a page, of which libqpdf's reading takes most: nothing for files that are made by the thousand.
/// Source: libqpdf 11, QPDFWriter; ISO 19005-2 §6.1.4 and ISO 19005-3 allow both.
base::Result<std::string> arranged(std::string_view file, PdfOptions const& options);

}  // namespace paraphe::pdf
