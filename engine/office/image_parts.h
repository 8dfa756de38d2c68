#pragma once
// The pictures that a package carries.

#include <string>
#include <vector>

#include "document/document.h"
#include "office/office.h"

namespace paraphe::office {

struct ImagePart {
    std::string path;  ///< of the Document
    std::string name;  ///< in the package: `prefix`, a number, the extension of the format
    std::shared_ptr<image::Image const> image;
};

/// The pictures of all figures, each once, in reading order.
std::vector<ImagePart> image_parts(document::Document const& document, Images const& images, std::string const& prefix);

}  // namespace paraphe::office
