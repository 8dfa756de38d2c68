#pragma once
// fonts.json and the files that it names.

#include "base/resources.h"
#include "font/font_library.h"

namespace paraphe::dossier {

/// Opens every face that `folder`/fonts.json lists. A file of the same name in `folder` wins over the system's.
/// Warns "dossier.font-checksum" when a system file is not the one that the samples were made with: pages may break
/// otherwise. Gives every file that is missing, with the Debian package that brings it.
base::Result<base::Warned<font::FontLibrary>> load_fonts(std::string const& folder, base::Resources const& resources, base::Sources& sources);

}  // namespace paraphe::dossier
