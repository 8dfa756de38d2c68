#pragma once
// Where templates and fonts live.

#include <string>

namespace paraphe::cli {

/// The folder that holds templates/ and fonts/: $PARAPHE_HOME, or the nearest above the program (the source
/// tree, or <prefix>/share/paraphe), or "" when there is none.
std::string find_home();

}  // namespace paraphe::cli
