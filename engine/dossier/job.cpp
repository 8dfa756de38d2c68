#include "dossier/job.h"

#include <algorithm>
#include <future>

#include "assembly/assembly.h"
#include "base/interruption.h"
#include "dossier/content.h"
#include "dossier/manifest.h"
#include "dossier/writer.h"

namespace paraphe::dossier {

namespace {

/// Letters, digits, dot and dash only: valid on every file system.
std::string safe_name(std::string const& text) {
    std::string out;
    for (char const c : text) {
        bool const plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '.';
        if (plain) out += c;
        else if (!out.empty() && out.back() != '-') out += '-';
    }
    while (!out.empty() && (out.back() == '-' || out.back() == '.')) out.pop_back();
    return out.substr(0, 80);
}

constexpr int steps = 4;
constexpr char const* dossier_name = "dossier";
constexpr char const* contract_name = "contrat";

/// The documents that the job asks for, one after the other.
class Maker {
public:
    Maker(Job const& job, Workshop const& workshop, Content const& content)
        : job_(job), package_(workshop.package), content_(content), writer_(package_.style, workshop.composition->words, content.images, job.pdf) {}

    base::Diagnostics run(bool may_write, Outputs& outputs, Progress const& progress) {
        progress(2, steps, "mise en page");
        bool const whole = job_.parts.contains(Part::dossier);
        // Even when nothing may be written, the pages tell what would not fit.
        layout::LaidOut laid_out = whole || !may_write ? writer_.lay_out(content_.document) : layout::LaidOut{};
        if (may_write) {
            progress(3, steps, "écriture du dossier");
            if (whole) write(content_.document, std::move(laid_out), dossier_name, content_.embedded, outputs);
            if (job_.parts.contains(Part::contract)) write_contract(outputs);
            progress(4, steps, "écriture des fiches");
            if (job_.parts.contains(Part::sheets)) write_sheets(outputs);
        }
        outputs.pages = outputs.files.empty() ? 0 : outputs.files.front().pages;
        append(diagnostics_, writer_.take_diagnostics());
        return std::move(diagnostics_);
    }

private:
    /// A second document of one name gets a number after it, so that none takes the other's place.
    void write(document::Document const& document, layout::LaidOut laid_out, std::string const& wanted, std::optional<std::string> const& data, Outputs& outputs) {
        std::string name = wanted;
        for (int number = 2; !names_.insert(name).second; ++number) name = wanted + "-" + std::to_string(number);
        base::stop_if_interrupted();
        // Each format reads the same document and pages and writes bytes of its own: side by side, or one after the other on
        // a system that gives no thread.
        std::vector<std::pair<Format, std::future<base::Result<std::string>>>> written;
        for (Format const format : job_.formats)
            written.emplace_back(format, std::async(job_.formats.size() == 1 ? std::launch::deferred : std::launch::async | std::launch::deferred,
                                                    [&, format] { return writer_.bytes(document, laid_out, format, data); }));
        for (auto& [format, future] : written) {
            auto bytes = future.get();
            if (bytes) outputs.files.push_back({name + extension(format), format, std::move(*bytes), laid_out.numbers.pages});
            else append(diagnostics_, std::move(bytes.error()));
        }
    }

    void write_contract(Outputs& outputs) {
        document::Document const contract = assembly::opening_part(content_.document, package_.contract_end);
        write(contract, writer_.lay_out(contract), contract_name, content_.embedded, outputs);
    }

    void write_sheets(Outputs& outputs) {
        for (std::size_t kind = 0; kind < package_.separate.size(); ++kind) {
            SeparateDocument const& separate = package_.separate[kind];
            for (assembly::Excerpt& part : assembly::excerpts(content_.document, separate.class_name, content_.prologues[kind])) {
                base::stop_if_interrupted();
                part.document.metadata.title = part.title + " – " + part.document.metadata.title;
                std::string const name = safe_name(separate.class_name + "-" + part.number + (part.id.empty() ? "" : "-" + part.id.substr(part.id.find('-') + 1)));
                write(part.document, writer_.lay_out(part.document), separate.folder + "/" + name, {}, outputs);
            }
        }
    }

    Job const& job_;
    Package const& package_;
    Content const& content_;
    Writer writer_;
    std::set<std::string> names_;
    base::Diagnostics diagnostics_;
};

/// What a job came to: the files, and what is known of the contract beside them.
struct Made {
    Outputs outputs;
    Findings findings;
};

base::Checked<Made> make(Job const& job, Workshop const& workshop, base::Resources const& resources, base::Sources& sources, Progress const& progress) {
    Made made;
    made.outputs.formats = job.formats;
    made.outputs.parts = job.parts;
    workshop.composition->words.trim();
    progress(1, steps, "lecture et fusion des données");
    auto content = make_content(job, workshop, resources, sources);
    base::Diagnostics diagnostics = std::move(content.diagnostics);
    made.findings = {content.value.deviations, content.value.corrections};
    if (content.value.document.blocks.empty()) {
        if (!base::has_errors(diagnostics)) diagnostics.push_back(base::error("dossier.empty", "la trame ne donne aucun texte pour ce contrat"));
        return {std::move(made), std::move(diagnostics)};
    }
    append(diagnostics, Maker(job, workshop, content.value).run(!base::has_errors(diagnostics), made.outputs, progress));
    if (base::has_errors(diagnostics)) made.outputs.files.clear();
    else made.outputs.manifest = manifest_json(made.outputs, workshop.package, content.value.data_digest);
    return {std::move(made), base::sorted_for_people(std::move(diagnostics))};
}

}  // namespace

bool is_asked_for(Outputs const& outputs, std::string const& path) {
    std::string const stem = path.substr(0, path.find_last_of('.'));
    Part const part = stem == dossier_name ? Part::dossier : stem == contract_name ? Part::contract : Part::sheets;
    return outputs.parts.contains(part) && std::any_of(outputs.formats.begin(), outputs.formats.end(), [&](Format format) { return path.ends_with(extension(format)); });
}

base::Checked<Outputs> make_dossier(Job const& job, Workshop const& workshop, base::Resources const& resources, base::Sources& sources,
                                    Progress const& progress) {
    auto made = make(job, workshop, resources, sources, progress);
    return {std::move(made.value.outputs), std::move(made.diagnostics)};
}

base::Checked<Findings> check_contract(Job const& job, Workshop const& workshop, base::Resources const& resources, base::Sources& sources) {
    // Only who writes knows whether a file would conform: the files are made and dropped.
    auto made = make(job, workshop, resources, sources, [](int, int, std::string const&) {});
    return {std::move(made.value.findings), std::move(made.diagnostics)};
}

}  // namespace paraphe::dossier
