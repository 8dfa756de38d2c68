#include "pdf/image_objects.h"

#include <map>

#include "base/bug.h"
#include "pdf/drawing_objects.h"

namespace paraphe::pdf {

namespace {

Dictionary image_dictionary(page::Image const& image, std::string_view color_space) {
    Dictionary dictionary;
    dictionary.name("Type", "XObject").name("Subtype", "Image");
    dictionary.integer("Width", image.width).integer("Height", image.height);
    dictionary.name("ColorSpace", color_space).integer("BitsPerComponent", 8);
    return dictionary;
}

ObjectNumber write_image(ObjectTable& objects, page::Image const& image) {
    using Encoding = page::Image::Encoding;
    if (image.encoding == Encoding::drawing) return write_drawing(objects, image.bytes);
    std::size_t const pixels = std::size_t{image.width} * image.height;
    bool const gray =
        image.encoding == Encoding::raw_gray || (image.encoding == Encoding::jpeg && image.jpeg_components == 1);
    Dictionary dictionary = image_dictionary(image, gray ? "DeviceGray" : "DeviceRGB");
    if (!image.alpha.empty()) {
        base::expect(image.alpha.size() == pixels, "an alpha channel has another size than its image");
        dictionary.reference("SMask", objects.add_deflated(image_dictionary(image, "DeviceGray"), image.alpha));
    }
    if (image.encoding == Encoding::jpeg) {
        dictionary.name("Filter", "DCTDecode");
        return objects.add_stream(std::move(dictionary), image.bytes);
    }
    base::expect(image.bytes.size() == pixels * (gray ? 1 : 3), "an image has another size than its samples");
    return objects.add_deflated(std::move(dictionary), image.bytes);
}

}  // namespace

std::vector<ObjectNumber> write_images(ObjectTable& objects,
                                       std::vector<std::shared_ptr<page::Image const>> const& images) {
    std::map<page::Image const*, ObjectNumber> written;  // looked up only, never walked: addresses order nothing
    std::vector<ObjectNumber> numbers;
    numbers.reserve(images.size());
    for (auto const& image : images) {
        base::expect(image != nullptr, "an image is null");
        auto const [place, is_new] = written.try_emplace(image.get(), 0);
        if (is_new) place->second = write_image(objects, *image);
        numbers.push_back(place->second);
    }
    return numbers;
}

}  // namespace paraphe::pdf
