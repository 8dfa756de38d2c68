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
        char const* const extension = found->second->media_type == "image/jpeg" ? ".jpeg" : ".png";
        parts.push_back({found->first, prefix + std::to_string(parts.size() + 1) + extension, found->second});
    });
    return parts;
}

}  // namespace paraphe::office
