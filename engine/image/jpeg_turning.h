#pragma once
// A JPEG turned without being decoded.

#include <optional>
#include <string>

#include "image/orientation.h"

namespace paraphe::image {

/// The same picture turned, as another JPEG: blocks change places, coefficients change places and signs, and nothing is rounded.
/// Colour profiles (APP2) stay; Exif, whose tag would turn it again, and every other comment go.
///
/// Nothing when it cannot be exact: when reversed columns or rows are not whole blocks (16 pixels for most photographs, whose
/// sides are multiples of that), or when the file is broken.
/// Time and memory O(pixels), a third of the time of decoding. Same bytes for the same input.
/// Source: ITU-T T.81 §A.1 to A.3; the way is that of jpegtran.
std::optional<std::string> turned_jpeg(std::string const& bytes, Orientation orientation);

}  // namespace paraphe::image
