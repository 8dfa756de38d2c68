#include "rules/families.h"

namespace paraphe::rules {

namespace {

/// No département has this prefix, so a number that begins with it belongs to nobody.
constexpr std::string_view specimen_finess = "99";
/// The specimens bear the SIREN numbers 000000018 and on; no firm is known whose number begins so.
constexpr std::string_view specimen_siren = "0000000";

bool begins(std::string const& text, std::string_view with) { return text.compare(0, with.size(), with) == 0; }

/// A specimen bears numbers of nobody, a contract bears real ones.
void check_number(Item const& number, std::string_view prefix, bool specimen, base::Diagnostics& out) {
    if (!number || number.text().empty() || begins(number.text(), prefix) == specimen) return;
    if (specimen)
        out.push_back(error_at(number, "rules.real-number-in-specimen",
                               "un spécimen ne porte pas de numéro qui puisse exister : " + number.text() +
                                   " devrait commencer par " + std::string(prefix)));
    else
        out.push_back(
            error_at(number, "rules.specimen-number",
                     "le numéro " + number.text() + " est fictif ; il n’est permis que si contrat.specimen vaut true"));
}

}  // namespace

void check_identity(Item const& contract, base::Diagnostics& out) {
    bool const specimen = contract["contrat"]["specimen"].is_true();
    Item const holder = contract["gestionnaire"];
    check_number(holder["finess"], specimen_finess, specimen, out);
    check_number(holder["siren"], specimen_siren, specimen, out);
    std::vector<Item> bearers = contract["etablissements"].elements();
    for (Item const& establishment : bearers) check_number(establishment["finess"], specimen_finess, specimen, out);
    bearers.push_back(holder);
    for (Item const& bearer : bearers) {
        Item const siret = bearer["siret"];
        // A warning: the directory may lag behind a merger.
        if (siret && holder["siren"] && !begins(siret.text(), holder["siren"].text()))
            out.push_back(
                warning_at(siret, "rules.siret-siren",
                           "ce SIRET ne commence pas par le SIREN du gestionnaire, " + holder["siren"].text()));
    }
}

}  // namespace paraphe::rules
