#pragma once
// Everything that is read once per process: package, fonts, hyphenation.

#include "base/resources.h"
#include "dossier/package.h"
#include "font/font_library.h"
#include "typography/hyphenator.h"

namespace paraphe::dossier {

struct Workshop {
    Package package;
    font::FontLibrary fonts;
    typography::Hyphenator hyphenator;
    base::Diagnostics warnings;  ///< of fonts
};

/// Opens the package in `package_folder` and the fonts in `fonts_folder`. Immutable afterwards: threads share it.
base::Result<Workshop> open_workshop(std::string const& package_folder, std::string const& fonts_folder, base::Resources const& resources,
                                     base::Sources& sources);

}  // namespace paraphe::dossier
