#pragma once
// Drawings as form XObjects.

#include <string_view>

#include "pdf/object_table.h"

namespace paraphe::pdf {

/// Writes the first page of a PDF as a form XObject that fills the unit square, as an image does.
///
/// Takes a PDF of cairo with shapes, gradients, masks and raster images, without text and annotations: who had it made
/// (room image) guarantees it, so a page that cannot be read is a `base::Bug`.
/// Gives the number of the form. Its resources are copied with it; /Interpolate is left out (ISO 19005-2 §6.2.8), and
/// nothing of the page's file but what draws: no dates, no structure.
/// Source: ISO 32000-1 §8.10 (form XObjects), §11.6.6 (transparency groups).
ObjectNumber write_drawing(ObjectTable& objects, std::string_view pdf);

}  // namespace paraphe::pdf
