#include "layout/watermark.h"

#include "document/watermark.h"

namespace paraphe::layout {

namespace {

/// Sine and cosine in thousandths: geometry has no floating point.
struct Slope {
    int degrees;
    int sine, cosine;
};
constexpr Slope upright{55, 819, 574};
constexpr Slope lying{35, 574, 819};

constexpr Length trial_size = Length::pt(100);

}  // namespace

void draw_watermark(std::string const& word, document::Cascade& cascade, ParagraphSetter& paragraphs, page::ContentIndex artifact, page::Page& page) {
    document::Style style = cascade.child(cascade.root(), "watermark").style;
    style.font_size = trial_size;
    Length const trial = paragraphs.width_of(word, style);
    if (trial.emu() <= 0) return;
    document::WatermarkPlace const place = document::watermark_place(page.width, page.height);
    style.font_size = trial_size.scaled(place.length.emu(), trial.emu());
    Slope const slope = place.degrees == upright.degrees ? upright : lying;
    // From the middle half the length back along the slope, and half a capital's height across it.
    Length const back = paragraphs.width_of(word, style) / 2;
    Length const down = style.font_size.scaled(350, 1000);
    Length const x = page.width / 2 - back.scaled(slope.cosine, 1000) + down.scaled(slope.sine, 1000);
    Length const y = page.height / 2 + back.scaled(slope.sine, 1000) + down.scaled(slope.cosine, 1000);
    std::size_t const first = page.items.size();
    paragraphs.line(page.items, word, style, x, y, artifact);
    for (std::size_t i = first; i < page.items.size(); ++i)
        if (auto* const run = std::get_if<page::GlyphRun>(&page.items[i])) run->turned = slope.degrees;
}

}  // namespace paraphe::layout
