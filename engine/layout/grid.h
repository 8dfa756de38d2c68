#pragma once
// The baseline grid of running text (-paraphe-grid).

#include "layout/galley.h"

namespace paraphe::layout {

/// Whether the strip is a line of running text whose height goes into a grid of that step; 0 is no grid.
inline bool stands_on_grid(Strip const& strip, Length step) {
    return strip.running_text && step > Length{} && strip.height.emu() % step.emu() == 0;
}

/// `y`, or the next line of the grid below it.
inline Length on_grid(Length y, Length step) { return Length{(y.emu() + step.emu() - 1) / step.emu() * step.emu()}; }

}  // namespace paraphe::layout
