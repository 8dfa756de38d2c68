#include "layout/blocks.h"
#include "layout/boxed.h"

#include <algorithm>

#include "base/bug.h"
#include "document/walk.h"

namespace paraphe::layout {

using document::BreakRule;
using document::Side;
using document::StyleNode;
using document::TextAlign;

namespace {

page::Image::Encoding encoding_of(image::Image const& picture) {
    using To = page::Image::Encoding;
    switch (picture.encoding) {
        case image::Image::Encoding::rgb: return To::raw_rgb;
        case image::Image::Encoding::gray: return To::raw_gray;
        case image::Image::Encoding::jpeg: return To::jpeg;
        case image::Image::Encoding::drawing: return To::drawing;
    }
    throw base::Bug("a picture of no known encoding");
}

constexpr Length default_field_height = Length::mm(28);

/// ISO 32000-1 table 347, ListNumbering.
char const* list_numbering(std::string const& style) {
    if (style == "decimal") return "Decimal";
    if (style == "lower-alpha") return "LowerAlpha";
    if (style == "none") return "None";
    return style == "disc" ? "Disc" : "None";
}

/// Paragraphs of the page's own column; not those that are indented beside a label.
bool is_running_text(StyleNode const& parent) { return parent.element != "li" && parent.element != "dd"; }

/// A paragraph that ends with a colon.
bool announces(document::Block const& block) {
    auto const* const paragraph = std::get_if<document::Paragraph>(&block.value);
    return paragraph != nullptr && document::plain_text(paragraph->inlines).ends_with(':');
}

bool holds_signature(document::Blocks const& blocks) {
    return std::any_of(blocks.begin(), blocks.end(), [](document::Block const& block) { return std::holds_alternative<document::SignatureField>(block.value); });
}

/// Whether the last thing that can be seen is a signature.
bool ends_with_signature(Galley const& galley) {
    auto const last = std::find_if(galley.strips.rbegin(), galley.strips.rend(), [](Strip const& strip) { return !strip.items.empty(); });
    return last != galley.strips.rend() &&
           std::any_of(last->items.begin(), last->items.end(), [](page::Item const& item) { return std::holds_alternative<page::FieldBox>(item); });
}

/// The first of some signatures stays with the end of what they sign.
void keep_with_signed(Column& column) {
    if (!ends_with_signature(column.galley())) column.keep_with_next(AfterStrip::signature);
}

}  // namespace

void BlockSetter::set(document::Blocks const& blocks, StyleNode const& parent, Length x, Length width, Column& column) {
    document::Block const* before = nullptr;
    for (document::Block const& block : blocks) {
        if (before != nullptr && std::holds_alternative<document::List>(block.value) && announces(*before)) column.keep_with_next(AfterStrip::announced);
        set(block, {parent, x, width, column});
        before = &block;
    }
}

void BlockSetter::set(document::Block const& block, Place place) {
    std::visit([&](auto const& value) { set(value, place); }, block.value);
}

void BlockSetter::add_paragraph(document::Inlines const& inlines, StyleNode const& node, Length x, Length width, Column& column,
                                ParagraphLabel const* label) {
    for (Strip& strip : paragraphs_.set({&inlines, &node, x, width, label, &column.page_name(), decimal_tail_})) column.add(std::move(strip));
}

void BlockSetter::set(document::Paragraph const& value, Place place) {
    ParagraphLabel const* const label = std::exchange(item_label_, nullptr);
    if (value.inlines.empty() && label == nullptr) return;
    StyleNode const& node = tools_.cascade.child(place.parent, "p", value.common.class_name);
    OpenElement const element(tools_.structure, "P", value.common.span);
    element->lang = value.common.lang;
    boxed(node, value.common.id, place, [&](Place inner) {
        ParagraphLabel placed;
        if (label != nullptr) placed = *label;
        std::size_t const first = inner.column.galley().strips.size();
        add_paragraph(value.inlines, node, inner.x, inner.width, inner.column, label == nullptr ? nullptr : &placed);
        if (inner.column.may_turn() && is_running_text(place.parent)) inner.column.mark_running_text(first);
    });
}

void BlockSetter::set(document::Heading const& value, Place place) {
    StyleNode const& node = tools_.cascade.child(place.parent, "h" + std::to_string(value.level), value.common.class_name);
    OpenElement const element(tools_.structure, "H" + std::to_string(value.level), value.common.span);
    element->lang = value.common.lang;
    std::string const text = document::plain_text(value.inlines, tools_.assumed);
    std::string const title = value.label.empty() ? text : value.label + " " + text;
    outline_.push_back({value.level, title, value.common.id, element.index()});
    if (document::StringSet const& set = node.style.string_set; !set.name.empty())
        running_.titles.push_back({set.name, set.content ? document::running_title(value) : set.text, value.common.id});
    boxed(node, value.common.id, place, [&](Place inner) {
        if (value.label.empty()) {
            add_paragraph(value.inlines, node, inner.x, inner.width, inner.column, std::exchange(item_label_, nullptr));
            return;
        }
        ParagraphLabel label;
        label.text = value.label;
        label.node = &tools_.cascade.child(node, "label");
        label.content = tools_.structure.content();
        label.hanging = node.style.label_place == document::LabelPlace::hang;
        if (node.style.label_place == document::LabelPlace::above) {
            Strip strip;
            strip.height = label.node->style.line_height;
            strip.after = AfterStrip::heading;
            paragraphs_.line(strip.items, value.label + " ", label.node->style, inner.x, baseline_in(label.node->style, paragraphs_.fonts()), label.content);
            inner.column.add(std::move(strip));
            add_paragraph(value.inlines, node, inner.x, inner.width, inner.column);
            return;
        }
        if (label.hanging) label.x = node.style.text_indent;
        add_paragraph(value.inlines, node, inner.x, inner.width, inner.column, &label);
    });
    place.column.keep_with_next(AfterStrip::heading);
}

/// Whether the label of a list item can stand on the first line of its blocks: no box and no margin comes between.
bool BlockSetter::begins_with_words(document::Blocks const& blocks, StyleNode const& parent) const {
    if (blocks.empty()) return false;
    if (std::holds_alternative<document::Paragraph>(blocks.front().value)) return true;
    if (auto const* const heading = std::get_if<document::Heading>(&blocks.front().value)) return heading->label.empty();
    auto const* const section = std::get_if<document::Section>(&blocks.front().value);
    if (section == nullptr) return false;
    StyleNode const& node = tools_.cascade.child(parent, "section", section->common.class_name);
    bool const boxed_in = node.style.padding[Side::left] > Length{} || node.style.margin[Side::left] != Length{} || node.style.columns > 1;
    return !boxed_in && begins_with_words(section->blocks, node);
}

void BlockSetter::set_item(document::ListItem const& item, StyleNode const& list, Length indent, Place place) {
    StyleNode const& node = tools_.cascade.child(list, "li", item.common.class_name);
    OpenElement const element(tools_.structure, "LI", item.common.span);
    element->lang = item.common.lang;
    boxed(node, item.common.id, place, [&](Place inner) {
        ParagraphLabel label;
        label.node = &tools_.cascade.child(node, "label");
        label.text = item.label;
        label.x = -indent;
        if (!item.label.empty()) {
            OpenElement const lbl(tools_.structure, "Lbl");
            label.content = tools_.structure.content();
        }
        OpenElement const body(tools_.structure, "LBody");
        if (!item.label.empty()) {
            item_label_ = &label;
            if (!begins_with_words(item.blocks, node)) {
                set(document::Paragraph{}, inner);
                inner.column.keep_with_next(AfterStrip::caption);
            }
        }
        set(item.blocks, node, inner.x, inner.width, inner.column);
    });
}

void BlockSetter::set(document::List const& value, Place place) {
    StyleNode const& node = tools_.cascade.child(place.parent, value.ordered ? "ol" : "ul", value.common.class_name);
    OpenElement const element(tools_.structure, "L", value.common.span);
    element->lang = value.common.lang;
    element->list_numbering = list_numbering(node.style.list_style);
    Length const indent = node.style.padding[Side::left];
    boxed(node, value.common.id, place, [&](Place inner) {
        if (node.style.columns <= 1) {
            for (document::ListItem const& item : value.items) set_item(item, node, indent, inner);
            return;
        }
        // Each column has its own room for labels.
        ColumnShape const shape = shape_of(node.style, inner.x - indent, inner.width + indent);
        std::vector<Strip> items;
        for (document::ListItem const& item : value.items)
            items.push_back(set_item_apart(inner.column, [&](Column& column) { set_item(item, node, indent, {node, indent, shape.width - indent, column}); }));
        set_columns(std::move(items), shape, inner.column);
    });
}

void BlockSetter::set(document::Section const& value, Place place) {
    StyleNode const& node = tools_.cascade.child(place.parent, "section", value.common.class_name);
    if (node.style.fit && place.column.may_turn()) set_to_fit(value, node, place);
    else set_section(value, node, place);
}

void BlockSetter::set_section(document::Section const& value, StyleNode const& node, Place place) {
    OpenElement const element(tools_.structure, "Sect", value.common.span);
    element->lang = value.common.lang;
    std::string const page_before = place.column.page_name();
    bool const wants_page = !node.style.page.empty() && node.style.page != page_before;
    bool const own_page = wants_page && place.column.may_turn();
    if (wants_page && !own_page)
        tools_.warnings.push_back(base::warning("layout.page-inside", "une cellule ou une colonne ne peut pas changer de page : « page: " + node.style.page + " » y est sans effet", value.common.span));
    auto part = place.column.may_turn() ? document::part_of(value, node.style) : std::nullopt;
    if (part) {
        place.column.break_page();
        running_.parts.push_back({*part, part_depth_++});
    }
    if (own_page) {
        place.column.turn_to(node.style.page);
        place.x = Length{};
        place.width = document::page_style(tools_.cascade.sheet(), node.style.page, false).measure();
    }
    if (holds_signature(value.blocks)) keep_with_signed(place.column);
    boxed(node, value.common.id, place, [&](Place inner) {
        if (node.style.columns <= 1) {
            set(value.blocks, node, inner.x, inner.width, inner.column);
            return;
        }
        ColumnShape const shape = shape_of(node.style, inner.x, inner.width);
        std::vector<Strip> cells;
        for (document::Block const& block : value.blocks)
            cells.push_back(set_item_apart(inner.column, [&](Column& column) { set(block, {node, {}, shape.width, column}); }));
        if (node.style.balanced) set_columns(std::move(cells), shape, inner.column);
        else set_grid(std::move(cells), shape, inner.column);
    });
    if (part) {
        --part_depth_;
        last_part_ = std::move(part);
        end_part(place.column);
        place.column.break_page();
    } else if (node.style.part == document::PartRule::go_on && last_part_ && place.column.may_turn()) {
        end_part(place.column);
    }
    if (own_page) place.column.turn_to(page_before);
}

/// The last part ends with the last thing in the column, wherever it ended before.
void BlockSetter::end_part(Column& column) {
    std::vector<Strip>& strips = column.galley().strips;
    std::string const& id = last_part_->end;
    if (last_part_end_ < strips.size()) std::erase_if(strips[last_part_end_].anchors, [&](PlacedAnchor const& anchor) { return anchor.id == id; });
    Strip* const last = column.last_content();
    if (last == nullptr) return;
    last->anchors.push_back({id, last->height});
    last_part_end_ = static_cast<std::size_t>(last - strips.data());
}

void BlockSetter::set(document::DefinitionList const& value, Place place) {
    StyleNode const& node = tools_.cascade.child(place.parent, "dl", value.common.class_name);
    StyleNode const& term = tools_.cascade.child(node, "dt");
    StyleNode const& description = tools_.cascade.child(node, "dd");
    OpenElement const element(tools_.structure, "L", value.common.span);
    element->lang = value.common.lang;
    element->list_numbering = "None";
    boxed(node, value.common.id, place, [&](Place inner) {
        ColumnShape const shape = shape_of(node.style, inner.x, inner.width);
        auto const set_pair = [&](document::Definition const& item, Length x, Column& column) {
            OpenElement const li(tools_.structure, "LI");
            {
                OpenElement const lbl(tools_.structure, "Lbl");
                boxed(term, {}, {node, x, shape.width, column}, [&](Place at) { add_paragraph(item.term, term, at.x, at.width, at.column); });
                column.keep_with_next(AfterStrip::caption);
            }
            OpenElement const body(tools_.structure, "LBody");
            boxed(description, {}, {node, x, shape.width, column}, [&](Place at) { set(item.description, description, at.x, at.width, at.column); });
        };
        std::vector<Strip> cells;
        for (document::Definition const& item : value.items) {
            if (shape.count == 1) set_pair(item, inner.x, inner.column);
            else cells.push_back(set_item_apart(inner.column, [&](Column& column) { set_pair(item, {}, column); }));
        }
        if (node.style.balanced) set_columns(std::move(cells), shape, inner.column);
        else set_grid(std::move(cells), shape, inner.column);
    });
}

void BlockSetter::set_image(document::Figure const& value, StyleNode const& node, Place place) {
    auto const found = images_.find(value.image.path);
    Length width = node.style.width.value_or(Length{});
    Length height = node.style.height.value_or(Length{});
    if (found != images_.end()) {
        image::Image const& picture = *found->second;
        if (width <= Length{} && height <= Length{}) {
            width = picture.natural_width;
            height = picture.natural_height;
        } else if (width <= Length{}) {
            width = height.scaled(picture.width, picture.height);
        } else {
            height = width.scaled(picture.height, picture.width);
        }
    }
    Length const most = std::max(Length{}, place.width);
    if (width > most) {
        height = height.scaled(most.emu(), width.emu());
        width = most;
    }
    Strip strip;
    strip.height = height;
    Length x = place.x;
    if (node.style.text_align == TextAlign::center) x += (place.width - width) / 2;
    if (node.style.text_align == TextAlign::right) x += place.width - width;
    bool const decorative = value.alternative.empty();
    if (found != images_.end()) {
        auto const [index, fresh] = image_index_.try_emplace(value.image.path, static_cast<std::uint32_t>(used_images_.size()));
        if (fresh) {
            image::Image const& picture = *found->second;
            auto drawn = std::make_shared<page::Image>();
            drawn->width = picture.width;
            drawn->height = picture.height;
            drawn->encoding = encoding_of(picture);
            drawn->bytes = picture.bytes;
            drawn->jpeg_components = picture.jpeg_components;
            drawn->alpha = picture.alpha;
            used_images_.push_back(std::move(drawn));
        }
        page::ImageItem item;
        item.image = index->second;
        item.box = {x, {}, width, height};
        item.content = decorative ? tools_.structure.artifact(page::ArtifactKind::layout) : tools_.structure.content();
        strip.items.emplace_back(item);
    }
    place.column.add(std::move(strip));
}

void BlockSetter::set(document::Figure const& value, Place place) {
    StyleNode const& node = tools_.cascade.child(place.parent, "figure", value.common.class_name);
    auto const inside = [&](Place inner) {
        set_image(value, node, inner);
        if (value.caption.empty()) return;
        inner.column.keep_with_next(AfterStrip::caption);
        OpenElement const caption(tools_.structure, "Caption");
        StyleNode const& caption_node = tools_.cascade.child(node, "figcaption");
        boxed(caption_node, {}, inner, [&](Place at) { add_paragraph(value.caption, caption_node, at.x, at.width, at.column); });
    };
    if (value.alternative.empty()) {
        boxed(node, value.common.id, place, inside);
        return;
    }
    OpenElement const element(tools_.structure, "Figure", value.common.span);
    element->alternative = value.alternative;
    element->has_bounding_box = true;
    boxed(node, value.common.id, place, inside);
}

void BlockSetter::set(document::PageBreak const&, Place place) { place.column.break_page(); }

void BlockSetter::set(document::SignatureField const& value, Place place) {
    StyleNode const& node = tools_.cascade.child(place.parent, "signature", value.common.class_name);
    StyleNode const& label = tools_.cascade.child(node, "signature-label");
    keep_with_signed(place.column);
    boxed(node, value.common.id, place, [&](Place inner) {
        if (!value.label.empty()) {
            OpenElement const paragraph(tools_.structure, "P");
            boxed(label, {}, inner, [&](Place at) { add_paragraph(value.label, label, at.x, at.width, at.column); });
        }
        inner.column.keep_with_next(AfterStrip::caption);
        OpenElement const form(tools_.structure, "Form", value.common.span);
        form->has_bounding_box = true;
        tools_.structure.annotation();
        page::FieldBox field;
        field.element = form.index();
        field.name = value.name;
        field.tooltip = value.tooltip;
        field.box = {inner.x, {}, std::max(Length{}, std::min(inner.width, node.style.width.value_or(inner.width))), node.style.height.value_or(default_field_height)};
        Strip strip;
        strip.height = field.box.height;
        strip.items.emplace_back(std::move(field));
        inner.column.add(std::move(strip));
    });
}

}  // namespace paraphe::layout
