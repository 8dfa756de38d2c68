#include "dossier/package.h"

#include <algorithm>

#include "base/unicode.h"
#include "data/json.h"
#include "markup/read_style.h"

namespace paraphe::dossier {

namespace {

std::string parent_of(std::string const& folder) {
    std::size_t const slash = folder.find_last_of('/');
    return slash == std::string::npos ? "." : folder.substr(0, slash);
}

std::string stem_of(std::string const& path) {
    std::size_t const slash = path.find_last_of('/');
    std::string const name = slash == std::string::npos ? path : path.substr(slash + 1);
    return name.substr(0, name.find_last_of('.'));
}

bool ends_with(std::string const& text, std::string_view end) { return std::string_view(text).ends_with(end); }

class Loader {
public:
    Loader(std::string folder, base::Resources const& resources, base::Sources& sources)
        : folder_(std::move(folder)), resources_(resources), sources_(sources) {}

    base::Result<Package> run() {
        auto const manifest_id = file(folder_ + "/trame.json", {});
        if (manifest_id == 0) return base::failure(std::move(problems_));
        auto const manifest = data::parse_json(sources_, manifest_id);
        if (!manifest) return base::failure(manifest.error());
        package_.id = text(*manifest, "id");
        package_.version = text(*manifest, "version");
        package_.title = text(*manifest, "titre");
        package_.hyphenation = text(*manifest, "cesure");
        if (data::Value const* const paths = manifest->member("date_document"))
            for (data::Value const& path : paths->elements()) package_.date_paths.push_back(path.text());
        read_spaces(*manifest);
        read_numbering(*manifest);
        package_.parts = compile(descriptions(*manifest));
        read_separate(*manifest);
        read_draft(*manifest);
        auto schema = read_schema(*manifest);
        read_styles(*manifest);
        std::size_t const own_files = package_.files.size();
        read_law(*manifest);
        if (base::has_errors(problems_) || !schema) return base::failure(std::move(problems_));
        package_.schema = std::move(*schema);
        for (auto const& file : package_.files) digests_.push_back(base::hex(base::sha256(file->text)));
        package_.template_digest = digest_of(0, own_files);
        package_.law_digest = digest_of(own_files, package_.files.size());
        package_.digest = digest_of(0, package_.files.size());
        return std::move(package_);
    }

private:
    base::Digest digest_of(std::size_t begin, std::size_t end) const {
        std::string all;
        for (std::size_t i = begin; i < end; ++i) all += digests_[i];
        return base::sha256(all);
    }

    /// Reads a file into Sources; 0 when it cannot.
    base::SourceId file(std::string const& path, base::Span named_at) {
        auto bytes = resources_.read(path, base::Resources::default_limit);
        if (!bytes) {
            for (base::Diagnostic& diagnostic : bytes.error()) diagnostic.where = named_at;
            append(problems_, std::move(bytes.error()));
            return 0;
        }
        auto shared = std::make_shared<base::SourceFile const>(base::SourceFile{path, std::move(*bytes)});
        package_.files.push_back(shared);
        return sources_.add(shared);
    }

    std::string text(data::Value const& object, char const* name) {
        data::Value const* const value = object.member(name);
        if (value != nullptr && value->is_string()) return value->text();
        problems_.push_back(base::error("dossier.manifest", std::string("trame.json doit donner le texte '") + name + "'", object.span()));
        return {};
    }

    std::string below(std::string const& root, data::Value const& path) {
        auto joined = base::path_below(root, path.text(), path.span());
        if (joined) return *joined;
        append(problems_, std::move(joined.error()));
        return {};
    }

    std::vector<merge::PartDescription> descriptions(data::Value const& manifest) {
        std::vector<merge::PartDescription> parts;
        data::Value const* const list = manifest.member("parties");
        if (list == nullptr) problems_.push_back(base::error("dossier.manifest", "trame.json doit donner la liste 'parties'", manifest.span()));
        if (list == nullptr) return parts;
        for (data::Value const& entry : list->elements()) {
            merge::PartDescription part;
            part.id = text(entry, "id");
            data::Value const* const path = entry.member("fichier");
            if (path == nullptr) {
                text(entry, "fichier");
                continue;
            }
            part.source = file(below(folder_, *path), path->span());
            part.kind = ends_with(path->text(), ".md") ? merge::PartDescription::Kind::markdown : merge::PartDescription::Kind::html;
            if (data::Value const* const conditions = entry.member("si"))
                for (data::Value const& condition : conditions->elements()) part.conditions.push_back(condition.text());
            if (data::Value const* const each = entry.member("pour_chaque")) part.for_each = each->text();
            if (part.source != 0) parts.push_back(std::move(part));
        }
        return parts;
    }

    merge::Template compile(std::vector<merge::PartDescription> parts) {
        auto compiled = merge::Template::compile(std::move(parts), {}, sources_);
        append(problems_, std::move(compiled.diagnostics));
        return std::move(compiled.value);
    }

    void read_separate(data::Value const& manifest) {
        data::Value const* const documents = manifest.member("documents");
        if (documents == nullptr) return;
        for (data::Member const& entry : documents->members()) {
            SeparateDocument separate;
            separate.class_name = entry.name;
            separate.folder = text(entry.value, "dossier");
            if (data::Value const* const path = entry.value.member("entete")) {
                merge::PartDescription part;
                part.id = entry.name;
                part.source = file(below(folder_, *path), path->span());
                if (part.source != 0) separate.prologue = compile({part});
            }
            package_.separate.push_back(std::move(separate));
        }
    }

    void read_draft(data::Value const& manifest) {
        if (data::Value const* const contract = manifest.member("contrat")) package_.contract_end = text(*contract, "jusqu_a");
        data::Value const* const form = manifest.member("projet");
        if (form == nullptr) return;
        DraftForm draft;
        draft.after = text(*form, "apres");
        draft.watermark = text(*form, "filigrane");
        if (data::Value const* const path = form->member("fichier")) {
            merge::PartDescription part;
            part.id = "projet";
            part.source = file(below(folder_, *path), path->span());
            if (part.source != 0) draft.list = compile({part});
        }
        package_.draft = std::move(draft);
    }

    void read_spaces(data::Value const& manifest) {
        data::Value const* const name = manifest.member("espaces");
        if (name == nullptr) return;
        auto const profile = typography::space_profile(name->text());
        if (profile) package_.spaces = *profile;
        else problems_.push_back(base::error("dossier.manifest", "espaces : 'imprimerie-nationale', 'bureautique' ou 'ue'", name->span()));
    }

    void read_numbering(data::Value const& manifest) {
        data::Value const* const schemes = manifest.member("numerotation");
        if (schemes == nullptr) return;
        for (data::Member const& entry : schemes->members()) {
            data::Value const* const restart = entry.value.member("remise_a_zero");
            data::Value const* const removed = entry.value.member("supprime");
            package_.numbering[entry.name] = {text(entry.value, "libelle"), text(entry.value, "renvoi"), restart == nullptr ? "" : restart->text(),
                                              removed == nullptr ? "" : removed->text()};
        }
        for (data::Member const& entry : schemes->members())
            for (std::string const& name : assembly::schemes_in(package_.numbering[entry.name].label))
                if (!package_.numbering.contains(name))
                    problems_.push_back(base::error("dossier.manifest", "numerotation : '" + entry.name + "' cite « " + name + " », qui n’est pas une numérotation", entry.value.span()));
    }

    base::Result<data::Schema> read_schema(data::Value const& manifest) {
        data::Value const* const path = manifest.member("schema");
        if (path == nullptr) text(manifest, "schema");  // tells that it is missing
        base::SourceId const id = path == nullptr ? 0 : file(below(folder_, *path), path->span());
        if (id == 0) return base::failure(base::Diagnostics{});
        package_.schema_text = sources_.file(id).text;
        auto value = data::parse_json(sources_, id);
        if (!value) {
            append(problems_, value.error());
            return base::failure(base::Diagnostics{});
        }
        auto schema = data::Schema::compile(*value);
        if (!schema) append(problems_, schema.error());
        return schema;
    }

    void read_styles(data::Value const& manifest) {
        data::Value const* const styles = manifest.member("styles");
        if (styles == nullptr) return;
        for (data::Value const& path : styles->elements()) {
            base::SourceId const id = file(below(folder_, path), path.span());
            if (id == 0) continue;
            auto sheet = markup::read_style(sources_, id);
            append(problems_, std::move(sheet.diagnostics));
            std::move(sheet.value.rules.begin(), sheet.value.rules.end(), std::back_inserter(package_.style.rules));
            std::move(sheet.value.pages.begin(), sheet.value.pages.end(), std::back_inserter(package_.style.pages));
        }
    }

    void read_law(data::Value const& manifest) {
        std::vector<data::Member> lists;
        if (data::Value const* const paths = manifest.member("referentiels"))
            for (data::Value const& path : paths->elements()) {
                base::SourceId const id = file(below(parent_of(folder_), path), path.span());
                if (id == 0) continue;
                auto value = data::parse_json(sources_, id);
                if (value) lists.push_back({stem_of(path.text()), path.span(), std::move(*value)});
                else append(problems_, std::move(value.error()));
            }
        package_.law = data::Value::object(std::move(lists));
    }

    std::string folder_;
    base::Resources const& resources_;
    base::Sources& sources_;
    Package package_;
    std::vector<std::string> digests_;  ///< SHA-256 of each file of the package
    base::Diagnostics problems_;
};

}  // namespace

base::Result<Package> load_package(std::string const& folder, base::Resources const& resources, base::Sources& sources) {
    return Loader(folder, resources, sources).run();
}

base::Sources sources_for(Package const& package) {
    base::Sources sources;
    for (auto const& file : package.files) sources.add(file);
    return sources;
}

}  // namespace paraphe::dossier
