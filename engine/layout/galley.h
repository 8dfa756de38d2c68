#pragma once
// Set material before it is cut into pages: a column of strips.

#include <memory>
#include <string>
#include <vector>

#include "document/style.h"
#include "page/paged_document.h"

namespace paraphe::layout {

using base::Length;

/// A page label that is printed once pages are known: right-aligned at `right`, on `baseline`.
struct LatePageLabel {
    std::string target;
    Length right, baseline;
    bool leader = false;      ///< dots from `left` to the label
    Length left;
    // How to set it.
    std::string family;
    int weight = 400;
    bool italic = false;
    Length size;
    page::Color color;
    page::ContentIndex content = 0;
};

/// What a page that ended after a strip would part, from light to grave.
enum class AfterStrip : std::uint8_t {
    may_break,
    hyphen,     ///< a word
    announced,  ///< a list from the paragraph that announces it
    together,   ///< what the style wants on one page (break-inside: avoid)
    lines,      ///< a paragraph, so that a page has too few lines of it
    rows,       ///< a table, so that a page has a single row of it
    signature,  ///< a signature from the text that it signs
    caption,    ///< a picture, a table or an item from its caption, its notes or its label
    heading,    ///< a heading, or the head of a table, from what it heads
    seam,       ///< a box from its own edge
    must_break
};
inline bool is_kept(AfterStrip after) { return after > AfterStrip::announced && after < AfterStrip::must_break; }

/// A place that links lead to, below the top of the strip that holds it.
struct PlacedAnchor {
    std::string id;
    Length y;
};

/// A note called `y` below the top of the strip, by its index among the set ones.
struct PlacedNote {
    std::size_t note = 0;
    Length y;
};

/// From `top` to `bottom`, below the top of a strip.
struct Stretch {
    Length top, bottom;
};

/// One piece of a column that a page takes whole, unless it is taller than any page (tall_strips.h). Items are
/// relative to the strip's top and the column's left edge.
struct Strip {
    Length height;
    bool running_text = false;  ///< a line of a paragraph that stands in no list, cell or box with columns
    bool space = false;  ///< a margin: vanishes at a page's top, where the break was not forced
    AfterStrip after = AfterStrip::may_break;
    std::string page_name;
    std::vector<page::Item> items;
    std::vector<LatePageLabel> late;
    std::vector<PlacedAnchor> anchors;
    std::vector<PlacedNote> notes;  ///< that must stand at the foot of its page
    /// What stays whole even in a strip that must be cut: lines, and what is kept together. Empty: all of it.
    std::vector<Stretch> solid;
    /// Heads that are drawn again when a page begins with this strip.
    std::shared_ptr<std::vector<Strip> const> repeated_head;
    bool goes_on = false;  ///< a piece of the row that the strip before it is a piece of (tall_strips.h)
};

/// Background and borders around the strips [first, last).
struct Decoration {
    std::size_t first = 0, last = 0;
    Length x, width;
    std::optional<document::Color> background;
    document::Sides<document::Border> border;
};

struct Galley {
    std::vector<Strip> strips;
    std::vector<Decoration> decorations;
    Length height() const;
};

void move_item(page::Item& item, Length dx, Length dy);
/// Draws a decoration of the given height at y as items (background first); nothing where the width is negative.
void decorate(std::vector<page::Item>& items, Decoration const& decoration, Length y, Length height, bool top, bool bottom, page::ContentIndex artifact);

/// The whole galley as one strip that cannot break (a cell, a row of a grid).
Strip joined(Galley galley, page::ContentIndex artifact);
/// Lays `part` over `into` at (dx, dy).
void overlay(Strip& into, Strip part, Length dx, Length dy);

inline page::Color to_page(document::Color color) { return {color.red, color.green, color.blue}; }

}  // namespace paraphe::layout
