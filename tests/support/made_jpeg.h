#pragma once
// JPEGs made to measure.

#include <cstdint>
#include <cstdio>
#include <jpeglib.h>

#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

namespace paraphe::test {

using Colour = std::vector<unsigned char>;
/// The colour at a row and a column.
using Picture = std::function<Colour(std::uint32_t row, std::uint32_t column)>;

/// What is unusual in it.
struct JpegRecipe {
    J_COLOR_SPACE given = JCS_RGB, written = JCS_YCbCr;
    bool adobe = false;
    bool progressive = false, arithmetic = false;
    bool whole_chroma = false;  ///< no chroma subsampling: blocks of 8 pixels and not 16
    int x_density = 72, y_density = 72;
    std::string exif;     ///< a whole APP1 segment
    std::string profile;  ///< a whole APP2 segment
};

inline void write_segment(jpeg_compress_struct& info, int number, std::string const& bytes) {
    if (!bytes.empty()) jpeg_write_marker(&info, JPEG_APP0 + number, reinterpret_cast<JOCTET const*>(bytes.data()), static_cast<unsigned>(bytes.size()));
}

inline std::string jpeg(std::uint32_t width, std::uint32_t height, Picture const& picture, JpegRecipe const& recipe = {}) {
    jpeg_compress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char* memory = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &memory, &size);
    info.image_width = width;
    info.image_height = height;
    info.input_components = static_cast<int>(picture(0, 0).size());
    info.in_color_space = recipe.given;
    jpeg_set_defaults(&info);
    jpeg_set_colorspace(&info, recipe.written);
    jpeg_set_quality(&info, 100, TRUE);
    info.write_Adobe_marker = recipe.adobe ? TRUE : FALSE;
    info.arith_code = recipe.arithmetic ? TRUE : FALSE;
    if (recipe.whole_chroma) info.comp_info[0].h_samp_factor = info.comp_info[0].v_samp_factor = 1;
    if (recipe.progressive) jpeg_simple_progression(&info);
    info.density_unit = 1;
    info.X_density = static_cast<UINT16>(recipe.x_density);
    info.Y_density = static_cast<UINT16>(recipe.y_density);
    jpeg_start_compress(&info, TRUE);
    write_segment(info, 1, recipe.exif);
    write_segment(info, 2, recipe.profile);
    for (std::uint32_t y = 0; y < height; ++y) {
        Colour row;
        for (std::uint32_t x = 0; x < width; ++x)
            for (unsigned char const value : picture(y, x)) row.push_back(value);
        JSAMPROW rows[] = {row.data()};
        jpeg_write_scanlines(&info, rows, 1);
    }
    jpeg_finish_compress(&info);
    std::string const out(reinterpret_cast<char const*>(memory), size);
    jpeg_destroy_compress(&info);
    std::free(memory);
    return out;
}

}  // namespace paraphe::test
