#pragma once
// Words that keyboards leave without their accents and ligatures. By list only: no rule knows that "moelle" keeps its two
// letters and that "Elle" has no accent. No word is here that is also another one without its accent.

#include <string_view>

#include "typography/words_of_measure.h"

namespace paraphe::typography::words {

/// Capitals have their accents in French print, as small letters do.
constexpr Typed accents[] = {
    {"Etat", "État"}, {"Etats", "États"}, {"ETAT", "ÉTAT"}, {"ETATS", "ÉTATS"},
    {"Etablissement", "Établissement"}, {"Etablissements", "Établissements"}, {"ETABLISSEMENT", "ÉTABLISSEMENT"}, {"ETABLISSEMENTS", "ÉTABLISSEMENTS"},
    {"Evaluation", "Évaluation"}, {"Evaluations", "Évaluations"}, {"EVALUATION", "ÉVALUATION"}, {"EVALUATIONS", "ÉVALUATIONS"}, {"Evaluer", "Évaluer"},
    {"Ecole", "École"}, {"Ecoles", "Écoles"}, {"ECOLE", "ÉCOLE"}, {"ECOLES", "ÉCOLES"}, {"Equipe", "Équipe"}, {"Equipes", "Équipes"}, {"EQUIPE", "ÉQUIPE"},
    {"Equipement", "Équipement"}, {"Equipements", "Équipements"}, {"EQUIPEMENT", "ÉQUIPEMENT"}, {"EQUIPEMENTS", "ÉQUIPEMENTS"},
    {"Etude", "Étude"}, {"Etudes", "Études"}, {"ETUDE", "ÉTUDE"}, {"ETUDES", "ÉTUDES"}, {"Education", "Éducation"}, {"EDUCATION", "ÉDUCATION"},
    {"Educateur", "Éducateur"}, {"Educateurs", "Éducateurs"}, {"Educatrice", "Éducatrice"}, {"Educatrices", "Éducatrices"}, {"Educatif", "Éducatif"}, {"Educative", "Éducative"},
    {"Economie", "Économie"}, {"Economies", "Économies"}, {"Economique", "Économique"}, {"Economiques", "Économiques"}, {"Egalité", "Égalité"}, {"Egalite", "Égalité"}, {"EGALITE", "ÉGALITÉ"},
    {"Elaboration", "Élaboration"}, {"Elaborer", "Élaborer"}, {"Element", "Élément"}, {"Elément", "Élément"}, {"Eléments", "Éléments"}, {"Elements", "Éléments"},
    {"Echéance", "Échéance"}, {"Echéances", "Échéances"}, {"Echeance", "Échéance"}, {"Echeancier", "Échéancier"}, {"Echéancier", "Échéancier"}, {"ECHEANCE", "ÉCHÉANCE"}, {"ECHEANCIER", "ÉCHÉANCIER"},
    {"Echange", "Échange"}, {"Echanges", "Échanges"}, {"Etape", "Étape"}, {"Etapes", "Étapes"}, {"Evénement", "Événement"}, {"Evénements", "Événements"}, {"Evènement", "Évènement"},
    {"Evolution", "Évolution"}, {"Evolutions", "Évolutions"}, {"EVOLUTION", "ÉVOLUTION"}, {"Elargissement", "Élargissement"}, {"Ecart", "Écart"}, {"Ecarts", "Écarts"},
    {"Edition", "Édition"}, {"Emission", "Émission"}, {"Energie", "Énergie"}, {"ENERGIE", "ÉNERGIE"}, {"Equilibre", "Équilibre"}, {"EQUILIBRE", "ÉQUILIBRE"},
    {"Equivalent", "Équivalent"}, {"Elu", "Élu"}, {"Elus", "Élus"}, {"Eviter", "Éviter"}, {"Ethique", "Éthique"}, {"ETHIQUE", "ÉTHIQUE"}, {"Epargne", "Épargne"},
    {"PREAMBULE", "PRÉAMBULE"}, {"REPUBLIQUE", "RÉPUBLIQUE"}, {"FRANCAISE", "FRANÇAISE"}, {"FRANCAIS", "FRANÇAIS"}, {"SANTE", "SANTÉ"}, {"SOCIETE", "SOCIÉTÉ"},
    {"SOLIDARITE", "SOLIDARITÉ"}, {"SOLIDARITES", "SOLIDARITÉS"}, {"QUALITE", "QUALITÉ"}, {"ACTIVITE", "ACTIVITÉ"}, {"ACTIVITES", "ACTIVITÉS"}, {"DEPARTEMENT", "DÉPARTEMENT"},
    {"DEPARTEMENTS", "DÉPARTEMENTS"}, {"DEPARTEMENTAL", "DÉPARTEMENTAL"}, {"DEPARTEMENTALE", "DÉPARTEMENTALE"}, {"REGION", "RÉGION"}, {"REGIONS", "RÉGIONS"}, {"REGIONAL", "RÉGIONAL"},
    {"REGIONALE", "RÉGIONALE"}, {"GENERAL", "GÉNÉRAL"}, {"GENERALE", "GÉNÉRALE"}, {"GENERALES", "GÉNÉRALES"}, {"GENERAUX", "GÉNÉRAUX"}, {"PRESIDENT", "PRÉSIDENT"}, {"PRESIDENTE", "PRÉSIDENTE"},
    {"FEDERATION", "FÉDÉRATION"}, {"ANNEE", "ANNÉE"}, {"ANNEES", "ANNÉES"}, {"DUREE", "DURÉE"}, {"MEDICO", "MÉDICO"}, {"MEDICAL", "MÉDICAL"}, {"MEDICALE", "MÉDICALE"},
    {"PREVENTION", "PRÉVENTION"}, {"RESIDENCE", "RÉSIDENCE"}, {"INTERET", "INTÉRÊT"}, {"INTERETS", "INTÉRÊTS"}, {"RESULTATS", "RÉSULTATS"}, {"RESULTAT", "RÉSULTAT"},
    {"DEPENSES", "DÉPENSES"}, {"DEPENSE", "DÉPENSE"}, {"RESERVES", "RÉSERVES"}, {"CONFORMEMENT", "CONFORMÉMENT"}, {"DELEGUE", "DÉLÉGUÉ"}, {"REALISATION", "RÉALISATION"}, {"COOPERATION", "COOPÉRATION"}};

constexpr Typed ligatures[] = {
    {"coeur", "cœur"}, {"coeurs", "cœurs"}, {"Coeur", "Cœur"}, {"COEUR", "CŒUR"}, {"choeur", "chœur"}, {"choeurs", "chœurs"}, {"rancoeur", "rancœur"},
    {"oeuvre", "œuvre"}, {"oeuvres", "œuvres"}, {"Oeuvre", "Œuvre"}, {"Oeuvres", "Œuvres"}, {"OEUVRE", "ŒUVRE"}, {"OEUVRES", "ŒUVRES"}, {"oeuvrer", "œuvrer"}, {"oeuvrent", "œuvrent"},
    {"manoeuvre", "manœuvre"}, {"manoeuvres", "manœuvres"}, {"désoeuvrement", "désœuvrement"}, {"désoeuvré", "désœuvré"}, {"désoeuvrés", "désœuvrés"},
    {"oeil", "œil"}, {"oeillet", "œillet"}, {"oeuf", "œuf"}, {"oeufs", "œufs"}, {"boeuf", "bœuf"}, {"boeufs", "bœufs"}, {"voeu", "vœu"}, {"voeux", "vœux"}, {"Voeux", "Vœux"}, {"VOEUX", "VŒUX"},
    {"noeud", "nœud"}, {"noeuds", "nœuds"}, {"soeur", "sœur"}, {"soeurs", "sœurs"}, {"Soeur", "Sœur"}, {"Soeurs", "Sœurs"}, {"SOEURS", "SŒURS"}, {"moeurs", "mœurs"}, {"Moeurs", "Mœurs"},
    {"foetus", "fœtus"}, {"foetal", "fœtal"}, {"foetale", "fœtale"}, {"foetaux", "fœtaux"}, {"oedème", "œdème"}, {"oedèmes", "œdèmes"}, {"oesophage", "œsophage"}, {"coeliaque", "cœliaque"},
    {"oecuménique", "œcuménique"}, {"oestrogène", "œstrogène"}};

/// "A" at the head of a sentence and one of these is the preposition "À", not the verb, not a letter that names something.
constexpr std::string_view after_a[] = {"l", "d", "la", "cet", "cette", "ces", "ce", "son", "sa", "ses", "leur", "leurs", "chaque", "tout", "toute", "tous", "toutes", "compter", "défaut", "titre",
                                        "partir", "savoir", "noter", "travers", "terme", "hauteur", "raison", "condition", "charge", "moins", "court", "moyen", "long", "nouveau", "présent",
                                        "mesure", "proximité", "côté", "quoi", "qui", "ceux", "celles", "partager", "conserver", "compléter",
                                        "L", "D", "LA", "CET", "CETTE", "CES", "CHAQUE", "COMPTER", "DÉFAUT", "DEFAUT", "TITRE", "PARTIR", "SAVOIR", "NOTER", "TERME", "CONDITION", "CHARGE", "MOINS"};

}  // namespace paraphe::typography::words
