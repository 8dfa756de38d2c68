#pragma once
// The part of the violations that assistive technology would stumble over.

#include "base/diagnostic.h"
#include "page/paged_document.h"
#include "pdf/structure_order.h"

namespace paraphe::pdf {

/// pdf.alternative-missing, pdf.heading-level, pdf.header-scope, pdf.table-shape, pdf.language and pdf.text-too-long
/// of elements, in reading order.
/// Source: ISO 14289-1 §7.2 to §7.5; ISO 32000-1 §14.9.
base::Diagnostics structure_violations(page::PagedDocument const& document, StructureOrder const& order);

/// A language tag as BCP 47 shapes it; whether it is registered is not asked.
bool is_language_tag(std::string_view tag);

/// Whether `utf8` fits a PDF string as PDF/A limits it: 32 767 bytes (ISO 19005-2 §6.1.13), in UTF-16 at worst.
bool fits_a_string(std::string_view utf8);

/// The first 40 characters, to quote what is too long.
std::string_view beginning_of(std::string_view text);

}  // namespace paraphe::pdf
