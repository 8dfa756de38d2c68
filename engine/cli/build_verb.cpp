#include "cli/verbs.h"
#include "cli/workshop.h"
#include "dossier/publish.h"

namespace paraphe::cli {

ExitStatus build(BuildOptions const& options) {
    base::SystemResources const resources;
    Console console(options.common.form, options.common.quiet, options.common.say);
    auto const workshop = open_workshop(options.common, resources, console);
    if (!workshop) return ExitStatus::input_error;
    base::Sources sources = sources_for(workshop->package);
    auto const made = dossier::make_dossier(job_of(options.contract, options.making), *workshop, resources, sources,
                                            [&](int number, int steps, std::string const& what) { console.step(number, steps, what); });
    console.steps_done();
    console.tell(made.diagnostics, sources);
    if (base::has_errors(made.diagnostics)) return ExitStatus::input_error;
    auto const published = dossier::publish_outputs(made.value, options.output, resources);
    console.tell(published ? *published : published.error(), sources);
    if (!published) return ExitStatus::write_error;
    if (options.common.quiet) return ExitStatus::done;
    Speech const& say = options.common.say;
    std::string const pages = made.value.files.empty() ? "" : ", " + made.value.files.front().path + say(" de ", " of ") + std::to_string(made.value.pages) + " pages";
    return print(std::to_string(made.value.files.size()) + say(" fichiers", " files") + pages + say(" : ", ": ") + options.output + "\n") ? ExitStatus::done
                                                                                                             : ExitStatus::write_error;
}

}  // namespace paraphe::cli
