#include "dossier/job.h"

#include <algorithm>

#include "assembly/assembly.h"
#include "base/atomic_file.h"
#include "base/utf8.h"
#include "base/version.h"
#include "dossier/content.h"
#include "dossier/manifest.h"
#include "layout/layout.h"
#include "office/office.h"
#include "pdf/pdf.h"

namespace paraphe::dossier {

namespace {

char const* extension(Format format) {
    switch (format) {
        case Format::pdf: return ".pdf";
        case Format::docx: return ".docx";
        case Format::odt: return ".odt";
    }
    return "";
}

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

/// Makes the files of one document in the wanted formats.
class Writer {
public:
    Writer(Job const& job, Workshop const& workshop, Content const& content)
        : job_(job), workshop_(workshop), content_(content), shaper_(workshop.fonts), breaker_(workshop.hyphenator) {}

    layout::LaidOut lay_out(document::Document const& document) {
        auto laid_out = layout::lay_out(document, workshop_.package.style, shaper_, breaker_, content_.images);
        append(diagnostics, std::move(laid_out.warnings));
        return std::move(laid_out.value);
    }

    /// A second document of one name gets a number after it, so that none takes the other's place.
    void write(document::Document const& document, layout::LaidOut laid_out, std::string const& wanted, bool with_data, Outputs& outputs) {
        std::string name = wanted;
        for (int number = 2; !names_.insert(name).second; ++number) name = wanted + "-" + std::to_string(number);
        for (Format const format : job_.formats) {
            auto bytes = written(document, laid_out, format, with_data);
            if (bytes) outputs.files.push_back({name + extension(format), format, std::move(*bytes), laid_out.numbers.pages});
            else append(diagnostics, std::move(bytes.error()));
        }
    }

    base::Diagnostics diagnostics;

private:
    base::Result<std::string> written(document::Document const& document, layout::LaidOut& laid_out, Format format, bool with_data) const {
        document::StyleSheet const& style = workshop_.package.style;
        if (format == Format::docx) return office::write_docx(document, style, laid_out.numbers, content_.images);
        if (format == Format::odt) return office::write_odt(document, style, laid_out.numbers, content_.images);
        pdf::PdfOptions options;
        options.producer = std::string("Paraphe ") + base::version;
        if (with_data) {
            page::Attachment data;
            data.name = "contrat.json";
            data.media_type = "application/json";
            data.description = "Données structurées du contrat";
            data.bytes = content_.embedded;
            laid_out.paged.attachments.push_back(std::move(data));
        }
        return pdf::write_pdf(laid_out.paged, options);
    }

    Job const& job_;
    Workshop const& workshop_;
    Content const& content_;
    font::Shaper shaper_;
    typography::WordBreaker breaker_;
    std::set<std::string> names_;
};

constexpr int steps = 4;

}  // namespace

base::Checked<Outputs> make_dossier(Job const& job, Workshop const& workshop, base::Resources const& resources, base::Sources& sources,
                                    Progress const& progress) {
    Outputs outputs;
    progress(1, steps, "lecture et fusion des données");
    auto content = make_content(job, workshop, resources, sources);
    base::Diagnostics diagnostics = std::move(content.diagnostics);
    if (content.value.document.blocks.empty()) {
        if (!base::has_errors(diagnostics)) diagnostics.push_back(base::error("dossier.empty", "la trame ne donne aucun texte pour ce contrat"));
        return {std::move(outputs), std::move(diagnostics)};
    }

    Writer writer(job, workshop, content.value);
    progress(2, steps, "mise en page");
    auto laid_out = writer.lay_out(content.value.document);
    outputs.pages = laid_out.numbers.pages;
    if (!base::has_errors(diagnostics)) {
        progress(3, steps, "écriture du dossier");
        writer.write(content.value.document, std::move(laid_out), "dossier", true, outputs);
        progress(4, steps, "écriture des fiches");
        for (std::size_t kind = 0; kind < workshop.package.separate.size(); ++kind) {
            SeparateDocument const& separate = workshop.package.separate[kind];
            for (assembly::Excerpt& part : assembly::excerpts(content.value.document, separate.class_name, content.value.prologues[kind])) {
                part.document.metadata.title = part.title + " – " + part.document.metadata.title;
                std::string const name = safe_name(separate.class_name + "-" + part.number + (part.id.empty() ? "" : "-" + part.id.substr(part.id.find('-') + 1)));
                writer.write(part.document, writer.lay_out(part.document), separate.folder + "/" + name, false, outputs);
            }
        }
    }
    append(diagnostics, std::move(writer.diagnostics));
    if (base::has_errors(diagnostics)) outputs.files.clear();
    else outputs.manifest = manifest_json(outputs, workshop.package, content.value.data_digest);
    return {std::move(outputs), base::sorted_for_people(std::move(diagnostics))};
}

base::Diagnostics check_contract(Job const& job, Workshop const& workshop, base::Resources const& resources, base::Sources& sources) {
    // Only who writes knows whether a file would conform: the files are made and dropped.
    return make_dossier(job, workshop, resources, sources, [](int, int, std::string const&) {}).diagnostics;
}

base::Result<void> publish_outputs(Outputs const& outputs, std::string const& folder) {
    std::set<std::string> folders{folder};
    for (OutputFile const& file : outputs.files) {
        std::size_t const slash = file.path.find_last_of('/');
        if (slash != std::string::npos) folders.insert(folder + "/" + file.path.substr(0, slash));
    }
    for (std::string const& one : folders)
        if (auto made = base::make_folder(one); !made) return made;
    for (OutputFile const& file : outputs.files)
        if (auto published = base::publish(folder + "/" + file.path, file.bytes); !published) return published;
    return base::publish(folder + "/manifest.json", outputs.manifest);
}

}  // namespace paraphe::dossier
