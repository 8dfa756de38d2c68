// Notes at the foot of pages and under tables, and commas under each other, in DOCX and ODT.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "office/office.h"
#include "style.h"
#include "support/golden.h"
#include "written_files.h"

namespace paraphe::office {

using namespace test;
using testing::HasSubstr;
using testing::Not;

namespace {

Inline note(std::string number, std::string text, document::Note::Place place = document::Note::Place::page) {
    document::Note value;
    value.place = place;
    value.id = "note:" + number;
    value.call = "appel:" + number;
    value.number = std::move(number);
    value.inlines = words(std::move(text));
    return {std::move(value)};
}

Inlines called(std::string text, Inline one) { return {Inline{document::Text{std::move(text), {}}}, std::move(one), Inline{document::Text{".", {}}}}; }

/// A note of a page, one with a link, one under a table; a column of figures.
document::Document noted_document() {
    document::Document document;
    document::Table table;
    table.common = common("t");
    table.caption = words("Montants");
    document::Cell called_cell = cell("", true);
    called_cell.scope = document::Cell::Scope::row;
    called_cell.blocks = {paragraph(called("Agence", note("a", "Hors siège.", document::Note::Place::table)))};
    table.body = {row({called_cell, cell("1 234,5", false, "dec")}), row({cell("Département"), cell("12 €", false, "dec")})};
    Inline linked = note("2", "Voir ");
    std::get<document::Note>(linked.value).inlines.push_back({document::Link{"", "https://www.example.org/", words("ce site"), {}}});
    document.blocks = {paragraph(called("Un mot", note("1", "Son sens."))), Block{table}, paragraph(called("Un autre", linked))};
    return document;
}

std::string written(bool docx) {
    document::StyleSheet const sheet = read_sheet("@page { size: A4; margin: 20mm; } body { font-family: \"Noto Serif\"; font-size: 10pt; line-height: 14pt; }"
                                                  "td.dec p { text-align: \",\"; } note { font-size: 8pt; line-height: 10pt; }");
    auto const bytes = docx ? write_docx(noted_document(), sheet, {}, {}) : write_odt(noted_document(), sheet, {}, {});
    EXPECT_TRUE(bytes);
    return bytes.value_or("");
}

TEST(Notes, AreFootnotesOfWord) {
    std::string const bytes = written(true);
    expect_golden(std::string(TEST_DIR) + "/footnotes.xml.golden", part_of(bytes, "word/footnotes.xml"));
    std::string const body = part_of(bytes, "word/document.xml");
    EXPECT_THAT(body, HasSubstr("<w:footnoteReference w:id=\"2\"/>"));
    EXPECT_THAT(body, HasSubstr("<w:tab w:val=\"decimal\""));
    EXPECT_THAT(body, Not(HasSubstr("<w:tab/>"))) << "in a cell Word aligns on the stop without a tab";
    std::string const styles = part_of(bytes, "word/styles.xml");
    for (char const* name : {"footnote text", "footnote reference", "Note de tableau"}) EXPECT_THAT(styles, HasSubstr(name));
    EXPECT_THAT(part_of(bytes, "word/_rels/footnotes.xml.rels"), HasSubstr("https://www.example.org/"));
    EXPECT_THAT(part_of(bytes, "word/settings.xml"), HasSubstr("w:footnotePr"));
}

TEST(Notes, AreNotesOfOpenDocument) {
    std::string const bytes = written(false);
    expect_golden(std::string(TEST_DIR) + "/notes-content.xml.golden", part_of(bytes, "content.xml"));
    std::string const styles = part_of(bytes, "styles.xml");
    EXPECT_THAT(styles, HasSubstr("text:notes-configuration"));
    EXPECT_THAT(styles, HasSubstr("style:rel-width=\"25%\""));
}

TEST(Notes, AreNotSpokenOfWhereThereAreNone) {
    document::Document document;
    document.blocks = {paragraph("Un mot.")};
    auto const docx = write_docx(document, {}, {}, {});
    auto const odt = write_odt(document, {}, {}, {});
    ASSERT_TRUE(docx && odt);
    EXPECT_THAT(part_of(*docx, "word/settings.xml"), Not(HasSubstr("footnotePr")));
    EXPECT_THAT(part_of(*odt, "styles.xml"), Not(HasSubstr("notes-configuration")));
}

TEST(Notes, FilesAreValid) {
    for (bool const docx : {true, false}) {
        NEEDS_VALIDATOR(docx);
        expect_valid(written(docx), docx);
    }
}

}  // namespace
}  // namespace paraphe::office
