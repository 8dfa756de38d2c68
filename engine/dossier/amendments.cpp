#include "dossier/amendments.h"

#include <algorithm>
#include <set>

#include "base/unicode.h"

namespace paraphe::dossier {

namespace {

using merge::Amendment;

std::string text_of(data::Value const& object, char const* name) {
    data::Value const* const value = object.member(name);
    return value == nullptr ? "" : value->text();
}

std::optional<Amendment::Action> action_of(std::string const& word) {
    if (word == "remplacer") return Amendment::Action::replace;
    if (word == "ajouter") return Amendment::Action::add_after;
    if (word == "supprimer") return Amendment::Action::remove;
    return {};
}

char const* in_french(Amendment::Action action) {
    switch (action) {
        case Amendment::Action::replace: return "remplacée";
        case Amendment::Action::add_after: return "ajoutée";
        case Amendment::Action::remove: return "supprimée";
    }
    return "";
}

merge::Part const* clause(merge::Template const& parts, std::string const& id) {
    for (merge::Part const& part : parts.parts())
        if (part.description.id == id && part.description.kind == merge::PartDescription::Kind::markdown) return &part;
    return nullptr;
}

std::optional<data::Value> text_member(data::Value const& object, char const* name) {
    data::Value const* const value = object.member(name);
    return value != nullptr && value->is_string() ? std::optional(*value) : std::nullopt;
}

base::Diagnostic unknown_clause(data::Value const& named, std::string pointer, merge::Template const& parts) {
    std::vector<std::string> known;
    for (merge::Part const& part : parts.parts())
        if (part.description.kind == merge::PartDescription::Kind::markdown) known.push_back(part.description.id);
    auto diagnostic = base::error("dossier.unknown-clause", "la trame n’a pas de clause '" + named.text() + "'", named.span());
    diagnostic.pointer = std::move(pointer);
    if (std::string const near = base::nearest(named.text(), known); !near.empty()) diagnostic.hints.push_back("vouliez-vous écrire '" + near + "' ?");
    return diagnostic;
}

}  // namespace

base::Checked<merge::Amendments> read_amendments(data::Value const& contract, merge::Template const& parts) {
    base::Checked<merge::Amendments> out;
    data::Value const* const list = contract.member("clauses_particulieres");
    if (list == nullptr) return out;
    std::set<std::string> changed;
    for (std::size_t i = 0; i < list->elements().size(); ++i) {
        data::Value const& entry = list->elements()[i];
        auto const action = action_of(text_of(entry, "action"));
        data::Value const* const named = entry.member("clause");
        if (!action || named == nullptr || !named->is_string()) continue;
        std::string const pointer = "/clauses_particulieres/" + std::to_string(i);
        if (clause(parts, named->text()) == nullptr) {
            out.diagnostics.push_back(unknown_clause(*named, pointer + "/clause", parts));
            continue;
        }
        if (*action != Amendment::Action::add_after && !changed.insert(named->text()).second) {
            auto& diagnostic = out.diagnostics.emplace_back(
                base::error("dossier.amended-twice", "la clause '" + named->text() + "' est déjà remplacée ou supprimée plus haut", named->span()));
            diagnostic.pointer = pointer + "/clause";
            continue;
        }
        out.value.push_back({*action, named->text(), "clause-" + text_of(entry, "id"), text_member(entry, "titre"), text_member(entry, "texte"), entry.span(), pointer});
    }
    return out;
}

std::vector<Deviation> deviations(merge::Amendments const& amendments, data::Value const& contract, merge::Template const& parts) {
    std::vector<Deviation> all;
    for (Amendment const& amendment : amendments) {
        data::Value const& entry = *contract.find(amendment.pointer);
        bool const added = amendment.action == Amendment::Action::add_after;
        std::map<std::string, std::string> const& head = clause(parts, amendment.clause)->head;
        auto const of_head = [&](char const* key) {
            auto const found = head.find(key);
            return added || found == head.end() ? std::string() : found->second;
        };
        Deviation one;
        one.action = in_french(amendment.action);
        one.clause = added ? amendment.id : of_head("id");
        one.title = amendment.title ? amendment.title->text() : of_head("titre");
        one.source = of_head("source");
        one.reason = text_of(entry, "motif");
        one.requester = text_of(entry, "demandeur");
        one.span = amendment.span;
        all.push_back(std::move(one));
    }
    return all;
}

data::Value deviations_value(std::vector<Deviation> const& deviations) {
    auto const text = [](std::string const& value) { return data::Value::string(value); };
    std::vector<data::Value> list;
    for (Deviation const& one : deviations) {
        std::vector<data::Member> members;
        members.push_back({"action", {}, text(one.action)});
        members.push_back({"clause", {}, text(one.clause)});
        members.push_back({"intitule", {}, text(one.title)});
        members.push_back({"source", {}, text(one.source)});
        members.push_back({"motif", {}, text(one.reason)});
        members.push_back({"demandeur", {}, text(one.requester)});
        members.push_back({"presente", {}, data::Value::boolean(one.action != in_french(Amendment::Action::remove))});
        list.push_back(data::Value::object(std::move(members)));
    }
    return data::Value::array(std::move(list));
}

}  // namespace paraphe::dossier
