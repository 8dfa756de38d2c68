#include "document/walk.h"

#include <algorithm>
#include <type_traits>

#include "base/bug.h"

namespace paraphe::document {

int Table::column_count() const {
    int most = static_cast<int>(columns.size());
    for (auto const* rows : {&head, &body, &foot}) {
        std::vector<int> carried;  // rows that a cell above still covers, by column
        for (Row const& row : *rows) {
            std::size_t column = 0;
            auto const covered = [&](std::size_t at) { return at < carried.size() && carried[at] > 0; };
            for (Cell const& cell : row.cells) {
                while (covered(column)) ++column;
                std::size_t const end = column + static_cast<std::size_t>(cell.column_span);
                if (carried.size() < end) carried.resize(end, 0);
                for (; column < end; ++column) carried[column] = cell.row_span;
            }
            most = std::max(most, static_cast<int>(carried.size()));
            for (int& rows_left : carried) rows_left = std::max(0, rows_left - 1);
        }
    }
    return most;
}

namespace {

template <typename BlockType>
auto* common_in(BlockType& block) {
    using Pointer = std::conditional_t<std::is_const_v<BlockType>, Common const*, Common*>;
    return std::visit(
        [](auto& value) -> Pointer {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(value)>, PageBreak>) return nullptr;
            else return &value.common;
        },
        block.value);
}

class Visitor {
public:
    using InlinesVisit = std::function<void(Inlines&, std::string const&)>;
    using BlockVisit = std::function<void(Block&, std::string const&)>;
    Visitor(InlinesVisit inlines, BlockVisit block) : visit_(std::move(inlines)), visit_block_(std::move(block)) {}

    void blocks(Blocks& blocks, std::string const& lang) {
        for (Block& block : blocks) {
            Common const* const common = common_of(block);
            std::string const& here = common != nullptr && !common->lang.empty() ? common->lang : lang;
            visit_block_(block, here);
            std::visit([&](auto& value) { (*this)(value, here); }, block.value);
        }
    }

    void operator()(Paragraph& value, std::string const& lang) { visit_(value.inlines, lang); }
    void operator()(Heading& value, std::string const& lang) { visit_(value.inlines, lang); }
    void operator()(List& value, std::string const& lang) {
        for (ListItem& item : value.items) blocks(item.blocks, lang);
    }
    void operator()(DefinitionList& value, std::string const& lang) {
        for (Definition& item : value.items) {
            visit_(item.term, lang);
            blocks(item.description, lang);
        }
    }
    void operator()(Table& value, std::string const& lang) {
        visit_(value.caption, lang);
        for (auto* rows : {&value.head, &value.body, &value.foot})
            for (Row& row : *rows)
                for (Cell& cell : row.cells) blocks(cell.blocks, cell.common.lang.empty() ? lang : cell.common.lang);
    }
    void operator()(Figure& value, std::string const& lang) { visit_(value.caption, lang); }
    void operator()(Chart& value, std::string const& lang) {
        for (Inlines* const words : {&value.title, &value.unit}) visit_(*words, lang);
        for (Inlines& category : value.categories) visit_(category, lang);
        for (ChartSeries& series : value.series) visit_(series.name, lang);
        for (ChartTask& task : value.tasks) visit_(task.name, lang);
        for (ChartGauge& gauge : value.gauges) visit_(gauge.name, lang);
    }
    void operator()(Section& value, std::string const& lang) { blocks(value.blocks, lang); }
    void operator()(PageBreak&, std::string const&) {}
    void operator()(SignatureField& value, std::string const& lang) { visit_(value.label, lang); }
    void operator()(TableOfContents& value, std::string const& lang) {
        visit_(value.title, lang);
        for (TocEntry& entry : value.entries) visit_(entry.text, lang);
    }

    void operator()(Index& value, std::string const& lang) {
        visit_(value.title, lang);
        for (IndexEntry& entry : value.entries) visit_(entry.text, lang);
    }

private:
    InlinesVisit visit_;
    BlockVisit visit_block_;
};

template <typename SomeInlines, typename Visit>
void visit_notes(SomeInlines& inlines, Visit const& visit) {
    for (auto& item : inlines)
        std::visit(Cases{
                       [&](std::conditional_t<std::is_const_v<SomeInlines>, Note const, Note>& value) { visit(value); },
                       [&](std::conditional_t<std::is_const_v<SomeInlines>, Styled const, Styled>& value) { visit_notes(value.children, visit); },
                       [](auto const&) {},
                   },
                   item.value);
}

/// `tables`: goes into tables inside the blocks too.
void visit_notes_of(Blocks const& blocks, bool tables, std::function<void(Note const&)> const& visit);

void visit_notes_of(Table const& table, bool tables, std::function<void(Note const&)> const& visit) {
    visit_notes(table.caption, visit);
    for (auto const* rows : {&table.head, &table.body, &table.foot})
        for (Row const& row : *rows)
            for (Cell const& cell : row.cells) visit_notes_of(cell.blocks, tables, visit);
}

void visit_notes_of(Blocks const& blocks, bool tables, std::function<void(Note const&)> const& visit) {
    for (Block const& block : blocks)
        std::visit(Cases{
                       [&](Paragraph const& value) { visit_notes(value.inlines, visit); },
                       [&](Figure const& value) { visit_notes(value.caption, visit); },
                       [&](Section const& value) { visit_notes_of(value.blocks, tables, visit); },
                       [&](List const& value) {
                           for (ListItem const& item : value.items) visit_notes_of(item.blocks, tables, visit);
                       },
                       [&](DefinitionList const& value) {
                           for (Definition const& item : value.items) {
                               visit_notes(item.term, visit);
                               visit_notes_of(item.description, tables, visit);
                           }
                       },
                       [&](Table const& value) {
                           if (tables) visit_notes_of(value, tables, visit);
                       },
                       [](auto const&) {},
                   },
                   block.value);
}

}  // namespace

void for_each_note(Inlines& inlines, std::function<void(Note&)> const& visit) { visit_notes(inlines, visit); }
void for_each_note(Inlines const& inlines, std::function<void(Note const&)> const& visit) { visit_notes(inlines, visit); }
void for_each_note(Blocks const& blocks, std::function<void(Note const&)> const& visit) { visit_notes_of(blocks, true, visit); }

void for_each_index_mark(Inlines& inlines, std::function<void(IndexMark&)> const& visit) {
    for (Inline& item : inlines)
        std::visit(Cases{
                       [&](IndexMark& value) { visit(value); },
                       [&](Styled& value) { for_each_index_mark(value.children, visit); },
                       [&](Link& value) { for_each_index_mark(value.children, visit); },
                       [](auto&) {},
                   },
                   item.value);
}

std::vector<Note const*> notes_under(Table const& table) {
    std::vector<Note const*> notes;
    visit_notes_of(table, false, [&](Note const& note) { notes.push_back(&note); });
    return notes;
}

Common const* common_of(Block const& block) { return common_in(block); }
Common* common_of(Block& block) { return common_in(block); }

void for_each_inlines(Document& document, std::function<void(Inlines&, std::string const& lang)> const& visit) {
    auto const with_notes = [&visit](Inlines& inlines, std::string const& lang) {
        visit(inlines, lang);
        for_each_note(inlines, [&](Note& note) { visit(note.inlines, lang); });
    };
    Visitor(with_notes, [](Block&, std::string const&) {}).blocks(document.blocks, document.metadata.language);
}

void for_each_block(Document& document, std::function<void(Block&, std::string const& lang)> const& visit) {
    Visitor([](Inlines&, std::string const&) {}, visit).blocks(document.blocks, document.metadata.language);
}

void for_each_block(Blocks const& blocks, std::function<void(Block const&)> const& visit) {
    for (Block const& block : blocks) {
        visit(block);
        std::visit(Cases{
                       [&](Section const& value) { for_each_block(value.blocks, visit); },
                       [&](List const& value) {
                           for (ListItem const& item : value.items) for_each_block(item.blocks, visit);
                       },
                       [&](DefinitionList const& value) {
                           for (Definition const& item : value.items) for_each_block(item.description, visit);
                       },
                       [&](Table const& value) {
                           for (auto const* rows : {&value.head, &value.body, &value.foot})
                               for (Row const& row : *rows)
                                   for (Cell const& cell : row.cells) for_each_block(cell.blocks, visit);
                       },
                       [](auto const&) {},
                   },
                   block.value);
    }
}

std::string plain_text(Inlines const& inlines) { return plain_text(inlines, {}); }

std::string plain_text(Inlines const& inlines, PageNumbers const& pages) {
    std::string out;
    for (Inline const& item : inlines)
        std::visit(Cases{
                       [&](Text const& value) { out += value.text; },
                       [&](LineBreak const&) { out += ' '; },
                       [&](PageRef const& value) {
                           auto const label = pages.labels.find(value.target);
                           if (label != pages.labels.end()) out += label->second;
                       },
                       [&](Styled const& value) { out += plain_text(value.children, pages); },
                       [&](Link const& value) { out += plain_text(value.children, pages); },
                       [](auto const&) {},
                   },
                   item.value);
    return out;
}

char const* element_of(Emphasis emphasis) {
    switch (emphasis) {
        case Emphasis::emphasis: return "em";
        case Emphasis::strong: return "strong";
        case Emphasis::superscript: return "sup";
        case Emphasis::subscript: return "sub";
        case Emphasis::abbreviation: return "abbr";
        case Emphasis::small_capitals: return "small-capitals";
        case Emphasis::none: return "span";
    }
    throw base::Bug("unknown emphasis");
}

}  // namespace paraphe::document
