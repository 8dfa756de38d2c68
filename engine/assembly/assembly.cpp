#include "assembly/assembly.h"

#include "assembly/headings.h"
#include "assembly/index.h"
#include "assembly/notes.h"
#include "assembly/references.h"
#include "document/walk.h"

namespace paraphe::assembly {

namespace {

std::string item_label(document::List const& list, int depth, std::size_t index) {
    if (!list.ordered) return depth == 1 ? "–" : "•";
    int const number = list.start + static_cast<int>(index);
    return depth == 1 ? filled("{1}.", number, "") : filled("{a})", number, "");
}

void label_lists(document::Blocks& blocks, int depth) {
    for (document::Block& block : blocks)
        std::visit(document::Cases{
                       [&](document::List& list) {
                           for (std::size_t i = 0; i < list.items.size(); ++i) {
                               list.items[i].label = item_label(list, depth + 1, i);
                               label_lists(list.items[i].blocks, depth + 1);
                           }
                       },
                       [&](document::Section& section) { label_lists(section.blocks, depth); },
                       [&](document::DefinitionList& list) {
                           for (document::Definition& item : list.items) label_lists(item.description, 0);
                       },
                       [&](document::Table& table) {
                           for (auto* rows : {&table.head, &table.body, &table.foot})
                               for (document::Row& row : *rows)
                                   for (document::Cell& cell : row.cells) label_lists(cell.blocks, 0);
                       },
                       [](auto&) {},
                   },
                   block.value);
}

document::Heading const* first_heading(document::Blocks const& blocks) {
    document::Heading const* found = nullptr;
    document::for_each_block(blocks, [&](document::Block const& block) {
        if (found == nullptr) found = std::get_if<document::Heading>(&block.value);
    });
    return found;
}

}  // namespace

base::Checked<document::Document> assemble(document::Document document, Numbering const& schemes, FrozenNumbers const& frozen) {
    base::Diagnostics diagnostics;
    label_lists(document.blocks, 0);
    keep_removed(document.blocks, schemes, frozen);
    Targets const targets = number_headings(document.blocks, schemes, frozen, diagnostics);
    fill_tables_of_contents(document.blocks, targets);
    resolve_references(document, targets, diagnostics);
    number_notes(document);
    fill_indexes(document, diagnostics);
    return {std::move(document), std::move(diagnostics)};
}

document::Document opening_part(document::Document const& document, std::string const& last) {
    document::Document part;
    part.metadata = document.metadata;
    for (document::Block const& block : document.blocks) {
        part.blocks.push_back(block);
        bool found = false;
        document::for_each_block({block}, [&](document::Block const& inner) {
            auto const* const heading = std::get_if<document::Heading>(&inner.value);
            found = found || (heading != nullptr && heading->common.id == last);
        });
        if (found) break;
    }
    unlink_foreign(part);
    return part;
}

std::vector<Excerpt> excerpts(document::Document const& document, std::string const& class_name, document::Blocks const& prologue) {
    std::vector<Excerpt> all;
    document::for_each_block(document.blocks, [&](document::Block const& block) {
        auto const* const section = std::get_if<document::Section>(&block.value);
        if (section == nullptr || section->common.class_name != class_name) return;
        Excerpt part;
        if (document::Heading const* const heading = first_heading(section->blocks)) {
            part.number = heading->given_number;
            part.id = heading->common.id;
            part.title = (heading->label.empty() ? "" : heading->label + " – ") + document::plain_text(heading->inlines);
        }
        document::Section own = *section;
        own.blocks.insert(own.blocks.begin(), prologue.begin(), prologue.end());
        part.document.metadata = document.metadata;
        part.document.blocks.push_back({std::move(own)});
        unlink_foreign(part.document);
        number_notes(part.document);
        all.push_back(std::move(part));
    });
    return all;
}

}  // namespace paraphe::assembly
