#pragma once
// Which contracts a batch takes.

#include <string>
#include <vector>

#include "base/resources.h"

namespace paraphe::batch {

/// One contract of a batch.
struct Entry {
    std::string name;           ///< of its folder below the output folder: safe, unlike all others
    std::string contract_path;  ///< as make_dossier takes it
    std::string place;          ///< "liste.csv:3" where a list named it, otherwise empty
};

/// The contracts of a folder or of a list.
///
/// A folder: every folder right below it that holds contrat.json, sorted by name. A file: a CSV list (data/csv.h) with a column
/// "contrat", a path from the list's folder or an absolute one, and perhaps a column "dossier", the wanted output name; in its
/// order. `sources` gets the list.
/// Gives at least one entry; or what is wrong: "batch.empty", "batch.no-column", "batch.no-path", what data says of the list, or
/// "base.file-…".
base::Result<std::vector<Entry>> entries_of(std::string const& source, base::Resources const& resources, base::Sources& sources);

}  // namespace paraphe::batch
