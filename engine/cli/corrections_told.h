#pragma once
// Corrections of typography as people and scripts read them.

#include <string>

#include "cli/speech.h"
#include "typography/corrections.h"

namespace paraphe::cli {

/// « avant » → « après » (typography.code : why); a remark that changed nothing has no arrow. One line, without its end.
std::string in_words(typography::Correction const& correction, Speech const& say);

/// The members "code", "before", "after", "message" of a JSON object, without its braces.
std::string json_members(typography::Correction const& correction, Speech const& say);

}  // namespace paraphe::cli
