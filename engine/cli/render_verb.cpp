#include "base/atomic_file.h"
#include "cli/verbs.h"
#include "cli/workshop.h"
#include "dossier/render.h"

namespace paraphe::cli {

ExitStatus render(RenderOptions const& options) {
    base::SystemResources const resources;
    Console const console(options.common.form, options.common.quiet, options.common.say);
    auto const workshop = open_workshop(options.common, resources, console);
    if (!workshop) return ExitStatus::input_error;
    base::Sources sources = sources_for(workshop->package);
    auto const rendered = dossier::render(options.rendering, *workshop, resources, sources);
    console.tell(rendered.diagnostics, sources);
    if (base::has_errors(rendered.diagnostics)) return ExitStatus::input_error;
    auto const published = base::publish(options.output, rendered.value);
    if (!published) console.tell(published.error(), sources);
    return published ? ExitStatus::done : ExitStatus::write_error;
}

ExitStatus merge(MergeOptions const& options) {
    base::SystemResources const resources;
    Console const console(options.common.form, options.common.quiet, options.common.say);
    base::Sources opening;
    auto const package = dossier::load_package(options.common.package, resources, opening);
    if (!package) {
        console.tell(package.error(), opening);
        return ExitStatus::input_error;
    }
    base::Sources sources = sources_for(*package);
    auto const merged = dossier::merge_part(options.part, options.contract, *package, resources, sources);
    console.tell(merged.diagnostics, sources);
    bool const told = print(merged.value);
    if (base::has_errors(merged.diagnostics)) return ExitStatus::input_error;
    return told ? ExitStatus::done : ExitStatus::write_error;
}

}  // namespace paraphe::cli
