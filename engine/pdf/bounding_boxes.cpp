#include "pdf/bounding_boxes.h"

#include <algorithm>

namespace paraphe::pdf {

namespace {

using base::Length;
using Boxes = std::vector<std::optional<BoundingBox>>;

void unite(std::optional<BoundingBox>& into, BoundingBox const& box) {
    if (!into || box.page < into->page) {
        into = box;
    } else if (box.page == into->page) {
        into->left = std::min(into->left, box.left);
        into->top = std::min(into->top, box.top);
        into->right = std::max(into->right, box.right);
        into->bottom = std::max(into->bottom, box.bottom);
    }
}

BoundingBox box_of(std::uint32_t page, page::Rectangle const& r) {
    return {page, std::min(r.x, r.x + r.width), std::min(r.y, r.y + r.height), std::max(r.x, r.x + r.width),
            std::max(r.y, r.y + r.height)};
}

BoundingBox box_of(std::uint32_t page, page::GlyphRun const& run, page::EmbeddedFont const& font) {
    std::int64_t width = 0;
    for (page::Glyph const& glyph : run.glyphs) width += glyph.advance;
    Length const top = run.origin.y - run.size.scaled(font.ascent, 1000);
    Length const bottom = run.origin.y - run.size.scaled(font.descent, 1000);
    return {page, run.origin.x, top, run.origin.x + Length{width}, bottom};
}

/// Elements whose box is asked for, or whose ancestor's is.
std::vector<bool> measured_elements(page::PagedDocument const& document, StructureOrder const& order) {
    std::vector<bool> measured(document.elements.size());
    for (page::ElementIndex const index : order.preorder)
        measured[index] = document.elements[index].has_bounding_box || (index != 0 && measured[order.parent[index]]);
    return measured;
}

}  // namespace

Boxes bounding_boxes(page::PagedDocument const& document, StructureOrder const& order) {
    Boxes boxes(document.elements.size());
    std::vector<bool> const measured = measured_elements(document, order);
    if (std::find(measured.begin(), measured.end(), true) == measured.end()) return boxes;

    for (std::uint32_t page = 0; page < document.pages.size(); ++page) {
        for (page::Item const& item : document.pages[page].items) {
            std::visit(
                [&](auto const& value) {
                    page::ElementIndex element = 0;
                    if constexpr (requires { value.element; }) {
                        element = value.element;
                    } else {
                        page::Content const& content = document.contents[value.content];
                        if (content.artifact) return;
                        element = content.element;
                    }
                    if (!measured[element]) return;
                    if constexpr (requires { value.box; }) unite(boxes[element], box_of(page, value.box));
                    else unite(boxes[element], box_of(page, value, document.fonts[value.font]));
                },
                item);
        }
    }
    for (auto index = order.preorder.rbegin(); index != order.preorder.rend(); ++index)
        if (boxes[*index] && *index != 0) unite(boxes[order.parent[*index]], *boxes[*index]);
    for (std::size_t i = 0; i < boxes.size(); ++i)
        if (!document.elements[i].has_bounding_box) boxes[i].reset();
    return boxes;
}

}  // namespace paraphe::pdf
