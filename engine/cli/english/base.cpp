#include <array>

#include "cli/english/rows.h"

namespace paraphe::cli {

namespace {

/// Of all rooms.
constexpr std::array shared{
    Row{"", "vouliez-vous écrire '{0}' ?", "did you mean '{0}'?"},
    Row{"", "vouliez-vous écrire « {0} » ?", "did you mean '{0}'?"},
    Row{"", "pour laisser la donnée ouverte dans un projet : {\"a_completer\": \"qui la donnera\"}",
        "to leave it open in a draft: {\"a_completer\": \"who will give it\"}"},
    Row{"", "pour la laisser ouverte dans un projet : {\"a_completer\": \"qui la donnera\"}",
        "to leave it open in a draft: {\"a_completer\": \"who will give it\"}"},
    Row{"", "installez le paquet Debian {0}", "install the Debian package {0}"},
    Row{"", "les images se cherchent depuis le dossier du fichier qui les nomme", "images are looked for from the folder of the file that names them"},
    Row{"", "contrat nommé par {0}", "the contract is named by {0}"},
    // The steps of a build, which are no diagnostics.
    Row{"", "lecture et fusion des données", "reading and merging the data"},
    Row{"", "mise en page", "setting the pages"},
    Row{"", "écriture du dossier", "writing the dossier"},
    Row{"", "écriture des fiches", "writing the action sheets"},
    // What became of a clause of the template.
    Row{"", "remplacée", "replaced"},
    Row{"", "ajoutée", "added"},
    Row{"", "supprimée", "removed"},
};

/// Files and folders.
constexpr std::array base{
    Row{"base.write-failed", "le dossier '{0}' ne peut pas être écrit : {1}", "cannot write folder '{0}': {1}"},
    Row{"base.write-failed", "le fichier '{0}' ne peut pas être écrit : {1}", "cannot write file '{0}': {1}"},
    Row{"base.file-missing", "le dossier '{0}' ne peut pas être lu : {1}", "cannot read folder '{0}': {1}"},
    Row{"base.file-missing", "le fichier '{0}' ne peut pas être lu : {1}", "cannot read file '{0}': {1}"},
    Row{"base.file-missing", "le fichier '{0}' n’existe pas", "file '{0}' does not exist"},
    Row{"base.file-missing", "un nom de fichier contient un octet nul", "a file name contains a NUL byte"},
    Row{"base.file-unreadable", "le dossier '{0}' ne peut pas être lu : {1}", "cannot read folder '{0}': {1}"},
    Row{"base.file-unreadable", "le fichier '{0}' ne peut pas être lu : {1}", "cannot read file '{0}': {1}"},
    Row{"base.file-kind", "le dossier '{0}' ne peut pas être lu : {1}", "cannot read folder '{0}': {1}"},
    Row{"base.file-kind", "'{0}' n’est pas un fichier", "'{0}' is not a file"},
    Row{"base.file-too-large", "le fichier '{0}' dépasse {1} Mo", "file '{0}' is larger than {1} MB"},
    Row{"base.folder-busy", "une autre commande paraphe écrit déjà dans '{0}' ; attendez qu’elle finisse",
        "another paraphe command is already writing to '{0}'; wait until it is done"},
    Row{"base.path-escapes", "le chemin '{0}' mène hors du dossier d’où il part", "path '{0}' leads out of the folder where it starts"},
    Row{"base.path-escapes", "donnez un chemin relatif, sans '..', avec des barres obliques '/'", "give a relative path, without '..', with slashes '/'"},
};

}  // namespace

std::span<Row const> shared_rows() { return shared; }
std::span<Row const> base_rows() { return base; }

}  // namespace paraphe::cli
