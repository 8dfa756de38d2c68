#pragma once
// The two character maps of a font, as PostScript text.

#include <string>
#include <string_view>
#include <vector>

#include "page/paged_document.h"

namespace paraphe::pdf {

/// Name of the CMap that reads one byte as one CID.
inline constexpr std::string_view one_byte_cmap_name = "Paraphe-OneByte";

/// Source: Adobe Technical Note #5014; ISO 32000-1 §9.7.5.3.
std::string one_byte_cmap();

/// From codes to text, for extraction and search: `bfchar` blocks of at most 100 lines, codes of one or two bytes.
/// Codes without a text have no line.
/// Source: ISO 32000-1 §9.10.3.
std::string to_unicode_cmap(std::vector<page::FontCode> const& codes, bool one_byte);

}  // namespace paraphe::pdf
