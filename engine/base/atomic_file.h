#pragma once
// A file that exists whole under its name, or not at all.

#include <string>
#include <string_view>

#include "base/result.h"

namespace paraphe::base {

/// Writes `bytes` under `path`: temporary name in the same folder, fsync, rename, fsync of the folder.
///
/// A reader sees the old file or the new one, never a part; after a crash likewise. An equal file that is
/// there already is left untouched (its time too).
/// Gives nothing, or "base.write-failed" with the system's reason; the temporary file is removed.
/// Source: restic `internal/backend/local/local.go`; POSIX.1-2017 rename().
Result<void> publish(std::string const& path, std::string_view bytes);

}  // namespace paraphe::base
