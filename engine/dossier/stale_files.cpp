#include "dossier/stale_files.h"

#include "base/atomic_file.h"
#include "base/digest.h"
#include "base/folder.h"
#include "data/json.h"
#include "dossier/manifest.h"

namespace paraphe::dossier {

namespace {

constexpr char const* kept_list = ".manifest.avant.json";
constexpr std::uint64_t largest_manifest = std::uint64_t{16} << 20U;

std::string text_at(data::Value const& value, std::initializer_list<std::string_view> names) {
    data::Value const* const found = value.at(names);
    return found == nullptr ? std::string() : found->text();
}

}  // namespace

StaleFiles::StaleFiles(std::string folder, Outputs const& outputs, base::Resources const& resources) : folder_(std::move(folder)), resources_(resources) {
    read_list(kept_list);
    read_list("manifest.json");
    for (OutputFile const& file : outputs.files) listed_.erase(file.path);
    std::erase_if(listed_, [&](auto const& entry) { return !is_asked_for(outputs, entry.first); });
}

void StaleFiles::read_list(std::string const& name) {
    auto bytes = resources_.read(folder_ + "/" + name, largest_manifest);
    if (!bytes) return;
    base::Sources sources;
    auto const manifest = data::parse_json(sources, sources.add(name, std::move(*bytes)));
    if (!manifest || text_at(*manifest, {"moteur", "nom"}) != engine_name) return;
    data::Value const* const files = manifest->member("fichiers");
    if (files == nullptr) return;
    for (data::Value const& file : files->elements())
        if (std::string const path = text_at(file, {"chemin"}); base::path_below(folder_, path, {})) listed_[path] = text_at(file, {"sha256"});
}

base::Result<void> StaleFiles::note() const {
    if (listed_.empty()) return {};
    return base::publish(folder_ + "/" + kept_list, file_list_json(listed_));
}

base::Diagnostics StaleFiles::remove() const {
    base::Diagnostics warnings;
    for (auto const& [path, digest] : listed_) {
        std::string const full = folder_ + "/" + path;
        if (!base::may_exist(full)) continue;
        auto const bytes = resources_.read(full, base::Resources::default_limit);
        if (bytes && base::hex(base::sha256(*bytes)) == digest && base::remove_file_below(folder_, path)) continue;
        auto& warning = warnings.emplace_back(base::warning("dossier.stale-file", "'" + full + "' vient d’un dossier précédent et a été modifié depuis : le fichier reste"));
        warning.hints.emplace_back("supprimez-le s’il ne sert plus : manifest.json ne le cite pas");
    }
    base::remove_file_below(folder_, kept_list);
    return warnings;
}

}  // namespace paraphe::dossier
