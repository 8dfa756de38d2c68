// Heads and feet.

#include "layout/page_writer.h"

#include <algorithm>

namespace paraphe::layout {

using document::BoxPlace;
using document::Side;

namespace {

/// A running title is shortened where it would come nearer to what stands beside it.
constexpr Length between_boxes = Length::mm(4);
/// Heads stand this far above the text, feet this far below, measured to the middle of their line.
constexpr std::int64_t furniture_position_permille = 500;

bool at_bottom(BoxPlace place) { return place == BoxPlace::bottom_left || place == BoxPlace::bottom_center || place == BoxPlace::bottom_right; }
bool centered(BoxPlace place) { return place == BoxPlace::top_center || place == BoxPlace::bottom_center; }
bool at_right(BoxPlace place) { return place == BoxPlace::top_right || place == BoxPlace::bottom_right; }

/// Whether it prints titles of headings, which may be long.
bool runs(document::MarginBox const& box) {
    return std::any_of(box.content.begin(), box.content.end(), [](document::ContentPiece const& piece) { return piece.running.has_value(); });
}

}  // namespace

std::string PageWriter::text_of(std::vector<document::ContentPiece> const& content, std::size_t page, RunningContent const& running) const {
    std::string text;
    for (document::ContentPiece const& piece : content) {
        using Kind = document::ContentPiece::Kind;
        switch (piece.kind) {
            case Kind::literal: text += piece.text; break;
            case Kind::page: text += pages_[page].label; break;
            case Kind::pages: text += std::to_string(numbers_.pages); break;
            case Kind::named_string: {
                auto const found = piece.running ? metadata_.strings.end() : metadata_.strings.find(piece.text);
                if (found != metadata_.strings.end()) text += found->second;
                else text += running.title(piece.text, piece.running.value_or(document::Running::first), page);
                break;
            }
            case Kind::part_title:
            case Kind::part_range: {
                auto const part = running.part(page);
                if (!part) return {};
                if (piece.kind == Kind::part_title) text += part->title;
                else text += "page " + std::to_string(part->page) + " sur " + std::to_string(part->pages);
                break;
            }
        }
    }
    return text;
}

/// Whole words of it, and an ellipsis where some are missing.
std::string PageWriter::shortened(std::string text, document::Style const& style, Length room) {
    if (paragraphs_.width_of(text, style) <= room) return text;
    while (true) {
        std::size_t const space = text.rfind(' ');
        if (space == std::string::npos) return text;
        text.resize(space);
        std::string const cut = text + " …";
        if (paragraphs_.width_of(cut, style) <= room) return cut;
    }
}

/// A box of a page with its words.
struct PageWriter::SetBox {
    BoxPlace place;
    document::MarginBox const* box;
    document::Style style;
    std::string text;
    Length left, right;  ///< of what it may fill
    Length x, width;     ///< of its words
};

void PageWriter::place_words(SetBox& box) {
    box.width = paragraphs_.width_of(box.text, box.style);
    box.x = box.left;
    if (at_right(box.place)) box.x = box.right - box.width;
    if (centered(box.place)) box.x = box.left + (box.right - box.left - box.width) / 2;
}

/// Leaves the boxes beside it their room.
void PageWriter::shorten(SetBox& box, std::vector<SetBox> const& all) {
    Length left = box.left, right = box.right;
    for (SetBox const& other : all) {
        if (&other == &box || runs(*other.box) || at_bottom(other.place) != at_bottom(box.place)) continue;
        if (other.place < box.place) left = std::max(left, other.x + other.width + between_boxes);
        else right = std::min(right, other.x - between_boxes);
    }
    Length const half = std::min(right - (box.left + box.right) / 2, (box.left + box.right) / 2 - left);
    box.text = shortened(std::move(box.text), box.style, centered(box.place) ? half * 2 : right - left);
    place_words(box);
}

void PageWriter::draw_margin_boxes(std::size_t number, RunningContent const& running) {
    document::PageStyle const& page_style = styles_[number];
    page::Page& page = pages_[number];
    std::vector<SetBox> boxes;
    bool some_run = false;
    for (auto const& [place, box] : page_style.boxes) {
        std::string text = text_of(box.content, number, running);
        if (text.empty()) continue;
        document::Style style = cascade_.computed(cascade_.root().style, box.declarations);
        Length const left = page_style.margin[Side::left] + style.margin[Side::left];
        Length const right = page.width - page_style.margin[Side::right] - style.margin[Side::right];
        boxes.push_back({place, &box, std::move(style), std::move(text), left, right, {}, {}});
        place_words(boxes.back());
        some_run = some_run || runs(box);
    }
    if (some_run)
        for (SetBox& box : boxes)
            if (runs(*box.box)) shorten(box, boxes);
    for (SetBox const& box : boxes) {
        document::Style const& style = box.style;
        bool const bottom = at_bottom(box.place);
        page::ContentIndex const artifact = structure_.artifact(bottom ? page::ArtifactKind::footer : page::ArtifactKind::header);
        Length const margin = page_style.margin[bottom ? Side::bottom : Side::top];
        Length const middle = bottom ? page.height - margin.scaled(furniture_position_permille, 1000) : margin.scaled(furniture_position_permille, 1000);
        Length const line_top = middle - style.line_height / 2;
        Decoration rules;
        rules.x = box.left;
        rules.width = box.right - box.left;
        rules.border = style.border;
        decorate(page.items, rules, line_top - style.padding[Side::top], style.line_height + style.padding[Side::top] + style.padding[Side::bottom],
                 true, true, artifact);
        paragraphs_.line(page.items, box.text, style, box.x, line_top + baseline_in(style, paragraphs_.fonts()), artifact);
    }
}

}  // namespace paraphe::layout
