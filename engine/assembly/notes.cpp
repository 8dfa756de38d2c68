#include "assembly/notes.h"

#include "assembly/numbering.h"
#include "document/walk.h"

namespace paraphe::assembly {

namespace {

class Numberer {
public:
    /// `letter` counts the notes of the table around, or is nullptr.
    void visit(document::Blocks& blocks, int* letter) {
        for (document::Block& block : blocks)
            std::visit(document::Cases{
                           [&](document::Paragraph& value) { number(value.inlines, letter); },
                           [&](document::Figure& value) { number(value.caption, letter); },
                           [&](document::Section& value) { visit(value.blocks, letter); },
                           [&](document::List& value) {
                               for (document::ListItem& item : value.items) visit(item.blocks, letter);
                           },
                           [&](document::DefinitionList& value) {
                               for (document::Definition& item : value.items) {
                                   number(item.term, letter);
                                   visit(item.description, letter);
                               }
                           },
                           [&](document::Table& value) { visit(value); },
                           [](auto&) {},
                       },
                       block.value);
    }

private:
    void visit(document::Table& table) {
        int letter = 0;
        number(table.caption, &letter);
        for (auto* rows : {&table.head, &table.body, &table.foot})
            for (document::Row& row : *rows)
                for (document::Cell& cell : row.cells) visit(cell.blocks, &letter);
    }

    void number(document::Inlines& inlines, int* letter) {
        document::for_each_note(inlines, [&](document::Note& note) {
            // A colon: no author's id has one.
            std::string const own = std::to_string(++all_);
            note.id = "note:" + own;
            note.call = "appel:" + own;
            note.place = letter == nullptr ? document::Note::Place::page : document::Note::Place::table;
            note.number = letter == nullptr ? std::to_string(++pages_) : filled("{a}", ++*letter, "");
        });
    }

    int all_ = 0;
    int pages_ = 0;
};

}  // namespace

void number_notes(document::Document& document) { Numberer().visit(document.blocks, nullptr); }

}  // namespace paraphe::assembly
