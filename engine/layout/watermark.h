#pragma once
// One word across a page, behind its text.

#include <string>

#include "document/cascade.h"
#include "layout/paragraph.h"

namespace paraphe::layout {

/// Sets `word` along the rising diagonal of the page, as document/watermark.h places it.
/// Style element `watermark` gives its font and colour; its size follows from the length. Call before anything else
/// is drawn on the page: what comes first lies below (ISO 32000-1 §11.3: no transparency is needed).
void draw_watermark(std::string const& word, document::Cascade& cascade, ParagraphSetter& paragraphs, page::ContentIndex artifact, page::Page& page);

}  // namespace paraphe::layout
