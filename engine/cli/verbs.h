#pragma once
// What each verb does, once its arguments are known.

#include <set>
#include <string>

#include "cli/console.h"
#include "cli/exit_status.h"
#include "dossier/job.h"

namespace paraphe::cli {

/// The options that every verb takes.
struct CommonOptions {
    std::string contract;
    std::string package;  ///< folder of the template package
    std::string fonts;    ///< folder of fonts.json
    DiagnosticsForm form = DiagnosticsForm::text;
    bool quiet = false;
};

struct BuildOptions {
    CommonOptions common;
    std::string output;
    std::set<dossier::Format> formats{dossier::Format::pdf, dossier::Format::docx, dossier::Format::odt};
};

ExitStatus build(BuildOptions const& options);
ExitStatus check(CommonOptions const& options);

}  // namespace paraphe::cli
