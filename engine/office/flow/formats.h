#pragma once
// What a paragraph and a run look like, in the words that both office formats share.

#include <optional>
#include <string>
#include <vector>

#include "document/style.h"

namespace paraphe::office {

using base::Length;

enum class Script { normal, superscript, subscript };

struct CharacterFormat {
    std::string family;
    Length size;
    bool bold = false;
    bool italic = false;
    bool small_caps = false;
    bool tabular_figures = false;
    bool underlined = false;
    document::Color color;
    Length letter_spacing;
    Script script = Script::normal;
    std::string lang;  ///< BCP 47
    bool operator==(CharacterFormat const&) const = default;
};

/// The properties in which a run differs from what it is laid over.
struct CharacterDelta {
    std::optional<std::string> family;
    std::optional<Length> size;
    std::optional<bool> bold, italic, small_caps, tabular_figures, underlined;
    std::optional<document::Color> color;
    std::optional<Length> letter_spacing;
    std::optional<Script> script;
    std::optional<std::string> lang;
    bool operator==(CharacterDelta const&) const = default;
    bool empty() const { return *this == CharacterDelta{}; }
};

CharacterDelta difference(CharacterFormat const& from, CharacterFormat const& to);
CharacterFormat laid_over(CharacterFormat base, CharacterDelta const& delta);

/// `single` is what the font wants: for lines that hold a picture.
enum class LineRule { exact, at_least, single };

struct TabStop {
    enum class Kind { left, center, right, decimal };
    Length at;  ///< from the left edge of the text block; both formats are told so
    Kind kind = Kind::left;
    bool dotted = false;
    bool operator==(TabStop const&) const = default;
};

/// Spaces above and below follow CSS: between two paragraphs the larger of the two holds. Word does so unless
/// `doNotUseHTMLParagraphAutoSpacing` is set, LibreOffice when AddParaTableSpacing is off.
struct ParagraphFormat {
    document::TextAlign align = document::TextAlign::left;
    Length left, right;      ///< edges of the text, from those of the page's or the cell's measure
    Length first_line;       ///< relative to `left`
    Length before, after;
    Length line;
    LineRule line_rule = LineRule::exact;
    bool keep_next = false;
    bool keep_lines = false;
    bool page_break_before = false;
    int orphans = 2;
    int widows = 2;
    bool hyphenate = false;
    document::Sides<document::Border> border;
    document::Sides<Length> padding;  ///< between border (or the edge of the background) and text
    std::optional<document::Color> background;
    std::vector<TabStop> tabs;
    bool operator==(ParagraphFormat const&) const = default;
};

constexpr std::size_t no_style = static_cast<std::size_t>(-1);

/// A style as people find it in the list of their word processor.
struct NamedStyle {
    enum class Kind { paragraph, character };
    Kind kind = Kind::paragraph;
    std::string name;       ///< readable, unique among the styles: "Article"
    std::string word_name;  ///< name of Word's own style that this one is ("heading 1"), or ""
    std::string odf_name;   ///< name of LibreOffice's own style that this one is ("Heading 1"), or ""
    std::size_t parent = no_style;
    std::size_t next = no_style;  ///< style of the paragraph that a person types after one of this style
    int outline_level = 0;        ///< 1..6 for headings
    ParagraphFormat paragraph;    ///< of paragraph styles only
    CharacterFormat character;    ///< of paragraph styles only
    CharacterDelta delta;         ///< of character styles: what they change
};

}  // namespace paraphe::office
