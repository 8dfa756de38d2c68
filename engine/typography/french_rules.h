#pragma once
// The rules, each a pass over a tape; french.cpp gives their order.

#include "typography/tape.h"

namespace paraphe::typography {

/// Marks addresses, e-mails, file names and identifiers: no rule touches them.
void mask_protected(Tape& tape);

// french_punctuation.cpp
void collapse_spaces(Tape& tape);    ///< runs of spaces; before , . ) and after (
void set_apostrophes(Tape& tape);    ///< l'article -> l’article
void set_quotes(Tape& tape);         ///< "mot" -> « mot », by pairs
void set_ellipsis(Tape& tape);       ///< ... -> …
void set_dashes(Tape& tape);         ///< mot - incise - mot; 2024 - 2029
void set_high_punctuation(Tape& tape);  ///< spaces before ; : ! ? » and after «

// french_numbers.cpp
void set_ordinals(Tape& tape);       ///< 1ère -> 1re, 2ème -> 2e
void group_digits(Tape& tape);       ///< 2300000 € -> 2 300 000 €
void tie_units(Tape& tape);          ///< 12% -> 12 %, 10 ETP, 5 ans
void tie_dates(Tape& tape);          ///< 1 janvier -> 1er janvier, 14h30 -> 14 h 30

// french_words.cpp
void tie_numbers_to_names(Tape& tape);  ///< n° 5, article L. 313-12, p. 12, titre II, M. Durand
void set_accents(Tape& tape);           ///< Etat -> État, coeur -> cœur

}  // namespace paraphe::typography
