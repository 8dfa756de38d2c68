#include <array>

#include "cli/english/rows.h"

namespace paraphe::cli {

namespace {

/// One contract: its template, its lock, its fonts, what is still open.
constexpr std::array dossier{
    Row{"dossier.manifest", "espaces : 'imprimerie-nationale', 'bureautique' ou 'ue'", "espaces: 'imprimerie-nationale', 'bureautique' or 'ue'"},
    Row{"dossier.manifest", "trame.json doit donner le texte '{0}'", "trame.json must give the text '{0}'"},
    Row{"dossier.manifest", "trame.json doit donner la liste 'parties'", "trame.json must give the list 'parties'"},
    Row{"dossier.manifest", "numerotation : '{0}' cite « {1} », qui n’est pas une numérotation", "numerotation: '{0}' cites '{1}', which is not a numbering"},
    Row{"dossier.stale-file", "'{0}' vient d’un dossier précédent et a été modifié depuis : le fichier reste",
        "'{0}' comes from an earlier dossier and was changed since: the file stays"},
    Row{"dossier.stale-file", "supprimez-le s’il ne sert plus : manifest.json ne le cite pas",
        "delete it if it is of no more use: manifest.json does not list it"},
    Row{"dossier.empty", "la trame ne donne aucun texte pour ce contrat", "the template gives no text for this contract"},
    Row{"dossier.lock", "contrat.lock vient d’une autre version de Paraphe", "contrat.lock comes from another version of Paraphe"},
    Row{"dossier.lock", "contrat.lock est incomplet", "contrat.lock is incomplete"},
    Row{"dossier.lock", "un numéro fixé s’écrit {\"schema\", \"id\", \"numero\", \"niveau\"}",
        "a fixed number is written {\"schema\", \"id\", \"numero\", \"niveau\"}"},
    Row{"dossier.lock", "'{0}' a deux numéros", "'{0}' has two numbers"},
    Row{"dossier.lock", "contrat.lock s’écrit par « paraphe freeze » et ne se retouche pas à la main",
        "contrat.lock is written by 'paraphe freeze' and not edited by hand"},
    Row{"dossier.frozen-template", "le contrat a été fixé avec la trame {0} ; celle-ci ({1}) en diffère",
        "the contract was frozen with template {0}; this one ({1}) differs from it"},
    Row{"dossier.frozen-template", "prenez celle d’alors par --template, ou adoptez celle-ci par « paraphe freeze --update » : les numéros restent",
        "take the one of that time with --template, or adopt this one with 'paraphe freeze --update': the numbers stay"},
    Row{"dossier.frozen-law", "le contrat a été fixé avec une autre édition des référentiels de la trame",
        "the contract was frozen with another edition of the template's reference data"},
    Row{"dossier.frozen-law", "prenez celle d’alors par --template, ou adoptez celle-ci par « paraphe freeze --update » : les numéros restent",
        "take the one of that time with --template, or adopt this one with 'paraphe freeze --update': the numbers stay"},
    Row{"dossier.open-field", "{0} : reste à compléter", "{0}: still to be completed"},
    Row{"dossier.open-field", "{0} : reste à compléter ({1})", "{0}: still to be completed ({1})"},
    Row{"dossier.fonts", "fonts.json doit donner la liste 'familles'", "fonts.json must give the list 'familles'"},
    Row{"dossier.font-checksum", "la police '{0}' n’est pas la version attendue", "font '{0}' is not the expected version"},
    Row{"dossier.font-checksum", "les fins de ligne et de page peuvent différer", "line and page ends may differ"},
    Row{"dossier.unknown-clause", "la trame n’a pas de clause '{0}'", "the template has no clause '{0}'"},
    Row{"dossier.amended-twice", "la clause '{0}' est déjà remplacée ou supprimée plus haut", "clause '{0}' is already replaced or deleted above"},
};

/// Many contracts.
constexpr std::array batch{
    Row{"batch.empty", "'{0}' ne contient aucun contrat", "'{0}' holds no contract"},
    Row{"batch.empty", "la liste '{0}' ne nomme aucun contrat", "list '{0}' names no contract"},
    Row{"batch.empty", "chaque contrat a son dossier, avec contrat.json dedans : {0}/nom/contrat.json",
        "each contract has its folder, with contrat.json in it: {0}/name/contrat.json"},
    Row{"batch.no-column", "la liste n’a pas de colonne 'contrat'", "the list has no column 'contrat'"},
    Row{"batch.no-column", "elle a : {0}", "it has: {0}"},
    Row{"batch.no-column", "vouliez-vous l’appeler 'contrat' au lieu de '{0}' ?", "did you mean to call it 'contrat' instead of '{0}'?"},
    Row{"batch.no-path", "cette ligne ne dit pas où est le contrat", "this row does not say where the contract is"},
    Row{"batch.memory", "mémoire insuffisante pour ce contrat", "not enough memory for this contract"},
    Row{"batch.bug", "défaut de Paraphe, à signaler : {0}", "a defect of Paraphe, please report it: {0}"},
    Row{"batch.no-process", "le système refuse de lancer un programme de plus", "the system refuses to start one more program"},
    Row{"batch.crashed", "ce contrat n’a pas pu être fait : {0}", "this contract could not be made: {0}"},
};

}  // namespace

std::span<Row const> dossier_rows() { return dossier; }
std::span<Row const> batch_rows() { return batch; }

}  // namespace paraphe::cli
