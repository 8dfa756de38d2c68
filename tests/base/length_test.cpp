#include "base/length.h"

#include <gtest/gtest.h>

namespace paraphe::base {
namespace {

TEST(Length, UnitsAreExact) {
    EXPECT_EQ(Length::pt(1).emu(), 12'700);
    EXPECT_EQ(Length::mm(1).emu(), 36'000);
    EXPECT_EQ(Length::mm(25.4), Length::pt(72));
    EXPECT_EQ(Length::pt(0.5).emu(), 6'350);
    EXPECT_EQ(Length::pt(-0.25).emu(), -3'175);
}

TEST(Length, Twips) {
    EXPECT_EQ(Length::pt(10.5).in_twips(), 210);
    EXPECT_EQ(Length::mm(10).in_twips(), 567);
    EXPECT_EQ(Length::pt(-12).in_twips(), -240);
}

TEST(Length, Arithmetic) {
    Length const a = Length::pt(3);
    EXPECT_EQ(a + a - Length::pt(1), Length::pt(5));
    EXPECT_EQ(a * 4, Length::pt(12));
    EXPECT_EQ(a / 2, Length::pt(1.5));
    EXPECT_EQ(a.scaled(2, 3), Length::pt(2));
    EXPECT_LT(-a, a);
}

}  // namespace
}  // namespace paraphe::base
