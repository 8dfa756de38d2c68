#include <algorithm>
#include <array>

#include "typography/characters.h"
#include "typography/french_rules.h"

namespace paraphe::typography {

namespace {

/// Words that a number (arabic or roman) is tied to.
constexpr std::array<std::u32string_view, 39> numbered{
    U"article", U"articles", U"art.", U"al.", U"alinéa", U"annexe", U"annexes", U"titre", U"chapitre", U"section", U"fiche", U"axe", U"p.", U"pp.", U"page",
    U"pages", U"t.", U"chap.", U"fig.", U"ann.", U"§", U"tableau", U"avenant", U"version", U"Article", U"Annexe", U"Titre", U"Fiche", U"Axe", U"du", U"au", U"groupe",
    U"niveau", U"décret", U"loi", U"L.", U"R.", U"D.", U"A."};

constexpr std::array<std::u32string_view, 11> civilities{U"M.", U"MM.", U"Mme", U"Mmes", U"Mlle", U"Dr", U"Me", U"Pr", U"Mgr", U"Mr", U"St"};

bool is_roman(Tape const& tape, std::size_t begin) {
    std::size_t end = begin;
    while (tape.at(end) == U'I' || tape.at(end) == U'V' || tape.at(end) == U'X') ++end;
    return end > begin && !is_word(tape.at(end)) && tape.at(end) != U'.' && tape.at(end) != right_single_quote;
}

/// The word (with its dot) that ends just before `end`.
std::u32string_view word_before(Tape const& tape, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 && (is_letter(tape.at(begin - 1)) || (tape.at(begin - 1) == U'.' && begin == end) || tape.at(begin - 1) == U'§')) --begin;
    return std::u32string_view(tape.text()).substr(begin, end - begin);
}

template <typename Words>
bool among(Words const& words, std::u32string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_code_letter(char32_t c) { return c == U'L' || c == U'R' || c == U'D' || c == U'A'; }

}  // namespace

void tie_numbers_to_names(Tape& tape) {
    for (std::size_t i = 1; i < tape.size(); ++i) {
        if (tape.masked(i)) continue;
        char32_t const c = tape.at(i);
        char32_t const previous = tape.before(i);
        // n°5, nº 5 -> n° 5 with its tie
        if ((c == U'°' || c == 0x00BA) && (previous == U'n' || previous == U'N') && !is_letter(i >= 2 ? tape.at(i - 2) : 0)) {
            tape.replace(i, i + 1, U"°");
            std::size_t end = i + 1;
            while (is_space(tape.at(end))) ++end;
            if (is_word(tape.at(end))) tape.replace(i + 1, end, U"\u00A0");
            continue;
        }
        // L.313-12 -> L. 313-12
        if (c == U'.' && is_code_letter(previous) && is_digit(tape.at(i + 1)) && !is_word(i >= 2 ? tape.at(i - 2) : 0)) {
            tape.replace(i + 1, i + 1, U"\u00A0");
            continue;
        }
        if (!is_space(c)) continue;
        char32_t const next = tape.at(i + 1);
        std::u32string_view const word = word_before(tape, i);
        bool const code = is_code_letter(next) && tape.at(i + 2) == U'.';
        bool const roman = is_roman(tape, i + 1);
        bool const small = word == U"du" || word == U"au";
        bool const date_word = word == U"décret" || word == U"loi";
        if (among(numbered, word) && !date_word && ((is_digit(next) && !small) || roman)) tape.replace(i, i + 1, U"\u00A0");
        if ((word == U"art." || word == U"Art." || word == U"cf." || word == U"Cf.") && (code || is_word(next))) tape.replace(i, i + 1, U"\u00A0");
        if (among(civilities, word) && is_upper(next)) {
            tape.replace(i, i + 1, U"\u00A0");
            if (word == U"Mr") tape.replace(i - 1, i, U".");
        }
        // 3 bis, 3 ter
        bool const latin = tape.text().compare(i + 1, 3, U"bis") == 0 || tape.text().compare(i + 1, 3, U"ter") == 0;
        if (is_digit(previous) && latin && !is_letter(tape.at(i + 4))) tape.replace(i, i + 1, U"\u00A0");
        // An initial and its name: J. Durand
        if (previous == U'.' && i >= 2 && is_upper(tape.at(i - 2)) && !is_word(i >= 3 ? tape.at(i - 3) : 0) && (is_upper(next) || is_digit(next)) && !is_upper(tape.at(i + 2)))
            tape.replace(i, i + 1, U"\u00A0");
    }
}

void set_accents(Tape& tape) {
    struct Form {
        std::u32string_view typed, right;
    };
    // By list only: no rule knows that "moelle" keeps its two letters.
    constexpr std::array<Form, 15> forms{{{U"Etat", U"État"}, {U"Etats", U"États"}, {U"Etablissement", U"Établissement"}, {U"Etablissements", U"Établissements"},
                                          {U"Evaluation", U"Évaluation"}, {U"Evaluations", U"Évaluations"}, {U"Ecole", U"École"}, {U"Equipe", U"Équipe"},
                                          {U"Etude", U"Étude"}, {U"coeur", U"cœur"}, {U"oeuvre", U"œuvre"}, {U"oeuvres", U"œuvres"}, {U"voeux", U"vœux"},
                                          {U"noeud", U"nœud"}, {U"soeur", U"sœur"}}};
    for (std::size_t begin = 0; begin < tape.size();) {
        if (!is_letter(tape.at(begin)) || tape.masked(begin)) {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        while (is_letter(tape.at(end))) ++end;
        std::u32string_view const word = std::u32string_view(tape.text()).substr(begin, end - begin);
        for (Form const& form : forms)
            if (word == form.typed) {
                tape.replace(begin, end, form.right);
                end = begin + form.right.size();
                break;
            }
        // "A l’issue": a capital A alone before a space and a lower-case word is the preposition.
        bool const alone = end == begin + 1 && tape.at(begin) == U'A' && tape.at(end) == U' ' && (tape.before(begin) == 0 || tape.before(begin) == U' ');
        bool const sentence_start = begin == 0 || (begin >= 2 && tape.at(begin - 2) == U'.');
        if (alone && sentence_start && is_letter(tape.at(end + 1)) && !is_upper(tape.at(end + 1))) tape.replace(begin, end, U"À");
        begin = end;
    }
}

}  // namespace paraphe::typography
