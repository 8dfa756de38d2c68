#pragma once
// What a contract still lacks: it stops a build, and makes the list "reste à compléter" of a draft.

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "data/schema.h"
#include "data/value.h"
#include "document/document.h"

namespace paraphe::dossier {

/// "dossier.open-field" for every mark {"a_completer": …} in `contract`, with who brings it.
base::Diagnostics open_fields(data::Value const& contract, data::Schema const& schema);

/// May a draft be made in spite of this error? True of what is wrong with a datum of the contract: the places show it.
bool tolerable(base::Diagnostic const& diagnostic);

/// The tolerable errors as data for the template's list: sections in the order of the schema's first level, each
/// {section, lignes[{responsable, donnee, constat, lieu}]}; each datum once. Who is in charge: the mark says it, or else the contract's
/// "responsables" for the section, or else "non attribué".
data::Value open_points(base::Diagnostics const& diagnostics, data::Value const& contract, data::Schema const& schema, base::Sources const& sources);

/// Gives the class "a-completer" to every ⟦…⟧ of the document, so that a style can make it seen.
void show_open_places(document::Document& document);

}  // namespace paraphe::dossier
