#include "layout/line_breaking.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <sstream>

namespace paraphe::layout {
namespace {

/// Letters one unit wide, spaces 3 plus 3 minus 1 thirds: small whole numbers that a person can check.
constexpr std::int64_t unit = 3'000;

/// "au-jour" has a hyphenation point at "-", "et/ou" a break that adds nothing at "/"; '~' is a space that no line may end at.
std::vector<Material> paragraph(std::string const& text) {
    std::vector<Material> material;
    std::int64_t letters = 0;
    auto const box = [&] {
        if (letters == 0) return;
        Material item;
        item.width = Length{letters * unit};
        material.push_back(item);
        letters = 0;
    };
    auto const glue = [&](Length width, Length stretch, Length shrink) {
        Material item;
        item.kind = Material::Kind::glue;
        item.width = width;
        item.stretch = stretch;
        item.shrink = shrink;
        material.push_back(item);
    };
    auto const penalty = [&](int cost, bool flagged, Length width) {
        Material item;
        item.kind = Material::Kind::penalty;
        item.cost = cost;
        item.flagged = flagged;
        item.width = width;
        material.push_back(item);
    };
    for (char const c : text) {
        if (c == ' ' || c == '~') {
            box();
            if (c == '~') penalty(infinite, false, {});
            glue(Length{unit}, Length{unit / 2}, Length{unit / 3});
        } else if (c == '-') {
            box();
            penalty(50, true, Length{unit});
        } else if (c == '/') {
            box();
            penalty(50, false, {});
        } else {
            ++letters;
        }
    }
    box();
    penalty(infinite, false, {});
    glue({}, Length{unit * 1'000'000}, {});
    penalty(-infinite, false, {});
    return material;
}

/// The lines as text, one a line, "-" where a word is divided.
std::string lines(std::string const& text, std::int64_t width, bool optimal = true) {
    auto const material = paragraph(text);
    std::vector<Length> const measure{Length{width * unit}};
    auto const breaks = optimal ? break_lines(material, measure, {}) : break_lines_first_fit(material, measure);
    // Walk the text and the material side by side.
    std::ostringstream out;
    std::size_t item = 0;
    std::size_t next = 0;
    std::size_t i = 0;
    auto const ends_here = [&] { return next < breaks.size() && breaks[next].at == item; };
    while (i < text.size()) {
        if (text[i] == ' ' || text[i] == '~' || text[i] == '-') {
            if (text[i] == '~') ++item;
            if (ends_here()) {
                out << (text[i] == '-' ? "-" : "") << (breaks[next].overfull ? "!" : "") << "\n";
                ++next;
            } else if (text[i] != '-') {
                out << ' ';
            }
            ++item;
            ++i;
        } else {
            while (i < text.size() && text[i] != ' ' && text[i] != '~' && text[i] != '-') out << text[i++];
            ++item;
        }
    }
    return out.str() + (breaks.back().overfull ? "!" : "");
}

TEST(LineBreaking, OneLineIsLeftAlone) { EXPECT_EQ(lines("un mot", 20), "un mot"); }

TEST(LineBreaking, AWordIsDividedOnlyWhenItHelps) {
    EXPECT_EQ(lines("aaaa bbb-bbb cc", 12), "aaaa bbbbbb\ncc");
    EXPECT_EQ(lines("aaaa bbbb-bbbb cccc", 10), "aaaa bbbb-\nbbbb cccc");
}

TEST(LineBreaking, ATieIsNeverCut) {
    EXPECT_EQ(lines("aaa bbb~ccc ddd", 8), "aaa\nbbb ccc\nddd");
    EXPECT_EQ(lines("aaa bbb~ccc ddd", 8, false), "aaa\nbbb ccc\nddd");
}

TEST(LineBreaking, AWordWiderThanTheLineIsKeptAndTold) {
    EXPECT_EQ(lines("aa bbbbbbbbbbbb cc", 6), "aa\nbbbbbbbbbbbb!\ncc");
    EXPECT_EQ(lines("bbbbbbbbbbbb", 6), "bbbbbbbbbbbb!");
    EXPECT_EQ(lines("bbbbbbbbbbbb", 6, false), "bbbbbbbbbbbb!");
}

TEST(LineBreaking, AForcedBreakEndsALine) {
    auto material = paragraph("aa bb cc");
    Material fill;
    fill.kind = Material::Kind::glue;
    fill.stretch = Length{unit * 1'000'000};
    Material force;
    force.kind = Material::Kind::penalty;
    force.cost = -infinite;
    material.insert(material.begin() + 1, {fill, force});
    std::vector<Length> const measure{Length{40 * unit}};
    for (auto const& breaks : {break_lines(material, measure, {}), break_lines_first_fit(material, measure)}) {
        ASSERT_EQ(breaks.size(), 2U);
        EXPECT_EQ(breaks[0].at, 2U);
        EXPECT_EQ(breaks[1].at, material.size() - 1);
    }
}

TEST(LineBreaking, TheFirstLineMayBeShorter) {
    auto const material = paragraph("aaa bbb ccc");
    std::vector<Length> const measure{Length{4 * unit}, Length{8 * unit}};
    auto const breaks = break_lines(material, measure, {});
    ASSERT_EQ(breaks.size(), 2U);
    EXPECT_EQ(breaks[0].at, 1U);
}

/// Words of 2 to 12 letters with hyphenation points, the same for every run.
class RandomText {
public:
    std::string paragraph_of(std::uint32_t words, bool divisible) {
        std::string text;
        for (std::uint32_t word = 0; word < words; ++word) {
            if (!text.empty()) text += ' ';
            for (std::uint32_t part = 0; part < 1 + below(3); ++part) text += (part > 0 && divisible ? "-" : "") + std::string(2 + below(3), 'a');
        }
        return text;
    }

private:
    std::uint32_t below(std::uint32_t limit) { return (seed_ = seed_ * 1'664'525U + 1'013'904'223U) / 65'536U % limit; }
    std::uint32_t seed_ = 7;
};

struct LineFacts {
    Length width, stretch, shrink;
};

std::vector<LineFacts> facts_of(std::vector<Material> const& material, std::vector<Break> const& breaks) {
    std::vector<LineFacts> all;
    std::size_t begin = 0;
    for (Break const& one : breaks) {
        LineFacts facts;
        while (begin < one.at && material[begin].kind != Material::Kind::box) ++begin;
        for (std::size_t i = begin; i < one.at; ++i) {
            if (material[i].kind == Material::Kind::penalty) continue;
            facts.width += material[i].width;
            facts.stretch += material[i].stretch;
            facts.shrink += material[i].shrink;
        }
        if (material[one.at].kind == Material::Kind::penalty) facts.width += material[one.at].width;
        all.push_back(facts);
        begin = one.at;
    }
    return all;
}

TEST(LineBreaking, NoLineIsWiderThanItCanShrink) {
    RandomText random;
    for (int round = 0; round < 300; ++round) {
        auto const material = paragraph(random.paragraph_of(30, true));
        std::vector<Length> const measure{Length{24 * unit}};
        auto const breaks = break_lines(material, measure, {});
        ASSERT_EQ(breaks.back().at, material.size() - 1);
        for (LineFacts const& line : facts_of(material, breaks)) EXPECT_LE(line.width - line.shrink, measure[0]);
        for (Break const& one : breaks) EXPECT_FALSE(one.overfull);
    }
}

/// Sum of squared badness, computed here from the paper's definition, in floating point.
double badness_of(std::vector<Material> const& material, std::vector<Break> const& breaks, Length measure) {
    double sum = 0;
    for (LineFacts const& line : facts_of(material, breaks)) {
        double const slack = static_cast<double>((measure - line.width).emu());
        double const room = static_cast<double>((slack > 0 ? line.stretch : line.shrink).emu());
        double const ratio = slack == 0 ? 0 : room > 0 ? slack / room : 100;
        double const bad = std::min(1'000'000.0, 100 * std::abs(ratio * ratio * ratio));
        sum += bad * bad;
    }
    return sum;
}

TEST(LineBreaking, TheWholeParagraphIsAtLeastAsGoodAsFirstFit) {
    RandomText random;
    LineBreakSettings plain;
    plain.tolerance = 1'000'000;
    plain.line_penalty = 0;
    plain.spread_demerits = 0;
    plain.contrast_demerits = 0;
    plain.runt_demerits = 0;
    int better = 0;
    for (int round = 0; round < 200; ++round) {
        auto const material = paragraph(random.paragraph_of(25, false));
        std::vector<Length> const measure{Length{34 * unit}};
        double const optimal = badness_of(material, break_lines(material, measure, plain), measure[0]);
        double const greedy = badness_of(material, break_lines_first_fit(material, measure), measure[0]);
        EXPECT_LE(optimal, greedy * 1.01 + 1);
        better += optimal < greedy ? 1 : 0;
    }
    EXPECT_GT(better, 100);
}

int longest_ladder(std::vector<Material> const& material, std::vector<Break> const& breaks) {
    int run = 0;
    int longest = 0;
    for (Break const& one : breaks) {
        run = material[one.at].flagged ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

TEST(LineBreaking, NoThirdHyphenInARow) {
    RandomText random;
    for (int round = 0; round < 200; ++round) {
        auto const material = paragraph(random.paragraph_of(40, true));
        std::vector<Length> const measure{Length{34 * unit}};
        EXPECT_LE(longest_ladder(material, break_lines(material, measure, {})), 2);
    }
}

TEST(LineBreaking, LettersGiveBeforeSpacesDo) {
    // Ten letters and a space in a measure of ten: the space alone cannot give a whole unit, letters with it can.
    auto material = paragraph("aaaaa aaaaa aaaaa");
    std::vector<Length> const measure{Length{10 * unit}};
    EXPECT_EQ(break_lines(material, measure, {}).size(), 3U);
    for (Material& item : material)
        if (item.kind == Material::Kind::box) item.flex = item.width / 10;
    EXPECT_EQ(break_lines(material, measure, {}).size(), 2U);
}

TEST(LineBreaking, WhatHangsTakesNoRoom) {
    auto material = paragraph("aaaaa aaaaa aaaaa");
    std::vector<Length> const measure{Length{10 * unit}};
    material[2].hang = Length{unit / 2};
    material[0].lead = Length{unit / 4};
    EXPECT_EQ(break_lines(material, measure, {}).size(), 2U);
    material[0].lead = {};
    EXPECT_EQ(break_lines(material, measure, {}).size(), 3U);
}

TEST(LineBreaking, NeighboursAreAlikeWhenTheyCanBe) {
    RandomText random;
    LineBreakSettings careless;
    careless.contrast_demerits = 0;
    double with = 0, without = 0;
    auto const contrast = [](std::vector<Material> const& material, std::vector<Break> const& breaks, Length measure) {
        double sum = 0, last = 0;
        for (LineFacts const& line : facts_of(material, breaks)) {
            double const slack = static_cast<double>((measure - line.width).emu());
            double const ratio = slack / static_cast<double>((slack > 0 ? line.stretch : line.shrink).emu());
            if (line.stretch < measure) sum += std::abs(ratio - last);  // not the last line, whose stretch is endless
            last = ratio;
        }
        return sum;
    };
    for (int round = 0; round < 100; ++round) {
        auto const material = paragraph(random.paragraph_of(80, true));
        std::vector<Length> const measure{Length{60 * unit}};
        with += contrast(material, break_lines(material, measure, {}), measure[0]);
        without += contrast(material, break_lines(material, measure, careless), measure[0]);
    }
    EXPECT_LT(with, without * 0.95);
}

TEST(LineBreaking, ALastLineOfOneWordIsAvoided) {
    // Six words fit on a line, and leave the seventh alone.
    std::string const text = "aaaa aaaa aaaa aaaa aaaa aaaa aaaa";
    auto const material = paragraph(text);
    std::vector<Length> const measure{Length{28 * unit}};
    LineBreakSettings careless;
    careless.runt_demerits = 0;
    auto const spaces_of_last = [&](LineBreakSettings const& settings) {
        auto const breaks = break_lines(material, measure, settings);
        std::size_t const begin = breaks.size() > 1 ? breaks[breaks.size() - 2].at + 1 : 0;
        return std::count_if(material.begin() + static_cast<std::ptrdiff_t>(begin), material.end() - 3, [](Material const& item) { return item.kind == Material::Kind::glue; });
    };
    EXPECT_EQ(spaces_of_last(careless), 0);
    EXPECT_GT(spaces_of_last({}), 0);
}

TEST(LineBreaking, ARuntIsAvoided) {
    // 33 letters a line: naturally "a" would stand alone on the last line.
    LineBreakSettings settings;
    settings.runt_width = Length{4 * unit};
    std::string const text = "aaa aaaa aaaaa aaa aaaa aaaa aaa aaaaaa aaaa aaaa aaa aaaaa aa";
    auto const material = paragraph(text);
    std::vector<Length> const measure{Length{30 * unit}};
    LineFacts const with = facts_of(material, break_lines(material, measure, settings)).back();
    EXPECT_GE(with.width, settings.runt_width);
}

/// Which lines are too wide is known of each, those that end within a word included.
TEST(FirstFit, LinesAreMeasuredToWhereTheyEnd) {
    auto const overfull = [](std::string const& text, std::int64_t units) {
        std::vector<Length> const measure{Length{units * unit}};
        std::string told;
        for (Break const& one : break_lines_first_fit(paragraph(text), measure)) told += one.overfull ? '!' : '.';
        return told;
    };
    EXPECT_EQ(overfull("aaa-bbbb", 4), "..");
    EXPECT_EQ(overfull("aaaa-bbb", 4), "!.");
    EXPECT_EQ(overfull("aaaaaa-bb-cccccc", 4), "!.!");
    EXPECT_EQ(overfull("aaaa/bbbb", 4), "..");
    EXPECT_EQ(overfull("aaaaa/bbb", 4), "!.");
    EXPECT_EQ(overfull("aaaaaa/bb/cccccc", 4), "!.!");
}

}  // namespace
}  // namespace paraphe::layout
