#pragma once
// style:paragraph-properties and style:text-properties: formats as OpenDocument says them.

#include <string>

#include "office/flow/formats.h"
#include "office/xml_writer.h"

namespace paraphe::office::odf {

/// What differs between `from` and `to`, or everything when there is no `from`; "" when nothing does.
/// Hyphenation is a property of text in ODF, so both elements come from one function.
/// Source: ODF 1.3 part 3 §16.27, §17.6 and §20.
std::string style_properties(ParagraphFormat const* from, ParagraphFormat const* to, CharacterDelta const& delta);

/// Of a run: style:text-properties, or "".
std::string text_properties(CharacterDelta const& delta);
/// Every property of a format as a delta.
CharacterDelta everything(CharacterFormat const& format);

/// "12.345mm".
std::string length(Length value);
/// "0.5pt solid #1f4e5f", or "none".
std::string border(document::Border const& border);
std::string color(document::Color color);

/// A style name as ODF wants it, an NCName: "Titre 1" -> "Titre_20_1". LibreOffice's own encoding.
std::string encoded(std::string const& name);
std::string name_of(NamedStyle const& style);

/// Borders, padding and background as attributes, of paragraphs and cells alike.
void write_box(XmlWriter& xml, document::Sides<document::Border> const& border, document::Sides<Length> const& padding,
               std::optional<document::Color> const& background);

}  // namespace paraphe::office::odf
