#pragma once
// SVG through librsvg, which lives in a program of its own.

#include "image/image.h"

namespace paraphe::image {

/// Whether the first element of the file is an `svg`.
bool is_svg(std::string_view bytes);

/// Has the SVG drawn anew as plain shapes.
///
/// What is drawn depends on the SVG alone. Scripts, animations and links do nothing; addresses outside the file are
/// never followed, and told: they would be missing from the picture.
/// Costs 10 to 20 ms, most of it the start of the program.
base::Result<Image> read_svg(std::string bytes, base::Span where);

}  // namespace paraphe::image
