// Vertical space, frames, pages: what stands between blocks.

#include "office/flow/flow_builder.h"

#include <utility>

#include "base/bug.h"
#include "document/walk.h"
#include "office/flow/bookmark_names.h"
#include "office/flow/flow_boxes.h"

namespace paraphe::office {

using document::Side;

namespace {

/// Word draws borders no farther than this from the text (ISO/IEC 29500-1 §17.3.1.7, ST_PointMeasure up to 31).
constexpr Length greatest_border_distance = Length::pt(31);
/// A background reaches as far as its padding only where a border is: an equal one is drawn.
constexpr Length background_border = Length::pt(0.5);
constexpr Length least_line = Length::pt(1);

std::set<std::string> ids_in(document::Blocks const& blocks) {
    std::set<std::string> ids;
    auto const add = [&](document::Common const& common) {
        if (!common.id.empty()) ids.insert(common.id);
    };
    document::for_each_block(blocks, [&](document::Block const& block) {
        if (document::Common const* const common = document::common_of(block)) add(*common);
        if (auto const* const list = std::get_if<document::List>(&block.value))
            for (document::ListItem const& item : list->items) add(item.common);
        if (auto const* const table = std::get_if<document::Table>(&block.value))
            for (auto const* const rows : {&table->head, &table->body, &table->foot})
                for (document::Row const& row : *rows) {
                    add(row.common);
                    for (document::Cell const& cell : row.cells) add(cell.common);
                }
    });
    return ids;
}

/// Tables draw their border themselves, with their rows.
bool frames(document::StyleNode const& node) { return is_framed(node.style) && node.element != "table"; }

/// Whether it ends with a paragraph.
bool ends_with_words(Element const& element) {
    return std::holds_alternative<FlowParagraph>(element.value) || std::holds_alternative<FlowList>(element.value) || std::holds_alternative<FlowIndex>(element.value);
}

/// Only a line above or below: nothing that goes on beside the paragraphs.
bool is_rule(document::Style const& style) {
    return !style.background && style.border[Side::left].width <= Length{} && style.border[Side::right].width <= Length{};
}

void draw_background_to_padding(ParagraphFormat& format) {
    if (!format.background) return;
    for (std::size_t side = 0; side < 4; ++side)
        if (format.border.values[side].width <= Length{} && format.padding.values[side] > Length{})
            format.border.values[side] = {background_border, *format.background};
}

}  // namespace

FlowDocument build_flow(document::Document const& document, document::StyleSheet const& sheet, document::PageNumbers const& numbers, Images const& images) {
    document::Cascade cascade(sheet);
    return FlowBuilder(document, cascade, numbers, images).build();
}

FlowBuilder::FlowBuilder(document::Document const& document, document::Cascade& cascade, document::PageNumbers const& numbers, Images const& images)
    : document_(document), cascade_(cascade), numbers_(numbers), images_(images), language_(document.metadata.language),
      styles_(cascade, document.metadata.language), masters_(cascade, styles_, document.metadata, numbers), anchors_(ids_in(document.blocks)) {
    document::for_each_block(document.blocks, [&](document::Block const& block) {
        if (auto const* const contents = std::get_if<document::TableOfContents>(&block.value))
            for (document::TocEntry const& entry : contents->entries) listed_.insert(entry.target);
        if (auto const* const index = std::get_if<document::Index>(&block.value)) note_index(*index);
    });
    document::for_each_note(document.blocks, [&](document::Note const& note) {
        if (note.place == document::Note::Place::table) anchors_.insert(note.id);
    });
}

FlowDocument FlowBuilder::build() {
    FlowDocument flow;
    body_.push_back({PageTurn{masters_.of("")}});
    vertical_.page_top = true;
    Length const measure = masters_[0].page.measure();
    set(document_.blocks, cascade_.root(), measure - horizontal_extra(cascade_.root().style), document_.metadata.language);
    if (body_.size() > 1 && std::holds_alternative<PageTurn>(body_.back().value)) body_.pop_back();
    end_flow(body_);
    flow.body = std::move(body_);
    flow.masters = masters_.take();
    flow.styles = styles_.take();
    flow.charts = std::move(charts_);
    flow.running = std::move(running_);
    flow.bookmarks = bookmark_names(anchors_);
    document::for_each_note(document_.blocks, [&](document::Note const& note) { flow.has_notes = flow.has_notes || note.place == document::Note::Place::page; });
    flow.note_rule = cascade_.child(cascade_.root(), "note-rule").style;
    flow.hyphenates = std::any_of(flow.styles.begin(), flow.styles.end(), [](NamedStyle const& style) { return style.paragraph.hyphenate; });
    return flow;
}

void FlowBuilder::set(document::Blocks const& blocks, StyleNode const& parent, Length width, std::string const& lang) {
    for (document::Block const& block : blocks) set(block, parent, width, lang);
}

void FlowBuilder::set(document::Block const& block, StyleNode const& parent, Length width, std::string const& lang) {
    document::Common const* const common = document::common_of(block);
    std::string const& here = common != nullptr && !common->lang.empty() ? common->lang : lang;
    std::visit([&](auto const& value) { set(value, Place{parent, width, here}); }, block.value);
}

void FlowBuilder::open_box(StyleNode const& node) {
    document::Style const& style = node.style;
    vertical_.gap = std::max(vertical_.gap, style.margin[Side::top]);
    if (frames(node)) {
        frames_.push_back({&node, indents_of(node), true});
    } else if (style.padding[Side::top] > Length{}) {
        Length const above = vertical_.page_top ? Length{} : std::max(vertical_.gap, vertical_.previous_after);
        vertical_.solid += above + style.padding[Side::top];
        vertical_.gap = vertical_.previous_after = Length{};
    }
}

void FlowBuilder::close_box(StyleNode const& node) {
    document::Style const& style = node.style;
    if (frames(node)) {
        Element* const last = out_->empty() ? nullptr : &out_->back();
        if (auto* const below = last == nullptr ? nullptr : std::get_if<FlowParagraph>(&last->value); below != nullptr && is_rule(style) && !frames_.back().first) {
            below->format.border[Side::bottom] = style.border[Side::bottom];
            below->format.padding[Side::bottom] = style.padding[Side::bottom];
        }
        frames_.pop_back();
    } else if (style.padding[Side::bottom] > Length{}) {
        vertical_.solid += std::max(vertical_.gap, vertical_.previous_after) + style.padding[Side::bottom];
        vertical_.gap = vertical_.previous_after = Length{};
    }
    vertical_.gap = std::max(vertical_.gap, style.margin[Side::bottom]);
}

void FlowBuilder::break_page() {
    vertical_.gap = vertical_.solid = vertical_.previous_after = Length{};
    if (!vertical_.page_top) vertical_.page_break = true;
    vertical_.page_top = true;
}

void FlowBuilder::turn_page(std::string const& name, std::optional<document::Part> const& part) {
    page_name_ = name;
    part_ = part;
    std::size_t const master = master_ = masters_.of(name, part);
    vertical_ = Vertical{};
    vertical_.page_top = true;
    if (auto* const turn = std::get_if<PageTurn>(&body_.back().value)) {
        turn->master = master;
        // Between two sections of the same pages nothing is left: they ask for a page break where they want one.
        auto const before = std::find_if(std::next(body_.rbegin()), body_.rend(), [](Element const& e) { return std::holds_alternative<PageTurn>(e.value); });
        if (before != body_.rend() && std::get<PageTurn>(before->value).master == master) {
            body_.pop_back();
            vertical_ = Vertical{};
        }
        return;
    }
    // The end of a section hangs on a paragraph; LibreOffice drops it with an empty one.
    auto const* const last = std::get_if<FlowParagraph>(&body_.back().value);
    bool const bears_an_end = last != nullptr ? !last->runs.empty() : std::holds_alternative<FlowList>(body_.back().value);
    if (!bears_an_end) separate(least_line);
    vertical_ = Vertical{};
    vertical_.page_top = true;
    body_.push_back({PageTurn{master}});
}

FlowParagraph FlowBuilder::paragraph(StyleNode const& node, Role role, int level) {
    FlowParagraph made;
    made.style = styles_.paragraph(node, role, level);
    made.format = styles_[made.style].paragraph;
    return made;
}

void FlowBuilder::emit(FlowParagraph paragraph) {
    ParagraphFormat& format = paragraph.format;
    bool const has_border = std::any_of(format.border.values.begin(), format.border.values.end(), [](auto const& b) { return b.width > Length{}; });
    if (!frames_.empty() && !format.background && !has_border) {
        Frame& frame = frames_.back();
        document::Style const& style = frame.node->style;
        if (!is_rule(style) || frame.first) {
            format.border = style.border;
            format.background = style.background;
            format.padding = style.padding;
            format.padding[Side::left] += format.left - frame.edges.left;
            format.padding[Side::right] += format.right - frame.edges.right;
        }
        // A rule above or below the whole box, not round every paragraph.
        if (is_rule(style)) format.border[Side::bottom] = {};
        frame.first = false;
    }
    draw_background_to_padding(format);
    for (std::size_t side = 0; side < 4; ++side) {
        // Neither format keeps a distance to a border that is not there.
        bool const bordered = format.border.values[side].width > Length{};
        format.padding.values[side] = bordered ? std::clamp(format.padding.values[side], Length{}, greatest_border_distance) : Length{};
    }

    if (vertical_.page_top) {
        format.before = vertical_.solid;
    } else {
        Length const wanted = vertical_.solid + std::max(vertical_.gap, format.before);
        if (wanted > vertical_.previous_after && wanted > format.before) format.before = wanted;
    }
    if (vertical_.page_break) format.page_break_before = true;
    vertical_ = Vertical{};
    vertical_.previous_after = format.after;
    if (keep_depth_ > 0) format.keep_next = format.keep_lines = true;
    std::move(pending_anchors_.begin(), pending_anchors_.end(), std::back_inserter(paragraph.anchors));
    pending_anchors_.clear();
    out_->push_back({std::move(paragraph)});
}

void FlowBuilder::settle_above() {
    Length const wanted = vertical_.solid + vertical_.gap;
    bool const owed = !vertical_.page_top && wanted > vertical_.previous_after;
    Element* const last = out_->empty() ? nullptr : &out_->back();
    if (last != nullptr && std::holds_alternative<FlowTable>(last->value)) {
        separate(std::max(least_line, wanted));
    } else if (auto* const above = last == nullptr ? nullptr : std::get_if<FlowParagraph>(&last->value); above != nullptr && owed) {
        above->format.after = wanted;
    } else if (last != nullptr && owed) {
        separate(wanted);
    }
    bool const page_break = vertical_.page_break;
    vertical_ = Vertical{};
    vertical_.page_break = page_break;
}

void FlowBuilder::separate(Length height) {
    StyleNode const& node = cascade_.child(cascade_.root(), "separation");
    ParagraphFormat format;
    format.line = least_line;
    format.orphans = format.widows = 1;
    FlowParagraph line;
    line.style = styles_.paragraph(node, Role::separation, 0, format);
    line.format = styles_[line.style].paragraph;
    line.format.line = height;
    line.format.keep_next = keep_depth_ > 0;
    vertical_.gap = vertical_.solid = vertical_.previous_after = Length{};
    out_->push_back({std::move(line)});
}

void FlowBuilder::keep_last() {
    if (out_->empty()) return;
    if (auto* const paragraph = std::get_if<FlowParagraph>(&out_->back().value)) paragraph->format.keep_next = true;
}

void FlowBuilder::release_last(Flow& flow) {
    if (flow.empty()) return;
    std::visit(document::Cases{
                   [&](FlowParagraph& value) { value.format.keep_next = styles_[value.style].paragraph.keep_next; },
                   [&](FlowList& value) {
                       if (!value.items.empty()) release_last(value.items.back());
                   },
                   [&](FlowColumns& value) { release_last(value.content); },
                   [&](FlowTable& value) {
                       value.keep_next = false;
                       if (value.rows.empty()) return;
                       value.rows.back().keep_next = false;
                       for (FlowCell& cell : value.rows.back().cells) release_last(cell.content);
                   },
                   [](auto&) {},
               },
               flow.back().value);
}

/// Word wants a paragraph at the end of every cell and of the body; what is still owed below goes there.
void FlowBuilder::end_flow(Flow& flow) {
    Length const below = vertical_.solid + vertical_.gap;
    if (flow.empty() || !ends_with_words(flow.back()))
        separate(std::max(least_line, below));
    else if (auto* const last = std::get_if<FlowParagraph>(&flow.back().value); last != nullptr && below > last->format.after)
        last->format.after = below;
}

}  // namespace paraphe::office
