#include "batch/output_names.h"

#include <gmock/gmock.h>

#include "support/cases.h"

namespace paraphe::batch {
namespace {

std::string const cases = TEST_DIR "/output_names.cases";

std::string named(std::string const& list) {
    std::vector<std::string> wanted;
    for (std::size_t begin = 0; begin <= list.size();) {
        std::size_t const end = std::min(list.find(" | ", begin), list.size());
        wanted.push_back(list.substr(begin, end - begin));
        begin = end + 3;
    }
    std::string out;
    for (std::string const& name : output_names(wanted, {"rapport.txt"})) out += (out.empty() ? "" : " | ") + name;
    return out;
}

TEST(OutputNames, Plain) { test::expect_cases(cases, "plain", named); }
TEST(OutputNames, Unsafe) { test::expect_cases(cases, "unsafe", named); }
TEST(OutputNames, Windows) { test::expect_cases(cases, "windows", named); }
TEST(OutputNames, Collisions) { test::expect_cases(cases, "collisions", named); }

TEST(OutputNames, LongOnesAreCutBetweenCharactersAndStayApart) {
    std::string const e = "é";
    std::string longer;
    for (int i = 0; i < 150; ++i) longer += e;
    auto const names = output_names({longer, longer + "x", "a" + longer}, {});
    EXPECT_EQ(names[0], longer.substr(0, 120));
    EXPECT_EQ(names[1], longer.substr(0, 118) + "-2");
    EXPECT_EQ(names[2], "a" + longer.substr(0, 118));
}

}  // namespace
}  // namespace paraphe::batch
