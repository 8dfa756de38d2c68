#pragma once
// From data to a document that typography has finished: the part of the way that all formats share.

#include "data/value.h"
#include "document/document.h"
#include "dossier/job.h"
#include "layout/blocks.h"

namespace paraphe::dossier {

struct Content {
    document::Document document;
    std::vector<document::Blocks> prologues;  ///< of each kind of separate document
    layout::Images images;
    std::string embedded;       ///< the data that may travel with the PDF, as JSON
    base::Digest data_digest{}; ///< of the contract's bytes
};

/// Reads, validates, merges, reads the markup, assembles and sets the typography. The document is complete even
/// when there are errors: what is wrong shows as ⟦…⟧. Only data that cannot be read at all gives an empty one.
base::Checked<Content> make_content(Job const& job, Workshop const& workshop, base::Resources const& resources, base::Sources& sources);

}  // namespace paraphe::dossier
