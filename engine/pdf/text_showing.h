#pragma once
// Glyph runs as the text operators of one content stream.

#include <optional>
#include <string>

#include "page/paged_document.h"
#include "pdf/syntax.h"

namespace paraphe::pdf {

/// Number of the largest code table whose codes are written as one byte (see font_objects.h).
inline constexpr std::size_t one_byte_codes = 255;

/// Writes the text operators of one page: Tf, Tz, Td, TJ, and Tm for a run that is turned.
///
/// The pen is where the glyph widths of the font dictionary put it; a number goes into the TJ array when it is
/// further than `slack` from where layout put it. The difference is carried along the line, so no error adds up.
/// Runs that continue on one baseline with one font, size and scaling share one array.
/// Source: ISO 32000-1 §9.4.
class TextShowing {
public:
    TextShowing(std::string& out, base::Length page_height) : out_(out), page_height_(page_height) {}

    /// Opens a text object when none is open. Every glyph's code must be in the font's table.
    void show(page::GlyphRun const& run, page::EmbeddedFont const& font);
    /// Ends the array that is open: needed before any operator that is not ours, colour operators included.
    void flush();
    /// Closes the text object, when one is open.
    void end();

private:
    /// Thousandths of an em by which the pen may be off: 0.02 pt at 10 pt. Saves a number at most glyphs of fonts
    /// whose em is not 1000 units.
    static constexpr std::int64_t slack = 2;

    void move_to(page::GlyphRun const& run);
    void begin_turned(page::GlyphRun const& run);
    void set_font(page::GlyphRun const& run);
    bool in_force(page::GlyphRun const& run) const;
    void glyphs(page::GlyphRun const& run, page::EmbeddedFont const& font);

    std::string& out_;
    base::Length page_height_;
    bool open_ = false;                  ///< between BT and ET
    bool array_open_ = false;            ///< between [ and ] TJ
    bool string_open_ = false;           ///< between ( and )
    std::optional<std::uint16_t> font_;  ///< the one that Tf set; outlives the text object
    base::Length size_;
    int scale_ = 1000;                   ///< that Tz set, permille; outlives the text object
    Millipoints line_x_ = 0, line_y_ = 0;  ///< where the last Td put the line's start
    page::Point array_origin_;             ///< of the first glyph of the open array
    std::int64_t pen_ = 0;                 ///< in millionths of an EMU from array_origin_, by the font dictionary's widths
};

}  // namespace paraphe::pdf
