#pragma once
// Names after de, à, le, que and dans: elision and contracted articles.

#include <string>
#include <string_view>

#include "merge/elision.h"
#include "merge/filter_call.h"

namespace paraphe::merge {

/// A name taken apart: "l'association Envol", "Le Havre", "Envol".
struct NameParts {
    std::string whole;    ///< as typed, the apostrophe of an article being U+2019
    std::string bare;     ///< without the article that contracts
    std::string article;  ///< "le", "la", "l’", "les", or "" when there is none or it belongs to the name ("La Réunion")
    Elision elision;      ///< of the bare name
};

/// By the article that stands in front: small ones, and "Le" and "Les" of proper names, which contract as well.
NameParts parts_of(std::string_view name);

/// `name` behind an article that is given apart; "le" and "la" become "l’" where the name elides.
NameParts with_article(std::string_view name, std::string_view article, Elision elision);

/// With the article of INSEE's code of the way a name is joined (TNCC, code officiel géographique): 0 de, 1 d’, 2 du,
/// 3 de la, 4 des, 5 de l’, 6 des (Aux), 7 de Las, 8 de Los.
NameParts parts_by_tncc(std::string_view name, int tncc);

/// The name with what `filter` puts before it:
///   of    d’Envol, de Grenoble, du département, de la MAS, des Landes, de l’Isère, de La Réunion, du Havre
///   to    à Envol, au département, à la MAS, aux Landes, à l’Isère
///   the   le département, l’Isère; a name without article as it is
///   that  qu’Envol, que le département
///   in    dans le Jura, dans l’Isère; a name without article behind `preposition` ("en Corse")
std::string joined(Filter filter, NameParts const& name, std::string_view preposition);

/// Whether `joined` looks at the elision of that name.
bool asks_elision(Filter filter, NameParts const& name);

}  // namespace paraphe::merge
