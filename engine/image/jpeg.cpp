#include "image/jpeg.h"

#include <utility>

#include "image/jpeg_errors.h"
#include "image/jpeg_samples.h"
#include "image/jpeg_turning.h"
#include "image/png_file.h"

namespace paraphe::image {

namespace {

constexpr std::int64_t emu_per_inch = 914'400;
constexpr std::int64_t emu_per_centimetre = 360'000;
constexpr std::int64_t screen_dpi = 96;
constexpr std::uint64_t most_pixels = 50'000'000;

bool read_header(jpeg_decompress_struct& info, JpegErrors& errors, std::string const& bytes) {
    if (setjmp(errors.back) != 0) return false;  // NOLINT: libjpeg's contract
    jpeg_create_decompress(&info);
    constexpr int exif = JPEG_APP0 + 1;
    constexpr unsigned int whole_segment = 0xFFFF;
    jpeg_save_markers(&info, exif, whole_segment);
    jpeg_mem_src(&info, reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
    jpeg_read_header(&info, TRUE);
    return true;
}

/// Other segments of the same kind (XMP) may stand before Exif.
Orientation orientation_of(jpeg_decompress_struct const& info) {
    for (jpeg_saved_marker_ptr marker = info.marker_list; marker != nullptr; marker = marker->next) {
        Orientation const found = exif_orientation({reinterpret_cast<char const*>(marker->data), marker->data_length});
        if (!found.upright()) return found;
    }
    return {};
}

base::Diagnostic unreadable(JpegErrors const& errors, base::Span where) {
    auto diagnostic = base::error("image.unreadable", "l’image JPEG est abîmée ou incomplète", where);
    if (errors.message[0] != '\0') diagnostic.hints.push_back(std::string("libjpeg dit : ") + errors.message.data());
    return diagnostic;
}

/// Decoded and turned.
bool keep_samples(Image& image, std::string const& bytes, Orientation orientation) {
    auto samples = jpeg_samples(bytes);
    if (!samples) return false;
    image.encoding = samples->channels == 1 ? Image::Encoding::gray : Image::Encoding::rgb;
    image.jpeg_components = 0;
    image.bytes = orientation.upright() ? std::move(samples->bytes) : turned_samples(samples->bytes, image.width, image.height, samples->channels, orientation);
    image.media_type = "image/png";
    return true;
}

}  // namespace

base::Result<Image> read_jpeg(std::string const& bytes, base::Span where) {
    jpeg_decompress_struct info{};
    JpegErrors errors{};
    info.err = start_errors(errors);
    bool const read = read_header(info, errors, bytes);
    Image image;
    image.width = info.image_width;
    image.height = info.image_height;
    image.jpeg_components = info.num_components;
    std::int64_t const unit = info.density_unit == 2 ? emu_per_centimetre : emu_per_inch;
    std::int64_t const x = info.density_unit != 0 && info.X_density > 0 ? info.X_density : screen_dpi;
    std::int64_t const y = info.density_unit != 0 && info.Y_density > 0 ? info.Y_density : screen_dpi;
    bool const pdf_knows_it = info.arith_code == FALSE && (info.num_components == 1 || info.num_components == 3);  // ISO 32000-1 §7.4.8
    Orientation const orientation = read ? orientation_of(info) : Orientation{};
    jpeg_destroy_decompress(&info);
    if (!read || image.width == 0 || image.height == 0) return base::failure(unreadable(errors, where));
    if (std::uint64_t{image.width} * image.height > most_pixels)
        return base::failure(base::error("image.too-large", "l’image dépasse 50 millions de pixels", where));
    if (image.jpeg_components != 1 && image.jpeg_components != 3 && image.jpeg_components != 4) {
        auto diagnostic = base::error("image.unreadable", "l’image JPEG n’est ni grise, ni RVB, ni CMJN", where);
        diagnostic.hints.emplace_back("convertissez-la en RVB (sRGB)");
        return base::failure(std::move(diagnostic));
    }
    image.natural_width = base::Length{image.width * unit / x};
    image.natural_height = base::Length{image.height * unit / y};
    image.encoding = Image::Encoding::jpeg;
    image.media_type = "image/jpeg";
    if (pdf_knows_it && orientation.upright()) {
        image.bytes = bytes;
    } else if (auto turned = pdf_knows_it ? turned_jpeg(bytes, orientation) : std::nullopt) {
        image.bytes = image.file = std::move(*turned);
    } else if (!keep_samples(image, bytes, orientation)) {
        return base::failure(unreadable(errors, where));
    }
    if (orientation.transposed) {
        std::swap(image.width, image.height);
        std::swap(image.natural_width, image.natural_height);
    }
    if (image.encoding != Image::Encoding::jpeg) image.file = png_file(image);
    return image;
}

}  // namespace paraphe::image
