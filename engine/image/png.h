#pragma once
// PNG through libpng.

#include "image/image.h"

namespace paraphe::image {

base::Result<Image> read_png(std::string const& bytes, base::Span where);

}  // namespace paraphe::image
