#include "typography/word_breaker.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/utf8.h"

namespace paraphe::typography {

namespace {

constexpr std::size_t cache_limit = 100'000;
constexpr std::size_t shortest_divided = 5;  ///< 2 letters before and 3 after
constexpr std::size_t kept_by_apostrophe = 2;
constexpr char32_t apostrophe = 0x2019;
constexpr char32_t soft_hyphen = 0x00AD;

bool is_letter(char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; }
bool is_digit(char32_t c) { return u_isdigit(static_cast<UChar32>(c)) != 0; }
bool is_upper(char32_t c) { return u_isupper(static_cast<UChar32>(c)) != 0; }

bool is_address(std::u32string const& text) {
    return text.find(U'@') != std::u32string::npos || text.find(U"://") != std::u32string::npos || text.find(U'_') != std::u32string::npos;
}

}  // namespace

std::vector<BreakPoint> const& WordBreaker::find(std::string_view word) {
    auto const found = cache_.find(word);
    if (found != cache_.end()) return found->second;
    if (cache_.size() > cache_limit) cache_.clear();
    return cache_.emplace(std::string(word), find_anew(word)).first->second;
}

std::vector<BreakPoint> WordBreaker::find_anew(std::string_view word) const {
    std::u32string text;
    std::vector<std::uint32_t> byte_of;  // of each character, and of the end
    for (std::size_t at = 0; at < word.size();) {
        byte_of.push_back(static_cast<std::uint32_t>(at));
        text += base::next_code_point(word, at);
    }
    byte_of.push_back(static_cast<std::uint32_t>(word.size()));

    std::vector<BreakPoint> points;
    bool const soft = text.find(soft_hyphen) != std::u32string::npos;
    if (soft) {
        for (std::size_t i = 0; i + 1 < text.size(); ++i)
            if (text[i] == soft_hyphen) points.push_back({byte_of[i + 1], BreakPoint::Kind::hyphen});
        return points;
    }
    if (is_address(text)) return points;

    bool const compound = std::any_of(text.begin(), text.end(), [](char32_t c) { return c == U'-' || c == U'/'; });
    for (std::size_t i = 1; compound && i + 1 < text.size(); ++i) {
        bool const between_letters = is_letter(text[i - 1]) && is_letter(text[i + 1]);
        if (!between_letters) continue;
        bool const euphonic_before = i >= 2 && text[i - 1] == U't' && text[i - 2] == U'-';
        bool const euphonic_after = i + 2 < text.size() && text[i + 1] == U't' && text[i + 2] == U'-';
        if (text[i] == U'-' && !euphonic_before && !euphonic_after) points.push_back({byte_of[i + 1], BreakPoint::Kind::explicit_hyphen});
        if (text[i] == U'/') points.push_back({byte_of[i + 1], BreakPoint::Kind::slash});
    }
    if (compound) return points;

    // Only what follows the last apostrophe is divided: l’|éta-blis-se-ment.
    std::size_t const elided = text.rfind(apostrophe);
    std::size_t begin = elided == std::u32string::npos ? 0 : elided + 1;
    while (begin < text.size() && !is_letter(text[begin])) ++begin;
    std::size_t end = begin;
    while (end < text.size() && is_letter(text[end])) ++end;
    bool const only_marks_after = std::none_of(text.begin() + static_cast<std::ptrdiff_t>(end), text.end(),
                                               [](char32_t c) { return is_letter(c) || is_digit(c); });
    bool const digits_before = std::any_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(begin), is_digit);
    if (only_marks_after && !digits_before) divide_part(text, begin, end, byte_of, points);
    return points;
}

void WordBreaker::divide_part(std::u32string const& letters, std::size_t begin, std::size_t end, std::vector<std::uint32_t> const& byte_of,
                              std::vector<BreakPoint>& points) const {
    if (end - begin < shortest_divided) return;
    bool const capital = std::any_of(letters.begin() + static_cast<std::ptrdiff_t>(begin), letters.begin() + static_cast<std::ptrdiff_t>(end), is_upper);
    if (capital) return;
    std::string const part = base::to_utf8(std::u32string_view(letters).substr(begin, end - begin));
    bool const after_apostrophe = begin > 0 && letters[begin - 1] == apostrophe;
    for (std::uint32_t const offset : hyphenator_.divide(part)) {
        std::size_t const letters_before = base::code_point_count(std::string_view(part).substr(0, offset));
        if (after_apostrophe && letters_before < kept_by_apostrophe) continue;
        points.push_back({byte_of[begin + letters_before], BreakPoint::Kind::hyphen});
    }
}

}  // namespace paraphe::typography
