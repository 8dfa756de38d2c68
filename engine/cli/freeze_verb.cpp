#include "base/atomic_file.h"
#include "cli/verbs.h"
#include "cli/workshop.h"
#include "dossier/content.h"

namespace paraphe::cli {

ExitStatus freeze(FreezeOptions const& options) {
    if (options.contract == "-") {
        std::fprintf(stderr, "%s", options.common.say("paraphe : contrat.lock se range à côté du contrat ; donnez un fichier\n", "paraphe: contrat.lock lies beside the contract; give a file\n"));
        return ExitStatus::usage;
    }
    base::SystemResources const resources;
    Console const console(options.common.form, options.common.quiet, options.common.say);
    auto const workshop = open_workshop(options.common, resources, console);
    if (!workshop) return ExitStatus::input_error;
    base::Sources sources = sources_for(workshop->package);
    dossier::Job job = job_of(options.contract, {});
    if (options.update) job.lock = dossier::LockUse::renewed;
    auto const content = dossier::make_content(job, *workshop, resources, sources);
    console.tell(content.diagnostics, sources);
    if (base::has_errors(content.diagnostics)) return ExitStatus::input_error;
    auto const numbers = assembly::printed_numbers(content.value.document, workshop->package.numbering);
    dossier::Lock const* const earlier = content.value.lock ? &*content.value.lock : nullptr;
    std::string const path = dossier::lock_path(options.contract);
    if (auto const published = base::publish(path, dossier::lock_json(numbers, workshop->package, earlier)); !published) {
        console.tell(published.error(), sources);
        return ExitStatus::write_error;
    }
    if (options.common.quiet) return ExitStatus::done;
    return print(std::to_string(numbers.size()) + options.common.say(" numéros fixés : ", " numbers frozen: ") + path + "\n") ? ExitStatus::done : ExitStatus::write_error;
}

}  // namespace paraphe::cli
