// What a contract changes in its template, and data that is still to come.

#include <gmock/gmock.h>

#include "support/merge_bench.h"

namespace paraphe::merge {
namespace {

using test::MergeBench;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr char const* first = "---\nid: un\ntitre: Premier {{n}}\n---\nTexte un.\n";
constexpr char const* second = "---\nid: deux\ntitre: Second\ncondition: modulation\n---\nTexte deux.\n";

/// Two clauses and one change.
struct Amended {
    MergeBench bench;
    std::string xhtml;

    Amended(Amendment::Action action, std::string const& clause, std::string const& entry, std::string data = R"({"n":"7","modulation":true})") {
        bench.clause(first).id = "un";
        bench.clause(second).id = "deux";
        auto const compiled = Template::compile(bench.parts, {}, bench.sources);
        EXPECT_THAT(compiled.diagnostics, IsEmpty());
        data::Value const value = test::json(bench.sources, entry);
        Amendment amendment{action, clause, "clause-neuve", {}, {}, value.span(), "/clauses/0"};
        if (auto const* const title = value.member("titre")) amendment.title = *title;
        if (auto const* const text = value.member("texte")) amendment.text = *text;
        auto merged = merge(compiled.value, test::json(bench.sources, std::move(data)), bench.sources, {amendment});
        bench.diagnostics = std::move(merged.diagnostics);
        bench.merged = std::move(merged.value);
        xhtml = bench.merged.xhtml;
    }
};

TEST(Amendments, AReplacedClauseKeepsItsPlaceItsIdAndItsTitle) {
    Amended const made(Amendment::Action::replace, "un", R"({"texte":"Un autre *texte*.\n\n### Sous-titre"})");
    EXPECT_EQ(made.xhtml,
              "<h2 class=\"article\" id=\"un\">Premier 7</h2>\n<p>Un autre <em>texte</em>.</p>\n<h3>Sous-titre</h3>\n"
              "<h2 class=\"article\" id=\"deux\">Second</h2>\n<p>Texte deux.</p>\n");
    EXPECT_THAT(made.bench.diagnostics, IsEmpty());
    EXPECT_EQ(made.bench.origin_of("Un autre ").pointer, "/clauses/0/texte");
    EXPECT_EQ(made.bench.sources.text(made.bench.origin_of("Un autre ").data), R"("Un autre *texte*.\n\n### Sous-titre")");
}

TEST(Amendments, AReplacedClauseMayHaveATitleOfItsOwn) {
    Amended const made(Amendment::Action::replace, "deux", R"({"titre":"Santé & droits","texte":"x"})");
    EXPECT_THAT(made.xhtml, testing::HasSubstr("<h2 class=\"article\" id=\"deux\">Santé &amp; droits</h2>\n<p>x</p>"));
}

TEST(Amendments, AnAddedClauseFollowsEvenWhereTheOneBeforeIsAbsent) {
    Amended const made(Amendment::Action::add_after, "deux", R"({"titre":"Neuve","texte":"y"})", R"({"n":"7"})");
    EXPECT_EQ(made.xhtml, "<h2 class=\"article\" id=\"un\">Premier 7</h2>\n<p>Texte un.</p>\n<h2 class=\"article\" id=\"clause-neuve\">Neuve</h2>\n<p>y</p>\n");
    EXPECT_EQ(made.bench.merged.parts.back().element, "/clauses/0");
}

TEST(Amendments, ADroppedClauseIsGone) {
    Amended const made(Amendment::Action::remove, "un", "{}");
    EXPECT_EQ(made.xhtml, "<h2 class=\"article\" id=\"deux\">Second</h2>\n<p>Texte deux.</p>\n");
}

TEST(Amendments, AChangeOfAnAbsentClauseIsToldAndDoesNothing) {
    Amended const made(Amendment::Action::replace, "deux", R"({"texte":"z"})", R"({"n":"7","modulation":false})");
    EXPECT_EQ(made.xhtml, "<h2 class=\"article\" id=\"un\">Premier 7</h2>\n<p>Texte un.</p>\n");
    EXPECT_THAT(made.bench.problems(), ElementsAre("merge.absent-clause@1:1 /clauses/0"));
}

TEST(Amendments, ATextIsNeverTemplateNorMarkup) {
    Amended const made(Amendment::Action::replace, "un", "{\"texte\":\"{{n}} <b>gras</b> &amp; \\u0001fin\\uFEFF\"}");
    EXPECT_THAT(made.xhtml, testing::HasSubstr("<p>{{n}} &lt;b&gt;gras&lt;/b&gt; &amp;amp; fin</p>"));
    EXPECT_THAT(made.bench.problems(), ElementsAre("merge.control-character@1:10 /clauses/0/texte"));
}

TEST(OpenData, ABlankStandsForWhatIsWrittenAtSigning) {
    MergeBench bench;
    bench.part("<p>Le {{jour | date}}, à {{lieu}}{{#acte}}, n° {{acte}}{{/acte}}{{^acte}}, sans acte{{/acte}}.</p><meta content=\"{{jour | date}}\"/>");
    EXPECT_EQ(bench.run(R"({"jour":{"a_la_signature":"date"},"lieu":{"a_la_signature":"lieu"},"acte":{"a_la_signature":"texte"}})"),
              "<p>Le <p:blank kind=\"date\"/>, à <p:blank kind=\"lieu\"/>, n° <p:blank kind=\"texte\"/>.</p><meta content=\"………\"/>");
    EXPECT_THAT(bench.diagnostics, IsEmpty());
}

TEST(OpenData, ABlankInAClause) {
    MergeBench bench;
    bench.clause("---\nid: a\ntitre: A\n---\nSigné le {{jour | date}}.\n");
    EXPECT_THAT(bench.run(R"({"jour":{"a_la_signature":"date"}})"), testing::HasSubstr("<p>Signé le <p:blank kind=\"date\"/>.</p>"));
    EXPECT_THAT(bench.diagnostics, IsEmpty());
}

TEST(OpenData, WhatIsToBeCompletedShowsAndIsToldByOthers) {
    MergeBench bench;
    bench.part("<p>{{a.b | euros}} {{#a}}{{c}}{{/a}}{{#liste}}<i>{{x}}</i>{{/liste}}{{^liste}}vide{{/liste}}</p>");
    EXPECT_EQ(bench.run(R"({"a":{"a_completer":"le siège"},"liste":{"a_completer":""}})"), "<p>⟦à compléter⟧ ⟦à compléter⟧<i>⟦à compléter⟧</i></p>");
    EXPECT_THAT(bench.diagnostics, IsEmpty());
}

TEST(OpenData, AByteOrderMarkInsideATextIsTakenAway) {
    MergeBench bench;
    bench.part("<p>{{a}}</p>");
    EXPECT_EQ(bench.run("{\"a\":\"d\\uFEFFu\"}"), "<p>du</p>");
    EXPECT_THAT(bench.problems(), ElementsAre("merge.control-character@1:6 /a"));
}

}  // namespace
}  // namespace paraphe::merge
