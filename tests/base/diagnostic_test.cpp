#include "base/diagnostic.h"

#include <gmock/gmock.h>

#include "base/source_map.h"

namespace paraphe::base {
namespace {

TEST(Sources, LocatesLinesAndColumnsInCodePoints) {
    Sources sources;
    SourceId const id = sources.add("contrat.json", "{\n  \"é\": 1\n}\n");
    Place const place = sources.locate({id, 10, 11});  // the 1
    EXPECT_EQ(place.file, "contrat.json");
    EXPECT_EQ(place.line, 2U);
    EXPECT_EQ(place.column, 8U);
    EXPECT_EQ(place.line_text, "  \"é\": 1");
}

TEST(Sources, ASpanMayEndBeyondItsLineOrTheFile) {
    Sources sources;
    SourceId const id = sources.add("a", "ab\ncd");
    EXPECT_EQ(sources.locate({id, 1, 5}).width, 1U);
    EXPECT_EQ(sources.locate({id, 90, 95}).line, 2U);
    EXPECT_EQ(sources.locate({}).file, "");
}

TEST(Diagnostic, TextHasPlaceCaretsAndHints) {
    Sources sources;
    SourceId const id = sources.add("contrat.json", "{\n  \"siege\": {}\n}\n");
    Diagnostic diagnostic = error("data.missing-key", "il manque 'adresse'", {id, 4, 11});
    diagnostic.pointer = "/siege";
    diagnostic.hints = {"ajoutez-la"};
    EXPECT_EQ(to_text(diagnostic, sources),
              "erreur[data.missing-key]: il manque 'adresse'\n"
              "  --> contrat.json:2:3\n"
              "   |   \"siege\": {}\n"
              "   |   ^^^^^^^\n"
              "   = donnée : /siege\n"
              "   = conseil : ajoutez-la\n");
    EXPECT_EQ(to_json(diagnostic, sources),
              R"({"severity":"error","code":"data.missing-key","message":"il manque 'adresse'","file":"contrat.json","line":2,"column":3,"pointer":"/siege","hints":["ajoutez-la"]})");
}

TEST(Diagnostic, NoTextOfTheAuthorForgesALine) {
    Sources const sources;
    std::string const text = to_text(error("a.b", "x\nerreur[fake]: y\x1b[31m\u202E"), sources);
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 1);
    EXPECT_EQ(text.find('\x1b'), std::string::npos);
    EXPECT_EQ(text.find("\u202E"), std::string::npos);
    EXPECT_EQ(json_escaped("a\"b\\\n\x01"), "a\\\"b\\\\\\n\\u0001");
}

TEST(Diagnostic, SortedForPeopleByPlaceWithoutRepetition) {
    Diagnostics const sorted = sorted_for_people({error("b", "2", {1, 9, 9}), warning("w", "1", {1, 3, 3}), error("b", "2", {1, 9, 9}), error("a", "1", {1, 3, 3})});
    ASSERT_EQ(sorted.size(), 3U);
    EXPECT_EQ(sorted[0].code, "a");
    EXPECT_EQ(sorted[1].code, "w");
    EXPECT_EQ(sorted[2].code, "b");
}

TEST(SourceMap, FindsOriginsByteForByteOrWhole) {
    SourceMap map;
    map.append(5, {{1, 100, 105}, {}, ""}, true);
    map.append(8, {{1, 105, 120}, {2, 40, 50}, "/a/b"}, false);
    map.append(10, {{1, 120, 122}, {}, ""}, true);
    EXPECT_EQ(map.find(1, 3).text, (Span{1, 101, 103}));
    EXPECT_EQ(map.find(6, 7).text, (Span{1, 105, 120}));
    EXPECT_EQ(map.find(6, 7).data, (Span{2, 40, 50}));
    EXPECT_EQ(map.find(6, 7).pointer, "/a/b");
    EXPECT_EQ(map.find(9, 99).text, (Span{1, 121, 122}));
    SourceMap two;
    two.append(map);
    two.append(map);
    EXPECT_EQ(two.size(), 20U);
    EXPECT_EQ(two.find(11, 12).text, (Span{1, 101, 102}));
}

}  // namespace
}  // namespace paraphe::base
