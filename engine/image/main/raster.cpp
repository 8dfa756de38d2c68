#include "image/main/raster.h"

#include <png.h>

#include <cmath>
#include <csetjmp>
#include <cstdint>
#include <cstring>
#include <vector>

namespace paraphe::image {

namespace {

constexpr int compression = 3;
constexpr unsigned opaque = 255;

void append(png_structp png, png_bytep bytes, png_size_t count) {
    static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<char const*>(bytes), count);
}

/// One of cairo's premultiplied native-endian dots as four bytes of PNG. White where nothing is drawn: who turns it into a
/// JPEG and a mask, as LibreOffice does, gets no dark rims.
void unmultiply(std::uint32_t dot, png_bytep out) {
    unsigned const alpha = dot >> 24;
    for (int i = 0; i < 3; ++i) {
        unsigned const colour = (dot >> (16 - 8 * i)) & opaque;
        out[i] = static_cast<png_byte>(alpha == 0 ? opaque : alpha == opaque ? colour : (colour * opaque + alpha / 2) / alpha);
    }
    out[3] = static_cast<png_byte>(alpha);
}

/// Everything that longjmp may cross lives in the caller.
bool write(png_structp png, png_infop info, std::uint32_t width, std::uint32_t height, std::uint32_t dots_per_metre, unsigned char const* dots, std::size_t stride,
           std::vector<png_byte>& row) {
    if (setjmp(png_jmpbuf(png)) != 0) return false;  // NOLINT: libpng's contract
    png_set_IHDR(png, info, width, height, 8, PNG_COLOR_TYPE_RGB_ALPHA, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_pHYs(png, info, dots_per_metre, dots_per_metre, PNG_RESOLUTION_METER);
    png_set_compression_level(png, compression);
    png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_UP);
    png_write_info(png, info);
    for (std::uint32_t y = 0; y < height; ++y) {
        for (std::uint32_t x = 0; x < width; ++x) {
            std::uint32_t dot = 0;
            std::memcpy(&dot, dots + y * stride + x * sizeof dot, sizeof dot);
            unmultiply(dot, row.data() + std::size_t{4} * x);
        }
        png_write_row(png, row.data());
    }
    png_write_end(png, nullptr);
    return true;
}

}  // namespace

std::string png_of(cairo_surface_t* surface, double dots_per_metre) {
    cairo_surface_flush(surface);
    auto const width = static_cast<std::uint32_t>(cairo_image_surface_get_width(surface));
    auto const height = static_cast<std::uint32_t>(cairo_image_surface_get_height(surface));
    std::string out;
    std::vector<png_byte> row(std::size_t{4} * width);
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    png_set_write_fn(png, &out, append, nullptr);
    bool const written = write(png, info, width, height, static_cast<std::uint32_t>(std::lround(dots_per_metre)), cairo_image_surface_get_data(surface),
                               static_cast<std::size_t>(cairo_image_surface_get_stride(surface)), row);
    png_destroy_write_struct(&png, &info);
    return written ? out : std::string();
}

}  // namespace paraphe::image
