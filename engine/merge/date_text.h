#pragma once
// Days, hours, periods and durations as French prose writes them.

#include <optional>
#include <string>
#include <string_view>

#include "data/formats.h"
#include "merge/grammar.h"

namespace paraphe::merge {

/// "1er janvier 2022": the day and the month tied by U+00A0.
std::string long_date(data::Date const& date);
/// "premier janvier deux mille vingt-deux".
std::string date_in_words(data::Date const& date, Spelling spelling);

/// "du 1er au 5 mai 2027", "du 1er janvier au 2 mars 2027", "du 15 décembre 2026 au 3 janvier 2027"; one day: "le 5 mai
/// 2027". Nothing when `last` lies before `first`.
std::optional<std::string> period_text(data::Date const& first, data::Date const& last);

/// "14:30" -> "14 h 30", "09:00" -> "9 h", "00:05" -> "0 h 05", with U+00A0; nothing for what is no hour of the day.
std::optional<std::string> hour_text(std::string_view text);

/// Years, months… of which at least one is there.
struct Duration {
    int years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0;
};
/// ISO 8601 (4.4.3.2) with whole numbers: "P5Y", "P2Y6M", "P15D", "PT1H30M".
std::optional<Duration> read_duration(std::string_view text);
/// From the first day to the last, both included: whole years and months, or else days. Precondition: first <= last.
Duration duration_between(data::Date const& first, data::Date const& last);

}  // namespace paraphe::merge
