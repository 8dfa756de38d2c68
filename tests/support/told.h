#pragma once
// Diagnostics as a test's message shows them.

#include <string>

#include "base/diagnostic.h"

namespace paraphe::test {

/// "code message" a line.
inline std::string told(base::Diagnostics const& diagnostics) {
    std::string all;
    for (base::Diagnostic const& one : diagnostics) all += one.code + " " + one.message + "\n";
    return all;
}

}  // namespace paraphe::test
