#pragma once
// Documents and parts that are no contracts: what an author of templates looks at.

#include <string>
#include <vector>

#include "base/resources.h"
#include "dossier/job.h"

namespace paraphe::dossier {

/// A document of our markup, set as it is.
struct Rendering {
    std::string document_path;             ///< XHTML; images are searched below its folder
    std::vector<std::string> style_paths;  ///< none: the package's own style
    Format format = Format::pdf;
    std::optional<typography::SpaceProfile> spaces = {};  ///< none: the package's
    pdf::PdfOptions pdf = {};
};

/// Reads, numbers, sets and writes it with the numbering schemes, fonts and hyphenation of `workshop`. Gives the bytes,
/// empty when there is an error among the diagnostics.
base::Checked<std::string> render(Rendering const& rendering, Workshop const& workshop, base::Resources const& resources, base::Sources& sources);

/// One part (XHTML, or a clause in Markdown) merged with a contract's data, as the markup that would be read next.
/// Internal data is not seen; the package's lists of law are.
base::Checked<std::string> merge_part(std::string const& part_path, std::string const& contract_path, Package const& package, base::Resources const& resources,
                                      base::Sources& sources);

}  // namespace paraphe::dossier
