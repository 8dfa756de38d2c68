#include "dossier/render.h"

#include "assembly/assembly.h"
#include "data/json.h"
#include "data/visibility.h"
#include "dossier/images.h"
#include "dossier/writer.h"
#include "markup/read_document.h"
#include "markup/read_style.h"
#include "merge/merge.h"
#include "typography/french.h"

namespace paraphe::dossier {

namespace {

/// A file's text as a source that leads back to itself, byte for byte.
base::Result<base::SourceId> read_source(std::string const& path, base::Resources const& resources, base::Sources& sources) {
    auto bytes = resources.read(path, base::Resources::default_limit);
    if (!bytes) return base::failure(std::move(bytes.error()));
    return sources.add(path, std::move(*bytes));
}

base::Checked<document::StyleSheet> read_styles(std::vector<std::string> const& paths, base::Resources const& resources, base::Sources& sources) {
    base::Checked<document::StyleSheet> all;
    for (std::string const& path : paths) {
        auto const source = read_source(path, resources, sources);
        if (!source) {
            append(all.diagnostics, source.error());
            continue;
        }
        auto sheet = markup::read_style(sources, *source);
        append(all.diagnostics, std::move(sheet.diagnostics));
        std::move(sheet.value.rules.begin(), sheet.value.rules.end(), std::back_inserter(all.value.rules));
        std::move(sheet.value.pages.begin(), sheet.value.pages.end(), std::back_inserter(all.value.pages));
    }
    return all;
}

std::string name_of(std::string const& path) { return path.substr(path.find_last_of('/') + 1); }

}  // namespace

base::Checked<std::string> render(Rendering const& rendering, Workshop const& workshop, base::Resources const& resources, base::Sources& sources) {
    base::Checked<std::string> out;
    auto const source = read_source(rendering.document_path, resources, sources);
    if (!source) return {{}, source.error()};
    std::string const& text = sources.file(*source).text;
    auto const length = static_cast<std::uint32_t>(text.size());
    base::SourceMap map;
    map.append(length, {{*source, 0, length}, {}, {}}, true);
    auto read = markup::read_document(text, map);
    append(out.diagnostics, std::move(read.diagnostics));
    auto assembled = assembly::assemble(std::move(read.value), workshop.package.numbering);
    append(out.diagnostics, std::move(assembled.diagnostics));
    document::Document document = typography::set_french(std::move(assembled.value), rendering.spaces.value_or(workshop.package.spaces));
    if (document.metadata.title.empty()) document.metadata.title = name_of(rendering.document_path);
    document.metadata.date = resources.now();

    auto styles = read_styles(rendering.style_paths, resources, sources);
    append(out.diagnostics, std::move(styles.diagnostics));
    document::StyleSheet const& style = rendering.style_paths.empty() ? workshop.package.style : styles.value;
    layout::Images images;
    load_images(document.blocks, folder_of(rendering.document_path), resources, images, out.diagnostics);
    Writer writer(style, workshop.composition->words, images, rendering.pdf);
    auto laid_out = writer.lay_out(document);
    append(out.diagnostics, writer.take_diagnostics());
    if (!base::has_errors(out.diagnostics)) {
        auto bytes = writer.bytes(document, laid_out, rendering.format, {});
        if (bytes) out.value = std::move(*bytes);
        else append(out.diagnostics, std::move(bytes.error()));
    }
    out.diagnostics = base::sorted_for_people(std::move(out.diagnostics));
    return out;
}

base::Checked<std::string> merge_part(std::string const& part_path, std::string const& contract_path, Package const& package, base::Resources const& resources,
                                      base::Sources& sources) {
    base::Checked<std::string> out;
    auto const part = read_source(part_path, resources, sources);
    auto const source = read_source(contract_path, resources, sources);
    for (auto const* const one : {&part, &source})
        if (!*one) append(out.diagnostics, one->error());
    if (!part || !source) return out;
    auto const contract = data::parse_json(sources, *source);
    if (!contract) return {{}, contract.error()};
    if (!contract->is_object()) return {{}, {base::error("data.type", "le contrat doit être un objet JSON { … }", contract->span())}};

    merge::PartDescription description;
    description.id = name_of(part_path);
    description.source = *part;
    if (part_path.ends_with(".md")) description.kind = merge::PartDescription::Kind::markdown;
    auto compiled = merge::Template::compile({description}, {}, sources);
    append(out.diagnostics, std::move(compiled.diagnostics));
    data::Value const root = data::without_internal(*contract, *package.schema).with_member("referentiels", package.law);
    auto merged = merge::merge(compiled.value, root, sources);
    append(out.diagnostics, std::move(merged.diagnostics));
    out.value = std::move(merged.value.xhtml);
    out.diagnostics = base::sorted_for_people(std::move(out.diagnostics));
    return out;
}

}  // namespace paraphe::dossier
