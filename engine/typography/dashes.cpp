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
            if (passage.glued(token + 1) || passage.is_mark(token + 1, ',')) return false;
            std::size_t const word = token - 1;
            // An ellipsis may stand inside a sentence, and so may "etc."
            if (passage.is_mark(word, '.') || passage.text(word) == "etc") return false;
            bool const initial = passage.at(word).capital && passage.at(word).size() == 1;
            return !initial && !passage.is(word, Trait::abbreviation) && !passage.is(word, Trait::reference) && !passage.is(word, Trait::civility_stop);
        }
        default: return passage.is_border(token);
    }
}

/// Before these the dash that would close an incise is not printed.
bool stands_for_closing(char32_t mark) { return mark == ',' || mark == '.' || mark == ';'; }

/// Typed as the dash that opens an incise: a breakable space before it and U+00A0 behind it, as `Incises` leaves it.
bool is_set_opening(Passage const& passage, std::size_t dash) {
    auto const gap = [&](std::size_t token) { return passage.text().substr(passage.at(token - 1).end, passage.at(token).begin - passage.at(token - 1).end); };
    return (gap(dash) == " " || passage.is_mark(dash - 1, U'«')) && gap(dash + 1) == passage.spelled(Gap::tie);
}

/// The mark behind the dash is enough.
void drop_closing(Passage& passage, std::size_t dash) {
    std::size_t const next = dash + 1;
    passage.replace(dash, "", Rule::dash);
    passage.set_gap(dash, Gap::none, Rule::dash);
    passage.set_gap(next, passage.is_mark(next, ';') ? Gap::high : Gap::none, Rule::dash);
}

void set_pair(Passage& passage, std::size_t opening, std::size_t closing) {
    bool const em = passage.is_mark(opening, U'—') || passage.is_mark(closing, U'—');
    for (std::size_t const dash : {opening, closing})
        if (passage.is_mark(dash, '-')) passage.replace(dash, em ? "—" : "–", Rule::dash);
    passage.set_gap(opening + 1, Gap::tie, Rule::dash);
    passage.set_gap(closing, Gap::tie, Rule::dash);
}

/// The dashes of one sentence: the first and the second hold an incise, the third and the fourth… A comma may stand for the
/// second: every opening dash behind it is set as such, so that the next pass does not take it for the one that is missing.
class Incises {
public:
    explicit Incises(Passage& passage) : passage_(passage) {}

    void add(std::size_t dash) {
        bool const closes = stands_for_closing(passage_.at(dash + 1).mark);
        bool const holds_words = opening_ == 0 ? dropped_ : dash > opening_ + 1;
        if (closes && !holds_words) return;
        if (closes) {
            drop_closing(passage_, dash);
            if (opening_ != 0) set_opening();
            dropped_ = some_dropped_ = true;
        } else if (opening_ == 0 || is_set_opening(passage_, dash)) {
            set_alone();
            opening_ = dash;
            dropped_ = false;
        } else {
            set_pair(passage_, opening_, dash);
            opening_ = 0;
        }
    }

    void end_sentence() {
        set_alone();
        dropped_ = some_dropped_ = false;
    }

private:
    void set_alone() {
        if (opening_ != 0 && some_dropped_) return set_opening();
        if (opening_ != 0 && passage_.is_mark(opening_, '-')) passage_.replace(opening_, "–", Rule::dash);
        opening_ = 0;
    }
    void set_opening() {
        if (passage_.is_mark(opening_, '-')) passage_.replace(opening_, "–", Rule::dash);
        passage_.set_gap(opening_ + 1, Gap::tie, Rule::dash);
        opening_ = 0;
    }

    Passage& passage_;
    std::size_t opening_ = 0;    ///< the dash that waits for its second
    bool dropped_ = false;       ///< the last incise has no second dash any more
    bool some_dropped_ = false;  ///< one of this sentence has none
};

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
    Incises incises(passage);
    for (std::size_t token = 1; token <= passage.count() + 1; ++token) {
        if (ends_sentence(passage, token)) {
            incises.end_sentence();
            continue;
        }
        if (!is_dash(passage.at(token).mark) || set_years(passage, token)) continue;
        // Beside « and » a space will stand.
        bool const open = passage.spaced(token) || passage.is_mark(token - 1, U'«');
        if (stands_for_closing(passage.at(token + 1).mark)) {
            if (passage.spaced(token) && !passage.is_mark(token - 1, U'«') && !passage.glued(token + 2)) incises.add(token);
            continue;
        }
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
            incises.add(token);
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
