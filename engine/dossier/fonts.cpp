#include "dossier/fonts.h"

#include "data/json.h"

namespace paraphe::dossier {

namespace {

std::string file_name(std::string const& path) { return path.substr(path.find_last_of('/') + 1); }

std::string text_of(data::Value const& object, char const* name) {
    data::Value const* const value = object.member(name);
    return value == nullptr ? std::string() : value->text();
}

}  // namespace

base::Result<base::Warned<font::FontLibrary>> load_fonts(std::string const& folder, base::Resources const& resources, base::Sources& sources) {
    std::string const path = folder + "/fonts.json";
    auto text = resources.read(path, base::Resources::default_limit);
    if (!text) return base::failure(std::move(text.error()));
    auto const catalogue = data::parse_json(sources, sources.add(path, std::move(*text)));
    if (!catalogue) return base::failure(catalogue.error());
    base::Diagnostics problems;
    std::vector<font::FaceSource> faces;
    data::Value const* const families = catalogue->member("familles");
    if (families == nullptr) return base::failure(base::error("dossier.fonts", "fonts.json doit donner la liste 'familles'", catalogue->span()));
    for (data::Value const& family : families->elements()) {
        data::Value const* const list = family.member("faces");
        if (list == nullptr) continue;
        for (data::Value const& entry : list->elements()) {
            font::FaceSource face;
            face.family = text_of(family, "famille");
            face.weight = text_of(entry, "graisse") == "700" ? 700 : 400;
            data::Value const* const italic = entry.member("italique");
            face.italic = italic != nullptr && italic->is_true();
            data::Value const* const fallback = family.member("secours");
            face.fallback = fallback != nullptr && fallback->is_true();
            std::string const system_file = text_of(entry, "fichier");
            std::string const own_file = folder + "/" + file_name(system_file);
            auto bytes = resources.read(own_file, base::Resources::default_limit);
            bool const own = bytes.has_value();
            if (!own) bytes = resources.read(system_file, base::Resources::default_limit);
            if (!bytes) {
                for (base::Diagnostic& diagnostic : bytes.error()) {
                    diagnostic.where = entry.span();
                    diagnostic.hints.push_back("installez le paquet Debian " + text_of(family, "paquet"));
                }
                append(problems, std::move(bytes.error()));
                continue;
            }
            if (!own && font::checksum_adjustment(*bytes) != text_of(entry, "somme")) {
                auto diagnostic = base::warning("dossier.font-checksum", "la police '" + system_file + "' n’est pas la version attendue", entry.span());
                diagnostic.hints.emplace_back("les fins de ligne et de page peuvent différer");
                problems.push_back(std::move(diagnostic));
            }
            face.file_name = own ? own_file : system_file;
            face.bytes = std::make_shared<std::string const>(std::move(*bytes));
            faces.push_back(std::move(face));
        }
    }
    if (base::has_errors(problems)) return base::failure(std::move(problems));
    auto library = font::FontLibrary::open(std::move(faces));
    if (!library) return base::failure(std::move(library.error()));
    return base::Warned<font::FontLibrary>{std::move(*library), std::move(problems)};
}

}  // namespace paraphe::dossier
