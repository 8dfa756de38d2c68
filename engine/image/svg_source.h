#pragma once
// What an SVG may hold before it is drawn.

#include <string>
#include <string_view>

#include "base/result.h"

namespace paraphe::image {

/// The SVG with its links (`a`) turned into groups, which cairo would otherwise bring into the PDF.
///
/// Gives "image.svg-outside" for each address outside the file (href, url(), @import, external entity, style sheet),
/// "image.svg-text" for text: it would be drawn with whatever fonts the machine has. All at `where`, with the line
/// of the SVG in the message.
/// Reads tags only and believes nothing else: malformed XML is for librsvg to refuse.
/// Source: XML 1.0 §2.4 to 2.8, 3.1; SVG 1.1 §5.6, §17.1; CSS 2.1 §4.3.4.
base::Result<std::string> drawable_source(std::string svg, base::Span where);

/// The name of the first element, without its prefix; "" when there is none.
std::string_view root_name(std::string_view xml);

}  // namespace paraphe::image
