#pragma once
// The marks behind the items of an enumeration.

#include "document/document.h"
#include "typography/corrections.h"
#include "typography/spaces.h"

namespace paraphe::typography {

/// Ends the items of one list in one way: "… ;", "… ;", "… ."
///
/// Takes a document before its paragraphs are set; lists in another language stay. Looks at lists of two items or more whose
/// items are one paragraph each: what ends an item of several blocks is that of the last of them, which nobody can foresee.
/// Where a datum brings its own mark to a template that has one ("un." and " ;"), the datum's goes. Otherwise mends only where the list says itself what it wants: at least half of the items before the last end by a semicolon, the
/// others by a comma or nothing, and no item holds a whole sentence. Lists without any mark, with a full stop behind each item,
/// with commas and a full stop at the end are right as they are. All others are left and told as Rule::mixed_list, with the
/// item that differs. Corrections are added to `corrections` unless it is nullptr; their paragraph is 0.
///
/// Idempotent. O(bytes of lists).
/// Source: Imprimerie nationale, Lexique, "énumérations".
void set_list_marks(document::Document& document, SpaceProfile profile, Corrections* corrections);

}  // namespace paraphe::typography
