#pragma once
// The one table of exit statuses: scripts rely on it.

namespace paraphe::cli {

enum class ExitStatus {
    done = 0,          ///< everything was made; warnings may have been told
    input_error = 1,   ///< the contract or the package has errors: nothing was written
    usage = 2,         ///< the command line is wrong
    write_error = 3,   ///< a file or folder could not be written
    bug = 70,          ///< our own mistake (EX_SOFTWARE of sysexits.h)
};

}  // namespace paraphe::cli
