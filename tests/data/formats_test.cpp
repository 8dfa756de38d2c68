#include "data/formats.h"

#include <gtest/gtest.h>

#include "data/decimal.h"

namespace paraphe::data {
namespace {

TEST(Formats, Finess) {
    for (char const* right : {"990000010", "990000028", "990001018", "990002016"})
        EXPECT_TRUE(is_finess(right)) << right;
    for (char const* wrong : {"990000011", "99000001", "9900000100", "99000001A", "", "990 00001"})
        EXPECT_FALSE(is_finess(wrong)) << wrong;
}

TEST(Formats, CorsicanFinessCountsLettersAsDigits) {
    // The key of 2A is the key of 21, of 2B that of 22.
    for (char const letter : {'A', 'B'}) {
        int right = 0;
        for (char key = '0'; key <= '9'; ++key) {
            std::string const number = std::string("2") + letter + "000001" + key;
            std::string const twin = std::string("2") + (letter == 'A' ? '1' : '2') + "000001" + key;
            EXPECT_EQ(is_finess(number), is_finess(twin));
            right += is_finess(number) ? 1 : 0;
        }
        EXPECT_EQ(right, 1);
    }
    EXPECT_FALSE(is_finess("2C0000010"));
}

TEST(Formats, SirenAndSiret) {
    EXPECT_TRUE(is_siren("000000018"));
    EXPECT_FALSE(is_siren("000000019"));
    EXPECT_TRUE(is_siret("35600000000048"));  // La Poste, head office: Luhn holds
    EXPECT_TRUE(is_siret("35600000000010"));  // La Poste: sum of digits 15
    EXPECT_FALSE(is_siret("35600000000011"));
    EXPECT_FALSE(is_siret("35600000100010"));
    EXPECT_FALSE(is_siret("0000000180000"));
}

TEST(Formats, Iban) {
    EXPECT_TRUE(is_iban("GB82 WEST 1234 5698 7654 32"));  // the example of ISO 13616
    EXPECT_FALSE(is_iban("GB82 WEST 1234 5698 7654 33"));
    EXPECT_FALSE(is_iban("GB82"));
    EXPECT_FALSE(is_iban("GB82 west 1234 5698 7654 32"));
}

TEST(Formats, Dates) {
    EXPECT_TRUE(parse_date("2024-02-29"));
    EXPECT_TRUE(parse_date("2000-02-29"));
    for (char const* wrong : {"2023-02-29", "1900-02-29", "2022-13-01", "2022-00-10", "2022-04-31", "2022-1-01",
                              "01/02/2022", "2022-01-01T00:00"})
        EXPECT_FALSE(parse_date(wrong)) << wrong;
    EXPECT_LT(*parse_date("2022-01-31"), *parse_date("2022-02-01"));
}

TEST(Formats, ProblemsSpeakOnlyOfTheirKind) {
    EXPECT_FALSE(format_problem("date", Value::array({})));
    EXPECT_TRUE(format_problem("date", Value::string("hier")));
    EXPECT_FALSE(format_problem("montant", Value::number("1234567.89")));
    EXPECT_FALSE(format_problem("montant", Value::number("1250000.50")));
    EXPECT_TRUE(format_problem("montant", Value::number("0.001")));
    EXPECT_TRUE(format_problem("montant", Value::string("12")));
    EXPECT_FALSE(format_problem("courriel", Value::string("direction@envol.example.org")));
    for (char const* wrong : {"a@b", "a b@c.fr", "@c.fr", "a@@c.fr", "a@c..fr", "a@.f"})
        EXPECT_TRUE(format_problem("courriel", Value::string(wrong))) << wrong;
    EXPECT_FALSE(format_problem("telephone", Value::string("04 65 71 00 01")));
    EXPECT_FALSE(format_problem("telephone", Value::string("+33 4 65 71 00 01")));
    EXPECT_TRUE(format_problem("telephone", Value::string("4657100")));
    EXPECT_TRUE(format_problem("iban", Value::string("FR00")));
    EXPECT_TRUE(format_problem("siren", Value::string("1")));
    EXPECT_TRUE(format_problem("siret", Value::string("1")));
    EXPECT_TRUE(format_problem("finess", Value::string("1")));
}

TEST(Formats, AWrongKeyIsToldApartFromAWrongShape) {
    auto const problem = [](char const* format, char const* text) { return format_problem(format, Value::string(text)).value_or(""); };
    EXPECT_EQ(problem("finess", "2A000001"), "« 2A000001 » n’est pas un numéro FINESS : il y faut 9 caractères, sans espace");
    EXPECT_EQ(problem("finess", "2C0000010"), "« 2C0000010 » n’est pas un numéro FINESS : il y faut 9 caractères, sans espace");
    EXPECT_EQ(problem("finess", "990300017"), "« 990300017 » n’est pas un numéro FINESS : le dernier chiffre ne correspond pas aux autres ; faute de frappe ?");
    EXPECT_EQ(problem("siren", "000 000 018"), "« 000 000 018 » n’est pas un numéro SIREN : il y faut 9 chiffres, sans espace");
    EXPECT_EQ(problem("siret", "00000001800011"), "« 00000001800011 » n’est pas un numéro SIRET : le dernier chiffre ne correspond pas aux autres ; faute de frappe ?");
}

std::string shown(std::optional<Decimal> const& d) {
    if (!d) return "none";
    return std::string(d->negative() ? "-" : "") + d->whole() + (d->fraction().empty() ? "" : "." + d->fraction());
}

TEST(Decimal, ReadsJsonNumbersExactly) {
    EXPECT_EQ(shown(Decimal::from_json("1250000.50")), "1250000.5");
    EXPECT_EQ(shown(Decimal::from_json("-0.0")), "0");
    EXPECT_EQ(shown(Decimal::from_json("1.5e3")), "1500");
    EXPECT_EQ(shown(Decimal::from_json("12E-3")), "0.012");
    EXPECT_EQ(shown(Decimal::from_json("0.1e1")), "1");
    for (char const* wrong : {"", "-", "01", "1.", "1e", ".5", "1e1000", "1e99", "x", "1 "})
        EXPECT_EQ(shown(Decimal::from_json(wrong)), "none") << wrong;
}

TEST(Decimal, RoundsHalvesAwayFromZero) {
    auto const rounded = [](char const* text, std::size_t decimals) {
        return shown(Decimal::from_json(text)->rounded(decimals));
    };
    EXPECT_EQ(rounded("0.125", 2), "0.13");
    EXPECT_EQ(rounded("-0.125", 2), "-0.13");
    EXPECT_EQ(rounded("0.1249", 2), "0.12");
    EXPECT_EQ(rounded("999.995", 2), "1000");
    EXPECT_EQ(rounded("-0.001", 2), "0");
    EXPECT_EQ(rounded("2.5", 0), "3");
    EXPECT_EQ(rounded("7", 2), "7");
}

TEST(Decimal, Cents) {
    EXPECT_EQ(Decimal::from_json("1234567.89")->cents(), 123456789);
    EXPECT_EQ(Decimal::from_json("-0.5")->cents(), -50);
    EXPECT_FALSE(Decimal::from_json("0.005")->cents());
    EXPECT_FALSE(Decimal::from_json("1e20")->cents());
}

TEST(Decimal, Order) {
    auto const d = [](char const* text) { return *Decimal::from_json(text); };
    EXPECT_LT(d("-2"), d("-1.5"));
    EXPECT_LT(d("9.99"), d("10"));
    EXPECT_LT(d("0.5"), d("0.55"));
    EXPECT_EQ(d("1.50"), d("1.5"));
    EXPECT_GT(Decimal(3), d("2.9"));
    EXPECT_EQ(Decimal(-3), d("-3.0"));
}

}  // namespace
}  // namespace paraphe::data
