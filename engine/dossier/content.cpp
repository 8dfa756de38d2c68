#include "dossier/content.h"

#include <chrono>

#include "assembly/assembly.h"
#include "data/json.h"
#include "data/visibility.h"
#include "document/walk.h"
#include "image/image.h"
#include "markup/read_document.h"
#include "merge/merge.h"
#include "rules/rules.h"
#include "typography/french.h"

namespace paraphe::dossier {

namespace {

std::string folder_of(std::string const& path) {
    std::size_t const slash = path.find_last_of('/');
    return slash == std::string::npos ? "." : path.substr(0, slash);
}

data::Value const* at_path(data::Value const& root, std::string const& dotted) {
    std::string pointer = "/" + dotted;
    for (char& c : pointer)
        if (c == '.') c = '/';
    return root.find(pointer);
}

/// Midnight UTC of an ISO date, or nothing.
std::optional<std::int64_t> seconds_of(std::string const& date) {
    int year = 0;
    unsigned int month = 0;
    unsigned int day = 0;
    if (date.size() != 10) return std::nullopt;
    for (std::size_t i = 0; i < date.size(); ++i) {
        bool const dash = i == 4 || i == 7;
        if (dash ? date[i] != '-' : (date[i] < '0' || date[i] > '9')) return std::nullopt;
        auto const digit = static_cast<unsigned int>(date[i] - '0');
        if (i < 4) year = year * 10 + static_cast<int>(digit);
        else if (i == 5 || i == 6) month = month * 10 + digit;
        else if (i > 7) day = day * 10 + digit;
    }
    std::chrono::year_month_day const parts{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    if (!parts.ok()) return std::nullopt;
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::sys_days(parts).time_since_epoch()).count();
}

/// The document's own date, so that the clock is not in the bytes.
std::int64_t document_date(Package const& package, data::Value const& contract, base::Resources const& resources) {
    for (std::string const& path : package.date_paths)
        if (data::Value const* const value = at_path(contract, path))
            if (auto const seconds = seconds_of(value->text())) return *seconds;
    return resources.now();
}

std::string taken(std::map<std::string, std::string>& strings, char const* name) {
    auto const found = strings.find(name);
    return found == strings.end() ? std::string() : found->second;
}

class ContentMaker {
public:
    ContentMaker(Job const& job, Workshop const& workshop, base::Resources const& resources, base::Sources& sources)
        : job_(job), package_(workshop.package), resources_(resources), sources_(sources) {}

    base::Checked<Content> run() {
        auto bytes = resources_.read(job_.contract_path, base::Resources::default_limit);
        if (!bytes) return give_up(std::move(bytes.error()));
        content_.data_digest = base::sha256(*bytes);
        auto contract = data::parse_json(sources_, sources_.add(job_.contract_path, std::move(*bytes)));
        if (!contract) return give_up(std::move(contract.error()));
        if (!contract->is_object())
            return give_up({base::error("data.type", "le contrat doit être un objet JSON { … }", contract->span())});
        append(diagnostics_, data::validate(*contract, *package_.schema));
        append(diagnostics_, rules::check(*contract, package_.law));

        // Internal notes are gone before anything can print them.
        data::Value const visible = data::without_internal(*contract, *package_.schema);
        data::Value const root = visible.with_member("referentiels", package_.law);
        std::set<std::string> printed;
        auto document = read(package_.parts, root, printed);
        for (SeparateDocument const& separate : package_.separate)
            content_.prologues.push_back(finished(read(separate.prologue, root, printed)).blocks);
        content_.embedded = data::to_json(data::embedded(visible, *package_.schema, printed));

        document::Metadata& metadata = document.metadata;
        metadata.strings["empreinte"] = base::hex(content_.data_digest).substr(0, 8);
        metadata.author = taken(metadata.strings, "auteur");
        metadata.subject = taken(metadata.strings, "sujet");
        if (metadata.title.empty()) metadata.title = package_.title;
        metadata.date = document_date(package_, *contract, resources_);
        content_.document = finished(std::move(document));
        load_images();
        return {std::move(content_), std::move(diagnostics_)};
    }

private:
    base::Checked<Content> give_up(base::Diagnostics reasons) {
        append(diagnostics_, std::move(reasons));
        return {std::move(content_), std::move(diagnostics_)};
    }

    document::Document read(merge::Template const& parts, data::Value const& root, std::set<std::string>& printed) {
        auto merged = merge::merge(parts, root, sources_);
        append(diagnostics_, std::move(merged.diagnostics));
        printed.merge(merged.value.printed);
        auto document = markup::read_document(merged.value.xhtml, merged.value.map);
        append(diagnostics_, std::move(document.diagnostics));
        return std::move(document.value);
    }

    document::Document finished(document::Document document) {
        auto assembled = assembly::assemble(std::move(document), package_.numbering);
        append(diagnostics_, std::move(assembled.diagnostics));
        return typography::set_french(std::move(assembled.value));
    }

    void load_images() {
        std::string const folder = folder_of(job_.contract_path);
        auto const load = [&](document::Block const& block) {
            auto const* const figure = std::get_if<document::Figure>(&block.value);
            if (figure == nullptr || content_.images.contains(figure->image.path)) return;
            auto path = base::path_below(folder, figure->image.path, figure->image.span);
            if (!path) return append(diagnostics_, std::move(path.error()));
            auto bytes = resources_.read(*path, base::Resources::default_limit);
            if (!bytes) {
                for (base::Diagnostic& diagnostic : bytes.error()) {
                    diagnostic.where = figure->image.span;
                    diagnostic.hints.emplace_back("les images se cherchent depuis le dossier de contrat.json");
                }
                return append(diagnostics_, std::move(bytes.error()));
            }
            auto image = image::read_image(std::move(*bytes), figure->image.span);
            if (!image) return append(diagnostics_, std::move(image.error()));
            content_.images[figure->image.path] = std::move(*image);
        };
        document::for_each_block(content_.document.blocks, load);
        for (document::Blocks const& prologue : content_.prologues) document::for_each_block(prologue, load);
    }

    Job const& job_;
    Package const& package_;
    base::Resources const& resources_;
    base::Sources& sources_;
    Content content_;
    base::Diagnostics diagnostics_;
};

}  // namespace

base::Checked<Content> make_content(Job const& job, Workshop const& workshop, base::Resources const& resources, base::Sources& sources) {
    return ContentMaker(job, workshop, resources, sources).run();
}

}  // namespace paraphe::dossier
