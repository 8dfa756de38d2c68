#include "dossier/images.h"

#include "document/walk.h"
#include "image/image.h"

namespace paraphe::dossier {

std::string folder_of(std::string const& path) {
    std::size_t const slash = path.find_last_of('/');
    return slash == std::string::npos ? "." : path.substr(0, slash);
}

void load_images(document::Blocks const& blocks, std::string const& folder, base::Resources const& resources, layout::Images& images,
                 base::Diagnostics& diagnostics) {
    document::for_each_block(blocks, [&](document::Block const& block) {
        auto const* const figure = std::get_if<document::Figure>(&block.value);
        if (figure == nullptr || images.contains(figure->image.path)) return;
        auto path = base::path_below(folder, figure->image.path, figure->image.span);
        if (!path) return append(diagnostics, std::move(path.error()));
        auto bytes = resources.read(*path, base::Resources::default_limit);
        if (!bytes) {
            for (base::Diagnostic& diagnostic : bytes.error()) {
                diagnostic.where = figure->image.span;
                diagnostic.hints.emplace_back("les images se cherchent depuis le dossier du fichier qui les nomme");
            }
            return append(diagnostics, std::move(bytes.error()));
        }
        auto image = image::read_image(std::move(*bytes), figure->image.span);
        if (!image) return append(diagnostics, std::move(image.error()));
        images[figure->image.path] = std::move(*image);
    });
}

}  // namespace paraphe::dossier
