#pragma once
// Many contracts, each at its own risk.

#include <functional>
#include <string>
#include <vector>

#include "batch/entries.h"
#include "batch/report.h"
#include "dossier/job.h"

namespace paraphe::batch {

struct BatchOptions {
    std::string output;   ///< gets one folder for each entry, and the run's report
    std::size_t workers = 1;
};

/// Called by the parent as each contract ends, in whatever order they do.
using Progress = std::function<void(JobReport const& last)>;

/// Makes every contract in worker processes that share the open workshop.
///
/// Takes `entries` as entries_of gave them; `pattern`, whose contract_path is set for each. The handlers of
/// base::watch_for_interruption are installed, or no signal is to be waited for.
/// Gives one report for each entry, in their order. A worker that dies costs its contract only ("batch.crashed") and is
/// replaced. The bytes of all outputs depend neither on the number of workers nor on who finished first. The run's report
/// (report.h) is published last of all. The diagnostics say what is wrong with the output folder itself: "base.write-failed",
/// "base.folder-busy"; with those no report may be there.
/// After an interruption it returns within two seconds, no worker is left, and what had not ended is `not_started`.
base::Checked<BatchReport> run_batch(std::vector<Entry> const& entries, dossier::Job const& pattern, dossier::Workshop const& workshop,
                                     base::Resources const& resources, BatchOptions const& options, Progress const& progress);

}  // namespace paraphe::batch
