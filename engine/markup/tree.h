#pragma once
// Pieces to a tree of known elements: nesting and vocabulary are judged here, meaning elsewhere.

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "markup/elements.h"
#include "markup/scanner.h"

namespace paraphe::markup {

struct Node {
    Element const* element = nullptr;  ///< nullptr: text, or the root
    Range range;                       ///< of the text, or of the start tag
    std::vector<Attribute> attributes;
    std::vector<Node> children;

    bool is(std::string_view name) const { return element != nullptr && name == element->name; }
    bool is_text() const { return element == nullptr; }
    Attribute const* attribute(std::string_view name) const;
};

/// Gives the root; elements that are unknown or stand where they must not are left out, their content is kept in their
/// place.
///
/// "markup.unknown-element", "markup.unknown-attribute" (hints), "markup.unclosed-element", "markup.unopened-element",
/// "markup.nesting" (with what would be right), "markup.several-classes" (the first is kept), "markup.too-deep".
base::Checked<Node> build_tree(std::vector<Piece> pieces, Places const& places, std::size_t most_depth);

}  // namespace paraphe::markup
