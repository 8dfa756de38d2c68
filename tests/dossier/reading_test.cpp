// What a screen reader is told of a PDF is what the document says: the same roles and words in the same order, the numbers of
// its pages filled in, nothing glued and nothing lost.

#include <gtest/gtest.h>

#include "assembly/assembly.h"
#include "dossier/content.h"
#include "dossier/writer.h"
#include "support/document_reading.h"
#include "support/judges.h"
#include "support/told.h"
#include "support/workshop.h"

namespace paraphe::dossier {
namespace {

using test::told;
using test::workshop;

std::string const root = SOURCE_DIR;
std::string const large = root + "/samples/envol-isere-autisme/contrat.json";
std::string const small = root + "/samples/associations/sessad-seul-quilobrine/contrat.json";
/// Every page once; poppler reads a page anew for each element of it, which takes a minute for 26 pages.
std::string const our_reader = "python3 -B " + root + "/tests/pdf/conformance/structure_text.py ";
std::string const poppler = "pdfinfo -struct-text ";

Content content_of(std::string const& contract) {
    Job job;
    job.contract_path = contract;
    base::Sources sources = sources_for(workshop().package);
    auto content = make_content(job, workshop(), base::SystemResources(), sources);
    EXPECT_FALSE(base::has_errors(content.diagnostics)) << told(content.diagnostics);
    return std::move(content.value);
}

void expect_read(document::Document const& document, Content const& content, std::string const& reader) {
    ASSERT_FALSE(document.blocks.empty());
    Writer writer(workshop().package.style, workshop().composition->words, content.images, {});
    layout::LaidOut laid_out = writer.lay_out(document);
    auto const bytes = writer.bytes(document, laid_out, Format::pdf, {});
    ASSERT_TRUE(bytes) << told(bytes.error());
    test::TemporaryFile const file(*bytes);
    auto const verdict = test::ask(reader + file.path());
    ASSERT_EQ(verdict.status, 0) << verdict.output.substr(0, 2000);
    auto const expected = test::DocumentReading(laid_out.numbers).read(document), found = test::told_lines(verdict.output);
    auto const [one, other] = std::mismatch(expected.begin(), expected.end(), found.begin(), found.end());
    if (one == expected.end() && other == found.end()) return;
    auto const lines = [](auto at, auto end) {
        std::string out;
        for (int left = 6; left > 0 && at != end; --left, ++at) out += shown(*at) + "\n";
        return out;
    };
    ADD_FAILURE() << "after " << one - expected.begin() << " lines\nthe document says\n" << lines(one, expected.end()) << "the PDF says\n" << lines(other, found.end());
}

TEST(Reading, WholeDossiersAsWeReadThem) {
    NEEDS_JUDGE("qpdf");
    NEEDS_JUDGE("python3");
    for (std::string const& contract : {small, large}) {
        Content const content = content_of(contract);
        expect_read(content.document, content, our_reader);
    }
}

TEST(Reading, ContractAndSheetsAsPopplerReadsThem) {
    NEEDS_JUDGE("pdfinfo");
    Content const content = content_of(small);
    expect_read(assembly::opening_part(content.document, "titre-moyens"), content, poppler);
    auto const sheets = assembly::excerpts(content.document, "fiche", content.prologues.at(0));
    ASSERT_FALSE(sheets.empty());
    expect_read(sheets.front().document, content, poppler);
}

TEST(Reading, AnnexesAsPopplerReadsThem) {
    NEEDS_JUDGE("pdfinfo");
    Content const content = content_of(small);
    auto const annexes = assembly::excerpts(content.document, "annexe", {});
    ASSERT_GT(annexes.size(), 2U);
    for (auto const& annex : annexes) {
        SCOPED_TRACE(annex.title);
        expect_read(annex.document, content, poppler);
    }
}

}  // namespace
}  // namespace paraphe::dossier
