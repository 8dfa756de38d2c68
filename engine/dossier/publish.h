#pragma once
// The files of one contract into their folder.

#include <string>

#include "base/resources.h"
#include "dossier/job.h"

namespace paraphe::dossier {

/// Puts the files below `folder`, each whole or not at all, the manifest last; then takes away what an earlier manifest
/// of ours lists there and the new one does not, and what a killed run has left half-written.
///
/// Gives warnings: "dossier.stale-file" for a file of an earlier run that somebody has changed since; it stays. Or
/// "base.write-failed", "base.folder-busy". Whatever is under a final name is whole, also after a kill or a power
/// failure at any moment, and the next run brings the folder to what an undisturbed one gives.
/// Throws base::Interrupted between two files.
base::Result<base::Diagnostics> publish_outputs(Outputs const& outputs, std::string const& folder, base::Resources const& resources);

}  // namespace paraphe::dossier
