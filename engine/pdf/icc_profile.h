#pragma once
// The colours of the output intent.

#include <string>

namespace paraphe::pdf {

/// A matrix/TRC display profile of sRGB, made here so that no file is needed at run time: about 2.5 kB.
/// The same bytes at every call.
/// Source: ICC.1:2001-04 (version 2.1 profiles); IEC 61966-2-1:1999 for the curve and the primaries, adapted to D50
/// with the Bradford matrix.
std::string srgb_profile();

}  // namespace paraphe::pdf
