#pragma once
// A JobReport on its way from a worker to its parent.

#include <string>
#include <string_view>

#include "batch/report.h"

namespace paraphe::batch {

/// Everything but the entry, which the parent has.
/// Source: D. J. Bernstein, "Netstrings" (1997).
std::string packed(JobReport const& report);

/// The inverse. Throws Bug when the bytes are not ours.
JobReport unpacked(std::string_view bytes);

}  // namespace paraphe::batch
