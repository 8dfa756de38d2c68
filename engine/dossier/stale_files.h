#pragma once
// Files of an earlier run that the new one does not make any more.

#include <map>
#include <string>

#include "base/resources.h"
#include "dossier/job.h"

namespace paraphe::dossier {

/// What the manifest in an output folder lists beyond the new outputs, of the formats and documents that were asked for:
/// whoever makes the PDF alone keeps the DOCX of yesterday.
///
/// The new manifest takes the place of the old one before anything is removed: note() keeps the old list under
/// `.manifest.avant.json` for the moment between, so that a run that is killed there loses no name.
class StaleFiles {
public:
    /// Reads both lists. A manifest that is not ours, or broken, lists nothing; so does a path that leaves `folder`.
    StaleFiles(std::string folder, Outputs const& outputs, base::Resources const& resources);

    /// Before the new manifest is published; writes nothing when there is nothing stale.
    base::Result<void> note() const;
    /// After it. Removes each file whose SHA-256 is still the listed one; gives "dossier.stale-file" for the others.
    base::Diagnostics remove() const;

private:
    void read_list(std::string const& name);

    std::string folder_;
    base::Resources const& resources_;
    std::map<std::string, std::string> listed_;  ///< path -> SHA-256
};

}  // namespace paraphe::dossier
