#pragma once
// One way to visit everything a document says, in reading order.

#include <functional>
#include <string>

#include "document/document.h"

namespace paraphe::document {

/// Overloads for std::visit.
template <typename... Functions>
struct Cases : Functions... {
    using Functions::operator()...;
};
template <typename... Functions>
Cases(Functions...) -> Cases<Functions...>;

/// The Common part of a block, or nullptr for blocks that have none (PageBreak).
Common const* common_of(Block const& block);
Common* common_of(Block& block);

/// Calls `visit` for every run of inlines (a paragraph's, a heading's, a caption's, a term's, a label's) in
/// reading order, with the language that holds there. The words of a note are a run of their own, after the one that calls it.
void for_each_inlines(Document& document, std::function<void(Inlines&, std::string const& lang)> const& visit);

/// Calls `visit` for every note among these inlines, in reading order.
void for_each_note(Inlines& inlines, std::function<void(Note&)> const& visit);
void for_each_note(Inlines const& inlines, std::function<void(Note const&)> const& visit);
/// The same for every note that some blocks call, those called in tables inside them included.
void for_each_note(Blocks const& blocks, std::function<void(Note const&)> const& visit);
/// Calls `visit` for every mark of an index among these inlines, in reading order; not in their notes.
void for_each_index_mark(Inlines& inlines, std::function<void(IndexMark&)> const& visit);
/// The notes that are printed under a table: called in its caption and cells, but not in tables inside them.
std::vector<Note const*> notes_under(Table const& table);

/// Calls `visit` for every block, parents before children, in reading order; the second with the language that holds there.
void for_each_block(Blocks const& blocks, std::function<void(Block const&)> const& visit);
void for_each_block(Document& document, std::function<void(Block&, std::string const& lang)> const& visit);

/// The element whose style an emphasis takes: "em", "strong", "sup", "sub", "abbr", "small-capitals", or "span" for none.
char const* element_of(Emphasis emphasis);

/// The characters of inlines, marks dropped; a LineBreak is a space, a PageRef, Blank or Note is nothing.
std::string plain_text(Inlines const& inlines);
/// The same, with the labels of the pages that are referred to, as far as they are known.
std::string plain_text(Inlines const& inlines, PageNumbers const& pages);

}  // namespace paraphe::document
