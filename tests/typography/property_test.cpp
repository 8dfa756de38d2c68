// What holds for any text: a second pass changes nothing, what is protected stays byte for byte, letters and figures stay but for
// the rules' own rewritings, spaces before marks do not matter. The sentences are made from pieces that contracts are made of.

#include <gmock/gmock.h>

#include <ctime>
#include <random>

#include "base/utf8.h"
#include "support/cases.h"
#include "typography/french.h"

namespace paraphe::typography {
namespace {

constexpr std::size_t sentences = 10'000;
constexpr SpaceProfile profiles[] = {SpaceProfile::imprimerie_nationale, SpaceProfile::bureautique, SpaceProfile::ue};

/// What may stand in a sentence, and its letters and figures after the rules.
struct Piece {
    std::string text;
    std::string kept;
};

bool is_kept(char32_t c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0x17F && c != 0xD7); }

std::string letters_and_figures(std::string const& text) {
    std::string out;
    for (char32_t const c : base::to_utf32(text))
        if (is_kept(c)) base::append_utf8(out, c);
    return out;
}

class Author {
public:
    explicit Author(unsigned seed) : random_(seed) {}

    std::size_t below(std::size_t count) { return random_() % count; }
    template <typename List>
    auto const& one_of(List const& list) {
        return list[below(std::size(list))];
    }

    Piece piece() {
        switch (below(9)) {
            case 0: return number();
            case 1: return date();
            case 2: return law();
            case 3: return rewritten();
            case 4: return quoted();
            default: return plain(one_of(words_));
        }
    }

    std::string protected_part() { return one_of(protected_); }

private:
    static Piece plain(std::string const& text) { return {text, letters_and_figures(text)}; }

    std::string digits(std::size_t count) {
        std::string out(1, static_cast<char>('1' + below(9)));
        while (out.size() < count) out += static_cast<char>('0' + below(10));
        return out;
    }
    Piece number() {
        static std::string const units[] = {" €", "€", " %", "%", " ETP", " places", " km", " euros", " usagers", " k€", " kWh"};
        std::string text = digits(1 + below(7));
        if (below(3) == 0) text += "," + digits(2);
        return plain(text + one_of(units));
    }
    Piece date() {
        static std::string const months[] = {"janvier", "mars", "juin", "août", "décembre"};
        std::string const day = std::to_string(2 + below(29));
        return plain("le " + day + " " + one_of(months) + " " + std::to_string(2000 + below(40)));
    }
    Piece law() {
        static std::string const heads[] = {"article L.", "l'article R. ", "articles D. ", "art. L. ", "loi n°", "décret n° "};
        return plain(one_of(heads) + digits(3) + "-" + digits(2));
    }
    Piece quoted() {
        std::string const inside = one_of(words_);
        static std::pair<std::string, std::string> const pairs[] = {{"\"", "\""}, {"« ", " »"}, {"«", "»"}, {"(", ")"}, {"( ", " )"}, {"“", "”"}};
        auto const& [open, close] = one_of(pairs);
        return plain(open + inside + close);
    }
    Piece rewritten() {
        static Piece const pieces[] = {{"le 2ème avenant", "le2eavenant"}, {"la 1ère année", "la1reannée"}, {"1 janvier 2027", "1erjanvier2027"}, {"Mr Durand", "MDurand"},
                                       {"à 14:30", "à14h30"}, {"12 m2", "12m"}, {"l'Etat", "lÉtat"}, {"le coeur", "lecœur"}, {"12 K€", "12k"}, {"au XXIème siècle", "auXXIesiècle"},
                                       {"3 x 4", "34"}};
        return one_of(pieces);
    }

    static inline std::string const words_[] = {"le contrat", "l'association", "les parties", "médico-social", "Rhône-Alpes", "qu'il s'agit", "aujourd'hui", "M. Durand", "Mme Petit",
                                                "l'EHPAD", "un usager", "la commission", "J. Dupont", "annexe 2", "titre II", "5° du II", "§ 3", "cf. annexe 2", "(...)", "et/ou",
                                                "2024-2029", "01/01/2027", "n° 12", "p. 12", "les établissements", "01 23 45 67 89", "SIRET 12345678900012", "moelle"};
    static inline std::string const protected_[] = {"http://exemple.fr/a?b=c;d", "https://www.exemple.org/x_y/(z)", "jean.dupont@asso-exemple.fr", "ref_2027-\"A\":x", "rapport-v1.2.pdf",
                                                    "`a ; b : \"c\"`", "2001:db8::1", "C:\\dossier\\x", "/var/donnees/2027-2028", "RH-2024–03_b", "#cpom", "DGCS/SD5C/2017/207"};
    std::mt19937 random_;
};

std::string set(std::string_view text, SpaceProfile profile = SpaceProfile::imprimerie_nationale) { return set_french(text, profile); }

TEST(Property, ASecondPassChangesNothing) {
    Author author(1);
    static std::string const marks[] = {" ", ", ", " ; ", "; ", ": ", " : ", " - ", ". ", " ! ", "? ", " – ", "...  ", " etc... ", " (", ") ", " \"", "\" ", " «", "» ", " '", "' ", "-", "'", " -, ", " – , ", " –; ", " etc. . ", "\nA L'"};
    for (std::size_t i = 0; i < sentences; ++i) {
        std::string text;
        for (std::size_t k = 2 + author.below(8); k > 0; --k) text += (author.below(6) == 0 ? author.protected_part() : author.piece().text) + author.one_of(marks);
        for (SpaceProfile const profile : profiles) {
            std::string const once = set(text, profile);
            ASSERT_EQ(set(once, profile), once) << text << "\nprofile " << name_of(profile);
        }
    }
}

TEST(Property, ProtectedPartsStayByteForByte) {
    Author author(2);
    static std::string const marks[] = {" ", ", ", " ; ", "; ", " : ", ". ", " ? ", ") "};
    for (std::size_t i = 0; i < sentences; ++i) {
        std::string const part = author.protected_part();
        std::string const before = author.piece().text + (author.below(4) == 0 ? " (" : " ");
        std::string const out = set(before + part + author.one_of(marks) + author.piece().text);
        ASSERT_NE(out.find(part), std::string::npos) << before << part << "\n" << out;
    }
}

TEST(Property, LettersAndFiguresStayButForTheRulesOwnRewritings) {
    Author author(3);
    static std::string const marks[] = {" ", ", ", " ; ", ": ", " - ", ". "};
    for (std::size_t i = 0; i < sentences; ++i) {
        std::string text, kept;
        for (std::size_t k = 1 + author.below(6); k > 0; --k) {
            Piece const piece = author.piece();
            text += piece.text + author.one_of(marks);
            kept += piece.kept;
        }
        ASSERT_EQ(letters_and_figures(set(text)), kept) << text;
    }
}

TEST(Property, SpacesBeforeMarksDoNotMatter) {
    Author author(4);
    static std::string const gaps[] = {"", " ", "  ", "\u00A0", "\u202F", " \u00A0"};
    static std::string const marks[] = {"; ", ": ", "! ", "? ", ", ", ". ", ") ", "» "};
    for (std::size_t i = 0; i < sentences; ++i) {
        std::string one, other;
        auto const add = [&](std::string const& text) { one += text, other += text; };
        for (std::size_t k = 1 + author.below(5); k > 0; --k) {
            std::string const mark = author.one_of(marks);
            if (mark == ") ") add("(");
            if (mark == "» ") add("«");
            add(author.piece().text);
            one += author.one_of(gaps);
            other += author.one_of(gaps);
            add(mark);
        }
        for (SpaceProfile const profile : profiles) ASSERT_EQ(set(one, profile), set(other, profile)) << one << "\n" << other;
    }
}

TEST(Property, AnyBytesComeOutAgain) {
    // No meaning at all: only that nothing breaks and that it stays as it is the second time.
    std::mt19937 random(5);
    static std::string const characters[] = {"a", "E", "1", "2", "0", " ", " ", "\u00A0", "\u202F", "\u2009", ".", ",", ";", ":", "!", "?", "'", "\"", "’", "«", "»", "“", "”", "-", "–", "—", "(", ")",
                                             "[", "]", "%", "€", "°", "º", "n", "L", "R", "h", "x", "m", "K", "e", "er", "ème", "I", "V", "X", "`", "@", "_", "/", "\\", "<", ">", "…", "§", "\u0301",
                                             "\u00AD", "😀", "\uFE0F", "א", "\u200F", "中", "\xFF", "\xC3", "\xFD", "+", "33", "mai", "du", "art", "M", "l", "A"};
    for (std::size_t i = 0; i < 100'000; ++i) {
        std::string text;
        for (std::size_t k = random() % 16; k > 0; --k) text += characters[random() % std::size(characters)];
        SpaceProfile const profile = profiles[i % 3];
        std::string const once = set(text, profile);
        ASSERT_EQ(test::visible(set(once, profile)), test::visible(once)) << test::visible(text);
    }
}

/// Of this process alone: what else the machine does is not ours.
double milliseconds(std::string const& text) {
    std::clock_t const start = std::clock();
    EXPECT_FALSE(set(text).empty());
    return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

TEST(Property, LongParagraphsTakeTimeInProportion) {
    for (std::string const piece : {"le contrat ; il ", "\"", "« ", "a@b,", "' ", "- x ", "1 ", "12 345 678 ", "`", "l'", "(", "SIRET : 1 ", "x_y:", "FR76 ", "...", "12:30 et ", "http://a.fr/b)"}) {
        auto const long_text = [&](std::size_t bytes) {
            std::string text;
            while (text.size() < bytes) text += piece;
            return text;
        };
        constexpr std::size_t large = 1'000'000;
        double const small_time = std::max(milliseconds(long_text(large / 10)), 1.0);
        double const large_time = milliseconds(long_text(large));
        EXPECT_LT(large_time, 60 * small_time) << piece;
    }
}

}  // namespace
}  // namespace paraphe::typography
