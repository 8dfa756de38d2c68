#include "typography/word_breaker.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/utf8.h"
#include "typography/address_points.h"
#include "typography/division.h"
#include "typography/masks.h"

namespace paraphe::typography {

namespace {

constexpr std::size_t cache_limit = 100'000;
constexpr std::size_t shortest_divided = 5;  ///< 2 letters before and 3 after
constexpr std::size_t shortest_piece = 2;
constexpr char32_t apostrophe = 0x2019;
constexpr char32_t soft_hyphen = 0x00AD;

bool is_letter(char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; }
bool is_digit(char32_t c) { return u_isdigit(static_cast<UChar32>(c)) != 0; }
bool is_upper(char32_t c) { return u_isupper(static_cast<UChar32>(c)) != 0; }
bool is_apostrophe(char32_t c) { return c == apostrophe || c == U'\''; }
bool is_hyphen(char32_t c) { return c == U'-' || c == 0x2010; }
bool is_a(char32_t c, std::uint32_t categories) { return (U_GET_GC_MASK(static_cast<UChar32>(c)) & categories) != 0; }

/// Marks that never begin a line: all but those that open. They never end one when they open.
bool may_begin_line(char32_t c) { return !is_a(c, U_GC_PE_MASK | U_GC_PF_MASK | U_GC_PD_MASK | U_GC_PO_MASK); }
bool may_end_line(char32_t c) { return !is_a(c, U_GC_PS_MASK | U_GC_PI_MASK) && !is_apostrophe(c); }

/// A word as characters that know their bytes.
class Letters {
public:
    explicit Letters(std::string_view word) {
        for (std::size_t at = 0; at < word.size();) {
            bytes_.push_back(static_cast<std::uint32_t>(at));
            text_ += base::next_code_point(word, at);
        }
        bytes_.push_back(static_cast<std::uint32_t>(word.size()));
    }
    std::size_t size() const { return text_.size(); }
    char32_t operator[](std::size_t i) const { return text_[i]; }
    std::u32string const& text() const { return text_; }
    std::uint32_t byte_of(std::size_t i) const { return bytes_[i]; }
    std::size_t index_of(std::uint32_t byte) const { return static_cast<std::size_t>(std::lower_bound(bytes_.begin(), bytes_.end(), byte) - bytes_.begin()); }
    template <typename Predicate>
    bool any(std::size_t begin, std::size_t end, Predicate predicate) const {
        return std::any_of(text_.begin() + static_cast<std::ptrdiff_t>(begin), text_.begin() + static_cast<std::ptrdiff_t>(end), predicate);
    }
    std::size_t letters(std::size_t begin, std::size_t end) const {
        return static_cast<std::size_t>(std::count_if(text_.begin() + static_cast<std::ptrdiff_t>(begin), text_.begin() + static_cast<std::ptrdiff_t>(end), is_letter));
    }

private:
    std::u32string text_;
    std::vector<std::uint32_t> bytes_;  ///< of each character, and of the end
};

using Points = std::vector<BreakPoint>;

/// The letters and apostrophes between the marks around a word; begin == end when there are others among them.
struct Core {
    std::size_t begin = 0, end = 0;
};

Core plain_core(Letters const& word) {
    Core core{0, word.size()};
    // What begins by a hyphen is an option of a program or half a word.
    while (core.begin < core.end && !is_letter(word[core.begin]) && !is_digit(word[core.begin]) && !is_hyphen(word[core.begin])) ++core.begin;
    while (core.begin < core.end && !is_letter(word[core.end - 1]) && !is_digit(word[core.end - 1])) --core.end;
    bool const plain = !word.any(core.begin, core.end, [](char32_t c) { return !is_letter(c) && !is_apostrophe(c); });
    return plain ? core : Core{};
}

/// What stands on both sides of a place, up to the next mark.
struct Sides {
    std::size_t before = 0, after = 0;  ///< letters
    bool figures = false;
};

Sides sides_of(Letters const& word, std::size_t place) {
    auto const joined = [](char32_t c) { return is_letter(c) || is_digit(c) || is_apostrophe(c); };
    std::size_t end = place;
    while (end > 0 && !joined(word[end - 1])) --end;
    std::size_t begin = end;
    while (begin > 0 && joined(word[begin - 1])) --begin;
    std::size_t after = place;
    while (after < word.size() && joined(word[after])) ++after;
    return {word.letters(begin, end), word.letters(place, after), word.any(begin, end, is_digit) || word.any(place, after, is_digit)};
}

/// The "t" of a-t-elle belongs to both its hyphens.
bool beside_euphonic_t(Letters const& word, std::size_t place) {
    std::size_t const hyphen = place - 1;
    bool const before = hyphen >= 2 && word[hyphen - 1] == U't' && is_hyphen(word[hyphen - 2]);
    bool const after = hyphen + 2 < word.size() && word[hyphen + 1] == U't' && (is_hyphen(word[hyphen + 2]) || is_apostrophe(word[hyphen + 2]));
    return before || after;
}

/// Does French print take a place that Unicode's rules offer?
bool is_taken(Letters const& word, std::size_t place, BreakPoint& point) {
    char32_t const before = word[place - 1];
    if (!may_end_line(before) || !may_begin_line(word[place])) return false;
    Sides const sides = sides_of(word, place);
    if (sides.figures || sides.before == 0 || sides.after == 0) return false;
    point.offset = word.byte_of(place);
    if (is_hyphen(before)) {
        point.kind = BreakPoint::Kind::explicit_hyphen;
        bool const long_enough = word.letters(0, place) >= shortest_piece && word.letters(place, word.size()) >= shortest_piece;
        return long_enough && is_letter(word[place]) && !beside_euphonic_t(word, place);
    }
    // Of "H/F", "h/semaine" no part stands alone, nor of "€/mois".
    if (before == U'/' && !is_letter(word[place - 2])) return false;
    point.kind = before == U'/' ? BreakPoint::Kind::slash : BreakPoint::Kind::other;
    return sides.before >= shortest_piece && sides.after >= shortest_piece;
}

void add_rule_points(LineRules const& rules, std::string_view word, Points& points) {
    Letters const letters(word);
    std::vector<Mask> masks;
    for (Mask mask = find_mask(word, 0); !mask.empty(); mask = find_mask(word, mask.end)) {
        masks.push_back(mask);
        add_address_points(word, mask, points);
    }
    for (std::uint32_t const offset : rules.opportunities(word)) {
        bool const masked = std::any_of(masks.begin(), masks.end(), [&](Mask const& mask) { return mask.begin <= offset && offset <= mask.end; });
        BreakPoint point;
        if (!masked && is_taken(letters, letters.index_of(offset), point)) points.push_back(point);
    }
    std::sort(points.begin(), points.end(), [](BreakPoint const& a, BreakPoint const& b) { return a.offset < b.offset; });
}

/// Divides the letters behind the last apostrophe: l’|éta-blis-se-ment.
void add_hyphens(Hyphenator const& hyphenator, Letters const& word, Core core, Points& points) {
    std::size_t begin = core.end;
    while (begin > core.begin && !is_apostrophe(word[begin - 1])) --begin;
    if (core.end - begin < shortest_divided || word.any(begin, core.end, is_upper)) return;
    std::string const part = base::to_utf8(std::u32string_view(word.text()).substr(begin, core.end - begin));
    for (std::uint32_t const offset : divide_word(hyphenator, part)) points.push_back({word.byte_of(begin) + offset, BreakPoint::Kind::hyphen});
}

}  // namespace

std::vector<BreakPoint> const& WordBreaker::find(std::string_view word) {
    auto const found = cache_.find(word);
    if (found != cache_.end()) return found->second;
    if (cache_.size() > cache_limit) cache_.clear();
    return cache_.emplace(std::string(word), find_anew(word)).first->second;
}

std::vector<BreakPoint> WordBreaker::find_anew(std::string_view word) const {
    Letters const letters(word);
    Points points;
    if (letters.any(0, letters.size(), [](char32_t c) { return c == soft_hyphen; })) {
        for (std::size_t i = 0; i + 1 < letters.size(); ++i)
            if (letters[i] == soft_hyphen) points.push_back({letters.byte_of(i + 1), BreakPoint::Kind::hyphen});
        return points;
    }
    if (!letters.any(0, letters.size(), is_letter)) return points;  // a number, marks
    Core const core = plain_core(letters);
    if (core.begin < core.end) add_hyphens(hyphenator_, letters, core, points);
    else add_rule_points(rules_, word, points);
    return points;
}

bool space_may_end_line(char32_t before, char32_t after) {
    switch (before) {
        case U'(': case U'[': case U'{': case U'¿': case U'¡': return false;
        default: break;
    }
    switch (after) {
        case U')': case U']': case U'}': case U'!': case U'?': case U';': case U':': case U',': case U'.': case U'/': case U'…': return false;
        default: return true;
    }
}

}  // namespace paraphe::typography
