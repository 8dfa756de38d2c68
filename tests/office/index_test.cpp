// Indexes in DOCX and ODT.

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

Inline mark(std::string term, std::string id) {
    document::IndexMark value;
    value.term = std::move(term);
    value.id = std::move(id);
    return {std::move(value)};
}

document::Document indexed_document() {
    document::Document document;
    document::Index index;
    index.title = words("Index");
    index.entries = {{words("Brume : nord"), {"index:1", "index:3"}}, {words("Étoile"), {"index:2"}}};
    document.blocks = {paragraph(Inlines{mark("Brume : nord", "index:1"), Inline{document::Text{"Brume, ", {}}}, mark("Étoile", "index:2"), Inline{document::Text{"Étoile.", {}}}}),
                       paragraph(Inlines{mark("Brume : nord", "index:3"), Inline{document::Text{"Brume.", {}}}}), Block{index}};
    return document;
}

std::string written(bool docx) {
    document::StyleSheet const sheet = read_sheet("@page { size: A4; margin: 20mm; @bottom-right { content: counter(page); } } body { font-family: \"Noto Serif\"; font-size: 10pt; line-height: 14pt; }"
                                                  "index { columns: 2; column-gap: 8mm; }");
    document::PageNumbers const numbers{{{"index:1", "1"}, {"index:2", "1"}, {"index:3", "2"}}, 2};
    auto const bytes = docx ? write_docx(indexed_document(), sheet, numbers, {}) : write_odt(indexed_document(), sheet, numbers, {});
    EXPECT_TRUE(bytes);
    return bytes.value_or("");
}

std::string part(bool docx, std::string const& name) { return part_of(written(docx), name); }

TEST(Index, CanBeMadeAnew) {
    std::string const body = part(true, "word/document.xml");
    EXPECT_EQ(between(body, " XE ", "<").size(), 3U);
    EXPECT_THAT(body, HasSubstr(" XE \"Brume \\: nord\" \\f \"a\" "));
    EXPECT_THAT(body, HasSubstr(" INDEX \\f \"a\" \\e \", \" \\z \"1036\" "));
    EXPECT_THAT(body, HasSubstr("Brume : nord, 1, 2"));
    EXPECT_THAT(part(true, "word/styles.xml"), HasSubstr("<w:name w:val=\"index 1\"/>"));
    std::string const content = part(false, "content.xml");
    EXPECT_EQ(between(content, "<text:alphabetical-index-mark ", ">").size(), 3U);
    EXPECT_THAT(content, HasSubstr("text:string-value=\"Brume : nord\""));
    EXPECT_THAT(content, HasSubstr("<text:alphabetical-index "));
    EXPECT_THAT(content, HasSubstr("Brume : nord, 1, 2"));
}

TEST(Index, FilesAreValid) {
    for (bool const docx : {true, false}) {
        NEEDS_VALIDATOR(docx);
        expect_valid(written(docx), docx);
    }
}

}  // namespace
}  // namespace paraphe::office
