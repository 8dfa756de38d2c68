#include "typography/division.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "typography/words_of_division.h"

namespace paraphe::typography {

namespace {

constexpr std::size_t letters_before = 2;
constexpr std::size_t letters_after = 3;
constexpr std::size_t letters_behind_exception = 2;

using Points = std::vector<std::uint32_t>;

/// How a word begins, and where its hyphens are.
struct Beginning {
    std::string letters;
    Points points;
};

std::vector<Beginning> read_divisions() {
    std::vector<Beginning> beginnings;
    for (std::string_view const division : words::divisions) {
        Beginning& beginning = beginnings.emplace_back();
        for (char const c : division) {
            if (c == '-') beginning.points.push_back(static_cast<std::uint32_t>(beginning.letters.size()));
            else beginning.letters += c;
        }
    }
    return beginnings;
}

/// The hyphens of the longest beginning that `word` has, or nullptr. A hundred looks at a first letter cost less than the patterns.
Points const* exception_for(std::string_view word) {
    static std::vector<Beginning> const beginnings = read_divisions();
    Beginning const* longest = nullptr;
    for (Beginning const& one : beginnings)
        if (word.front() == one.letters.front() && word.starts_with(one.letters) && (longest == nullptr || one.letters.size() > longest->letters.size())) longest = &one;
    return longest == nullptr ? nullptr : &longest->points;
}

bool is_unwelcome(std::string_view part) { return std::find(std::begin(words::unwelcome), std::end(words::unwelcome), part) != std::end(words::unwelcome); }

}  // namespace

std::vector<std::uint32_t> divide_word(Hyphenator const& hyphenator, std::string_view word) {
    Points const patterns = hyphenator.divide(word);
    Points const* const exception = exception_for(word);
    Points points;
    if (exception != nullptr) {
        points = *exception;
        std::uint32_t const last = points.back();
        std::copy_if(patterns.begin(), patterns.end(), std::back_inserter(points), [&](std::uint32_t point) {
            return point > last && base::code_point_count(word.substr(last, point - last)) >= letters_behind_exception;
        });
    } else {
        points = patterns;
    }
    std::erase_if(points, [&](std::uint32_t point) {
        std::string_view const before = word.substr(0, point), after = word.substr(point);
        return base::code_point_count(before) < letters_before || base::code_point_count(after) < letters_after || is_unwelcome(before) || is_unwelcome(after);
    });
    return points;
}

}  // namespace paraphe::typography
