#pragma once
// Pictures, decoded as far as every writer needs.

#include <cstdint>
#include <memory>
#include <string>

#include "base/length.h"
#include "base/result.h"

namespace paraphe::image {

/// A picture. Immutable once read.
struct Image {
    enum class Encoding { rgb, gray, jpeg, drawing };
    std::uint32_t width = 0, height = 0;  ///< pixels, at least 1; of a drawing its shape only
    base::Length natural_width, natural_height;  ///< from the file's resolution, 96 dpi when it has none
    Encoding encoding = Encoding::rgb;
    std::string bytes;   ///< rows of 8-bit samples without padding; the whole JFIF stream for jpeg; of a drawing a PDF of one page
    int jpeg_components = 0;  ///< 1 or 3
    std::string alpha;   ///< one byte a pixel, or ""
    std::string file;    ///< what an office package carries: the original bytes, or those of an upright RGB picture; of a drawing plain shapes as
                         ///< SVG 1.1, or "" when only the raster looks right everywhere
    std::string media_type;  ///< "image/png", "image/jpeg" or "image/svg+xml"
    std::string raster;  ///< of a drawing: the same as a PNG, 300 dots an inch, for programs that know no SVG
};

/// Reads a PNG (any depth and colour type, turned to 8-bit gray or RGB with alpha apart) or a JPEG (8-bit; gray and
/// YCbCr kept as they are, CMYK turned to RGB, Exif's orientation obeyed: jpeg.h) or an SVG (svg.h). All formats show the same.
///
/// Gives "image.unknown-format", "image.unreadable" (with the library's reason), "image.too-large" (over
/// 50 million pixels, an SVG over 2 MB), and of an SVG
/// "image.svg-text", "image.svg-outside", "image.svg-too-heavy", "image.no-svg"; each at `where`.
base::Result<std::shared_ptr<Image const>> read_image(std::string bytes, base::Span where);

}  // namespace paraphe::image
