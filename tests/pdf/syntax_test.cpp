#include "pdf/syntax.h"

#include <gtest/gtest.h>

#include "support/cases.h"

namespace paraphe::pdf {
namespace {

using namespace std::string_literals;

constexpr char const* cases = TEST_DIR "/syntax.cases";

template <typename Append>
auto appended(Append append) {
    return [append](std::string const& input) {
        std::string out;
        append(out, input);
        return out;
    };
}

TEST(Syntax, points) {
    test::expect_cases(cases, "points", appended([](std::string& out, std::string const& emu) {
                           append_thousandths(out, in_millipoints(base::Length{std::stoll(emu)}));
                       }));
}

TEST(Syntax, names) { test::expect_cases(cases, "name", appended(append_name)); }
TEST(Syntax, byte_strings) { test::expect_cases(cases, "byte string", appended(append_byte_string)); }
TEST(Syntax, text_strings) { test::expect_cases(cases, "text string", appended(append_text_string)); }
TEST(Syntax, utf16_for_cmaps) { test::expect_cases(cases, "utf-16 hex", appended(append_utf16_hex)); }

TEST(Syntax, every_thousandth_reads_back) {
    for (std::int64_t thousandths = -12'345; thousandths <= 12'345; ++thousandths) {
        std::string text;
        append_thousandths(text, thousandths);
        ASSERT_NEAR(std::stod(text), static_cast<double>(thousandths) / 1000, 1e-9) << text;
        ASSERT_TRUE(text.find('.') == std::string::npos || text.back() != '0') << text;
    }
}

TEST(Syntax, malformed_utf8_becomes_the_replacement_character) {
    std::string out;
    append_text_string(out, "a\xFF");
    EXPECT_EQ(test::visible(out), test::visible(std::string("(\xFE\xFF\0a\xFF\xFD)", 8)));
}

TEST(Syntax, a_dictionary_keeps_the_order_of_its_calls) {
    Dictionary dictionary;
    dictionary.name("Type", "Page").integer("N", -3).boolean("B", true).boolean("C", false).reference("P", 12);
    dictionary.text("T", "é").bytes("D", "a(b").raw("A", "[1 2]");
    EXPECT_EQ(dictionary.close(), "<</Type/Page/N -3/B true/C false/P 12 0 R/T(\xFE\xFF\0\xE9)/D(a\\(b)/A[1 2]>>"s);
    EXPECT_EQ(dictionary.close(), "<<>>");
}

TEST(Syntax, rectangle) { EXPECT_EQ(rectangle(0, -500, 595'276, 841'890), "[0 -.5 595.276 841.89]"); }

}  // namespace
}  // namespace paraphe::pdf
