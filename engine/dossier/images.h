#pragma once
// The images that a document names.

#include <string>

#include "base/resources.h"
#include "document/document.h"
#include "layout/blocks.h"

namespace paraphe::dossier {

/// Reads every image that `blocks` name and `images` does not hold yet, below `folder`. What cannot be read is told at
/// the place that names it.
void load_images(document::Blocks const& blocks, std::string const& folder, base::Resources const& resources, layout::Images& images,
                 base::Diagnostics& diagnostics);

/// The folder of a file, "." for a bare name.
std::string folder_of(std::string const& path);

}  // namespace paraphe::dossier
