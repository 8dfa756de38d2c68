#include "dossier/publish.h"

#include "base/atomic_file.h"
#include "base/folder.h"
#include "base/interruption.h"
#include "dossier/stale_files.h"

namespace paraphe::dossier {

base::Result<base::Diagnostics> publish_outputs(Outputs const& outputs, std::string const& folder, base::Resources const& resources) {
    base::stop_if_interrupted();
    if (auto made = base::make_folder(folder); !made) return base::failure(std::move(made.error()));
    auto const lock = base::FolderLock::take(folder);
    if (!lock) return base::failure(lock.error());
    base::clear_partial_files(folder);
    std::set<std::string> folders{folder};
    for (OutputFile const& file : outputs.files) {
        std::size_t const slash = file.path.find_last_of('/');
        if (slash != std::string::npos) folders.insert(folder + "/" + file.path.substr(0, slash));
    }
    for (std::string const& one : folders)
        if (auto made = base::make_folder(one); !made) return base::failure(std::move(made.error()));

    StaleFiles stale(folder, outputs, resources);
    if (auto noted = stale.note(); !noted) return base::failure(std::move(noted.error()));
    for (OutputFile const& file : outputs.files) {
        base::stop_if_interrupted();
        if (auto published = base::publish(folder + "/" + file.path, file.bytes); !published) return base::failure(std::move(published.error()));
    }
    base::stop_if_interrupted();
    // A file that was there already may owe its name to a run that died before it synced the folder.
    for (std::string const& one : folders)
        if (auto synced = base::sync_folder(one); !synced) return base::failure(std::move(synced.error()));
    if (auto published = base::publish(folder + "/manifest.json", outputs.manifest); !published) return base::failure(std::move(published.error()));
    return stale.remove();
}

}  // namespace paraphe::dossier
