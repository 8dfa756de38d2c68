#include "batch/entries.h"

#include <algorithm>

#include "base/folder.h"
#include "base/unicode.h"
#include "batch/output_names.h"
#include "batch/report.h"
#include "data/csv.h"

namespace paraphe::batch {

namespace {

constexpr char const* contract_file = "contrat.json";

std::string parent_of(std::string const& path) {
    std::size_t const slash = path.find_last_of('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

std::string last_of(std::string const& path) { return path.substr(path.find_last_of('/') + 1); }

/// `lists/envol/contrat.json` is "envol", `lists/envol.json` too.
std::string name_for(std::string const& path) {
    std::string const file = last_of(path);
    if (file == contract_file && path.find('/') != std::string::npos) return last_of(parent_of(path));
    return file.substr(0, file.find_last_of('.'));
}

base::Result<std::vector<Entry>> entries_in(std::string const& folder, std::vector<std::string> const& names) {
    std::vector<Entry> entries;
    for (std::string const& name : names) {
        std::string path = folder;
        path.append("/").append(name).append("/").append(contract_file);
        if (base::may_exist(path)) entries.push_back({name, std::move(path), {}});
    }
    if (!entries.empty()) return entries;
    auto nothing = base::error("batch.empty", "'" + folder + "' ne contient aucun contrat");
    nothing.hints.emplace_back("chaque contrat a son dossier, avec contrat.json dedans : " + folder + "/nom/contrat.json");
    return base::failure(std::move(nothing));
}

base::Diagnostic no_column(std::vector<data::Value> const& columns) {
    std::vector<std::string> names;
    std::string list;
    for (data::Value const& column : columns) {
        names.push_back(column.text());
        list += (list.empty() ? "'" : ", '") + column.text() + "'";
    }
    auto diagnostic = base::error("batch.no-column", "la liste n’a pas de colonne 'contrat'", columns.front().span());
    std::string const near = base::nearest("contrat", names);
    diagnostic.hints.push_back(near.empty() ? "elle a : " + list : "vouliez-vous l’appeler 'contrat' au lieu de '" + near + "' ?");
    return diagnostic;
}

base::Result<std::vector<Entry>> entries_listed(std::string const& list, std::string bytes, base::Sources& sources) {
    auto const table = data::parse_csv(list, std::move(bytes), sources);
    if (!table) return base::failure(table.error());
    std::vector<Entry> entries;
    base::Diagnostics problems;
    for (data::Value const& row : table->rows) {
        data::Value const* const contract = row.member("contrat");
        if (contract == nullptr) break;
        if (contract->text().empty()) problems.push_back(base::error("batch.no-path", "cette ligne ne dit pas où est le contrat", row.span()));
        std::string const path = contract->text().starts_with('/') ? contract->text() : parent_of(list) + "/" + contract->text();
        data::Value const* const name = row.member("dossier");
        entries.push_back({name == nullptr || name->text().empty() ? name_for(path) : name->text(), path,
                           list + ":" + std::to_string(sources.locate(row.span()).line)});
    }
    if (!problems.empty()) return base::failure(std::move(problems));
    bool const named = std::any_of(table->columns.begin(), table->columns.end(), [](data::Value const& column) { return column.text() == "contrat"; });
    if (!named) return base::failure(no_column(table->columns));
    if (entries.empty()) return base::failure(base::error("batch.empty", "la liste '" + list + "' ne nomme aucun contrat"));
    return entries;
}

}  // namespace

base::Result<std::vector<Entry>> entries_of(std::string const& source, base::Resources const& resources, base::Sources& sources) {
    base::Result<std::vector<Entry>> entries;
    if (auto const names = base::folders_in(source)) {
        entries = entries_in(source, *names);
    } else if (names.error().front().code != "base.file-kind") {
        return base::failure(names.error());
    } else {
        auto bytes = resources.read(source, base::Resources::default_limit);
        if (!bytes) return base::failure(std::move(bytes.error()));
        entries = entries_listed(source, std::move(*bytes), sources);
    }
    if (!entries) return entries;
    std::vector<std::string> wanted;
    for (Entry const& entry : *entries) wanted.push_back(entry.name);
    std::vector<std::string> const names = output_names(wanted, {report_files.begin(), report_files.end()});
    for (std::size_t i = 0; i < names.size(); ++i) (*entries)[i].name = names[i];
    return entries;
}

}  // namespace paraphe::batch
