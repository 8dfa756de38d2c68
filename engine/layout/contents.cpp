// Tables of contents and indexes.

#include <algorithm>
#include <set>

#include "layout/boxed.h"

namespace paraphe::layout {

using document::Side;
using document::StyleNode;

namespace {

constexpr Length room_for_page_label = Length::mm(11);

}  // namespace

void BlockSetter::set(document::TableOfContents const& value, Place place) {
    StyleNode const& node = tools_.cascade.child(place.parent, "toc", value.common.class_name);
    OpenElement const element(tools_.structure, "TOC", value.common.span);
    boxed(node, value.common.id, place, [&](Place inner) {
        if (!value.title.empty()) {
            StyleNode const& title = tools_.cascade.child(node, "toc-title");
            OpenElement const caption(tools_.structure, "Caption");
            boxed(title, {}, inner, [&](Place at) { add_paragraph(value.title, title, at.x, at.width, at.column); });
            inner.column.keep_with_next(AfterStrip::heading);
        }
        for (document::TocEntry const& entry : value.entries) {
            StyleNode const& entry_node = tools_.cascade.child(node, "toc-" + std::to_string(entry.depth));
            OpenElement const item(tools_.structure, "TOCI");
            boxed(entry_node, {}, inner, [&](Place at) { set_entry(entry, entry_node, at); });
        }
    });
}

/// The title as a link, then a leader and the page's label, which is drawn once pages are known.
void BlockSetter::set_entry(document::TocEntry const& entry, StyleNode const& node, Place at) {
    ParagraphLabel label;
    if (!entry.label.empty()) {
        OpenElement const lbl(tools_.structure, "Lbl");
        label.text = entry.label;
        label.node = &tools_.cascade.child(node, "label");
        label.content = tools_.structure.content();
        label.x = -node.style.padding[Side::left];
    }
    OpenElement const reference(tools_.structure, "Reference");
    document::Link link;
    link.target = entry.target;
    link.children = entry.text;
    document::Inlines const inlines{document::Inline{link}};
    auto strips = paragraphs_.set({&inlines, &node, at.x, at.width - room_for_page_label, entry.label.empty() ? nullptr : &label});
    Strip& last = strips.back();
    LatePageLabel late;
    late.target = entry.target;
    late.right = at.x + at.width;
    late.baseline = baseline_in(node.style, paragraphs_.fonts());
    late.leader = true;
    for (page::Item const& drawn : last.items)
        if (auto const* run = std::get_if<page::GlyphRun>(&drawn)) {
            Length end = run->origin.x;
            for (page::Glyph const& glyph : run->glyphs) end += Length{glyph.advance};
            late.left = std::max(late.left, end);
        }
    late.family = node.style.font_family;
    late.weight = node.style.font_weight;
    late.italic = node.style.italic;
    late.size = node.style.font_size;
    late.color = to_page(node.style.color);
    late.content = tools_.structure.content();
    last.late.push_back(std::move(late));
    for (Strip& strip : strips) at.column.add(std::move(strip));
}

/// The pages of an entry, each once, as links to the first place that is on it. Before pages are known one stands for all.
document::Inlines BlockSetter::pages_of(document::IndexEntry const& entry) const {
    document::Inlines inlines = entry.text;
    std::set<std::string_view> seen;
    for (std::string const& place : entry.places) {
        auto const label = tools_.assumed.labels.find(place);
        if (!seen.insert(label == tools_.assumed.labels.end() ? std::string_view() : std::string_view(label->second)).second) continue;
        inlines.push_back({document::Text{", ", {}}});
        inlines.push_back({document::Link{place, "", {{document::PageRef{place, {}}}}, {}}});
    }
    return inlines;
}

/// Source: ISO 32000-1 §14.8.4.2 (Index: entries with identifying text, accompanied by Reference elements), §14.8.4.3.3 (lists).
void BlockSetter::set(document::Index const& value, Place place) {
    if (value.entries.empty()) return;
    StyleNode const& node = tools_.cascade.child(place.parent, "index", value.common.class_name);
    StyleNode const& entry_node = tools_.cascade.child(node, "index-entry");
    OpenElement const element(tools_.structure, "Index", value.common.span);
    boxed(node, value.common.id, place, [&](Place inner) {
        if (!value.title.empty()) {
            StyleNode const& title = tools_.cascade.child(node, "index-title");
            OpenElement const paragraph(tools_.structure, "P");
            boxed(title, {}, inner, [&](Place at) { add_paragraph(value.title, title, at.x, at.width, at.column); });
            inner.column.keep_with_next(AfterStrip::heading);
        }
        OpenElement const list(tools_.structure, "L");
        list->list_numbering = "None";
        ColumnShape const shape = shape_of(node.style, inner.x, inner.width);
        std::vector<Strip> items;
        auto const set_entry = [&](document::Inlines const& inlines, Length x, Column& column) {
            OpenElement const item(tools_.structure, "LI");
            OpenElement const body(tools_.structure, "LBody");
            boxed(entry_node, {}, {node, x, shape.width, column}, [&](Place at) {
                for (Strip& strip : paragraphs_.set({&inlines, &entry_node, at.x, at.width, nullptr, &at.column.page_name(), {}, true})) at.column.add(std::move(strip));
            });
        };
        for (document::IndexEntry const& entry : value.entries) {
            // Kept until they are drawn: words are views.
            document::Inlines const inlines = pages_of(entry);
            if (shape.count == 1) set_entry(inlines, inner.x, inner.column);
            else items.push_back(set_item_apart(inner.column, [&](Column& column) { set_entry(inlines, {}, column); }));
        }
        set_columns(std::move(items), shape, inner.column);
    });
}

}  // namespace paraphe::layout
