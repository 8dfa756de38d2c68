#pragma once
// manifest.json: what was made, from what, by what.

#include <map>
#include <string>

#include "dossier/job.h"

namespace paraphe::dossier {

/// Engine version, package id, version and hash, hash of the data, and for each file its path, format, size in
/// bytes, pages (PDF only) and SHA-256. Two spaces of indent; same outputs, same bytes.
std::string manifest_json(Outputs const& outputs, Package const& package, base::Digest const& data_digest);

/// "moteur.nom" of every manifest of ours.
constexpr char const* engine_name = "Paraphe";

/// A manifest that only says which files there are: path -> SHA-256.
std::string file_list_json(std::map<std::string, std::string> const& digests);

}  // namespace paraphe::dossier
