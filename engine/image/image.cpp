#include "image/image.h"

#include <string_view>

#include "image/jpeg.h"
#include "image/png.h"
#include "image/svg.h"

namespace paraphe::image {

base::Result<std::shared_ptr<Image const>> read_image(std::string bytes, base::Span where) {
    std::string_view const head = bytes;
    auto const finish = [&](base::Result<Image> image) -> base::Result<std::shared_ptr<Image const>> {
        if (!image) return base::failure(std::move(image.error()));
        if (image->encoding != Image::Encoding::drawing && image->file.empty()) image->file = std::move(bytes);
        return std::make_shared<Image const>(std::move(*image));
    };
    if (head.starts_with("\x89PNG\r\n\x1a\n")) return finish(read_png(bytes, where));
    if (head.starts_with("\xff\xd8\xff")) return finish(read_jpeg(bytes, where));
    if (is_svg(bytes)) return finish(read_svg(bytes, where));
    auto diagnostic = base::error("image.unknown-format", "cette image n’est ni PNG, ni JPEG, ni SVG", where);
    diagnostic.hints.emplace_back(head.starts_with("\x1f\x8b") ? "si c’est un SVG comprimé (.svgz), décompressez-le" : "convertissez-la en PNG, ou en SVG codé en UTF-8");
    return base::failure(std::move(diagnostic));
}

}  // namespace paraphe::image
