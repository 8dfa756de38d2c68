#pragma once
// A document gets its numbers, its references and its table of contents.

#include <string>
#include <vector>

#include "assembly/frozen.h"
#include "base/result.h"
#include "document/document.h"

namespace paraphe::assembly {

/// Numbers headings, list items and notes, gives every heading an id, fills tables of contents and indexes, replaces every
/// Reference by a Link.
///
/// Takes a Document as markup made it, the package's schemes, and the numbers that an earlier edition has fixed.
/// Gives a Document that fulfils what document.h promises after assembly. Errors, all of them:
///   assembly.unknown-reference   a reference or an internal link names an id that no block has
///   assembly.nameless-target     a reference names a block that has neither number nor title
///   assembly.duplicate-id        two blocks have one id; the first is kept
///   assembly.missing-number      a heading of a {donnee} scheme without p:number
///   assembly.frozen-number       a heading of a {donnee} scheme whose number was fixed otherwise, or for another id
///   assembly.empty-index         (a warning) no mark is for an index
/// Lists are labelled as French print does: "–", below it "•"; "1.", below it "a)".
/// A table of contents lists the headings that come after it, down to its level; below level 1 the numbered ones.
base::Checked<document::Document> assemble(document::Document document, Numbering const& schemes, FrozenNumbers const& frozen = {});

/// A part of a dossier that is also a document of its own.
struct Excerpt {
    std::string number;  ///< that the template gave its first heading ("1.1"), or ""
    std::string id;      ///< of its first heading
    std::string title;   ///< label and text of its first heading
    document::Document document;
};

/// The blocks of the first level up to the one that holds the heading `last`, as a document of its own; entries of
/// tables of contents and links that lead out of it are dropped or become plain text. Takes an assembled document;
/// gives the whole of it when there is no such heading.
document::Document opening_part(document::Document const& document, std::string const& last);

/// Every section of this class, in order, as a document of its own: `prologue` is put at its head, links that
/// lead out of it become plain text, notes are counted from 1. Takes an assembled document.
std::vector<Excerpt> excerpts(document::Document const& document, std::string const& class_name, document::Blocks const& prologue);

}  // namespace paraphe::assembly
