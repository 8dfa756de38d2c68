#pragma once
// The arguments of every verb.

#include <functional>
#include <string>

#include "cli/exit_status.h"

namespace CLI {
class App;
}

namespace paraphe::cli {

/// What to run once the command line is understood.
using Action = std::function<ExitStatus()>;

/// Adds every verb to the command; parsing sets `chosen` to what the arguments ask for. `home` holds templates/ and
/// fonts/.
void add_verbs(CLI::App& app, std::string const& home, Action& chosen);

}  // namespace paraphe::cli
