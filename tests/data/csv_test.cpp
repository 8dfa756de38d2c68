#include "data/csv.h"

#include <gmock/gmock.h>

#include "support/brief.h"
#include "support/cases.h"

namespace paraphe::data {
namespace {

/// What csv.cases says of a list.
std::string dump(std::string const& bytes) {
    base::Sources sources;
    auto const table = parse_csv("liste.csv", bytes, sources);
    std::string out;
    if (!table) {
        for (std::string const& line : test::brief(table.error(), sources)) out += (out.empty() ? "" : " ") + line;
        return out;
    }
    for (std::size_t i = 0; i < table->columns.size(); ++i) out += (i == 0 ? "" : "|") + table->columns[i].text();
    for (Value const& row : table->rows) {
        std::string cells;
        for (Member const& cell : row.members()) {
            base::Place const place = sources.locate(cell.value.span());
            cells += (cells.empty() ? "" : "|") + cell.value.text() + "@" + std::to_string(place.line) + ":" + std::to_string(place.column);
        }
        out += " / " + cells;
    }
    return out;
}

TEST(Csv, Separators) { test::expect_cases(TEST_DIR "/csv.cases", "separators", dump); }
TEST(Csv, Quotes) { test::expect_cases(TEST_DIR "/csv.cases", "quotes", dump); }
TEST(Csv, LineEnds) { test::expect_cases(TEST_DIR "/csv.cases", "line ends", dump); }
TEST(Csv, Encodings) { test::expect_cases(TEST_DIR "/csv.cases", "encodings", dump); }
TEST(Csv, Refused) { test::expect_cases(TEST_DIR "/csv.cases", "refused", dump); }

TEST(Csv, ALineMayEndWithCarriageReturnAlone) {
    EXPECT_THAT(dump("a;b\r1;2\r"), testing::HasSubstr("a|b / 1@"));
}

TEST(Csv, ACellMayHaveTenMegabytes) {
    base::Sources sources;
    std::string const huge(10U << 20U, 'x');
    auto const table = parse_csv("liste.csv", "a;b\n\"" + huge + "\";2\n", sources);
    ASSERT_TRUE(table);
    EXPECT_EQ(table->rows.front().member("a")->text().size(), huge.size());
}

TEST(Csv, ARecordKnowsItsPlace) {
    base::Sources sources;
    auto const table = parse_csv("liste.csv", "a;b\n\"x\ny\";2\n", sources);
    ASSERT_TRUE(table);
    EXPECT_EQ(sources.text(table->rows.front().span()), "\"x\ny\";2");
}

}  // namespace
}  // namespace paraphe::data
