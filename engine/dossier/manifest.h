#pragma once
// manifest.json: what was made, from what, by what.

#include "dossier/job.h"

namespace paraphe::dossier {

/// Engine version, package id, version and hash, hash of the data, and for each file its path, format, size in
/// bytes, pages (PDF only) and SHA-256. Two spaces of indent; same outputs, same bytes.
std::string manifest_json(Outputs const& outputs, Package const& package, base::Digest const& data_digest);

}  // namespace paraphe::dossier
