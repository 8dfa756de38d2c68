#pragma once
// The rules, by what they look at. Each reads tokens and asks the passage for changes.

#include "typography/passage.h"

namespace paraphe::typography {

/// All rules over one passage that has been scanned. O(tokens).
void apply_rules(Passage& passage);

// Over the whole passage, only where such marks are.
void set_quotes(Passage& passage);  ///< "mot" -> « mot », by pairs; what is « afterwards is « for all rules that follow
void set_dashes(Passage& passage);  ///< mot - incise - mot; 2024 - 2029
void set_label(Passage& passage);   ///< the number of an item is tied to its first word: a) 1° I. –

// At one token. Give the number of the token to go on with.
std::size_t set_word(Passage& passage, std::size_t token);
std::size_t set_number(Passage& passage, std::size_t token);
std::size_t set_mark(Passage& passage, std::size_t token);

// Parts of set_number; 0 when the number is nothing of that kind.
std::size_t set_telephone(Passage& passage, std::size_t token);       ///< 0123456789
std::size_t set_company_number(Passage& passage, std::size_t token);  ///< SIRET 12345678900012
std::size_t set_hour(Passage& passage, std::size_t token);            ///< 14h30, à 14:30
std::size_t set_date(Passage& passage, std::size_t token);            ///< 1 janvier, 1 au 5 mai
std::size_t set_ordinal(Passage& passage, std::size_t token);         ///< 2ème
std::size_t set_quantity(Passage& passage, std::size_t token);        ///< 2300000 €, 12%, 35 h/semaine

// Parts of set_word; 0 when the word is nothing of that kind.
std::size_t set_iban(Passage& passage, std::size_t token);           ///< FR7630006000…
std::size_t set_numero(Passage& passage, std::size_t token);         ///< n°5
std::size_t set_code_of_law(Passage& passage, std::size_t token);    ///< L.313-12-2
std::size_t set_roman_ordinal(Passage& passage, std::size_t token);  ///< XXIème
std::size_t set_reference(Passage& passage, std::size_t token);      ///< article 5, p. 12, titre II, cf. annexe
std::size_t set_title(Passage& passage, std::size_t token);          ///< Mme Petit, J. Dupont
std::size_t set_spelling(Passage& passage, std::size_t token);       ///< Etat, coeur, A l'issue

/// Does a sentence begin with this token?
bool begins_sentence(Passage const& passage, std::size_t token);
/// Does what stands before this number make a code of it (n° 12345, dossier 12345)?
bool names_code(Passage const& passage, std::size_t token);
/// Is there nothing before the number that would make it a part of something longer?
bool stands_free(Passage const& passage, std::size_t token);
/// Figures, but not those of "m2".
bool is_plain_number(Passage const& passage, std::size_t token);
/// The number that the figures of a token give, when there are few of them; else -1.
int value_of(Passage const& passage, std::size_t token);
/// I, IV, XXIX, as text.
bool is_roman(std::string_view text);
/// Ties an ordinal to the noun at `noun`.
void tie_noun(Passage& passage, std::size_t noun, Rule rule);
/// Writes the name of a month as French has it: without a capital.
void set_month(Passage& passage, std::size_t token);

}  // namespace paraphe::typography
