// Charts in DOCX and ODT: their parts, the same numbers in both, what outside judges say.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document/chart.h"
#include "markup/read_document.h"
#include "office/office.h"
#include "style.h"
#include "support/charts.h"
#include "support/golden.h"
#include "written_files.h"

namespace paraphe::office {

using namespace test;

namespace {

document::Document document_of(std::vector<NamedChart> const& charts) {
    document::Document whole;
    for (NamedChart const& one : charts) {
        base::SourceMap map;
        auto const size = static_cast<std::uint32_t>(one.xhtml.size());
        map.append(size, {{1, 0, size}, {}, {}}, true);
        auto read = markup::read_document(one.xhtml, map);
        EXPECT_TRUE(read.diagnostics.empty()) << one.name;
        for (Block& block : read.value.blocks) whole.blocks.push_back(std::move(block));
    }
    return whole;
}

std::string file_of(bool docx, document::Document const& document) {
    auto const bytes = docx ? write_docx(document, rich_sheet(), {}, {}) : write_odt(document, rich_sheet(), {}, {});
    EXPECT_TRUE(bytes);
    return bytes ? *bytes : std::string();
}

std::string replaced(std::string text, std::string const& from, std::string const& to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) text.replace(at, from.size(), to);
    return text;
}

/// As indented_part.py writes text.
std::string spaces_visible(std::string const& text) { return replaced(replaced(text, "\u00A0", "⍽"), "\u202F", "⸱"); }

}  // namespace

TEST(OfficeCharts, PartsOfEachType) {
    auto const charts = small_charts();
    std::string const docx = file_of(true, document_of(charts)), odt = file_of(false, document_of(charts));
    for (std::size_t i : {0U, 2U, 3U}) {
        std::string const number = std::to_string(i + 1);
        expect_golden(std::string(TEST_DIR "/chart-") + charts[i].name + ".docx.golden", part_of(docx, "word/charts/chart" + number + ".xml"));
        expect_golden(std::string(TEST_DIR "/chart-") + charts[i].name + ".odt.golden", part_of(odt, "Object " + number + "/content.xml"));
    }
    EXPECT_THAT(part_of(odt, "Object 1/styles.xml"), testing::HasSubstr("draw:hatch"));
    EXPECT_THAT(part_of(odt, "Object 3/styles.xml"), testing::HasSubstr("draw:stroke-dash"));
}

TEST(OfficeCharts, SayTheSameAsTheDocument) {
    document::Document const document = document_of(small_charts());
    std::string const body = part_of(file_of(true, document), "word/document.xml"), content = part_of(file_of(false, document), "content.xml");
    for (Block const& block : document.blocks) {
        std::string const alternative = document::chart_alternative(std::get<document::Chart>(block.value));
        EXPECT_NE(body.find("descr=\"" + alternative + "\""), std::string::npos) << alternative;
        EXPECT_NE(content.find("<svg:desc>" + spaces_visible(alternative) + "</svg:desc>"), std::string::npos) << alternative;
    }
}

TEST(OfficeCharts, SameInputSameBytes) {
    for (bool const docx : {true, false}) EXPECT_EQ(file_of(docx, document_of(hostile_charts())), file_of(docx, document_of(hostile_charts())));
}

TEST(OfficeCharts, ForbiddenCharactersInNamesAreTold) {
    document::Document document = document_of({small_charts().front()});
    std::get<document::Chart>(document.blocks[0].value).series[0].name = words("a\x01");
    auto const bytes = write_docx(document, rich_sheet(), {}, {});
    ASSERT_FALSE(bytes);
    EXPECT_EQ(bytes.error()[0].code, "office.forbidden-character");
}

class JudgedCharts : public testing::TestWithParam<bool> {};

TEST_P(JudgedCharts, SchemasHold) {
    bool const docx = GetParam();
    NEEDS_VALIDATOR(docx);
    for (auto const& charts : {small_charts(), hostile_charts()}) {
        std::string const bytes = file_of(docx, document_of(charts));
        expect_valid(bytes, docx);
        if (docx) continue;
        TemporaryFile const file(bytes, ".odt");
        // The validator reads the text's own parts only.
        std::string const schema = std::string(PARAPHE_REFERENCES) + "/schemas/odf/1.3/OpenDocument-v1.3-schema.rng";
        Verdict const objects = ask("cd $(mktemp -d) && unzip -q '" + file.path() + "' 'Object*' && jing -i '" + schema + "' Object*/*.xml");
        EXPECT_EQ(objects.status, 0) << objects.output;
    }
}

TEST_P(JudgedCharts, LibreOfficeOpensThem) {
    NEEDS_JUDGE("soffice");
    bool const docx = GetParam();
    TemporaryFile const file(file_of(docx, document_of(small_charts())), docx ? ".docx" : ".odt");
    std::filesystem::path const folder = file.path() + ".d";
    std::filesystem::create_directory(folder);
    Verdict const opened = ask("soffice --headless '-env:UserInstallation=file://" + folder.string() + "/profile' --convert-to pdf --outdir '" + folder.string() + "' '" + file.path() + "'");
    EXPECT_EQ(opened.status, 0) << opened.output;
    if (judge_available("pdftotext")) {
        std::filesystem::path const made = folder / std::filesystem::path(file.path()).stem().concat(".pdf");
        Verdict const text = ask("pdftotext -layout '" + made.string() + "' -");
        // Drawn by LibreOffice from our data: names, and numbers as French writes them.
        std::string const plain = replaced(replaced(text.output, "\u202F", " "), "\u00A0", " ");
        for (char const* const word : {"Foyer", "8 190", "7 905,5", "824", "Lancer", "Taux", "Cible"}) EXPECT_NE(plain.find(word), std::string::npos) << word << " in\n" << plain;
    }
    std::filesystem::remove_all(folder);
}

INSTANTIATE_TEST_SUITE_P(, JudgedCharts, testing::Values(true, false), [](auto const& format) { return format.param ? "Docx" : "Odt"; });

}  // namespace paraphe::office
