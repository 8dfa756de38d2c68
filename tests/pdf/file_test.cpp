// The whole file: its bytes, what outside judges say of it, and our own checker.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <podofo/podofo.h>

#include <algorithm>
#include <thread>

#include "base/bug.h"
#include "pdf/across_podofo.h"
#include "pdf/object_table.h"
#include "pdf/pdf.h"
#include "pdf/podofo_backend.h"
#include "support/golden.h"
#include "support/judges.h"
#include "support/paged_sample.h"

namespace paraphe::pdf {
namespace {

using test::PagedSample;
using test::TemporaryFile;
using testing::HasSubstr;

std::string written(page::PagedDocument const& document, PdfOptions const& options = {}) {
    auto const result = write_pdf(document, options);
    EXPECT_TRUE(result) << result.error().front().message;
    return result.value_or("");
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string_view::npos; at += part.size()) ++found;
    return found;
}

/// A file as text that a person can review: streams that are not text are named by their length.
std::string reviewable(std::string const& qdf) {
    std::string out;
    std::size_t at = 0;
    while (true) {
        std::size_t const begin = qdf.find("\nstream\n", at);
        if (begin == std::string::npos) break;
        std::size_t const data = begin + 8, end = qdf.find("\nendstream", data);
        std::string const stream = qdf.substr(data, end - data);
        out += qdf.substr(at, data - at);
        bool const text =
            std::none_of(stream.begin(), stream.end(), [](char c) { return c == '\0' || (c > 0 && c < 9); });
        out += text ? stream : "(" + std::to_string(stream.size()) + " bytes)";
        at = end;
    }
    out += qdf.substr(at);
    // Offsets follow from what stands above them, and the second line is there to be no text.
    out = out.substr(0, out.find("\nxref\n") + 1);
    std::size_t const second = out.find('\n') + 1;
    return out.erase(second, out.find('\n', second) + 1 - second);
}

/// The numbers of objects are not what a reader of the structure looks for.
std::string without_object_numbers(std::string text) {
    for (std::size_t at = 0; (at = text.find("Object ", at)) != std::string::npos;) {
        at += 7;
        text.replace(at, text.find('\n', at) - at, "n");
    }
    return text;
}

TEST(File, golden) {
    NEEDS_JUDGE("qpdf");
    TemporaryFile const file(written(PagedSample::everything()));
    auto const verdict = test::ask("qpdf --qdf --static-id --no-original-object-ids " + file.path() + " -");
    ASSERT_EQ(verdict.status, 0) << verdict.output;
    test::expect_golden(TEST_DIR "/everything.golden", reviewable(verdict.output));
}

TEST(File, same_document_same_bytes) {
    EXPECT_EQ(written(PagedSample::everything()), written(PagedSample::everything()));
}

TEST(File, same_bytes_from_several_threads) {
    std::string const expected = written(PagedSample::everything());
    std::vector<std::thread> threads;
    std::vector<int> equal(4, 0);
    for (int& result : equal)
        threads.emplace_back([&] {
            for (int i = 0; i < 20; ++i) result += written(PagedSample::everything()) == expected ? 1 : 0;
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_THAT(equal, testing::Each(20));
}

TEST(File, different_documents_have_different_identifiers_even_with_one_title) {
    auto const identifier = [](std::string const& file) {
        std::size_t const at = file.find('<', file.find("/ID", file.rfind("trailer")));
        return file.substr(at + 1, 32);
    };
    std::string const one = written(PagedSample::one_line("un")), other = written(PagedSample::one_line("deux"));
    EXPECT_NE(identifier(one), identifier(other));
    EXPECT_EQ(identifier(one), identifier(written(PagedSample::one_line("un"))));
    EXPECT_EQ(count(one, identifier(one)), 2U);
    EXPECT_EQ(identifier(one).find_first_not_of("0123456789abcdef"), std::string::npos);
}

TEST(File, is_one_revision_and_nothing_else) {
    std::string const file = written(PagedSample::everything());
    EXPECT_TRUE(file.starts_with("%PDF-1.7\n%"));
    EXPECT_TRUE(file.ends_with("\n%%EOF\n"));
    EXPECT_EQ(count(file, "startxref"), 1U);
    EXPECT_EQ(count(file, "%%EOF"), 1U);
    for (char const* const part : {"/JS", "/AA", "/OpenAction", "/XFA", "/Encrypt", "/Launch", "/V "})
        EXPECT_EQ(count(file, part), 0U) << part;
}

TEST(File, the_level_changes_the_size_only) {
    PdfOptions fast, small;
    fast.deflate_level = 1;
    small.deflate_level = 12;
    page::PagedDocument const document = PagedSample::everything();
    EXPECT_LT(written(document, small).size(), written(document, fast).size());
}

TEST(File, a_table_of_objects_keeps_its_promises) {
    ObjectTable objects(6);
    ObjectNumber const first = objects.reserve(2);
    EXPECT_EQ(first, 1U);
    EXPECT_EQ(objects.add("[]"), 3U);
    objects.set(2, "(b)");
    EXPECT_THROW(objects.set(2, "(c)"), base::Bug);
    EXPECT_THROW(objects.take(), base::Bug);
    objects.set_stream(1, {}, "x\ny");
    EXPECT_THAT(objects.take(), testing::ElementsAre("<</Length 3>>\nstream\nx\ny\nendstream", "(b)", "[]"));
}

TEST(File, complaints_of_the_library_become_diagnostics) {
    auto const result =
        across_podofo("essai", []() -> std::string { PODOFO_RAISE_ERROR(PoDoFo::ePdfError_OutOfMemory); });
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().front().code, "pdf.writer-failed");
    EXPECT_THAT(result.error().front().message, HasSubstr("essai : ePdfError_OutOfMemory"));
    EXPECT_EQ(across_podofo("essai", [] { return std::string("bien"); }).value(), "bien");
}

TEST(File, our_own_mistakes_pass_the_wall_untouched) {
    EXPECT_THROW(static_cast<void>(across_podofo("essai", []() -> std::string { throw base::Bug("x"); })), base::Bug);
}

// ---- Outside judges ------------------------------------------------------------------------------------

class Judges : public testing::Test {
protected:
    TemporaryFile const file_{written(PagedSample::everything())};
};

TEST_F(Judges, qpdf_finds_no_fault) {
    NEEDS_JUDGE("qpdf");
    auto const verdict = test::ask("qpdf --check " + file_.path());
    EXPECT_EQ(verdict.status, 0) << verdict.output;
    EXPECT_THAT(verdict.output, HasSubstr("No syntax or stream encoding errors found"));
    EXPECT_THAT(verdict.output, testing::Not(HasSubstr("WARNING")));
}

TEST_F(Judges, pdffonts_sees_embedded_subsets_with_unicode) {
    NEEDS_JUDGE("pdffonts");
    auto const verdict = test::ask("pdffonts " + file_.path());
    EXPECT_THAT(verdict.output, testing::ContainsRegex("\\+Measuring +CID TrueType +Custom +yes yes yes"));
}

TEST_F(Judges, pdfinfo_reads_the_structure_in_order) {
    NEEDS_JUDGE("pdfinfo");
    auto const verdict = test::ask("pdfinfo -struct-text " + file_.path());
    EXPECT_EQ(verdict.status, 0);
    test::expect_golden(TEST_DIR "/everything.structure.golden", without_object_numbers(verdict.output));
}

TEST_F(Judges, pdfinfo_reads_the_metadata) {
    NEEDS_JUDGE("pdfinfo");
    std::string const output = test::ask("TZ=UTC pdfinfo " + file_.path()).output;
    for (char const* const part : {"Title:           Convention d'essai", "Author:          Association Exemple",
                                   "Tagged:          yes", "JavaScript:      no", "Form:            AcroForm",
                                   "Pages:           2", "PDF version:     1.7", "Encrypted:       no"})
        EXPECT_THAT(output, HasSubstr(part));
}

TEST_F(Judges, pdfsig_lists_the_field_as_not_signed) {
    NEEDS_JUDGE("pdfsig");
    std::string const output = test::ask("pdfsig " + file_.path()).output;
    EXPECT_THAT(output, HasSubstr("Signature Field Name: Sig_Association"));
    EXPECT_THAT(output, HasSubstr("The signature form field is not signed."));
    EXPECT_EQ(count(output, "Signature Field Name"), 1U);
}

TEST_F(Judges, pdftotext_reads_every_word) {
    NEEDS_JUDGE("pdftotext");
    std::string const output = test::ask("pdftotext " + file_.path() + " -").output;
    for (char const* const part : {"Titre premier", "Du début à la fin de la page,", "puis en haut de la suivante.",
                                   "1 250,00 €", "l'article 1", "Page i"})
        EXPECT_THAT(output, HasSubstr(part));
}

TEST_F(Judges, pdfdetach_gives_the_data_back) {
    NEEDS_JUDGE("pdfdetach");
    EXPECT_THAT(test::ask("pdfdetach -list " + file_.path()).output, HasSubstr("1: données.json"));
    TemporaryFile const data("", ".json");
    EXPECT_EQ(test::ask("pdfdetach -save 1 -o " + data.path() + " " + file_.path()).status, 0);
    EXPECT_EQ(test::read_file(data.path()), "{\"contrat\":{}}\n");
}

TEST_F(Judges, two_renderers_draw_both_pages_without_complaint) {
    NEEDS_JUDGE("mutool");
    NEEDS_JUDGE("pdftoppm");
    auto const poppler = test::ask("pdftoppm -r 20 " + file_.path() + " | head -c 20");
    EXPECT_TRUE(poppler.output.starts_with("P6")) << poppler.output;
    auto const mupdf = test::ask("mutool draw -r 20 -s 5 -o /dev/null " + file_.path());
    EXPECT_EQ(mupdf.status, 0) << mupdf.output;
    EXPECT_EQ(count(mupdf.output, "page "), 2U) << mupdf.output;
    EXPECT_THAT(mupdf.output, testing::Not(HasSubstr("error")));
}

// ---- Our own checker -----------------------------------------------------------------------------------

constexpr char const* checker = "python3 -B " TEST_DIR "/conformance/check.py ";

void expect_conforming(std::string const& bytes) {
    TemporaryFile const file(bytes);
    auto const verdict = test::ask(checker + file.path());
    EXPECT_EQ(verdict.status, 0) << verdict.output;
}

TEST(Conformance, every_kind_of_file_conforms) {
    NEEDS_JUDGE("qpdf");
    NEEDS_JUDGE("python3");
    expect_conforming(written(PagedSample::everything()));
    expect_conforming(written(PagedSample::one_line()));

    page::PagedDocument part2 = PagedSample::everything();
    part2.attachments.clear();
    part2.metadata.title = "Titre <accentué> & « guillemets »";
    PdfOptions options;
    options.conformance = Conformance::a2a_ua1;
    expect_conforming(written(part2, options));

    page::PagedDocument bare = PagedSample::one_line();
    bare.metadata.author = bare.metadata.subject = options.producer = "";
    options.conformance = Conformance::a3a_ua1;
    expect_conforming(written(bare, options));
}

TEST(Conformance, two_byte_codes_conform) {
    NEEDS_JUDGE("qpdf");
    NEEDS_JUDGE("python3");
    PagedSample sample;
    sample.page("1");
    std::string words;
    for (char32_t c = 0x400; c < 0x400 + 300; ++c) words += base::to_utf8(c);
    sample.words(0, "P", 0, 0, 100, words);
    std::string const file = written(sample.document);
    expect_conforming(file);
    if (!test::judge_available("pdftotext")) return;
    TemporaryFile const saved(file);
    EXPECT_THAT(test::ask("pdftotext -nopgbrk " + saved.path() + " -").output, HasSubstr(words.substr(0, 100)));
}

TEST(Conformance, a_blank_page_conforms) {
    NEEDS_JUDGE("qpdf");
    NEEDS_JUDGE("python3");
    PagedSample sample;
    sample.page("1");
    sample.page("2");
    sample.words(0, "P", 1, 70, 70, "Seule la seconde page porte un texte.");
    expect_conforming(written(sample.document));
}

TEST(Conformance, the_checker_finds_every_fault_that_is_put_in) {
    NEEDS_JUDGE("qpdf");
    NEEDS_JUDGE("python3");
    TemporaryFile const file(written(PagedSample::everything()));
    auto const verdict = test::ask("python3 -B " TEST_DIR "/conformance/test_check.py " + file.path());
    EXPECT_EQ(verdict.status, 0) << verdict.output;
}

}  // namespace
}  // namespace paraphe::pdf
