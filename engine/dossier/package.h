#pragma once
// A template package, read once: what all contracts of one kind share.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "assembly/numbering.h"
#include "base/digest.h"
#include "base/resources.h"
#include "data/schema.h"
#include "document/style.h"
#include "merge/template.h"
#include "typography/spaces.h"

namespace paraphe::dossier {

/// A kind of section that also becomes a file of its own (one for each action sheet).
struct SeparateDocument {
    std::string class_name;   ///< of the sections
    std::string folder;       ///< below the output folder
    merge::Template prologue; ///< merged once, put at the head of each
};

/// What a draft has beside what will be signed.
struct DraftForm {
    merge::Template list;   ///< "reste à compléter"
    std::string after;      ///< id of the section of the first level behind which the list stands
    std::string watermark;  ///< "PROJET"
};

/// What trame.json and the files that it names say. Immutable; any number of jobs may use it.
struct Package {
    std::string id, version, title;
    /// Every file read, in the order of their SourceIds: a job adds them to its Sources first.
    std::vector<std::shared_ptr<base::SourceFile const>> files;
    merge::Template parts;
    std::vector<SeparateDocument> separate;
    std::optional<DraftForm> draft;
    std::string contract_end;     ///< id of the last heading of the contract proper; annexes follow
    std::string schema_text;      ///< the schema as it is written
    std::optional<data::Schema> schema;  ///< always there once the package is loaded
    document::StyleSheet style;
    assembly::Numbering numbering;
    data::Value law;              ///< dated law and reference lists, by file name: what templates see as "referentiels"
    typography::SpaceProfile spaces = typography::SpaceProfile::imprimerie_nationale;
    std::string hyphenation;      ///< path of the hyphenation dictionary
    std::vector<std::string> date_paths;  ///< where the document's date stands in the data, the first that is there
    base::Digest digest{};           ///< of all files
    base::Digest template_digest{};  ///< of all but the lists of law
    base::Digest law_digest{};
};

/// Reads the package in `folder`; lists of law are searched below its parent. Gives everything that is wrong in any
/// of its files; `sources`, empty before, holds them for messages.
base::Result<Package> load_package(std::string const& folder, base::Resources const& resources, base::Sources& sources);

/// A job's own Sources, begun with the package's files so that spans agree.
base::Sources sources_for(Package const& package);

}  // namespace paraphe::dossier
