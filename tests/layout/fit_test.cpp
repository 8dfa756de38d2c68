// Sections that keep to one page, in a font of squares: 10 pt a character, lines of 12 pt, 12 lines a page.

#include "layout/fit.h"

#include <gmock/gmock.h>

#include "support/read_aloud.h"
#include "support/set_in_squares.h"

namespace paraphe::layout {
namespace {

using document::Tightness;

struct Found {
    Fitting fitting;
    int asked = 0;
};

/// A part of 100 of space, 100 of leading and 100 of letters, on a page of `room`.
Found found(Tightness floor, int room) {
    Found all;
    all.fitting = least_tightness(floor, [&](Tightness t) {
        ++all.asked;
        return Length{t.space / 10 + t.leading / 10 + t.size / 10 - room};
    });
    return all;
}

TEST(Fit, ChangesNothingWhereAllFits) {
    Found const one = found({500, 900, 900}, 300);
    EXPECT_EQ(one.fitting.tightness, Tightness{});
    EXPECT_EQ(one.asked, 1);
}

TEST(Fit, TakesSpaceFirstAndNoMoreThanItMust) {
    EXPECT_EQ(found({500, 900, 900}, 250).fitting.tightness, (Tightness{500, 1000, 1000}));
    EXPECT_EQ(found({500, 900, 900}, 280).fitting.tightness, (Tightness{750, 1000, 1000}));
    EXPECT_EQ(found({500, 900, 900}, 299).fitting.tightness, (Tightness{938, 1000, 1000}));
}

TEST(Fit, TakesLeadingThenSize) {
    EXPECT_EQ(found({500, 920, 900}, 246).fitting.tightness, (Tightness{500, 960, 1000}));
    EXPECT_EQ(found({500, 920, 900}, 237).fitting.tightness, (Tightness{500, 920, 950}));
    EXPECT_EQ(found({1000, 1000, 900}, 295).fitting.tightness, (Tightness{1000, 1000, 950})) << "what may not give way does not";
}

TEST(Fit, TellsWhatIsMissingAtTheTightest) {
    Found const one = found({500, 900, 900}, 200);
    EXPECT_EQ(one.fitting.tightness, Tightness{});
    EXPECT_EQ(one.fitting.missing, Length{30});
    EXPECT_EQ(one.asked, 4);
}

TEST(Fit, IsAskedSevenTimesAtMost) {
    for (int room = 200; room <= 300; ++room) EXPECT_LE(found({500, 900, 900}, room).asked, 7);
}

class FitSection : public testing::Test {
protected:
    /// A page of twelve lines; the section begins one.
    base::Warned<LaidOut> set(std::string const& inside, std::string const& fit) {
        return setter_.set("<p>avant</p><section class=\"fiche\">" + inside + "</section><p>apres</p>",
                           "@page { size: 320pt 164pt; margin: 10pt; } note-rule { border-top: none; margin-top: 6pt; margin-bottom: 6pt; } note { font-size: 10pt; line-height: 12pt; }"
                           "body { font-family: \"Squares\"; font-size: 10pt; line-height: 12pt; } section.fiche p { margin-bottom: 4pt; }"
                           "section.fiche { break-before: page; break-after: page; -paraphe-fit: " + fit + "; }");
    }
    static std::string lines(int count) {
        std::string all;
        for (int i = 0; i < count; ++i) all += "<p>l" + std::to_string(10 + i) + "</p>";
        return all;
    }
    /// Size of the letters of the second page, and how far apart its first two lines are.
    struct Look {
        double size = 0, step = 0;
    };
    static Look look_of(page::PagedDocument const& paged) {
        std::vector<page::GlyphRun const*> runs;
        for (page::Item const& item : paged.pages.at(1).items)
            if (auto const* const run = std::get_if<page::GlyphRun>(&item)) runs.push_back(run);
        return {runs.at(0)->size.in_pt(), (runs.at(1)->origin.y - runs.at(0)->origin.y).in_pt()};
    }
    test::SquareSetter setter_;
};

TEST_F(FitSection, IsLeftAsItIsWhereItFits) {
    auto const one = set(lines(9), "space 50% leading 90% size 80%");
    EXPECT_TRUE(one.warnings.empty());
    EXPECT_EQ(one.value.paged.pages.size(), 3U);
    EXPECT_EQ(look_of(one.value.paged).step, 16);
}

TEST_F(FitSection, GivesSpaceThenLeadingThenSize) {
    // Eleven lines and ten spaces of 4 pt are 172 pt: 28 too many, so spaces of 1.2 pt; the step of an eighth gives 1.
    auto const space = set(lines(11), "space 25% leading 90% size 80%");
    EXPECT_TRUE(space.warnings.empty());
    ASSERT_EQ(space.value.paged.pages.size(), 3U);
    EXPECT_EQ(look_of(space.value.paged).size, 10);
    EXPECT_NEAR(look_of(space.value.paged).step, 13, 0.01);
    auto const leading = set(lines(12), "space 25% leading 90% size 80%");
    ASSERT_EQ(leading.value.paged.pages.size(), 3U);
    EXPECT_EQ(look_of(leading.value.paged).size, 10);
    // Twelve lines of 10.95 pt and eleven spaces of 1 pt; the step before has lines of 11.1 pt.
    EXPECT_NEAR(look_of(leading.value.paged).step, 11.95, 0.02);
    auto const size = set(lines(13), "space 25% leading 90% size 80%");
    ASSERT_EQ(size.value.paged.pages.size(), 3U);
    EXPECT_LT(look_of(size.value.paged).size, 10);
    EXPECT_GE(look_of(size.value.paged).size, 8);
}

TEST_F(FitSection, SaysByHowMuchItFailsAndIsLeftAsItIs) {
    // Twenty lines of 10.8 pt at 80 % and nineteen spaces of 2 pt: 210.8 pt, 66.8 too many.
    auto const one = set(lines(20), "space 50% leading 90% size 80%");
    ASSERT_EQ(one.warnings.size(), 1U);
    EXPECT_EQ(one.warnings[0].code, "layout.does-not-fit");
    EXPECT_THAT(one.warnings[0].message, testing::HasSubstr("il manque 24 mm"));
    EXPECT_TRUE(one.warnings[0].where.known());
    EXPECT_EQ(one.value.paged.pages.size(), 5U);
    EXPECT_EQ(look_of(one.value.paged).step, 16);
}

TEST_F(FitSection, CountsTheNotesOfThePage) {
    // Nine lines, the rule and the note leave 12 pt to eight spaces.
    EXPECT_NEAR(look_of(set(lines(8) + "<p>l<p:note>note</p:note></p>", "space 25%").value.paged).step, 13.375, 0.01);
}

/// Set again and again, it says everything once.
TEST_F(FitSection, IsReadAndToldOnce) {
    std::string const inside = "<h1 id=\"titre\">Titre</h1>" + lines(9) + "<p>" + std::string(40, 'x') + "<p:note>note</p:note> <a href=\"#titre\">la</a></p>";
    auto const tight = set(inside, "space 25% leading 50% size 99%");
    auto const loose = set(inside, "space 100%");
    EXPECT_EQ(tight.value.paged.pages.size(), 3U);
    EXPECT_GT(loose.value.paged.pages.size(), 3U);
    std::vector<std::string> codes;
    for (auto const& warning : tight.warnings) codes.push_back(warning.code);
    EXPECT_THAT(codes, testing::ElementsAre("layout.overfull-line"));
    EXPECT_EQ(test::read_aloud(tight.value.paged), test::read_aloud(loose.value.paged));
    EXPECT_EQ(tight.value.paged.elements.size(), loose.value.paged.elements.size());
    EXPECT_EQ(tight.value.paged.contents.size(), loose.value.paged.contents.size());
    EXPECT_EQ(tight.value.paged.outline.size(), 1U);
    EXPECT_EQ(tight.value.numbers.labels.at("titre"), "2");
}

TEST_F(FitSection, ThatBeginsWithinAPageGoesOverWhole) {
    auto const one = setter_.set("<p>avant</p><p>avant</p><p>avant</p><section class=\"f\">" + lines(10) + "</section>",
                                 "@page { size: 320pt 164pt; margin: 10pt; } body { font-family: \"Squares\"; font-size: 10pt; line-height: 12pt; } section.f { -paraphe-fit: size 90%; }");
    EXPECT_TRUE(one.warnings.empty());
    ASSERT_EQ(one.value.paged.pages.size(), 2U);
    EXPECT_EQ(look_of(one.value.paged).size, 10);
}

}  // namespace
}  // namespace paraphe::layout
