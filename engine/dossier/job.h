#pragma once
// One contract, from its data to its files.

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "base/resources.h"
#include "dossier/workshop.h"

namespace paraphe::dossier {

enum class Format { pdf, docx, odt };

/// What to make, and from what.
struct Job {
    std::string contract_path;  ///< contrat.json; images are searched below its folder
    std::set<Format> formats{Format::pdf, Format::docx, Format::odt};
};

/// One file, ready to be published.
struct OutputFile {
    std::string path;   ///< relative to the output folder, with '/'
    Format format = Format::pdf;
    std::string bytes;
    int pages = 0;      ///< as laid out; what an office program makes of the same document may differ
};

struct Outputs {
    std::vector<OutputFile> files;   ///< the dossier first, then each separate document
    std::string manifest;            ///< manifest.json
    int pages = 0;                   ///< of the dossier
};

/// Called at each step with its French name, and how many steps there are.
using Progress = std::function<void(int step, int steps, std::string const& what)>;

/// The contract through all rooms. Writes nothing.
///
/// Takes `sources` as `sources_for` began it. Gives every diagnostic of every room; when there is an error among
/// them ("dossier.empty" beside those of the rooms), `files` is empty: nothing wrong is ever published.
/// Same data, package, fonts and engine: same bytes.
base::Checked<Outputs> make_dossier(Job const& job, Workshop const& workshop, base::Resources const& resources, base::Sources& sources,
                                    Progress const& progress);

/// All that make_dossier would tell about the contract.
base::Diagnostics check_contract(Job const& job, Workshop const& workshop, base::Resources const& resources, base::Sources& sources);

/// Puts the files below `folder`, each whole or not at all, the manifest last.
base::Result<void> publish_outputs(Outputs const& outputs, std::string const& folder);

}  // namespace paraphe::dossier
