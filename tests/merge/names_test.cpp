// Articles, elision and agreement: every département and region, bodies of every shape of name.

#include <gmock/gmock.h>

#include "merge/articles.h"
#include "merge/filters.h"
#include "support/cases.h"
#include "support/merge_bench.h"

namespace paraphe::merge {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;
using test::MergeBench;

/// "departement | de": the filters one after the other; a "?" behind what was guessed.
std::string piped(data::Value value, std::string_view filters, data::Value const* law = nullptr) {
    FilterContext context;
    context.law = law;
    for (std::size_t at = 0; at < filters.size();) {
        std::size_t const end = next_pipe(filters, at);
        auto result = filtered(*read_filter(filters.substr(at, end - at)), value, context);
        if (!result) return "!" + result.error();
        value = std::move(*result);
        at = end + 1;
    }
    return printed_text(value) + (context.guesses.empty() ? "" : "?");
}

std::string in_a_row(data::Value const& value, std::string const& before, std::initializer_list<char const*> filters, data::Value const* law = nullptr) {
    std::string out;
    for (char const* const filter : filters) out += (out.empty() ? "" : " ; ") + piped(value, before + filter, law);
    return out;
}

data::Value law() {
    base::Sources sources;
    std::string const folder = std::string(SOURCE_DIR) + "/templates/referentiels/";
    return data::Value::object({{"departements", {}, test::json(sources, test::read_file(folder + "departements.json"))},
                                {"regions", {}, test::json(sources, test::read_file(folder + "regions.json"))}});
}

class Territories : public testing::TestWithParam<std::pair<char const*, std::size_t>> {};

TEST_P(Territories, TakeTheirArticles) {
    data::Value const list = law();
    std::string const group = GetParam().first;
    std::string const path = std::string(TEST_DIR) + "/territories.cases";
    EXPECT_EQ(test::read_cases(path, group).size(), GetParam().second);
    std::string const filter = group == "regions" ? "region | " : "departement | ";
    test::expect_cases(path, group, [&](std::string const& code) {
        return in_a_row(data::Value::string(code), filter, {"le", "de", "a", "dans", "que"}, &list);
    });
}
INSTANTIATE_TEST_SUITE_P(Lists, Territories, testing::Values(std::pair{"departements", 101U}, std::pair{"regions", 18U}));

TEST(Names, OfBodies) {
    std::string const path = std::string(TEST_DIR) + "/names.cases";
    EXPECT_GE(test::read_cases(path, "bodies").size(), 120U);
    test::expect_cases(path, "bodies", [](std::string const& name) {
        data::Value const value = data::Value::string(name);
        return in_a_row(value, "", {"de", "a", "le", "que", "le | de"});
    });
}

TEST(Names, OfBodiesThatSayHowTheyAreTaken) {
    std::string const path = std::string(TEST_DIR) + "/names.cases";
    EXPECT_GE(test::read_cases(path, "fields").size(), 12U);
    base::Sources sources;
    test::expect_cases(path, "fields", [&](std::string const& object) {
        return in_a_row(test::json(sources, object), "", {"de", "a", "le", "que"});
    });
}

TEST(Names, PluralsAndFeminines) {
    test::expect_cases(std::string(TEST_DIR) + "/names.cases", "plurals", [](std::string const& word) { return plural(word); });
    test::expect_cases(std::string(TEST_DIR) + "/names.cases", "feminines", [](std::string const& word) { return feminine(word); });
}

TEST(Names, EveryCodeOfTheWayANameIsJoined) {
    std::vector<std::string> of, to;
    for (int tncc = 0; tncc < 9; ++tncc) {
        of.push_back(joined(Filter::of, parts_by_tncc("X", tncc), "en"));
        to.push_back(joined(Filter::to, parts_by_tncc("X", tncc), "en"));
    }
    EXPECT_THAT(of, ElementsAre("de X", "d’X", "du X", "de la X", "des X", "de l’X", "des X", "de Las X", "de Los X"));
    EXPECT_THAT(to, ElementsAre("à X", "à X", "au X", "à la X", "aux X", "à l’X", "aux X", "à Las X", "à Los X"));
}

class Templates : public testing::Test {
protected:
    std::string print(std::string tags, std::string data) {
        bench.part(std::move(tags));
        return bench.run(std::move(data));
    }
    MergeBench bench;
};

TEST_F(Templates, ObjectsSayHowTheirNameIsTaken) {
    EXPECT_EQ(print("{{#l}}{{. | le}}, {{. | de}}, {{. | a}};{{/l}}",
                    R"({"l":[{"denomination":"Hendaye","elision":false},{"denomination":"Hendaye","elision":true},{"denomination":"Envol","article":"le"},
                        {"denomination":"Rive","article":"la"},{"nom":"Le Phare","article":"aucun"},{"nom":"Tisserands","article":"les"},
                        {"denomination":"Étape","article":"l'"},{"denomination":"FNSX","genre":"feminin"}]})"),
              "Hendaye, de Hendaye, à Hendaye;Hendaye, d’Hendaye, à Hendaye;l’Envol, de l’Envol, à l’Envol;la Rive, de la Rive, à la Rive;"
              "Le Phare, de Le Phare, à Le Phare;les Tisserands, des Tisserands, aux Tisserands;l’Étape, de l’Étape, à l’Étape;la FNSX, de FNSX, à FNSX;");
    EXPECT_THAT(bench.problems(), ElementsAre(testing::StartsWith("merge.guessed-elision"), testing::StartsWith("merge.guessed-elision")));
    EXPECT_THAT(bench.merged.printed, testing::Contains("/l/0/denomination"));
}

TEST_F(Templates, TagsMaySayItInstead) {
    EXPECT_EQ(print("{{x | de elision=non}} {{x|le article=le}} {{x | de article=\"l'\"}} {{x | de article=la elision=non}} {{x|le genre=feminin elision=non}} {{x | que elision=oui}}",
                    R"({"x":"Hendaye"})"),
              "de Hendaye l’Hendaye de l’Hendaye de la Hendaye la Hendaye qu’Hendaye");
    EXPECT_THAT(bench.problems(), ElementsAre(testing::StartsWith("merge.guessed-elision")));
}

TEST_F(Templates, AGuessIsToldOnceADatumAtItsPlace) {
    EXPECT_EQ(print("{{x | de}} {{x | de}}{{y|le}} {{#z}}{{. | accord lié}}{{/z}}", R"({"x":"Hendaye","y":"RELAIT","z":{"denomination":"Rive"}})"),
              "d’Hendaye d’Hendayele RELAIT lié");
    EXPECT_THAT(bench.problems(), ElementsAre("merge.guessed-elision@1:6 /x", "merge.guessed-article@1:20 /y", "merge.guessed-agreement@1:33 /z"));
    for (auto const& diagnostic : bench.diagnostics) EXPECT_EQ(diagnostic.severity, base::Severity::warning);
    EXPECT_EQ(bench.diagnostics[0].message, "« Hendaye » : l’élision est devinée, « d’Hendaye »");
    EXPECT_FALSE(bench.diagnostics[0].hints.empty());
}

TEST_F(Templates, WhatIsSureIsNotToldAsAGuess) {
    EXPECT_EQ(print("{{#l}}{{. | de}} {{. | le | de}};{{/l}}", R"({"l":["LA RUCHE","ADAPEI du Val-Brune","Yourte","HAMEAU VERT","« Hendaye »","FNSX"]})"),
              "de LA RUCHE de LA RUCHE;d’ADAPEI du Val-Brune de l’ADAPEI du Val-Brune;de Yourte de Yourte;de HAMEAU VERT de HAMEAU VERT;"
              "d’« Hendaye » d’« Hendaye »;de FNSX du FNSX;");
    EXPECT_THAT(bench.problems(), UnorderedElementsAre("merge.guessed-elision@1:63 /l/4", "merge.guessed-elision@1:77 /l/5", "merge.guessed-article@1:77 /l/5"));
    EXPECT_EQ(bench.diagnostics[0].message, "« « Hendaye » » : l’élision est devinée, « d’« Hendaye » »");
}

TEST_F(Templates, AgreementComesFromTheData) {
    EXPECT_EQ(print("{{#l}}{{. | accord représenté}} {{/l}}{{l | accord désigné}}",
                    R"({"l":[{"denomination":"X","genre":"feminin"},{"denomination":"X","genre":"masculin","nombre":"pluriel"},{"nom":"X","feminin":true},
                        {"nom":"X","forme_juridique":{"code":"60","libelle":"association loi 1901"}},{"nom":"X","forme_juridique":"groupement de coopération"},
                        {"nom":"Les X","genre":"feminin","nombre":"pluriel"},{"nom":"X","avec_article":"la fondation X"},{"nom":"MAS Rive"},{"nom":"X","article":"la"},
                        {"article":"les","denomination":"Fondations unies","forme_juridique":"union de fondations"}]})"),
              "représentée représentés représentée représentée représenté représentées représentée représentée représentée représentées désignés");
    EXPECT_THAT(bench.problems(), IsEmpty());
}

TEST_F(Templates, ListsOfWomenAreFeminineAndNumbersCount) {
    EXPECT_EQ(print("{{a | accord lié}} {{b|accord lié}} {{u | accord lié}} {{n | accord financée}} {{z|accord financée}} {{n | accord égal genre=feminin}} {{n | accord égal}} "
                    "{{n|accord banal banale banals banales}} {{a | accord tel telle tels telles}} {{s | accord \"dûment habilité\"}}",
                    R"({"a":[{"genre":"feminin"},{"genre":"feminin"}],"b":[{"genre":"feminin"},{"genre":"masculin"}],"u":["la région"],"n":12,"z":1.5,"s":"la ville"})"),
              "liées liés liée financées financée égales égaux banals telles dûment habilitée");
    EXPECT_THAT(bench.problems(), IsEmpty());
}

TEST_F(Templates, ListsAndPeriodsInProse) {
    EXPECT_EQ(print("{{l | et}}, {{l | ou}}, {{o | et avec_article}}, {{o|ou}}, {{un | et}}; {{c | periode}}; {{c | duree forme=lettres}}; {{c | periode d f}}",
                    R"({"l":["a","b",3],"o":[{"denomination":"X","avec_article":"le X"},{"denomination":"Y","avec_article":"la Y"}],"un":["a"],
                        "c":{"debut":"2022-01-01","fin":"2026-12-31","d":"09:00","f":"17:30"}})"),
              "a, b et 3, a, b ou 3, le X et la Y, X ou Y, a; du 1er\u00A0janvier 2022 au 31\u00A0décembre 2026; cinq ans; de 9\u00A0h à 17\u00A0h\u00A0""30");
    EXPECT_THAT(bench.problems(), IsEmpty());
    EXPECT_THAT(bench.merged.printed, testing::IsSupersetOf({"/c/debut", "/c/fin", "/c/d", "/l/0", "/o/1/avec_article", "/o/0/denomination"}));
    EXPECT_EQ(bench.merged.printed.count("/c"), 0U);
}

TEST_F(Templates, ListsAreSortedAsPeopleLookForNames) {
    EXPECT_EQ(print("{{l | trie | et}}; {{#o | trie ville.nom}}{{nom}} {{@index}}{{^@last}}, {{/@last}}{{/o}}; {{#o | trie n nom}}{{nom}} {{/o}}; {{o | trie nom | ou}}",
                    R"({"l":["côté","Article 10","cote","Article 2"],"o":[{"nom":"c","n":10,"ville":{"nom":"Lyon"}},{"nom":"b","n":2,"ville":{"nom":"L’Isle"}},{"nom":"a","n":10}]})"),
              "Article 2, Article 10, cote et côté; b 1, c 2, a 3; b a c ; a, b ou c");
    EXPECT_THAT(bench.problems(), IsEmpty());
    EXPECT_THAT(bench.merged.printed, testing::IsSupersetOf({"/l/0", "/l/3", "/o/2/nom"}));
}

TEST_F(Templates, APlaceInASortedListIsThatOfTheData) {
    print("{{#o | trie nom}}{{x}}{{/o}}{{p | trie denomination | et x}}", R"({"o":[{"nom":"b"},{"nom":"a","x":"1"}],"p":[{"denomination":"b","x":"1"},{"denomination":"a","x":"2"}]})");
    EXPECT_THAT(bench.problems(), ElementsAre("merge.missing-value@1:18 /o/0/x"));
    EXPECT_THAT(bench.merged.printed, UnorderedElementsAre("/o/1/x", "/p/0/x", "/p/1/x"));
}

TEST_F(Templates, FiltersHaveTheirPlace) {
    print("{{#l | et}}{{/l}}{{l | trie}}{{#l | trie a b c d}}{{/l}}{{t | trie | et}}", R"({"l":["a"],"t":"a"})");
    EXPECT_THAT(bench.problems(), ElementsAre("merge.filter-place@1:1", "merge.filter-place@1:18", "merge.filter-argument@1:30", testing::StartsWith("merge.filter-value")));
}

TEST_F(Templates, MarksInsideAnObjectArePrintedAsMarks) {
    EXPECT_EQ(print("{{c | periode}} {{c | de}} {{l | et}}<p>{{s | date | majuscule}}</p>",
                    R"({"c":{"debut":{"a_completer":"la direction"},"fin":"2026-12-31","nom":{"a_completer":""}},"l":["a",{"a_completer":""}],"s":{"a_la_signature":"date"}})"),
              "⟦à compléter⟧ ⟦à compléter⟧ ⟦à compléter⟧<p><p:blank kind=\"date\"/></p>");
    EXPECT_THAT(bench.problems(), IsEmpty());
}

TEST_F(Templates, WhatAFilterCannotUseIsTold) {
    EXPECT_EQ(print("{{l|et}} {{o|de}} {{o | periode}} {{o|euros}}", R"({"l":[],"o":{"x":1}})"), "«⟦l⟧» «⟦o⟧» «⟦o⟧» «⟦o⟧»");
    EXPECT_THAT(bench.problems(), ElementsAre("merge.missing-value@1:35 /o", "merge.filter-value@1:6 /l", "merge.filter-value@1:13 /o", "merge.filter-value@1:13 /o"));
}

TEST_F(Templates, ArgumentsThatAreNoneAreTold) {
    print("{{n | compte}} {{n | lettres 1990}} {{n|lettres orthographe=1900}} {{n | date x}} {{n|nombre deux}} {{n | accord}} {{n|compte \"a | b\" c d}} {{n|de genre=}}", R"({"n":1})");
    std::vector<std::string> codes;
    for (auto const& problem : bench.problems())
        if (problem.starts_with("merge.filter-argument")) codes.push_back(problem);
    EXPECT_EQ(codes.size(), 8U);
    EXPECT_EQ(bench.diagnostics[0].message, "il manque un mot au filtre 'compte'");
    EXPECT_THAT(bench.diagnostics[0].hints, ElementsAre("par exemple : {{places | compte place}}"));
    EXPECT_EQ(bench.diagnostics[1].message, "le filtre 'lettres' ne comprend pas '1990'");
    EXPECT_THAT(bench.diagnostics[1].hints, ElementsAre("ses options : genre, orthographe"));
}

TEST_F(Templates, TerritoriesAreFoundInTheLaw) {
    EXPECT_EQ(print("{{d | departement | de}} {{d|departement}} {{n | departement|a}} {{r | region | dans}} {{x | region}}",
                    R"({"d":"38","n":"Jura","r":"84","x":"99","referentiels":{"departements":{"departements":[{"code":"38","nom":"Isère","tncc":5},{"code":"39","nom":"Jura","tncc":2}]},
                        "regions":{"regions":[{"code":"84","nom":"Auvergne-Rhône-Alpes","tncc":1}]}}})"),
              "de l’Isère Isère au Jura en Auvergne-Rhône-Alpes «⟦x⟧»");
    EXPECT_THAT(bench.problems(), ElementsAre(testing::StartsWith("merge.filter-value")));
}

TEST_F(Templates, UsageSaysWhatTheCodeOfATerritoryDoesNot) {
    EXPECT_EQ(print("{{#l}}{{. | de}} {{. | le}} {{. | a}} {{. | dans}} {{. | que}};{{/l}}",
                    R"({"l":[{"nom":"Loir-et-Cher","tncc":0,"avec_article":"le Loir-et-Cher"},{"nom":"Eure-et-Loir","tncc":1,"avec_article":"l'Eure-et-Loir","dans":"en"}]})"),
              "de Loir-et-Cher le Loir-et-Cher au Loir-et-Cher dans le Loir-et-Cher que le Loir-et-Cher;"
              "d’Eure-et-Loir l’Eure-et-Loir à l’Eure-et-Loir en Eure-et-Loir que l’Eure-et-Loir;");
    EXPECT_THAT(bench.problems(), IsEmpty());
}

}  // namespace
}  // namespace paraphe::merge
