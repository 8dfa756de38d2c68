#pragma once
// Words that lead to something: a number, a code of law, a name.

#include <string_view>

namespace paraphe::typography::words {

/// A number in figures or in Roman figures after them is tied.
constexpr std::string_view numbered[] = {
    "article", "articles", "Article", "Articles", "alinéa", "alinéas", "annexe", "annexes", "Annexe", "Annexes", "titre", "Titre", "livre", "Livre", "chapitre", "Chapitre",
    "section", "Section", "partie", "Partie", "fiche", "fiches", "Fiche", "axe", "axes", "Axe", "page", "pages", "Page", "tableau", "Tableau", "figure", "Figure",
    "avenant", "Avenant", "version", "Version", "groupe", "Groupe", "niveau", "Niveau", "lot", "lots", "Lot", "phase", "Phase", "étape", "Étape", "paragraphe",
    "objectif", "Objectif", "action", "Action", "tome", "note", "cedex", "Cedex", "CEDEX", "BP", "CS", "zone", "tranche", "point"};

/// Only a Roman number is tied to them: "au 5° du II", but "du 3 mai".
constexpr std::string_view roman_only[] = {"du", "au"};

/// With their full stop.
constexpr std::string_view abbreviations[] = {"art", "Art", "al", "p", "pp", "t", "chap", "fig", "ann", "vol", "éd", "liv", "tit"};
constexpr std::string_view references[] = {"cf", "Cf", "ex"};
constexpr std::string_view articles[] = {"article", "articles", "Article", "Articles", "art", "Art", "ARTICLE", "ARTICLES"};

constexpr std::string_view civilities[] = {"Mme", "Mmes", "Mlle", "Mlles", "Dr", "Drs", "Me", "Pr", "Mgr", "St", "Ste"};
constexpr std::string_view civilities_with_stop[] = {"M", "MM"};
constexpr std::string_view misters[] = {"Mr"};

/// What follows them is a code: its figures are neither grouped nor counted.
constexpr std::string_view identifiers[] = {"FINESS", "Finess", "finess", "SIREN", "Siren", "siren", "SIRET", "Siret", "siret", "RNA", "NIR", "INSEE", "IBAN", "BIC", "RCS",
                                            "APE", "NAF", "UAI", "code", "Code", "codes", "dossier", "dossiers", "Dossier", "numéro", "numéros", "Numéro", "référence",
                                            "Référence", "réf", "Réf", "poste", "BP", "CS", "cedex", "Cedex", "CEDEX", "postal", "identifiant", "Identifiant", "n", "N",
                                            "matricule", "agrément", "marché", "TVA", "id", "ID", "Windows", "licence"};
constexpr std::string_view sirens[] = {"SIREN", "Siren", "siren"};
constexpr std::string_view sirets[] = {"SIRET", "Siret", "siret"};

constexpr std::string_view latin[] = {"bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies"};

/// No name: after "C." they begin another sentence.
constexpr std::string_view openings[] = {"Le", "La", "Les", "L", "Il", "Elle", "Ils", "Elles", "Un", "Une", "Ce", "Cet", "Cette", "Ces", "En", "Au", "Aux", "À", "Pour", "Dans", "Chaque", "Tout",
                                         "Toute", "Si", "Son", "Sa", "Ses", "Leur", "Leurs", "Des", "Du", "De", "D", "On", "Par", "Sur", "Toutefois", "Article", "Annexe"};

/// End by an apostrophe before a vowel.
constexpr std::string_view elided[] = {"l", "d", "n", "s", "c", "j", "m", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "aujourd", "L", "D", "N", "S", "C", "J", "M", "T", "Qu",
                                       "Jusqu", "Lorsqu", "Puisqu", "Quoiqu"};

}  // namespace paraphe::typography::words
