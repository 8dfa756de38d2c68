#include "cli/home.h"

#include "base/resources.h"

namespace paraphe::cli {

std::string find_home() {
    using base::SystemResources;
    if (auto const named = SystemResources::environment("PARAPHE_HOME")) return *named;
    auto const is_home = [](std::string const& folder) { return SystemResources::is_file(folder + "/fonts/fonts.json"); };
    std::string folder = SystemResources::program_folder();
    while (!folder.empty()) {
        if (is_home(folder)) return folder;
        if (is_home(folder + "/share/paraphe")) return folder + "/share/paraphe";
        folder = folder.substr(0, folder.find_last_of('/'));
    }
    return {};
}

}  // namespace paraphe::cli
