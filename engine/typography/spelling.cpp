#include "typography/french_rules.h"

namespace paraphe::typography {

namespace {

bool is_capitals(Passage const& passage, std::size_t token) { return passage.is_letters(token) && passage.at(token).capital && !passage.at(token).small; }

/// "A l’issue", "A L’ISSUE DE": the preposition at the head of a sentence.
bool is_preposition(Passage const& passage, std::size_t token) {
    std::size_t const next = token + 1;
    if (passage.text(token) != "A" || !passage.spaced(next) || !passage.is(next, Trait::after_a) || !begins_sentence(passage, token)) return false;
    std::size_t const behind = next + 2;
    // "l" and "d" count with their apostrophe only.
    if (passage.at(next).size() == 1 && !(passage.glued(next + 1) && passage.at(next + 1).kind == Kind::mark)) return false;
    if (!passage.at(next).capital) return true;
    return is_capitals(passage, next) && (passage.at(next).size() > 1 || (is_capitals(passage, behind) && passage.glued(behind) && passage.at(behind).size() > 1));
}

}  // namespace

std::size_t set_spelling(Passage& passage, std::size_t token) {
    if (is_preposition(passage, token)) {
        passage.replace(token, "À", Rule::accent);
        return token + 1;
    }
    if (passage.is(token, Trait::latin)) {
        // 3 bis, 5° bis, II bis, 1er bis
        bool const numbered = passage.is_digits(token - 1) || (passage.is_mark(token - 1, U'°') && passage.is_digits(token - 2)) || is_roman(passage.text(token - 1)) || (passage.is(token - 1, Trait::ordinal) && passage.glued(token - 1));
        if (passage.spaced(token) && numbered) passage.set_gap(token, Gap::tie, Rule::reference);
        return 0;
    }
    if (!passage.is(token, Trait::spelling)) return 0;
    Word const& word = *passage.at(token).word;
    bool const ligature = !passage.at(token).capital || word.right.find("œ") != std::string_view::npos || word.right.find("Œ") != std::string_view::npos;
    if (word.text == "aequo" && passage.text(token - 1) != "ex") return 0;
    passage.replace(token, word.right, ligature ? Rule::ligature : Rule::accent);
    return token + 1;
}

}  // namespace paraphe::typography
