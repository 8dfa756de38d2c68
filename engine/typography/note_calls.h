#pragma once
// Where the call of a note stands.

#include "document/document.h"

namespace paraphe::typography {

/// Puts the call of a note before the mark that ends its phrase: "mot.¹" becomes "mot¹.", the space of a high mark goes with
/// it. The full stop of an abbreviation within a sentence stays with its word ("art.¹ 3"), and so does that of "etc.".
///
/// Source: Lexique des règles typographiques en usage à l'Imprimerie nationale, "Appel de note".
void put_calls_before_marks(document::Inlines& inlines);

}  // namespace paraphe::typography
