#include "cli/exit_status.h"

namespace paraphe::cli {

char const* statuses_in_words() {
    return "Codes de sortie :\n"
           "  0   tout est fait (des avertissements ont pu être dits)\n"
           "  1   le contrat ou la trame contient des erreurs : rien n’est écrit\n"
           "      (batch : certains contrats ; les autres sont faits)\n"
           "  2   la ligne de commande est fausse (batch : ou rien n’a pu être fait)\n"
           "  3   un fichier ou un dossier ne peut pas être écrit\n"
           "  70  erreur de Paraphe lui-même\n"
           "  128+n  arrêté par le signal n ; chaque fichier présent est entier\n";
}

}  // namespace paraphe::cli
