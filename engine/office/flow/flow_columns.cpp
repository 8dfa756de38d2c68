// Newspaper columns and indexes.

#include <algorithm>
#include <utility>

#include "document/walk.h"
#include "office/flow/flow_boxes.h"

namespace paraphe::office {

namespace {

constexpr Length least_line = Length::pt(1);

}  // namespace

void FlowBuilder::in_columns(StyleNode const& node, Length width, std::function<void(Length)> const& fill) {
    if (cell_depth_ > 0 || list_depth_ > 0 || out_ != &body_) {
        fill(width);
        return;
    }
    // In DOCX columns are a section, and the end of the one before hangs on a paragraph with words.
    auto const* const last = std::get_if<FlowParagraph>(&body_.back().value);
    bool const bears_an_end = std::holds_alternative<PageTurn>(body_.back().value) || std::holds_alternative<FlowColumns>(body_.back().value) ||
                              std::holds_alternative<FlowList>(body_.back().value) || (last != nullptr && !last->runs.empty());
    if (!bears_an_end || vertical_.page_break) settle_above();
    if (!bears_an_end) separate(least_line);
    FlowColumns columns;
    columns.count = node.style.columns;
    columns.gap = node.style.column_gap;
    out_ = &columns.content;
    ++cell_depth_;  // pages do not turn inside
    fill(grid_cell_width(node, width));
    end_flow(columns.content);
    // What is kept together LibreOffice cannot balance: it fills the page and adds an empty one.
    for (Element& element : columns.content)
        if (auto* const paragraph = std::get_if<FlowParagraph>(&element.value)) paragraph->format.keep_next = false;
    --cell_depth_;
    out_ = &body_;
    body_.push_back({std::move(columns)});
}

void FlowBuilder::note_index(document::Index const& index) {
    auto const [place, is_new] = index_of_.emplace(index.name, static_cast<char>('a' + index_of_.size() % 26));
    if (!is_new) return;
    for (document::IndexEntry const& entry : index.entries)
        for (std::string const& mark : entry.places) index_marks_[mark] = {place->second, document::plain_text(entry.text)};
}

void FlowBuilder::set(document::Index const& value, Place place) {
    if (value.entries.empty()) return;
    StyleNode const& node = cascade_.child(place.parent, "index", value.common.class_name);
    StyleNode const& entry_node = cascade_.child(node, "index-entry");
    boxed(node, value.common.id, place, [&](Place inner) {
        if (!value.title.empty()) {
            StyleNode const& title = cascade_.child(node, "index-title");
            FlowParagraph made = paragraph(title, Role::index_title);
            RunBuilder runs = runs_for(made);
            runs.add(value.title, title, words_of(title, inner.lang));
            runs.finish();
            made.format.keep_next = true;
            emit(std::move(made));
        }
        auto const set_entries = [&](Length) {
            Flow flow;
            Flow* const outside = std::exchange(out_, &flow);
            CharacterFormat const words = words_of(entry_node, inner.lang);
            for (document::IndexEntry const& entry : value.entries) {
                FlowParagraph made = paragraph(entry_node, Role::index_entry);
                RunBuilder runs = runs_for(made);
                runs.add(entry.text, entry_node, words);
                std::set<std::string_view> seen;
                for (std::string const& mark : entry.places) {
                    auto const label = numbers_.labels.find(mark);
                    if (label != numbers_.labels.end() && seen.insert(label->second).second) runs.text(", " + label->second, words);
                }
                runs.finish();
                emit(std::move(made));
            }
            out_ = outside;
            FlowIndex index;
            index.index = index_of_.at(value.name);
            for (Element& element : flow) index.entries.push_back(std::move(std::get<FlowParagraph>(element.value)));
            out_->push_back({std::move(index)});
        };
        if (node.style.columns > 1) in_columns(node, inner.width, set_entries);
        else set_entries(inner.width);
    });
}

}  // namespace paraphe::office
