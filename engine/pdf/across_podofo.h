#pragma once
// The wall for what PoDoFo throws.

#include <functional>
#include <string>

#include "base/result.h"

namespace paraphe::pdf {

/// Does `work`; gives what it gives, or "pdf.writer-failed" with PoDoFo's name for the error and `where`.
/// Silences PoDoFo's own reports, which go to stderr by default, before the first work of the process.
base::Result<std::string> across_podofo(char const* where, std::function<std::string()> const& work);

}  // namespace paraphe::pdf
