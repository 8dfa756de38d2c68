#pragma once
// Numbers, dates and lengths as the attributes of a chart carry them.

#include <optional>
#include <string>
#include <string_view>

#include "base/length.h"

namespace paraphe::markup {

/// The exact decimal ("-8190.5", without needless zeros before the point) that `text` writes.
///
/// Takes a JSON number without exponent, or what {{valeur}} and its filters print of one: a comma, U+2212, groups of
/// three figures apart by a space, U+00A0 or U+202F, and at the end `unit` ("95,5 %").
/// Gives nothing for anything else, nor for more digits than charts hold (document/chart.h).
std::optional<std::string> chart_number(std::string_view text, std::string_view unit);

/// "2022-01-31" as days since 1970-01-01; nothing for a day that no calendar has (ISO 8601, years 1000 to 9999).
std::optional<int> iso_day(std::string_view text);

/// "45mm", "5cm" or "120pt": from 10 mm to 400 mm.
std::optional<base::Length> chart_height(std::string_view text);

}  // namespace paraphe::markup
