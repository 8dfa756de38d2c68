#pragma once
// How tight a part must be to keep to its page.

#include <algorithm>
#include <array>

#include "document/style.h"

namespace paraphe::layout {

using base::Length;

struct Fitting {
    document::Tightness tightness;  ///< the natural one where nothing fits
    Length missing;                 ///< at its tightest; > 0 where nothing fits
};

/// The smallest change that lets a part fit: the space between blocks gives way first, then also the leading, then also the
/// size; of the last that is needed no more than the step of an eighth that does it.
///
/// Takes
///   floor    how tight it may be
///   missing  what is missing when the part is set so tight; <= 0 when it fits. Grows with nothing that is tightened.
/// `missing` is asked once where the part fits as it is, seven times at most.
template <typename Missing>
Fitting least_tightness(document::Tightness floor, Missing missing) {
    using document::Tightness;
    constexpr int steps = 8;
    constexpr std::array words{&Tightness::space, &Tightness::leading, &Tightness::size};
    Tightness tightness;
    Length short_of = missing(tightness);
    if (short_of <= Length{}) return {};
    for (auto const word : words) {
        if (floor.*word >= tightness.*word) continue;
        int const loose = tightness.*word;
        tightness.*word = floor.*word;
        short_of = missing(tightness);
        if (short_of > Length{}) continue;
        // Between a step that is not enough and one that is.
        int low = 0, high = steps;
        auto const at = [&](int step) { return loose - (loose - floor.*word) * step / steps; };
        while (high - low > 1) {
            int const middle = (low + high) / 2;
            tightness.*word = at(middle);
            (missing(tightness) <= Length{} ? high : low) = middle;
        }
        tightness.*word = at(high);
        return {tightness, {}};
    }
    return {{}, short_of};
}

}  // namespace paraphe::layout
