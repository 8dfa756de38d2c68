// The tables of the catalogue: their form, and that they hold all that the rooms say.

#include <gmock/gmock.h>

#include <array>
#include <set>

#include "cli/cpp_literals.h"
#include "cli/english/catalogue.h"
#include "cli/english/pattern.h"
#include "cli/english/rows.h"

namespace paraphe::cli {
namespace {

using testing::IsEmpty;

std::vector<Row> all_rows() {
    std::vector<Row> all;
    for (auto const table : tables()) all.insert(all.end(), table.begin(), table.end());
    return all;
}

/// "0", "1"… in the order in which they stand.
std::vector<char> places(std::string_view pattern) {
    std::vector<char> found;
    for (std::size_t at = next_place(pattern, 0); at < pattern.size(); at = next_place(pattern, at + 3)) found.push_back(pattern[at + 1]);
    return found;
}

/// Where a letter with a French accent or a French quotation mark stands outside quotes, or npos.
std::size_t french_letter(std::string_view english) {
    bool quoted = false;
    for (std::size_t at = 0; at < english.size();) {
        std::size_t const begin = at;
        char32_t const c = base::next_code_point(english, at);
        if (c == U'\'') quoted = !quoted;
        if (!quoted && (c == U'«' || c == U'»' || c == U'’' || c == U'œ' || (c >= U'À' && c <= U'ÿ'))) return begin;
    }
    return std::string_view::npos;
}

/// "room.what".
bool is_code(std::string_view text) {
    static std::set<std::string_view> const rooms{"assembly", "base",   "batch", "data",   "dossier", "font",  "image",
                                                  "layout",   "markup", "merge", "office", "pdf",     "rules", "typography"};
    std::size_t const dot = text.find('.');
    return dot != std::string_view::npos && dot + 1 < text.size() && rooms.contains(text.substr(0, dot)) &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", dot + 1) == std::string_view::npos;
}

std::set<std::string> codes_of_the_rooms() {
    std::set<std::string> codes;
    for (std::string const& path : test::sources_below("engine"))
        if (path.find("/engine/cli/english/") == std::string::npos)
            for (test::Literal const& literal : test::literals_of(path))
                if (is_code(literal.text)) codes.insert(literal.text);
    return codes;
}

TEST(EnglishRows, AreWellFormed) {
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (Row const& row : all_rows()) {
        SCOPED_TRACE(std::string(row.code) + ": " + std::string(row.french));
        EXPECT_TRUE(row.code.empty() || is_code(row.code));
        auto french = places(row.french), english = places(row.english);
        std::sort(english.begin(), english.end());
        EXPECT_TRUE(std::is_sorted(french.begin(), french.end()));
        EXPECT_EQ(std::adjacent_find(french.begin(), french.end()), french.end()) << "a place stands once";
        EXPECT_EQ(french, english);
        EXPECT_GE(literal_size(row.french), 5U) << "a sentence of places only fits all";
        EXPECT_EQ(row.french.find("}{"), std::string_view::npos) << "nothing tells where one place ends";
        EXPECT_NE(row.french, row.english);
        EXPECT_EQ(french_letter(row.english), std::string_view::npos) << row.english;
        EXPECT_TRUE(seen.insert({row.code, row.french}).second) << "twice";
    }
    EXPECT_GT(seen.size(), 390U);
}

// No row hides another, and none is too loose to be its own.
TEST(EnglishRows, AreFoundByTheirOwnSentences) {
    Arguments arguments;
    std::array<std::string, 10> words;
    for (std::size_t i = 0; i < words.size(); ++i) arguments[i].text = words[i] = "n°" + std::to_string(i);
    auto const same = [](Argument const& argument) { return std::string(argument.text); };
    for (Row const& row : all_rows()) EXPECT_EQ(in_english(row.code, filled(row.french, arguments, same)), filled(row.english, arguments, same)) << row.code;
}

TEST(EnglishRows, TermsAreWellFormed) {
    std::set<std::string_view> seen;
    for (Term const& term : terms()) {
        EXPECT_TRUE(seen.insert(term.french).second) << term.french;
        EXPECT_EQ(french_letter(term.english), std::string_view::npos) << term.english;
    }
}

TEST(EnglishRows, AreOfCodesThatExist) {
    auto const codes = codes_of_the_rooms();
    for (Row const& row : all_rows()) EXPECT_TRUE(row.code.empty() || codes.contains(std::string(row.code))) << row.code;
}

TEST(EnglishRows, EveryCodeHasOne) {
    std::set<std::string> codes = codes_of_the_rooms();
    EXPECT_GT(codes.size(), 170U);
    for (Row const& row : all_rows()) codes.erase(std::string(row.code));
    EXPECT_THAT(codes, IsEmpty());
}

// What is French in the sources of diagnostics and yet no part of one.
std::set<std::string> const not_told{
    "   = donnée : ",  // labels of a diagnostic: the console's own
    "lecture et fusion des données", "mise en page", "écriture du dossier", "écriture des fiches",        // steps
    "non attribué", "⟦à compléter⟧",                                                                      // words of the document
    "tapez le contenu", "a completer", "à compléter", "à renseigner", "à préciser]", "néant ?",                           // looked for in the data
    "taux d'occupation", "taux d’occupation",
};

/// Two words or more, one of them with an accent or a small French one.
bool is_french(std::string_view text) {
    static std::set<std::string_view> const small{"le", "la",  "les", "un", "une", "de",   "du",   "des",  "est", "ce", "cette", "il", "et",  "ou",
                                                  "a",  "qui", "que", "ne", "n",   "dans", "pour", "avec", "sur", "en", "par",   "l",  "d",   "sans"};
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    bool letter = false, small_word = false;
    std::size_t words = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const begin = text.find_first_of(letters, at);
        if (begin == std::string_view::npos) break;
        at = std::min(text.find_first_not_of(letters, begin), text.size());
        letter = letter || at - begin > 1;
        small_word = small_word || small.contains(text.substr(begin, at - begin));
        ++words;
    }
    bool const accented = letter && std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    bool const sentence = text.find(' ') != std::string_view::npos && base::first_malformed_utf8(text) == std::string_view::npos;
    return sentence && (accented || (words > 1 && small_word));
}

/// Whether a piece of a sentence, or a whole one, is in the tables.
bool is_known(std::string_view piece) {
    std::size_t const begin = std::min(piece.find_first_not_of(' '), piece.size());
    std::string_view const core = piece.substr(begin, piece.find_last_not_of(' ') + 1 - begin);
    for (Row const& row : all_rows())
        if (row.french.find(core) != std::string_view::npos || matched(row.french, piece)) return true;
    auto const all = terms();
    return std::any_of(all.begin(), all.end(), [&](Term const& term) { return term.french.find(core) != std::string_view::npos; });
}

// A sentence that is worded anew in its room is told here, and not by the first Englishman who reads French.
TEST(EnglishRows, HoldEveryPieceOfEverySentence) {
    std::set<std::string> const words_elsewhere{"filters.cpp", "name_filters.cpp", "formats.cpp", "value.cpp", "frozen.cpp", "system_reason.cpp", "worker.cpp", "png.cpp", "drawing.cpp"};
    std::size_t pieces = 0;
    for (std::string const& path : test::sources_below("engine")) {
        auto const literals = test::literals_of(path);
        bool const tells = std::any_of(literals.begin(), literals.end(), [](test::Literal const& one) { return is_code(one.text); });
        if (path.find("/engine/cli/") != std::string::npos || !(tells || words_elsewhere.contains(path.substr(path.rfind('/') + 1)))) continue;
        for (test::Literal const& literal : literals) {
            bool const ours = literal.line.find("expect(") != std::string::npos || literal.line.find("Bug(") != std::string::npos;
            if (ours || not_told.contains(literal.text) || !is_french(literal.text)) continue;
            ++pieces;
            EXPECT_TRUE(is_known(literal.text)) << path << ": «" << literal.text << "» is in no row of engine/cli/english/";
        }
    }
    EXPECT_GT(pieces, 350U);
}

}  // namespace
}  // namespace paraphe::cli
