#include "rules/rules.h"

#include <gmock/gmock.h>

#include "rules/item.h"
#include "support/brief.h"
#include "support/golden.h"

namespace paraphe::rules {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A small contract that breaks no rule.
constexpr char const* sound = R"({
"contrat":{"type":"PH","debut":"2022-01-01","fin":"2026-12-31","date_signature":"2021-12-15","specimen":true,"objet":"Accompagnement"},
"gestionnaire":{"finess":"990000010","siren":"000000018","siret":"00000001800010","percepteur_dgc":"990000028"},
"parties":[{"id":"a","habilitation":{"date":"2021-11-18"},"signature":{"id":"Sig_A"}},{"id":"b","signature":{"id":"Sig_B"}}],
"etablissements":[{"id":"fam","finess":"990000028","siret":"00000001800028","categorie":{"code":"437"},"capacite":{"autorisee":30,"installee":30},"autorisation":{"echeance":"2032-01-02"}},{"id":"orion","finess":"990000036"}],
"exercices":[2022,2023,2024,2025,2026],
"axes":[{"code":"1","objectifs":[{"id":"o1","fiches":[{"id":"f1","code":"1.1","echeance":"2025-12-31","etablissements":[{"id":"fam"}],
"actions":[{"id":"f1-a1","debut":"2022-02-01","fin":"2022-10-31"}],
"indicateurs":[{"id":"f1-i1","libelle":"Projets signés","unite":"%","valeur_initiale":{"valeur":62,"annee":2020},"cibles":[{"annee":2022,"valeur":68}]}],
"financements":[{"annee":2023,"montant":10}]}]}]}],
"dgc":{"percepteur":{"finess":"990000028"},"montants":[{"annee":2022,"montant":150.10,"douzieme":12.51}],"total":150.10},
"budget":{"lignes":[{"id":"l1","etablissement":"fam","finess":"990000028","financeur":"ars","base":90,"montants":[{"annee":2022,"montant":100.10}],"total":100.10},
{"id":"l2","etablissement":"orion","financeur":"ars","base":45,"montants":[{"annee":2022,"montant":50}],"total":50},
{"id":"l3","etablissement":"fam","financeur":"departement","base":5,"montants":[{"annee":2022,"montant":7.05}],"total":7.05}],
"par_financeur":[{"financeur":"ars","base":135,"montants":[{"annee":2022,"montant":150.10}],"total":150.10}],
"totaux":{"base":140,"montants":[{"annee":2022,"montant":157.15}],"total":157.15},"mesures":[{"annee":2023,"etablissement":"fam"}]},
"modulation":{"active":true,"plafond_part_ecart":0.5,"cibles":[{"etablissement":"fam"}]},
"litiges":{"juridiction":"tribunal interrégional de la tarification sanitaire et sociale de Lyon","delai_mois":1},
"annexes":[{"id":"x"},{"id":"y"}],"clauses_particulieres":[]
})";

constexpr char const* law = R"({"tribunaux":{"regimes":[
{"du":null,"au":"2024-12-31","libelle":"tribunaux interrégionaux de la tarification sanitaire et sociale","sigle":"TITSS","appel_sigle":"CNTSS","delai_mois":1,
"ressorts":[{"siege":"Lyon","juridiction":"tribunal interrégional de la tarification sanitaire et sociale de Lyon"}]},
{"du":"2025-01-01","au":null,"libelle":"tribunaux administratifs désignés","sigle":"TA","delai_mois":2,"ressorts":[{"siege":"Lyon","juridiction":"tribunal administratif de Lyon"}]}]}})";

struct Checked {
    base::Sources sources;
    base::Diagnostics diagnostics;
    std::vector<std::string> codes;  ///< "code pointer", warnings with "~" in front

    explicit Checked(std::string contract, std::string law_text = law) {
        diagnostics = check(test::json(sources, std::move(contract)), test::json(sources, std::move(law_text)));
        for (auto const& diagnostic : diagnostics) {
            EXPECT_TRUE(diagnostic.where.known()) << diagnostic.message;
            codes.push_back((diagnostic.severity == base::Severity::warning ? "~" : "") + diagnostic.code + " " +
                            diagnostic.pointer);
        }
    }
};

std::string with(std::string text, std::string const& from, std::string const& to) {
    std::size_t const at = text.find(from);
    base::expect(at != std::string::npos, "the case changes something that is there");
    return text.replace(at, from.size(), to);
}

TEST(Rules, SoundContractBreaksNone) { EXPECT_THAT(Checked(sound).codes, IsEmpty()); }

TEST(Rules, AContractThatIsNotSignedIsHeldAgainstTheLawOfItsFirstDay) {
    Checked const late(with(sound, R"("debut":"2022-01-01","fin":"2026-12-31","date_signature":"2021-12-15")", R"("debut":"2025-01-01","fin":"2029-12-31")"));
    EXPECT_THAT(late.codes, testing::Contains("rules.repealed-law /litiges/juridiction"));
    Checked const early(with(sound, R"(,"date_signature":"2021-12-15")", ""));
    EXPECT_THAT(early.codes, IsEmpty());
}

TEST(Rules, EmptyContractBreaksNone) {
    EXPECT_THAT(Checked("{}").codes, IsEmpty());
    EXPECT_THAT(Checked(R"({"contrat":[],"axes":{"a":1},"etablissements":"x","budget":null,"exercices":3})").codes,
                IsEmpty());
    EXPECT_THAT(Checked(sound, "{}").codes, IsEmpty());
}

struct Broken {
    char const* from;
    char const* to;
    std::vector<std::string> codes;
};
void PrintTo(Broken const& broken, std::ostream* out) { *out << broken.to; }
class Rule : public testing::TestWithParam<Broken> {};

TEST_P(Rule, IsToldWhenBroken) {
    EXPECT_EQ(Checked(with(sound, GetParam().from, GetParam().to)).codes, GetParam().codes);
}

INSTANTIATE_TEST_SUITE_P(
    Residue, Rule,
    testing::ValuesIn(std::vector<Broken>{
        {"\"objet\":\"Accompagnement\"", "\"objet\":\"[Tapez le contenu]\"", {"rules.residue /contrat/objet"}},
        {"\"objet\":\"Accompagnement\"", "\"objet\":\"CPOM 20XX-20XX\"", {"rules.residue /contrat/objet"}},
        {"\"objet\":\"Accompagnement\"", "\"objet\":\"Représenté par M./Mme\"", {"rules.residue /contrat/objet"}},
        {"\"objet\":\"Accompagnement\"", "\"objet\":\"le XXXX à préciser\"", {"rules.residue /contrat/objet"}},
        {"\"objet\":\"Accompagnement\"", "\"objet\":\"à compléter\"", {"rules.residue /contrat/objet"}},
        {"\"objet\":\"Accompagnement\"", "\"objet\":\"…\"", {"rules.residue /contrat/objet"}},
        {"\"objet\":\"Accompagnement\"", "\"objet\":\"Accompagnement au XXe siècle, hexxxa…\"", {}},
        {"\"objet\":\"Accompagnement\"", "\"objet\":{\"a_completer\":\"le siège\"}", {}},
        {"\"indicateurs\":[{", "\"indicateurs\":{\"a_completer\":\"x\"},\"autres\":[{", {}},
        {"\"date_signature\":\"2021-12-15\"", "\"date_signature\":{\"a_la_signature\":\"date\"}", {}},
    }));

INSTANTIATE_TEST_SUITE_P(
    Identity, Rule,
    testing::ValuesIn(std::vector<Broken>{
        {"\"finess\":\"990000036\"",
         "\"finess\":\"380000034\"",
         {"rules.real-number-in-specimen /etablissements/1/finess"}},
        {"\"specimen\":true",
         "\"specimen\":false",
         {"rules.specimen-number /gestionnaire/finess", "rules.specimen-number /gestionnaire/siren",
          "rules.specimen-number /etablissements/0/finess", "rules.specimen-number /etablissements/1/finess"}},
        {"\"siret\":\"00000001800028\"",
         "\"siret\":\"00000002600028\"",
         {"~rules.siret-siren /etablissements/0/siret"}}}));

INSTANTIATE_TEST_SUITE_P(
    Dates, Rule,
    testing::ValuesIn(std::vector<Broken>{
        {"\"fin\":\"2026-12-31\"",
         "\"fin\":\"2021-12-31\"",
         {"rules.dates-order /contrat/fin", "rules.outside-contract /axes/0/objectifs/0/fiches/0/echeance",
          "rules.outside-contract /axes/0/objectifs/0/fiches/0/actions/0/debut",
          "rules.outside-contract /axes/0/objectifs/0/fiches/0/actions/0/fin"}},
        {"\"fin\":\"2026-12-31\"", "\"fin\":\"2025-12-31\"", {"~rules.unusual-duration /contrat/fin"}},
        {"\"fin\":\"2026-12-31\"",
         "\"fin\":\"2028-01-01\"",
         {"rules.duration /contrat/fin", "~rules.missing-year /exercices", "~rules.missing-year /exercices"}},
        {"\"fin\":\"2026-12-31\"",
         "\"fin\":\"2027-12-31\"",
         {"~rules.unusual-duration /contrat/fin", "~rules.missing-year /exercices"}},
        {"\"date\":\"2021-11-18\"",
         "\"date\":\"2021-12-16\"",
         {"rules.signed-before-powers /parties/0/habilitation/date"}},
        {"\"date_signature\":\"2021-12-15\"",
         "\"date_signature\":\"2022-01-02\"",
         {"~rules.signed-after-start /contrat/date_signature"}},
        {"\"fin\":\"2022-10-31\"",
         "\"fin\":\"2027-01-01\"",
         {"rules.outside-contract /axes/0/objectifs/0/fiches/0/actions/0/fin"}},
        {"\"fin\":\"2022-10-31\"",
         "\"fin\":\"2022-01-31\"",
         {"rules.dates-order /axes/0/objectifs/0/fiches/0/actions/0/fin"}},
        {"\"annee\":2022,\"valeur\"",
         "\"annee\":2027,\"valeur\"",
         {"rules.unknown-year /axes/0/objectifs/0/fiches/0/indicateurs/0/cibles/0/annee"}},
        {"\"annee\":2023,\"montant\":10",
         "\"annee\":2021,\"montant\":10",
         {"rules.unknown-year /axes/0/objectifs/0/fiches/0/financements/0/annee"}},
        {"[2022,2023,2024,2025,2026]", "[2022,2023,2025,2026]", {"~rules.missing-year /exercices"}},
        {"\"echeance\":\"2032-01-02\"",
         "\"echeance\":\"2021-12-31\"",
         {"~rules.authorisation-ended /etablissements/0/autorisation/echeance"}}}));

INSTANTIATE_TEST_SUITE_P(
    Perimeter, Rule,
    testing::ValuesIn(std::vector<Broken>{
        {"\"percepteur_dgc\":\"990000028\"",
         "\"percepteur_dgc\":\"990001018\"",
         {"rules.outside-perimeter /gestionnaire/percepteur_dgc"}},
        {"\"percepteur\":{\"finess\":\"990000028\"",
         "\"percepteur\":{\"finess\":\"990001018\"",
         {"rules.outside-perimeter /dgc/percepteur/finess"}},
        {"\"etablissements\":[{\"id\":\"fam\"}]",
         "\"etablissements\":[{\"id\":\"fams\"}]",
         {"rules.outside-perimeter /axes/0/objectifs/0/fiches/0/etablissements/0/id"}},
        {"\"etablissements\":[{\"id\":\"fam\"}]", "\"etablissements\":[\"tous\",\"990000036\"]", {}},
        {"\"etablissements\":[{\"id\":\"fam\"}]",
         "\"etablissements\":[\"990001018\"]",
         {"rules.outside-perimeter /axes/0/objectifs/0/fiches/0/etablissements/0"}},
        {"\"etablissement\":\"fam\",\"finess\":\"990000028\"",
         "\"etablissement\":\"fam\",\"finess\":\"990000036\"",
         {"rules.outside-perimeter /budget/lignes/0/finess"}},
        {"\"annee\":2023,\"etablissement\":\"fam\"",
         "\"annee\":2023,\"etablissement\":\"x\"",
         {"rules.outside-perimeter /budget/mesures/0/etablissement"}},
        {"\"cibles\":[{\"etablissement\":\"fam\"}]",
         "\"cibles\":[{\"etablissement\":\"x\"}]",
         {"rules.outside-perimeter /modulation/cibles/0/etablissement"}},
        {"{\"id\":\"y\"}", "{\"id\":\"x\"}", {"rules.duplicate /annexes/1/id"}},
        {"\"Sig_B\"", "\"Sig_A\"", {"rules.duplicate /parties/1/signature/id"}},
        {"\"installee\":30", "\"installee\":31", {"rules.capacity /etablissements/0/capacite/installee"}}}));

TEST(Money, IsShownInGroupsOfThreeFigures) {
    EXPECT_EQ(shown_cents(234'639'214), "2\u202F346\u202F392,14");
    EXPECT_EQ(shown_cents(-100'000), "-1\u202F000,00");
    EXPECT_EQ(shown_cents(99'905), "999,05");
    EXPECT_EQ(shown_cents(0), "0,00");
}

INSTANTIATE_TEST_SUITE_P(Money, Rule,
                         testing::ValuesIn(std::vector<Broken>{
                             {"\"montant\":7.05",
                              "\"montant\":7.06",
                              {"rules.sum /budget/lignes/2/total", "rules.sum /budget/totaux/montants/0/montant"}},
                             {"\"base\":140", "\"base\":140.01", {"rules.sum /budget/totaux/base"}},
                             {"\"par_financeur\":[{\"financeur\":\"ars\",\"base\":135",
                              "\"par_financeur\":[{\"financeur\":\"ars\",\"base\":134",
                              {"rules.sum /budget/par_financeur/0/base"}},
                             {"\"douzieme\":12.51", "\"douzieme\":12.50", {"rules.twelfth /dgc/montants/0/douzieme"}},
                             {"\"montant\":150.10,\"douzieme\":12.51}],\"total\":150.10",
                              "\"montant\":151.10,\"douzieme\":12.59}],\"total\":151.10",
                              {"rules.sum /dgc/montants/0/montant"}}}));

INSTANTIATE_TEST_SUITE_P(Sheets, Rule,
                         testing::ValuesIn(std::vector<Broken>{
                             {"\"actions\":[{\"id\":\"f1-a1\",\"debut\":\"2022-02-01\",\"fin\":\"2022-10-31\"}]",
                              "\"actions\":[]",
                              {"rules.empty-sheet /axes/0/objectifs/0/fiches/0"}},
                             {"\"valeur\":68",
                              "\"valeur\":100.5",
                              {"rules.percent /axes/0/objectifs/0/fiches/0/indicateurs/0/cibles/0/valeur"}},
                             {"\"valeur\":62",
                              "\"valeur\":-1",
                              {"rules.percent /axes/0/objectifs/0/fiches/0/indicateurs/0/valeur_initiale/valeur"}},
                             {"\"unite\":\"%\"",
                              "\"unite\":\"taux\"",
                              {"rules.percent /axes/0/objectifs/0/fiches/0/indicateurs/0/valeur_initiale/valeur",
                               "rules.percent /axes/0/objectifs/0/fiches/0/indicateurs/0/cibles/0/valeur"}},
                             {"\"libelle\":\"Projets signés\",\"unite\":\"%\",\"valeur_initiale\":{\"valeur\":62",
                              "\"libelle\":\"Taux d’occupation\",\"unite\":\"%\",\"valeur_initiale\":{\"valeur\":104",
                              {}}}));

INSTANTIATE_TEST_SUITE_P(
    Modulation, Rule,
    testing::ValuesIn(std::vector<Broken>{
        {"\"plafond_part_ecart\":0.5",
         "\"plafond_part_ecart\":0.51",
         {"rules.modulation-ceiling /modulation/plafond_part_ecart"}},
        {"\"type\":\"PH\"", "\"type\":\"EHPAD\"", {"rules.modulation-ehpad /modulation/active"}},
        {"\"code\":\"437\"", "\"code\":\"500\"", {"rules.modulation-ehpad /modulation/cibles/0/etablissement"}},
        {"\"active\":true,\"plafond_part_ecart\":0.5", "\"active\":false,\"plafond_part_ecart\":0.9", {}}}));

INSTANTIATE_TEST_SUITE_P(Law, Rule,
                         testing::ValuesIn(std::vector<Broken>{
                             {"sociale de Lyon", "sociale de Nancy", {"~rules.court /litiges/juridiction"}},
                             {"\"delai_mois\":1", "\"delai_mois\":2", {"~rules.court-delay /litiges/delai_mois"}}}));

/// The same contract signed three years later.
std::string later() {
    std::string text = sound;
    for (auto const& [from, to] : {std::pair{"2021-12-15", "2025-01-01"},
                                   {"\"2022-01-01\"", "\"2025-01-01\""},
                                   {"2026-12-31", "2029-12-31"},
                                   {"[2022,2023,2024,2025,2026]", "[2022,2023,2025,2026,2027,2028,2029]"},
                                   {"2022-02-01", "2025-02-01"},
                                   {"2022-10-31", "2025-10-31"}})
        text = with(text, from, to);
    return text;
}

TEST(Law, RepealedCourtsAreRefusedFromTheDayOn) {
    EXPECT_THAT(Checked(later()).codes,
                ElementsAre("rules.repealed-law /litiges/juridiction", "~rules.court /litiges/juridiction",
                            "~rules.court-delay /litiges/delai_mois"));
    std::string const right =
        with(with(later(), "tribunal interrégional de la tarification sanitaire et sociale de Lyon",
                  "tribunal administratif de Lyon"),
             "\"delai_mois\":1", "\"delai_mois\":2");
    EXPECT_THAT(Checked(right).codes, IsEmpty());
    for (char const* text : {"Recours devant le TITSS.", "Le Tribunal interrégional juge.", "appel : CNTSS"})
        EXPECT_THAT(Checked(with(right, "\"Accompagnement\"", std::string("\"") + text + "\"")).codes,
                    ElementsAre("rules.repealed-law /contrat/objet"))
            << text;
    EXPECT_THAT(Checked(with(right, "\"Accompagnement\"", "\"TITSSE, tribunal administratif\"")).codes, IsEmpty());
}

TEST(Rules, SampleBreaksNone) {
    std::string const sample = test::read_file(SOURCE_DIR "/samples/envol-isere-autisme/contrat.json");
    std::string const courts = test::read_file(SOURCE_DIR "/templates/referentiels/tribunaux.json");
    ASSERT_FALSE(sample.empty() || courts.empty()) << "the sample is part of the tree";
    EXPECT_THAT(Checked(sample, "{\"tribunaux\":" + courts + "}").codes, IsEmpty());
}

}  // namespace
}  // namespace paraphe::rules
