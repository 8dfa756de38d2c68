#pragma once
// The one table of exit statuses: scripts rely on it.

#include "cli/speech.h"

namespace paraphe::cli {

enum class ExitStatus {
    done = 0,          ///< everything was made; warnings may have been told
    input_error = 1,   ///< the contract or the package has errors: nothing was written
    some_failed = 1,   ///< batch: some contracts were not made, the others are complete
    usage = 2,         ///< the command line is wrong
    nothing_made = 2,  ///< batch: no contract was found, or none could be made
    write_error = 3,   ///< a file or folder could not be written
    bug = 70,          ///< our own mistake (EX_SOFTWARE of sysexits.h)
};

/// 128 + n, as shells have it, for a process that a signal stopped.
constexpr ExitStatus interrupted(int signal) { return static_cast<ExitStatus>(128 + signal); }

/// The table for the help of each verb.
char const* statuses_in_words(Speech const& say);
/// What people read when a signal stopped the work.
char const* interrupted_in_words(Speech const& say);

}  // namespace paraphe::cli
