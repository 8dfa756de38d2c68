#include "merge/grammar.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <span>

#include "base/bug.h"
#include "base/utf8.h"

namespace paraphe::merge {

bool holds(std::span<std::string_view const> list, std::string_view word) { return std::find(list.begin(), list.end(), word) != list.end(); }

namespace {

struct Pair {
    std::string_view from, to;
};

template <std::size_t size>
std::string_view other(std::array<Pair, size> const& list, std::string_view word) {
    auto const found = std::find_if(list.begin(), list.end(), [&](Pair const& pair) { return pair.from == word; });
    return found == list.end() ? std::string_view{} : found->to;
}

std::string without(std::string_view word, std::size_t bytes, std::string_view end) {
    return std::string(word.substr(0, word.size() - bytes)) + std::string(end);
}

constexpr std::string_view regular_in_al[]{"aval", "bal", "banal", "bancal", "cal", "carnaval", "chacal", "fatal", "festival",
                                                         "glacial", "natal", "naval", "pal", "récital", "régal"};
constexpr std::string_view ail_to_aux[]{"bail", "corail", "émail", "soupirail", "travail", "vantail", "vitrail"};
constexpr std::string_view ou_to_oux[]{"bijou", "caillou", "chou", "genou", "hibou", "joujou", "pou"};
constexpr std::string_view regular_in_u[]{"bleu", "émeu", "landau", "pneu", "sarrau", "emeu"};
constexpr std::string_view prepositions[]{"de", "du", "des", "à", "au", "aux", "en", "par", "pour", "sur", "sans", "avec", "hors", "temps"};

std::string plural_of_word(std::string_view word) {
    if (word.empty() || is_acronym(word) || word.ends_with('s') || word.ends_with('x') || word.ends_with('z')) return std::string(word);
    if (word == "œil") return "yeux";
    if (word.ends_with("al") && !holds(regular_in_al, word)) return without(word, 1, "ux");
    if (holds(ail_to_aux, word)) return without(word, 2, "ux");
    bool const in_x = (word.ends_with("au") || word.ends_with("eu")) && !holds(regular_in_u, word);
    return std::string(word) + (in_x || holds(ou_to_oux, word) ? "x" : "s");
}

constexpr std::array irregular_feminines{
    Pair{"beau", "belle"},     Pair{"nouveau", "nouvelle"}, Pair{"public", "publique"}, Pair{"long", "longue"},   Pair{"blanc", "blanche"},
    Pair{"doux", "douce"},     Pair{"faux", "fausse"},      Pair{"gros", "grosse"},     Pair{"bas", "basse"},     Pair{"tiers", "tierce"},
    Pair{"sec", "sèche"},      Pair{"frais", "fraîche"},    Pair{"franc", "franche"},   Pair{"caduc", "caduque"}, Pair{"aigu", "aiguë"},
    Pair{"favori", "favorite"}, Pair{"exprès", "expresse"}, Pair{"dû", "due"},          Pair{"porteur", "porteuse"}, Pair{"fou", "folle"}};
constexpr std::string_view eur_to_eure[]{"antérieur", "extérieur", "inférieur", "intérieur", "majeur",
                                                       "meilleur",  "mineur",    "postérieur", "supérieur", "ultérieur"};
constexpr std::string_view et_to_ete[]{"complet", "concret", "désuet", "discret", "incomplet", "indiscret", "inquiet", "secret"};

std::string feminine_of_word(std::string_view word) {
    if (auto const known = other(irregular_feminines, word); !known.empty()) return std::string(known);
    if (word.empty() || word.ends_with('e') || is_acronym(word)) return std::string(word);
    if (word.ends_with("eur") && !holds(eur_to_eure, word)) return without(word, 3, word.ends_with("teur") ? "rice" : "euse");
    if (word.ends_with('x')) return without(word, 1, "se");
    if (word.ends_with("er")) return without(word, 2, "ère");
    if (word.ends_with('f')) return without(word, 1, "ve");
    if (word.ends_with("et")) return holds(et_to_ete, word) ? without(word, 2, "ète") : std::string(word) + "te";
    bool const doubles = word.ends_with("el") || word.ends_with("eil") || word.ends_with("en") || word.ends_with("on");
    return std::string(word) + (doubles ? std::string(1, word.back()) : "") + "e";
}

constexpr std::string_view feminine_nouns[]{
    "agence",       "antenne",  "assemblee",  "association", "caisse",   "clinique",  "collectivite", "commission", "communaute", "commune", "congregation",
    "cooperative",  "creche",   "delegation", "direction",   "ecole",    "entreprise", "equipe",      "federation", "ferme",      "fondation", "halte",
    "ligue",        "maison",   "metropole",  "mission",     "mutualite", "mutuelle", "oeuvre",       "personne",   "plateforme", "prefecture", "regie",
    "region",       "residence", "section",   "societe",     "structure", "union",    "unite",        "universite", "ville",      "villa"};
constexpr std::string_view masculine_nouns[]{
    "bureau",  "centre",  "chateau",    "club",       "college",  "comite",  "conseil",  "consortium", "contrat", "departement",
    "dispositif", "domaine", "etablissement", "etat", "fonds",    "foyer",   "groupe",   "groupement", "hopital",
    "hospice", "institut", "lycee",     "lieu",       "ministere", "mouvement", "office", "organisme", "pole",    "prefet",
    "regroupement", "relais", "reseau", "secretariat", "service", "siege", "syndicat",  "tribunal", "village"};

}  // namespace

GrammaticalNumber number_of(data::Decimal const& count) {
    return count.whole() == "0" || count.whole() == "1" ? GrammaticalNumber::singular : GrammaticalNumber::plural;
}

std::string plural(std::string_view phrase) {
    std::string out;
    for (std::size_t at = 0; at <= phrase.size();) {
        std::size_t const end = std::min(phrase.find(' ', at), phrase.size());
        std::string_view const word = phrase.substr(at, end - at);
        if (at != 0) out += ' ';
        bool const elided = word.starts_with("d'") || word.starts_with("d’") || word.starts_with("l'") || word.starts_with("l’");
        if (at != 0 && (elided || holds(prepositions, word))) return out + std::string(phrase.substr(at));
        out += plural_of_word(word);
        at = end + 1;
    }
    return out;
}

std::string feminine(std::string_view phrase) {
    std::size_t const space = phrase.rfind(' ');
    std::size_t const begin = space == std::string_view::npos ? 0 : space + 1;
    return std::string(phrase.substr(0, begin)) + feminine_of_word(phrase.substr(begin));
}

std::optional<Gender> gender_of_noun(std::string_view word) {
    std::string const bare = bare_letters(word);
    if (holds(feminine_nouns, bare)) return Gender::feminine;
    if (holds(masculine_nouns, bare)) return Gender::masculine;
    return {};
}

std::string bare_letters(std::string_view word) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Normalizer2 const* const nfd = icu::Normalizer2::getNFDInstance(status);
    base::expect(U_SUCCESS(status) != 0, "ICU has the data of NFD");
    auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<int32_t>(word.size())));
    icu::UnicodeString const decomposed = nfd->normalize(text.toLower(icu::Locale("fr")), status);
    std::string utf8;
    decomposed.toUTF8String(utf8);
    std::string out;
    for (std::size_t at = 0; at < utf8.size();) {
        char32_t const c = base::next_code_point(utf8, at);
        if (u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK) continue;
        if (c == U'œ') out += "oe";
        else if (c == U'æ') out += "ae";
        else if (c == U'ø') out += "o";
        else base::append_utf8(out, c);
    }
    return out;
}

bool is_acronym(std::string_view word) {
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < word.size();) {
        auto const c = static_cast<UChar32>(base::next_code_point(word, at));
        if (u_islower(c)) return false;
        if (u_isupper(c)) ++capitals;
    }
    return capitals >= 2;
}

std::string_view first_word(std::string_view text) {
    std::size_t begin = text.size();
    std::size_t end = text.size();
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const here = at;
        auto const c = static_cast<UChar32>(base::next_code_point(text, at));
        bool const part = u_isalnum(c) || u_charType(c) == U_NON_SPACING_MARK;
        if (part && begin == text.size()) begin = here;
        if (!part && begin != text.size()) {
            end = here;
            break;
        }
    }
    return text.substr(begin, end - begin);
}

}  // namespace paraphe::merge
