#pragma once
// The pictures that a package carries.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "office/office.h"

namespace paraphe::office {

/// One file of the package. A drawing has two when its SVG is simple enough: that, and a PNG for programs that know no SVG.
struct ImageFile {
    std::string name;  ///< in the package: `prefix`, a number, the extension of the format
    std::string_view media_type;
    std::string_view bytes;  ///< of `ImagePart::image`
};

struct ImagePart {
    std::string path;  ///< of the Document
    std::shared_ptr<image::Image const> image;
    ImageFile raster;                  ///< PNG or JPEG: what every program shows
    std::optional<ImageFile> drawing;  ///< SVG
};

/// The pictures of all figures, each once, in reading order.
std::vector<ImagePart> image_parts(document::Document const& document, Images const& images, std::string const& prefix);

}  // namespace paraphe::office
