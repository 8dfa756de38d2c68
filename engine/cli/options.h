#pragma once
// The options that several verbs share.

#include <optional>
#include <set>
#include <string>

#include "cli/console.h"
#include "cli/exit_status.h"
#include "dossier/job.h"
#include "pdf/pdf_options.h"

namespace paraphe::cli {

/// The options that every verb takes.
struct CommonOptions {
    std::string package;  ///< folder of the template package
    std::string fonts;    ///< folder of fonts.json
    DiagnosticsForm form = DiagnosticsForm::text;
    bool quiet = false;
    Speech say;
};

/// What to make of each contract.
struct MakingOptions {
    std::set<dossier::Format> formats{dossier::Format::pdf, dossier::Format::docx, dossier::Format::odt};
    std::set<dossier::Part> parts{dossier::Part::sheets, dossier::Part::dossier};
    dossier::Purpose purpose = dossier::Purpose::signing;
    std::optional<typography::SpaceProfile> spaces;  ///< none: the template's
    pdf::PdfOptions pdf = {};
};

/// The job that these options ask for. Reads standard input when the contract is "-".
dossier::Job job_of(std::string const& contract, MakingOptions const& options);

}  // namespace paraphe::cli
