#include "dossier/workshop.h"

#include "dossier/fonts.h"

namespace paraphe::dossier {

base::Result<Workshop> open_workshop(std::string const& package_folder, std::string const& fonts_folder, base::Resources const& resources,
                                     base::Sources& sources) {
    base::Diagnostics problems;
    auto package = load_package(package_folder, resources, sources);
    if (!package) append(problems, std::move(package.error()));
    auto fonts = load_fonts(fonts_folder, resources, sources);
    if (!fonts) append(problems, std::move(fonts.error()));
    if (!problems.empty()) return base::failure(std::move(problems));
    auto dictionary = resources.read(package->hyphenation, base::Resources::default_limit);
    if (!dictionary) {
        for (base::Diagnostic& diagnostic : dictionary.error()) diagnostic.hints.emplace_back("installez le paquet Debian hyphen-fr");
        return base::failure(std::move(dictionary.error()));
    }
    auto hyphenator = typography::Hyphenator::open(*dictionary);
    if (!hyphenator) return base::failure(std::move(hyphenator.error()));
    return Workshop{std::move(*package), std::make_unique<Composition>(std::move(fonts->value), std::move(*hyphenator)), std::move(fonts->warnings)};
}

}  // namespace paraphe::dossier
