// Entries of indexes.

#include <gmock/gmock.h>

#include "assembly/assembly.h"
#include "document/walk.h"

namespace paraphe::assembly {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

document::Inline mark(std::string term, std::string index = {}) {
    document::IndexMark value;
    value.index = std::move(index);
    value.term = std::move(term);
    return {std::move(value)};
}

document::Block paragraph(document::Inlines inlines) {
    inlines.push_back({document::Text{"mots", {}}});
    document::Paragraph value;
    value.inlines = std::move(inlines);
    return {std::move(value)};
}

document::Block index_of(std::string name = {}) {
    document::Index value;
    value.name = std::move(name);
    return {std::move(value)};
}

document::Document of(document::Blocks blocks) {
    document::Document value;
    value.blocks = std::move(blocks);
    return value;
}

/// "terme: id id" of each entry of the index at this block.
std::vector<std::string> entries(document::Document const& document, std::size_t block) {
    std::vector<std::string> all;
    for (document::IndexEntry const& entry : std::get<document::Index>(document.blocks.at(block).value).entries) {
        std::string text = document::plain_text(entry.text) + ":";
        for (std::string const& place : entry.places) text += " " + place;
        all.push_back(text);
    }
    return all;
}

TEST(Index, ListsTermsAsADictionaryDoes) {
    auto const made = assemble(of({index_of(), paragraph({mark("Étoile"), mark("zénith")}), paragraph({mark("Est"), mark("étoile"), mark("Étoile")})}), {});
    EXPECT_THAT(made.diagnostics, IsEmpty());
    EXPECT_THAT(entries(made.value, 0), ElementsAre("Est: index:3", "étoile: index:4", "Étoile: index:1 index:5", "zénith: index:2"));
}

TEST(Index, TakesTheMarksOfItsName) {
    auto const made = assemble(of({paragraph({mark("a", "villes"), mark("b"), mark("c", "autre")}), index_of("villes"), index_of()}), {});
    EXPECT_THAT(entries(made.value, 1), ElementsAre("a: index:1"));
    EXPECT_THAT(entries(made.value, 2), ElementsAre("b: index:2"));
}

TEST(Index, WithoutAnyEntryIsTold) {
    auto const made = assemble(of({paragraph({mark("a", "villes")}), index_of("viles")}), {});
    ASSERT_EQ(made.diagnostics.size(), 1U);
    EXPECT_EQ(made.diagnostics[0].code, "assembly.empty-index");
    EXPECT_EQ(made.diagnostics[0].severity, base::Severity::warning);
    EXPECT_THAT(made.diagnostics[0].hints, ElementsAre("marquez les mots : <p:index-entry index=\"viles\">…</p:index-entry>"));
}

TEST(Index, ATitleThatIsCitedLeavesItsMarkBehind) {
    document::Heading heading;
    heading.common.id = "h";
    heading.inlines = {mark("a"), {document::Text{"Titre", {}}}};
    document::TableOfContents contents;
    auto const made = assemble(of({{contents}, {heading}, index_of()}), {});
    auto const& entry = std::get<document::TableOfContents>(made.value.blocks[0].value).entries.at(0);
    EXPECT_EQ(entry.text.size(), 1U);
    EXPECT_THAT(entries(made.value, 2), ElementsAre("a: index:1"));
}

TEST(Index, OfAPartNamesItsOwnPlaces) {
    document::Heading last;
    last.level = 1;
    last.common.id = "fin";
    last.inlines = {{document::Text{"Fin", {}}}};
    auto const whole = assemble(of({index_of(), paragraph({mark("a"), mark("b")}), {last}, paragraph({mark("b"), mark("c")})}), {});
    EXPECT_THAT(entries(opening_part(whole.value, "fin"), 0), ElementsAre("a: index:1", "b: index:2"));
}

}  // namespace
}  // namespace paraphe::assembly
