#include "image/jpeg_samples.h"

#include "image/jpeg_errors.h"

namespace paraphe::image {

namespace {

constexpr unsigned full = 255;
constexpr std::size_t inks = 4;

void append_inks_as_rgb(std::string& out, JSAMPLE const* row, std::size_t pixels, bool reversed) {
    for (std::size_t i = 0; i < pixels; ++i, row += inks) {
        unsigned const light = reversed ? row[3] : full - row[3];
        for (std::size_t ink = 0; ink < 3; ++ink) {
            unsigned const white = reversed ? row[ink] : full - row[ink];
            out += static_cast<char>((white * light + full / 2) / full);
        }
    }
}

/// Everything that longjmp may cross lives in the caller.
bool decode(jpeg_decompress_struct& info, JpegErrors& errors, std::string const& bytes, std::string& row, JpegSamples& samples) {
    if (setjmp(errors.back) != 0) return false;  // NOLINT: libjpeg's contract
    jpeg_create_decompress(&info);
    jpeg_mem_src(&info, reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
    jpeg_read_header(&info, TRUE);
    bool const inked = info.num_components == static_cast<int>(inks);
    info.out_color_space = inked ? JCS_CMYK : info.num_components == 1 ? JCS_GRAYSCALE : JCS_RGB;
    info.dct_method = JDCT_ISLOW;  // the exact one
    jpeg_start_decompress(&info);
    samples.channels = info.num_components == 1 ? 1 : 3;
    std::size_t const width = info.output_width;
    row.resize(width * static_cast<std::size_t>(info.output_components));
    samples.bytes.reserve(width * info.output_height * samples.channels);
    auto* line = reinterpret_cast<JSAMPROW>(row.data());
    while (info.output_scanline < info.output_height) {
        jpeg_read_scanlines(&info, &line, 1);
        if (inked) append_inks_as_rgb(samples.bytes, line, width, info.saw_Adobe_marker != FALSE);
        else samples.bytes += row;
    }
    jpeg_finish_decompress(&info);
    return true;
}

}  // namespace

std::optional<JpegSamples> jpeg_samples(std::string const& bytes) {
    jpeg_decompress_struct info{};
    JpegErrors errors{};
    info.err = start_errors(errors);
    JpegSamples samples;
    std::string row;
    bool const decoded = decode(info, errors, bytes, row, samples);
    jpeg_destroy_decompress(&info);
    if (!decoded) return std::nullopt;
    return samples;
}

}  // namespace paraphe::image
