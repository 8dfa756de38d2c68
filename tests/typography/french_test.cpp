#include "typography/french.h"

#include <gmock/gmock.h>

#include "document/walk.h"
#include "support/cases.h"

namespace paraphe::typography {
namespace {

std::string const cases = TEST_DIR "/french.cases";
auto const set = [](std::string const& text) { return set_french(std::string_view(text)); };

TEST(French, Punctuation) { test::expect_cases(cases, "punctuation", set); }
TEST(French, Quotes) { test::expect_cases(cases, "quotes", set); }
TEST(French, Dashes) { test::expect_cases(cases, "dashes", set); }
TEST(French, Numbers) { test::expect_cases(cases, "numbers", set); }
TEST(French, Words) { test::expect_cases(cases, "words", set); }

TEST(French, ASecondPassChangesNothing) {
    for (test::Case const& one : test::read_cases(cases)) EXPECT_EQ(test::visible(set(one.expected)), test::visible(one.expected)) << "line " << one.line;
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
