#include "cli/exit_status.h"

namespace paraphe::cli {

char const* statuses_in_words(Speech const& say) {
    return say("Codes de sortie :\n"
               "  0   tout est fait (des avertissements ont pu être dits)\n"
               "  1   le contrat ou la trame contient des erreurs : rien n’est écrit\n"
               "      (batch : certains contrats ; les autres sont faits)\n"
               "  2   la ligne de commande est fausse (batch : ou rien n’a pu être fait)\n"
               "  3   un fichier ou un dossier ne peut pas être écrit\n"
               "  70  erreur de Paraphe lui-même\n"
               "  128+n  arrêté par le signal n ; chaque fichier présent est entier\n",
               "Exit statuses:\n"
               "  0   all is made (warnings may have been told)\n"
               "  1   the contract or the template has errors: nothing is written\n"
               "      (batch: some contracts; the others are made)\n"
               "  2   the command line is wrong (batch: or nothing could be made)\n"
               "  3   a file or folder cannot be written\n"
               "  70  a mistake of Paraphe itself\n"
               "  128+n  stopped by signal n; every file that is there is whole\n");
}

char const* interrupted_in_words(Speech const& say) {
    return say("paraphe : interrompu ; chaque fichier présent est entier, relancez pour finir\n",
               "paraphe: interrupted; every file that is there is whole, run it again to finish\n");
}

}  // namespace paraphe::cli
