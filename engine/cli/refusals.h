#pragma once
// What the parser of the command line refuses, in the terminal's language.

#include <string>

#include "cli/speech.h"

namespace paraphe::cli {

/// CLI11 speaks English: its sentence, in French where that is wanted. One that is not known comes back unchanged.
std::string refusal_in_words(std::string const& english, Speech const& say);

}  // namespace paraphe::cli
