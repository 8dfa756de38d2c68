#pragma once
// A style file -> StyleSheet: the part of CSS that every output can honour (STYLE.md is the list).

#include "base/result.h"
#include "document/style.h"

namespace paraphe::markup {

/// Reads one style file.
///
/// Gives every rule that could be understood, in order; the values fit their properties as Cascade expects. A
/// declaration that is wrong is left out and told, at its place, all at once:
///   markup.style-syntax       no "{", no ":", a block that never ends
///   markup.unknown-selector   an element that templates do not have, or a selector beyond element, .class and
///   descendants markup.unknown-property   (hint: the nearest) markup.style-value        a value, unit, colour or
///   keyword that the property does not take (hint: what it takes) markup.unknown-variable   var(--x) that :root does
///   not define markup.unknown-at-rule    anything but @page and its margin boxes
/// Source: CSS Syntax 3, Selectors 3, CSS 2.2 (boxes, fonts), CSS Custom Properties 1, CSS Paged Media 3, Generated
/// Content for Paged Media 3.
base::Checked<document::StyleSheet> read_style(base::Sources const& sources, base::SourceId source);

}  // namespace paraphe::markup
