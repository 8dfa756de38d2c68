#pragma once
// The bytes of a CSV file as UTF-8.

#include <string>

#include "base/result.h"

namespace paraphe::data {

/// Decodes by byte order mark (which is dropped), else as UTF-8 when it is well-formed, else as Windows-1252, which
/// every byte sequence is. "data.csv-encoding" for UTF-16 that is none.
base::Result<std::string> csv_text(std::string const& name, std::string bytes);

}  // namespace paraphe::data
