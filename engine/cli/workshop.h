#pragma once
// What every verb begins with and ends by.

#include <optional>

#include "cli/options.h"
#include "dossier/workshop.h"

namespace paraphe::cli {

/// Opens package and fonts, tells what is wrong with them; nothing when they cannot be used.
std::optional<dossier::Workshop> open_workshop(CommonOptions const& options, base::Resources const& resources, Console const& console);

/// Writes to standard output. False when it is closed or full: a script that reads us must not take half an answer for
/// a whole one.
bool print(std::string const& text);

}  // namespace paraphe::cli
