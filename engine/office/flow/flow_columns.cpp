// Newspaper columns.

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

}  // namespace paraphe::office
