#include "font/pair_memory.h"

#include <vector>

#include "base/utf8.h"

namespace paraphe::font {

namespace {

/// Letters, figures and marks that stand for themselves whatever is around them: no combining mark, nothing invisible.
bool is_simple(char32_t c) {
    return (c > 0x20 && c < 0x7F) || (c > 0xA0 && c < 0x180 && c != 0xAD) || (c >= 0x2010 && c < 0x2028) || c == 0x20AC;
}

constexpr std::uint32_t pair_of(char32_t letter, char32_t next) { return static_cast<std::uint32_t>(letter) << 16U | static_cast<std::uint32_t>(next); }

}  // namespace

bool PairMemory::compose(std::string_view text, ShapedRun& run) const {
    if (letters_.empty() || text.empty()) return false;
    std::size_t const before = run.glyphs.size();
    std::size_t at = 0, begin = 0;
    for (char32_t letter = base::next_code_point(text, at); letter != 0;) {
        std::size_t const end = at;
        char32_t const next = at < text.size() ? base::next_code_point(text, at) : 0;
        auto const known = is_simple(letter) && (next == 0 || is_simple(next)) ? letters_.find(pair_of(letter, next)) : letters_.end();
        if (known == letters_.end()) {
            run.glyphs.resize(before);
            return false;
        }
        run.glyphs.push_back({known->second.glyph, known->second.advance, text.substr(begin, end - begin)});
        begin = end;
        letter = next;
    }
    return begin == text.size();
}

void PairMemory::learn(std::string_view text, ShapedRun const& run) {
    if (!rules_.suffice()) return;
    std::vector<char32_t> letters;
    std::vector<std::uint32_t> nominal;
    for (std::size_t at = 0; at < text.size();) {
        char32_t const letter = base::next_code_point(text, at);
        if (!is_simple(letter)) return;
        hb_codepoint_t glyph = 0;
        if (hb_font_get_nominal_glyph(face_.font.get(), letter, &glyph) == 0) return;  // drawn as another
        letters.push_back(letter);
        nominal.push_back(glyph);
    }
    if (letters.size() != run.glyphs.size()) return;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        std::uint32_t const glyph = run.glyphs[i].glyph;
        if (rules_.in_context(glyph) || rules_.in_context(nominal[i])) return;
        if (i + 1 == letters.size()) break;
        if (rules_.may_join(glyph, run.glyphs[i + 1].glyph) || rules_.may_join(nominal[i], nominal[i + 1])) return;
    }
    for (std::size_t i = 0; i < letters.size(); ++i)
        letters_.try_emplace(pair_of(letters[i], i + 1 < letters.size() ? letters[i + 1] : 0), Letter{run.glyphs[i].glyph, run.glyphs[i].advance});
}

}  // namespace paraphe::font
