#pragma once
// The little that every room needs from ICU, behind one wall.

#include <string>
#include <string_view>
#include <vector>

namespace paraphe::base {

/// Normalization form C (UAX #15). Malformed UTF-8 becomes U+FFFD.
std::string nfc(std::string_view text);
/// Full case folding, for comparing names (Unicode §3.13, toCasefold).
std::string case_folded(std::string_view text);

/// The candidate nearest to `wanted` by edit distance after case folding, or "" when none is near: at most a
/// third of the letters may differ. Ties go to the first candidate.
std::string nearest(std::string_view wanted, std::vector<std::string> const& candidates);

}  // namespace paraphe::base
