#include "layout/line_settings.h"

#include <gmock/gmock.h>

#include <array>
#include <random>

namespace paraphe::layout {
namespace {

/// A line of 400 pt of letters, whose spaces may gain 40 pt and lose 27.
LineFit line(double slack) { return {Length::pt(slack), Length::pt(8), Length::pt(40), Length::pt(27), true}; }

/// r of the spaces, from what the setting gives them.
double ratio(LineFit const& fit, LineSetting const& setting) {
    return setting.change.in_pt() / (setting.change < Length{} ? fit.shrink : fit.stretch).in_pt();
}

/// The line is as wide as it should be: a permille of its letters' flex is 0.4 pt here, and rounding goes to the spaces.
void expect_filled(LineFit const& fit, LineSetting const& setting) {
    double const letters = fit.flex.in_pt() * (setting.scale_permille - 1000) / 20;
    EXPECT_NEAR(letters + setting.change.in_pt(), fit.slack.in_pt(), 0.001);
}

TEST(LineSettings, LettersGiveFirst) {
    for (double const slack : {-7.0, -2.0, 0.0, 3.0, 8.0}) {
        LineFit const fit = line(slack);
        auto const settings = settle(std::array{fit});
        EXPECT_NEAR(ratio(fit, settings[0]), 0, 0.02) << slack;
        expect_filled(fit, settings[0]);
    }
    EXPECT_EQ(settle(std::array{line(20)})[0].scale_permille, 1020);
    EXPECT_EQ(settle(std::array{line(-20)})[0].scale_permille, 980);
}

TEST(LineSettings, NeighboursOfALooseLineKeepTheirLettersBack) {
    std::array const lines{line(4), line(28), line(4)};
    auto const settings = settle(lines);
    EXPECT_NEAR(ratio(lines[1], settings[1]), 0.5, 0.01);  // 20 of 40 pt, once letters have given all
    for (std::size_t const i : {0U, 2U}) {
        EXPECT_GT(ratio(lines[i], settings[i]), 0.05);
        EXPECT_LT(ratio(lines[i], settings[i]), 0.25);
        EXPECT_LT(settings[i].scale_permille, 1010);
        expect_filled(lines[i], settings[i]);
    }
}

TEST(LineSettings, OtherLinesGiveWayOnlyWhenTheyAreTooWide) {
    LineFit ragged = line(12);
    ragged.justified = false;
    EXPECT_EQ(settle(std::array{ragged})[0].scale_permille, 1000);
    EXPECT_EQ(settle(std::array{ragged})[0].change, Length{});
    ragged.slack = Length::pt(-10);
    auto const squeezed = settle(std::array{ragged})[0];
    EXPECT_EQ(squeezed.scale_permille, 980);
    EXPECT_EQ(squeezed.change, Length::pt(-2));
}

TEST(LineSettings, WhatCannotGiveIsLeft) {
    // One long word: no spaces, no flex; the line stays short or too wide.
    LineFit const stiff{Length::pt(9), {}, {}, {}, true};
    EXPECT_EQ(settle(std::array{stiff})[0].scale_permille, 1000);
    LineFit const wide{Length::pt(-9), {}, {}, {}, true};
    EXPECT_EQ(settle(std::array{wide})[0].change, Length{});
    EXPECT_TRUE(settle({}).empty());
}

TEST(LineSettings, AnyParagraphIsFilledWithinItsLimits) {
    std::mt19937 random(11);
    std::uniform_real_distribution<double> slack(-34, 60);
    for (int round = 0; round < 500; ++round) {
        std::vector<LineFit> lines;
        for (int i = 0; i < 7; ++i) lines.push_back(line(slack(random)));
        auto const settings = settle(lines);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            EXPECT_THAT(settings[i].scale_permille, testing::AllOf(testing::Ge(980), testing::Le(1020)));
            EXPECT_GE(ratio(lines[i], settings[i]), -1);
            expect_filled(lines[i], settings[i]);
        }
    }
}

}  // namespace
}  // namespace paraphe::layout
