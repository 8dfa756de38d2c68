#include "image/png_file.h"

#include <png.h>

#include <algorithm>
#include <csetjmp>

namespace paraphe::image {

namespace {

constexpr int compression = 3;  // what harder work saves of a photograph is a hundredth
constexpr std::int64_t emu_per_metre = 36'000'000;

void append(png_structp png, png_bytep bytes, png_size_t count) {
    static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<char const*>(bytes), count);
}

png_uint_32 dots_per_metre(std::uint32_t pixels, base::Length length) {
    return static_cast<png_uint_32>(pixels * emu_per_metre / std::max<std::int64_t>(1, length.emu()));
}

/// Everything that longjmp may cross lives in the caller.
bool write(png_structp png, png_infop info, Image const& image) {
    if (setjmp(png_jmpbuf(png)) != 0) return false;  // NOLINT: libpng's contract
    bool const gray = image.encoding == Image::Encoding::gray;
    png_set_IHDR(png, info, image.width, image.height, 8, gray ? PNG_COLOR_TYPE_GRAY : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_pHYs(png, info, dots_per_metre(image.width, image.natural_width), dots_per_metre(image.height, image.natural_height), PNG_RESOLUTION_METER);
    png_set_compression_level(png, compression);
    png_write_info(png, info);
    std::size_t const row = std::size_t{image.width} * (gray ? 1 : 3);
    for (std::size_t y = 0; y < image.height; ++y) png_write_row(png, reinterpret_cast<png_const_bytep>(image.bytes.data()) + y * row);
    png_write_end(png, nullptr);
    return true;
}

}  // namespace

std::string png_file(Image const& image) {
    std::string out;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    png_set_write_fn(png, &out, append, nullptr);
    bool const written = write(png, info, image);
    png_destroy_write_struct(&png, &info);
    return written ? out : std::string();
}

}  // namespace paraphe::image
