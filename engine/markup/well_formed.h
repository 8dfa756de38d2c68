#pragma once
// libxml2 as the judge of what our scanner let pass.

#include "base/result.h"
#include "markup/scanner.h"

namespace paraphe::markup {

/// Nothing when `fragment` is well-formed content of an element in which the prefix p is bound; else the first
/// complaint of libxml2, "markup.not-well-formed", at its place.
/// No DTD, no entity, no network: the fragment holds neither DOCTYPE nor named entities (scan blanks them), and the
/// parser is told to load nothing. Source: XML 1.0 fifth edition §2.1, Namespaces in XML 1.0.
base::Diagnostics check_well_formed(std::string const& fragment, Places const& places);

/// The namespace of the elements p:toc, p:index, p:index-entry, p:ref, p:note, p:signature, p:blank, p:chart, p:page-break.
constexpr char const* paraphe_namespace = "urn:paraphe:trame:1";

}  // namespace paraphe::markup
