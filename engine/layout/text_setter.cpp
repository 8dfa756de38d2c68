#include "layout/text_setter.h"

namespace paraphe::layout {

namespace {

constexpr std::size_t usual_glyphs = 48;  // half a line

}  // namespace

void LineWriter::move_to(Length x, Length baseline) {
    x_ = x;
    baseline_ = baseline;
    run_ = nullptr;
}

void LineWriter::word(Look const& look, font::ShapedWord const& word, page::ContentIndex content) {
    for (font::ShapedRun const& run : word.runs) {
        if (run.glyphs.empty()) continue;
        // All glyphs of a run are of one font: only the first can begin another run of the page.
        open_run(look, usage_.code(run.face, run.glyphs.front().glyph, run.glyphs.front().text).font, content);
        std::vector<page::Glyph>& glyphs = run_->glyphs;
        std::size_t next = glyphs.size();
        glyphs.resize(next + run.glyphs.size());
        for (font::ShapedGlyph const& shaped : run.glyphs) {
            Length const advance = scaled(at_size(shaped.advance, look.size)) + look.tracking;
            glyphs[next++] = {usage_.code(run.face, shaped.glyph, shaped.text).code, static_cast<std::int32_t>(advance.emu())};
            x_ += advance;
        }
    }
}

Length LineWriter::width_of(Look const& look, font::ShapedWord const& word) {
    std::int64_t glyphs = 0;
    for (font::ShapedRun const& run : word.runs) glyphs += static_cast<std::int64_t>(run.glyphs.size());
    return at_size(word.width, look.size) + look.tracking * glyphs;
}

void LineWriter::space(Look const& look, font::GlyphText const& text, Length advance, page::ContentIndex content) {
    glyph(look, look.face, look.space_glyph, text, advance, content);
}

Length LineWriter::hyphen(Look const& look, page::ContentIndex content) {
    Length const advance = scaled(look.hyphen);
    glyph(look, look.face, look.hyphen_glyph, "\u00AD", advance, content);
    return advance;
}

void LineWriter::glyph(Look const& look, font::FaceId face, std::uint32_t glyph, font::GlyphText const& text, Length advance,
                       page::ContentIndex content) {
    auto const coded = usage_.code(face, glyph, text);
    open_run(look, coded.font, content);
    run_->glyphs.push_back({coded.code, static_cast<std::int32_t>(advance.emu())});
    x_ += advance;
}

void LineWriter::open_run(Look const& look, std::uint16_t font, page::ContentIndex content) {
    Length const baseline = baseline_ - look.rise;
    bool const continues = run_ != nullptr && run_item_ + 1 == items_.size() && run_->font == font && run_->size == look.size && run_->scale_permille == scale_permille_ &&
                           run_->color == look.color && run_->content == content && run_->origin.y == baseline;
    if (!continues) {
        page::GlyphRun run;
        run.content = content;
        run.font = font;
        run.size = look.size;
        run.scale_permille = scale_permille_;
        run.color = look.color;
        run.origin = {x_, baseline};
        run.glyphs.reserve(usual_glyphs);
        items_.emplace_back(std::move(run));
        run_item_ = items_.size() - 1;
    }
    run_ = &std::get<page::GlyphRun>(items_[run_item_]);
}

}  // namespace paraphe::layout
