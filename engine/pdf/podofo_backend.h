#pragma once
// The wall around PoDoFo: numbering, cross-reference table, trailer and header, and nothing else.

#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "pdf/syntax.h"

namespace paraphe::pdf {

/// A whole file before it is one. Every value is serialised already; PoDoFo copies it byte for byte.
struct FileParts {
    std::vector<std::string> objects;  ///< object k + 1 is element k, stream included
    ObjectNumber root = 0;             ///< the catalog
    /// The Info dictionary: keys and serialised values. PoDoFo wants to read it, so it is no raw object.
    std::vector<std::pair<std::string, std::string>> info;
};

/// "%PDF-1.7", objects in order of number, classic cross-reference table, trailer, one "%%EOF" and its line end.
///
/// Every object head ends its line (write mode "clean": ISO 19005-2 §6.1.9). Both strings of /ID are the first
/// 16 bytes of the SHA-256 of what precedes the trailer, so different files have different ones (§6.1.3).
/// A complaint of PoDoFo is "pdf.writer-failed".
/// Uses PoDoFo 0.9.8; its raw PdfData variants are what makes the copying possible.
base::Result<std::string> write_file(FileParts parts);

}  // namespace paraphe::pdf
