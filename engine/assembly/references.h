#pragma once
// References become links, links are checked.

#include "assembly/headings.h"

namespace paraphe::assembly {

/// Replaces every Reference by a Link and checks every internal Link. An unknown target is told with the nearest
/// id, and leaves ⟦id⟧ in the text.
void resolve_references(document::Document& document, Targets const& targets, base::Diagnostics& diagnostics);

/// Turns links to blocks that the document does not hold into their text, and drops the entries of its tables of
/// contents that name such blocks.
void unlink_foreign(document::Document& document);

}  // namespace paraphe::assembly
