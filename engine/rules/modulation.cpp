#include <map>

#include "rules/families.h"

namespace paraphe::rules {

// CASF, art. R. 314-43-2 (décret n° 2018-519 du 27 juin 2018): the cut is at most half of the gap between the target
// and what was done; EHPAD are outside it.
void check_modulation(Item const& contract, base::Diagnostics& out) {
    Item const modulation = contract["modulation"];
    if (!modulation["active"].is_true()) return;
    Item const ceiling = modulation["plafond_part_ecart"];
    auto const part = ceiling.number();
    if (part && *part > *data::Decimal::from_json("0.5"))
        out.push_back(error_at(ceiling, "rules.modulation-ceiling",
                               "l’abattement ne dépasse pas la moitié de l’écart : écrivez 0.5 au plus"));
    if (contract["contrat"]["type"].text() == "EHPAD")
        out.push_back(
            error_at(modulation["active"], "rules.modulation-ehpad", "la modulation ne s’applique pas aux EHPAD"));
    constexpr char const* ehpad = "500";  // category of the FINESS nomenclature
    std::map<std::string, std::string> category;
    for (Item const& establishment : contract["etablissements"].elements())
        category[establishment["id"].text()] = establishment["categorie"]["code"].text();
    for (Item const& target : modulation["cibles"].elements())
        if (auto const found = category.find(target["etablissement"].text());
            found != category.end() && found->second == ehpad)
            out.push_back(error_at(target["etablissement"], "rules.modulation-ehpad",
                                   "'" + found->first + "' est un EHPAD : la modulation ne s’y applique pas"));
}

}  // namespace paraphe::rules
