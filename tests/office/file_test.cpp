// Whole files: their parts, and what others say of them.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

#include "office/office.h"
#include "style.h"
#include "support/golden.h"
#include "written_files.h"

namespace paraphe::office {

using namespace test;

namespace {

Images pictures() { return {{"logo.png", small_picture()}}; }

std::string written(bool docx, document::Document const& document) {
    auto const bytes = docx ? write_docx(document, rich_sheet(), rich_numbers(), pictures()) : write_odt(document, rich_sheet(), rich_numbers(), pictures());
    EXPECT_TRUE(bytes);
    return bytes ? *bytes : std::string();
}

/// Few words with one of each kind, for goldens that a person reads.
document::Document brief_document() {
    document::Document document = rich_document();
    auto const keep = [&](std::size_t index) { return std::move(document.blocks.at(index)); };
    Blocks few;
    for (std::size_t const index : {3, 4, 5}) few.push_back(keep(index));
    few.push_back(heading(2, "article", "moyens", "Article 2", "Moyens"));
    few.push_back(forms());
    document::Table table;
    table.caption = words("Montants");
    table.head = {row({cell("Financeur", true), cell("2026", true, "num")})};
    table.body = {row({cell("Agence"), cell("10,00 €", false, "num")})};
    few.push_back(section("annexe", {heading(1, "annexe", "annexe-budget", "Annexe 1", "Budget"), Block{table}}));
    document.blocks = std::move(few);
    return document;
}

std::string golden(std::string const& name) { return std::string(TEST_DIR) + "/" + name; }

std::string words_of(std::string const& text) {
    std::string lines;
    // U+00A0, U+202F and U+2002 part words for Python's split as they do here.
    std::string plain = text;
    for (std::string const space : {"\u00A0", "\u202F", "\u2002"})
        for (std::size_t at = 0; (at = plain.find(space, at)) != std::string::npos;) plain.replace(at, space.size(), " ");
    std::istringstream stream(plain);
    for (std::string word; stream >> word;) lines += word + "\n";
    return lines;
}

}  // namespace

TEST(Docx, PartsOfASmallDocument) {
    std::string const bytes = written(true, brief_document());
    expect_golden(golden("document.xml.golden"), part_of(bytes, "word/document.xml"));
    expect_golden(golden("numbering.xml.golden"), part_of(bytes, "word/numbering.xml"));
    expect_golden(golden("footer2.xml.golden"), part_of(bytes, "word/footer2.xml"));
    expect_golden(golden("settings.xml.golden"), part_of(bytes, "word/settings.xml"));
    expect_golden(golden("core.xml.golden"), part_of(bytes, "docProps/core.xml"));
}

TEST(Docx, Styles) { expect_golden(golden("docx-styles.xml.golden"), part_of(written(true, rich_document()), "word/styles.xml")); }

TEST(Odt, PartsOfASmallDocument) {
    std::string const bytes = written(false, brief_document());
    expect_golden(golden("content.xml.golden"), part_of(bytes, "content.xml"));
    expect_golden(golden("meta.xml.golden"), part_of(bytes, "meta.xml"));
    expect_golden(golden("manifest.xml.golden"), part_of(bytes, "META-INF/manifest.xml"));
}

TEST(Odt, Styles) { expect_golden(golden("odt-styles.xml.golden"), part_of(written(false, rich_document()), "styles.xml")); }

TEST(Office, SameInputSameBytes) {
    for (bool const docx : {true, false}) EXPECT_EQ(written(docx, rich_document()), written(docx, rich_document()));
}

TEST(Office, EmptyDocumentIsAFile) {
    for (bool const docx : {true, false}) EXPECT_FALSE(written(docx, {}).empty());
}

TEST(Office, MissingPictureLeavesItsCaption) {
    auto const bytes = write_odt(rich_document(), rich_sheet(), rich_numbers(), {});
    ASSERT_TRUE(bytes);
    std::string const content = part_of(*bytes, "content.xml");
    EXPECT_THAT(content, testing::HasSubstr("Schéma du dispositif"));
    EXPECT_THAT(content, testing::Not(testing::HasSubstr("draw:frame")));
}

TEST(Office, ForbiddenCharactersAreAllTold) {
    document::Document document;
    base::Span const first{1, 0, 3}, second{1, 5, 8};
    document.blocks = {paragraph(Inlines{Inline{document::Text{"a\x01", first}}}), paragraph(Inlines{Inline{document::Text{"\xEF\xBF\xBF", second}}})};
    for (auto const& bytes : {write_docx(document, {}, {}, {}), write_odt(document, {}, {}, {})}) {
        ASSERT_FALSE(bytes);
        ASSERT_EQ(bytes.error().size(), 2U);
        EXPECT_EQ(bytes.error()[0].code, "office.forbidden-character");
        EXPECT_THAT(bytes.error()[0].message, testing::HasSubstr("U+0001"));
        EXPECT_EQ(bytes.error()[0].where, first);
        EXPECT_EQ(bytes.error()[1].where, second);
    }
}

document::Document draft_document() {
    document::Document document = rich_document();
    document.metadata.watermark = "PROJET & ébauche";
    return document;
}

TEST(Office, AWatermarkIsInEveryHead) {
    std::string const docx = written(true, draft_document());
    std::string const head = part_of(docx, "word/header1.xml");
    EXPECT_THAT(head, testing::HasSubstr("PowerPlusWaterMarkObject"));
    EXPECT_THAT(head, testing::HasSubstr("string=\"PROJET &amp; ébauche\""));
    EXPECT_THAT(head, testing::HasSubstr("rotation:305"));
    std::string const styles = part_of(written(false, draft_document()), "styles.xml");
    EXPECT_THAT(styles, testing::HasSubstr("draw:type=\"fontwork-plain-text\""));
    EXPECT_THAT(styles, testing::HasSubstr("PROJET &amp; ébauche"));
    EXPECT_THAT(part_of(written(true, rich_document()), "word/header1.xml"), testing::Not(testing::HasSubstr("WaterMark")));
}


class Judged : public testing::TestWithParam<bool> {};

TEST_P(Judged, SchemasAndReferencesHold) {
    bool const docx = GetParam();
    NEEDS_VALIDATOR(docx);
    for (document::Document const& document : {rich_document(), brief_document(), draft_document(), document::Document{}}) {
        expect_valid(written(docx, document), docx);
    }
}

/// LibreOffice reads the file and tells its words: those of the Document, in order.
TEST_P(Judged, LibreOfficeReadsTheDocumentsWords) {
    NEEDS_JUDGE("soffice");
    bool const docx = GetParam();
    document::Document const document = rich_document();
    TemporaryFile const file(written(docx, document), docx ? ".docx" : ".odt");
    std::filesystem::path const folder = file.path() + ".d";
    std::filesystem::create_directory(folder);
    Verdict const opened = ask("soffice --headless '-env:UserInstallation=file://" + folder.string() + "/profile' --convert-to fodt --outdir '" + folder.string() + "' '" + file.path() + "'");
    EXPECT_EQ(opened.status, 0) << opened.output;
    std::filesystem::path const flat = folder / std::filesystem::path(file.path()).stem().concat(".fodt");
    Verdict const words = ask("python3 '" + std::string(TEST_DIR) + "/fodt_words.py' '" + flat.string() + "'");
    EXPECT_EQ(words.status, 0) << words.output;
    EXPECT_EQ(words.output, words_of(DocumentWords::of(document)));
    std::filesystem::remove_all(folder);
}

INSTANTIATE_TEST_SUITE_P(, Judged, testing::Values(true, false), [](auto const& format) { return format.param ? "Docx" : "Odt"; });

}  // namespace paraphe::office
