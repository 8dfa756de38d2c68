#include "assembly/assembly.h"

#include <gmock/gmock.h>

#include "document/walk.h"

namespace paraphe::assembly {
namespace {

using document::Block;
using document::Document;
using document::Heading;
using document::Inline;
using document::Link;
using document::Paragraph;
using document::Reference;
using document::Text;

Block heading(int level, std::string class_name, std::string id, std::string text, std::string given = {}) {
    Heading value;
    value.level = level;
    value.common.class_name = std::move(class_name);
    value.common.id = std::move(id);
    value.given_number = std::move(given);
    value.inlines = {{Text{std::move(text), {}}}};
    return {value};
}

Block refers_to(std::string id, Reference::Show show = Reference::Show::label) {
    Paragraph value;
    value.inlines = {{Reference{std::move(id), show, {1, 5, 9}}}};
    return {value};
}

Numbering const schemes{{"titre", {"Titre {I}", "titre {I}", ""}},
                        {"article", {"Article {1}", "article {1}", ""}},
                        {"alinea", {"{a})", "alinéa {a}", "article"}},
                        {"fiche", {"Fiche n° {donnee}", "fiche n° {donnee}", ""}}};

Document of(document::Blocks blocks) {
    Document value;
    value.blocks = std::move(blocks);
    return value;
}

std::vector<std::string> labels(Document const& value) {
    std::vector<std::string> all;
    document::for_each_block(value.blocks, [&](Block const& block) {
        if (auto const* const one = std::get_if<Heading>(&block.value)) all.push_back(one->label);
    });
    return all;
}

TEST(Filled, Fields) {
    EXPECT_EQ(filled("Titre {I}", 14, ""), "Titre XIV");
    EXPECT_EQ(filled("{a})", 28, ""), "ab)");
    EXPECT_EQ(filled("n° {donnee}.", 1, "2.3"), "n° 2.3.");
    EXPECT_EQ(filled("sans champ", 1, ""), "sans champ");
}

TEST(Assemble, NumbersBySchemeAndRestarts) {
    auto const done = assemble(of({heading(1, "titre", "t1", "A"), heading(2, "article", "a1", "B"), heading(3, "alinea", "", "x"), heading(3, "alinea", "", "y"),
                                   heading(1, "titre", "t2", "C"), heading(2, "article", "a2", "D"), heading(3, "alinea", "", "z"), heading(2, "libre", "", "E"),
                                   heading(2, "fiche", "f", "F", "1.2")}),
                               schemes);
    EXPECT_TRUE(done.diagnostics.empty());
    EXPECT_THAT(labels(done.value), testing::ElementsAre("Titre I", "Article 1", "a)", "b)", "Titre II", "Article 2", "a)", "", "Fiche n° 1.2"));
}

TEST(Assemble, EveryHeadingHasAnId) {
    auto const done = assemble(of({heading(1, "", "titre-1", "A"), heading(2, "", "", "B"), heading(2, "", "", "C")}), schemes);
    std::vector<std::string> ids;
    document::for_each_block(done.value.blocks, [&](Block const& block) { ids.push_back(document::common_of(block)->id); });
    EXPECT_THAT(ids, testing::ElementsAre("titre-1", "titre-2", "titre-3"));
}

TEST(Assemble, ReferencesBecomeLinks) {
    auto const done = assemble(of({refers_to("a"), refers_to("a", Reference::Show::title), refers_to("a", Reference::Show::page), refers_to("s"),
                                   Block{document::Section{{"x", "s", "", {}}, {heading(2, "article", "a", "Objet")}}}}),
                               schemes);
    EXPECT_TRUE(done.diagnostics.empty());
    auto const link = [&](std::size_t i) { return std::get<Link>(std::get<Paragraph>(done.value.blocks[i].value).inlines.front().value); };
    EXPECT_EQ(document::plain_text(link(0).children), "article 1");
    EXPECT_EQ(document::plain_text(link(1).children), "Objet");
    EXPECT_TRUE(std::holds_alternative<document::PageRef>(link(2).children.front().value));
    EXPECT_EQ(document::plain_text(link(3).children), "article 1");
    EXPECT_EQ(link(0).target, "a");
}

TEST(Assemble, EveryMistakeIsTold) {
    Paragraph with_link;
    Link link;
    link.target = "nulle-part";
    link.children = {{Text{"voir", {}}}};
    with_link.inlines = {{link}};
    auto const done = assemble(of({heading(2, "article", "objet", "A"), heading(2, "article", "objet", "B"), refers_to("objt"), Block{with_link}, heading(2, "fiche", "f", "F")}), schemes);
    std::vector<std::string> codes;
    for (auto const& diagnostic : done.diagnostics) codes.push_back(diagnostic.code);
    EXPECT_THAT(codes, testing::UnorderedElementsAre("assembly.duplicate-id", "assembly.missing-number", "assembly.unknown-reference", "assembly.unknown-reference"));
    for (auto const& diagnostic : done.diagnostics)
        if (diagnostic.message.find("objt") != std::string::npos) {
            EXPECT_THAT(diagnostic.hints, testing::ElementsAre(testing::HasSubstr("objet")));
            EXPECT_EQ(diagnostic.where, (base::Span{1, 5, 9}));
        }
    EXPECT_EQ(document::plain_text(std::get<Paragraph>(done.value.blocks[2].value).inlines), "⟦objt⟧");
    EXPECT_EQ(document::plain_text(std::get<Paragraph>(done.value.blocks[3].value).inlines), "voir");
}

TEST(Assemble, AReferenceToWhatHasNoNameIsTold) {
    auto done = assemble(of({refers_to("b"), Block{[] {
                                 Paragraph nameless;
                                 nameless.common.id = "b";
                                 return nameless;
                             }()}}),
                         schemes);
    ASSERT_EQ(done.diagnostics.size(), 1U);
    EXPECT_EQ(done.diagnostics[0].code, "assembly.nameless-target");
    EXPECT_EQ(document::plain_text(std::get<Paragraph>(done.value.blocks[0].value).inlines), "⟦b⟧");
}

/// A title that is cited stands inside a link: no link, no reference of its own.
TEST(Assemble, CitedTitlesHaveNoLinks) {
    document::TableOfContents toc;
    Block linking = heading(1, "", "a", "Voir ");
    auto& words = std::get<document::Heading>(linking.value).inlines;
    document::Link link;
    link.uri = "https://example.org/";
    link.children.push_back({document::Text{"là", {}}});
    words.push_back({link});
    words.push_back({document::Reference{"b", document::Reference::Show::label, {}}});
    auto const done = assemble(of({Block{toc}, linking, heading(2, "article", "b", "B")}), schemes);
    EXPECT_TRUE(done.diagnostics.empty());
    for (document::Inline const& item : std::get<document::TableOfContents>(done.value.blocks[0].value).entries.at(0).text)
        EXPECT_TRUE(std::holds_alternative<document::Text>(item.value));
}

TEST(Assemble, TheTableOfContentsListsWhatComesAfterIt) {
    document::TableOfContents toc;
    toc.levels = 2;
    auto const done = assemble(of({heading(1, "", "cover", "Couverture"), Block{toc}, heading(1, "titre", "t", "A"), heading(2, "article", "a", "B"), heading(2, "", "n", "sans numéro"), heading(3, "alinea", "c", "C")}), schemes);
    auto const& entries = std::get<document::TableOfContents>(done.value.blocks[1].value).entries;
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].label, "Titre I");
    EXPECT_EQ(entries[1].target, "a");
    EXPECT_EQ(entries[1].depth, 2);
}

TEST(Assemble, ListsAreLabelledByDepth) {
    document::List inner;
    inner.ordered = true;
    inner.items.resize(2);
    document::List outer;
    outer.items.resize(1);
    outer.items[0].blocks = {Block{inner}};
    auto const done = assemble(of({Block{outer}}), schemes);
    auto const& list = std::get<document::List>(done.value.blocks[0].value);
    EXPECT_EQ(list.items[0].label, "–");
    auto const& nested = std::get<document::List>(list.items[0].blocks[0].value);
    EXPECT_EQ(nested.items[1].label, "b)");
}

TEST(Excerpts, ASectionBecomesADocumentWithoutForeignLinks) {
    document::Section sheet{{"fiche", "", "", {}}, {heading(2, "fiche", "f1", "Accueil", "1.1"), refers_to("a"), refers_to("f1")}};
    auto const done = assemble(of({heading(2, "article", "a", "Objet"), Block{sheet}}), schemes);
    auto const parts = excerpts(done.value, "fiche", {heading(1, "", "entete", "CPOM")});
    ASSERT_EQ(parts.size(), 1U);
    EXPECT_EQ(parts[0].number, "1.1");
    EXPECT_EQ(parts[0].title, "Fiche n° 1.1 – Accueil");
    auto const& blocks = std::get<document::Section>(parts[0].document.blocks[0].value).blocks;
    ASSERT_EQ(blocks.size(), 4U);
    EXPECT_TRUE(std::holds_alternative<Text>(std::get<Paragraph>(blocks[2].value).inlines[0].value));
    EXPECT_TRUE(std::holds_alternative<Link>(std::get<Paragraph>(blocks[3].value).inlines[0].value));
}

}  // namespace
}  // namespace paraphe::assembly
