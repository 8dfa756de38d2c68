#pragma once
// The box round every block (CSS 2.2 §8), shared by the files that implement BlockSetter.

#include <algorithm>

#include "layout/blocks.h"

namespace paraphe::layout {

inline bool has_border(document::Style const& style) {
    return std::any_of(style.border.values.begin(), style.border.values.end(), [](document::Border const& b) { return b.width > Length{}; });
}

inline Strip padding_strip(Length height) {
    Strip strip;
    strip.height = height;
    strip.after = AfterStrip::seam;
    return strip;
}

template <typename Inside, typename Above>
void BlockSetter::boxed(document::StyleNode const& node, std::string const& id, Place place, Inside inside, Above above) {
    document::Style const& style = node.style;
    Column& column = place.column;
    if (style.break_before == document::BreakRule::page) column.break_page();
    if (style.break_before == document::BreakRule::avoid) column.keep_with_next(AfterStrip::heading);
    column.margin(style.margin[document::Side::top]);
    if (!id.empty()) column.anchor(id);
    std::size_t const above_first = column.galley().strips.size();
    above(place);
    bool const decorated = style.background.has_value() || has_border(style);
    bool const opens_box = decorated || style.padding[document::Side::top] > Length{};
    std::size_t const first = opens_box ? column.mark() : column.galley().strips.size();
    if (style.padding[document::Side::top] > Length{}) column.add(padding_strip(style.padding[document::Side::top]));
    Length const left = style.margin[document::Side::left] + style.padding[document::Side::left];
    Length const right = style.margin[document::Side::right] + style.padding[document::Side::right];
    inside(Place{node, place.x + left, place.width - left - right, column});
    if (style.padding[document::Side::bottom] > Length{}) {
        column.keep_with_next(AfterStrip::seam);
        Strip strip = padding_strip(style.padding[document::Side::bottom]);
        strip.after = AfterStrip::may_break;
        column.add(std::move(strip));
    }
    if (decorated) {
        Decoration decoration;
        decoration.first = first;
        decoration.last = column.mark();
        decoration.x = place.x + style.margin[document::Side::left];
        decoration.width = place.width - style.margin[document::Side::left] - style.margin[document::Side::right];
        decoration.background = style.background;
        decoration.border = style.border;
        if (decoration.last > decoration.first) column.galley().decorations.push_back(decoration);
    }
    if (style.break_inside == document::BreakRule::avoid) column.keep_together(above_first, column.galley().strips.size());
    column.margin(style.margin[document::Side::bottom]);
    if (style.break_after == document::BreakRule::avoid) column.keep_with_next(AfterStrip::heading);
    if (style.break_after == document::BreakRule::page) column.break_page();
}

template <typename Inside>
Strip BlockSetter::set_item_apart(Column const& outer, Inside inside) {
    Column own = Column::inside(outer);
    inside(own);
    return joined(own.take(), tools_.structure.artifact(page::ArtifactKind::layout));
}

}  // namespace paraphe::layout
