#include "typography/hyphenator.h"

#include <hyphen.h>

#include <cstdio>
#include <cstdlib>

#include "base/utf8.h"

namespace paraphe::typography {

struct Hyphenator::Dictionary {
    HyphenDict* patterns = nullptr;
    ~Dictionary() {
        if (patterns != nullptr) hnj_hyphen_free(patterns);
    }
    Dictionary() = default;
    Dictionary(Dictionary const&) = delete;
    Dictionary& operator=(Dictionary const&) = delete;
};

namespace {

constexpr int least_before = 2;
constexpr int least_after = 3;

}  // namespace

Hyphenator::Hyphenator(std::unique_ptr<Dictionary> dictionary) : dictionary_(std::move(dictionary)) {}
Hyphenator::Hyphenator(Hyphenator&&) noexcept = default;
Hyphenator& Hyphenator::operator=(Hyphenator&&) noexcept = default;
Hyphenator::~Hyphenator() = default;

base::Result<Hyphenator> Hyphenator::open(std::string const& dictionary) {
    auto opened = std::make_unique<Dictionary>();
    std::string copy = dictionary;  // fmemopen wants memory that it could write
    std::FILE* const file = copy.empty() ? nullptr : ::fmemopen(copy.data(), copy.size(), "r");
    if (file != nullptr) {
        opened->patterns = hnj_hyphen_load_file(file);
        std::fclose(file);
    }
    if (opened->patterns == nullptr)
        return base::failure(base::error("typography.no-patterns", "le dictionnaire de césure n’est pas lisible"));
    return Hyphenator(std::move(opened));
}

std::vector<std::uint32_t> Hyphenator::divide(std::string_view word) const {
    std::vector<std::uint32_t> points;
    std::string const text(word);
    // libhyphen writes one digit per character of a UTF-8 dictionary and asks for word length + 5.
    std::vector<char> levels(text.size() + 5, '0');
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    int const failed = hnj_hyphen_hyphenate3(dictionary_->patterns, text.c_str(), static_cast<int>(text.size()), levels.data(), nullptr,
                                             &replacements, &positions, &cuts, least_before, least_after, least_before, least_after);
    if (replacements != nullptr) {
        for (std::size_t i = 0; i < text.size(); ++i) std::free(replacements[i]);
        std::free(replacements);
        std::free(positions);
        std::free(cuts);
    }
    if (failed != 0) return points;
    std::size_t at = 0;
    for (std::size_t character = 0; at < text.size(); ++character) {
        base::next_code_point(text, at);
        bool const odd = ((levels[character] - '0') & 1) != 0;
        if (odd && at < text.size()) points.push_back(static_cast<std::uint32_t>(at));
    }
    return points;
}

}  // namespace paraphe::typography
