#include <gmock/gmock.h>

#include "support/merge_bench.h"

namespace paraphe::merge {
namespace {

using test::MergeBench;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Clause, HeadMakesTheHeading) {
    MergeBench bench;
    bench.clause(
        "---\nid: objet\ntitre: Objet & {{quoi}}\ncondition: a.active, !b\nsource: CASF, art. L. 313-11\nopposable: "
        "oui\n---\n\nLe contrat.\n");
    EXPECT_EQ(bench.run(R"({"quoi":"durée","a":{"active":true}})"),
              "<h2 class=\"article\" id=\"objet\">Objet &amp; durée</h2>\n<p>Le contrat.</p>\n");
    EXPECT_THAT(bench.problems(), IsEmpty());
    EXPECT_EQ(bench.package.parts()[0].head.at("source"), "CASF, art. L. 313-11");
    EXPECT_EQ(bench.run(R"({"quoi":"durée","a":{"active":true},"b":1})"), "");
    EXPECT_EQ(bench.run(R"({"quoi":"durée"})"), "");
}

TEST(Clause, HeadMistakesAreTold) {
    MergeBench bench;
    bench.clause("---\ntitle: x\nsans deux-points\nid: a\nid: b\n---\ntexte");
    bench.clause("---\nid: a\ntitre: b\n");
    bench.run("{}");
    EXPECT_THAT(bench.problems(), ElementsAre("merge.clause-head@1:1", "merge.clause-head@2:1", "merge.clause-head@3:1",
                                              "merge.clause-head@5:1", "merge.clause-head@1:1"));
    EXPECT_THAT(bench.diagnostics[1].hints, ElementsAre("vouliez-vous écrire 'titre' ?"));
}

TEST(Clause, WithoutHeadIsOnlyItsBody) {
    MergeBench bench;
    bench.clause("\xEF\xBB\xBFTexte.");
    EXPECT_EQ(bench.run("{}"), "<p>Texte.</p>\n");
}

TEST(Clause, DataIsNeverMarkdown) {
    MergeBench bench;
    bench.clause("Avant {{x}} **après**");
    EXPECT_EQ(bench.run(R"({"x":"*a* _b_ [c](d) <e> `f` # g\n\n- h\n1. i | j & k"})"),
              "<p>Avant *a* _b_ [c](d) &lt;e&gt; `f` # g - h 1. i | j &amp; k <strong>après</strong></p>\n");
    EXPECT_THAT(bench.problems(), IsEmpty());
}

TEST(Clause, DataAtTheBeginningOfALineStaysText) {
    for (char const* value : {"- a", "1. a", "# a", "> a", "    a", "| a |", "=== ", "```", "a\\n==="}) {
        MergeBench bench;
        bench.clause("{{x}}\n");
        std::string const out = bench.run(std::string("{\"x\":\"") + value + "\"}");
        EXPECT_EQ(out.substr(0, 3), "<p>") << value << " -> " << out;
        EXPECT_THAT(bench.problems(), IsEmpty()) << value;
    }
}

TEST(Clause, OriginsSurviveMarkdown) {
    MergeBench bench;
    bench.clause("Le **gestionnaire** {{nom}} s'engage.\n\n- un & deux ;\n");
    EXPECT_EQ(
        bench.run(R"({"nom":"L'Envol-Isère"})"),
        "<p>Le <strong>gestionnaire</strong> L&#39;Envol-Isère s'engage.</p>\n<ul><li>un &amp; deux ;</li>\n</ul>\n");
    EXPECT_EQ(bench.merged.map.size(), bench.merged.xhtml.size());
    EXPECT_EQ(bench.source_of("gestionnaire"), "gestionnaire");
    EXPECT_EQ(bench.source_of("engage"), "engage");
    EXPECT_EQ(bench.source_of("deux ;"), "deux ;");
    EXPECT_EQ(bench.source_of("&amp;"), "&");
    EXPECT_EQ(bench.origin_of("Envol-Is").pointer, "/nom");
    auto const at = static_cast<std::uint32_t>(bench.merged.xhtml.find("L&#39;"));
    EXPECT_EQ(bench.merged.map.run_end(at), at + std::string("L&#39;Envol-Isère").size()) << "one datum is one run";
}

TEST(Clause, ReferencesPassAndNoOtherElement) {
    MergeBench bench;
    bench.clause("Voir l'<p:ref to=\"fiche-{{id}}\" show=\"titre\"/>, <b>non</b>, <p:toc/> et <p:ref to=\"x\">.");
    EXPECT_EQ(bench.run(R"({"id":"accueil_a-b&c"})"),
              "<p>Voir l'<p:ref to=\"fiche-accueil_a-b&amp;c\" show=\"titre\"/>, non,  et .</p>\n");
    EXPECT_THAT(bench.problems(), ElementsAre("merge.raw-html@1:49", "merge.raw-html@1:55", "merge.raw-html@1:61",
                                              "merge.raw-html@1:73"));
    EXPECT_EQ(bench.origin_of("accueil").pointer, "/id");
}

TEST(Clause, NotesPassWithTheirWordsAndValues) {
    MergeBench bench;
    bench.clause("Un mot<p:note>L'article *R.* {{n}} & suite.</p:note>, et <p:note>deux</p:note>.\n\n3. trois\n4. quatre\n");
    EXPECT_EQ(bench.run(R"({"n":"<p:note>5</p:note>"})"),
              "<p>Un mot<p:note>L'article <em>R.</em> &lt;p:note&gt;5&lt;/p:note&gt; &amp; suite.</p:note>, et <p:note>deux</p:note>.</p>\n"
              "<ol start=\"3\"><li>trois</li>\n<li>quatre</li>\n</ol>\n");
    EXPECT_THAT(bench.problems(), IsEmpty());
    EXPECT_EQ(bench.origin_of("&lt;p:note").pointer, "/n");
}

TEST(Clause, EntriesOfAnIndexPassWithTheirWords) {
    MergeBench bench;
    bench.clause("- <p:index-entry index=\"e\" term=\"{{n}}\">{{n}}</p:index-entry> : *un*<p:note>a <p:index-entry>b</p:index-entry></p:note>\n");
    EXPECT_EQ(bench.run(R"({"n":"A & B"})"),
              "<ul><li><p:index-entry index=\"e\" term=\"A &amp; B\">A &amp; B</p:index-entry> : <em>un</em><p:note>a <p:index-entry>b</p:index-entry></p:note></li>\n</ul>\n");
    EXPECT_THAT(bench.problems(), IsEmpty());
}

TEST(Clause, NotesThatDoNotEndAreTold) {
    MergeBench bench;
    bench.clause("Un<p:note>deux.\n\nTrois<p:note>a<p:note>b</p:note>.");
    bench.run("{}");
    EXPECT_THAT(bench.problems(), ElementsAre("merge.raw-html@1:3", "merge.raw-html@3:6"));
}

TEST(Clause, DataCannotForgeAReference) {
    MergeBench bench;
    bench.clause("{{x}} {{y | markdown}}");
    EXPECT_EQ(bench.run(R"({"x":"<p:ref to=\"a\"/>","y":"<p:ref to=\"b\"/>"})").find("<p:ref"), std::string::npos);
    EXPECT_THAT(bench.problems(), IsEmpty());
}

TEST(Clause, HeadingsBeginBelowTheArticle) {
    MergeBench bench;
    bench.clause("# Un\n\n### Trois\n\n#### Quatre");
    EXPECT_EQ(bench.run("{}"), "<h3>Un</h3>\n<h3>Trois</h3>\n<h4>Quatre</h4>\n");
    EXPECT_THAT(bench.problems(), ElementsAre("merge.heading-level@1:3"));
}

TEST(Clause, TablesBecomeTables) {
    MergeBench bench;
    bench.clause("| A | B |\n|---|--:|\n| {{x}} | 2 |\n");
    EXPECT_EQ(bench.run(R"({"x":"a|b"})"),
              "<table><thead><tr><th scope=\"col\">A</th><th scope=\"col\" "
              "class=\"num\">B</th></tr>\n</thead>\n<tbody><tr><td>a|b</td><td "
              "class=\"num\">2</td></tr>\n</tbody>\n</table>\n");
}

TEST(Clause, WhatAContractHasNoUseForIsTold) {
    MergeBench bench;
    bench.clause("`code`\n\n![img](a.png)\n\n> citation\n\n0. trois\n\n---\n\nfin");
    bench.run("{}");
    EXPECT_THAT(bench.problems(), ElementsAre("merge.markdown-unsupported@1:2", "merge.markdown-unsupported@3:3",
                                              "merge.markdown-unsupported@5:3", "merge.markdown-unsupported@7:4",
                                              "merge.markdown-unsupported@11:1"));
}

TEST(MarkdownFilter, MakesBlocksOfADatum) {
    MergeBench bench;
    bench.part("<td>{{x | markdown}}</td>");
    EXPECT_EQ(bench.run(R"({"x":"Un **fort** <i>.\n\n- a\n- b"})"),
              "<td><p>Un <strong>fort</strong> &lt;i&gt;.</p>\n<ul><li>a</li>\n<li>b</li>\n</ul>\n</td>");
    EXPECT_EQ(bench.origin_of("fort").pointer, "/x");
    EXPECT_EQ(bench.merged.printed.count("/x"), 1U);
}

TEST(MarkdownFilter, HeadingsInADatumAreRefused) {
    MergeBench bench;
    bench.part("<td>{{x | markdown}}</td>");
    EXPECT_EQ(bench.run(R"({"x":"# Titre"})"), "<td><p><strong>Titre</strong></p>\n</td>");
    EXPECT_THAT(bench.problems(), ElementsAre("merge.heading-level@1:6 /x"));
}

}  // namespace
}  // namespace paraphe::merge
