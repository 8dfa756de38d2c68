#include "base/system_reason.h"

#include <cerrno>

namespace paraphe::base {

std::string system_reason(int number) {
    switch (number) {
        case ENOENT: return "il n’existe pas";
        case EACCES:
        case EPERM: return "l’accès est refusé";
        case ENOTDIR: return "un élément du chemin n’est pas un dossier";
        case EISDIR: return "c’est un dossier";
        case EEXIST: return "il existe déjà";
        case ENOSPC: return "le disque est plein";
        case EDQUOT: return "le quota du disque est atteint";
        case EFBIG: return "le fichier dépasse la taille permise";
        case EROFS: return "le disque est en lecture seule";
        case EIO: return "erreur du disque";
        case EMFILE:
        case ENFILE: return "trop de fichiers sont ouverts";
        case ENAMETOOLONG: return "le nom est trop long";
        case ELOOP: return "des liens se renvoient l’un à l’autre";
        case ENOMEM: return "la mémoire manque";
        case EBUSY:
        case ETXTBSY: return "un autre programme l’utilise";
        case EPIPE: return "le programme qui lisait la sortie s’est arrêté";
        default: return "erreur n° " + std::to_string(number) + " du système";
    }
}

}  // namespace paraphe::base
