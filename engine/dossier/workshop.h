#pragma once
// Everything that is read once per process: package, fonts, hyphenation.

#include <memory>

#include "base/resources.h"
#include "dossier/package.h"
#include "font/font_library.h"
#include "layout/measured_words.h"
#include "typography/hyphenator.h"

namespace paraphe::dossier {

/// Fonts and patterns, and the words that were set with them.
struct Composition {
    font::FontLibrary fonts;
    typography::Hyphenator hyphenator;
    layout::MeasuredWords words{fonts, hyphenator};

    Composition(font::FontLibrary opened, typography::Hyphenator patterns) : fonts(std::move(opened)), hyphenator(std::move(patterns)) {}
    Composition(Composition const&) = delete;
    Composition& operator=(Composition const&) = delete;
};

struct Workshop {
    Package package;
    std::unique_ptr<Composition> composition;  ///< grows with the words of each contract: one thread lays out at a time
    base::Diagnostics warnings;                ///< of fonts
};

/// Opens the package in `package_folder` and the fonts in `fonts_folder`.
base::Result<Workshop> open_workshop(std::string const& package_folder, std::string const& fonts_folder, base::Resources const& resources,
                                     base::Sources& sources);

}  // namespace paraphe::dossier
