#include "dossier/manifest.h"

#include "base/version.h"
#include "data/json.h"

namespace paraphe::dossier {

namespace {

data::Value text(std::string value) { return data::Value::string(std::move(value)); }
data::Value number(std::size_t value) { return data::Value::number(std::to_string(value)); }

char const* name(Format format) {
    switch (format) {
        case Format::pdf: return "pdf";
        case Format::docx: return "docx";
        case Format::odt: return "odt";
    }
    return "";
}

data::Value object(std::vector<std::pair<char const*, data::Value>> members) {
    std::vector<data::Member> list;
    for (auto& [key, value] : members) list.push_back({key, {}, std::move(value)});
    return data::Value::object(std::move(list));
}

}  // namespace

std::string manifest_json(Outputs const& outputs, Package const& package, base::Digest const& data_digest) {
    std::vector<data::Value> files;
    for (OutputFile const& file : outputs.files) {
        std::vector<std::pair<char const*, data::Value>> entry{{"chemin", text(file.path)}, {"format", text(name(file.format))}, {"octets", number(file.bytes.size())}};
        if (file.format == Format::pdf) entry.emplace_back("pages", number(static_cast<std::size_t>(file.pages)));
        entry.emplace_back("sha256", text(base::hex(base::sha256(file.bytes))));
        files.push_back(object(std::move(entry)));
    }
    return data::to_json(object({{"moteur", object({{"nom", text(engine_name)}, {"version", text(base::version)}})},
                                 {"trame", object({{"id", text(package.id)}, {"version", text(package.version)}, {"sha256", text(base::hex(package.digest))}})},
                                 {"donnees", object({{"sha256", text(base::hex(data_digest))}})},
                                 {"fichiers", data::Value::array(std::move(files))}}));
}

std::string file_list_json(std::map<std::string, std::string> const& digests) {
    std::vector<data::Value> files;
    for (auto const& [path, digest] : digests) files.push_back(object({{"chemin", text(path)}, {"sha256", text(digest)}}));
    return data::to_json(object({{"moteur", object({{"nom", text(engine_name)}})}, {"fichiers", data::Value::array(std::move(files))}}));
}

}  // namespace paraphe::dossier
