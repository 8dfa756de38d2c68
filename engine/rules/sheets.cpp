#include "base/unicode.h"
#include "data/marks.h"
#include "rules/families.h"

namespace paraphe::rules {

namespace {

/// Largest value that the unit of an indicator allows; nothing for units that are no share of a whole.
std::optional<data::Decimal> ceiling(Item const& indicator) {
    std::string const unit = base::case_folded(indicator["unite"].text());
    // Real occupancy passes 100 %: a place may serve two persons on one day.
    std::string const label = base::case_folded(indicator["libelle"].text());
    if (label.find("taux d'occupation") != std::string::npos || label.find("taux d’occupation") != std::string::npos)
        return {};
    if (unit == "%" || unit == "pourcent" || unit == "pourcentage") return data::Decimal(100);
    if (unit == "taux" || unit == "fraction" || unit == "ratio") return data::Decimal(1);
    return {};
}

void check_share(Item const& value, data::Decimal const& most, base::Diagnostics& out) {
    auto const number = value.number();
    if (number && (number->negative() || *number > most))
        out.push_back(error_at(
            value, "rules.percent",
            value.text() + " n’est pas entre 0 et " + most.whole() + ", comme l’unité de l’indicateur le demande"));
}

/// A list that is still to be completed is told as such, and not as empty.
bool is_empty(Item const& list) { return list.elements().empty() && !(list && data::mark_of(*list.value())); }

}  // namespace

void check_sheets(Item const& contract, base::Diagnostics& out) {
    for (Item const& sheet : sheets(contract)) {
        std::string const name = sheet["code"].text();
        if (is_empty(sheet["actions"]))
            out.push_back(error_at(sheet, "rules.empty-sheet", "la fiche " + name + " n’a aucune action"));
        if (is_empty(sheet["indicateurs"]))
            out.push_back(error_at(sheet, "rules.empty-sheet", "la fiche " + name + " n’a aucun indicateur"));
        for (Item const& indicator : sheet["indicateurs"].elements()) {
            auto const most = ceiling(indicator);
            if (!most) continue;
            check_share(indicator["valeur_initiale"]["valeur"], *most, out);
            for (Item const& target : indicator["cibles"].elements()) check_share(target["valeur"], *most, out);
        }
    }
}

}  // namespace paraphe::rules
