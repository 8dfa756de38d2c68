#pragma once
// contrat.lock: what a contract that others already quote must keep.

#include <optional>
#include <string>

#include "assembly/frozen.h"
#include "base/resources.h"
#include "dossier/package.h"

namespace paraphe::dossier {

/// The printed numbers, and the template and law that they were printed with. JSON, kept beside contrat.json.
struct Lock {
    std::string package_id, package_version;
    std::string package_digest;  ///< SHA-256 of the template's files, hexadecimal
    std::string law_digest;      ///< of its lists of dated law
    assembly::FrozenNumbers numbers;
    base::Span span;
};

/// Where the lock of a contract is: contrat.lock in the contract's folder.
std::string lock_path(std::string const& contract_path);

/// The lock, or nothing when there is none. "dossier.lock" when it cannot be understood, with the reader's reasons.
base::Result<std::optional<Lock>> read_lock(std::string const& contract_path, base::Resources const& resources, base::Sources& sources);

/// "dossier.frozen-template", "dossier.frozen-law": the contract was frozen with another one than `package`.
base::Diagnostics objections(Lock const& lock, Package const& package);

/// The lock of a document made with `package`, as the bytes of contrat.lock. What an `earlier` one holds and the
/// document does not print any more stays where it was.
std::string lock_json(assembly::FrozenNumbers const& printed, Package const& package, Lock const* earlier);

}  // namespace paraphe::dossier
