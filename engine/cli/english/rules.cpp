#include <array>

#include "cli/english/rows.h"

namespace paraphe::cli {

namespace {

constexpr std::array rows{
    // Dates.
    Row{"rules.dates-order", "le contrat finit avant de commencer", "the contract ends before it begins"},
    Row{"rules.dates-order", "l’action finit avant de commencer", "the action ends before it begins"},
    Row{"rules.duration", "un contrat ne dépasse pas {0} ans : il finirait au plus tard le {1}",
        "a contract lasts {0} years at most: it would end on {1} at the latest"},
    Row{"rules.unusual-duration", "la durée n’est pas de {0} ans : le contrat finirait le {1}", "the term is not {0} years: the contract would end on {1}"},
    Row{"rules.signed-before-powers", "cette habilitation est du {0}, après la signature du {1}",
        "this authority to sign dates from {0}, after the signing on {1}"},
    Row{"rules.signed-after-start", "le contrat est signé après sa date d’effet", "the contract is signed after it takes effect"},
    Row{"rules.outside-contract", "le {0} est après la fin du contrat, le {1}", "{0} is after the end of the contract, {1}"},
    Row{"rules.outside-contract", "le {0} est avant le début du contrat, le {1}", "{0} is before the start of the contract, {1}"},
    Row{"rules.unknown-year", "{0} n’est pas un exercice du contrat", "{0} is not a financial year of the contract"},
    Row{"rules.missing-year", "le contrat court en {0}, année absente de 'exercices'",
        "the contract runs in {0}, a year that 'exercices' does not have"},
    Row{"rules.authorisation-ended", "cette autorisation finit le {0}, avant le début du contrat",
        "this authorization ends on {0}, before the contract begins"},
    // Numbers of firms and establishments.
    Row{"rules.real-number-in-specimen", "un spécimen ne porte pas de numéro qui puisse exister : {0} devrait commencer par {1}",
        "a specimen bears no number that could exist: {0} should begin with {1}"},
    Row{"rules.specimen-number", "le numéro {0} est fictif ; il n’est permis que si contrat.specimen vaut true",
        "number {0} is fictitious; it is allowed only when contrat.specimen is true"},
    Row{"rules.siret-siren", "ce SIRET ne commence pas par le SIREN du gestionnaire, {0}",
        "this SIRET does not begin with the SIREN of the managing body, {0}"},
    // Law of the day.
    Row{"rules.repealed-law", "« {0} » n’existe plus le {1}, jour de la signature", "'{0}' no longer exists on {1}, the day of signing"},
    Row{"rules.repealed-law", "« {0} » n’existe plus le {1}, premier jour du contrat", "'{0}' no longer exists on {1}, the first day of the contract"},
    Row{"rules.repealed-law", "ce jour-là : {0}", "on that day: {0}"},
    Row{"rules.court", "« {0} » n’est pas une juridiction de la tarification le {1}", "'{0}' is not a tariff court on {1}"},
    Row{"rules.court-delay", "le délai de recours est de {0} mois ce jour-là", "the time to appeal is {0} months on that day"},
    // Modulation.
    Row{"rules.modulation-ceiling", "l’abattement ne dépasse pas la moitié de l’écart : écrivez 0.5 au plus", "the cut is at most half of the gap: write 0.5 at most"},
    Row{"rules.modulation-ehpad", "la modulation ne s’applique pas aux EHPAD", "modulation does not apply to nursing homes (EHPAD)"},
    Row{"rules.modulation-ehpad", "'{0}' est un EHPAD : la modulation ne s’y applique pas", "'{0}' is a nursing home (EHPAD): modulation does not apply to it"},
    // Money.
    Row{"rules.sum", "{0} € au lieu de {1} €, la somme des exercices", "{0} € instead of {1} €, the sum of the financial years"},
    Row{"rules.sum", "{0} € au lieu de {1} €, la somme des lignes de ce financeur", "{0} € instead of {1} €, the sum of this funder's lines"},
    Row{"rules.sum", "{0} € au lieu de {1} €, la somme des lignes de ce financeur de {2}", "{0} € instead of {1} €, the sum of this funder's lines for {2}"},
    Row{"rules.sum", "{0} € au lieu de {1} €, la somme de toutes les lignes", "{0} € instead of {1} €, the sum of all lines"},
    Row{"rules.sum", "{0} € au lieu de {1} €, la somme de toutes les lignes de {2}", "{0} € instead of {1} €, the sum of all lines for {2}"},
    Row{"rules.sum", "{0} € au lieu de {1} €, la somme des parts de l’agence régionale de santé",
        "{0} € instead of {1} €, the sum of the regional health agency's shares"},
    Row{"rules.sum", "{0} € au lieu de {1} €, la somme des parts de l’agence régionale de santé de {2}",
        "{0} € instead of {1} €, the sum of the regional health agency's shares for {2}"},
    Row{"rules.twelfth", "le douzième de {0} € est {1} €, et non {2} €", "a twelfth of {0} € is {1} €, not {2} €"},
    // Who is in the contract, and under which name.
    Row{"rules.outside-perimeter", "l’établissement '{0}' n’est pas dans le périmètre du contrat", "establishment '{0}' is not covered by the contract"},
    Row{"rules.outside-perimeter", "le numéro FINESS '{0}' n’est pas dans le périmètre du contrat", "FINESS number '{0}' is not covered by the contract"},
    Row{"rules.outside-perimeter", "le percepteur de la dotation '{0}' n’est pas dans le périmètre du contrat",
        "the payee of the grant, '{0}', is not covered by the contract"},
    Row{"rules.outside-perimeter", "'{0}' a le numéro FINESS {1}, et non {2}", "'{0}' has the FINESS number {1}, not {2}"},
    Row{"rules.duplicate", "l’identifiant de partie '{0}' sert deux fois", "duplicate party id '{0}'"},
    Row{"rules.duplicate", "le champ de signature '{0}' sert deux fois", "duplicate signature field '{0}'"},
    Row{"rules.duplicate", "l’identifiant d’établissement '{0}' sert deux fois", "duplicate establishment id '{0}'"},
    Row{"rules.duplicate", "le numéro FINESS '{0}' sert deux fois", "duplicate FINESS number '{0}'"},
    Row{"rules.duplicate", "le code d’axe '{0}' sert deux fois", "duplicate axis code '{0}'"},
    Row{"rules.duplicate", "l’identifiant d’objectif '{0}' sert deux fois", "duplicate objective id '{0}'"},
    Row{"rules.duplicate", "l’identifiant de fiche '{0}' sert deux fois", "duplicate sheet id '{0}'"},
    Row{"rules.duplicate", "le code de fiche '{0}' sert deux fois", "duplicate sheet code '{0}'"},
    Row{"rules.duplicate", "l’identifiant d’action '{0}' sert deux fois", "duplicate action id '{0}'"},
    Row{"rules.duplicate", "l’identifiant d’indicateur '{0}' sert deux fois", "duplicate indicator id '{0}'"},
    Row{"rules.duplicate", "l’identifiant d’annexe '{0}' sert deux fois", "duplicate annex id '{0}'"},
    Row{"rules.duplicate", "l’identifiant de ligne '{0}' sert deux fois", "duplicate line id '{0}'"},
    Row{"rules.duplicate", "l’identifiant de clause '{0}' sert deux fois", "duplicate clause id '{0}'"},
    Row{"rules.capacity", "la capacité installée ({0}) dépasse la capacité autorisée ({1})", "the capacity in use ({0}) exceeds the authorized capacity ({1})"},
    // Action sheets and texts.
    Row{"rules.percent", "{0} n’est pas entre 0 et {1}, comme l’unité de l’indicateur le demande",
        "{0} is not between 0 and {1}, as the indicator's unit requires"},
    Row{"rules.empty-sheet", "la fiche {0} n’a aucune action", "sheet {0} has no action"},
    Row{"rules.empty-sheet", "la fiche {0} n’a aucun indicateur", "sheet {0} has no indicator"},
    Row{"rules.residue", "« {0} » : un texte de remplissage est resté ici", "'{0}': filler text was left here"},
};

}  // namespace

std::span<Row const> rules_rows() { return rows; }

}  // namespace paraphe::cli
