#include "layout/galley.h"

#include <algorithm>
#include <iterator>

#include "document/walk.h"

namespace paraphe::layout {

Length Galley::height() const {
    Length sum;
    for (Strip const& strip : strips) sum += strip.height;
    return sum;
}

void move_item(page::Item& item, Length dx, Length dy) {
    std::visit(document::Cases{
                   [&](page::GlyphRun& run) {
                       run.origin.x += dx;
                       run.origin.y += dy;
                   },
                   [&](page::Path& path) {
                       path.box.x += dx;
                       path.box.y += dy;
                       for (page::Point& point : path.points) {
                           point.x += dx;
                           point.y += dy;
                       }
                   },
                   [&](auto& other) {
                       other.box.x += dx;
                       other.box.y += dy;
                   },
               },
               item);
}

void decorate(std::vector<page::Item>& items, Decoration const& decoration, Length y, Length height, bool top, bool bottom,
              page::ContentIndex artifact) {
    using document::Side;
    if (decoration.width < Length{}) return;  // margins wider than the page
    if (decoration.background) {
        page::Path fill;
        fill.content = artifact;
        fill.box = {decoration.x, y, decoration.width, height};
        fill.color = to_page(*decoration.background);
        items.emplace_back(fill);
    }
    auto const line = [&](Side side, Length x0, Length y0, Length width, Length rise) {
        document::Border const& border = decoration.border[side];
        if (border.width <= Length{}) return;
        page::Path stroke;
        stroke.content = artifact;
        stroke.kind = page::Path::Kind::stroke_line;
        stroke.box = {x0, y0, width, rise};
        stroke.line_width = border.width;
        stroke.color = to_page(border.color);
        items.emplace_back(stroke);
    };
    if (top) line(Side::top, decoration.x, y, decoration.width, {});
    if (bottom) line(Side::bottom, decoration.x, y + height, decoration.width, {});
    line(Side::left, decoration.x, y, {}, height);
    line(Side::right, decoration.x + decoration.width, y, {}, height);
}

void overlay(Strip& into, Strip part, Length dx, Length dy) {
    if (dx != Length{} || dy != Length{})
        for (page::Item& item : part.items) move_item(item, dx, dy);
    if (into.items.empty()) into.items = std::move(part.items);
    else into.items.insert(into.items.end(), std::make_move_iterator(part.items.begin()), std::make_move_iterator(part.items.end()));
    for (LatePageLabel& label : part.late) {
        label.right += dx;
        label.left += dx;
        label.baseline += dy;
        into.late.push_back(std::move(label));
    }
    for (PlacedAnchor& anchor : part.anchors) into.anchors.push_back({std::move(anchor.id), anchor.y + dy});
    for (PlacedNote const& note : part.notes) into.notes.push_back({note.note, note.y + dy});
    if (part.solid.empty()) part.solid.push_back({{}, part.height});
    for (Stretch const& whole : part.solid) into.solid.push_back({whole.top + dy, whole.bottom + dy});
    into.height = std::max(into.height, dy + part.height);
}

Strip joined(Galley galley, page::ContentIndex artifact) {
    Strip whole;
    if (galley.strips.size() == 1 && galley.decorations.empty()) {  // most cells of tables
        overlay(whole, std::move(galley.strips.front()), {}, {});
        return whole;
    }
    std::vector<Length> tops;
    Length y;
    for (Strip const& strip : galley.strips) {
        tops.push_back(y);
        y += strip.height;
    }
    tops.push_back(y);
    // Outer decorations come after the inner ones that they hold: drawn first.
    for (auto decoration = galley.decorations.rbegin(); decoration != galley.decorations.rend(); ++decoration)
        decorate(whole.items, *decoration, tops[decoration->first], tops[decoration->last] - tops[decoration->first], true, true, artifact);
    for (std::size_t i = 0; i < galley.strips.size(); ++i) {
        // Closes the seam between two strips that stay together, not the one to what is around them.
        bool const kept = i > 0 && is_kept(galley.strips[i - 1].after);
        if (kept && tops[i] > Length{} && tops[i] < y) whole.solid.push_back({tops[i] - Length{1}, tops[i] + Length{1}});
        overlay(whole, std::move(galley.strips[i]), {}, tops[i]);
    }
    whole.height = y;
    return whole;
}

}  // namespace paraphe::layout
