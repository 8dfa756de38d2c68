// What poppler reads of each kind of block is what the document says: roles, words, order.

#include <gtest/gtest.h>

#include <filesystem>

#include "blocks/made.h"
#include "support/document_reading.h"
#include "support/golden.h"
#include "support/judges.h"

namespace paraphe {
namespace {

TEST(Reading, EveryKindAsPopplerReadsIt) {
    NEEDS_JUDGE("pdfinfo");
    std::string const folder = TEST_DIR "/kinds/";
    test::Setter setter(test::read_file(folder + "style.css"), folder);
    int kinds = 0;
    for (auto const& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".html") continue;
        setter.lay_out(test::read_file(entry.path()));
        test::TemporaryFile const file(setter.pdf());
        test::Verdict const verdict = test::ask("pdfinfo -struct-text " + file.path());
        ASSERT_EQ(verdict.status, 0) << verdict.output;
        auto const expected = test::DocumentReading(setter.numbers()).read(setter.document()), found = test::told_lines(verdict.output);
        EXPECT_EQ(test::shown(expected), test::shown(found)) << entry.path();
        ++kinds;
    }
    EXPECT_GT(kinds, 30);
}

}  // namespace
}  // namespace paraphe
