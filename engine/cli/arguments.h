#pragma once
// The arguments of every verb.

#include <functional>
#include <string>

#include "cli/exit_status.h"
#include "cli/speech.h"

namespace CLI {
class App;
}

namespace paraphe::cli {

/// What to run once the command line is understood.
using Action = std::function<ExitStatus()>;

/// Adds every verb to the command; parsing sets `chosen` to what the arguments ask for. `home` holds templates/ and
/// fonts/. Every verb takes --lang; help speaks as `say` does.
void add_verbs(CLI::App& app, std::string const& home, Speech const& say, Action& chosen);

/// --lang: the language was found before parsing (language_asked); here its name is held to be one of two.
void add_language(CLI::App& app, Speech const& say);

}  // namespace paraphe::cli
