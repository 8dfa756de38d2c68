#include <array>

#include "cli/english/rows.h"

namespace paraphe::cli {

namespace {

constexpr std::array all{
    // Kinds of value (data).
    Term{"null", "null"},
    Term{"une valeur vide (null)", "an empty value (null)"},
    Term{"true", "true"},
    Term{"false", "false"},
    Term{"true ou false", "true or false"},
    Term{"un nombre", "a number"},
    Term{"un nombre entier", "a whole number"},
    Term{"un texte", "a text"},
    Term{"une liste [ … ]", "a list [ … ]"},
    Term{"un objet { … }", "an object { … }"},
    // What a schema or a filter asks for.
    Term{"un schéma (objet, true ou false)", "a schema (object, true or false)"},
    Term{"une liste de schémas", "a list of schemas"},
    Term{"un nombre entier positif", "a positive whole number"},
    Term{"un nom de type ou une liste de noms", "the name of a type or a list of names"},
    Term{"une expression régulière", "a regular expression"},
    Term{"un objet de schémas", "an object of schemas"},
    Term{"un objet de listes de clés", "an object of lists of keys"},
    Term{"une liste de clés", "a list of keys"},
    Term{"une liste de valeurs", "a list of values"},
    Term{"\"interne\" ou \"public\"", "\"interne\" or \"public\""},
    Term{"une date écrite AAAA-MM-JJ", "a date written YYYY-MM-DD"},
    Term{"une date écrite AAAA-MM-JJ ou une année", "a date written YYYY-MM-DD or a year"},
    Term{"un nombre (un montant en euros)", "a number (an amount in euros)"},
    Term{"un nombre (0.955 pour 95,5 %)", "a number (0.955 for 95.5 %)"},
    Term{"un nombre entier d’au plus mille milliards", "a whole number of at most a thousand milliards (10^12)"},
    Term{"un montant d’au plus mille milliards d’euros", "an amount of at most a thousand milliards of euros (10^12)"},
    Term{"un nombre entier de 1 à mille milliards", "a whole number from 1 to a thousand milliards (10^12)"},
    Term{"un nombre entier à partir de 1", "a whole number from 1"},
    Term{"une durée plus longue que zéro", "a duration longer than zero"},
    Term{"un nombre et l’une des unités an, mois, semaine, jour, heure, minute",
         "a number and one of the units an, mois, semaine, jour, heure, minute"},
    Term{"un objet avec deux dates ou deux heures, le début avant la fin", "an object with two dates or two hours, the beginning before the end"},
    Term{"une durée (\"P5Y\", \"P18M\"), ou un objet avec deux dates", "a duration (\"P5Y\", \"P18M\"), or an object with two dates"},
    Term{"une heure écrite HH:MM", "an hour written HH:MM"},
    Term{"une liste non vide de textes, ou d’objets et la clé à nommer", "a list, not empty, of texts, or of objects and the key to name"},
    Term{"un nom, ou un objet qui en porte un (denomination, nom ou libelle)", "a name, or an object that has one (denomination, nom or libelle)"},
    Term{"le code ou le nom d’un département du référentiel", "the code or the name of a department of the reference list"},
    Term{"le code ou le nom d’une région du référentiel", "the code or the name of a region of the reference list"},
    Term{"un numéro FINESS (un texte de 9 caractères)", "a FINESS number (a text of 9 characters)"},
    Term{"un numéro SIREN (un texte de 9 chiffres)", "a SIREN number (a text of 9 digits)"},
    Term{"un numéro SIRET (un texte de 14 chiffres)", "a SIRET number (a text of 14 digits)"},
    // Where a note may not be called (markup).
    Term{"un titre", "a heading"},
    Term{"un lien", "a link"},
    Term{"une autre note", "another note"},
    Term{"une tête de tableau, qui se répète", "the head of a table, which is repeated"},
    // Why an SVG is not drawn (image).
    Term{"aucune taille, ou une taille nulle ou démesurée", "no size, or a size of zero or out of measure"},
    Term{"du texte ou un lien dans une entité", "text or a link in an entity"},
    Term{"le dessin est incomplet", "the drawing is incomplete"},
    Term{"sans raison donnée", "no reason given"},
    // Why the system refused (base/system_reason).
    Term{"il n’existe pas", "it does not exist"},
    Term{"l’accès est refusé", "access is denied"},
    Term{"un élément du chemin n’est pas un dossier", "a part of the path is not a folder"},
    Term{"c’est un dossier", "it is a folder"},
    Term{"il existe déjà", "it exists already"},
    Term{"le disque est plein", "the disk is full"},
    Term{"le quota du disque est atteint", "the disk quota is reached"},
    Term{"le fichier dépasse la taille permise", "the file is larger than allowed"},
    Term{"le disque est en lecture seule", "the disk is read-only"},
    Term{"erreur du disque", "disk error"},
    Term{"trop de fichiers sont ouverts", "too many files are open"},
    Term{"le nom est trop long", "the name is too long"},
    Term{"des liens se renvoient l’un à l’autre", "links lead to each other"},
    Term{"la mémoire manque", "out of memory"},
    Term{"un autre programme l’utilise", "another program uses it"},
    Term{"le programme qui lisait la sortie s’est arrêté", "the program that read the output has ended"},
    Term{"erreur n° {0} du système", "system error {0}"},
    // How a worker ended (batch).
    Term{"arrêt anormal, code {0}", "abnormal end, exit status {0}"},
    Term{"arrêt anormal, signal {0}", "abnormal end, signal {0}"},
};

}  // namespace

std::span<Term const> terms() { return all; }

}  // namespace paraphe::cli
