#include <algorithm>
#include <map>

#include "base/unicode.h"
#include "rules/families.h"

namespace paraphe::rules {

namespace {

/// The establishments of the contract, by both of their names.
struct Perimeter {
    std::map<std::string, std::string> finess_by_id;
    std::vector<std::string> ids, numbers;
};

void outside(Item const& item, std::vector<std::string> const& known, char const* what, base::Diagnostics& out) {
    if (!item || item.text().empty() || std::find(known.begin(), known.end(), item.text()) != known.end()) return;
    auto diagnostic = error_at(item, "rules.outside-perimeter",
                               std::string(what) + " '" + item.text() + "' n’est pas dans le périmètre du contrat");
    if (std::string const near = base::nearest(item.text(), known); !near.empty())
        diagnostic.hints.push_back("vouliez-vous écrire '" + near + "' ?");
    out.push_back(std::move(diagnostic));
}

/// `item` speaks of an establishment by id, by FINESS number, or by both, which must then agree.
void check_reference(Item const& item, char const* id_key, Perimeter const& perimeter, base::Diagnostics& out) {
    Item const id = item[id_key];
    Item const number = item["finess"];
    outside(id, perimeter.ids, "l’établissement", out);
    outside(number, perimeter.numbers, "le numéro FINESS", out);
    auto const known = perimeter.finess_by_id.find(id.text());
    if (number && known != perimeter.finess_by_id.end() && !known->second.empty() && known->second != number.text())
        out.push_back(
            error_at(number, "rules.outside-perimeter",
                     "'" + id.text() + "' a le numéro FINESS " + known->second + ", et non " + number.text()));
}

/// Every list in which no two elements may have the same `key`.
void unique(std::vector<Item> const& items, char const* key, char const* what, base::Diagnostics& out) {
    std::map<std::string, base::Span> seen;
    for (Item const& item : items) {
        Item const name = item[key];
        if (!name || name.text().empty()) continue;
        auto const [first, is_new] = seen.emplace(name.text(), name.span());
        if (is_new) continue;
        auto diagnostic =
            error_at(name, "rules.duplicate", std::string(what) + " '" + name.text() + "' sert deux fois");
        diagnostic.also = first->second;
        out.push_back(std::move(diagnostic));
    }
}

void check_unique_names(Item const& contract, base::Diagnostics& out) {
    std::vector<Item> const all_sheets = sheets(contract);
    std::vector<Item> goals, actions, indicators, signatures;
    for (Item const& axis : contract["axes"].elements())
        for (Item const& goal : axis["objectifs"].elements()) goals.push_back(goal);
    for (Item const& sheet : all_sheets) {
        for (Item const& action : sheet["actions"].elements()) actions.push_back(action);
        for (Item const& indicator : sheet["indicateurs"].elements()) indicators.push_back(indicator);
    }
    for (Item const& party : contract["parties"].elements()) signatures.push_back(party["signature"]);
    unique(contract["parties"].elements(), "id", "l’identifiant de partie", out);
    unique(signatures, "id", "le champ de signature", out);
    unique(contract["etablissements"].elements(), "id", "l’identifiant d’établissement", out);
    unique(contract["etablissements"].elements(), "finess", "le numéro FINESS", out);
    unique(contract["axes"].elements(), "code", "le code d’axe", out);
    unique(goals, "id", "l’identifiant d’objectif", out);
    unique(all_sheets, "id", "l’identifiant de fiche", out);
    unique(all_sheets, "code", "le code de fiche", out);
    unique(actions, "id", "l’identifiant d’action", out);
    unique(indicators, "id", "l’identifiant d’indicateur", out);
    unique(contract["annexes"].elements(), "id", "l’identifiant d’annexe", out);
    unique(contract["budget"]["lignes"].elements(), "id", "l’identifiant de ligne", out);
    unique(contract["clauses_particulieres"].elements(), "id", "l’identifiant de clause", out);
}

}  // namespace

void check_perimeter(Item const& contract, base::Diagnostics& out) {
    check_unique_names(contract, out);
    Perimeter perimeter;
    for (Item const& establishment : contract["etablissements"].elements()) {
        perimeter.ids.push_back(establishment["id"].text());
        perimeter.numbers.push_back(establishment["finess"].text());
        perimeter.finess_by_id[establishment["id"].text()] = establishment["finess"].text();
        Item const installed = establishment["capacite"]["installee"];
        auto const places = installed.number();
        auto const allowed = establishment["capacite"]["autorisee"].number();
        if (places && allowed && *places > *allowed)
            out.push_back(error_at(installed, "rules.capacity",
                                   "la capacité installée (" + places->whole() + ") dépasse la capacité autorisée (" +
                                       allowed->whole() + ")"));
    }
    if (perimeter.ids.empty()) return;
    outside(contract["gestionnaire"]["percepteur_dgc"], perimeter.numbers, "le percepteur de la dotation", out);
    outside(contract["dgc"]["percepteur"]["finess"], perimeter.numbers, "le percepteur de la dotation", out);
    for (Item const& sheet : sheets(contract))
        for (Item const& establishment : sheet["etablissements"].elements()) {
            if (establishment.text().empty()) check_reference(establishment, "id", perimeter, out);
            else if (establishment.text() != "tous") outside(establishment, perimeter.numbers, "le numéro FINESS", out);
        }
    for (Item const& line : contract["budget"]["lignes"].elements())
        check_reference(line, "etablissement", perimeter, out);
    for (Item const& measure : contract["budget"]["mesures"].elements())
        check_reference(measure, "etablissement", perimeter, out);
    for (Item const& target : contract["modulation"]["cibles"].elements())
        check_reference(target, "etablissement", perimeter, out);
}

}  // namespace paraphe::rules
