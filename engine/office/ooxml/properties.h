#pragma once
// w:rPr and w:pPr: formats as WordprocessingML says them.

#include <optional>
#include <string>
#include <string_view>

#include "office/flow/formats.h"
#include "office/xml_writer.h"

namespace paraphe::office::ooxml {

/// How a run of a character style looks in a paragraph of a style. Bold, italic and small capitals are toggles: set
/// in both styles, they cancel each other.
/// Source: ISO/IEC 29500-1 §17.7.3.
CharacterFormat in_style(CharacterFormat const& paragraph, CharacterDelta const& character_style);

/// w:rPr with a character style (its id, or "") and the differences; nothing when there is nothing to say.
void write_run_properties(XmlWriter& xml, std::string_view style_id, CharacterDelta const& delta);

/// What stands in w:pPr beside formats.
struct ParagraphExtras {
    std::string_view style_id;
    std::optional<int> list;  ///< w:numId; 0 takes the style's away
    int list_level = 0;
    int outline_level = 0;       ///< 1..6, or 0; of styles
    std::string_view section;    ///< w:sectPr, or ""
    bool keep_next = false;      ///< whatever the format says: rows of tables
};

/// w:pPr with what differs between `from` (the style) and `to`; nothing when there is nothing to say.
/// Source: ISO/IEC 29500-1 §17.3.1.26; the order of children is the schema's.
void write_paragraph_properties(XmlWriter& xml, ParagraphFormat const& from, ParagraphFormat const& to, ParagraphExtras const& extras);

/// <name w:val w:sz w:space w:color>, for paragraphs and cells.
void write_border(XmlWriter& xml, std::string_view name, document::Border const& border, Length space);

std::string hex(document::Color color);
std::string twips(Length length);

}  // namespace paraphe::office::ooxml
