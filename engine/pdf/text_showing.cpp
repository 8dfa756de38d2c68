#include "pdf/text_showing.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <numbers>

namespace paraphe::pdf {

namespace {

constexpr std::int64_t millionths = 1'000'000;
constexpr std::size_t most_bytes_of_a_glyph = 32;  // ")", a number of 20 digits, "(", two escaped bytes

std::int64_t rounded_quotient(std::int64_t numerator, std::int64_t denominator) {
    std::int64_t const half = denominator / 2;
    return (numerator + (numerator < 0 ? -half : half)) / denominator;
}

}  // namespace

void TextShowing::flush() {
    if (string_open_) out_ += ')';
    if (array_open_) out_ += "]TJ\n";
    string_open_ = array_open_ = false;
}

void TextShowing::end() {
    flush();
    if (open_) out_ += "ET\n";
    open_ = false;
}

void TextShowing::move_to(page::GlyphRun const& run) {
    bool const same_font = in_force(run);
    if (array_open_ && same_font && run.origin.y == array_origin_.y) return;
    flush();
    if (!open_) {
        out_ += "BT\n";
        open_ = true;
        line_x_ = line_y_ = 0;
    }
    if (!same_font) set_font(run);
    Millipoints const x = in_millipoints(run.origin.x);
    Millipoints const y = in_millipoints(page_height_ - run.origin.y);
    append_thousandths(out_, x - line_x_);
    out_ += ' ';
    append_thousandths(out_, y - line_y_);
    out_ += " Td\n[";
    array_open_ = true;
    line_x_ = x;
    line_y_ = y;
    array_origin_ = run.origin;
    pen_ = 0;
}

bool TextShowing::in_force(page::GlyphRun const& run) const { return font_ == run.font && size_ == run.size && scale_ == run.scale_permille; }

void TextShowing::set_font(page::GlyphRun const& run) {
    if (scale_ != run.scale_permille) {
        append_thousandths(out_, std::int64_t{run.scale_permille} * 100);  // percent
        out_ += " Tz\n";
        scale_ = run.scale_permille;
    }
    if (font_ == run.font && size_ == run.size) return;
    out_ += "/F";
    append_integer(out_, run.font);
    out_ += ' ';
    append_thousandths(out_, in_millipoints(run.size));
    out_ += " Tf\n";
    font_ = run.font;
    size_ = run.size;
}

/// A text object of its own: Td of the runs that follow must not count from a turned line (ISO 32000-1 §9.4.2).
void TextShowing::begin_turned(page::GlyphRun const& run) {
    end();
    out_ += "BT\n";
    open_ = true;
    set_font(run);
    double const angle = run.turned * std::numbers::pi / 180;
    std::int64_t const cosine = std::lround(std::cos(angle) * 1000);
    std::int64_t const sine = std::lround(std::sin(angle) * 1000);
    for (std::int64_t const number : {cosine, sine, -sine, cosine, in_millipoints(run.origin.x), in_millipoints(page_height_ - run.origin.y)}) {
        append_thousandths(out_, number);
        out_ += ' ';
    }
    out_ += "Tm\n[";
    array_open_ = true;
    array_origin_ = run.origin;
    pen_ = 0;
}

void TextShowing::show(page::GlyphRun const& run, page::EmbeddedFont const& font) {
    if (run.glyphs.empty()) return;
    if (run.turned == 0) return move_to(run), glyphs(run, font);
    begin_turned(run);
    glyphs(run, font);
    end();
}

void TextShowing::glyphs(page::GlyphRun const& run, page::EmbeddedFont const& font) {
    bool const one_byte = font.codes.size() <= one_byte_codes;
    std::int64_t const unit = run.size.emu() * run.scale_permille;
    std::int64_t const allowed = (2 * slack + 1) * unit;  // twice the pen's error
    std::int64_t target = (run.origin.x - array_origin_.x).emu() * millionths;
    // Characters are gathered here: appending each of a page's thousands to a string would cost more than finding it.
    std::array<char, 512> gathered;
    char* at = gathered.data();
    char* const full = gathered.data() + gathered.size() - most_bytes_of_a_glyph;
    bool in_string = string_open_;
    for (page::Glyph const& glyph : run.glyphs) {
        if (at > full) {
            out_.append(gathered.data(), at);
            at = gathered.data();
        }
        // Asked before the division, which most glyphs then do without.
        if (std::int64_t const off = pen_ - target; 2 * std::abs(off) >= allowed) {
            std::int64_t const number = rounded_quotient(off, unit);
            if (in_string) *at++ = ')';
            in_string = false;
            at = std::to_chars(at, gathered.data() + gathered.size(), number).ptr;
            pen_ -= number * unit;
        }
        if (!in_string) *at++ = '(';
        in_string = true;
        if (!one_byte) at = write_string_byte(at, static_cast<unsigned char>(glyph.code >> 8U));
        at = write_string_byte(at, static_cast<unsigned char>(glyph.code & 0xFFU));
        pen_ += font.codes[glyph.code].width_millis * unit;
        target += glyph.advance * millionths;
    }
    out_.append(gathered.data(), at);
    string_open_ = in_string;
}

}  // namespace paraphe::pdf
