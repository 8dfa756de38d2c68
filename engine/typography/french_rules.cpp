#include "typography/french_rules.h"

namespace paraphe::typography {

void apply_rules(Passage& passage) {
    set_label(passage);
    if (passage.has_quotes()) set_quotes(passage);
    if (passage.has_dashes()) set_dashes(passage);
    for (std::size_t token = 1; token <= passage.count();) switch (passage.at(token).kind) {
            case Kind::letters: token = set_word(passage, token); break;
            case Kind::digits: token = set_number(passage, token); break;
            case Kind::mark: token = set_mark(passage, token); break;
            default: ++token;
        }
}

namespace {

constexpr std::uint32_t all(std::initializer_list<Trait> traits) {
    std::uint32_t bits = 0;
    for (Trait const trait : traits) bits |= static_cast<std::uint32_t>(trait);
    return bits;
}

/// Traits that a rule begins with; the others are looked at from the word or number before.
constexpr std::uint32_t leading = all({Trait::spelling, Trait::latin, Trait::numbered, Trait::roman_only, Trait::abbreviation, Trait::reference, Trait::civility, Trait::civility_stop, Trait::mister});

/// Most words begin no rule: they are passed by here.
bool may_lead(Passage const& passage, std::size_t token) {
    constexpr std::uint32_t short_word = 2;
    Token const& word = passage.at(token);
    if (word.word != nullptr && word.word->has_any(leading)) return true;
    char const first = passage.text(token).front();
    if (!word.capital) return first == 'n' && word.size() == 1;
    return word.size() <= short_word || first == 'I' || first == 'V' || first == 'X';
}

}  // namespace

std::size_t set_word(Passage& passage, std::size_t token) {
    if (!may_lead(passage, token)) return token + 1;
    // What stands first is surest.
    for (auto* const rule : {set_iban, set_numero, set_code_of_law, set_roman_ordinal, set_spelling, set_reference, set_title})
        if (std::size_t const next = rule(passage, token); next != 0) return next;
    return token + 1;
}

std::size_t set_number(Passage& passage, std::size_t token) {
    // A figure behind letters is part of a name: m2, v1.
    if (passage.glued(token) && (passage.is_letters(token - 1) || passage.at(token - 1).kind == Kind::opaque)) return token + 1;
    for (auto* const rule : {set_telephone, set_company_number, set_hour, set_date, set_ordinal, set_quantity})
        if (std::size_t const next = rule(passage, token); next != 0) return next;
    return token + 1;
}

bool begins_sentence(Passage const& passage, std::size_t token) {
    if (passage.is_border(token - 1)) return true;
    switch (passage.at(token - 1).mark) {
        case '.':
        case '?':
        case '!':
        case U'…': return passage.spaced(token);
        case U'«':
        case U'“': return begins_sentence(passage, token - 1) || passage.is_mark(token - 2, ':');
        case '-':
        case U'–':
        case U'—':
        case '(': return passage.is_border(token - 2);
        case ')':
        case U'°': return passage.is_border(token - 3);
        default: return false;
    }
}

int value_of(Passage const& passage, std::size_t token) {
    std::string_view const digits = passage.text(token);
    constexpr std::size_t few = 6;
    if (!passage.is_digits(token) || digits.size() > few) return -1;
    int value = 0;
    for (char const digit : digits) value = 10 * value + (digit - '0');
    return value;
}

bool is_roman(std::string_view text) {
    constexpr std::string_view units[] = {"VIII", "VII", "III", "VI", "IV", "IX", "II", "V", "I", ""};
    constexpr std::string_view tens[] = {"XXX", "XX", "XL", "X", "LX", "L", ""};
    if (text.empty() || text == "L") return false;
    for (std::string_view const ten : tens)
        for (std::string_view const unit : units)
            if (text.size() == ten.size() + unit.size() && text.starts_with(ten) && text.ends_with(unit)) return true;
    return false;
}

}  // namespace paraphe::typography
