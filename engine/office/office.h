#pragma once
// A Document as files that people go on writing in: Word's and LibreOffice's.

#include <map>
#include <memory>
#include <string>

#include "base/result.h"
#include "base/version.h"
#include "document/document.h"
#include "document/style.h"
#include "image/image.h"

namespace paraphe::office {

/// By `ImageRef.path`. A figure whose picture is not here is left out; its caption stays.
using Images = std::map<std::string, std::shared_ptr<image::Image const>>;

struct OfficeOptions {
    std::string application = std::string("Paraphe ") + base::version;
    int deflate_level = 6;  ///< of libdeflate: 1 is fastest, 12 smallest
};

/// Writes a WordprocessingML package (transitional, compatibility mode 15).
///
/// Takes
///   document  after assembly and typography: ids unique, Link targets present, labels set, no Reference left.
///   sheet     the same rules as layout's.
///   numbers   page labels and count, for the texts that fields show until somebody refreshes them.
/// Gives
///   the bytes of the file, or "office.forbidden-character" for each text with a character that XML has no way
///   to write, or "office.package-failed" with libzip's reason. The words, in order, are the Document's: computed
///   labels of headings and captions are text (numbered by SEQ fields), labels of lists are real numbering.
/// Same input, same bytes. Safe to call from several threads. Linear in the size of the document.
/// Source: ISO/IEC 29500-1 and -4:2016. Traps met: ooxml/OOXML.md.
base::Result<std::string> write_docx(document::Document const& document, document::StyleSheet const& sheet,
                                     document::PageNumbers const& numbers, Images const& images, OfficeOptions const& options = {});

/// Writes an OpenDocument text (ODF 1.3, strict); otherwise as `write_docx`.
/// Source: OASIS OpenDocument 1.3, parts 2 and 3. Traps met: odf/ODF.md.
base::Result<std::string> write_odt(document::Document const& document, document::StyleSheet const& sheet,
                                    document::PageNumbers const& numbers, Images const& images, OfficeOptions const& options = {});

}  // namespace paraphe::office
