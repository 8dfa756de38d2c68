#include "merge/elision.h"

#include <algorithm>

#include "merge/elision_words.h"

namespace paraphe::merge {

namespace {

constexpr std::string_view vowels = "aeiou";

bool is_vowel(char c) { return vowels.find(c) != std::string_view::npos; }

/// Words that begin with a vowel and are spoken as if they did not.
constexpr std::string_view no_elision[]{"onze", "onzieme", "oui", "ouistiti", "uhlan", "ululement", "ouate"};
/// y before a vowel: those where usage is settled.
constexpr std::string_view elided_y[]{"yonne", "yerres", "yeu", "yeuse", "yeux", "yevre"};
constexpr std::string_view unelided_y[]{"yacht", "yaourt", "yeti", "yoga", "yole", "yougoslavie", "yourte", "yemen"};

Elision before_h(std::string const& word) {
    HWord const* longest = nullptr;
    for (HWord const& entry : h_words())
        if (word.starts_with(entry.beginning) && (longest == nullptr || entry.beginning.size() > longest->beginning.size())) longest = &entry;
    if (longest != nullptr) return {!longest->aspirated, true};
    return {true, false};
}

Elision before_y(std::string const& word) {
    if (holds(elided_y, word)) return {true, true};
    if (holds(unelided_y, word)) return {false, true};
    bool const before_vowel = word.size() > 1 && is_vowel(word[1]);
    return {!before_vowel, word.size() > 1 && !before_vowel};
}

/// Read as a word, like SESSAD, and not letter by letter: a vowel follows the first consonant, or a liquid between them.
bool is_pronounceable(std::string const& letters) {
    if (letters.size() < 3) return false;
    bool const cluster = letters.size() > 3 && (letters[1] == 'l' || letters[1] == 'r') && letters[0] == 'f';
    return is_vowel(letters[1]) || (cluster && is_vowel(letters[2]));
}

Elision before_acronym(std::string_view word, std::string const& letters) {
    constexpr std::string_view heard_with_a_vowel = "fhlmnrsx";
    if (is_vowel(letters[0])) return {true, true};
    // "LA RUCHE" is a name in capitals.
    if (gender_of_acronym(word) || word == "LA") return {false, true};
    bool const doubtful = heard_with_a_vowel.find(letters[0]) != std::string_view::npos && !is_pronounceable(letters);
    return {false, !doubtful};
}

}  // namespace

Elision elision_before(std::string_view name) {
    std::string_view const word = first_word(name);
    std::string const letters = bare_letters(word);
    if (letters.empty()) return {false, true};
    char const first = letters[0];
    bool const acronym = is_acronym(word);
    if (acronym && (first != 'h' || gender_of_acronym(word) || !is_pronounceable(letters)) && first != 'y') return before_acronym(word, letters);
    if (first == 'h') return before_h(letters);
    if (first == 'y') return before_y(letters);
    return {is_vowel(first) && !holds(no_elision, letters), true};
}

std::optional<Gender> gender_of_acronym(std::string_view word) {
    auto const all = acronyms();
    auto const found = std::find_if(all.begin(), all.end(), [&](Acronym const& entry) { return entry.name == word; });
    return found == all.end() ? std::nullopt : std::optional(found->gender);
}

}  // namespace paraphe::merge
