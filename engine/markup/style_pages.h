#pragma once
// What stands in @page: sheet, margins, and the text of its boxes.

#include <vector>

#include "base/diagnostic.h"
#include "document/style.h"
#include "markup/style_values.h"

namespace paraphe::markup {

/// `size`, `margin` or one of its sides into `page`; "markup.unknown-property" and "markup.style-value" for the rest.
/// Source: CSS Paged Media 3 §7.1 (size: A3, A4, A5 of ISO 216, or two lengths).
void read_page_declaration(RawDeclaration const& raw, document::PageRule& page, base::Diagnostics& diagnostics);

/// The pieces of a `content` declaration: texts, counter(page), counter(pages), string(name), none.
/// Source: Generated Content for Paged Media 3 §1.1.
void read_content(RawDeclaration const& raw, std::vector<document::ContentPiece>& into, base::Diagnostics& diagnostics);

}  // namespace paraphe::markup
