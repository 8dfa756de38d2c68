#include "typography/word_breaker.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <stdexcept>

#include "base/utf8.h"
#include "corpus.h"
#include "support/cases.h"
#include "typography/french.h"
#include "typography/masks.h"

namespace paraphe::typography {
namespace {

std::string const dictionary_path = "/usr/share/hyphen/hyph_fr.dic";

Hyphenator const& french() {
    static auto const opened = Hyphenator::open(test::read_file(dictionary_path));
    if (!opened) throw std::runtime_error(dictionary_path + " is not readable");
    return *opened;
}

char const* sign_of(BreakPoint::Kind kind) {
    switch (kind) {
        case BreakPoint::Kind::hyphen: return "-";
        case BreakPoint::Kind::explicit_hyphen: return "=";
        case BreakPoint::Kind::slash: return "|";
        case BreakPoint::Kind::other: return "¦";
        case BreakPoint::Kind::address: return "‖";
        case BreakPoint::Kind::code: return "¤";
    }
    return "?";
}

std::string divided(WordBreaker& breaker, std::string const& word) {
    std::string out;
    std::uint32_t from = 0;
    for (BreakPoint const& point : breaker.find(word)) {
        out += word.substr(from, point.offset - from) + sign_of(point.kind);
        from = point.offset;
    }
    return out + word.substr(from);
}

class WordBreakerCases : public testing::TestWithParam<char const*> {};

TEST_P(WordBreakerCases, DividesAsFrenchPrintDoes) {
    WordBreaker breaker(french());
    test::expect_cases(TEST_DIR "/words.cases", GetParam(), [&](std::string const& word) { return divided(breaker, word); });
}
INSTANTIATE_TEST_SUITE_P(Groups, WordBreakerCases, testing::Values("french", "compounds", "figures", "slashes", "marks", "addresses", "authors", "parts", "trade", "whole"),
                         [](auto const& group) { return std::string(group.param); });

TEST(LineRules, AreTailoredForFrench) {
    LineRules const rules;
    test::expect_cases(TEST_DIR "/line_rules.cases", "tailored", [&](std::string const& text) {
        std::string out;
        std::uint32_t from = 0;
        for (std::uint32_t const offset : rules.opportunities(text)) {
            out += text.substr(from, offset - from) + "|";
            from = offset;
        }
        return out + text.substr(from);
    });
}

/// Is the point one of those that the rules of Unicode, the patterns or an address give? Else why it is none.
std::string objection(LineRules const& rules, std::string const& word, BreakPoint const& point) {
    std::string const before = word.substr(0, point.offset), after = word.substr(point.offset);
    auto const ends = [&](std::string_view mark) { return before.ends_with(mark); };
    auto const begins = [&](std::string_view mark) { return after.starts_with(mark); };
    if (before.empty() || after.empty()) return "at an end of the word";
    if (ends("’") || begins("’")) return "beside an apostrophe";
    for (char const* mark : {"»", "”", ")", "]", "…", "–", "—", ".", ",", ";", ":", "!", "?", "%"})
        if (begins(mark)) return "a mark begins the line";
    for (char const* mark : {"«", "“", "(", "["})
        if (ends(mark)) return "a mark ends the line";
    Mask mask = find_mask(word, 0);
    while (!mask.empty() && mask.end < point.offset) mask = find_mask(word, mask.end);
    bool const masked = !mask.empty() && mask.begin < point.offset && point.offset < mask.end;
    bool const of_mask = point.kind == BreakPoint::Kind::address || point.kind == BreakPoint::Kind::code;
    if (masked != of_mask) return "an address and its points do not go together";
    if (masked) return std::string_view("/?&.-_=@\\").find(before.back()) != std::string_view::npos && !ends("://") && !ends(":/") ? "" : "not after a mark of an address";
    auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (is_digit(before.back()) || is_digit(after.front())) return "beside a figure";
    if (point.kind == BreakPoint::Kind::hyphen) {
        std::size_t const letters_before = base::code_point_count(before), letters_after = base::code_point_count(after);
        return letters_before >= 2 && letters_after >= 3 ? "" : "too short a piece";
    }
    std::vector<std::uint32_t> const offered = rules.opportunities(word);
    return std::find(offered.begin(), offered.end(), point.offset) != offered.end() ? "" : "no opportunity of Unicode’s rules";
}

/// Lower-case words of five letters or more by how often the running text of the corpus has them, then by the alphabet.
std::vector<std::string> most_frequent(std::size_t count) {
    auto const is_small_letter = [](char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'ß' && c <= U'ÿ' && c != U'÷') || c == U'œ'; };
    std::map<std::string, int> times;
    for (std::string const& line : corpus()) {
        if (line.find(' ') == std::string::npos) continue;  // a code, a name
        std::string word;
        bool plain = true;
        auto const end_word = [&] {
            if (plain && base::code_point_count(word) >= 5) ++times[word];
            word.clear();
            plain = true;
        };
        for (std::size_t at = 0; at < line.size();) {
            char32_t const c = base::next_code_point(line, at);
            bool const joins = c == U'-' || c == U'_' || c == U'@' || c == U'/' || (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'À' && c <= U'Þ');
            if (is_small_letter(c)) word += base::to_utf8(c);
            else if (joins) plain = false;
            else end_word();
        }
        end_word();
    }
    std::vector<std::pair<int, std::string>> order;
    for (auto const& [word, often] : times) order.emplace_back(-often, word);
    std::sort(order.begin(), order.end());
    std::vector<std::string> words;
    for (std::size_t i = 0; i < std::min(count, order.size()); ++i) words.push_back(order[i].second);
    return words;
}

TEST(WordBreaker, DividesTheMostFrequentWordsAsReviewed) {
    std::string const path = TEST_DIR "/frequent_words.cases";
    std::vector<std::string> const frequent = most_frequent(300);
    WordBreaker breaker(french());
    if (std::getenv("UPDATE_GOLDEN") != nullptr) {
        std::ofstream file(path);
        file << "# The 300 most frequent words of five letters or more in our template and samples, with their breaks, reviewed by eye.\n\n[frequent]\n";
        for (std::string const& word : frequent) file << word << " => " << divided(breaker, word) << "\n";
    }
    test::expect_cases(path, "frequent", [&](std::string const& word) { return divided(breaker, word); });
    std::vector<test::Case> const reviewed = test::read_cases(path, "frequent");
    EXPECT_EQ(reviewed.size(), 300U);
    auto const still = std::count_if(reviewed.begin(), reviewed.end(), [&](test::Case const& one) { return std::find(frequent.begin(), frequent.end(), one.input) != frequent.end(); });
    EXPECT_GE(still, 250) << "the words have changed: UPDATE_GOLDEN=1, and read them";
}

TEST(WordBreaker, TakesOnlyWhatRulesPatternsAndAddressesOffer) {
    WordBreaker breaker(french());
    LineRules const rules;
    std::vector<std::string> texts = corpus();
    for (test::Case const& one : test::read_cases(TEST_DIR "/contract.cases")) texts.push_back(one.expected);
    std::size_t points = 0;
    for (std::string const& text : texts)
        for (std::string const& word : words_between_spaces(set_french(text)))
            for (BreakPoint const& point : breaker.find(word)) {
                EXPECT_EQ(objection(rules, word, point), "") << word.substr(0, point.offset) << " | " << word.substr(point.offset);
                ++points;
            }
    EXPECT_GT(points, 20'000U);
}

TEST(WordBreaker, LetsNoSpaceSeparateBracketsAndMarksFromTheirWord) {
    EXPECT_TRUE(space_may_end_line(U'a', U'b'));
    EXPECT_TRUE(space_may_end_line(0, 0));
    EXPECT_TRUE(space_may_end_line(U')', U'('));
    EXPECT_TRUE(space_may_end_line(U'.', U'“'));
    EXPECT_FALSE(space_may_end_line(U'(', U'a'));
    EXPECT_FALSE(space_may_end_line(U'a', U'!'));
    EXPECT_FALSE(space_may_end_line(U'a', U')'));
    EXPECT_FALSE(space_may_end_line(U'a', U'/'));
}

TEST(Hyphenator, RefusesWhatIsNoDictionary) {
    auto const empty = Hyphenator::open("");
    ASSERT_FALSE(empty);
    EXPECT_EQ(empty.error().front().code, "typography.no-patterns");
}

}  // namespace
}  // namespace paraphe::typography
