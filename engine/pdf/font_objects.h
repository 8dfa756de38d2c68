#pragma once
// Embedded fonts: Type 0 over CIDFontType2, with a CID for every code.

#include <string>
#include <vector>

#include "page/paged_document.h"
#include "pdf/object_table.h"

namespace paraphe::pdf {

/// Writes every font of the document; gives the number of one dictionary with all of them, "/F0", "/F1", … ready
/// to be the /Font of each page's resources.
///
/// A font of at most `one_byte_codes` codes is written with an embedded CMap of one byte per code, else with
/// Identity-H. CID = code; a CIDToGIDMap stream leads to the glyph, so that one glyph may have several codes with
/// different texts. Every code with a text has its ToUnicode entry. The subset tag is made from the font's bytes.
/// Source: ISO 32000-1 §9.7; ISO 19005-2 §6.2.11.
ObjectNumber write_fonts(ObjectTable& objects, std::vector<page::EmbeddedFont> const& fonts);

/// Six capital letters from the digest of the font's bytes (ISO 32000-1 §9.6.4).
std::string subset_tag(std::string_view font_bytes);

}  // namespace paraphe::pdf
