#pragma once
// One contract of a batch, and the border that none of its misfortunes crosses.

#include "batch/report.h"
#include "dossier/job.h"

namespace paraphe::batch {

/// Makes and publishes one contract into `output`/`entry.name`.
///
/// Throws nothing: our own mistakes ("batch.bug") and want of memory ("batch.memory") become a crashed report, an
/// interruption leaves `not_started`.
JobReport make_contract(Entry const& entry, dossier::Job const& pattern, dossier::Workshop const& workshop, base::Resources const& resources,
                        std::string const& output);

}  // namespace paraphe::batch
