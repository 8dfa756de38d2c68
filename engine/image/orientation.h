#pragma once
// How a camera was held: what has to be done to a picture so that its top is up.

#include <cstdint>
#include <string>
#include <string_view>

namespace paraphe::image {

/// First rows and columns change places, then columns are reversed, then rows.
struct Orientation {
    bool transposed = false;
    bool columns_reversed = false;
    bool rows_reversed = false;

    bool upright() const { return !transposed && !columns_reversed && !rows_reversed; }
};

/// What the tag Orientation asks for in an APP1 segment ("Exif", then a TIFF file). Upright when there is no such tag, when its
/// value is not one of 1 to 8, or when the segment is broken: it is then what every viewer shows.
/// Source: CIPA DC-008 (Exif 2.32) §4.5.4, §4.6.4 A; TIFF 6.0, section 2.
Orientation exif_orientation(std::string_view segment);

/// Rows of `channels` bytes a pixel, `width` by `height`, turned; rows have `height` pixels afterwards when it transposes.
std::string turned_samples(std::string_view samples, std::uint32_t width, std::uint32_t height, std::size_t channels, Orientation orientation);

}  // namespace paraphe::image
