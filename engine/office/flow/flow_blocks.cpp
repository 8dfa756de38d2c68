// Paragraphs, headings, lists, figures, signatures, contents.

#include <array>
#include <utility>

#include "base/bug.h"
#include "document/walk.h"
#include "office/flow/flow_boxes.h"
#include "office/flow/text_extent.h"

namespace paraphe::office {

using document::BreakRule;
using document::LabelPlace;
using document::Side;

namespace {

constexpr Length default_field_height = Length::mm(28);  // layout's
constexpr document::Border field_border{Length::pt(0.5), {128, 128, 128}};
/// Half an em between a label and the text after it, as layout leaves.
constexpr std::string_view label_gap = "\u2002";
constexpr int greatest_start = 200;
constexpr Length least_line = Length::pt(1);

Role role_in(document::StyleNode const& parent) {
    if (parent.element == "td" || parent.element == "th") return Role::cell;
    if (parent.element == "li") return Role::list_item;
    if (parent.element == "dd") return Role::description;
    return Role::text;
}

/// The labels of assembly as a format that counts by itself.
void read_labels(document::List const& list, ListFormat& format) {
    if (list.items.empty() || list.items.front().label.empty()) return;
    std::string const& first = list.items.front().label;
    format.kind = ListFormat::Kind::bullet;
    format.bullet = first;
    if (!list.ordered) return;
    for (int start = 1; start <= greatest_start; ++start)
        if (auto const label = label_with(first, start)) {
            format.kind = ListFormat::Kind::number;
            format.bullet.clear();
            format.number = label->format;
            format.prefix = label->prefix;
            format.suffix = label->suffix;
            format.start = start;
            return;
        }
}

}  // namespace

void FlowBuilder::set(document::Paragraph const& value, Place place) {
    if (value.inlines.empty()) return;
    StyleNode const& node = cascade_.child(place.parent, "p", value.common.class_name);
    if (node.style.break_before == BreakRule::page) break_page();
    if (!value.common.id.empty()) pending_anchors_.push_back(value.common.id);
    FlowParagraph made = paragraph(node, role_in(place.parent));
    if (made.format.align == document::TextAlign::decimal) {
        if (decimal_at_) made.format.tabs.push_back({made.format.left + *decimal_at_, TabStop::Kind::decimal, false});
        else made.format.align = document::TextAlign::right;
    }
    RunBuilder runs = runs_for(made);
    runs.add(value.inlines, node, words_of(node, place.lang));
    runs.finish();
    // A word that is wider than its column must be divided all the same.
    if (node.style.hyphens == document::Hyphens::automatic && !made.format.hyphenate)
        made.format.hyphenate = text_extent(document::plain_text(value.inlines), node.style).least > place.width - horizontal_extra(node.style);
    emit(std::move(made));
    if (node.style.break_after == BreakRule::page) break_page();
}

Runs FlowBuilder::label_runs(std::string const& kind, std::string const& label, StyleNode const& node, std::string const& lang, std::size_t paragraph_style) {
    StyleNode const& label_node = cascade_.child(node, "label");
    CharacterFormat const format = words_of(label_node, lang);
    CharacterDelta const delta = difference(words_of(node, lang), format);
    std::size_t style = no_style;
    if (!delta.empty()) style = styles_.character({"Numéro – " + styles_[paragraph_style].name, "", ""}, delta);
    return sequences_.runs(kind, label, format, style);
}

void FlowBuilder::set(document::Heading const& value, Place place) {
    StyleNode const& node = cascade_.child(place.parent, "h" + std::to_string(value.level), value.common.class_name);
    if (node.style.break_before == BreakRule::page) break_page();
    if (!value.common.id.empty()) pending_anchors_.push_back(value.common.id);
    bool const is_title = !title_seen_ && value.level == 1 && value.label.empty() && !listed_.empty() && !listed_.contains(value.common.id);
    title_seen_ = true;
    if (!is_title) styles_.heading_base(cascade_.child(cascade_.root(), "h" + std::to_string(value.level)), value.level);
    FlowParagraph made = is_title ? paragraph(node, Role::title) : paragraph(node, Role::heading, value.level);
    RunBuilder runs = runs_for(made);
    CharacterFormat const format = words_of(node, place.lang);
    Runs label;
    if (!value.label.empty()) label = label_runs(value.given_number.empty() ? value.common.class_name : "", value.label, node, place.lang, made.style);
    std::size_t const words_style = note_running(value, node, label, made.style);
    if (!value.label.empty()) {
        runs.add_runs(std::move(label));
        bool const hangs = node.style.label_place == LabelPlace::hang && node.style.text_indent < Length{};
        if (!hangs) made.format.first_line = Length{};
        if (hangs) runs.tab(format);
        else if (node.style.label_place == LabelPlace::above) runs.line_break(format);
        else runs.text(label_gap, format);
    }
    runs.add(value.inlines, node, format, words_style);
    runs.finish();
    emit(std::move(made));
}

std::size_t FlowBuilder::note_running(document::Heading const& value, StyleNode const& node, Runs const& label, std::size_t paragraph_style) {
    document::StringSet const& set = node.style.string_set;
    if (!set.content || set.name.empty()) return no_style;
    // No look of its own: Word's STYLEREF finds the words by it, without the tab or line break behind the label.
    std::size_t const words = styles_.character({"Titre courant – " + styles_[paragraph_style].name, "", ""}, {});
    running_.try_emplace({master_, set.name}, RunningTitle{label.empty() ? no_style : label.front().style, words, value.level});
    return words;
}

void FlowBuilder::set(document::List const& value, Place place) {
    StyleNode const& node = cascade_.child(place.parent, value.ordered ? "ol" : "ul", value.common.class_name);
    auto const set_items = [&](Place inner) {
        FlowList list;
        read_labels(value, list.format);
        list.format.depth = list_depth_++;
        list.format.hanging = node.style.padding[Side::left];
        for (document::ListItem const& item : value.items) {
            StyleNode const& item_node = cascade_.child(node, "li", item.common.class_name);
            if (list.items.empty()) {
                list.format.left = indents_of(item_node).left;
                list.format.label = words_of(cascade_.child(item_node, "label"), inner.lang);
            }
            Flow flow;
            Flow* const outside = std::exchange(out_, &flow);
            boxed(item_node, item.common.id, inner, [&](Place in_item) {
                bool const starts_with_text = !item.blocks.empty() && std::holds_alternative<document::Paragraph>(item.blocks.front().value) &&
                                              !std::get<document::Paragraph>(item.blocks.front().value).inlines.empty();
                if (!starts_with_text) emit(paragraph(cascade_.child(item_node, "p"), Role::list_item));
                set(item.blocks, item_node, in_item.width, item.common.lang.empty() ? inner.lang : item.common.lang);
            });
            out_ = outside;
            list.items.push_back(std::move(flow));
        }
        --list_depth_;
        if (!list.items.empty()) out_->push_back({std::move(list)});
    };
    boxed(node, value.common.id, place, [&](Place inner) {
        if (node.style.columns <= 1 || list_depth_ > 0) set_items(inner);
        else in_columns(node, inner.width, [&](Length width) { set_items({inner.parent, width, inner.lang}); });
    });
}

void FlowBuilder::set(document::DefinitionList const& value, Place place) {
    StyleNode const& node = cascade_.child(place.parent, "dl", value.common.class_name);
    StyleNode const& term = cascade_.child(node, "dt");
    StyleNode const& description = cascade_.child(node, "dd");
    auto const set_pair = [&](document::Definition const& item, Length width, std::string const& lang) {
        FlowParagraph made = paragraph(term, Role::term);
        RunBuilder runs = runs_for(made);
        runs.add(item.term, term, words_of(term, lang));
        runs.finish();
        emit(std::move(made));
        boxed(description, {}, {node, width, lang}, [&](Place at) { set(item.description, description, at.width, lang); });
    };
    boxed(node, value.common.id, place, [&](Place inner) {
        if (node.style.columns <= 1) {
            for (document::Definition const& item : value.items) set_pair(item, inner.width, inner.lang);
            return;
        }
        if (node.style.balanced) {
            in_columns(node, inner.width, [&](Length width) {
                for (document::Definition const& item : value.items) set_pair(item, width, inner.lang);
            });
            return;
        }
        Length const width = grid_cell_width(node, inner.width);
        std::vector<Flow> cells;
        for (document::Definition const& item : value.items) cells.push_back(cell_flow([&] { set_pair(item, width, inner.lang); }));
        emit_grid(std::move(cells), node, inner, width);
    });
}

void FlowBuilder::set(document::Section const& value, Place place) {
    StyleNode const& node = cascade_.child(place.parent, "section", value.common.class_name);
    std::string const page_before = page_name_;
    std::optional<document::Part> const part_before = part_;
    bool const may_turn = cell_depth_ == 0 && list_depth_ == 0;
    bool const own_page = may_turn && !node.style.page.empty() && node.style.page != page_before;
    auto const part = may_turn ? document::part_of(value, node.style) : std::nullopt;
    bool const goes_on = may_turn && node.style.part == document::PartRule::go_on && last_part_;
    std::string const& page = own_page ? node.style.page : page_before;
    std::optional<document::Part> const around = part ? part : goes_on ? last_part_ : part_before;
    bool const turns = own_page || ((part || goes_on) && masters_.of(page, around) != master_);
    if (turns) {
        turn_page(page, around);
        if (own_page) place.width = masters_[master_].page.measure();
    }
    if (part) {
        anchors_.insert(part->end);
        break_page();
    }
    boxed(node, value.common.id, place, [&](Place inner) {
        if (node.style.columns <= 1) {
            set(value.blocks, node, inner.width, inner.lang);
            return;
        }
        if (node.style.balanced) {
            in_columns(node, inner.width, [&](Length width) { set(value.blocks, node, width, inner.lang); });
            return;
        }
        Length const width = grid_cell_width(node, inner.width);
        std::vector<Flow> cells;
        for (document::Block const& block : value.blocks) cells.push_back(cell_flow([&] { set(block, node, width, inner.lang); }));
        emit_grid(std::move(cells), node, inner, width);
    });
    if (part) last_part_ = part;
    if (part || goes_on) end_part();
    if (part) break_page();
    if (turns) turn_page(page_before, part_before);
}

/// The last part ends with the last paragraph so far, wherever it ended before.
void FlowBuilder::end_part() {
    std::string const& id = last_part_->end;
    if (last_part_end_ < body_.size())
        if (auto* const before = std::get_if<FlowParagraph>(&body_[last_part_end_].value)) std::erase(before->ends, id);
    if (body_.empty() || !std::holds_alternative<FlowParagraph>(body_.back().value)) separate(least_line);
    std::get<FlowParagraph>(body_.back().value).ends.push_back(id);
    last_part_end_ = body_.size() - 1;
}

void FlowBuilder::set(document::Figure const& value, Place place) {
    StyleNode const& node = cascade_.child(place.parent, "figure", value.common.class_name);
    boxed(node, value.common.id, place, [&](Place inner) {
        if (auto const found = images_.find(value.image.path); found != images_.end()) {
            image::Image const& picture = *found->second;
            Length width = node.style.width.value_or(Length{});
            Length height = node.style.height.value_or(Length{});
            if (width <= Length{} && height <= Length{}) {
                width = picture.natural_width;
                height = picture.natural_height;
            } else if (width <= Length{}) {
                width = height.scaled(picture.width, picture.height);
            } else {
                height = width.scaled(picture.height, picture.width);
            }
            if (width > inner.width) {
                height = height.scaled(inner.width.emu(), width.emu());
                width = inner.width;
            }
            FlowParagraph made = paragraph(node, Role::figure);
            made.runs.push_back({ImageRun{value.image.path, width, height, value.alternative}, words_of(node, inner.lang), no_style});
            if (!value.caption.empty()) {
                made.format.keep_next = true;
                made.format.after = Length{};
            }
            emit(std::move(made));
        }
        if (value.caption.empty()) return;
        StyleNode const& caption = cascade_.child(node, "figcaption");
        FlowParagraph made = paragraph(caption, Role::figure_caption);
        RunBuilder runs = runs_for(made);
        runs.add(value.caption, caption, words_of(caption, inner.lang));
        runs.finish();
        emit(std::move(made));
    });
}

void FlowBuilder::set(document::PageBreak const&, Place) { break_page(); }

void FlowBuilder::set(document::SignatureField const& value, Place place) {
    StyleNode const& node = cascade_.child(place.parent, "signature", value.common.class_name);
    boxed(node, value.common.id, place, [&](Place inner) {
        // A framed field fills its frame.
        Length const beyond = is_framed(node.style) ? Length{} : std::max(Length{}, inner.width - node.style.width.value_or(inner.width));
        if (!value.label.empty()) {
            StyleNode const& label = cascade_.child(node, "signature-label");
            FlowParagraph made = paragraph(label, Role::signature_label);
            RunBuilder runs = runs_for(made);
            runs.add(value.label, label, words_of(label, inner.lang));
            runs.finish();
            made.format.right += beyond;
            emit(std::move(made));
        }
        ParagraphFormat format = StyleBook::format_of(node, Role::signature_box);
        format.before = format.after = Length{};
        format.line = node.style.height.value_or(default_field_height);
        format.keep_lines = true;
        if (!is_framed(node.style)) format.border = {{field_border, field_border, field_border, field_border}};
        FlowParagraph box;
        box.style = styles_.paragraph(node, Role::signature_box, 0, format);
        box.format = styles_[box.style].paragraph;
        box.format.right += beyond;
        if (!value.name.empty() && anchors_.insert(value.name).second) pending_anchors_.push_back(value.name);
        emit(std::move(box));
    });
}

void FlowBuilder::set(document::TableOfContents const& value, Place place) {
    StyleNode const& node = cascade_.child(place.parent, "toc", value.common.class_name);
    boxed(node, value.common.id, place, [&](Place inner) {
        FlowContents contents;
        contents.levels = value.levels;
        Flow flow;
        Flow* const outside = std::exchange(out_, &flow);
        if (!value.title.empty()) {
            StyleNode const& title = cascade_.child(node, "toc-title");
            FlowParagraph made = paragraph(title, Role::contents_title);
            RunBuilder runs = runs_for(made);
            runs.add(value.title, title, words_of(title, inner.lang));
            runs.finish();
            emit(std::move(made));
        }
        std::size_t const titles = flow.size();
        for (document::TocEntry const& entry : value.entries) {
            StyleNode const& entry_node = cascade_.child(node, "toc-" + std::to_string(entry.depth));
            ParagraphFormat format = StyleBook::format_of(entry_node, Role::contents_entry);
            Length const label_room = entry_node.style.padding[Side::left];
            format.first_line = -label_room;
            format.tabs = {{format.left, TabStop::Kind::left, false},
                           {format.left + inner.width - horizontal_extra(entry_node.style), TabStop::Kind::right, true}};
            FlowParagraph made;
            made.style = styles_.paragraph(entry_node, Role::contents_entry, entry.depth, format);
            made.format = styles_[made.style].paragraph;
            CharacterFormat const words = words_of(entry_node, inner.lang);
            bool const leads_somewhere = anchors_.contains(entry.target);
            LinkRun link{entry.target, "", {}};
            RunBuilder runs({cascade_, styles_, numbers_, anchors_, index_marks_}, leads_somewhere ? link.children : made.runs);
            if (entry.label.empty()) {
                made.format.first_line = Length{};
            } else {
                StyleNode const& label_node = cascade_.child(entry_node, "label");
                // No character style: in a link LibreOffice would put its own in its place.
                runs.text(entry.label, words_of(label_node, inner.lang));
                // A tab after a label that is too wide would run to the page numbers.
                if (text_extent(entry.label, label_node.style).most < label_room) runs.tab(words);
                else runs.text(label_gap, words);
            }
            runs.add(entry.text, entry_node, words);
            runs.finish();
            runs.tab(words);
            runs.page_of(entry.target, words);
            if (leads_somewhere) made.runs.push_back({std::move(link), words, no_style});
            emit(std::move(made));
        }
        out_ = outside;
        for (std::size_t i = 0; i < flow.size(); ++i)
            (i < titles ? contents.title : contents.entries).push_back(std::move(std::get<FlowParagraph>(flow[i].value)));
        if (!contents.title.empty() || !contents.entries.empty()) out_->push_back({std::move(contents)});
    });
}

}  // namespace paraphe::office
