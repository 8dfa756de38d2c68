// Numbers of notes.

#include <gmock/gmock.h>

#include "assembly/assembly.h"
#include "document/walk.h"

namespace paraphe::assembly {
namespace {

using testing::ElementsAre;

document::Block with_note(std::string text) {
    document::Note note;
    note.inlines = {{document::Text{"note de " + text, {}}}};
    document::Paragraph value;
    value.inlines = {{document::Text{std::move(text), {}}}, {std::move(note)}};
    return {std::move(value)};
}

document::Block table_of(document::Blocks cell) {
    document::Table table;
    document::Cell one;
    one.blocks = std::move(cell);
    table.body.push_back({{}, {std::move(one)}});
    return {std::move(table)};
}

document::Document of(document::Blocks blocks) {
    document::Document value;
    value.blocks = std::move(blocks);
    return value;
}

std::vector<std::string> numbers(document::Document const& document) {
    std::vector<std::string> all;
    document::for_each_note(document.blocks, [&](document::Note const& note) { all.push_back(note.number + (note.place == document::Note::Place::table ? " table" : "")); });
    return all;
}

TEST(NumberNotes, CountThroughTheDocumentAndLettersByTable) {
    auto const out = assemble(of({with_note("a"), table_of({with_note("b"), with_note("c")}), with_note("d"), table_of({with_note("e"), table_of({with_note("f")}), with_note("g")})}), {});
    EXPECT_THAT(numbers(out.value), ElementsAre("1", "a table", "b table", "2", "a table", "a table", "b table"));
}

TEST(NumberNotes, IdsAreUnique) {
    auto const out = assemble(of({with_note("a"), table_of({with_note("b")}), table_of({with_note("c")})}), {});
    std::set<std::string> ids;
    document::for_each_note(out.value.blocks, [&](document::Note const& note) {
        ids.insert(note.id);
        ids.insert(note.call);
    });
    EXPECT_EQ(ids.size(), 6U);
}

TEST(NumberNotes, AnExcerptBeginsAtOneAgain) {
    document::Section first, second;
    first.common.class_name = second.common.class_name = "fiche";
    first.blocks = {with_note("a"), with_note("b")};
    second.blocks = {with_note("c")};
    auto const out = assemble(of({with_note("z"), {first}, {second}}), {});
    EXPECT_THAT(numbers(out.value), ElementsAre("1", "2", "3", "4"));
    auto const parts = excerpts(out.value, "fiche", {});
    EXPECT_THAT(numbers(parts.at(0).document), ElementsAre("1", "2"));
    EXPECT_THAT(numbers(parts.at(1).document), ElementsAre("1"));
}

TEST(NumberNotes, ATitleThatIsCitedLeavesItsNoteBehind) {
    document::Table table;
    table.common.id = "t";
    document::Note note;
    note.inlines = {{document::Text{"x", {}}}};
    table.caption = {{document::Text{"Titre", {}}}, {std::move(note)}};
    document::Paragraph cites;
    cites.inlines = {{document::Reference{"t", document::Reference::Show::title, {}}}};
    auto const out = assemble(of({{table}, {cites}}), {});
    EXPECT_THAT(numbers(out.value), ElementsAre("a table"));
}

document::Block heading(std::string class_name, std::string id) {
    document::Heading value;
    value.level = 2;
    value.common.class_name = std::move(class_name);
    value.common.id = std::move(id);
    value.inlines = {{document::Text{"x", {}}}};
    return {std::move(value)};
}

Numbering const levels{{"article", {"Article {1}", "article {1}", "", ""}}, {"point", {"{article}.{1}", "point {article}.{1}", "article", ""}}};

std::vector<std::string> labels(document::Document const& value) {
    std::vector<std::string> all;
    document::for_each_block(value.blocks, [&](document::Block const& block) {
        if (auto const* const one = std::get_if<document::Heading>(&block.value)) all.push_back(one->label);
    });
    return all;
}

TEST(Levels, CountBelowTheHeadingAbove) {
    auto const out = assemble(of({heading("article", "a"), heading("point", "a1"), heading("point", "a2"), heading("article", "b"), heading("point", "b1")}), levels);
    EXPECT_THAT(labels(out.value), ElementsAre("Article 1", "1.1", "1.2", "Article 2", "2.1"));
}

TEST(Levels, FrozenOnesStayAndNewOnesCountInTheirArticle) {
    FrozenNumbers const frozen{{"article", "a", "1", 2}, {"point", "a1", "1.1", 2}, {"article", "b", "2", 2}, {"point", "b1", "2.1", 2}, {"point", "b2", "2.2", 2}};
    auto const out = assemble(of({heading("article", "a"), heading("point", "a1"), heading("point", "new"), heading("article", "b"), heading("point", "b1"), heading("point", "between"), heading("point", "b2")}),
                              levels, frozen);
    EXPECT_THAT(labels(out.value), ElementsAre("Article 1", "1.1", "1.2", "Article 2", "2.1", "2.1 bis", "2.2"));
    auto const numbers = printed_numbers(out.value, levels);
    EXPECT_EQ(numbers.at(5).number, "2.1 bis");
}

TEST(Levels, ReferencesSayTheWholeNumber) {
    document::Paragraph cites;
    cites.inlines = {{document::Reference{"a1", document::Reference::Show::label, {}}}};
    auto const out = assemble(of({heading("article", "a"), heading("point", "a1"), {cites}}), levels);
    auto const& inlines = std::get<document::Paragraph>(out.value.blocks.at(2).value).inlines;
    EXPECT_EQ(document::plain_text(inlines), "point 1.1");
}

TEST(Lists, BeginWhereTheyAreToldAndAnewInside) {
    document::List inner, outer;
    inner.ordered = outer.ordered = true;
    outer.start = 3;
    inner.items.resize(2);
    outer.items.resize(2);
    for (document::ListItem& item : outer.items) item.blocks = {{inner}};
    auto const out = assemble(of({{outer}}), {});
    auto const& list = std::get<document::List>(out.value.blocks.at(0).value);
    EXPECT_EQ(list.items.at(0).label, "3.");
    EXPECT_EQ(list.items.at(1).label, "4.");
    for (document::ListItem const& item : list.items) EXPECT_EQ(std::get<document::List>(item.blocks.at(0).value).items.at(1).label, "b)");
}

}  // namespace
}  // namespace paraphe::assembly
