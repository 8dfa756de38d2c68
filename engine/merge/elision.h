#pragma once
// Whether "de", "le" and "que" lose their vowel before a name.

#include <string>
#include <string_view>

#include "merge/grammar.h"

namespace paraphe::merge {

/// What is said of a name by rule. `certain` is false when the rule had to guess: then who prints it tells the author.
struct Elision {
    bool elides = false;
    bool certain = true;
};

/// Judges the letter that is heard first: "Envol", "Œuvre", "hôpital", "Yvetot", "ARS" elide; "hameau", "Hautes-Alpes",
/// "onze", "SESSAD", a number do not. Quotes before the name are passed over.
///
/// Not certain: a word in h that stands in no list (taken for a mute h), a y before a vowel, and an acronym whose
/// letters are spelt when the first is F, H, L, M, N, R, S or X ("FSE": no elision, as usage has "la SNCF").
/// Source: Imprimerie nationale, Lexique, "élision"; Académie française, Dictionnaire, for the aspirated h.
Elision elision_before(std::string_view name);

/// The gender of an acronym of the sector ("MAS" is feminine), or nothing.
std::optional<Gender> gender_of_acronym(std::string_view word);

}  // namespace paraphe::merge
