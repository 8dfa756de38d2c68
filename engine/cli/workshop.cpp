#include "cli/workshop.h"

#include <cstdio>

namespace paraphe::cli {

std::optional<dossier::Workshop> open_workshop(CommonOptions const& options, base::Resources const& resources, Console const& console) {
    base::Sources sources;
    auto workshop = dossier::open_workshop(options.package, options.fonts, resources, sources);
    if (!workshop) {
        console.tell(workshop.error(), sources);
        return std::nullopt;
    }
    console.tell(workshop->warnings, sources);
    return std::move(*workshop);
}

bool print(std::string const& text) { return std::fputs(text.c_str(), stdout) >= 0 && std::fflush(stdout) == 0; }

}  // namespace paraphe::cli
