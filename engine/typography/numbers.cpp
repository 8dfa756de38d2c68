// Quantities: groups of figures, decimals, signs, units.

#include "typography/french_rules.h"

namespace paraphe::typography {

namespace {

/// A number as it is typed.
struct Quantity {
    enum class Groups { none, spaced, dotted };
    std::size_t first = 0;
    std::size_t integer_last = 0;  ///< token of the last figures before a decimal mark
    std::size_t last = 0;          ///< token of the last figures
    std::size_t groups = 0;        ///< behind the first
    Groups typed = Groups::none;
    bool decimal = false;
    bool decimal_point = false;
};

/// What is counted, behind a number.
struct Unit {
    enum class Sort { none, counted, sign };
    Sort sort = Sort::none;
    std::size_t first = 0;
};

bool is_group(Passage const& passage, std::size_t token) { return passage.is_digits(token) && passage.at(token).size() == 3; }

bool goes_on(Passage const& passage, std::size_t mark) {
    char32_t const c = passage.at(mark).mark;
    return (c == '.' || c == ',') && passage.glued(mark) && passage.glued(mark + 1) && passage.is_digits(mark + 1);
}

Quantity read(Passage const& passage, std::size_t token) {
    Quantity read{token, token, token};
    bool const may_lead = passage.at(token).size() <= 3 && passage.text(token).front() != '0';
    if (may_lead && passage.spaced(token + 1) && is_group(passage, token + 1)) {
        read.typed = Quantity::Groups::spaced;
        while (passage.spaced(read.last + 1) && is_group(passage, read.last + 1)) ++read.last, ++read.groups;
    } else if (may_lead && goes_on(passage, token + 1) && passage.is_mark(token + 1, '.') && is_group(passage, token + 2)) {
        read.typed = Quantity::Groups::dotted;
        while (goes_on(passage, read.last + 1) && passage.is_mark(read.last + 1, '.') && is_group(passage, read.last + 2)) read.last += 2, ++read.groups;
    }
    read.integer_last = read.last;
    if (!goes_on(passage, read.last + 1)) return read;
    constexpr std::size_t cents = 2;
    read.decimal = passage.is_mark(read.last + 1, ',');
    read.decimal_point = !read.decimal && read.typed == Quantity::Groups::none && passage.at(read.last + 2).size() <= cents;
    if (read.decimal || read.decimal_point) read.last += 2;
    return read;
}

/// Behind 1.2.3 or 1,2,3: no number.
std::size_t end_of_row(Passage const& passage, std::size_t last) {
    while (goes_on(passage, last + 1)) last += 2;
    return last + 1;
}

bool free_right(Passage const& passage, std::size_t token) {
    if (!passage.glued(token)) return true;
    switch (passage.at(token).mark) {
        case '-':
        case '_':
        case ':':
        case '*': return passage.spaced(token + 1) || passage.is_border(token + 1);
        case '/': return passage.is_letters(token + 1);
        case 0: return passage.at(token).kind == Kind::call;
        default: return true;
    }
}

/// "-5 °C": a minus and no dash, no hyphen.
bool is_minus(Passage const& passage, std::size_t mark) {
    if (!passage.is_mark(mark, '-') || !passage.glued(mark + 1)) return false;
    if (!passage.glued(mark)) return !passage.is_digits(mark - 1);
    char32_t const before = passage.at(mark - 1).mark;
    return before == '(' || before == '[' || before == U'«';
}

bool is_free(Passage const& passage, std::size_t token) { return stands_free(passage, token) || is_minus(passage, token - 1); }

bool is_elision(Passage const& passage, std::size_t word) {
    char32_t const after = passage.at(word + 1).mark;
    return passage.glued(word + 1) && (after == '\'' || after == U'’' || after == U'´' || after == '`');
}

Unit unit_at(Passage const& passage, std::size_t token) {
    switch (passage.at(token).mark) {
        case '%':
        case '$':
        case U'€':
        case U'£':
        case U'‰': return {Unit::Sort::sign, token};
        case U'°': {
            bool const celsius = passage.glued(token + 1) && (passage.text(token + 1) == "C" || passage.text(token + 1) == "F");
            return {celsius ? Unit::Sort::sign : Unit::Sort::none, token};
        }
        default: break;
    }
    if (!passage.is_letters(token)) return {};
    if (passage.is(token, Trait::thousand) && passage.is_mark(token + 1, U'€')) return {Unit::Sort::sign, token};
    if (!passage.is(token, Trait::unit) || is_elision(passage, token)) return {};
    // Glued to its number a unit is one of several letters ("12km"), or the figure of "m2" follows.
    bool const power = passage.glued(token + 1) && (passage.is_digits(token + 1) || passage.is_mark(token + 1, U'²'));
    if (passage.glued(token) && passage.at(token).size() == 1 && !power && !passage.is_mark(token + 1, '/') && passage.text(token) != "h") return {};
    bool const sign = passage.is(token, Trait::unit_sign);
    return {sign ? Unit::Sort::sign : Unit::Sort::counted, token};
}

/// m2 -> m²
void write_power(Passage& passage, std::size_t unit) {
    std::string_view const text = passage.text(unit);
    bool const length = text == "m" || text == "km" || text == "cm" || text == "mm";
    std::size_t const power = unit + 1;
    if (!length || !passage.glued(power) || !passage.is_digits(power) || passage.is_raised(power)) return;
    if (passage.text(power) == "2") passage.replace(power, "²", Rule::unit);
    if (passage.text(power) == "3") passage.replace(power, "³", Rule::unit);
}

void write_unit(Passage& passage, Unit const& unit) {
    passage.set_gap(unit.first, Gap::tie, Rule::unit);
    std::string_view const text = passage.text(unit.first);
    if (text == "K" && passage.is_mark(unit.first + 1, U'€')) passage.replace(unit.first, "k", Rule::unit);
    write_power(passage, unit.first);
    // 12 €/m2
    if (passage.is_mark(unit.first + 1, '/')) write_power(passage, unit.first + 2);
}

/// 38000 Grenoble, (38000): a code and no quantity.
bool is_postal(Passage const& passage, Quantity const& number) {
    constexpr std::uint32_t figures = 5;
    if (passage.at(number.first).size() != figures || number.last != number.first) return false;
    std::size_t const next = number.last + 1;
    if (passage.spaced(next) && passage.is_letters(next) && passage.at(next).capital) return true;
    bool const behind_name = passage.at(number.first - 2).capital;
    bool const dash = passage.is_mark(next, '-') || passage.is_mark(next, U'–') || passage.is_mark(next, ',');
    bool const before_name = dash && passage.at(next + 1).capital;
    return before_name || (behind_name && (passage.is_mark(number.first - 1, '(') || passage.is_mark(number.first - 1, ',')));
}

bool is_alone(Passage const& passage, Quantity const& number) { return passage.is_border(number.first - 1) && passage.is_border(number.last + 1); }

bool whole_needs_groups(Passage const& passage, Quantity const& number, Unit const& unit) {
    constexpr std::uint32_t few = 4, most_without_unit = 7;
    std::uint32_t const figures = passage.at(number.first).size();
    if (figures < few || passage.text(number.first).front() == '0') return false;
    if (!is_free(passage, number.first)) return false;
    // "4 952977": in groups it would be read as one number with the figures before.
    if (is_plain_number(passage, number.first - 1) && figures % 3 == 0) return false;
    if (unit.sort == Unit::Sort::none && !free_right(passage, number.last + 1)) return false;
    if (unit.sort == Unit::Sort::sign) return !passage.is_mark(number.first - 1, U'°');
    if (names_code(passage, number.first)) return false;
    if (unit.sort == Unit::Sort::counted) {
        constexpr int first_year = 1900, last_year = 2099;
        int const value = value_of(passage, number.first);
        return figures > few || value < first_year || value > last_year;
    }
    return figures > few && figures <= most_without_unit && !is_postal(passage, number) && !(passage.lone_is_code() && is_alone(passage, number));
}

bool typed_groups_are_one_number(Passage const& passage, Quantity const& number, Unit const& unit) {
    if (unit.sort == Unit::Sort::sign) return true;
    if (names_code(passage, number.first)) return false;
    if (number.typed == Quantity::Groups::dotted) return number.groups > 1 || number.decimal || unit.sort != Unit::Sort::none;
    return (!passage.spaced(number.last + 1) || !passage.is_digits(number.last + 1)) && is_free(passage, number.first);
}

void write_groups(Passage& passage, Quantity const& number, Unit const& unit) {
    if (number.typed == Quantity::Groups::none) {
        if (!whole_needs_groups(passage, number, unit)) return;
        Token const& figures = passage.at(number.first);
        constexpr std::uint32_t group = 3;
        for (std::uint32_t at = figures.begin + (figures.size() - 1) % group + 1; at < figures.end; at += group) passage.insert(at, passage.spelled(Gap::group), Rule::number);
        return;
    }
    if (!typed_groups_are_one_number(passage, number, unit)) return;
    for (std::size_t token = number.first + 1; token <= number.integer_last; ++token) {
        if (passage.is_mark(token, '.')) passage.replace(token, passage.spelled(Gap::group), Rule::number);
        else if (number.typed == Quantity::Groups::spaced) passage.set_gap(token, Gap::group, Rule::number);
    }
}

/// 3 x 4 -> 3 × 4
void set_times(Passage& passage, std::size_t last) {
    std::size_t const sign = last + 1;
    bool const typed = passage.text(sign) == "x" || passage.is_mark(sign, U'×');
    if (!typed || !passage.spaced(sign) || !passage.spaced(sign + 1) || !passage.is_digits(sign + 1)) return;
    passage.replace(sign, "×", Rule::multiplication);
    passage.set_gap(sign, Gap::tie, Rule::multiplication);
    passage.set_gap(sign + 1, Gap::tie, Rule::multiplication);
}

}  // namespace

bool stands_free(Passage const& passage, std::size_t token) {
    if (!passage.glued(token)) return true;
    switch (passage.at(token - 1).mark) {
        case '(':
        case '[':
        case '{':
        case '"':
        case '\'':
        case '+':
        case '=':
        case '<':
        case '>':
        case '~':
        case U'«':
        case U'“':
        case U'’':
        case U'±':
        case U'≥':
        case U'≤':
        case U'−': return true;
        default: return false;
    }
}

bool is_plain_number(Passage const& passage, std::size_t token) { return passage.is_digits(token) && !(passage.glued(token) && passage.is_letters(token - 1)); }

bool names_code(Passage const& passage, std::size_t token) {
    // Figures that typography may have put into groups do not count as steps.
    constexpr std::size_t farthest = 6, farthest_with_figures = 24;
    std::size_t steps = 0;
    for (std::size_t back = 1; back <= farthest_with_figures && back < token && steps < farthest; ++back) {
        std::size_t const at = token - back;
        Token const& before = passage.at(at);
        if (before.kind == Kind::digits) continue;
        ++steps;
        if (before.kind == Kind::letters) {
            if (passage.is(at, Trait::identifier) || passage.is(at, Trait::numbered) || passage.is(at, Trait::abbreviation)) return true;
            std::string_view const word = passage.text(at);
            if (word != "et" && word != "ou" && word != "à") return false;
        } else if (before.kind == Kind::mark) {
            if (before.mark == U'§') return true;
            bool const between = before.mark == ':' || before.mark == U'°' || before.mark == U'º' || before.mark == ',' || before.mark == '-' || before.mark == '/' || before.mark == '(';
            // A dash between spaces is no part of a number.
            if (before.mark == '-' && passage.spaced(at)) return false;
            if (!between && !(before.mark == '.' && back == 1)) return false;
        } else if (before.kind != Kind::opaque) {
            return false;
        }
    }
    return false;
}

std::size_t set_quantity(Passage& passage, std::size_t token) {
    Quantity const number = read(passage, token);
    std::size_t const next = number.last + 1;
    if (goes_on(passage, next)) return end_of_row(passage, number.last);
    Unit const unit = unit_at(passage, next);
    bool const counted = unit.sort != Unit::Sort::none;
    if (counted) write_unit(passage, unit);
    else if (is_postal(passage, number) && passage.spaced(next) && passage.is_letters(next)) passage.set_gap(next, Gap::tie, Rule::number);
    write_groups(passage, number, unit);
    if (number.decimal_point && unit.sort == Unit::Sort::sign && is_free(passage, token) && (!passage.is_letters(unit.first) || passage.is(unit.first, Trait::thousand)))
        passage.replace(number.integer_last + 1, ",", Rule::number);
    // A hyphen at the head of a paragraph may begin an item of a list.
    bool const sure = !passage.is_border(token - 2) || (unit.sort == Unit::Sort::sign);
    if (is_minus(passage, token - 1) && sure && free_right(passage, next)) passage.replace(token - 1, "−", Rule::minus);
    set_times(passage, number.last);
    return next;
}

}  // namespace paraphe::typography
