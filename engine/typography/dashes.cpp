#include "typography/french_rules.h"

namespace paraphe::typography {

namespace {

bool is_dash(char32_t mark) { return mark == '-' || mark == U'–' || mark == U'—'; }

bool is_year(Passage const& passage, std::size_t token) {
    constexpr int first = 1800, last = 2199;
    int const value = value_of(passage, token);
    return passage.at(token).size() == 4 && value >= first && value <= last;
}

/// The stop of an abbreviation does not end a sentence.
bool ends_sentence(Passage const& passage, std::size_t token) {
    switch (passage.at(token).mark) {
        case '!':
        case '?':
        case ';':
        case ':': return !passage.glued(token + 1);
        case '.': {
            if (passage.glued(token + 1)) return false;
            std::size_t const word = token - 1;
            // An ellipsis may stand inside a sentence, and so may "etc."
            if (passage.is_mark(word, '.') || passage.text(word) == "etc") return false;
            bool const initial = passage.at(word).capital && passage.at(word).size() == 1;
            return !initial && !passage.is(word, Trait::abbreviation) && !passage.is(word, Trait::reference) && !passage.is(word, Trait::civility_stop);
        }
        default: return passage.is_border(token);
    }
}

/// The dashes of one sentence: the first and the second hold an incise, the third and the fourth…
void set_incises(Passage& passage, std::vector<std::size_t>& dashes) {
    for (std::size_t k = 0; k < dashes.size(); ++k) {
        std::size_t const dash = dashes[k];
        bool const closing = k % 2 == 1;
        bool const paired = closing || k + 1 < dashes.size();
        bool const em = paired && (passage.is_mark(dash, U'—') || passage.is_mark(closing ? dashes[k - 1] : dashes[k + 1], U'—'));
        if (passage.is_mark(dash, '-')) passage.replace(dash, em ? "—" : "–", Rule::dash);
        if (paired) passage.set_gap(closing ? dash : dash + 1, Gap::tie, Rule::dash);
    }
    dashes.clear();
}

/// 2024 - 2029, 2024–2029 -> 2024-2029
bool set_years(Passage& passage, std::size_t dash) {
    if (!is_year(passage, dash - 1) || !is_year(passage, dash + 1) || passage.spaced(dash) != passage.spaced(dash + 1)) return false;
    passage.replace(dash, "-", Rule::dash);
    passage.set_gap(dash, Gap::none, Rule::dash);
    passage.set_gap(dash + 1, Gap::none, Rule::dash);
    return true;
}

/// "I. – Objet": the dash of a number at the head of a paragraph.
bool is_label(Passage const& passage, std::size_t dash) {
    return dash == 3 && passage.is_mark(2, '.') && passage.glued(2) && (passage.is_digits(1) || is_roman(passage.text(1)) || (passage.at(1).capital && passage.at(1).size() == 1));
}

}  // namespace

void set_dashes(Passage& passage) {
    std::vector<std::size_t> dashes;
    for (std::size_t token = 1; token <= passage.count() + 1; ++token) {
        if (ends_sentence(passage, token)) {
            set_incises(passage, dashes);
            continue;
        }
        if (!is_dash(passage.at(token).mark) || set_years(passage, token)) continue;
        // Beside « and » a space will stand.
        bool const open = passage.spaced(token) || passage.is_mark(token - 1, U'«');
        bool const last = passage.is_border(token + 1) || !(passage.spaced(token + 1) || passage.is_mark(token + 1, U'»'));
        if (last) continue;
        if (passage.is_border(token - 1)) {
            // An item of a list, or what somebody says.
            if (passage.is_mark(token, '-')) passage.replace(token, "–", Rule::dash);
            passage.set_gap(token + 1, Gap::tie, Rule::dash);
        } else if (is_label(passage, token)) {
            passage.replace(token, "–", Rule::dash);
            passage.set_gap(token, Gap::tie, Rule::dash);
        } else if (open && !(is_plain_number(passage, token - 1) && passage.is_digits(token + 1))) {
            dashes.push_back(token);
        }
    }
}

void set_label(Passage& passage) {
    if (!passage.spaced(3) || passage.is_border(3) || !passage.glued(2)) return;
    std::size_t const size = passage.at(1).size();
    bool const letter = passage.is_letters(1) && !passage.at(1).capital && size == 1;
    bool const few = passage.is_digits(1) && size <= 2;
    bool const bracket = passage.is_mark(2, ')') && (letter || few);
    bool const degree = passage.is_mark(2, U'°') && few;
    bool const roman = passage.is_mark(2, '.') && passage.is_letters(1) && is_roman(passage.text(1)) && passage.is_letters(3);
    if (bracket || degree || roman) passage.set_gap(3, Gap::tie, Rule::reference);
}

}  // namespace paraphe::typography
