#include "data/schema.h"

#include <gmock/gmock.h>

#include "data/visibility.h"
#include "support/brief.h"

namespace paraphe::data {
namespace {

using test::brief;
using testing::ElementsAre;
using testing::IsEmpty;

/// What a schema says of a datum, both given as JSON.
struct Judged {
    base::Sources sources;
    base::Result<Schema> schema;
    base::Diagnostics diagnostics;
    std::vector<std::string> problems;

    Judged(std::string schema_text, std::string data_text)
        : schema(Schema::compile(test::json(sources, std::move(schema_text)))) {
        diagnostics = schema ? validate(test::json(sources, std::move(data_text)), *schema) : schema.error();
        problems = brief(diagnostics, sources);
    }
};

std::string first_hint(Judged const& judged) {
    return judged.diagnostics.at(0).hints.empty() ? "" : judged.diagnostics.at(0).hints[0];
}

TEST(Validate, MissingAndUnknownKeysWithTheNearest) {
    Judged const judged(
        R"({"type":"object","additionalProperties":false,"required":["siege"],"properties":{"siege":{"type":"object","required":["adresse","commune"],"additionalProperties":false,"properties":{"adresse":{},"commune":{},"code_postal":{}}}}})",
        "{\n  \"siege\": {\"adrese\": \"x\"},\n  \"note\": 1\n}");
    EXPECT_THAT(judged.problems,
                ElementsAre("data.missing-key@2:12 /siege/adresse", "data.missing-key@2:12 /siege/commune",
                            "data.unknown-key@2:13 /siege/adrese", "data.unknown-key@3:3 /note"));
    EXPECT_EQ(judged.diagnostics[0].message, "il manque 'adresse'");
    EXPECT_THAT(judged.diagnostics[2].hints, ElementsAre("vouliez-vous écrire 'adresse' ?"));
}

TEST(Validate, Types) {
    EXPECT_THAT(Judged(R"({"type":"integer"})", "1.0").problems, IsEmpty());
    EXPECT_THAT(Judged(R"({"type":"integer"})", "1e2").problems, IsEmpty());
    EXPECT_THAT(Judged(R"({"type":"integer"})", "1.5").problems, ElementsAre("data.type@1:1"));
    EXPECT_THAT(Judged(R"({"type":["string","null"]})", "null").problems, IsEmpty());
    EXPECT_EQ(Judged(R"({"type":["string","null"]})", "[]").diagnostics[0].message,
              "il faut ici un texte ou une valeur vide (null), et non une liste [ … ]");
    EXPECT_THAT(Judged(R"({"properties":{"a":false}})", R"({"a":1})").problems, ElementsAre("data.type@1:6 /a"));
}

TEST(Validate, EnumAndConst) {
    Judged const judged(R"({"enum":["projet","negocie","signe"]})", R"("negocié")");
    EXPECT_THAT(judged.problems, ElementsAre("data.enum@1:1"));
    EXPECT_EQ(first_hint(judged), "vouliez-vous écrire 'negocie' ?");
    EXPECT_THAT(Judged(R"({"const":1.50})", "1.5").problems, IsEmpty());
    EXPECT_THAT(Judged(R"({"const":{"a":1,"b":[true]}})", R"({"b":[true],"a":1})").problems, IsEmpty());
    EXPECT_THAT(Judged(R"({"const":true})", "false").problems, ElementsAre("data.enum@1:1"));
}

TEST(Validate, NumbersAreExact) {
    EXPECT_THAT(Judged(R"({"minimum":0.1,"maximum":0.3})", "0.30").problems, IsEmpty());
    EXPECT_THAT(Judged(R"({"maximum":0.3})", "0.30000000000000001").problems, ElementsAre("data.range@1:1"));
    EXPECT_THAT(Judged(R"({"minimum":-5})", "-5.01").problems, ElementsAre("data.range@1:1"));
    EXPECT_THAT(Judged(R"({"exclusiveMinimum":0,"exclusiveMaximum":1})", "0").problems, ElementsAre("data.range@1:1"));
    EXPECT_THAT(Judged(R"({"exclusiveMaximum":1})", "1").problems, ElementsAre("data.range@1:1"));
    EXPECT_THAT(Judged(R"({"minimum":0})", "1e99").problems, ElementsAre("data.range@1:1"));
}

TEST(Validate, TextsAndLists) {
    EXPECT_THAT(Judged(R"({"minLength":2,"maxLength":3})", R"("é")").problems, ElementsAre("data.length@1:1"));
    EXPECT_THAT(Judged(R"({"maxLength":3})", R"("éàùô")").problems, ElementsAre("data.length@1:1"));
    EXPECT_THAT(Judged(R"({"maxLength":3})", R"("éàù")").problems, IsEmpty());
    EXPECT_THAT(Judged(R"({"pattern":"^[0-9]+\\.[0-9]+$"})", R"("1.2")").problems, IsEmpty());
    EXPECT_THAT(Judged(R"({"pattern":"^[0-9]+$"})", R"("1a")").problems, ElementsAre("data.pattern@1:1"));
    EXPECT_THAT(Judged(R"({"format":"date"})", R"("2022-02-30")").problems, ElementsAre("data.format@1:1"));
    EXPECT_THAT(Judged(R"({"minItems":1,"items":{"type":"number"}})", "[]").problems, ElementsAre("data.length@1:1"));
    EXPECT_THAT(Judged(R"({"maxItems":1,"items":{"type":"number"}})", R"([1,"a"])").problems,
                ElementsAre("data.length@1:1", "data.type@1:4 /1"));
    EXPECT_THAT(Judged(R"({"uniqueItems":true})", R"([1,2,1.0])").problems, ElementsAre("data.not-unique@1:6 /2"));
    EXPECT_THAT(Judged(R"({"contains":{"const":1}})", "[2]").problems, ElementsAre("data.no-alternative@1:1"));
    EXPECT_THAT(Judged(R"({"minProperties":1,"maxProperties":1})", "{}").problems, ElementsAre("data.length@1:1"));
    EXPECT_THAT(Judged(R"({"propertyNames":{"pattern":"^[a-z]+$"}})", R"({"A":1})").problems,
                ElementsAre("data.pattern@1:2 /A"));
    EXPECT_THAT(Judged(R"({"dependencies":{"a":["b"]}})", R"({"a":1})").problems,
                ElementsAre("data.missing-key@1:1 /b"));
    EXPECT_THAT(Judged(R"({"additionalProperties":{"type":"number"}})", R"({"a":"x"})").problems,
                ElementsAre("data.type@1:6 /a"));
}

TEST(Validate, CountsAreToldInWholeWords) {
    auto const message = [](char const* schema, char const* value) { return Judged(schema, value).diagnostics.at(0).message; };
    EXPECT_EQ(message(R"({"minItems":1})", "[]"), "il faut au moins 1 élément ; il y en a 0");
    EXPECT_EQ(message(R"({"maxItems":2})", "[1,2,3]"), "il faut au plus 2 éléments ; il y en a 3");
    EXPECT_EQ(message(R"({"minProperties":2})", "{\"a\":1}"), "il faut au moins 2 clés ; il y en a 1");
    EXPECT_EQ(message(R"({"maxLength":1})", R"("éà")"), "il faut au plus 1 caractère ; il y en a 2");
}

TEST(Validate, OneChoiceIsNoList) {
    EXPECT_EQ(Judged(R"({"const":"a"})", R"("b")").diagnostics[0].message, "la seule valeur permise ici est 'a'");
    EXPECT_EQ(Judged(R"({"enum":["a",null]})", R"("b")").diagnostics[0].message, "valeurs permises ici : 'a' ou 'null'");
}

TEST(Validate, ARegularExpressionIsAHint) {
    Judged const judged(R"({"pattern":"^[0-9]+$"})", R"("1a")");
    EXPECT_EQ(judged.diagnostics[0].message, "« 1a » n’a pas la forme attendue");
    EXPECT_EQ(first_hint(judged), "forme attendue, en expression régulière : ^[0-9]+$");
}

TEST(Validate, Combinations) {
    char const* one_of = R"({"oneOf":[{"required":["a"]},{"required":["b"]}]})";
    EXPECT_THAT(Judged(one_of, R"({"a":1})").problems, IsEmpty());
    EXPECT_THAT(Judged(one_of, R"({"a":1,"b":1})").problems, ElementsAre("data.no-alternative@1:1"));
    EXPECT_THAT(Judged(one_of, "{}").problems, ElementsAre("data.missing-key@1:1 /a"))
        << "one problem of the nearest alternative is told as itself";
    EXPECT_THAT(Judged(R"({"anyOf":[{"required":["a","c"]},{"required":["b","c"]}]})", "{}").problems,
                ElementsAre("data.no-alternative@1:1"));
    EXPECT_THAT(Judged(R"({"anyOf":[{"type":"string"},{"type":"null"}]})", "null").problems, IsEmpty());
    EXPECT_THAT(Judged(R"({"not":{"type":"null"}})", "null").problems, ElementsAre("data.no-alternative@1:1"));
    char const* conditional =
        R"({"if":{"properties":{"active":{"const":true}}},"then":{"required":["taux"]},"else":{"required":["motif"]}})";
    EXPECT_THAT(Judged(conditional, R"({"active":true})").problems, ElementsAre("data.missing-key@1:1 /taux"));
    EXPECT_THAT(Judged(conditional, R"({"active":false})").problems, ElementsAre("data.missing-key@1:1 /motif"));
    EXPECT_THAT(Judged(R"({"allOf":[{"minimum":1},{"maximum":0}]})", "0.5").problems,
                ElementsAre("data.range@1:1", "data.range@1:1"));
}

TEST(Validate, ReferencesMayGoInCirclesThroughTheData) {
    char const* tree =
        R"({"$ref":"#/definitions/n","definitions":{"n":{"type":"object","properties":{"kids":{"type":"array","items":{"$ref":"#/definitions/n"}}},"additionalProperties":false}}})";
    // "definitions" beside $ref would have no effect; draft-07 wants it elsewhere.
    EXPECT_FALSE(Judged(tree, "{}").schema);
    char const* wrapped =
        R"({"allOf":[{"$ref":"#/definitions/n"}],"definitions":{"n":{"type":"object","properties":{"kids":{"type":"array","items":{"$ref":"#/definitions/n"}}},"additionalProperties":false}}})";
    EXPECT_THAT(Judged(wrapped, R"({"kids":[{"kids":[{"x":1}]}]})").problems,
                ElementsAre("data.unknown-key@1:20 /kids/0/kids/0/x"));
}

TEST(SchemaLint, RefusesWhatItWouldIgnore) {
    Judged const judged(
        R"({"prefixItems":[],"unevaluatedProperties":false,"requird":[],"multipleOf":0.01,"x-note":1,"$comment":"c","default":0,"title":"t"})",
        "{}");
    EXPECT_THAT(judged.problems, ElementsAre("data.schema-keyword@1:2", "data.schema-keyword@1:19",
                                             "data.schema-keyword@1:49", "data.schema-keyword@1:62"));
    EXPECT_THAT(judged.diagnostics[2].hints, ElementsAre("vouliez-vous écrire 'required' ?"));
}

TEST(SchemaLint, RefusesWrongValues) {
    Judged const judged(
        R"({"type":"text","format":"dates","pattern":"(","minItems":-1,"minimum":"1","required":[1],"x-visibilite":"secret","items":3,"anyOf":[]})",
        "{}");
    EXPECT_EQ(judged.problems.size(), 9U);
    for (std::string const& problem : judged.problems) EXPECT_EQ(problem.substr(0, 18), "data.schema-value@");
    EXPECT_THAT(judged.diagnostics[1].hints, ElementsAre("vouliez-vous écrire 'date' ?"));
}

TEST(SchemaLint, RefusesReferencesThatLeadNowhere) {
    Judged const judged(
        R"({"properties":{"a":{"$ref":"#/definitions/adrese"},"b":{"$ref":"autre.json"},"c":{"$ref":"#/definitions/adresse","title":"t"},"d":{"$ref":"#/definitions/boucle"}},"definitions":{"adresse":{},"boucle":{"$ref":"#/definitions/boucle"}}})",
        "{}");
    EXPECT_THAT(judged.problems,
                ElementsAre("data.schema-ref@1:28", "data.schema-ref@1:64", "data.schema-keyword@1:114",
                            "data.schema-ref@1:209", "data.schema-ref@1:139"));
    EXPECT_EQ(first_hint(judged), "vouliez-vous écrire '#/definitions/adresse' ?");
}

constexpr char const* marked = R"({"properties":{
  "notes":{"x-visibilite":"interne"},"numero":{"x-visibilite":"public"},"objet":{},
  "parties":{"items":{"$ref":"#/definitions/partie"}},
  "type":{"oneOf":[{"properties":{"a":{"x-visibilite":"interne"}}},{"type":"string"}]},
  "cas":{"if":{},"then":{"properties":{"b":{"x-visibilite":"interne"}}}}},
  "definitions":{"partie":{"allOf":[{"properties":{"notes":{"x-visibilite":"interne"},"nom":{}}}]}}})";

TEST(Visibility, InternalKeysGoWhereverTheyAre) {
    base::Sources sources;
    auto const schema = Schema::compile(test::json(sources, marked));
    ASSERT_TRUE(schema);
    Value const value = test::json(
        sources,
        R"({"notes":"n","numero":"1","parties":[{"nom":"A","notes":"x"},{"notes":"y","nom":"B"}],"type":{"a":1,"c":2},"cas":{"b":1}})");
    EXPECT_EQ(
        to_json(without_internal(value, *schema)),
        to_json(test::json(sources, R"({"numero":"1","parties":[{"nom":"A"},{"nom":"B"}],"type":{"c":2},"cas":{}})")));
}

TEST(Visibility, EmbeddedKeepsWhatWasPrintedOrIsPublic) {
    base::Sources sources;
    auto const schema = Schema::compile(test::json(sources, marked));
    Value const value = test::json(
        sources,
        R"({"notes":"n","numero":"1","objet":"o","parties":[{"nom":"A","notes":"x"},{"notes":"y","nom":"B"}],"type":{"c":2}})");
    EXPECT_EQ(to_json(embedded(value, *schema, {"/parties/1/nom", "/parties/1/notes", "/notes"})),
              to_json(test::json(sources, R"({"numero":"1","parties":[{"nom":"B"}]})")));
    EXPECT_EQ(to_json(embedded(value, *schema, {"/parties/0"})),
              to_json(test::json(sources, R"({"numero":"1","parties":[{"nom":"A"}]})")));
    EXPECT_EQ(to_json(embedded(test::json(sources, "{}"), *schema, {})), "{}\n");
}

}  // namespace
}  // namespace paraphe::data
