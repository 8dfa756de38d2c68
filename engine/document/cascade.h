#pragma once
// From rules to computed values, once per kind of place.

#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "document/style.h"

namespace paraphe::document {

/// One kind of place in a document: an element with a class below a parent of a certain kind.
/// Equal kinds are one node, so a document of 5,000 rows has a few dozen nodes.
struct StyleNode {
    StyleNode const* parent = nullptr;
    std::string element;     ///< "p", "td", "h2", …
    std::string class_name;  ///< or ""
    Style style;
    StyleNode const* natural = nullptr;  ///< of a tightened node: what it is made from
    Tightness tightness = {};
};

/// Computes styles by CSS's cascade: specificity (class before element), then order; inheritance from the
/// parent node (CSS 2.2 §6). No `!important`, no combinator but the descendant's.
///
/// Not thread-safe: each job has its own. Nodes live as long as the cascade. A lookup after the first is one
/// search in a hash table.
class Cascade {
public:
    explicit Cascade(StyleSheet const& sheet);

    /// The node of `<body>`.
    StyleNode const& root() const { return nodes_.front(); }
    StyleNode const& child(StyleNode const& parent, std::string_view element, std::string_view class_name = {});
    /// The same place with its style tightened; so are the styles of all nodes below it, and no other. Borders, widths and
    /// horizontal distances stay.
    StyleNode const& tightened(StyleNode const& node, Tightness tightness);
    /// `declarations` over `parent`'s inherited values: for margin boxes.
    Style computed(Style const& parent, std::vector<Declaration> const& declarations) const;
    StyleSheet const& sheet() const { return sheet_; }
    /// Every node that was asked for, in order of first use.
    std::deque<StyleNode> const& nodes() const { return nodes_; }

private:
    /// Views into the node's own strings once it is there.
    struct Key {
        StyleNode const* parent;
        std::string_view element, class_name;
        bool operator==(Key const&) const = default;
    };
    struct Hash {
        std::size_t operator()(Key const& key) const {
            std::hash<std::string_view> const of_words;
            return (of_words(key.element) * 31 + of_words(key.class_name)) * 31 + std::hash<StyleNode const*>{}(key.parent);
        }
    };
    Style computed_for(StyleNode const& node) const;

    StyleSheet const& sheet_;
    std::deque<StyleNode> nodes_;
    std::unordered_map<Key, StyleNode const*, Hash> index_;
    std::vector<StyleNode const*> tightened_;  // that `tightened` gave
};

}  // namespace paraphe::document
