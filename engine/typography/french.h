#pragma once
// French micro-typography: the characters that every format shares.

#include <string>
#include <string_view>

#include "document/document.h"

namespace paraphe::typography {

/// Sets the spaces, quotes, apostrophes and dashes of all French text in `document`.
///
/// Rules work on whole paragraphs, across inline boundaries; text in another language (lang=), addresses, file names
/// and identifiers stay untouched. Idempotent. O(characters).
/// Source: "Lexique des règles typographiques en usage à l'Imprimerie nationale"; where authorities differ, the
/// house norm: U+202F before ; ! ?, U+00A0 before : and within « », U+202F between groups of three figures.
document::Document set_french(document::Document document);

/// The same for one plain paragraph.
std::string set_french(std::string_view paragraph);

}  // namespace paraphe::typography
