#pragma once
// Where a watermark lies, the same in every format.

#include "base/length.h"

namespace paraphe::document {

/// A word along the rising diagonal of a page, in its middle.
struct WatermarkPlace {
    base::Length length;  ///< of the word
    int degrees = 0;      ///< counter-clockwise
};

/// Three quarters of the longer side. The diagonal of every page of the A series rises by atan √2 = 54.7 degrees, by
/// 35.3 when it lies (ISO 216).
constexpr WatermarkPlace watermark_place(base::Length width, base::Length height) {
    constexpr int upright = 55;
    base::Length const longer = width < height ? height : width;
    return {longer.scaled(750, 1000), width < height ? upright : 90 - upright};
}

}  // namespace paraphe::document
