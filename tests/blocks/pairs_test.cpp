// Every element inside every other: what the markup refuses, and that the rest says the same in three formats.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "blocks/made.h"
#include "blocks/pairs.h"
#include "support/golden.h"
#include "support/judges.h"

namespace paraphe {
namespace {

std::string const folder = TEST_DIR "/kinds/";

/// Codes of the errors, each once; empty when the pair is allowed.
std::set<std::string> refusal(test::Pair const& pair) {
    std::set<std::string> codes;
    for (base::Diagnostic const& one : test::read_markup(pair.xhtml).diagnostics) {
        if (one.severity != base::Severity::error) continue;
        codes.insert(one.code);
        EXPECT_TRUE(one.where.known()) << pair.outer << " > " << pair.inner;
        EXPECT_TRUE(one.code.starts_with("markup.")) << one.code;
    }
    return codes;
}

TEST(Pairs, WhatTheMarkupRefusesIsListed) {
    // For each element what it holds and what it refuses, by codes; neighbours that agree are told together.
    std::vector<std::pair<std::string, std::map<std::string, std::string>>> told;
    for (test::Pair const& pair : test::all_pairs()) {
        if (told.empty() || told.back().first != pair.outer) told.push_back({pair.outer, {}});
        std::string codes;
        for (std::string const& code : refusal(pair)) codes += (codes.empty() ? "" : ", ") + code;
        told.back().second[codes.empty() ? "holds" : codes] += " " + pair.inner;
    }
    std::string list;
    for (std::size_t i = 0; i < told.size(); ++i) {
        list += told[i].first;
        if (i + 1 < told.size() && told[i + 1].second == told[i].second) {
            list += " ";
            continue;
        }
        for (auto const& [codes, names] : told[i].second) list += "\n  " + codes + ":" + names;
        list += "\n";
    }
    test::expect_golden(TEST_DIR "/pairs.golden", list);
}

/// The deepest heading in the pair: an order of rising levels skips none.
int level(test::Pair const& pair) {
    int deepest = 0;
    for (std::string const& name : {pair.outer, pair.inner})
        if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') deepest = std::max(deepest, name[1] - '0');
    return deepest;
}

TEST(Pairs, WhatItAllowsSaysTheSameInThreeFormats) {
    std::vector<test::Pair> allowed;
    for (test::Pair& pair : test::all_pairs())
        if (refusal(pair).empty()) allowed.push_back(std::move(pair));
    std::stable_sort(allowed.begin(), allowed.end(), [](test::Pair const& a, test::Pair const& b) { return level(a) < level(b); });
    std::string xhtml = "<h1 id=\"cible\">Cible</h1>";
    for (test::Pair const& pair : allowed) xhtml += pair.xhtml;
    test::Setter setter(test::read_file(folder + "style.css"), folder);
    setter.lay_out(xhtml);
    EXPECT_EQ(setter.warnings(), "");
    test::TemporaryFile const pdf(setter.pdf()), docx(setter.docx(), ".docx"), odt(setter.odt(), ".odt");

    auto const agreed = [](std::string const& command) {
        test::Verdict const verdict = test::ask(command);
        EXPECT_EQ(verdict.status, 0) << command << "\n" << verdict.output.substr(0, 4000);
    };
    std::string const tests = SOURCE_DIR "/tests/", tools = PARAPHE_REFERENCES "/tools/";
    if (test::judge_available(tools + "validate-docx")) agreed("'" + tools + "validate-docx' " + docx.path());
    if (test::judge_available(tools + "validate-odt") && test::judge_available("jing")) agreed("'" + tools + "validate-odt' " + odt.path());
    NEEDS_JUDGE("python3");
    agreed("python3 -B " + tests + "pdf/conformance/check.py " + pdf.path());
    NEEDS_JUDGE("qpdf");
    NEEDS_JUDGE("pdfinfo");
    agreed("python3 -B " + tests + "words.py " + pdf.path() + " " + docx.path() + " " + odt.path());
}

}  // namespace
}  // namespace paraphe
