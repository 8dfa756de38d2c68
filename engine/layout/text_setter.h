#pragma once
// Shaped words to glyph runs with codes of the embedded fonts.

#include <string_view>
#include <vector>

#include "font/font_usage.h"
#include "font/shaper.h"
#include "layout/look.h"
#include "page/paged_document.h"

namespace paraphe::layout {

/// Appends words and spaces to a line, from left to right, and starts a new run only where font, size, colour,
/// baseline or content change.
class LineWriter {
public:
    LineWriter(font::FontUsage& usage, std::vector<page::Item>& items) : usage_(usage), items_(items) {}

    void move_to(Length x, Length baseline);
    /// Widths of the letters that follow, in thousandths of their own.
    void scale(int permille) { scale_permille_ = permille; }
    void word(Look const& look, font::ShapedWord const& word, page::ContentIndex content);
    /// A glyph of the space with its own advance, standing for `text` (a space, U+00A0, U+202F).
    void space(Look const& look, font::GlyphText const& text, Length advance, page::ContentIndex content);
    /// The hyphen that a divided word gets, standing for U+00AD so that readers join the word again.
    Length hyphen(Look const& look, page::ContentIndex content);
    Length x() const { return x_; }

    /// Of a word that is not scaled.
    static Length width_of(Look const& look, font::ShapedWord const& word);

private:
    Length scaled(Length width) const { return scale_permille_ == 1000 ? width : width.scaled(scale_permille_, 1000); }
    /// Goes on in the last run where look, font, content and baseline are its own, else begins one.
    void open_run(Look const& look, std::uint16_t font, page::ContentIndex content);
    void glyph(Look const& look, font::FaceId face, std::uint32_t glyph, font::GlyphText const& text, Length advance, page::ContentIndex content);

    font::FontUsage& usage_;
    std::vector<page::Item>& items_;
    page::GlyphRun* run_ = nullptr;  ///< the last item, while it can be continued
    std::size_t run_item_ = 0;
    Length x_, baseline_;
    int scale_permille_ = 1000;
};

}  // namespace paraphe::layout
