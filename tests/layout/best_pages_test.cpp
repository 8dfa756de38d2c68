// Pages of strips that a letter each stands for; the words are in best_pages.cases.

#include "layout/best_pages.h"

#include <gmock/gmock.h>

#include <bit>
#include <map>
#include <random>

#include "support/cases.h"

namespace paraphe::layout {
namespace {

constexpr std::int64_t unit = 12'700;

AfterStrip kind_of(char letter) {
    static std::map<char, AfterStrip> const kinds{{'.', AfterStrip::may_break}, {'-', AfterStrip::hyphen}, {':', AfterStrip::announced},    {'t', AfterStrip::together}, {'l', AfterStrip::lines},
                                                  {'r', AfterStrip::rows},      {'s', AfterStrip::signature}, {'c', AfterStrip::caption},  {'h', AfterStrip::heading},
                                                  {'=', AfterStrip::seam},      {'_', AfterStrip::seam},      {'!', AfterStrip::must_break}};
    return kinds.at(letter);
}

int number_at(std::string const& text, std::size_t& at) {
    int number = 0;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) number = 10 * number + (text[at] - '0');
    return number;
}

/// What a line of the cases describes.
struct Given {
    std::vector<Strip> strips;
    std::vector<std::string> words;  ///< of each strip
    SetNotes notes;
    NoteRule rule;
    Length first_room, room;

    explicit Given(std::string const& text) {
        rule.above = Length{unit};
        std::size_t at = 0;
        first_room = room = Length{unit * number_at(text, at)};
        if (text[at] == ',') room = Length{unit * number_at(text, ++at)};
        at = text.find("| ") + 2;
        while (at < text.size()) {
            std::size_t const begin = at;
            Strip strip;
            strip.after = kind_of(text[at]);
            strip.space = text[at++] == '_';
            int const height = number_at(text, at);
            strip.height = Length{unit * std::max(1, height)};
            if (at < text.size() && text[at] == 'n') {
                SetNote note;
                note.lines.resize(static_cast<std::size_t>(number_at(text, ++at)));
                for (Strip& line : note.lines) line.height = Length{unit};
                strip.notes.push_back({notes.size(), {}});
                notes.push_back(std::move(note));
            }
            strips.push_back(std::move(strip));
            words.push_back(text.substr(begin, at - begin));
        }
    }

    /// The pages of all its runs; a run's notes do not go on to the next.
    std::vector<BestPage> pages() const {
        std::vector<BestPage> all;
        PageChooser chooser(strips, notes, rule);
        for (PageRun run{0, 0, first_room, room, {}}; run.begin < strips.size(); run.begin = run.end) {
            run.end = run.begin;
            while (run.end < strips.size() && strips[run.end++].after != AfterStrip::must_break) {}
            for (BestPage const& page : chooser.best(run, {})) all.push_back(page);
        }
        return all;
    }
};

class BestPagesCases : public testing::TestWithParam<test::Case> {};

TEST_P(BestPagesCases, AreChosen) {
    Given const given(GetParam().input);
    std::string found;
    for (BestPage const& page : given.pages()) {
        if (!found.empty()) found += "/";
        for (std::size_t i = page.begin; i < page.end; ++i) found += given.words[i];
    }
    EXPECT_EQ(found, GetParam().expected) << "line " << GetParam().line;
}

INSTANTIATE_TEST_SUITE_P(Written, BestPagesCases, testing::ValuesIn(test::read_cases(TEST_DIR "/best_pages.cases")),
                         [](auto const& one_case) { return "line" + std::to_string(one_case.param.line); });

/// What counts, from grave to light.
struct Worth {
    int headings = 0, lines = 0, pages = 0;
    std::int64_t holes = 0;
    auto operator<=>(Worth const&) const = default;
};

std::optional<Worth> worth_of(Given const& given, std::vector<BestPage> const& pages) {
    Worth worth;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        ++worth.pages;
        Length height;
        bool top = p > 0;
        Length margins;
        for (std::size_t i = pages[p].begin; i < pages[p].end; ++i) {
            top = top && given.strips[i].space;
            if (top) continue;
            if (!given.strips[i].space) {
                height += margins + given.strips[i].height;
                margins = Length{};
            } else {
                margins += given.strips[i].height;
            }
        }
        if (height > given.room) return {};
        if (p + 1 == pages.size()) continue;
        AfterStrip const parted = given.strips[pages[p].end - 1].after;
        worth.headings += parted == AfterStrip::heading ? 1 : 0;
        worth.lines += parted == AfterStrip::lines ? 1 : 0;
        std::int64_t const permille = (given.room - height).emu() * 1'000 / given.room.emu();
        worth.holes += permille * permille;
    }
    return worth;
}

/// Every way to divide the strips among pages.
Worth best_of_all(Given const& given) {
    std::vector<std::size_t> places;
    std::size_t last = 0;
    for (std::size_t i = 0; i < given.strips.size(); ++i)
        if (!given.strips[i].space) last = i;
    for (std::size_t i = 0; i < last; ++i)
        if (!given.strips[i].space) places.push_back(i + 1);
    std::optional<Worth> best;
    for (std::uint32_t chosen = 0; chosen < (1U << places.size()); ++chosen) {
        std::vector<BestPage> pages;
        std::size_t begin = 0;
        for (std::size_t k = 0; k < places.size(); ++k)
            if ((chosen >> k & 1U) != 0) {
                pages.push_back({begin, places[k]});
                begin = places[k];
            }
        pages.push_back({begin, given.strips.size()});
        auto const worth = worth_of(given, pages);
        if (worth && (!best || *worth < *best)) best = worth;
    }
    return *best;
}

/// Paragraphs, headings and margins as a contract has them.
std::string random_galley(std::mt19937& random, std::size_t least) {
    auto const upto = [&](unsigned int n) { return random() % n; };
    std::string text;
    while (text.size() < least) {
        if (upto(3) == 0) text += upto(2) == 0 ? "h" : "_h";
        std::size_t const lines = 1 + upto(5);
        std::string paragraph(lines, '.');
        if (lines > 1) paragraph.front() = paragraph[lines - 2] = 'l';
        if (upto(4) == 0) text += "_";
        text += paragraph;
    }
    return text;
}

TEST(BestPages, AreTheBestOfAllOfFiveHundredRandomGalleys) {
    std::mt19937 random(6);
    int parted = 0;
    for (int i = 0; i < 500; ++i) {
        Given const given(std::to_string(3 + random() % 5) + " | " + random_galley(random, 6 + random() % 5));
        auto const found = worth_of(given, given.pages());
        ASSERT_TRUE(found);
        Worth const best = best_of_all(given);
        EXPECT_EQ(found->headings, best.headings) << i;
        EXPECT_EQ(found->lines, best.lines) << i;
        EXPECT_EQ(found->pages, best.pages) << i;
        EXPECT_EQ(found->holes, best.holes) << i;
        parted += best.lines + best.headings > 0 ? 1 : 0;
    }
    EXPECT_GT(parted, 20) << "some galleys must leave no way but a widow";
    EXPECT_LT(parted, 250);
}

TEST(BestPages, OfLongRandomGalleysPartNothing) {
    std::mt19937 random(7);
    for (int i = 0; i < 500; ++i) {
        Given const given("40 | " + random_galley(random, 400));
        auto const worth = worth_of(given, given.pages());
        ASSERT_TRUE(worth);
        EXPECT_EQ(worth->headings + worth->lines, 0) << i;
        EXPECT_LE(worth->pages, 13) << "pages of forty lines are filled but for three";
    }
}

/// Looking at every pair of places would take hours.
TEST(BestPages, OfAGalleyOfFiveHundredThousandStrips) {
    std::mt19937 random(8);
    Given const given("40 | " + random_galley(random, 500'000));
    auto const worth = worth_of(given, given.pages());
    ASSERT_TRUE(worth);
    EXPECT_EQ(worth->headings + worth->lines, 0);
}

}  // namespace
}  // namespace paraphe::layout
