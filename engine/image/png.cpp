#include "image/png.h"

#include <png.h>

#include <csetjmp>
#include <cstring>
#include <vector>

namespace paraphe::image {

namespace {

constexpr std::uint64_t most_pixels = 50'000'000;
constexpr std::int64_t emu_per_metre = 36'000'000;
constexpr std::int64_t emu_per_pixel_at_96_dpi = 9'525;

struct Reader {
    std::string const* bytes;
    std::size_t at = 0;
    std::string problem;
};

void read_bytes(png_structp png, png_bytep out, png_size_t count) {
    auto* const reader = static_cast<Reader*>(png_get_io_ptr(png));
    if (reader->bytes->size() - reader->at < count) png_error(png, "");  // all that the message says already
    std::memcpy(out, reader->bytes->data() + reader->at, count);
    reader->at += count;
}

void on_error(png_structp png, png_const_charp message) {
    static_cast<Reader*>(png_get_error_ptr(png))->problem = message;
    std::longjmp(png_jmpbuf(png), 1);  // NOLINT: libpng's contract
}

void on_warning(png_structp, png_const_charp) {}

/// Splits interleaved samples into colour and alpha.
void split(std::vector<png_byte> const& samples, std::size_t channels, Image& image) {
    bool const has_alpha = channels == 2 || channels == 4;
    std::size_t const colours = has_alpha ? channels - 1 : channels;
    image.encoding = colours == 1 ? Image::Encoding::gray : Image::Encoding::rgb;
    std::size_t const pixels = samples.size() / channels;
    image.bytes.reserve(pixels * colours);
    bool transparent = false;
    for (std::size_t pixel = 0; pixel < pixels; ++pixel) {
        for (std::size_t c = 0; c < colours; ++c) image.bytes += static_cast<char>(samples[pixel * channels + c]);
        if (has_alpha) {
            image.alpha += static_cast<char>(samples[pixel * channels + colours]);
            transparent = transparent || samples[pixel * channels + colours] != 255;
        }
    }
    if (!transparent) image.alpha.clear();
}

/// Everything that longjmp may cross lives in the caller.
bool decode(png_structp png, png_infop info, std::vector<png_byte>& samples, std::vector<png_bytep>& rows, Image& image, std::size_t& channels,
            bool& too_large) {
    if (setjmp(png_jmpbuf(png)) != 0) return false;  // NOLINT: libpng's contract
    png_read_info(png, info);
    image.width = png_get_image_width(png, info);
    image.height = png_get_image_height(png, info);
    too_large = std::uint64_t{image.width} * image.height > most_pixels;
    if (too_large) return false;
    png_set_expand(png);
    png_set_scale_16(png);  // rounds, where stripping would cut
    png_set_interlace_handling(png);
    png_read_update_info(png, info);
    channels = png_get_channels(png, info);
    std::size_t const row_bytes = png_get_rowbytes(png, info);
    samples.resize(row_bytes * image.height);
    rows.resize(image.height);
    for (std::size_t y = 0; y < rows.size(); ++y) rows[y] = samples.data() + y * row_bytes;
    png_read_image(png, rows.data());
    png_read_end(png, nullptr);
    return true;
}

}  // namespace

base::Result<Image> read_png(std::string const& bytes, base::Span where) {
    Reader reader{&bytes, 0, {}};
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &reader, on_error, on_warning);
    png_infop info = png_create_info_struct(png);
    png_set_read_fn(png, &reader, read_bytes);
    Image image;
    std::vector<png_byte> samples;
    std::vector<png_bytep> rows;
    std::size_t channels = 0;
    bool too_large = false;
    bool const decoded = decode(png, info, samples, rows, image, channels, too_large);
    std::int64_t const x = decoded ? png_get_x_pixels_per_meter(png, info) : 0;
    std::int64_t const y = decoded ? png_get_y_pixels_per_meter(png, info) : 0;
    png_destroy_read_struct(&png, &info, nullptr);
    if (too_large) return base::failure(base::error("image.too-large", "l’image dépasse 50 millions de pixels", where));
    if (!decoded) {
        auto diagnostic = base::error("image.unreadable", "l’image PNG est abîmée ou incomplète", where);
        if (!reader.problem.empty()) diagnostic.hints.push_back("libpng dit : " + reader.problem);
        return base::failure(std::move(diagnostic));
    }
    image.natural_width = base::Length{image.width * (x > 0 ? emu_per_metre / x : emu_per_pixel_at_96_dpi)};
    image.natural_height = base::Length{image.height * (y > 0 ? emu_per_metre / y : emu_per_pixel_at_96_dpi)};
    image.media_type = "image/png";
    split(samples, channels, image);
    return image;
}

}  // namespace paraphe::image
