#pragma once
// JPEG headers through libjpeg: the stream itself is never decoded.

#include "image/image.h"

namespace paraphe::image {

base::Result<Image> read_jpeg(std::string const& bytes, base::Span where);

}  // namespace paraphe::image
