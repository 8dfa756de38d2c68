#pragma once
// Words that numbers are tied to, and words of dates and hours.

#include <string_view>

namespace paraphe::typography::words {

/// What is counted in a CPOM. A year may stand before them ("en 2027 places et moyens"), so four figures from 1900 to
/// 2099 are not grouped.
constexpr std::string_view counted[] = {
    "place", "places", "an", "ans", "année", "années", "mois", "jour", "jours", "heure", "heures", "semaine", "semaines", "minute", "minutes", "trimestre", "trimestres",
    "semestre", "semestres", "usager", "usagers", "personne", "personnes", "point", "points", "exercice", "exercices", "fiche", "fiches", "axe", "axes", "article",
    "articles", "annexe", "annexes", "établissement", "établissements", "exemplaire", "exemplaires", "journée", "journées", "nuit", "nuits", "séance", "séances",
    "acte", "actes", "lit", "lits", "agent", "agents", "salarié", "salariés", "salariées", "enfant", "enfants", "adulte", "adultes", "résident", "résidents",
    "bénéficiaire", "bénéficiaires", "famille", "familles", "habitant", "habitants", "poste", "postes", "service", "services", "objectif", "objectifs",
    "indicateur", "indicateurs", "page", "pages", "fois"};

/// What no year stands before.
constexpr std::string_view units[] = {"ETP", "ETPT", "km", "m", "cm", "mm", "ha", "kg", "g", "t", "l", "kWh", "MWh", "kW", "h", "min", "euro", "euros",
                                      "Euro", "Euros", "EUR", "centime", "centimes", "Mo", "Go", "To", "Ko", "dB", "lux", "bar", "bars"};

constexpr std::string_view large_numbers[] = {"million", "millions", "milliard", "milliards"};

/// Before a sign of money.
constexpr std::string_view thousands[] = {"k", "K", "M", "Md", "Mds"};

constexpr std::string_view months[] = {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre", "fevrier",
                                       "aout", "decembre"};

/// As some type them; French months have no capital.
struct Typed {
    std::string_view typed, right;
};
constexpr Typed capital_months[] = {{"Janvier", "janvier"}, {"Février", "février"}, {"Mars", "mars"}, {"Avril", "avril"}, {"Mai", "mai"}, {"Juin", "juin"},
                                    {"Juillet", "juillet"}, {"Août", "août"}, {"Septembre", "septembre"}, {"Octobre", "octobre"}, {"Novembre", "novembre"},
                                    {"Décembre", "décembre"}, {"fevrier", "février"}, {"aout", "août"}, {"decembre", "décembre"}};

/// Endings of ordinals in figures, right or not (Lexique: 1er, 1re, 2e, 2d, 2de).
constexpr Typed ordinals[] = {{"er", "er"}, {"ers", "ers"}, {"re", "re"}, {"res", "res"}, {"e", "e"}, {"es", "es"}, {"d", "d"}, {"de", "de"}, {"ère", "re"},
                              {"ères", "res"}, {"ere", "re"}, {"ème", "e"}, {"èmes", "es"}, {"eme", "e"}, {"emes", "es"}, {"ième", "e"}, {"ièmes", "es"},
                              {"ieme", "e"}, {"nde", "de"}, {"nd", "d"}, {"iers", "ers"}, {"ier", "er"}};

constexpr std::string_view before_hours[] = {"à", "À", "dès", "vers", "avant", "après", "entre", "de", "jusqu", "depuis", "Dès", "De", "Vers", "Entre"};

/// Small words: an ordinal before them is not tied ("du 1er au 5 mai").
constexpr std::string_view little[] = {"au", "aux", "et", "ou", "de", "du", "des", "le", "la", "les", "en", "est", "sont", "par", "pour", "à", "a", "sur", "qui", "que",
                                       "dans", "avec", "sans", "ont", "il", "elle", "l", "d", "ne", "n", "se", "s", "fait", "sera", "seront", "doit"};

}  // namespace paraphe::typography::words
