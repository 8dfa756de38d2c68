#include <algorithm>
#include <array>

#include "typography/characters.h"
#include "typography/french_rules.h"

namespace paraphe::typography {

namespace {

/// What is counted: the number before is tied to it.
constexpr std::array<std::u32string_view, 44> units{
    U"€", U"k€", U"K€", U"M€", U"%", U"‰", U"°C", U"ETP", U"place", U"places", U"an", U"ans", U"mois", U"jour", U"jours", U"heure", U"heures",
    U"semaine", U"semaines", U"euro", U"euros", U"usager", U"usagers", U"personne", U"personnes", U"points", U"point", U"exercices", U"fiches",
    U"axes", U"articles", U"annexes", U"établissements", U"km", U"m", U"m²", U"m2", U"kg", U"g", U"kWh", U"h", U"min", U"exemplaires", U"journées"};

constexpr std::array<std::u32string_view, 12> months{U"janvier", U"février", U"mars", U"avril", U"mai", U"juin",
                                                     U"juillet", U"août", U"septembre", U"octobre", U"novembre", U"décembre"};

std::size_t word_end(Tape const& tape, std::size_t begin) {
    std::size_t end = begin;
    while (is_letter(tape.at(end)) || tape.at(end) == U'€' || tape.at(end) == U'%' || tape.at(end) == U'‰' || tape.at(end) == U'°' || tape.at(end) == U'²' ||
           (end > begin && is_digit(tape.at(end))))
        ++end;
    return end;
}

std::u32string_view word_at(Tape const& tape, std::size_t begin) {
    return std::u32string_view(tape.text()).substr(begin, word_end(tape, begin) - begin);
}

bool is_unit(std::u32string_view word) { return std::find(units.begin(), units.end(), word) != units.end(); }
bool is_month(std::u32string_view word) { return std::find(months.begin(), months.end(), word) != months.end(); }

std::size_t after_spaces(Tape const& tape, std::size_t at) {
    while (is_space(tape.at(at))) ++at;
    return at;
}

/// Where a number that ends before `end` begins: digits, groups, one decimal comma.
std::size_t number_begin(Tape const& tape, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0) {
        char32_t const c = tape.at(begin - 1);
        bool const group = is_space(c) && begin >= 2 && is_digit(tape.at(begin - 2)) && is_digit(tape.at(begin)) && is_digit(tape.at(begin + 1)) && is_digit(tape.at(begin + 2));
        if (is_digit(c) || c == U',' || group) --begin;
        else break;
    }
    return begin;
}

}  // namespace

void set_ordinals(Tape& tape) {
    struct Form {
        std::u32string_view typed, right;
    };
    constexpr std::array<Form, 8> forms{{{U"ère", U"re"}, {U"ères", U"res"}, {U"ème", U"e"}, {U"èmes", U"es"}, {U"ième", U"e"}, {U"ièmes", U"es"}, {U"nde", U"de"}, {U"iers", U"ers"}}};
    for (std::size_t i = 1; i < tape.size(); ++i) {
        bool const after_roman = tape.before(i) == U'I' || tape.before(i) == U'V' || tape.before(i) == U'X';
        if ((!is_digit(tape.before(i)) && !after_roman) || tape.masked(i) || !is_letter(tape.at(i))) continue;
        std::u32string_view const word = word_at(tape, i);
        // After a roman number only "e" and what is typed for it: "Vers" and "Ires" are words.
        if (after_roman && word != U"e" && word != U"ème" && word != U"èmes" && word != U"ième") continue;
        for (Form const& form : forms)
            if (word == form.typed) {
                tape.replace(i, i + word.size(), form.right);
                break;
            }
        std::u32string_view const set = word_at(tape, i);
        bool const ordinal = std::any_of(forms.begin(), forms.end(), [&](Form const& form) { return set == form.right; });
        std::size_t const end = i + set.size();
        if (ordinal && tape.at(end) == U' ' && is_letter(tape.at(end + 1))) tape.replace(end, end + 1, U"\u00A0");
    }
}

void group_digits(Tape& tape) {
    // Only quantities: a number of four digits or more whose unit follows. Years, codes and numbers after n° have none.
    for (std::size_t i = 0; i < tape.size(); ++i) {
        if (!is_digit(tape.at(i)) || is_word(tape.before(i)) || tape.before(i) == U',' || tape.masked(i)) continue;
        std::size_t end = i;
        while (is_digit(tape.at(end))) ++end;
        if (end - i < 4) {
            i = end;
            continue;
        }
        std::size_t tail = end;
        if (tape.at(tail) == U',' && is_digit(tape.at(tail + 1)))
            for (++tail; is_digit(tape.at(tail));) ++tail;
        std::u32string_view const unit = word_at(tape, after_spaces(tape, tail));
        bool const counted = is_unit(unit) && unit != U"h" && unit != U"m" && unit != U"g";
        if (counted && !(unit.size() > 2 && end - i == 4 && (tape.at(i) == U'1' || tape.at(i) == U'2') && tail == end && is_month(unit))) {
            for (std::size_t group = end; group > i + 3;) {
                group -= 3;
                tape.replace(group, group, U"\u202F");
            }
        }
        i = tail;
    }
}

void tie_units(Tape& tape) {
    for (std::size_t i = 1; i < tape.size(); ++i) {
        if (!is_digit(tape.before(i)) || tape.masked(i)) continue;
        std::size_t const unit_begin = after_spaces(tape, i);
        std::u32string_view const unit = word_at(tape, unit_begin);
        if (unit.empty()) continue;
        bool const glued = unit_begin == i;
        bool const sign = unit.front() == U'€' || unit.front() == U'%' || unit.front() == U'‰' || unit == U"k€" || unit == U"M€" || unit == U"K€" || unit == U"°C";
        if (!is_unit(unit) || (glued && !sign)) {
            // Groups of three figures that were typed with spaces, before a unit.
            continue;
        }
        if (unit == U"K€") tape.replace(unit_begin, unit_begin + 1, U"k");
        if (unit == U"m2") tape.replace(unit_begin + 1, unit_begin + 2, U"²");
        tape.replace(i, unit_begin, U"\u00A0");
        std::size_t const begin = number_begin(tape, i);
        bool const minus = begin > 0 && tape.before(begin) == U'-' && (begin == 1 || is_space(tape.at(begin - 2)) || tape.at(begin - 2) == U'(');
        if (minus) tape.replace(begin - 1, begin, U"\u2212");
        for (std::size_t k = begin; k < i; ++k)
            if (tape.at(k) == U' ' || tape.at(k) == no_break_space) tape.replace(k, k + 1, U"\u202F");
    }
}

void tie_dates(Tape& tape) {
    for (std::size_t i = 1; i < tape.size(); ++i) {
        if (tape.masked(i)) continue;
        bool const day_before = is_digit(tape.before(i)) || (i >= 3 && tape.text().compare(i - 2, 2, U"er") == 0 && is_digit(tape.at(i - 3)));
        if (day_before && is_space(tape.at(i)) && is_month(word_at(tape, i + 1))) {
            bool const first = tape.before(i) == U'1' && !is_digit(i >= 2 ? tape.at(i - 2) : 0);
            tape.replace(i, i + 1, first ? U"er\u00A0" : U"\u00A0");
        }
        // 14h30, 9h, 14 h 30
        if (is_digit(tape.before(i)) && tape.at(i) == U'h' && !is_letter(tape.at(i + 1)) && tape.at(i + 1) != U'/') {
            if (is_digit(tape.at(i + 1))) tape.replace(i + 1, i + 1, U"\u00A0");
            tape.replace(i, i, U"\u00A0");
        }
        bool const hour_sign = tape.at(i) == U'h' && is_space(tape.before(i)) && i >= 2 && is_digit(tape.at(i - 2)) && is_space(tape.at(i + 1)) && is_digit(tape.at(i + 2)) && is_digit(tape.at(i + 3));
        if (hour_sign) {
            tape.replace(i - 1, i, U"\u00A0");
            tape.replace(i + 1, i + 2, U"\u00A0");
        }
    }
}

}  // namespace paraphe::typography
