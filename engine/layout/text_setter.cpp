#include "layout/text_setter.h"

namespace paraphe::layout {

void LineWriter::move_to(Length x, Length baseline) {
    x_ = x;
    baseline_ = baseline;
    run_ = nullptr;
}

void LineWriter::word(Look const& look, font::ShapedWord const& word, page::ContentIndex content) {
    for (font::ShapedRun const& run : word.runs) {
        if (run.glyphs.empty()) continue;
        // All glyphs of a run are of one font: only the first can begin another run of the page.
        bool first = true;
        for (font::ShapedGlyph const& shaped : run.glyphs) {
            auto const coded = usage_.code(run.face, shaped.glyph, shaped.text);
            if (first) open_run(look, coded.font, content);
            first = false;
            Length const advance = scaled(at_size(shaped.advance, look.size)) + look.tracking;
            run_->glyphs.push_back({coded.code, static_cast<std::int32_t>(advance.emu())});
            x_ += advance;
        }
    }
}

Length LineWriter::width_of(Look const& look, font::ShapedWord const& word) {
    std::int64_t glyphs = 0;
    for (font::ShapedRun const& run : word.runs) glyphs += static_cast<std::int64_t>(run.glyphs.size());
    return at_size(word.width, look.size) + look.tracking * glyphs;
}

void LineWriter::space(Look const& look, std::string_view text, Length advance, page::ContentIndex content) {
    glyph(look, look.face, fonts_.glyph(look.face, U' '), text, advance, content);
}

Length LineWriter::hyphen(Look const& look, page::ContentIndex content) {
    std::uint32_t const id = fonts_.glyph(look.face, U'-');
    Length const advance = scaled(at_size(fonts_.advance(look.face, id), look.size));
    glyph(look, look.face, id, "\u00AD", advance, content);
    return advance;
}

void LineWriter::glyph(Look const& look, font::FaceId face, std::uint32_t glyph, std::string_view text, Length advance,
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
        items_.emplace_back(std::move(run));
        run_item_ = items_.size() - 1;
    }
    run_ = &std::get<page::GlyphRun>(items_[run_item_]);
}

}  // namespace paraphe::layout
