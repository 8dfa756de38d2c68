#pragma once
// A picture as a PNG file, for office packages.

#include <string>

#include "image/image.h"

namespace paraphe::image {

/// Takes raw samples (rgb or gray, no alpha) and the resolution that `image.natural_width` means. Gives a PNG of 8 bits; nothing is
/// lost. "" when libpng fails.
std::string png_file(Image const& image);

}  // namespace paraphe::image
