// Words that lead to a number, a code of law or a name.

#include "typography/characters.h"
#include "typography/french_rules.h"

namespace paraphe::typography {

namespace {

/// A full stop that stands, or will stand, right behind its word.
bool is_stop(Passage const& passage, std::size_t token) { return passage.is_mark(token, '.') && (passage.glued(token) || !passage.glued(token + 1)); }

bool is_law_letter(Passage const& passage, std::size_t token) {
    std::string_view const text = passage.text(token);
    return text.size() == 1 ? std::string_view("LRDA").find(text.front()) != std::string_view::npos : text == "LO";
}

/// "article(s) " or "art." just before.
bool follows_article(Passage const& passage, std::size_t token) {
    return passage.is(token - 1, Trait::article) || (is_stop(passage, token - 1) && passage.is(token - 2, Trait::article));
}

/// 313-12-2: behind its last token. Its hyphens are part of it.
std::size_t set_law_number(Passage& passage, std::size_t token) {
    std::size_t at = token;
    while (passage.glued(at + 1) && passage.glued(at + 2) && passage.is_digits(at + 2) && (passage.is_mark(at + 1, '-') || passage.is_mark(at + 1, U'–'))) {
        passage.replace(at + 1, "-", Rule::reference);
        at += 2;
    }
    return at + 1;
}

bool is_roman_number(Passage const& passage, std::size_t token) {
    Token const& word = passage.at(token);
    return word.kind == Kind::letters && word.capital && !word.small && is_roman(passage.text(token)) && !(passage.glued(token + 1) && passage.is_mark(token + 1, U'’')) &&
           !(passage.glued(token + 1) && passage.is_mark(token + 1, '\''));
}

bool is_number(Passage const& passage, std::size_t token) { return passage.is_digits(token) || passage.at(token).kind == Kind::figure || is_roman_number(passage, token); }

/// art.⍽5, p.⍽12, art.⍽L. 313-12; `word` and its stop are before `token`.
bool set_abbreviation(Passage& passage, std::size_t word, std::size_t token) {
    if (passage.glued(word) && passage.at(word - 1).kind == Kind::mark && passage.is_mark(word - 1, '.')) return false;
    bool const code = passage.is(word, Trait::article) && is_law_letter(passage, token) && passage.spaced(token);
    if (!is_number(passage, token) && !code) return false;
    if (!passage.spaced(token) && !passage.is_digits(token)) return false;
    passage.set_gap(token, Gap::tie, Rule::reference);
    return true;
}

}  // namespace

std::size_t set_numero(Passage& passage, std::size_t token) {
    std::string_view const text = passage.text(token);
    if (text != "n" && text != "N") return 0;
    std::size_t const sign = token + 1;
    bool const degree = passage.is_mark(sign, U'°') || passage.is_mark(sign, U'º');
    std::size_t const number = sign + 1;
    if (!degree || (passage.spaced(sign) && !passage.is_digits(number))) return 0;
    passage.replace(sign, "°", Rule::reference);
    passage.set_mark(sign, U'°');
    if (passage.spaced(sign)) passage.set_gap(sign, Gap::none, Rule::reference);
    Kind const kind = passage.at(number).kind;
    bool const named = kind == Kind::digits || kind == Kind::opaque || kind == Kind::figure || kind == Kind::letters;
    if (named) passage.set_gap(number, Gap::tie, Rule::reference);
    return kind == Kind::digits ? set_law_number(passage, number) : number;
}

std::size_t set_code_of_law(Passage& passage, std::size_t token) {
    if (!is_law_letter(passage, token) || !stands_free(passage, token)) return 0;
    std::size_t number = token + 1;
    bool const stop = is_stop(passage, number);
    if (stop) ++number;
    bool const star = passage.is_mark(number, '*') && passage.glued(number + 1);
    std::size_t const figures = star ? number + 1 : number;
    if (!passage.is_digits(figures)) return 0;
    if (!stop) {
        // Without its stop only what is surely a code: article L313-12, article L 313-12.
        bool const hyphen = passage.is_mark(figures + 1, '-') && passage.glued(figures + 1) && passage.is_digits(figures + 2);
        if (!follows_article(passage, token) || !hyphen) return 0;
        passage.insert(passage.at(token).end, ".", Rule::reference);
    }
    passage.set_gap(number, Gap::tie, Rule::reference);
    return set_law_number(passage, figures);
}

std::size_t set_reference(Passage& passage, std::size_t token) {
    if (passage.at(token).word == nullptr) return 0;
    std::size_t const next = token + 1;
    if (is_stop(passage, next)) {
        bool const free = stands_free(passage, token);
        if (passage.is(token, Trait::abbreviation) && set_abbreviation(passage, token, next + 1)) return next + 1;
        if (passage.is(token, Trait::reference) && free && passage.spaced(next + 1) && !passage.is_border(next + 1) && passage.at(next + 1).kind != Kind::mark) {
            passage.set_gap(next + 1, Gap::tie, Rule::reference);
            return next + 1;
        }
        return 0;
    }
    if (!passage.spaced(next)) return 0;
    bool const number = passage.is(token, Trait::numbered) && is_number(passage, next);
    bool const roman = passage.is(token, Trait::roman_only) && is_roman_number(passage, next) && !(passage.at(next).size() == 1 && passage.is_mark(next + 1, '.'));
    // "lots nos 3 et 4"; alone "nos" is the possessive.
    if (passage.is(token, Trait::numbered) && passage.text(next) == "nos" && passage.spaced(next + 1) && passage.is_digits(next + 1)) {
        passage.set_gap(next + 1, Gap::tie, Rule::reference);
        return next + 1;
    }
    if (!number && !roman) return 0;
    passage.set_gap(next, Gap::tie, Rule::reference);
    return next;
}

std::size_t set_title(Passage& passage, std::size_t token) {
    std::size_t const next = token + 1;
    bool const stop = is_stop(passage, next);
    std::size_t const name = stop ? next + 1 : next;
    // M. Durand, M. le préfet, Mme la présidente
    std::string_view const following = passage.text(name);
    bool const office = passage.spaced(name) && (following == "le" || following == "la" || following == "les" || following == "l");
    if (office && (passage.is(token, stop ? Trait::civility_stop : Trait::civility))) {
        passage.set_gap(name, Gap::tie, Rule::title);
        return name;
    }
    bool const name_follows = passage.is_letters(name) && passage.at(name).capital;
    if (!name_follows) return 0;
    if (passage.is(token, Trait::civility) && !stop && passage.spaced(name)) {
        passage.set_gap(name, Gap::tie, Rule::title);
        return name;
    }
    if (passage.is(token, Trait::mister) && passage.spaced(name)) {
        passage.replace(token, stop ? "M" : "M.", Rule::title);
        passage.set_gap(name, Gap::tie, Rule::title);
        return name;
    }
    if (!stop) return 0;
    bool const person = passage.at(name).small || !passage.spaced(name + 1);
    if (passage.is(token, Trait::civility_stop) && (passage.spaced(name) || passage.at(name).small)) {
        passage.set_gap(name, Gap::tie, Rule::title);
        return name;
    }
    // J. Dupont; at the head of a paragraph "A. Objet", the number of a title.
    bool const one_letter = character_at(passage.text(token), 0).length == passage.at(token).size();
    bool const initial = passage.at(token).capital && !passage.at(token).small && one_letter && passage.spaced(name);
    bool const apart = stands_free(passage, token) || passage.is_mark(token - 1, '-') || passage.is_mark(token - 1, '.');
    if (!initial || !apart || !person) return 0;
    bool const sentence_end = passage.is(name, Trait::opening) || passage.is(token - 1, Trait::numbered);
    if (sentence_end && !passage.is_border(token - 1)) return 0;
    passage.set_gap(name, Gap::tie, Rule::title);
    return name;
}

}  // namespace paraphe::typography
