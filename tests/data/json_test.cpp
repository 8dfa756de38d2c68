#include "data/json.h"

#include <gmock/gmock.h>

namespace paraphe::data {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Read {
    base::Sources sources;
    base::Result<Value> result;
    explicit Read(std::string text) : result(parse_json(sources, sources.add("contrat.json", std::move(text)))) {}
    std::string_view text(Value const& value) const { return sources.text(value.span()); }
    base::Diagnostic const& first() const { return result.error().at(0); }
    std::string place(base::Span span) const {
        auto const place = sources.locate(span);
        return std::to_string(place.line) + ":" + std::to_string(place.column);
    }
};

TEST(Json, EveryValueKnowsItsBytes) {
    std::string const text = R"({ "a" : [ 1 , -2.50e1, "dé\u00e9\"[" ] , "b":{"c":null,"d":true} , "e":[], "f": {} })";
    Read const read(text);
    ASSERT_TRUE(read.result);
    Value const& root = *read.result;
    EXPECT_EQ(read.text(root), text);
    EXPECT_EQ(read.text(*root.find("/a")), R"([ 1 , -2.50e1, "dé\u00e9\"[" ])");
    EXPECT_EQ(read.text(*root.find("/a/0")), "1");
    EXPECT_EQ(read.text(*root.find("/a/1")), "-2.50e1");
    EXPECT_EQ(root.find("/a/1")->text(), "-2.50e1");
    EXPECT_EQ(read.text(*root.find("/a/2")), R"("dé\u00e9\"[")");
    EXPECT_EQ(root.find("/a/2")->text(), "déé\"[");
    EXPECT_EQ(read.text(*root.find("/b")), R"({"c":null,"d":true})");
    EXPECT_EQ(read.text(*root.find("/b/c")), "null");
    EXPECT_EQ(read.text(*root.find("/b/d")), "true");
    EXPECT_EQ(read.text(*root.find("/e")), "[]");
    EXPECT_EQ(read.text(*root.find("/f")), "{}");
    EXPECT_EQ(read.sources.text(root.members()[1].name_span), "\"b\"");
}

TEST(Json, ByteOrderMarkShiftsEverySpan) {
    Read const read("\xEF\xBB\xBF{\"a\": 12}");
    ASSERT_TRUE(read.result);
    EXPECT_EQ(read.text(*read.result->find("/a")), "12");
}

TEST(Json, PointersFollowRfc6901) {
    Read const read(R"({"a/b":[10,{"m~n":1}],"":2})");
    Value const& root = *read.result;
    EXPECT_EQ(root.find("/a~1b/0")->text(), "10");
    EXPECT_EQ(root.find("/a~1b/1/m~0n")->text(), "1");
    EXPECT_EQ(root.find("/")->text(), "2");
    EXPECT_EQ(root.find(""), &root);
    for (char const* nowhere : {"/a~1b/2", "/a~1b/01", "/a~1b/-", "x", "/a~1b/0/z", "/a~1b/99999999999"})
        EXPECT_EQ(root.find(nowhere), nullptr) << nowhere;
    EXPECT_EQ(pointer_escape("a/b~c"), "a~1b~0c");
}

struct Refused {
    char const* text;
    char const* code;
    char const* place;
};
void PrintTo(Refused const& r, std::ostream* out) { *out << r.text; }
class JsonRefuses : public testing::TestWithParam<Refused> {};

TEST_P(JsonRefuses, WithLineAndColumn) {
    Read const read(GetParam().text);
    ASSERT_FALSE(read.result) << GetParam().text;
    EXPECT_EQ(read.first().code, GetParam().code);
    EXPECT_EQ(read.place(read.first().where), GetParam().place) << read.first().message;
}

INSTANTIATE_TEST_SUITE_P(Rfc8259, JsonRefuses,
                         testing::ValuesIn(std::vector<Refused>{
                             {"", "data.json-syntax", "1:1"},
                             {"  ", "data.json-syntax", "1:3"},
                             {"{\n  \"a\": 1,\n}", "data.json-syntax", "3:1"},
                             {"[1,]", "data.json-syntax", "1:4"},
                             {"[1 2]", "data.json-syntax", "1:4"},
                             {"{\"a\" 1}", "data.json-syntax", "1:6"},
                             {"{a:1}", "data.json-syntax", "1:2"},
                             {"[01]", "data.json-syntax", "1:3"},
                             {"[+1]", "data.json-syntax", "1:2"},
                             {"[.5]", "data.json-syntax", "1:2"},
                             {"[1.]", "data.json-syntax", "1:4"},
                             {"[1e]", "data.json-syntax", "1:4"},
                             {"[NaN]", "data.json-syntax", "1:2"},
                             {"[tru]", "data.json-syntax", "1:5"},
                             {"['a']", "data.json-syntax", "1:2"},
                             {"// c\n1", "data.json-syntax", "1:1"},
                             {"\"a", "data.json-syntax", "1:3"},
                             {"\"\\x\"", "data.json-syntax", "1:2"},
                             {"1 2", "data.json-syntax", "1:3"},
                             {"[1]]", "data.json-syntax", "1:4"},
                             {"\"\xC0\x80\"", "data.json-encoding", "1:2"},
                             {"\"\xED\xA0\x80\"", "data.json-encoding", "1:2"},
                             {"{\"a\":1,\"b\":2,\"a\":3}", "data.duplicate-key", "1:14"}}));

TEST(Json, HalfSurrogatesAreRefused) {
    struct Half {
        char const *text, *told;
    };
    for (Half const& half : {Half{R"("\uD800")", "\\uD800 demande sa seconde"}, Half{R"("\uDC00")", "\\uDC00 demande sa première"},
                             Half{R"("\uD800\u0041")", "\\uD800 demande sa seconde"}, Half{R"("\\uDC00 \ud83d\ude00 \udfff")", "\\udfff demande sa première"},
                             Half{R"({"\uDE00":1})", "\\uDE00 demande sa première"}}) {
        Read const read(half.text);
        ASSERT_FALSE(read.result) << half.text;
        EXPECT_EQ(read.result.error()[0].message, std::string("ce caractère n’est écrit qu’à moitié : ") + half.told + " moitié");
    }
    EXPECT_EQ(Read(R"("\uD83D\uDE00")").result->text(), "\xF0\x9F\x98\x80");
}

TEST(Json, ControlCharactersAndNulAreRefused) {
    EXPECT_FALSE(Read("\"a\nb\"").result);
    EXPECT_FALSE(Read(std::string("\"a\0b\"", 5)).result);
    EXPECT_FALSE(Read(std::string("1\0", 2)).result);
    EXPECT_FALSE(Read(std::string("[1,\0]", 5)).result);
}

TEST(Json, EveryDuplicateIsTold) {
    Read const read(R"({"a":1,"a":2,"o":{"x":1,"x":2}})");
    ASSERT_EQ(read.result.error().size(), 2U);
    for (auto const& diagnostic : read.result.error()) EXPECT_TRUE(diagnostic.also.known());
}

TEST(Json, HundredThousandArraysAreRefusedCleanly) {
    Read const read(std::string(100'000, '['));
    ASSERT_FALSE(read.result);
    EXPECT_EQ(read.first().code, "data.json-too-deep");
    EXPECT_EQ(read.place(read.first().where), "1:513");
    Read const deep(std::string(512, '[') + std::string(512, ']'));
    EXPECT_TRUE(deep.result);
}

TEST(Json, WritesStableText) {
    Read const read(R"({"b":[1.50,{"x":"a\"\n\u0001é"}],"a":{},"c":[],"d":null,"e":false})");
    std::string const once = to_json(*read.result);
    EXPECT_EQ(once,
              "{\n  \"b\": [\n    1.50,\n    {\n      \"x\": \"a\\\"\\n\\u0001é\"\n    }\n  ],\n  \"a\": {},\n  \"c\": "
              "[],\n  \"d\": null,\n  \"e\": false\n}\n");
    EXPECT_EQ(to_json(*Read(once).result), once);
}

TEST(Value, WithMemberReplacesInPlaceOrAppends) {
    Value const object = Value::object({{"a", {}, Value::number("1")}, {"b", {}, Value::number("2")}});
    EXPECT_EQ(to_json(object.with_member("a", Value::boolean(true))), "{\n  \"a\": true,\n  \"b\": 2\n}\n");
    EXPECT_EQ(object.with_member("c", Value::null()).members().size(), 3U);
    EXPECT_EQ(object.members().size(), 2U);
    EXPECT_EQ(object.at({"a"})->text(), "1");
    EXPECT_EQ(object.at({"a", "x"}), nullptr);
}

TEST(Value, Truth) {
    EXPECT_FALSE(is_truthy(Value::null()));
    EXPECT_FALSE(is_truthy(Value::boolean(false)));
    EXPECT_FALSE(is_truthy(Value::string("")));
    EXPECT_FALSE(is_truthy(Value::array({})));
    EXPECT_FALSE(is_truthy(Value::object({})));
    EXPECT_TRUE(is_truthy(Value::number("0")));
    EXPECT_TRUE(is_truthy(Value::string("0")));
}

}  // namespace
}  // namespace paraphe::data
