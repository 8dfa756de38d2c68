#include "dossier/open_points.h"

#include <algorithm>
#include <set>

#include "data/marks.h"
#include "document/walk.h"
#include "dossier/datum_name.h"

namespace paraphe::dossier {

namespace {

char const* const nobody = "non attribué";

std::string in_charge(base::Diagnostic const& diagnostic, data::Value const& contract) {
    if (data::Value const* const datum = contract.find(diagnostic.pointer))
        if (auto const mark = data::mark_of(*datum); mark && !mark->text.empty()) return mark->text;
    data::Value const* const person = contract.at({"responsables", first_step(diagnostic.pointer)});
    return person == nullptr || person->text().empty() ? nobody : person->text();
}

/// Where to mend the datum; a datum that is nowhere has no line of its own.
std::string place(base::Diagnostic const& diagnostic, base::Sources const& sources) {
    base::Place const where = sources.locate(diagnostic.where);
    if (where.file.empty() || diagnostic.code == "merge.missing-value") return "–";
    return where.file.substr(where.file.find_last_of('/') + 1) + ", ligne " + std::to_string(where.line);
}

data::Value text(std::string value) { return data::Value::string(std::move(value)); }

/// `text` cut at ⟦ and ⟧.
void add_pieces(document::Text const& whole, document::Inlines& into) {
    constexpr std::string_view open = "⟦";
    constexpr std::string_view close = "⟧";
    std::size_t at = 0;
    while (at < whole.text.size()) {
        std::size_t const begin = std::min(whole.text.find(open, at), whole.text.size());
        std::size_t const end = begin == whole.text.size() ? begin : std::min(whole.text.find(close, begin), whole.text.size() - close.size()) + close.size();
        if (begin > at) into.push_back({document::Text{whole.text.substr(at, begin - at), whole.span}});
        if (end > begin) {
            document::Styled styled;
            styled.class_name = "a-completer";
            styled.children.push_back({document::Text{whole.text.substr(begin, end - begin), whole.span}});
            into.push_back({std::move(styled)});
        }
        at = end;
    }
}

document::Inlines shown(document::Inlines inlines) {
    document::Inlines out;
    for (document::Inline& item : inlines) {
        if (auto* const styled = std::get_if<document::Styled>(&item.value)) styled->children = shown(std::move(styled->children));
        if (auto* const link = std::get_if<document::Link>(&item.value)) link->children = shown(std::move(link->children));
        auto const* const words = std::get_if<document::Text>(&item.value);
        if (words != nullptr && words->text.find("⟦") != std::string::npos) add_pieces(*words, out);
        else out.push_back(std::move(item));
    }
    return out;
}

}  // namespace

base::Diagnostics open_fields(data::Value const& contract, data::Schema const& schema) {
    base::Diagnostics found;
    for (data::PlacedMark const& placed : data::marks_in(contract)) {
        if (placed.mark.kind != data::Mark::Kind::to_complete) continue;
        std::string const who = placed.mark.text.empty() ? "" : " (" + placed.mark.text + ")";
        auto& diagnostic = found.emplace_back(
            base::error("dossier.open-field", datum_name(contract, schema, placed.pointer) + " : reste à compléter" + who, placed.span));
        diagnostic.pointer = placed.pointer;
        if (!placed.mark.note.empty()) diagnostic.hints.push_back(placed.mark.note);
    }
    return found;
}

bool tolerable(base::Diagnostic const& diagnostic) {
    if (diagnostic.severity != base::Severity::error) return false;
    if (diagnostic.code == "markup.ragged-table") return true;  // a row whose list is still open
    if (diagnostic.pointer.empty()) return false;
    auto const of = [&](std::string_view room) { return std::string_view(diagnostic.code).starts_with(room); };
    return of("data.") || of("rules.") || diagnostic.code == "merge.missing-value" || diagnostic.code == "merge.filter-value" ||
           diagnostic.code == "dossier.open-field";
}

data::Value open_points(base::Diagnostics const& diagnostics, data::Value const& contract, data::Schema const& schema, base::Sources const& sources) {
    struct Section {
        std::string key;
        std::vector<data::Value> lines;
    };
    std::vector<Section> sections;
    std::set<std::string> told;
    base::Diagnostics ordered = diagnostics;  // what was seen in the data says more than what a template missed
    std::stable_partition(ordered.begin(), ordered.end(), [](base::Diagnostic const& one) { return !one.code.starts_with("merge."); });
    for (base::Diagnostic const& diagnostic : ordered) {
        bool const about_datum = tolerable(diagnostic) && !diagnostic.pointer.empty();
        if (!about_datum || !told.insert(diagnostic.pointer).second) continue;
        std::string const key = first_step(diagnostic.pointer);
        auto section = std::find_if(sections.begin(), sections.end(), [&](Section const& one) { return one.key == key; });
        if (section == sections.end()) section = sections.insert(sections.end(), {key, {}});
        bool const open = diagnostic.code == "dossier.open-field";
        section->lines.push_back(data::Value::object({{"responsable", {}, text(in_charge(diagnostic, contract))},
                                                      {"donnee", {}, text(datum_name(contract, schema, diagnostic.pointer))},
                                                      {"constat", {}, text(open ? "reste à compléter" : diagnostic.message)},
                                                      {"lieu", {}, text(place(diagnostic, sources))}}));
    }
    std::vector<data::Value> list;
    for (Section& section : sections)
        list.push_back(data::Value::object({{"section", {}, text(section_name(schema, "/" + section.key))}, {"lignes", {}, data::Value::array(std::move(section.lines))}}));
    return data::Value::array(std::move(list));
}

void show_open_places(document::Document& document) {
    document::for_each_inlines(document, [](document::Inlines& inlines, std::string const&) { inlines = shown(std::move(inlines)); });
}

}  // namespace paraphe::dossier
