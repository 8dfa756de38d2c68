#pragma once
// Words: characters, marks, links and references of one block.

#include <string_view>

#include "base/diagnostic.h"
#include "document/document.h"
#include "markup/tree.h"

namespace paraphe::markup {

/// Fills one run of inlines (a paragraph's, a heading's, a cell's loose text) from nodes, collapsing white space
/// across all of them (CSS Text 3 §4.1, "normal").
class InlineReader {
public:
    /// `no_notes`: what these words are, where they may not call a note ("un titre"), or nullptr.
    InlineReader(std::string_view text, Places const& places, base::Diagnostics& diagnostics, char const* no_notes = nullptr)
        : text_(text), places_(places), diagnostics_(diagnostics), no_notes_(no_notes) {}

    void add(Node const& node) { add(node, inlines_); }
    bool empty() const { return inlines_.empty(); }
    /// What was collected, without white space at the end. The reader starts anew.
    document::Inlines take();

private:
    void add(Node const& node, document::Inlines& into);
    void add_text(Range range, document::Inlines& into);
    void add_link(Node const& node, document::Inlines& into);
    void add_styled(Node const& node, document::Inlines& into);
    void add_reference(Node const& node, document::Inlines& into);
    void add_blank(Node const& node, document::Inlines& into);
    void add_note(Node const& node, document::Inlines& into);
    void add_index_entry(Node const& node, document::Inlines& into);
    bool refuse_in_link(Node const& node);

    std::string_view text_;
    Places const& places_;
    base::Diagnostics& diagnostics_;
    char const* no_notes_;
    document::Inlines inlines_;
    bool in_link_ = false;
    bool after_space_ = true;  ///< white space here collapses into what is before: a space, a break or the block's edge
};

/// Only white space that collapses.
bool is_white(std::string_view text);

/// White space that collapses made single spaces, none at the ends.
std::string collapsed(std::string_view text);

/// The text of an attribute as inlines, at the attribute's place.
document::Inlines attribute_text(Attribute const& attribute, Places const& places);

}  // namespace paraphe::markup
