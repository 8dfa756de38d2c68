#include <gmock/gmock.h>

#include "base/digest.h"
#include "base/unicode.h"
#include "base/utf8.h"

namespace paraphe::base {
namespace {

TEST(Utf8, RoundTripsEveryPlane) {
    for (char32_t const c : {U'a', U'é', U'€', U'\U0001F600', U'\U0010FFFF'}) {
        std::string const text = to_utf8(c);
        std::size_t at = 0;
        EXPECT_EQ(next_code_point(text, at), c);
        EXPECT_EQ(at, text.size());
    }
}

TEST(Utf8, MalformedBytesAreToldAndReplaced) {
    for (char const* const bad : {"\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82", "\x80"}) {
        EXPECT_EQ(first_malformed_utf8(std::string("ok") + bad), 2U) << bad;
        std::size_t at = 0;
        EXPECT_EQ(next_code_point(bad, at), char32_t{0xFFFD});
        EXPECT_EQ(at, 1U);
    }
    EXPECT_EQ(first_malformed_utf8("déjà €"), std::string::npos);
}

TEST(Utf8, CountsCodePoints) {
    EXPECT_EQ(code_point_count("déjà"), 4U);
    EXPECT_EQ(byte_offset("déjà", 2), 3U);
    EXPECT_EQ(byte_offset("déjà", 99), 6U);
}

TEST(Utf8, BlankIsWhatCannotBeRead) {
    for (char const* const text : {"", " \t\n", "\u00A0\u202F\u2003\u3000", "\u00AD", "\u200B\u2060\uFEFF", "\u202E\u2069\uFE0F\U000E0041"}) EXPECT_TRUE(is_blank(text)) << text;
    for (char const* const text : {" a ", ".", "\u00A0–", "\u0301", "\u2610", "😀", "\xFF"}) EXPECT_FALSE(is_blank(text)) << text;
}

TEST(Unicode, NormalizesAndFolds) {
    EXPECT_EQ(nfc("e\u0301"), "é");
    EXPECT_EQ(case_folded("ÉTÉ"), "été");
}

TEST(Unicode, NearestName) {
    EXPECT_EQ(nearest("adrese", {"commune", "adresse", "address"}), "adresse");
    EXPECT_EQ(nearest("--formt", {"--format", "--fonts"}), "--format");
    EXPECT_EQ(nearest("biuld", {"build", "check"}), "build");
    EXPECT_EQ(nearest("xyz", {"commune"}), "");
}

TEST(Digest, KnownAnswers) {
    // FIPS 180-4, the examples of NIST for SHA-256.
    EXPECT_EQ(hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(hex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

}  // namespace
}  // namespace paraphe::base
