#pragma once
// A JPEG decoded, for those that a PDF/A cannot hold as they are.

#include <optional>
#include <string>

namespace paraphe::image {

/// Rows of 8-bit samples, one or three a pixel (gray, RGB).
struct JpegSamples {
    std::size_t channels = 3;
    std::string bytes;
};

/// Decodes. Four inks become RGB by R = (255 - C)(255 - K) / 255 and so on: what a screen without colour management shows. Profiles
/// are not asked, so a CMYK picture's colours are near those of its print, and brighter. Adobe's files hold inks reversed, and say so.
/// Nothing when libjpeg gives up. Memory O(pixels).
/// Source: ISO 32000-1 §10.3.5 adds black to each ink and clips; multiplied, as here, dark tones stay apart. Adobe Technical
/// Note 5116 (APP14); libjpeg's libjpeg.txt, "Special color spaces".
std::optional<JpegSamples> jpeg_samples(std::string const& bytes);

}  // namespace paraphe::image
