#pragma once
// Notes get their numbers.

#include "document/document.h"

namespace paraphe::assembly {

/// Numbers the notes of pages 1, 2, 3… through the document, those of each table a, b, c…, in reading order; gives note and
/// call their ids. What was numbered before is numbered anew: an excerpt begins at 1 again.
///
/// Source: Lexique des règles typographiques en usage à l'Imprimerie nationale, "Appel de note" (figures in the text; letters
/// where figures stand beside figures).
void number_notes(document::Document& document);

}  // namespace paraphe::assembly
