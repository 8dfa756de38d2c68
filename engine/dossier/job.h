#pragma once
// One contract, from its data to its files.

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/resources.h"
#include "dossier/amendments.h"
#include "dossier/word_corrections.h"
#include "dossier/workshop.h"
#include "pdf/pdf_options.h"

namespace paraphe::dossier {

enum class Format { pdf, docx, odt };

/// What the files are for. Nothing that is open or wrong may be signed; a draft shows it.
enum class Purpose { signing, draft };

/// What can be made of one contract: the contract without its annexes, each action sheet, all of it as one.
enum class Part { contract, sheets, dossier };

/// Does the template have to be the one that contrat.lock names?
enum class LockUse { kept, renewed };

/// Is what typography changes told, or only done?
enum class TypographyReport { unwanted, wanted };

/// What to make, and from what.
struct Job {
    std::string contract_path;                 ///< contrat.json; images are searched below its folder
    std::optional<std::string> contract_text;  ///< its bytes when they come from elsewhere; then no contrat.lock is read
    std::set<Format> formats{Format::pdf, Format::docx, Format::odt};
    std::set<Part> parts{Part::sheets, Part::dossier};
    Purpose purpose = Purpose::signing;
    LockUse lock = LockUse::kept;
    std::optional<typography::SpaceProfile> spaces = {};  ///< none: the template's
    TypographyReport typography = TypographyReport::unwanted;
    pdf::PdfOptions pdf = {};
};

/// One file, ready to be published.
struct OutputFile {
    std::string path;   ///< relative to the output folder, with '/'
    Format format = Format::pdf;
    std::string bytes;
    int pages = 0;      ///< as laid out; what an office program makes of the same document may differ
};

struct Outputs {
    std::set<Format> formats{Format::pdf, Format::docx, Format::odt};     ///< that the job asked for,
    std::set<Part> parts{Part::contract, Part::sheets, Part::dossier};  ///< and of what: beyond them nothing is stale
    std::vector<OutputFile> files;   ///< the dossier first, then each separate document
    std::string manifest;            ///< manifest.json
    int pages = 0;                   ///< of the first file
};

/// Would the job that gave these outputs have made a file of this path, had the contract asked for it?
bool is_asked_for(Outputs const& outputs, std::string const& path);

/// Called at each step with its French name, and how many steps there are.
using Progress = std::function<void(int step, int steps, std::string const& what)>;

/// The contract through all rooms. Writes nothing.
///
/// Takes `sources` as `sources_for` began it. Gives every diagnostic of every room; when there is an error among
/// them ("dossier.empty" beside those of the rooms), `files` is empty: nothing wrong is ever published.
/// Same data, package, fonts and engine: same bytes.
base::Checked<Outputs> make_dossier(Job const& job, Workshop const& workshop, base::Resources const& resources, base::Sources& sources,
                                    Progress const& progress);

/// What is known of a contract beside its diagnostics.
struct Findings {
    std::vector<Deviation> deviations;       ///< from its template
    std::vector<WordCorrection> corrections; ///< by typography, when the job wants them
};

/// All that make_dossier would tell about the contract, and what else is known of it.
base::Checked<Findings> check_contract(Job const& job, Workshop const& workshop, base::Resources const& resources, base::Sources& sources);

}  // namespace paraphe::dossier
