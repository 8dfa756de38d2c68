#include "cli/verbs.h"

#include <cstdio>
#include <optional>

namespace paraphe::cli {

namespace {

std::optional<dossier::Workshop> open(CommonOptions const& options, base::Resources const& resources, Console const& console) {
    base::Sources sources;
    auto workshop = dossier::open_workshop(options.package, options.fonts, resources, sources);
    if (!workshop) {
        console.tell(workshop.error(), sources);
        return std::nullopt;
    }
    console.tell(workshop->warnings, sources);
    return std::move(*workshop);
}

/// False when standard output is closed or full: a script that reads us must not take half an answer for a whole one.
bool print(std::string const& text) { return std::fputs(text.c_str(), stdout) >= 0 && std::fflush(stdout) == 0; }

}  // namespace

ExitStatus build(BuildOptions const& options) {
    base::SystemResources const resources;
    Console console(options.common.form, options.common.quiet);
    auto const workshop = open(options.common, resources, console);
    if (!workshop) return ExitStatus::input_error;
    base::Sources sources = sources_for(workshop->package);
    dossier::Job job;
    job.contract_path = options.common.contract;
    job.formats = options.formats;
    auto const made = dossier::make_dossier(job, *workshop, resources, sources,
                                            [&](int number, int steps, std::string const& what) { console.step(number, steps, what); });
    console.steps_done();
    console.tell(made.diagnostics, sources);
    if (base::has_errors(made.diagnostics)) return ExitStatus::input_error;
    if (auto const published = dossier::publish_outputs(made.value, options.output); !published) {
        console.tell(published.error(), sources);
        return ExitStatus::write_error;
    }
    if (options.common.quiet) return ExitStatus::done;
    std::string const summary = std::to_string(made.value.files.size()) + " fichiers, dossier de " + std::to_string(made.value.pages) + " pages : " +
                                options.output + "\n";
    return print(summary) ? ExitStatus::done : ExitStatus::write_error;
}

ExitStatus check(CommonOptions const& options) {
    base::SystemResources const resources;
    Console const console(options.form, options.quiet);
    auto const workshop = open(options, resources, console);
    if (!workshop) return ExitStatus::input_error;
    base::Sources sources = sources_for(workshop->package);
    dossier::Job job;
    job.contract_path = options.contract;
    auto const diagnostics = dossier::check_contract(job, *workshop, resources, sources);
    console.tell(diagnostics, sources);
    if (base::has_errors(diagnostics)) return ExitStatus::input_error;
    if (options.quiet || options.form == DiagnosticsForm::json) return ExitStatus::done;
    return print(diagnostics.empty() ? "aucun problème\n" : "aucune erreur\n") ? ExitStatus::done : ExitStatus::write_error;
}

}  // namespace paraphe::cli
