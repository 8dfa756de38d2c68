#include "office/image_parts.h"

#include <set>

#include "document/walk.h"

namespace paraphe::office {

std::vector<ImagePart> image_parts(document::Document const& document, Images const& images, std::string const& prefix) {
    std::vector<ImagePart> parts;
    std::set<std::string> seen;
    document::for_each_block(document.blocks, [&](document::Block const& block) {
        auto const* const figure = std::get_if<document::Figure>(&block.value);
        if (figure == nullptr) return;
        auto const found = images.find(figure->image.path);
        if (found == images.end() || !seen.insert(found->first).second) return;
        image::Image const& image = *found->second;
        std::string const name = prefix + std::to_string(parts.size() + 1);
        ImagePart part{found->first, found->second, {}, {}};
        if (image.encoding == image::Image::Encoding::drawing) {
            part.raster = {name + ".png", "image/png", image.raster};
            if (!image.file.empty()) part.drawing = {name + ".svg", image.media_type, image.file};
        } else {
            part.raster = {name + (image.media_type == "image/jpeg" ? ".jpeg" : ".png"), image.media_type, image.file};
        }
        parts.push_back(std::move(part));
    });
    return parts;
}

}  // namespace paraphe::office
