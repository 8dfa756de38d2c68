#include <gmock/gmock.h>

#include "merge/filters.h"
#include "support/cases.h"
#include "support/merge_bench.h"

namespace paraphe::merge {
namespace {

using test::MergeBench;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Mustache : public testing::TestWithParam<char const*> {};

TEST_P(Mustache, Cases) {
    test::expect_cases(TEST_DIR "/mustache.cases", GetParam(), [](std::string const& input) {
        std::size_t const at = input.find(" @@ ");
        MergeBench bench;
        bench.part(input.substr(0, at));
        bench.partial("p", "[{{x}}]");
        bench.partial("deux", "<{{> p}}>");
        std::string const out = bench.run(input.substr(at + 4));
        EXPECT_THAT(bench.problems(), IsEmpty()) << input;
        return out;
    });
}
INSTANTIATE_TEST_SUITE_P(Modules, Mustache,
                         testing::Values("comments", "interpolation", "sections", "inverted", "lists", "partials"));

TEST(Filters, Cases) {
    test::expect_cases(TEST_DIR "/filters.cases", "filters", [](std::string const& input) {
        base::Sources sources;
        std::size_t const at = input.find(' ');
        FilterContext context;
        auto const printed = filtered(*read_filter(input.substr(0, at)), test::json(sources, input.substr(at + 1)), context);
        return printed ? printed_text(*printed) : "!" + printed.error();
    });
}

TEST(Filters, WithWordsAndOptions) {
    test::expect_cases(TEST_DIR "/filters.cases", "calls", [](std::string const& input) {
        base::Sources sources;
        std::size_t const pipe = input.find(" | ");
        FilterContext context;
        auto const printed = filtered(*read_filter(input.substr(pipe + 3)), test::json(sources, input.substr(0, pipe)), context);
        return printed ? printed_text(*printed) : "!" + printed.error();
    });
}

TEST(Filters, FollowEachOther) {
    MergeBench bench;
    bench.part("{{ d | date | majuscule }} {{n|nombre}}");
    EXPECT_EQ(bench.run(R"({"d":"2022-03-02","n":1500})"), "2\u00A0mars 2022 1\u202F500");
}

TEST(Merge, ValuesAreNormalisedAndNeverReadAgain) {
    MergeBench bench;
    bench.part("<p>{{x}}</p>");
    EXPECT_EQ(bench.run("{\"x\":\"e\\u0301 {{y}} <b>\"}"), "<p>é {{y}} &lt;b&gt;</p>");
    EXPECT_THAT(bench.problems(), IsEmpty());
}

TEST(Merge, ControlAndPrivateCharactersAreRemovedAndTold) {
    MergeBench bench;
    bench.part("{{x}}");
    EXPECT_EQ(bench.run("{\"x\":\"a\\u0001b\\uFDD0c\\uFFFE\\u007F\\u0085d\"}"), "abcd");
    EXPECT_THAT(bench.problems(), ElementsAre("merge.control-character@1:6 /x", "merge.private-character@1:6 /x"));
    for (auto const& diagnostic : bench.diagnostics) EXPECT_EQ(diagnostic.severity, base::Severity::warning);
}

TEST(Merge, MapsEveryByteToItsPlace) {
    MergeBench bench;
    bench.part("<p>Avant {{a.b}} après {{#l}}x{{.}}{{/l}}</p>");
    std::string const xhtml = bench.run("{\"a\":{\"b\":\"L'été\"},\"l\":[7,8]}");
    EXPECT_EQ(xhtml, "<p>Avant L&#39;été après x7x8</p>");
    EXPECT_EQ(bench.merged.map.size(), xhtml.size());
    EXPECT_EQ(bench.source_of("Avant"), "Avant");
    EXPECT_EQ(bench.source_of("apr"), "apr");
    EXPECT_EQ(bench.source_of("</p>"), "</p>");
    auto const origin = bench.origin_of("&#39;");
    EXPECT_EQ(bench.sources.text(origin.text), "{{a.b}}");
    EXPECT_EQ(bench.sources.text(origin.data), "\"L'été\"");
    EXPECT_EQ(origin.pointer, "/a/b");
    EXPECT_EQ(bench.origin_of("8<").pointer, "/l/1");
    EXPECT_THAT(bench.merged.printed, ElementsAre("/a/b", "/l/0", "/l/1"));
}

TEST(Merge, MissingValuesAreToldWithWhatExists) {
    MergeBench bench;
    bench.part("<p>\nDemeurant {{gestionnaire.siege.adresse}},\n{{gestionaire}} {{liste}} {{oui}} {{rien}}</p>");
    std::string const xhtml =
        bench.run(R"({"gestionnaire":{"siege":{"commune":"X","code_postal":"1"}},"liste":[1],"oui":true,"rien":null})");
    EXPECT_THAT(bench.problems(), ElementsAre("merge.missing-value@2:11 /gestionnaire/siege/adresse",
                                              "merge.missing-value@3:1 /gestionaire", "merge.missing-value@3:17 /liste",
                                              "merge.missing-value@3:27 /oui", "merge.missing-value@3:35 /rien"));
    EXPECT_THAT(bench.diagnostics[0].hints,
                ElementsAre("contrat.json définit 'gestionnaire.siege.commune' et 'gestionnaire.siege.code_postal'"));
    EXPECT_THAT(bench.diagnostics[1].hints, ElementsAre("contrat.json définit 'gestionnaire'"));
    EXPECT_TRUE(bench.diagnostics[2].also.known());
    EXPECT_NE(xhtml.find("«⟦gestionnaire.siege.adresse⟧»"), std::string::npos);
}

TEST(Merge, DottedNamesAreNotFoundByHalvesInTwoScopes) {
    MergeBench bench;
    bench.part("{{#x}}{{a.b}}{{/x}}");
    bench.run(R"({"a":{"b":"dehors"},"x":{"a":{}}})");
    EXPECT_THAT(bench.problems(), ElementsAre("merge.missing-value@1:7 /x/a/b"));
}

TEST(Merge, OneTagTellsTwentyMissesAndTheirCount) {
    MergeBench bench;
    bench.part("{{#l}}{{x}}{{/l}}");
    std::string list = "{}";
    for (int i = 1; i < 50; ++i) list += ",{}";
    bench.run("{\"l\":[" + list + "]}");
    ASSERT_THAT(bench.diagnostics, SizeIs(21));
    EXPECT_EQ(bench.diagnostics[0].pointer, "/l/0/x");
    EXPECT_NE(bench.diagnostics[20].message.find("encore 30 fois"), std::string::npos) << bench.diagnostics[20].message;
}

TEST(Merge, FilterThatDoesNotFitIsToldAtTheDatum) {
    MergeBench bench;
    bench.part("{{d | date}}");
    EXPECT_EQ(bench.run(R"({"d":"hier"})"), "«⟦d⟧»");
    EXPECT_THAT(bench.problems(), ElementsAre("merge.filter-value@1:6 /d"));
    EXPECT_EQ(bench.sources.text(bench.diagnostics[0].also), "{{d | date}}");
}

TEST(Merge, MarkdownBehindAnotherFilterIsToldAtTheTag) {
    MergeBench bench;
    bench.part("{{d | minuscule | markdown}}");
    EXPECT_EQ(bench.run(R"({"d":"hier"})"), "«⟦d⟧»");
    EXPECT_THAT(bench.problems(), ElementsAre("merge.filter-value@1:1"));
    EXPECT_EQ(bench.diagnostics[0].message, "le filtre 'markdown' doit être le premier");
}

TEST(Merge, ConditionsChooseParts) {
    MergeBench bench;
    bench.part("a").conditions = {"x.active"};
    bench.part("b").conditions = {"!x.active", "y"};
    bench.part("c").conditions = {"absent"};
    bench.part("d").conditions = {"!absent"};
    EXPECT_EQ(bench.run(R"({"x":{"active":false},"y":"oui"})"), "bd");
    EXPECT_THAT(bench.merged.parts, SizeIs(2));
}

TEST(Merge, PartsRepeatOverNestedLists) {
    MergeBench bench;
    bench.part("[{{axe}}.{{n}} {{@index}}{{racine}}]").for_each = "axes.fiches";
    EXPECT_EQ(
        bench.run(
            R"({"racine":"r","axes":[{"axe":"A","fiches":[{"n":1},{"n":2}]},{"axe":"B","fiches":[{"n":3}]},{"axe":"C"}]})"),
        "[A.1 1r][A.2 2r][B.3 1r]");
    ASSERT_THAT(bench.merged.parts, SizeIs(3));
    EXPECT_EQ(bench.merged.parts[1].element, "/axes/0/fiches/1");
    auto const& range = bench.merged.parts[1];
    EXPECT_EQ(bench.merged.xhtml.substr(range.begin, range.end - range.begin), "[A.2 2r]");
    EXPECT_EQ(bench.merged.printed.count("/axes/1/fiches/0/n"), 1U);
}

TEST(Merge, LimitsHaveNames) {
    MergeBench large;
    large.options.most_bytes = 100;
    large.part("{{#l}}0123456789{{/l}}");
    large.run("{\"l\":[1,2,3,4,5,6,7,8,9,10,11,12]}");
    EXPECT_THAT(large.problems(), ElementsAre("merge.too-large@1:7"));
    MergeBench many;
    many.options.most_elements = 100;
    many.part("{{#l}}{{#l}}{{#l}}x{{/l}}{{/l}}{{/l}}");
    many.run("{\"l\":[1,2,3,4,5,6,7,8,9,10,11,12]}");
    EXPECT_THAT(many.problems(), ElementsAre("merge.too-many-elements@1:13"));
}

// ---- Lint ----------------------------------------------------------------------------------------------

TEST(Lint, EverythingAtOnceWithLineAndColumn) {
    MergeBench bench;
    bench.part("{{{x}}}\n{{& x}} {{=<% %>=}}\n{{x | euro}}\n{{#a}}\n{{/b}}\n{{a b}}\n{{fin");
    bench.run(R"({"x":1})");
    EXPECT_THAT(bench.problems(),
                ElementsAre("merge.unescaped-tag@1:1", "merge.unescaped-tag@2:1", "merge.set-delimiter@2:9",
                            "merge.unknown-filter@3:1", "merge.unclosed-section@4:1", "merge.unopened-section@5:1",
                            "merge.bad-name@6:1", "merge.unclosed-tag@7:1"));
    EXPECT_THAT(bench.diagnostics[3].hints, ElementsAre("vouliez-vous écrire 'euros' ?"));
}

TEST(Lint, CrossedSectionsNameTheOneThatIsOpen) {
    MergeBench bench;
    bench.part("{{#a}}{{#b}}{{/a}}{{/b}}");
    bench.run("{}");
    EXPECT_THAT(bench.problems(), ElementsAre("merge.unclosed-section@1:7", "merge.unopened-section@1:19"));
}

TEST(Lint, PartialsThatAreUnknownOrCircular) {
    MergeBench bench;
    bench.part("{{> adrese}}{{> a}}");
    bench.partial("adresse", "");
    bench.partial("a", "x{{> b}}");
    bench.partial("b", "y{{> a}}");
    EXPECT_EQ(bench.run("{}"), "xy");
    EXPECT_THAT(bench.problems(), ElementsAre("merge.unknown-partial@1:1", "merge.partial-cycle@1:2"));
    EXPECT_THAT(bench.diagnostics[0].hints, ElementsAre("vouliez-vous écrire 'adresse' ?"));
}

TEST(Lint, PartialsThatMultiplyAreStopped) {
    MergeBench bench;
    bench.part("{{> p0}}");
    for (int i = 0; i < 30; ++i)
        bench.partial("p" + std::to_string(i),
                      i == 29 ? "x" : "{{> p" + std::to_string(i + 1) + "}}{{> p" + std::to_string(i + 1) + "}}");
    bench.run("{}");
    EXPECT_THAT(bench.problems(), testing::Contains(testing::StartsWith("merge.template-too-large")));
}

TEST(Lint, DeepSectionsAreRefused) {
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += "{{#a}}";
    MergeBench bench;
    bench.part(text + "x");
    bench.run("{}");
    EXPECT_THAT(bench.problems(), testing::Contains(testing::StartsWith("merge.too-deep")));
}

}  // namespace
}  // namespace paraphe::merge
