#pragma once
// JPEG through libjpeg: a stream that a PDF can hold and that stands upright is never decoded.

#include "image/image.h"

namespace paraphe::image {

/// Gray and RGB (YCbCr) are kept byte for byte. One that its Exif tag asks to turn is turned here, because DOCX and ODT have no place
/// where every program obeys that tag: without loss in the JPEG itself where its sides allow it (jpeg_turning.h), else decoded and kept
/// as a PNG. CMYK becomes RGB (jpeg_samples.h), for PDF/A under our output intent has no DeviceCMYK.
base::Result<Image> read_jpeg(std::string const& bytes, base::Span where);

}  // namespace paraphe::image
