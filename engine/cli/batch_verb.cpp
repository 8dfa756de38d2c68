#include <thread>

#include "base/interruption.h"
#include "batch/batch.h"
#include "cli/batch_console.h"
#include "cli/verbs.h"
#include "cli/workshop.h"

namespace paraphe::cli {

namespace {

ExitStatus status_of(batch::BatchReport const& report) {
    if (base::interruption() != 0) return interrupted(base::interruption());
    if (batch::count(report, batch::Status::not_written) > 0) return ExitStatus::write_error;
    std::size_t const made = batch::count(report, batch::Status::made);
    if (made == report.size()) return ExitStatus::done;
    return made == 0 ? ExitStatus::nothing_made : ExitStatus::some_failed;
}

}  // namespace

ExitStatus batch(BatchOptions const& options) {
    Speech const& say = options.common.say;
    base::SystemResources const resources;
    Console const console(options.common.form, options.common.quiet, options.common.say);
    base::Sources sources;
    auto const entries = batch::entries_of(options.source, resources, sources);
    if (!entries) {
        console.tell(entries.error(), sources);
        return ExitStatus::nothing_made;
    }
    auto const workshop = open_workshop(options.common, resources, console);
    if (!workshop) return ExitStatus::nothing_made;
    BatchConsole progress(options.common.form, options.common.quiet, options.common.say, entries->size());
    auto const report = batch::run_batch(*entries, job_of({}, options.making), *workshop, resources, {options.output, options.workers},
                                         [&](batch::JobReport const& last) { progress.ended(last); });
    progress.all_ended();
    console.tell(report.diagnostics, {});
    if (base::has_errors(report.diagnostics)) return base::interruption() != 0 ? interrupted(base::interruption()) : ExitStatus::write_error;
    ExitStatus const status = status_of(report.value);
    if (base::interruption() != 0) std::fprintf(stderr, "%s", interrupted_in_words(say));
    if (options.common.quiet) return status;
    std::size_t const made = batch::count(report.value, batch::Status::made);
    std::string const summary = std::to_string(report.value.size()) + say(" contrats, ", " contracts, ") + std::to_string(made) + say(" faits, ", " made, ") + progress.pace() +
                                say(" : ", ": ") + options.output + "/" + batch::report_files.front() + "\n";
    return print(summary) || status != ExitStatus::done ? status : ExitStatus::write_error;
}

}  // namespace paraphe::cli
