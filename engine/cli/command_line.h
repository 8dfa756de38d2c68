#pragma once
// The command `paraphe`.

#include "cli/exit_status.h"

namespace paraphe::cli {

/// Runs the verb that the arguments name. Results go to standard output, everything else to standard error.
ExitStatus run(int count, char const* const* arguments);

}  // namespace paraphe::cli
