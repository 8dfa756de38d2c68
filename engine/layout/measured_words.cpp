#include "layout/measured_words.h"

#include <algorithm>

#include "base/utf8.h"
#include "layout/line_breaking.h"
#include "layout/protrusion.h"

namespace paraphe::layout {

namespace {

constexpr int hyphen_cost = 60;
constexpr int short_fragment_cost = 9;  // for each letter short of five, on either side
constexpr int explicit_hyphen_cost = 40;
constexpr int slash_cost = 80;
constexpr int other_cost = 60;     // after a dash or a mark within a word
constexpr int address_cost = 100;  // an address reads badly in two parts

int letters_in(std::string_view text) { return static_cast<int>(base::code_point_count(text)); }

int cost_of(typography::BreakPoint const& point, std::string_view word) {
    switch (point.kind) {
        case typography::BreakPoint::Kind::explicit_hyphen: return explicit_hyphen_cost;
        case typography::BreakPoint::Kind::slash: return slash_cost;
        case typography::BreakPoint::Kind::other: return other_cost;
        case typography::BreakPoint::Kind::address: return address_cost;
        case typography::BreakPoint::Kind::code: return last_resort_cost;
        case typography::BreakPoint::Kind::hyphen: break;
    }
    int const before = letters_in(word.substr(0, point.offset));
    int const after = letters_in(word.substr(point.offset));
    return hyphen_cost + short_fragment_cost * (std::max(0, 5 - before) + std::max(0, 5 - after));
}

/// Walks along the glyphs of a word.
class Ruler {
public:
    explicit Ruler(font::ShapedWord const& shaped) : shaped_(shaped) {}

    /// The glyphs from where the last part ended to byte `end`.
    MeasuredWord::Part up_to(std::uint32_t end, bool all) {
        MeasuredWord::Part part;
        part.end = end;
        while (run_ < shaped_.runs.size() && (all || covered_ < end)) {
            auto const& glyphs = shaped_.runs[run_].glyphs;
            if (glyph_ == glyphs.size()) {
                ++run_;
                glyph_ = 0;
                continue;
            }
            font::ShapedGlyph const& glyph = glyphs[glyph_++];
            part.units += glyph.advance;
            ++part.glyphs;
            if (glyph.text.view() != "\u200B") covered_ += static_cast<std::uint32_t>(glyph.text.view().size());
        }
        return part;
    }

private:
    font::ShapedWord const& shaped_;
    std::size_t run_ = 0, glyph_ = 0;
    std::uint32_t covered_ = 0;
};

}  // namespace

std::int64_t MeasuredWords::advance_of(font::FaceId face, char32_t character) const {
    font::FontLibrary const& fonts = shaper_.library();
    return fonts.advance(face, fonts.glyph(face, character));
}

/// Of the last character of `text`.
std::int64_t MeasuredWords::hang_of(font::FaceId face, std::string_view text) const {
    char32_t const last = base::last_code_point(text);
    int const permille = right_protrusion(last);
    return permille == 0 ? 0 : advance_of(face, last) * permille / 1000;
}

MeasuredWord MeasuredWords::measure(font::FaceId face, font::Features features, std::string_view word) {
    MeasuredWord measured;
    measured.shaped = &shaper_.shape(face, features, word);
    Ruler ruler(*measured.shaped);
    for (typography::BreakPoint const& point : breaker_.find(word)) {
        MeasuredWord::Part& part = measured.parts.emplace_back(ruler.up_to(point.offset, false));
        part.hang = hang_of(face, word.substr(0, point.offset));
        part.divides = point.kind == typography::BreakPoint::Kind::hyphen;
        part.flagged = part.divides || point.kind == typography::BreakPoint::Kind::explicit_hyphen;
        part.cost = cost_of(point, word);
    }
    measured.parts.push_back(ruler.up_to(static_cast<std::uint32_t>(word.size()), true));
    measured.parts.back().hang = hang_of(face, word);
    std::size_t at = 0;
    char32_t const first = base::next_code_point(word, at);
    if (int const permille = left_protrusion(first); permille > 0) measured.lead = advance_of(face, first) * permille / 1000;
    return measured;
}

MeasuredWord const& MeasuredWords::find(font::FaceId face, font::Features features, std::string_view word) {
    auto const found = known_.find(font::WordKey{word, face, features});
    if (found != known_.end()) return found->second->measured;
    auto entry = std::make_unique<Entry>(Entry{std::string(word), {}});
    entry->measured = measure(face, features, entry->word);
    font::WordKey const key{entry->word, face, features};
    return known_.emplace(key, std::move(entry)).first->second->measured;
}

void MeasuredWords::trim() {
    if (known_.size() <= most && shaper_.size() <= most) return;
    known_.clear();
    shaper_.forget();
    breaker_.forget();
}

}  // namespace paraphe::layout
