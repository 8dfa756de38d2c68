#include "typography/identifiers.h"

#include <string>

#include "typography/french_rules.h"

namespace paraphe::typography {

namespace {

bool is_separator(char32_t mark) { return mark == '.' || mark == '-'; }

/// Groups of figures: where a new one begins there is a tie, elsewhere nothing. `sizes` repeats its last.
class Regrouping {
public:
    Regrouping(Passage& passage, std::basic_string_view<std::uint8_t> sizes) : passage_(passage), sizes_(sizes) {}

    void add(std::size_t token) {
        Token const& figures = passage_.at(token);
        if (started_) passage_.set_gap(token, left_ == 0 ? Gap::tie : Gap::none, Rule::identifier);
        started_ = true;
        for (std::uint32_t at = figures.begin; at < figures.end; ++at) {
            if (left_ == 0) {
                if (at > figures.begin) passage_.insert(at, passage_.spelled(Gap::tie), Rule::identifier);
                left_ = sizes_[group_];
                if (group_ + 1 < sizes_.size()) ++group_;
            }
            --left_;
        }
    }

private:
    Passage& passage_;
    std::basic_string_view<std::uint8_t> sizes_;
    std::size_t group_ = 0;
    std::uint8_t left_ = 0;
    bool started_ = false;
};

constexpr std::uint8_t by_four[] = {4};
constexpr std::uint8_t by_two[] = {2};
constexpr std::uint8_t abroad[] = {2, 1, 2};
constexpr std::uint8_t company[] = {3, 3, 3, 5};

template <std::size_t Count>
Regrouping regrouping(Passage& passage, std::uint8_t const (&sizes)[Count]) {
    return {passage, {sizes, Count}};
}

/// 01 23 45 67 89 or with stops or hyphens: `pairs` tokens of two figures from `token`.
bool are_pairs(Passage const& passage, std::size_t token, std::size_t pairs, std::size_t step) {
    for (std::size_t k = 0; k < pairs; ++k) {
        std::size_t const at = token + k * step;
        if (!passage.is_digits(at) || passage.at(at).size() != 2) return false;
        if (k == 0) continue;
        if (step == 1 ? !passage.spaced(at) : !(passage.glued(at) && passage.glued(at - 1) && is_separator(passage.at(at - 1).mark))) return false;
    }
    return true;
}

bool ends_number(Passage const& passage, std::size_t next) {
    if (passage.spaced(next)) return !(passage.is_digits(next) && passage.at(next).size() <= 2);
    char32_t const mark = passage.at(next).mark;
    return passage.is_border(next) || passage.at(next).kind == Kind::call ||
           (passage.at(next).kind == Kind::mark && !((is_separator(mark) || mark == '/' || mark == ',') && passage.glued(next + 1) && passage.is_digits(next + 1)));
}

bool is_trunk(std::string_view figures) { return figures.size() >= 2 && figures[0] == '0' && figures[1] != '0'; }

/// +33 1 23 45 67 89
std::size_t set_abroad(Passage& passage, std::size_t token) {
    constexpr std::uint32_t whole = 11;
    std::string_view const figures = passage.text(token);
    if (figures.size() == whole && figures.starts_with("33") && ends_number(passage, token + 1)) {
        regrouping(passage, abroad).add(token);
        return token + 1;
    }
    bool const spaced = figures == "33" && passage.is_digits(token + 1) && passage.at(token + 1).size() == 1 && passage.spaced(token + 1);
    if (!spaced || !are_pairs(passage, token + 2, 4, 1) || !passage.spaced(token + 2) || !ends_number(passage, token + 6)) return 0;
    for (std::size_t at = token + 1; at < token + 6; ++at) passage.set_gap(at, Gap::tie, Rule::identifier);
    return token + 6;
}

}  // namespace

bool is_iban(std::string_view text) {
    constexpr std::size_t shortest = 15, longest = 34, head = 4;
    if (text.size() < shortest || text.size() > longest) return false;
    unsigned remainder = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::size_t const at = (i + head) % text.size();
        char const c = text[at];
        bool const figure = c >= '0' && c <= '9';
        bool const letter = c >= 'A' && c <= 'Z';
        if (!figure && !letter) return false;
        if (at < 2 ? !letter : at < head && !figure) return false;
        remainder = figure ? remainder * 10 + static_cast<unsigned>(c - '0') : remainder * 100 + static_cast<unsigned>(c - 'A') + 10;
        remainder %= 97;
    }
    return remainder == 1;
}

std::size_t set_iban(Passage& passage, std::size_t token) {
    Token const& country = passage.at(token);
    if (country.size() != 2 || country.small || !country.capital || !passage.glued(token + 1) || !passage.is_digits(token + 1)) return 0;
    if (passage.glued(token) && (passage.is_digits(token - 1) || passage.is_letters(token - 1))) return 0;
    constexpr std::size_t longest = 34;
    std::string characters;
    std::size_t end = token;  // behind the last token of the longest number that is right
    for (std::size_t at = token; at == token || passage.is_digits(at) || (passage.is_letters(at) && !passage.at(at).small); ++at) {
        bool const mark_between = at > token && !passage.glued(at) && passage.at(at).typed != Typed::one;
        if (mark_between || characters.size() + passage.at(at).size() > longest) break;
        characters += passage.text(at);
        if (is_iban(characters)) end = at + 1;
    }
    if (end == token) return 0;
    Regrouping groups = regrouping(passage, by_four);
    for (std::size_t at = token; at < end; ++at) groups.add(at);
    return end;
}

std::size_t set_telephone(Passage& passage, std::size_t token) {
    if (passage.glued(token) && passage.is_mark(token - 1, '+')) return set_abroad(passage, token);
    if (!is_trunk(passage.text(token))) return 0;
    if (!stands_free(passage, token) && !passage.is_mark(token - 1, ':')) return 0;
    constexpr std::uint32_t whole = 10;
    constexpr std::size_t pairs = 5;
    if (passage.at(token).size() == whole) {
        if (!ends_number(passage, token + 1) || names_code(passage, token)) return 0;
        regrouping(passage, by_two).add(token);
        return token + 1;
    }
    for (std::size_t const step : {std::size_t{1}, std::size_t{2}}) {
        std::size_t const end = token + (pairs - 1) * step + 1;
        if (!are_pairs(passage, token, pairs, step) || !ends_number(passage, end)) continue;
        for (std::size_t at = token + 1; at < end; ++at) {
            if (step == 1) passage.set_gap(at, Gap::tie, Rule::identifier);
            else if (passage.at(at).kind == Kind::mark) passage.replace(at, passage.spelled(Gap::tie), Rule::identifier);
        }
        return end;
    }
    return 0;
}

std::size_t set_company_number(Passage& passage, std::size_t token) {
    constexpr std::size_t farthest = 5;
    std::uint32_t wanted = 0;
    for (std::size_t steps = 1; steps <= farthest && steps < token && wanted == 0; ++steps) {
        std::size_t const at = token - steps;
        constexpr std::uint32_t siren = 9, siret = 14;
        if (passage.is(at, Trait::siret)) wanted = siret;
        else if (passage.is(at, Trait::siren)) wanted = siren;
        bool const between = passage.at(at).kind == Kind::mark || passage.is(at, Trait::identifier);
        if (wanted == 0 && !between) return 0;
    }
    if (wanted == 0) return 0;
    std::size_t end = token;
    std::uint32_t figures = 0;
    for (; passage.is_digits(end) && figures < wanted && (end == token || passage.at(end).typed == Typed::one); ++end) figures += passage.at(end).size();
    if (figures != wanted || !ends_number(passage, end) || (passage.spaced(end) && passage.is_digits(end))) return 0;
    Regrouping groups = regrouping(passage, company);
    for (std::size_t at = token; at < end; ++at) groups.add(at);
    return end;
}

}  // namespace paraphe::typography
