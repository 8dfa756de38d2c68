#include "typography/characters.h"
#include "typography/french_rules.h"

namespace paraphe::typography {

namespace {

bool closes(char32_t c) { return c == U')' || c == U']' || c == U'»' || c == 0x201D || c == right_single_quote || c == U'%' || c == U'°' || c == 0x20AC || c == 0x2026; }

std::size_t spaces_begin(Tape const& tape, std::size_t end) {
    while (end > 0 && is_space(tape.at(end - 1)) && !tape.masked(end - 1)) --end;
    return end;
}

std::size_t spaces_end(Tape const& tape, std::size_t begin) {
    while (is_space(tape.at(begin)) && !tape.masked(begin)) ++begin;
    return begin;
}

bool starts_address(std::u32string const& token) {
    return token.starts_with(U"http://") || token.starts_with(U"https://") || token.starts_with(U"www.") || token.starts_with(U"ftp://") ||
           token.starts_with(U"mailto:");
}

/// ref_2027-"A":x, a:b, rapport-v1.2.pdf, contact@exemple.org, 2001:db8::1, 14:30 are left alone.
bool is_identifier(std::u32string const& token) {
    if (token.find(U'@') != std::u32string::npos || token.find(U'_') != std::u32string::npos || token.find(U"::") != std::u32string::npos) return true;
    if (token.find(U"://") != std::u32string::npos || starts_address(token)) return true;
    std::size_t const dot = token.rfind(U'.');
    if (dot == std::u32string::npos || dot == 0 || dot + 2 >= token.size()) return false;
    bool extension = token.size() - dot <= 5;
    for (std::size_t i = dot + 1; i < token.size(); ++i) extension = extension && token[i] < 128 && is_word(token[i]);
    return extension && is_letter(token[0]) && is_letter(token[dot + 1]);
}

}  // namespace

void mask_protected(Tape& tape) {
    bool code = false;
    std::size_t code_begin = 0;
    for (std::size_t i = 0; i < tape.size(); ++i) {
        if (tape.at(i) != U'`') continue;
        if (code) tape.mask(code_begin, i + 1);
        code = !code;
        code_begin = i;
    }
    for (std::size_t begin = 0; begin < tape.size();) {
        if (is_space(tape.at(begin)) || tape.at(begin) == Tape::barrier) {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        while (end < tape.size() && !is_space(tape.at(end)) && tape.at(end) != Tape::barrier) ++end;
        std::size_t last = end;
        // Marks that end a sentence are not part of an address (but "!" may end its query).
        while (last > begin && (tape.at(last - 1) == U'.' || tape.at(last - 1) == U',' || tape.at(last - 1) == U';' || tape.at(last - 1) == U')' ||
                                tape.at(last - 1) == U'?' || tape.at(last - 1) == U':'))
            --last;
        if (is_identifier(tape.text().substr(begin, last - begin))) tape.mask(begin, last);
        begin = end;
    }
}

void collapse_spaces(Tape& tape) {
    for (std::size_t i = 0; i < tape.size(); ++i) {
        if (!is_space(tape.at(i)) || tape.masked(i)) continue;
        std::size_t const end = spaces_end(tape, i);
        char32_t const next = tape.at(end);
        char32_t const previous = tape.before(i);
        bool const none = next == U',' || next == U')' || next == U']' || previous == U'(' || previous == U'[' ||
                          (next == U'.' && tape.at(end + 1) != U'.' && !is_digit(tape.at(end + 1)));
        if (none && previous != 0 && next != 0) {
            tape.replace(i, end, {});
            continue;
        }
        if (end - i > 1) {
            // The strongest tie of the run wins.
            char32_t kept = U' ';
            for (std::size_t k = i; k < end; ++k)
                if (tape.at(k) != U' ') kept = tape.at(k);
            char32_t const one[] = {kept, 0};
            tape.replace(i, end, one);
        }
    }
}

void set_apostrophes(Tape& tape) {
    for (std::size_t i = 0; i < tape.size(); ++i) {
        char32_t const c = tape.at(i);
        if (tape.masked(i) || (c != U'\'' && c != 0x00B4)) continue;
        char32_t const next = tape.at(i + 1);
        if (is_letter(tape.before(i)) && (is_word(next) || next == U'"' || next == U'«')) tape.replace(i, i + 1, U"’");
    }
}

void set_quotes(Tape& tape) {
    std::vector<std::size_t> straight;
    for (std::size_t i = 0; i < tape.size(); ++i)
        if (tape.at(i) == U'"' && !tape.masked(i) && !is_digit(tape.before(i))) straight.push_back(i);
    if (straight.size() % 2 != 0) return;  // nobody knows which one is alone
    for (std::size_t k = 0; k < straight.size(); ++k) tape.replace(straight[k], straight[k] + 1, k % 2 == 0 ? U"«" : U"»");
}

void set_ellipsis(Tape& tape) {
    for (std::size_t i = 0; i + 2 < tape.size(); ++i) {
        if (tape.masked(i) || tape.at(i) != U'.' || tape.at(i + 1) != U'.' || tape.at(i + 2) != U'.') continue;
        std::size_t end = i + 3;
        while (tape.at(end) == U'.') ++end;
        tape.replace(i, end, U"…");
    }
    for (std::size_t i = 0; i + 3 < tape.size(); ++i)
        if (tape.text().compare(i, 4, U"etc…") == 0 && !is_letter(tape.before(i))) tape.replace(i, i + 4, U"etc.");
}

void set_dashes(Tape& tape) {
    std::vector<std::size_t> incises;
    for (std::size_t i = 1; i + 1 < tape.size(); ++i) {
        char32_t const c = tape.at(i);
        if (tape.masked(i) || (c != U'-' && c != en_dash && c != 0x2014)) continue;
        bool const spaced = is_space(tape.before(i)) && is_space(tape.at(i + 1));
        std::size_t const left = spaces_begin(tape, i);
        std::size_t const right = spaces_end(tape, i + 1);
        bool const years = left >= 4 && is_digit(tape.before(left)) && is_digit(tape.at(left - 4)) && is_digit(tape.at(right)) &&
                           is_digit(tape.at(right + 3)) && !is_digit(tape.at(right + 4));
        if (years && (spaced || c == en_dash)) tape.replace(left, right, U"-");
        else if (spaced) incises.push_back(i);
    }
    for (std::size_t k = 0; k < incises.size(); ++k) {
        std::size_t const i = incises[k];
        bool const paired = k % 2 == 1 || k + 1 < incises.size();
        bool const opens = k % 2 == 0;
        if (tape.at(i) == U'-') tape.replace(i, i + 1, U"–");
        if (!paired) continue;
        if (opens) tape.replace(i + 1, i + 2, U"\u00A0");
        else tape.replace(i - 1, i, U"\u00A0");
    }
}

void set_high_punctuation(Tape& tape) {
    for (std::size_t i = 0; i < tape.size(); ++i) {
        char32_t const c = tape.at(i);
        if (tape.masked(i)) continue;
        if (c == U'«') {
            std::size_t const end = spaces_end(tape, i + 1);
            if (tape.at(end) != 0 && tape.at(end) != Tape::barrier) tape.replace(i + 1, end, U"\u00A0");
            continue;
        }
        bool const thin = c == U';' || c == U'!' || c == U'?';
        if (!thin && c != U':' && c != U'»') continue;
        std::size_t const begin = spaces_begin(tape, i);
        char32_t const previous = tape.before(begin);
        char32_t const next = tape.at(i + 1);
        if (previous == 0 || previous == U'«' || previous == U'(' || previous == U'[' || previous == Tape::barrier) continue;
        if (thin && (previous == U'!' || previous == U'?')) continue;
        bool const after_text = is_word(previous) || previous == Tape::call || closes(previous) || previous == U'.' || previous == U'…' || (c == U'»' && (previous == U'!' || previous == U'?'));
        bool const before_end = next == 0 || is_space(next) || closes(next) || next == U'!' || next == U'?' || next == U')' || next == U'.' || next == U',' || next == Tape::barrier;
        if (!after_text) continue;
        if (c == U':' && !(next == 0 || is_space(next))) continue;
        if (thin && !before_end) continue;
        std::u32string_view const space = thin ? U"\u202F" : U"\u00A0";
        std::size_t const length_before = tape.size();
        tape.replace(begin, i, space);
        i = i + tape.size() - length_before;
    }
}

}  // namespace paraphe::typography
