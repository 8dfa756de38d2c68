#include "document/walk.h"

#include <gmock/gmock.h>

namespace paraphe::document {
namespace {

Cell cell(int columns, int rows) {
    Cell value;
    value.column_span = columns;
    value.row_span = rows;
    return value;
}

TEST(Table, ColumnsCountSpans) {
    Table table;
    table.body = {{{}, {cell(1, 2), cell(2, 1)}}, {{}, {cell(1, 1), cell(1, 1)}}, {{}, {cell(1, 1)}}};
    EXPECT_EQ(table.column_count(), 3);
    EXPECT_EQ(Table{}.column_count(), 0);
}

TEST(Walk, InlinesComeInReadingOrder) {
    auto const paragraph = [](char const* text) { return Block{Paragraph{{}, {{Text{text, {}}}}}}; };
    Document document;
    Table table;
    table.caption = {{Text{"caption", {}}}};
    Cell one;
    one.blocks = {paragraph("cell")};
    table.body = {{{}, {one}}};
    Section section;
    section.common.lang = "en";
    section.blocks = {paragraph("inside")};
    DefinitionList list;
    list.items.push_back({{{Text{"term", {}}}}, {paragraph("description")}});
    document.blocks = {paragraph("first"), Block{table}, Block{section}, Block{list}};
    std::string seen;
    for_each_inlines(document, [&](Inlines& inlines, std::string const& lang) { seen += plain_text(inlines) + "/" + lang + " "; });
    EXPECT_EQ(seen, "first/fr-FR caption/fr-FR cell/fr-FR inside/en term/fr-FR description/fr-FR ");
    int blocks = 0;
    for_each_block(document.blocks, [&](Block const&) { ++blocks; });
    EXPECT_EQ(blocks, 7);
}

TEST(Walk, PlainTextKeepsOnlyCharacters) {
    Styled styled;
    styled.children = {{Text{"b", {}}}};
    Link link;
    link.children = {{Text{"c", {}}}};
    EXPECT_EQ(plain_text({{Text{"a", {}}}, {LineBreak{}}, {styled}, {link}, {PageRef{"x", {}}}}), "a bc");
}

}  // namespace
}  // namespace paraphe::document
