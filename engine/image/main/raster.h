#pragma once
// A cairo picture as a PNG.

#include <cairo.h>

#include <string>

namespace paraphe::image {

/// Takes an ARGB32 surface and how many of its dots make a metre; gives a PNG (RGBA, 8 bits), or "" when libpng fails.
///
/// A third of the time of cairo's own writer, which tries every filter on every row and compresses as hard as zlib
/// can: drawings have flat areas, and one filter serves them.
std::string png_of(cairo_surface_t* surface, double dots_per_metre);

}  // namespace paraphe::image
