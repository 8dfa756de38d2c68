#pragma once
// A datum's characters as a document may hold them.

#include <string>

#include "base/diagnostic.h"
#include "base/source_map.h"

namespace paraphe::merge {

/// `text` in NFC, without the characters that no document may hold.
///
/// Removed, each kind with one warning at the datum: those that XML forbids (XML 1.0 §2.2), DEL and the controls behind it, and the byte order mark
/// inside a text (Unicode 15.0 §23.8): merge.control-character; U+FDD0..U+FDEF, noncharacters that markdown.cpp uses
/// for itself: merge.private-character.
std::string printable(std::string const& text, base::Origin const& origin, base::Diagnostics& diagnostics);

}  // namespace paraphe::merge
