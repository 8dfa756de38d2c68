#include "typography/french_rules.h"

namespace paraphe::typography {

namespace {

/// After these a mark gets its space as it does after a word.
bool closes(char32_t mark) {
    switch (mark) {
        case ')':
        case ']':
        case '}':
        case '%':
        case '.':
        case U'»':
        case U'”':
        case U'’':
        case U'‰':
        case U'€':
        case U'°':
        case U'²':
        case U'³':
        case U'′':
        case U'″':
        case U'…': return true;
        default: return false;
    }
}

bool is_shout(char32_t mark) { return mark == '!' || mark == '?'; }

bool after_text(Passage const& passage, std::size_t token) {
    Token const& before = passage.at(token - 1);
    return before.kind == Kind::mark ? closes(before.mark) || is_shout(before.mark) : !passage.is_border(token - 1);
}

/// Behind the mark comes a space, or will.
bool before_gap(Passage const& passage, std::size_t next) { return !passage.glued(next) || passage.at(next).kind == Kind::call || passage.is_mark(next, U'»'); }

bool before_end(Passage const& passage, std::size_t next) {
    if (before_gap(passage, next)) return true;
    char32_t const mark = passage.at(next).mark;
    return mark == ';' || mark == ':' || mark == ')' || mark == ']' || mark == U'”' || mark == U'’' || mark == '"' || mark == '.' || mark == ',' || mark == U'…' || is_shout(mark);
}

std::size_t set_high(Passage& passage, std::size_t token) {
    if (!after_text(passage, token) || !before_end(passage, token + 1)) return token + 1;
    // Tight, "!" would become the end of an address before it.
    if (passage.is_mark(token, '!') && passage.at(token - 1).kind == Kind::opaque && passage.spelled(Gap::high).empty()) return token + 1;
    bool const row = is_shout(passage.at(token - 1).mark) && is_shout(passage.at(token).mark);
    passage.set_gap(token, row ? Gap::none : Gap::high, Rule::punctuation);
    return token + 1;
}

std::size_t set_colon(Passage& passage, std::size_t token) {
    if (before_gap(passage, token + 1) && after_text(passage, token)) passage.set_gap(token, Gap::colon, Rule::punctuation);
    return token + 1;
}

bool is_word(Passage const& passage, std::size_t token) { return passage.is_letters(token) || passage.is_digits(token); }

/// Behind a word whose full stop can be nothing but the end of a sentence.
bool ends_long_word(Passage const& passage, std::size_t stop) {
    std::size_t const word = stop - 1;
    bool const abbreviated = passage.is(word, Trait::abbreviation) || passage.is(word, Trait::reference) || passage.is(word, Trait::civility_stop);
    return passage.glued(stop) && passage.is_letters(word) && passage.at(word).size() > 2 && !abbreviated;
}

/// Behind the stops of "etc. ." too; not into ".5".
std::size_t end_of_stops(Passage const& passage, std::size_t token) {
    std::size_t end = token;
    while (passage.is_mark(end, '.')) ++end;
    return passage.glued(end) && is_word(passage, end) ? token : end;
}

/// Three or four stops are an ellipsis; more are a line to be filled by hand.
std::size_t set_stop(Passage& passage, std::size_t token) {
    constexpr std::size_t longest_ellipsis = 4;
    std::size_t end = token + 1;
    while (passage.is_mark(end, '.') && passage.glued(end)) ++end;
    std::size_t const count = end - token;
    bool const etc = passage.glued(token) && passage.text(token - 1) == "etc";
    if (etc && count <= longest_ellipsis) end = end_of_stops(passage, end);
    if (count == 3 || count == longest_ellipsis || (etc && count < longest_ellipsis && end > token + 1)) {
        passage.replace(passage.at(token).begin, passage.at(end - 1).end, etc ? "." : "…", Rule::ellipsis);
        // For the rules behind it the last stop stands for all.
        passage.set_mark(end - 1, etc ? U'.' : U'…');
        return end;
    }
    // A sentence of the data in front of the template's full stop.
    if (count == 2 && ends_long_word(passage, token) && !(passage.glued(end) && is_word(passage, end))) {
        passage.replace(token, "", Rule::ellipsis);
        return end;
    }
    bool const next_is_free = !passage.glued(end) || !is_word(passage, end);
    if (count == 1 && next_is_free && passage.spaced(token) && !passage.is_border(token - 1) && !passage.is_mark(token - 1, '.') && !passage.is_mark(token - 1, U'«')) passage.set_gap(token, Gap::none, Rule::space);
    return end;
}

std::size_t set_ellipsis(Passage& passage, std::size_t token) {
    if (passage.glued(token) && passage.text(token - 1) == "etc") {
        passage.replace(token, ".", Rule::ellipsis);
        passage.set_mark(token, '.');
    }
    return token + 1;
}

bool begins_by_vowel(std::string_view word) {
    constexpr std::string_view vowels[] = {"a", "e", "i", "o", "u", "y", "h", "à", "â", "é", "è", "ê", "î", "ô", "œ"};
    for (std::string_view const vowel : vowels)
        if (word.starts_with(vowel)) return true;
    return false;
}

/// l'accord, l`accord, l' accord
std::size_t set_apostrophe(Passage& passage, std::size_t token) {
    if (!passage.glued(token) || !passage.is_letters(token - 1)) return token + 1;
    Token const& next = passage.at(token + 1);
    bool const word = next.kind == Kind::letters || next.kind == Kind::digits || next.kind == Kind::opaque;
    bool const elided = passage.is(token - 1, Trait::elided);
    bool const quoted = elided && (next.mark == U'«' || next.mark == U'“' || next.mark == '"');
    bool const apart = elided && passage.at(token + 1).typed == Typed::one && next.kind == Kind::letters && begins_by_vowel(passage.text(token + 1));
    if (passage.glued(token + 1) ? !(word || quoted) : !apart && !(elided && next.kind == Kind::barrier)) return token + 1;
    passage.replace(token, "’", Rule::apostrophe);
    passage.set_mark(token, U'’');
    if (apart) passage.set_gap(token + 1, Gap::none, Rule::apostrophe);
    return token + 1;
}

std::size_t set_opening(Passage& passage, std::size_t token) {
    // "[ ]" is a box to be ticked.
    char32_t const next = passage.at(token + 1).mark;
    if (passage.spaced(token + 1) && next != ')' && next != ']' && !passage.is_border(token + 1)) passage.set_gap(token + 1, Gap::none, Rule::space);
    return token + 1;
}

std::size_t set_closing(Passage& passage, std::size_t token) {
    char32_t const before = passage.at(token - 1).mark;
    if (passage.spaced(token) && before != '(' && before != '[' && before != U'«' && !passage.is_border(token - 1)) passage.set_gap(token, Gap::none, Rule::space);
    return token + 1;
}

}  // namespace

std::size_t set_mark(Passage& passage, std::size_t token) {
    switch (passage.at(token).mark) {
        case ';':
        case '!':
        case '?': return set_high(passage, token);
        case ':': return set_colon(passage, token);
        case '.': return set_stop(passage, token);
        case U'…': return set_ellipsis(passage, token);
        case '\'':
        case '`':
        case U'´':
        case U'‘':
        case U'’': return set_apostrophe(passage, token);
        case '(':
        case '[': return set_opening(passage, token);
        case ')':
        case ']': return set_closing(passage, token);
        case ',':
            if (!(passage.glued(token + 1) && passage.is_digits(token + 1))) return set_closing(passage, token);
            return token + 1;
        case U'«':
            if (!passage.is_border(token + 1)) passage.set_gap(token + 1, Gap::guillemet, Rule::quotes);
            return token + 1;
        case U'»':
            if (!passage.is_border(token - 1)) passage.set_gap(token, Gap::guillemet, Rule::quotes);
            return token + 1;
        case U'“':
            if (passage.spaced(token + 1) && !passage.is_border(token + 1)) passage.set_gap(token + 1, Gap::none, Rule::quotes);
            return token + 1;
        case U'”':
            if (passage.spaced(token) && !passage.is_border(token - 1) && !passage.is_mark(token - 1, U'«')) passage.set_gap(token, Gap::none, Rule::quotes);
            return token + 1;
        case U'§':
            if (passage.is_digits(token + 1) || is_roman(passage.text(token + 1))) passage.set_gap(token + 1, Gap::tie, Rule::reference);
            return token + 1;
        default: return token + 1;
    }
}

}  // namespace paraphe::typography
