#include "typography/word_breaker.h"

#include <gmock/gmock.h>

#include "support/cases.h"

namespace paraphe::typography {
namespace {

std::string const dictionary_path = "/usr/share/hyphen/hyph_fr.dic";

TEST(WordBreaker, DividesAsFrenchPrintDoes) {
    auto const hyphenator = Hyphenator::open(test::read_file(dictionary_path));
    ASSERT_TRUE(hyphenator);
    WordBreaker breaker(*hyphenator);
    test::expect_cases(TEST_DIR "/words.cases", "french", [&](std::string const& word) {
        std::string out;
        std::uint32_t from = 0;
        for (BreakPoint const& point : breaker.find(word)) {
            out += word.substr(from, point.offset - from);
            out += point.kind == BreakPoint::Kind::hyphen ? "-" : point.kind == BreakPoint::Kind::slash ? "|" : "=";
            from = point.offset;
        }
        return out + word.substr(from);
    });
}

TEST(Hyphenator, RefusesWhatIsNoDictionary) {
    auto const empty = Hyphenator::open("");
    ASSERT_FALSE(empty);
    EXPECT_EQ(empty.error().front().code, "typography.no-patterns");
}

}  // namespace
}  // namespace paraphe::typography
