#pragma once
// How a datum is printed: the filters behind the pipe, {{montant | euros}}.

#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "data/value.h"

namespace paraphe::merge {

/// Numbers, dates and identifiers are set here by hand and not by ICU: the spaces and signs of French contracts
/// are ours to keep, whereas CLDR has changed them from one release to the next.
enum class Filter {
    euros,
    euros0,
    number,
    date,
    short_date,
    year,
    percent,
    finess,
    siren,
    siret,
    upper_first,
    lower_first,
    markdown
};

std::optional<Filter> filter_named(std::string_view name);
std::vector<std::string> const& filter_names();

/// The printed form of `value`, or what it would have to be, in French ("une date écrite AAAA-MM-JJ").
///
///   euros     1234567.891 -> "1 234 567,89 €"   always two decimals, halves away from zero
///   euros0    1250000 -> "1 250 000 €"          two decimals only when there are cents
///   nombre    1234.5 -> "1 234,5"               the decimals of the datum
///   pourcent  0.955 -> "95,5 %"                 two decimals at most
///   date      "2022-01-01" -> "1er janvier 2022"     annee  -> "2022" (also from the number 2022)
///   date_courte  "2022-01-01" -> "01/01/2022"   for narrow columns
///   finess, siren, siret                        digits in groups of 3 (and 5)
///   majuscule, minuscule                        the first letter, by Unicode's full mapping for French
/// Groups stand apart by U+202F, units and the parts of an identifier by U+00A0, minus is U+2212.
/// Exact: no floating point. `markdown` is not for this function (see markdown.h).
/// Source: Imprimerie nationale's Lexique, entries "nombres" and "dates"; rounding as in French accounts.
tl::expected<std::string, std::string> filtered(Filter filter, data::Value const& value);

/// A number without filter: as written, with a decimal comma ("2022", "0,955", "−3").
std::string plain_number(std::string_view json_number);

}  // namespace paraphe::merge
