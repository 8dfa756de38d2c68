// Newspaper columns in DOCX and ODT.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "office/office.h"
#include "style.h"
#include "written_files.h"

namespace paraphe::office {

using namespace test;
using testing::HasSubstr;
using testing::Not;

namespace {

/// A paragraph, a list in columns, a paragraph, definitions in columns at the very end.
document::Document column_document() {
    document::Document document;
    document::Block columns = list(false, {{"–", {paragraph("un")}}, {"–", {paragraph("deux")}}, {"–", {paragraph("trois")}}});
    std::get<document::List>(columns.value).common.class_name = "colonnes";
    document::DefinitionList pairs;
    pairs.common = common("colonnes");
    pairs.items = {{words("A"), {paragraph("un")}}, {words("B"), {paragraph("deux")}}};
    document.blocks = {paragraph("Avant."), std::move(columns), paragraph("Entre."), Block{pairs}};
    return document;
}

std::string written(bool docx) {
    document::StyleSheet const sheet = read_sheet("@page { size: A4; margin: 20mm; @bottom-right { content: counter(page); } } body { font-family: \"Noto Serif\"; font-size: 10pt; line-height: 14pt; }"
                                                  "ul.colonnes, dl.colonnes { columns: 2; column-gap: 8mm; column-fill: balance; }");
    auto const bytes = docx ? write_docx(column_document(), sheet, {}, {}) : write_odt(column_document(), sheet, {}, {});
    EXPECT_TRUE(bytes);
    return bytes.value_or("");
}

std::string part(bool docx, std::string const& name) { return part_of(written(docx), name); }

TEST(Columns, AreSectionsOfWord) {
    auto const sections = between(part(true, "word/document.xml"), "<w:sectPr>", "</w:sectPr>");
    ASSERT_EQ(sections.size(), 5U) << "something follows the last columns: Word balances no others";
    std::vector<char const*> const types{"nextPage", "continuous", "continuous", "continuous", "continuous"};
    for (std::size_t i = 0; i < sections.size(); ++i) {
        EXPECT_THAT(sections[i], HasSubstr(std::string("<w:type w:val=\"") + types[i] + "\"/>")) << i;
        EXPECT_THAT(sections[i], HasSubstr("<w:footerReference")) << i;
        if (i % 2 == 1) EXPECT_THAT(sections[i], HasSubstr("<w:cols w:num=\"2\" w:space=\"454\"/>")) << i;
        else EXPECT_THAT(sections[i], Not(HasSubstr("w:cols"))) << i;
    }
}

TEST(Columns, AreSectionsOfOpenDocument) {
    std::string const content = part(false, "content.xml");
    EXPECT_EQ(between(content, "<text:section ", ">").size(), 2U);
    EXPECT_THAT(content, HasSubstr("<style:columns fo:column-count=\"2\" fo:column-gap=\"8mm\"/>"));
}

TEST(Columns, FilesAreValid) {
    for (bool const docx : {true, false}) {
        NEEDS_VALIDATOR(docx);
        expect_valid(written(docx), docx);
    }
}

}  // namespace
}  // namespace paraphe::office
