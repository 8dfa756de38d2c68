// Dates, hours, ordinals.

#include "typography/french_rules.h"

namespace paraphe::typography {

namespace {

constexpr std::uint32_t two_figures = 2;

bool is_between(int value, int least, int most) { return value >= least && value <= most; }
bool is_minute(Passage const& passage, std::size_t token) { return passage.at(token).size() == two_figures && is_between(value_of(passage, token), 0, 59); }

/// à 14:30, entre 14:30 et 15:00; "ratio 14:30" is none.
bool follows_hour_word(Passage const& passage, std::size_t token) {
    if (passage.is(token - 1, Trait::before_hour)) return true;
    bool const second = passage.text(token - 1) == "et" || passage.text(token - 1) == "ou";
    return second && passage.is_digits(token - 2) && passage.is_mark(token - 3, ':') && passage.is(token - 5, Trait::before_hour);
}

/// 08 h 30 is typed for 8 h 30.
void drop_zero(Passage& passage, std::size_t token) {
    Token const& hour = passage.at(token);
    if (hour.size() == two_figures && passage.text(token).front() == '0') passage.replace(hour.begin, hour.begin + 1, "", Rule::hour);
}

/// What number an ending belongs to: '1' and '2' alone, 'e' any but 1.
char kind_of(std::string_view right) {
    if (right == "er" || right == "ers" || right == "re" || right == "res") return '1';
    return right == "d" || right == "de" ? '2' : 'e';
}

}  // namespace

std::size_t set_hour(Passage& passage, std::size_t token) {
    constexpr int last_hour = 24;
    if (passage.at(token).size() > two_figures || !is_between(value_of(passage, token), 0, last_hour)) return 0;
    std::size_t const sign = token + 1;
    if (passage.is_mark(sign, ':')) {
        bool const hour = passage.glued(sign) && passage.glued(sign + 1) && is_minute(passage, sign + 1) && passage.spaced(token) && follows_hour_word(passage, token);
        if (!hour || (passage.glued(sign + 2) && passage.is_mark(sign + 2, ':') && passage.glued(sign + 3))) return 0;
        drop_zero(passage, token);
        passage.replace(sign, "\u00A0h\u00A0", Rule::hour);
        return sign + 2;
    }
    bool const minutes = is_minute(passage, sign + 1) && passage.is_letters(sign);
    bool const capital = passage.text(sign) == "H" && passage.glued(sign) && passage.glued(sign + 1) && minutes;
    if (passage.text(sign) != "h" && !capital) return 0;
    // 35 h/semaine is a duration.
    if (passage.is_mark(sign + 1, '/') || (passage.glued(sign + 1) && !minutes && passage.at(sign + 1).kind != Kind::mark)) return 0;
    char32_t const after = passage.at(sign + 1).mark;
    if (passage.glued(sign + 1) && (after == '\'' || after == U'’')) return 0;
    if (capital) passage.replace(sign, "h", Rule::hour);
    passage.set_gap(sign, Gap::tie, Rule::hour);
    if (!minutes) return sign + 1;
    drop_zero(passage, token);
    passage.set_gap(sign + 1, Gap::tie, Rule::hour);
    return sign + 2;
}

void set_month(Passage& passage, std::size_t token) {
    Word const& month = *passage.at(token).word;
    if (!month.right.empty()) passage.replace(token, month.right, Rule::date);
}

std::size_t set_date(Passage& passage, std::size_t token) {
    constexpr int last_day = 31;
    if (passage.at(token).size() > two_figures || !is_between(value_of(passage, token), 1, last_day)) return 0;
    bool const first = passage.text(token) == "1" && stands_free(passage, token);
    std::size_t const next = token + 1;
    if (!passage.spaced(next)) return 0;
    if (passage.is(next, Trait::month)) {
        if (first) passage.insert(passage.at(token).end, "er", Rule::date);
        passage.set_gap(next, Gap::tie, Rule::date);
        set_month(passage, next);
        return next + 1;
    }
    // 1 au 5 mai
    bool const range = passage.text(next) == "au" && passage.is_digits(next + 1) && passage.spaced(next + 1) && passage.is(next + 2, Trait::month) && passage.spaced(next + 2);
    if (!first || !range) return 0;
    passage.insert(passage.at(token).end, "er", Rule::date);
    return next + 1;
}

void tie_noun(Passage& passage, std::size_t noun, Rule rule) {
    bool const noun_follows = passage.spaced(noun) && passage.is_letters(noun) && !passage.is(noun, Trait::little) && !passage.is(noun, Trait::latin);
    if (noun_follows) passage.set_gap(noun, Gap::tie, rule);
}

std::size_t set_ordinal(Passage& passage, std::size_t token) {
    std::size_t const ending = token + 1;
    if (!passage.is(ending, Trait::ordinal) || !passage.glued(ending)) return 0;
    if (passage.glued(ending + 1) && passage.at(ending + 1).kind != Kind::mark && passage.at(ending + 1).kind != Kind::call) return 0;
    std::string_view const right = passage.at(ending).word->right;
    int const value = value_of(passage, token);
    char const kind = kind_of(right);
    if (value == 1 && (right == "e" || right == "es")) passage.remark(token, Rule::gender_of_first);
    if ((kind == '1') != (value == 1) || (kind == '2' && value != 2)) return 0;
    passage.replace(ending, right, Rule::ordinal);
    std::size_t const noun = ending + 1;
    if (passage.is(noun, Trait::month) && passage.spaced(noun)) {
        passage.set_gap(noun, Gap::tie, Rule::date);
        set_month(passage, noun);
        return noun + 1;
    }
    // "article 1er" is whole; "1er avenant" is not.
    if (!passage.is(token - 1, Trait::numbered)) tie_noun(passage, noun, Rule::ordinal);
    return noun;
}

std::size_t set_roman_ordinal(Passage& passage, std::size_t token) {
    Token const& word = passage.at(token);
    if (!word.capital || !word.small) return 0;
    std::string_view const text = passage.text(token);
    std::size_t const roman = text.find_first_not_of("IVX");
    if (roman == 0 || roman == std::string_view::npos) return 0;
    std::string_view const number = text.substr(0, roman);
    std::string_view const ending = text.substr(roman);
    struct Form {
        std::string_view typed, right;
        bool of_one;
    };
    constexpr Form forms[] = {{"e", "e", false}, {"ème", "e", false}, {"ième", "e", false}, {"eme", "e", false}, {"èmes", "es", false}, {"er", "er", true}, {"re", "re", true}, {"ère", "re", true}, {"ier", "er", true}};
    for (Form const& form : forms)
        if (ending == form.typed && form.of_one == (number == "I") && is_roman(number)) {
            passage.replace(word.begin + static_cast<std::uint32_t>(roman), word.end, form.right, Rule::ordinal);
            tie_noun(passage, token + 1, Rule::ordinal);
            return token + 1;
        }
    return 0;
}

}  // namespace paraphe::typography
