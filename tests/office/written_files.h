#pragma once
// What is inside a DOCX or ODT, and what its judges say.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/judges.h"

namespace paraphe::test {

/// A part of the file, indented; no-break spaces are visible.
inline std::string part_of(std::string const& bytes, std::string const& name) {
    TemporaryFile const file(bytes, ".zip");
    Verdict const verdict = ask("python3 '" + std::string(TEST_DIR) + "/indented_part.py' '" + file.path() + "' '" + name + "'");
    EXPECT_EQ(verdict.status, 0) << verdict.output;
    return verdict.output;
}

/// What stands between each `begin` and the `end` behind it, `begin` included.
inline std::vector<std::string> between(std::string const& text, std::string const& begin, std::string const& end) {
    std::vector<std::string> all;
    for (std::size_t at = text.find(begin); at != std::string::npos; at = text.find(begin, at + 1)) all.push_back(text.substr(at, text.find(end, at) - at));
    return all;
}

inline std::string validator(bool docx) { return std::string(PARAPHE_REFERENCES) + (docx ? "/tools/validate-docx" : "/tools/validate-odt"); }

/// Whether the schemas of OOXML or ODF can be asked.
inline bool can_validate(bool docx) { return judge_available(validator(docx)) && (docx || judge_available("jing")); }

inline void expect_valid(std::string const& bytes, bool docx) {
    TemporaryFile const file(bytes, docx ? ".docx" : ".odt");
    Verdict const verdict = ask("'" + validator(docx) + "' '" + file.path() + "'");
    EXPECT_EQ(verdict.status, 0) << verdict.output;
    EXPECT_THAT(verdict.output, testing::Not(testing::HasSubstr("warn")));
}

}  // namespace paraphe::test

/// Ends the test here when the schemas cannot be asked.
#define NEEDS_VALIDATOR(docx) \
    if (!paraphe::test::can_validate(docx)) GTEST_SKIP() << "outside judge absent: " << ((docx) ? "validate-docx" : "validate-odt")
