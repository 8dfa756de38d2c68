#include "assembly/frozen.h"

#include <gmock/gmock.h>

#include "assembly/assembly.h"
#include "document/walk.h"

namespace paraphe::assembly {
namespace {

using document::Block;
using document::Document;
using document::Heading;
using testing::ElementsAre;

Numbering const schemes{{"titre", {"Titre {I}", "titre {I}", "", "Supprimé"}},
                        {"article", {"Article {1}", "article {1}", "", "Supprimé"}},
                        {"fiche", {"Fiche n° {donnee}", "fiche n° {donnee}", "", ""}}};

Block heading(std::string class_name, std::string id, std::string given = {}) {
    Heading value;
    value.level = class_name == "titre" ? 1 : 2;
    value.common.class_name = std::move(class_name);
    value.common.id = id;
    value.given_number = std::move(given);
    value.inlines = {{document::Text{std::move(id), {}}}};
    return {value};
}

Document articles(std::vector<std::string> const& ids) {
    Document value;
    for (std::string const& id : ids) value.blocks.push_back(heading(id[0] == 'T' ? "titre" : "article", id));
    return value;
}

/// "Article 7 bis x" for every heading.
std::vector<std::string> lines(Document const& value) {
    std::vector<std::string> all;
    document::for_each_block(value.blocks, [&](Block const& block) {
        if (auto const* const one = std::get_if<Heading>(&block.value)) all.push_back(one->label + " " + document::plain_text(one->inlines));
    });
    return all;
}

FrozenNumbers frozen(std::vector<std::string> const& ids) { return printed_numbers(assemble(articles(ids), schemes).value, schemes); }

TEST(Ordinals, WrittenAndReadBack) {
    for (auto const& [ordinal, text] : std::vector<std::pair<Ordinal, std::string>>{
             {{7, 0}, "7"}, {{7, 1}, "7 bis"}, {{12, 2}, "12 ter"}, {{1, -1}, "1 A"}, {{1, -2}, "1 B"}, {{3, 19}, "3 vicies"}}) {
        EXPECT_EQ(number_text("Article {1}", ordinal), text);
        EXPECT_EQ(read_number("Article {1}", text), ordinal) << text;
    }
    EXPECT_EQ(number_text("Titre {I}", {4, 1}), "IV bis");
    EXPECT_EQ(read_number("Titre {I}", "IV bis"), (Ordinal{4, 1}));
    EXPECT_EQ(read_number("{a})", "b"), (Ordinal{2, 0}));
    for (char const* const nonsense : {"", "sept", "7 fois", "0"}) EXPECT_FALSE(read_number("Article {1}", nonsense)) << nonsense;
}

TEST(Frozen, TheSameDocumentKeepsItsNumbers) {
    auto const numbers = frozen({"T1", "a", "b", "T2", "c"});
    auto const again = assemble(articles({"T1", "a", "b", "T2", "c"}), schemes, numbers);
    EXPECT_THAT(lines(again.value), ElementsAre("Titre I T1", "Article 1 a", "Article 2 b", "Titre II T2", "Article 3 c"));
}

TEST(Frozen, ARemovedArticleLeavesItsNumber) {
    auto const without = assemble(articles({"T1", "a", "T2", "c"}), schemes, frozen({"T1", "a", "b", "T2", "c"}));
    EXPECT_THAT(lines(without.value), ElementsAre("Titre I T1", "Article 1 a", "Article 2 Supprimé", "Titre II T2", "Article 3 c"));
}

TEST(Frozen, TheFirstOrTheLastMayBeRemoved) {
    auto const numbers = frozen({"T1", "a", "b", "c"});
    EXPECT_THAT(lines(assemble(articles({"T1", "b", "c"}), schemes, numbers).value),
                ElementsAre("Titre I T1", "Article 1 Supprimé", "Article 2 b", "Article 3 c"));
    EXPECT_THAT(lines(assemble(articles({"T1", "a"}), schemes, numbers).value), ElementsAre("Titre I T1", "Article 1 a", "Article 2 Supprimé", "Article 3 Supprimé"));
}

TEST(Frozen, NewArticlesTakeBisAndTerAndAtTheEndTheNextNumber) {
    auto const added = assemble(articles({"T1", "avant", "a", "x", "y", "b", "z"}), schemes, frozen({"T1", "a", "b"}));
    EXPECT_THAT(lines(added.value),
                ElementsAre("Titre I T1", "Article 1 A avant", "Article 1 a", "Article 1 bis x", "Article 1 ter y", "Article 2 b", "Article 3 z"));
}

TEST(Frozen, AnArticleOnceAddedKeepsItsNumberToo) {
    auto const first = assemble(articles({"a", "x", "b"}), schemes, frozen({"a", "b"}));
    auto const numbers = printed_numbers(first.value, schemes);
    auto const second = assemble(articles({"a", "x", "y", "b"}), schemes, numbers);
    EXPECT_THAT(lines(second.value), ElementsAre("Article 1 a", "Article 1 bis x", "Article 1 ter y", "Article 2 b"));
}

TEST(Frozen, ARemovedArticleStaysInWhatIsFrozenNextAndMayComeBack) {
    auto const without = assemble(articles({"a", "c"}), schemes, frozen({"a", "b", "c"}));
    auto const numbers = printed_numbers(without.value, schemes);
    ASSERT_EQ(numbers.size(), 3U);
    EXPECT_EQ(numbers[1].id, "b");
    EXPECT_EQ(numbers[1].number, "2");
    EXPECT_THAT(lines(assemble(articles({"a", "b", "c"}), schemes, numbers).value), ElementsAre("Article 1 a", "Article 2 b", "Article 3 c"));
}

TEST(Frozen, NothingMayReferToARemovedArticle) {
    Document value = articles({"a", "c"});
    document::Paragraph paragraph;
    paragraph.inlines = {{document::Reference{"b", document::Reference::Show::label, {}}}};
    value.blocks.push_back({paragraph});
    auto const done = assemble(std::move(value), schemes, frozen({"a", "b", "c"}));
    ASSERT_EQ(done.diagnostics.size(), 1U);
    EXPECT_EQ(done.diagnostics[0].code, "assembly.unknown-reference");
}

TEST(Frozen, ASheetsCodeIsNeverReusedNorChanged) {
    FrozenNumbers const numbers{{"fiche", "accueil", "1.1", 2}, {"fiche", "soins", "1.2", 2}};
    Document value;
    value.blocks = {heading("fiche", "accueil", "1.3"), heading("fiche", "nouvelle", "1.2"), heading("fiche", "autre", "1.4")};
    auto const done = assemble(std::move(value), schemes, numbers);
    ASSERT_EQ(done.diagnostics.size(), 2U);
    EXPECT_EQ(done.diagnostics[0].code, "assembly.frozen-number");
    EXPECT_THAT(done.diagnostics[0].message, testing::HasSubstr("1.3 remplace le numéro 1.1"));
    EXPECT_THAT(done.diagnostics[1].message, testing::HasSubstr("celui de 'soins'"));
    EXPECT_THAT(lines(done.value), ElementsAre("Fiche n° 1.3 accueil", "Fiche n° 1.2 nouvelle", "Fiche n° 1.4 autre")) << "a sheet that is gone leaves no heading";
}

TEST(OpeningPart, EndsWithTheBlockOfTheHeadingAndForgetsWhatFollows) {
    Document value = articles({"T1", "a", "b"});
    document::TableOfContents contents;
    contents.levels = 3;
    value.blocks.insert(value.blocks.begin(), Block{contents});
    document::Paragraph paragraph;
    paragraph.inlines = {{document::Reference{"b", document::Reference::Show::label, {}}}};
    value.blocks.insert(value.blocks.begin() + 3, Block{paragraph});
    auto const done = assemble(std::move(value), schemes);
    Document const part = opening_part(done.value, "a");
    EXPECT_THAT(lines(part), ElementsAre("Titre I T1", "Article 1 a"));
    EXPECT_EQ(std::get<document::TableOfContents>(part.blocks[0].value).entries.size(), 2U);
    Document const longer = opening_part(done.value, "b");
    EXPECT_EQ(longer.blocks.size(), 5U);
    auto const& inlines = std::get<document::Paragraph>(longer.blocks[3].value).inlines;
    EXPECT_TRUE(std::holds_alternative<document::Link>(inlines[0].value));
    EXPECT_EQ(opening_part(done.value, "absent").blocks.size(), 5U);
}

}  // namespace
}  // namespace paraphe::assembly
