#include "dossier/content.h"

#include <algorithm>
#include <iterator>

#include "assembly/assembly.h"
#include "data/json.h"
#include "data/visibility.h"
#include "document/walk.h"
#include "dossier/datum_name.h"
#include "dossier/document_date.h"
#include "dossier/images.h"
#include "dossier/open_points.h"
#include "markup/read_document.h"
#include "merge/merge.h"
#include "rules/rules.h"
#include "typography/french.h"

namespace paraphe::dossier {

namespace {

std::string taken(std::map<std::string, std::string>& strings, char const* name) {
    auto const found = strings.find(name);
    return found == strings.end() ? std::string() : found->second;
}

class ContentMaker {
public:
    ContentMaker(Job const& job, Workshop const& workshop, base::Resources const& resources, base::Sources& sources)
        : job_(job), package_(workshop.package), resources_(resources), sources_(sources) {}

    base::Checked<Content> run() {
        auto const contract = read_contract();
        if (!contract) return give_up(std::move(contract.error()));
        append(diagnostics_, data::validate(*contract, *package_.schema));
        append(diagnostics_, rules::check(*contract, package_.law));
        append(diagnostics_, open_fields(*contract, *package_.schema));
        auto amendments = read_amendments(*contract, package_.parts);
        append(diagnostics_, std::move(amendments.diagnostics));
        content_.deviations = deviations(amendments.value, *contract, package_.parts);
        read_lock_of(job_.contract_path);

        // Internal notes are gone before anything can print them.
        data::Value const visible = data::without_internal(*contract, *package_.schema);
        data::Value root = visible.with_member("referentiels", package_.law).with_member("paraphe", own_data());
        std::set<std::string> printed;
        auto document = read(package_.parts, root, printed, amendments.value);
        for (SeparateDocument const& separate : package_.separate)
            content_.prologues.push_back(finished(read(separate.prologue, root, printed), {}).blocks);
        if (job_.purpose == Purpose::draft) make_draft(document, *contract, std::move(root), printed);
        content_.embedded = data::to_json(data::embedded(visible, *package_.schema, printed));

        document::Metadata& metadata = document.metadata;
        metadata.strings["empreinte"] = base::hex(content_.data_digest).substr(0, 8);
        metadata.author = taken(metadata.strings, "auteur");
        metadata.subject = taken(metadata.strings, "sujet");
        if (metadata.title.empty()) metadata.title = package_.title;
        metadata.date = document_date(package_.date_paths, *contract, resources_);
        content_.document = finished(std::move(document), content_.lock ? content_.lock->numbers : assembly::FrozenNumbers{});
        content_.corrections = by_datum(corrections_, *contract, *package_.schema);
        std::string const folder = folder_of(job_.contract_path);
        load_images(content_.document.blocks, folder, resources_, content_.images, diagnostics_);
        for (document::Blocks const& prologue : content_.prologues) load_images(prologue, folder, resources_, content_.images, diagnostics_);
        for (base::Diagnostic& diagnostic : diagnostics_)
            if (!diagnostic.pointer.empty()) diagnostic.datum = datum_name(*contract, *package_.schema, diagnostic.pointer);
        return {std::move(content_), std::move(diagnostics_)};
    }

private:
    base::Checked<Content> give_up(base::Diagnostics reasons) {
        append(diagnostics_, std::move(reasons));
        return {std::move(content_), std::move(diagnostics_)};
    }

    base::Result<data::Value> read_contract() {
        base::Result<std::string> bytes = job_.contract_text ? base::Result<std::string>(*job_.contract_text)
                                                             : resources_.read(job_.contract_path, base::Resources::default_limit);
        if (!bytes) return base::failure(std::move(bytes.error()));
        content_.data_digest = base::sha256(*bytes);
        auto contract = data::parse_json(sources_, sources_.add(job_.contract_path, std::move(*bytes)));
        if (contract && !contract->is_object())
            return base::failure({base::error("data.type", "le contrat doit être un objet JSON { … }", contract->span())});
        return contract;
    }

    void read_lock_of(std::string const& contract_path) {
        if (job_.contract_text) return;
        auto lock = read_lock(contract_path, resources_, sources_);
        if (!lock) return append(diagnostics_, std::move(lock.error()));
        content_.lock = std::move(*lock);
        if (content_.lock && job_.lock == LockUse::kept) append(diagnostics_, objections(*content_.lock, package_));
    }

    /// What templates may ask of the engine itself.
    data::Value own_data() const {
        return data::Value::object({{"projet", {}, data::Value::boolean(job_.purpose == Purpose::draft)}, {"ecarts", {}, deviations_value(content_.deviations)}});
    }

    document::Document read(merge::Template const& parts, data::Value const& root, std::set<std::string>& printed, merge::Amendments const& amendments = {}) {
        auto merged = merge::merge(parts, root, sources_, amendments);
        append(diagnostics_, std::move(merged.diagnostics));
        printed.merge(merged.value.printed);
        auto document = markup::read_document(merged.value.xhtml, merged.value.map);
        append(diagnostics_, std::move(document.diagnostics));
        return std::move(document.value);
    }

    /// Data that is open or wrong no longer stops the way: it is listed and shown.
    void make_draft(document::Document& document, data::Value const& contract, data::Value root, std::set<std::string>& printed) {
        diagnostics_ = base::sorted_for_people(std::move(diagnostics_));
        data::Value const points = open_points(diagnostics_, contract, *package_.schema, sources_);
        for (base::Diagnostic& diagnostic : diagnostics_)
            if (tolerable(diagnostic)) diagnostic.severity = base::Severity::warning;
        if (package_.draft && data::is_truthy(points)) {
            document::Blocks list = read(package_.draft->list, root.with_member("reste", points), printed).blocks;
            auto const after = std::find_if(document.blocks.begin(), document.blocks.end(), [&](document::Block const& block) {
                document::Common const* const common = document::common_of(block);
                return common != nullptr && common->id == package_.draft->after;
            });
            document.blocks.insert(after == document.blocks.end() ? document.blocks.begin() : after + 1, std::make_move_iterator(list.begin()), std::make_move_iterator(list.end()));
        }
        show_open_places(document);
        document.metadata.watermark = package_.draft ? package_.draft->watermark : "PROJET";
    }

    document::Document finished(document::Document document, assembly::FrozenNumbers const& frozen) {
        auto assembled = assembly::assemble(std::move(document), package_.numbering, frozen);
        append(diagnostics_, std::move(assembled.diagnostics));
        bool const told = job_.typography == TypographyReport::wanted;
        return typography::set_french(std::move(assembled.value), job_.spaces.value_or(package_.spaces), told ? &corrections_ : nullptr);
    }

    Job const& job_;
    Package const& package_;
    base::Resources const& resources_;
    base::Sources& sources_;
    Content content_;
    base::Diagnostics diagnostics_;
    typography::Corrections corrections_;
};

}  // namespace

base::Checked<Content> make_content(Job const& job, Workshop const& workshop, base::Resources const& resources, base::Sources& sources) {
    return ContentMaker(job, workshop, resources, sources).run();
}

}  // namespace paraphe::dossier
