#pragma once
// How a datum is printed: the filters behind the pipe, {{montant | euros}}.

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "data/value.h"
#include "merge/filter_call.h"

namespace paraphe::merge {

/// Where a filter had to guess.
struct Guess {
    enum class About { elision, article, agreement };
    About about = About::elision;
    std::string name, printed;
};

/// What the filters of one tag need and tell.
struct FilterContext {
    data::Value const* law = nullptr;  ///< "referentiels" of the data: where departement and region look
    std::vector<Guess> guesses;
    std::vector<std::string> used;  ///< members of the datum that were printed: "debut", "0/nom"
};

/// What is printed of a value, or what it would have to be, in French ("une date écrite AAAA-MM-JJ").
///
/// Numbers and identifiers are set here by hand and not by ICU: the spaces and signs of French contracts are ours to
/// keep, whereas CLDR has changed them from one release to the next. Only words are spelt by ICU, by our rules.
///
///   euros          1234567.891 -> "1 234 567,89 €"   always two decimals, halves away from zero everywhere
///   euros0         1250000 -> "1 250 000 €"          two decimals only when there are cents
///   nombre [d]     1234.5 -> "1 234,5"               the decimals of the datum; nombre 2 -> "1 234,50"
///   pourcent [d]   0.955 -> "95,5 %"                 two decimals at most; pourcent 1 exactly one
///   lettres        21 -> "vingt et un"               genre=feminin "vingt et une", orthographe=1990 "vingt-et-un"
///   euros_lettres  2000000 -> "deux millions d’euros"; 2.5 -> "deux euros et cinquante centimes"; orthographe=1990
///   ordinal        1 -> "1er", 2 -> "2e"             genre=feminin "1re", nombre=pluriel "2es"
///   ordinal_lettres  21 -> "vingt et unième"         genre, nombre, orthographe
///   date           "2022-01-01" -> "1er janvier 2022"     annee  -> "2022" (also from the number 2022)
///   date_courte    "2022-01-01" -> "01/01/2022"      for narrow columns
///   date_lettres   "2027-01-01" -> "premier janvier deux mille vingt-sept"
///   periode [début fin]  {debut, fin} -> "du 1er au 5 mai 2027"; of hours: "de 9 h à 17 h 30"
///   heure          "14:30" -> "14 h 30"
///   duree [unité]  "P5Y" -> "5 ans", 3 with duree mois -> "3 mois", {debut, fin} -> the time between; forme=lettres
///   compte nom [pluriel]  12 with compte place -> "12 places", 1.5 -> "1,5 place", 1000000 -> "1 000 000 de places";
///                  forme=lettres genre=feminin -> "vingt et une places"
///   accord mot [féminin [pluriel [féminin pluriel]]]   {"genre": "feminin"} with accord représenté -> "représentée".
///                  Of an object by its genre and nombre, feminin, forme_juridique, article or denomination; of a list,
///                  plural, and feminine when all are; of a number, the word's number.
///   et [clé], ou [clé]   ["a", "b", "c"] -> "a, b et c"; of objects the member [clé]
///   de, a, le, que, dans [clé]   see articles.h: of a text, or of an object with denomination (or nom, libelle), and
///                  tncc, article, elision where they are given; article= in the tag goes first, genre= and elision= where there
///                  is no tncc. With tncc (a row of the lists of territories), "de" is by that code alone, the others by
///                  the members avec_article and dans: "de Bretagne", "la Bretagne", "en Bretagne"
///   departement, region  a code or a name -> the object of the reference list: {{code | departement | de}}
///   trie [clé…]    a list in French order of what its elements hold at the keys (sorting.h): {{noms | trie | et}}, and of
///                  sections, {{#etablissements | trie adresse.commune denomination}}: the only filter that a section takes
///   finess, siren, siret                             digits in groups of 3 (and 5)
///   majuscule, minuscule                             the first letter, by Unicode's full mapping for French
/// Groups stand apart by U+202F, units and the parts of an identifier by U+00A0, minus is U+2212, apostrophes U+2019.
/// Exact: no floating point. In words up to 10^12. A member that is a mark (data/marks.h) is the answer itself.
/// `markdown` is not for this function (see markdown.h).
/// Source: Imprimerie nationale's Lexique, entries "nombres" and "dates"; rounding as in French accounts.
tl::expected<data::Value, std::string> filtered(FilterCall const& call, data::Value const& value, FilterContext& context);

/// What prints of a value that filters left: the name of an object, else its text or its plain number.
std::string printed_text(data::Value const& value);

/// A number without filter: as written, with a decimal comma ("2022", "0,955", "−3").
std::string plain_number(std::string_view json_number);

}  // namespace paraphe::merge
