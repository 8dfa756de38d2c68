#include <gtest/gtest.h>

#include "cli/english/catalogue.h"
#include "cli/english/pattern.h"
#include "cli/english/phrase.h"
#include "support/cases.h"

namespace paraphe::cli {
namespace {

/// "0=…|1=…" of the places that a sentence fills, quoted ones with q; "no" when it has another form.
std::string read(std::string_view pattern, std::string_view sentence) {
    auto const found = matched(pattern, sentence);
    if (!found) return "no";
    std::string out;
    for (std::size_t i = 0; i < found->size(); ++i)
        if ((*found)[i].text.data() != nullptr) out += (out.empty() ? "" : "|") + std::to_string(i) + ((*found)[i].quoted ? "q=" : "=") + std::string((*found)[i].text);
    return out;
}

TEST(Pattern, CoversTheWholeSentence) {
    EXPECT_EQ(read("ce titre est vide", "ce titre est vide"), "");
    EXPECT_EQ(read("ce titre est vide", "ce titre est vide."), "no");
    EXPECT_EQ(read("ce titre est vide", "ce titre est"), "no");
    EXPECT_EQ(read("clé '{0}'", "clé 'a'"), "0q=a");
    EXPECT_EQ(read("clé '{0}'", "une clé 'a'"), "no");
    EXPECT_EQ(read("clé '{0}'", "clé 'a' ?"), "no");
    EXPECT_EQ(read("", ""), "");
    EXPECT_EQ(read("", "a"), "no");
}

TEST(Pattern, APlaceMayBeEmptyOrEndTheSentence) {
    EXPECT_EQ(read("clé '{0}'", "clé ''"), "0q=");
    EXPECT_EQ(read("au moins {0}", "au moins 3"), "0=3");
    EXPECT_EQ(read("au moins {0}", "au moins "), "0=");
    EXPECT_EQ(read("{0} est attendu", "un texte est attendu"), "0=un texte");
}

TEST(Pattern, EndsDoNotOverlap) {
    EXPECT_EQ(read("'{0}'", "'"), "no");
    EXPECT_EQ(read("a{0}ab", "ab"), "no");
    EXPECT_EQ(read("a{0}ab", "aab"), "0=");
}

TEST(Pattern, PlacesAreTheShortestButTheLast) {
    EXPECT_EQ(read("'{0}' a '{1}'", "'x' a 'y' a 'z'"), "0q=x|1q=y' a 'z");
    EXPECT_EQ(read("clé inconnue '{0}'", "clé inconnue 'clé inconnue 'a''"), "0q=clé inconnue 'a'");
}

TEST(Pattern, OnlyABracedDigitIsAPlace) {
    EXPECT_EQ(read("{ {a} {10} {{ }} {", "{ {a} {10} {{ }} {"), "");
    EXPECT_EQ(read("ajouter {{/{0}}}", "ajouter {{/a}}"), "0=a");
    EXPECT_EQ(read("écrire {{{0}}}", "écrire {{a.b}}"), "0=a.b");
    EXPECT_EQ(literal_size("{0} a {1}"), 3U);
    EXPECT_EQ(literal_size("{x}"), 3U);
    EXPECT_EQ(next_place("a {", 0), 3U);
}

TEST(Pattern, WhatIsFilledInIsNotReadAgain) {
    Arguments arguments;
    arguments[0].text = "{1}";
    arguments[1].text = "{0}{0}";
    auto const same = [](Argument const& argument) { return std::string(argument.text); };
    EXPECT_EQ(filled("{1}: {0} {2}{", arguments, same), "{0}{0}: {1} {");
}

TEST(Phrase, TermsAndListsOfThem) {
    EXPECT_EQ(phrase_in_english("un nombre entier"), "a whole number");
    EXPECT_EQ(phrase_in_english("un texte, une liste [ … ] ou une valeur vide (null)"), "a text, a list [ … ] or an empty value (null)");
    EXPECT_EQ(phrase_in_english("true ou false"), "true or false");
    EXPECT_EQ(phrase_in_english("'a', 'b, c ou d' et 'e'"), "'a', 'b, c ou d' and 'e'");
    EXPECT_EQ(phrase_in_english("'a' ou un texte"), "'a' or a text");
}

TEST(Phrase, ATermMayHoldANumber) {
    EXPECT_EQ(phrase_in_english("erreur n° 18 du système"), "system error 18");
    EXPECT_EQ(phrase_in_english("arrêt anormal, signal SIGSEGV"), "abnormal end, signal SIGSEGV");
}

TEST(Phrase, WhatIsNotOursStays) {
    for (char const* const phrase : {"", "'", "''", "un chat", "un texte ou un chat", "un texte ou ", " ou ", ", ", "Not a JPEG file", "'a'b ou 'c'", "Un texte", "'a' ou 'b"})
        EXPECT_EQ(phrase_in_english(phrase), phrase);
}

TEST(English, Cases) {
    std::size_t count = 0;
    for (test::Case const& one : test::read_cases(TEST_DIR "/english.cases")) {
        EXPECT_EQ(in_english(one.group, one.input), one.expected) << "english.cases:" << one.line;
        ++count;
    }
    EXPECT_GT(count, 40U);
}

TEST(English, UnknownSentencesStay) {
    for (char const* const sentence : {"", "le chat dort", "clé inconnue", "clé inconnue 'a' !", "Clé inconnue 'a'", "\xFF\xFE", "{0}"}) {
        EXPECT_EQ(in_english("data.unknown-key", sentence), sentence);
        EXPECT_EQ(in_english("", sentence), sentence);
        EXPECT_EQ(in_english("no such code", sentence), sentence);
    }
    EXPECT_EQ(in_english("markup.bad-id", "clé inconnue 'a'"), "clé inconnue 'a'") << "a sentence of another room";
    EXPECT_EQ(in_english("", "clé inconnue 'a'"), "clé inconnue 'a'") << "no code, no room";
}

// What would be quadratic in the sentence takes minutes here.
TEST(English, LongSentencesAreRead) {
    std::string const long_name(2'000'000, '\'');
    EXPECT_EQ(in_english("data.unknown-key", "clé inconnue '" + long_name + "'"), "unknown key '" + long_name + "'");
    std::string many = "il faut ici un texte";
    for (int i = 0; i < 100'000; ++i) many += ", un texte";
    EXPECT_TRUE(in_english("data.type", many + ", et non une liste [ … ]").ends_with("a text, a text is expected here, not a list [ … ]"));
}

}  // namespace
}  // namespace paraphe::cli
