#include "data/marks.h"

#include <gmock/gmock.h>

#include "data/schema.h"
#include "support/brief.h"

namespace paraphe::data {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr char const* schema_text = R"({"title":"Contrat","type":"object","additionalProperties":false,"required":["date"],"properties":{
"date":{"title":"Date","type":"string","format":"date","x-a-la-signature":true},
"places":{"title":"Places","type":"integer","minimum":1},
"etablissements":{"title":"Établissements","type":"array","minItems":1,"items":{"$ref":"#/definitions/etablissement"}}},
"definitions":{"etablissement":{"title":"Établissement","type":"object","properties":{"finess":{"title":"Numéro FINESS","type":"string","format":"finess"}}}}})";

std::vector<std::string> problems(std::string data) {
    base::Sources sources;
    auto const schema = Schema::compile(test::json(sources, schema_text));
    EXPECT_TRUE(schema);
    return test::brief(validate(test::json(sources, std::move(data)), *schema), sources);
}

TEST(Marks, AMarkIsAnObjectWithOneOfTwoKeys) {
    base::Sources sources;
    auto const open = mark_of(test::json(sources, R"({"a_completer":"la direction","note":"en mars"})"));
    ASSERT_TRUE(open);
    EXPECT_EQ(open->kind, Mark::Kind::to_complete);
    EXPECT_EQ(open->text, "la direction");
    EXPECT_EQ(open->note, "en mars");
    auto const later = mark_of(test::json(sources, R"({"a_la_signature":"lieu"})"));
    ASSERT_TRUE(later);
    EXPECT_EQ(later->kind, Mark::Kind::at_signing);
    EXPECT_EQ(later->text, "lieu");
    for (char const* const other : {"{}", R"({"a_completer":1})", R"({"libelle":"x"})", R"("a_completer")", "[]", "null"})
        EXPECT_FALSE(mark_of(test::json(sources, other))) << other;
}

TEST(Marks, AllOfThemInReadingOrderWithTheirPlace) {
    base::Sources sources;
    auto const found = marks_in(test::json(sources, R"({"a":[1,{"a_completer":""}],"b/c":{"d":{"a_la_signature":"date"}}})"));
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].pointer, "/a/1");
    EXPECT_EQ(found[1].pointer, "/b~1c/d");
    EXPECT_EQ(sources.text(found[1].span), R"({"a_la_signature":"date"})");
}

TEST(Marks, AMarkSatisfiesEveryRuleOfItsPlace) {
    EXPECT_THAT(problems(R"({"date":{"a_la_signature":"date"},"places":{"a_completer":"la direction"},"etablissements":{"a_completer":""}})"), IsEmpty());
    EXPECT_THAT(problems(R"({"date":{"a_completer":""},"etablissements":[{"finess":{"a_completer":"le siège"}},{"a_completer":"x"}]})"), IsEmpty());
}

TEST(Marks, WhatIsWrongWithAMark) {
    EXPECT_THAT(problems(R"({"date":{"a_la_signature":"demain"}})"), ElementsAre("data.mark@1:9 /date"));
    EXPECT_THAT(problems(R"({"date":"2026-01-01","places":{"a_la_signature":"texte"}})"), ElementsAre("data.mark@1:31 /places"));
    EXPECT_THAT(problems(R"({"date":{"a_completer":"x","quand":"mai"}})"), ElementsAre("data.mark@1:28 /date"));
}

TEST(Schema, TheTitleOfADatum) {
    base::Sources sources;
    auto const schema = Schema::compile(test::json(sources, schema_text));
    ASSERT_TRUE(schema);
    EXPECT_EQ(schema->title(""), "Contrat");
    EXPECT_EQ(schema->title("/places"), "Places");
    EXPECT_EQ(schema->title("/etablissements/12"), "Établissement");
    EXPECT_EQ(schema->title("/etablissements/0/finess"), "Numéro FINESS");
    EXPECT_EQ(schema->title("/etablissements/0/inconnu"), "");
    EXPECT_EQ(schema->title("/nulle/part"), "");
}

}  // namespace
}  // namespace paraphe::data
