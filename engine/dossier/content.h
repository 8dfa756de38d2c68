#pragma once
// From data to a document that typography has finished: the part of the way that all formats share.

#include "data/value.h"
#include "document/document.h"
#include "dossier/amendments.h"
#include "dossier/job.h"
#include "dossier/lock.h"
#include "layout/blocks.h"

namespace paraphe::dossier {

struct Content {
    document::Document document;
    std::vector<document::Blocks> prologues;  ///< of each kind of separate document
    layout::Images images;
    std::string embedded;       ///< the data that may travel with the PDF, as JSON
    base::Digest data_digest{}; ///< of the contract's bytes
    std::vector<Deviation> deviations;  ///< from the template
    std::vector<WordCorrection> corrections;  ///< by typography, when the job wants them
    std::optional<Lock> lock;           ///< the numbers that an earlier edition has fixed
};

/// Reads, validates, merges, reads the markup, assembles and sets the typography. The document is complete even
/// when there are errors: what is wrong shows as ⟦…⟧. Only data that cannot be read at all gives an empty one.
/// For a draft, errors of the data become warnings, are listed in the document, and are shown where they stand.
base::Checked<Content> make_content(Job const& job, Workshop const& workshop, base::Resources const& resources, base::Sources& sources);

}  // namespace paraphe::dossier
