#pragma once
// The three shapes of an answer. See the house style: errors of kind 1 travel in these, never as exceptions.

#include <tl/expected.hpp>
#include <utility>

#include "base/diagnostic.h"

namespace paraphe::base {

/// A value, or every reason why there is none.
template <typename T>
using Result = tl::expected<T, Diagnostics>;

inline tl::unexpected<Diagnostics> failure(Diagnostic diagnostic) {
    return tl::unexpected<Diagnostics>(Diagnostics{std::move(diagnostic)});
}
inline tl::unexpected<Diagnostics> failure(Diagnostics diagnostics) {
    return tl::unexpected<Diagnostics>(std::move(diagnostics));
}

/// A value with visible placeholders where something is wrong, and every diagnostic, errors included.
template <typename T>
struct Checked {
    T value;
    Diagnostics diagnostics;
};

/// A value that can be used as it is, and warnings only.
template <typename T>
struct Warned {
    T value;
    Diagnostics warnings;
};

}  // namespace paraphe::base
