#pragma once
// Images as XObjects.

#include <memory>
#include <vector>

#include "page/paged_document.h"
#include "pdf/object_table.h"

namespace paraphe::pdf {

/// Writes every image; gives their numbers in the order of the document.
///
/// Raw samples are deflated; a JPEG stream is kept as it is (DCTDecode); alpha becomes a soft mask; a
/// drawing is a form XObject (drawing_objects.h). Colours are
/// DeviceRGB or DeviceGray, which the output intent defines (ISO 19005-2 §6.2.4.3). An image that the document
/// holds twice by pointer is written once.
/// Source: ISO 32000-1 §8.9.5, §11.6.5.3.
std::vector<ObjectNumber> write_images(ObjectTable& objects,
                                       std::vector<std::shared_ptr<page::Image const>> const& images);

}  // namespace paraphe::pdf
