#pragma once
// A datum as people call it: "Fiche action 2.3, Cibles annuelles 2025", and not "/axes/1/objectifs/0/fiches/2".

#include <string>

#include "data/schema.h"
#include "data/value.h"

namespace paraphe::dossier {

/// The titles that the schema gives along `pointer` (a JSON pointer into `root`), outermost first, joined by ", ".
/// The element of a list is called after what it says of itself (code, denomination, titre, libelle, annee) or by its
/// place ("n° 3"); one that has a code needs no names before it. The key itself where the schema has no title.
std::string datum_name(data::Value const& root, data::Schema const& schema, std::string const& pointer);

/// The title of the first step alone: the section of the data.
std::string section_name(data::Schema const& schema, std::string const& pointer);

/// The first step of a pointer: "budget" of "/budget/lignes/0".
std::string first_step(std::string const& pointer);

}  // namespace paraphe::dossier
