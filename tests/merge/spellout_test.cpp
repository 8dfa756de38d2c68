// Numbers in words against a second implementation, written by hand and by another way: groups of three digits.

#include <gtest/gtest.h>

#include <random>

#include "merge/spellout.h"
#include "support/cases.h"

namespace paraphe::merge {
namespace {

using data::Decimal;

char const* const units[] = {"zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize"};
char const* const tens[] = {"", "dix", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"};

/// 1 to 99 as words; "-" joins what is hyphenated in both spellings.
std::vector<std::string> below_hundred(int n) {
    if (n <= 16) return {units[n]};
    int const ten = n / 10;
    bool const by_score = ten == 7 || ten == 9;
    int const rest = by_score ? n % 10 + 10 : n % 10;
    if (ten == 1) return {std::string("dix-") + units[rest]};
    if (n == 80) return {"quatre-vingts"};
    if (rest == 0) return {tens[ten]};
    if ((rest == 1 || rest == 11) && ten < 8) return {tens[ten], "et", units[rest]};
    return {tens[ten] + std::string("-") + (rest > 16 ? std::string("dix-") + units[rest - 10] : units[rest])};
}

/// One group of three digits; `multiplies` when "mille" follows, a numeral before which nothing takes an s.
std::vector<std::string> group(int n, bool multiplies) {
    std::vector<std::string> words;
    int const hundreds = n / 100;
    if (hundreds > 1) words.emplace_back(units[hundreds]);
    if (hundreds > 0) words.emplace_back(hundreds > 1 && n % 100 == 0 && !multiplies ? "cents" : "cent");
    if (n % 100 != 0)
        for (std::string& word : below_hundred(n % 100)) words.push_back(multiplies && word == "quatre-vingts" ? "quatre-vingt" : std::move(word));
    return words;
}

std::string joined_by(std::vector<std::string> const& words, char const* gap) {
    std::string out;
    for (std::string const& word : words) out += (out.empty() ? "" : gap) + word;
    return out;
}

/// 0 to 999,999.
std::string below_million(std::int64_t n, char const* gap) {
    if (n == 0) return units[0];
    std::vector<std::string> words;
    int const thousands = static_cast<int>(n / 1000);
    if (thousands > 1) words = group(thousands, true);
    if (thousands > 0) words.emplace_back("mille");
    if (n % 1000 != 0)
        for (std::string& word : group(static_cast<int>(n % 1000), false)) words.push_back(std::move(word));
    return joined_by(words, gap);
}

std::string by_hand(std::int64_t n, Spelling spelling) {
    char const* const gap = spelling == Spelling::reformed ? "-" : " ";
    if (n < 1'000'000) return below_million(n, gap);
    std::string out;
    for (auto const& [size, noun] : {std::pair{1'000'000'000LL, "milliard"}, std::pair{1'000'000LL, "million"}}) {
        std::int64_t const count = n / size;
        n %= size;
        if (count == 0) continue;
        out += (out.empty() ? "" : " ") + below_million(count, gap) + " " + noun + (count > 1 ? "s" : "");
    }
    return n == 0 ? out : out + " " + below_million(n, gap);
}

void expect_same(std::int64_t n) {
    for (Spelling const spelling : {Spelling::traditional, Spelling::reformed}) {
        std::string const masculine = by_hand(n, spelling);
        ASSERT_EQ(cardinal_words(Decimal(n), Gender::masculine, spelling), masculine) << n;
        bool const one = n % 10 == 1 && n % 100 != 11 && n % 100 != 71 && n % 100 != 91;
        ASSERT_EQ(cardinal_words(Decimal(n), Gender::feminine, spelling), masculine + (one ? "e" : "")) << n;
        ASSERT_EQ(cardinal_words(Decimal(-n), Gender::masculine, spelling), (n == 0 ? "" : "moins ") + masculine) << n;
        bool const exact = n >= 1'000'000 && n % 1'000'000 == 0;
        ASSERT_EQ(euros_in_words(Decimal(n), spelling), masculine + (exact ? " d’euro" : " euro") + (n > 1 ? "s" : "")) << n;
    }
}

TEST(Spellout, ZeroToTenThousandAsByHand) {
    for (std::int64_t n = 0; n <= 10'000; ++n) expect_same(n);
}

/// Of every size: as many numbers of three digits as of twelve.
TEST(Spellout, HundredThousandRandomNumbersAsByHand) {
    std::mt19937_64 random(20260501);
    for (int i = 0; i < 100'000; ++i) {
        std::int64_t limit = 1000;
        for (auto digits = random() % 10; digits > 0; --digits) limit *= 10;
        auto n = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(limit));
        if (i % 5 == 0) n -= n % 1'000'000;
        expect_same(n);
    }
    expect_same(1'000'000'000'000);
}

TEST(Spellout, CentsAsByHand) {
    std::mt19937_64 random(7);
    for (int i = 0; i < 20'000; ++i) {
        auto const euros = static_cast<std::int64_t>(random() % 3'000'000);
        auto const cents = static_cast<std::int64_t>(random() % 99) + 1;
        auto const amount = Decimal::from_json(std::to_string(euros) + (cents < 10 ? ".0" : ".") + std::to_string(cents));
        std::string const before = euros == 0 ? "" : *euros_in_words(Decimal(euros), Spelling::traditional) + " et ";
        ASSERT_EQ(euros_in_words(*amount, Spelling::traditional), before + by_hand(cents, Spelling::traditional) + (cents > 1 ? " centimes" : " centime"));
    }
}

TEST(Spellout, NothingBeyondItsLimit) {
    for (char const* const number : {"1000000000001", "-1000000000001", "99999999999999999999", "1.5"})
        EXPECT_FALSE(cardinal_words(*Decimal::from_json(number), Gender::masculine, Spelling::traditional)) << number;
    for (char const* const number : {"1000000000000.01", "1000000000001", "99999999999999999999"})
        EXPECT_FALSE(euros_in_words(*Decimal::from_json(number), Spelling::traditional)) << number;
    EXPECT_EQ(euros_in_words(*Decimal::from_json("1000000000000.004"), Spelling::traditional), "mille milliards d’euros");
    for (char const* const number : {"0", "-1", "1.5"})
        EXPECT_FALSE(ordinal_words(*Decimal::from_json(number), Gender::masculine, GrammaticalNumber::singular, Spelling::traditional)) << number;
}

/// An ordinal is its cardinal with another end: what differs is listed here by hand.
TEST(Spellout, OrdinalsToTenThousandEndAsTheirLastWordAsks) {
    std::pair<char const*, char const*> const ends[] = {{"cinq", "cinquième"}, {"neuf", "neuvième"}, {"cents", "centième"}, {"vingts", "vingtième"},
                                                        {"quatre", "quatrième"}, {"onze", "onzième"}, {"douze", "douzième"}, {"treize", "treizième"},
                                                        {"quatorze", "quatorzième"}, {"quinze", "quinzième"}, {"seize", "seizième"}, {"trente", "trentième"},
                                                        {"quarante", "quarantième"}, {"cinquante", "cinquantième"}, {"soixante", "soixantième"}, {"mille", "millième"}};
    for (std::int64_t n = 2; n <= 10'000; ++n) {
        std::string const cardinal = by_hand(n, Spelling::traditional);
        std::string expected = cardinal + "ième";
        for (auto const& [end, ordinal] : ends)
            if (cardinal.ends_with(end)) expected = cardinal.substr(0, cardinal.size() - std::string(end).size()) + ordinal;
        ASSERT_EQ(ordinal_words(Decimal(n), Gender::feminine, GrammaticalNumber::singular, Spelling::traditional), expected) << n;
        ASSERT_EQ(ordinal_words(Decimal(n), Gender::masculine, GrammaticalNumber::plural, Spelling::traditional), expected + "s") << n;
    }
}

}  // namespace
}  // namespace paraphe::merge
