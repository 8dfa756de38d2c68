#pragma once
// What a run of text looks like, resolved to a face.

#include "document/style.h"
#include "font/shaper.h"
#include "page/paged_document.h"

namespace paraphe::layout {

using base::Length;

/// Resolved by look_of; who changes size or features afterwards calls `measure_marks`.
struct Look {
    font::FaceId face = 0;
    Length size;
    font::Features features;
    page::Color color;
    Length rise;      ///< of superscripts; negative for subscripts
    Length tracking;  ///< letter-spacing
    std::uint32_t space_glyph = 0, hyphen_glyph = 0;
    Length space, hyphen;  ///< their widths
    bool operator==(Look const&) const = default;
};

/// 1/65 536 em of a face at a size.
inline Length at_size(std::int64_t units, Length size) { return Length{units * size.emu() / font::units_per_em}; }

inline void measure_marks(Look& look, font::FontLibrary const& fonts) {
    look.space_glyph = fonts.glyph(look.face, U' ');
    look.hyphen_glyph = fonts.glyph(look.face, U'-');
    look.space = at_size(fonts.advance(look.face, look.space_glyph), look.size);
    look.hyphen = at_size(fonts.advance(look.face, look.hyphen_glyph), look.size);
}

inline Look look_of(document::Style const& style, font::FontLibrary const& fonts) {
    Look look;
    look.face = fonts.face(style.font_family, style.font_weight, style.italic);
    look.size = style.font_size;
    look.features.small_caps = style.small_caps;
    look.features.tabular_figures = style.tabular_figures;
    look.color = {style.color.red, style.color.green, style.color.blue};
    look.tracking = style.letter_spacing;
    measure_marks(look, fonts);
    return look;
}

/// Distance from the top of a line of `style` to its baseline: the content area is centred in the line
/// (CSS 2.2 §10.8.1).
inline Length baseline_in(document::Style const& style, font::FontLibrary const& fonts) {
    font::FaceMetrics const& metrics = fonts.metrics(fonts.face(style.font_family, style.font_weight, style.italic));
    Length const ascent = style.font_size.scaled(metrics.ascent, 1000);
    Length const descent = style.font_size.scaled(metrics.descent < 0 ? -metrics.descent : metrics.descent, 1000);
    return (style.line_height - ascent - descent) / 2 + ascent;
}

}  // namespace paraphe::layout
