#include "image/jpeg.h"

#include <csetjmp>
#include <cstdio>

#include <jpeglib.h>

#include <array>

namespace paraphe::image {

namespace {

constexpr std::int64_t emu_per_inch = 914'400;
constexpr std::int64_t emu_per_centimetre = 360'000;
constexpr std::int64_t screen_dpi = 96;
constexpr std::uint64_t most_pixels = 50'000'000;

struct Errors {
    jpeg_error_mgr standard;
    std::jmp_buf back;
    std::array<char, JMSG_LENGTH_MAX> message;
};

void on_error(j_common_ptr info) {
    auto* const errors = reinterpret_cast<Errors*>(info->err);
    errors->standard.format_message(info, errors->message.data());
    std::longjmp(errors->back, 1);  // NOLINT: libjpeg's contract
}

void on_message(j_common_ptr) {}

bool read_header(jpeg_decompress_struct& info, Errors& errors, std::string const& bytes) {
    if (setjmp(errors.back) != 0) return false;  // NOLINT: libjpeg's contract
    jpeg_create_decompress(&info);
    jpeg_mem_src(&info, reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
    jpeg_read_header(&info, TRUE);
    return true;
}

}  // namespace

base::Result<Image> read_jpeg(std::string const& bytes, base::Span where) {
    jpeg_decompress_struct info{};
    Errors errors{};
    info.err = jpeg_std_error(&errors.standard);
    errors.standard.error_exit = on_error;
    errors.standard.output_message = on_message;
    bool const read = read_header(info, errors, bytes);
    Image image;
    image.width = info.image_width;
    image.height = info.image_height;
    image.jpeg_components = info.num_components;
    std::int64_t const unit = info.density_unit == 2 ? emu_per_centimetre : emu_per_inch;
    std::int64_t const x = info.density_unit != 0 && info.X_density > 0 ? info.X_density : screen_dpi;
    std::int64_t const y = info.density_unit != 0 && info.Y_density > 0 ? info.Y_density : screen_dpi;
    jpeg_destroy_decompress(&info);
    if (!read || image.width == 0 || image.height == 0) {
        auto diagnostic = base::error("image.unreadable", "l’image JPEG est abîmée ou incomplète", where);
        if (errors.message[0] != '\0') diagnostic.hints.push_back(std::string("libjpeg dit : ") + errors.message.data());
        return base::failure(std::move(diagnostic));
    }
    if (std::uint64_t{image.width} * image.height > most_pixels)
        return base::failure(base::error("image.too-large", "l’image dépasse 50 millions de pixels", where));
    if (image.jpeg_components != 1 && image.jpeg_components != 3) {
        auto diagnostic = base::error("image.cmyk", "l’image JPEG est en CMJN (quadrichromie), le document est en RVB", where);
        diagnostic.hints.emplace_back("convertissez-la en RVB (sRGB)");
        return base::failure(std::move(diagnostic));
    }
    image.natural_width = base::Length{image.width * unit / x};
    image.natural_height = base::Length{image.height * unit / y};
    image.encoding = Image::Encoding::jpeg;
    image.bytes = bytes;
    image.media_type = "image/jpeg";
    return image;
}

}  // namespace paraphe::image
