#pragma once
// The package and the fonts of the tree.

#include <stdexcept>
#include <string>

#include "dossier/workshop.h"

namespace paraphe::test {

/// Fonts and patterns, opened once for all tests.
inline dossier::Workshop const& workshop() {
    static base::SystemResources const resources;
    static base::Sources sources;
    static auto const opened = dossier::open_workshop(std::string(SOURCE_DIR) + "/templates/cpom-ph", std::string(SOURCE_DIR) + "/fonts", resources, sources);
    if (!opened) throw std::runtime_error(to_text(opened.error().front(), sources));
    return *opened;
}

}  // namespace paraphe::test
