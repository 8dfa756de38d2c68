#include "cli/verbs.h"
#include "cli/workshop.h"

namespace paraphe::cli {

ExitStatus schema(CommonOptions const& options) {
    base::SystemResources const resources;
    Console const console(options.form, options.quiet, options.say);
    base::Sources sources;
    auto const package = dossier::load_package(options.package, resources, sources);
    if (!package) {
        console.tell(package.error(), sources);
        return ExitStatus::input_error;
    }
    return print(package->schema_text) ? ExitStatus::done : ExitStatus::write_error;
}

}  // namespace paraphe::cli
