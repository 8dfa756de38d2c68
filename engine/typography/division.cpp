#include "typography/division.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "base/utf8.h"
#include "typography/words_of_division.h"

namespace paraphe::typography {

namespace {

constexpr std::size_t letters_before = 2;
constexpr std::size_t letters_after = 3;
constexpr std::size_t letters_behind_exception = 2;

using Points = std::vector<std::uint32_t>;

/// Beginnings of words without their hyphens -> where the hyphens were.
class Exceptions {
public:
    Exceptions() {
        for (std::string_view const division : words::divisions) {
            std::string beginning;
            Points points;
            for (char const c : division) {
                if (c == '-') points.push_back(static_cast<std::uint32_t>(beginning.size()));
                else beginning += c;
            }
            longest_ = std::max(longest_, beginning.size());
            shortest_ = std::min(shortest_, beginning.size());
            points_.emplace(std::move(beginning), std::move(points));
        }
    }
    /// Of the longest beginning that `word` has, or nullptr.
    Points const* find(std::string_view word) const {
        for (std::size_t size = std::min(longest_, word.size()); size >= shortest_; --size)
            if (auto const found = points_.find(std::string(word.substr(0, size))); found != points_.end()) return &found->second;
        return nullptr;
    }

private:
    std::unordered_map<std::string, Points> points_;
    std::size_t longest_ = 0, shortest_ = std::string::npos;
};

bool is_unwelcome(std::string_view part) { return std::find(std::begin(words::unwelcome), std::end(words::unwelcome), part) != std::end(words::unwelcome); }

}  // namespace

std::vector<std::uint32_t> divide_word(Hyphenator const& hyphenator, std::string_view word) {
    static Exceptions const exceptions;
    Points const patterns = hyphenator.divide(word);
    Points const* const exception = exceptions.find(word);
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
