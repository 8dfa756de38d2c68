#pragma once
// Numbers in French words.

#include <optional>
#include <string>

#include "data/decimal.h"
#include "merge/grammar.h"

namespace paraphe::merge {

/// "deux millions trois cent mille", "vingt et une" (feminine), "vingt-et-un" (reformed), "moins cinq", "zéro".
///
/// Nothing for a number that has decimals or lies beyond 10^12 ("mille milliards").
/// ICU spells by rules of our own: its French ones mix both spellings and write "quatre-vingt millions" (ICU 72).
/// In the reformed spelling million and milliard, which are nouns, keep the spaces around them; ordinals as well.
/// Some microseconds each; the rules are compiled once a thread (0.4 ms).
std::optional<std::string> cardinal_words(data::Decimal const& number, Gender gender, Spelling spelling);

/// "premier", "première", "vingt et unième", "deux cent millionième", "quatre-vingtièmes". Nothing below 1 either.
std::optional<std::string> ordinal_words(data::Decimal const& number, Gender gender, GrammaticalNumber count, Spelling spelling);

/// "deux millions d’euros", "un euro et un centime", "cinquante centimes", "zéro euro"; rounded to the cent, halves away
/// from zero. Nothing beyond 10^12.
std::optional<std::string> euros_in_words(data::Decimal const& amount, Spelling spelling);

/// Whether a noun takes "de" behind it: 1 000 000, 2 000 000, 3 000 000 000, not 2 300 000.
bool is_exact_million(data::Decimal const& number);

}  // namespace paraphe::merge
