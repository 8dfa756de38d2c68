#include "typography/french.h"

#include <gmock/gmock.h>

#include "data/json.h"
#include "document/walk.h"
#include "support/cases.h"

namespace paraphe::typography {
namespace {

std::string const cases = TEST_DIR "/french.cases";
std::string const contract = TEST_DIR "/contract.cases";
auto const set = [](std::string const& text) { return set_french(std::string_view(text)); };

TEST(French, Punctuation) { test::expect_cases(cases, "punctuation", set); }
TEST(French, Quotes) { test::expect_cases(cases, "quotes", set); }
TEST(French, Dashes) { test::expect_cases(cases, "dashes", set); }
TEST(French, Numbers) { test::expect_cases(cases, "numbers", set); }
TEST(French, Words) { test::expect_cases(cases, "words", set); }

TEST(French, ContractCases) {
    EXPECT_EQ(test::read_cases(contract).size(), 137U);
    test::expect_cases(contract, {}, set);
}

TEST(French, ContractCasesAreThoseOfTheHouse) {
    std::string const path = std::string(PARAPHE_REFERENCES) + "/typography/contract-cases.json";
    std::string const text = test::read_file(path);
    if (text.empty()) GTEST_SKIP() << "outside judge absent: contract-cases.json";
    base::Sources sources;
    auto const all = data::parse_json(sources, sources.add(path, text));
    ASSERT_TRUE(all);
    std::vector<test::Case> const ours = test::read_cases(contract);
    ASSERT_EQ(all->elements().size(), ours.size());
    for (std::size_t i = 0; i < ours.size(); ++i) {
        EXPECT_EQ(all->elements()[i].member("in")->text(), ours[i].input) << "line " << ours[i].line;
        EXPECT_EQ(all->elements()[i].member("out")->text(), ours[i].expected) << "line " << ours[i].line;
    }
}

TEST(French, ContractsAsTyped) { test::expect_cases(TEST_DIR "/contracts_as_typed.cases", "typed", set); }

TEST(French, ASecondPassChangesNothing) {
    for (std::string const& path : {cases, contract, std::string(TEST_DIR "/contracts_as_typed.cases")})
        for (test::Case const& one : test::read_cases(path)) EXPECT_EQ(test::visible(set(one.expected)), test::visible(one.expected)) << "line " << one.line;
}

document::Document paragraph(document::Inlines inlines, std::string lang = {}) {
    document::Paragraph value;
    value.common.lang = std::move(lang);
    value.inlines = std::move(inlines);
    document::Document document;
    document.blocks.push_back({std::move(value)});
    return document;
}

std::string text_of(document::Document const& document) {
    return document::plain_text(std::get<document::Paragraph>(document.blocks.front().value).inlines);
}

TEST(French, RulesLookAcrossInlines) {
    document::Styled emphasis;
    emphasis.emphasis = document::Emphasis::emphasis;
    emphasis.children.push_back({document::Text{"mot", {}}});
    auto const set_document = set_french(paragraph({{document::Text{"le \"", {}}}, {emphasis}, {document::Text{"\"; fin", {}}}}));
    EXPECT_EQ(text_of(set_document), "le «\u00A0mot\u00A0»\u202F; fin");
}

TEST(French, PiecesKeepTheirPlace) {
    base::Span const template_span{1, 10, 12};
    base::Span const data_span{2, 30, 34};
    auto const set_document = set_french(paragraph({{document::Text{"l'", template_span}}, {document::Text{"Etat", data_span}}}));
    auto const& inlines = std::get<document::Paragraph>(set_document.blocks.front().value).inlines;
    EXPECT_EQ(std::get<document::Text>(inlines[0].value).text, "l’");
    EXPECT_EQ(std::get<document::Text>(inlines[0].value).span, template_span);
    EXPECT_EQ(std::get<document::Text>(inlines[1].value).text, "État");
    EXPECT_EQ(std::get<document::Text>(inlines[1].value).span, data_span);
}

TEST(French, OtherLanguagesStay) {
    EXPECT_EQ(text_of(set_french(paragraph({{document::Text{"it's 5% ; \"so\"", {}}}}, "en"))), "it's 5% ; \"so\"");
    document::Styled english;
    english.lang = "en";
    english.children.push_back({document::Text{"it's", {}}});
    EXPECT_EQ(text_of(set_french(paragraph({{document::Text{"l'un : ", {}}}, {english}}))), "l’un\u00A0: it's");
}

}  // namespace
}  // namespace paraphe::typography
