#include "pdf/text_showing.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "support/cases.h"
#include "support/paged_sample.h"

namespace paraphe::pdf {
namespace {

using base::Length;
using namespace std::string_literals;

class Shown {
public:
    explicit Shown(int width = 600) : showing_(out_, Length::pt(800)) {
        font_.codes = {{0, 600, ""}, {1, width, "a"}, {1, width, "("}, {1, width, "\r"}};
    }
    Shown& widen_table(std::size_t codes) {
        font_.codes.resize(codes, {1, 600, "x"});
        return *this;
    }
    Shown& run(double x, double y, std::vector<page::Glyph> glyphs, double size = 10, std::uint16_t font = 0) {
        showing_.show({0, font, Length::pt(size), {}, {Length::pt(x), Length::pt(y)}, std::move(glyphs)}, font_);
        return *this;
    }
    Shown& scaled_run(int permille, double x, double y, std::vector<page::Glyph> glyphs) {
        showing_.show({0, 0, Length::pt(10), {}, {Length::pt(x), Length::pt(y)}, std::move(glyphs), permille}, font_);
        return *this;
    }
    std::string text() {
        showing_.end();
        return out_;
    }

private:
    std::string out_;
    page::EmbeddedFont font_;
    TextShowing showing_;
};

/// An advance in points.
page::Glyph glyph(std::uint16_t code, double advance) {
    return {code, static_cast<std::int32_t>(std::lround(advance * 12700))};
}

TEST(TextShowing, glyphs_that_advance_as_wide_as_they_are_need_no_number) {
    EXPECT_EQ(Shown().run(70, 100, {glyph(1, 6), glyph(1, 6)}).text(), "BT\n/F0 10 Tf\n70 700 Td\n[(\1\1)]TJ\nET\n");
}

TEST(TextShowing, kerning_becomes_a_number_after_its_glyph) {
    EXPECT_EQ(Shown().run(0, 800, {glyph(1, 5.5), glyph(1, 7), glyph(1, 6)}).text(),
              "BT\n/F0 10 Tf\n0 0 Td\n[(\1)50(\1)-100(\1)]TJ\nET\n");
}

TEST(TextShowing, the_last_advance_needs_no_number) {
    EXPECT_EQ(Shown().run(0, 800, {glyph(1, 99)}).text(), "BT\n/F0 10 Tf\n0 0 Td\n[(\1)]TJ\nET\n");
}

TEST(TextShowing, special_bytes_are_escaped) {
    EXPECT_EQ(Shown().widen_table(50).run(0, 800, {glyph('(', 6), glyph(13, 6)}).text(),
              "BT\n/F0 10 Tf\n0 0 Td\n[(\\(\\r)]TJ\nET\n");
}

TEST(TextShowing, more_than_255_codes_take_two_bytes) {
    EXPECT_EQ(Shown().widen_table(255).run(0, 800, {glyph(1, 6)}).text(), "BT\n/F0 10 Tf\n0 0 Td\n[(\1)]TJ\nET\n");
    EXPECT_EQ(Shown().widen_table(256).run(0, 800, {glyph(1, 6), glyph(0xFF, 6)}).text(),
              "BT\n/F0 10 Tf\n0 0 Td\n[(\0\1\0\xFF)]TJ\nET\n"s);
}

TEST(TextShowing, runs_of_one_line_share_an_array) {
    EXPECT_EQ(Shown().run(70, 100, {glyph(1, 6)}).run(79, 100, {glyph(1, 6)}).text(),
              "BT\n/F0 10 Tf\n70 700 Td\n[(\1)-300(\1)]TJ\nET\n");
}

TEST(TextShowing, lines_move_relative_to_the_last_line) {
    EXPECT_EQ(Shown().run(70, 100, {glyph(1, 6)}).run(60, 114.0005, {glyph(1, 6)}).run(60, 128, {glyph(1, 6)}).text(),
              "BT\n/F0 10 Tf\n70 700 Td\n[(\1)]TJ\n-10 -14 Td\n[(\1)]TJ\n0 -14 Td\n[(\1)]TJ\nET\n");
}

TEST(TextShowing, another_size_or_font_ends_the_array_and_is_set_once) {
    EXPECT_EQ(Shown().run(0, 800, {glyph(1, 6)}).run(6, 800, {glyph(1, 6)}, 8).run(12, 800, {glyph(1, 6)}, 8, 1).text(),
              "BT\n/F0 10 Tf\n0 0 Td\n[(\1)]TJ\n/F0 8 Tf\n6 0 Td\n[(\1)]TJ\n/F1 8 Tf\n6 0 Td\n[(\1)]TJ\nET\n");
}

TEST(TextShowing, a_scaled_line_is_as_wide_as_its_glyphs_are_scaled) {
    // 6 pt wide, 5.88 pt at 98 %; numbers are scaled too (ISO 32000-1 §9.4.4): 0.98 pt are a hundred thousandths.
    EXPECT_EQ(Shown().scaled_run(980, 0, 800, {glyph(1, 5.88), glyph(1, 5.88 + 0.98), glyph(1, 5.88)}).text(),
              "BT\n98 Tz\n/F0 10 Tf\n0 0 Td\n[(\1\1)-100(\1)]TJ\nET\n");
}

TEST(TextShowing, scaling_lasts_until_another_line_ends_it) {
    EXPECT_EQ(Shown().scaled_run(1015, 0, 800, {glyph(1, 6.09)}).scaled_run(1015, 0, 814, {glyph(1, 6.09)}).run(0, 828, {glyph(1, 6)}).text(),
              "BT\n101.5 Tz\n/F0 10 Tf\n0 0 Td\n[(\1)]TJ\n0 -14 Td\n[(\1)]TJ\n100 Tz\n0 -14 Td\n[(\1)]TJ\nET\n");
}

TEST(TextShowing, an_empty_run_writes_nothing) { EXPECT_EQ(Shown().run(0, 0, {}).text(), ""); }

TEST(TextShowing, errors_do_not_add_up_along_a_line) {
    // Some 617.3 thousandths in truth, 617 in /W: the pen falls behind by .3 a glyph until a number mends it.
    std::vector<page::Glyph> glyphs(500, glyph(1, 6.173));
    double const truth = glyphs[0].advance / 127.0;
    std::string const text = Shown(617).run(0, 800, glyphs).text();
    double pen = 0, worst = 0;
    int shown = 0;
    for (std::size_t at = text.find('[') + 1; text[at] != ']';) {
        if (text[at] == '(') {
            for (++at; text[at] != ')'; ++at, ++shown) {
                worst = std::max(worst, std::abs(pen - shown * truth));
                pen += 617;
            }
            ++at;
        } else {
            std::size_t used = 0;
            pen -= std::stod(text.substr(at), &used);
            at += used;
        }
    }
    EXPECT_EQ(shown, 500);
    EXPECT_LE(worst, 2.5);
}

TEST(TextShowing, any_advance_is_within_the_slack) {
    std::mt19937 random(7);
    std::uniform_int_distribution<int> advance(20'000, 120'000);
    for (int round = 0; round < 50; ++round) {
        std::vector<page::Glyph> glyphs;
        for (int i = 0; i < 60; ++i) glyphs.push_back({1, advance(random)});
        std::string const text = Shown().run(0, 800, glyphs).text();
        std::int64_t pen = 0, target = 0;  // in 1/1000 EMU
        std::size_t next = 0;
        for (std::size_t at = text.find('[') + 1; text[at] != ']';) {
            if (text[at] == '(') {
                for (++at; text[at] != ')'; ++at) {
                    ASSERT_LE(std::abs(pen - target), 127'000 * 5 / 2 + 1) << "round " << round << ", glyph " << next;
                    pen += 600 * 127'000;
                    target += std::int64_t{glyphs[next++].advance} * 1000;
                }
                ++at;
            } else {
                std::size_t used = 0;
                pen -= std::stoll(text.substr(at), &used) * 127'000;
                at += used;
            }
        }
    }
}

TEST(TextShowing, ATurnedRunHasATextObjectAndAMatrixOfItsOwn) {
    std::string out;
    TextShowing showing(out, Length::pt(800));
    page::EmbeddedFont font;
    font.codes = {{0, 600, ""}, {1, 600, "a"}};
    page::GlyphRun const straight{0, 0, Length::pt(10), {}, {Length::pt(20), Length::pt(100)}, {{1, 76'200}}};
    page::GlyphRun turned = straight;
    turned.turned = 55;
    showing.show(straight, font);
    showing.show(turned, font);
    showing.show(straight, font);
    showing.end();
    EXPECT_EQ(out,
              "BT\n/F0 10 Tf\n20 700 Td\n[(\x01)]TJ\nET\n"
              "BT\n.574 .819 -.819 .574 20 700 Tm\n[(\x01)]TJ\nET\n"
              "BT\n20 700 Td\n[(\x01)]TJ\nET\n");
}

}  // namespace
}  // namespace paraphe::pdf
