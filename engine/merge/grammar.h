#pragma once
// Words that filters share: gender, number, spelling, and how French makes plurals and feminines.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "data/decimal.h"

namespace paraphe::merge {

enum class Gender { masculine, feminine };
enum class GrammaticalNumber { singular, plural };
/// `reformed` is that of 1990 (Journal officiel, 6 December 1990): hyphens between all the words of a number.
enum class Spelling { traditional, reformed };

/// Whether `word` is one of the list.
bool holds(std::span<std::string_view const> list, std::string_view word);

/// French counts from two: 0, 1, 1.5 and -1.99 are singular (Unicode CLDR 42, plural rules of "fr").
GrammaticalNumber number_of(data::Decimal const& count);

/// "place autorisée" -> "places autorisées", "cheval" -> "chevaux", "poste de direction" -> "postes de direction":
/// every word up to the first preposition. A word in capitals ("ETP") and one that ends in s, x or z stay as they are.
/// What follows no rule is not guessed: the template gives its plural.
std::string plural(std::string_view phrase);

/// The feminine of the last word of `phrase`: "dûment habilité" -> "dûment habilitée", "directeur" -> "directrice".
std::string feminine(std::string_view phrase);

/// A common noun that names a body ("Association", "foyer"), by its gender; nothing for any other word.
std::optional<Gender> gender_of_noun(std::string_view word);

/// Lower case without accents or ligatures: "Œuvre" -> "oeuvre". What lists of words are searched by.
std::string bare_letters(std::string_view word);

/// Two capitals at least and no small letter: "EHPAD", "SSIAD".
bool is_acronym(std::string_view word);

/// The first word of a name, without quotes before it; it ends at the first character that is no letter or digit.
std::string_view first_word(std::string_view text);

}  // namespace paraphe::merge
