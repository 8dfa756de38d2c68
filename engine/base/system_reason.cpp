#include "base/system_reason.h"

#include <cerrno>
#include <cstring>

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
        case ELOOP: return "des liens tournent en rond";
        case ENOMEM: return "la mémoire manque";
        case EBUSY:
        case ETXTBSY: return "il est occupé";
        case EPIPE: return "le lecteur est parti";
        default: return std::strerror(number);
    }
}

}  // namespace paraphe::base
