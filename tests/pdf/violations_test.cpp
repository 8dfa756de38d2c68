#include "pdf/violations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf/structure_violations.h"
#include "support/paged_sample.h"

namespace paraphe::pdf {
namespace {

using test::PagedSample;
using testing::ElementsAre;

std::vector<std::string> codes(page::PagedDocument const& document, PdfOptions const& options = {}) {
    auto const result = write_pdf(document, options);
    std::vector<std::string> found;
    if (result) return found;
    for (base::Diagnostic const& diagnostic : result.error()) {
        EXPECT_EQ(diagnostic.severity, base::Severity::error);
        EXPECT_FALSE(diagnostic.message.empty());
        found.push_back(diagnostic.code);
    }
    return found;
}

/// One page with one line, to be bent.
struct Bent : PagedSample {
    Bent() {
        page("1");
        words(0, "P", 0, 70, 70, "Bonjour");
    }
    std::vector<std::string> codes(PdfOptions const& options = {}) const { return pdf::codes(document, options); }
};

TEST(Violations, a_good_document_has_none) {
    EXPECT_THAT(codes(PagedSample::everything()), ElementsAre());
    EXPECT_THAT(Bent().codes(), ElementsAre());
}

TEST(Violations, all_are_told_at_once) {
    Bent b;
    b.document.metadata.title = " ";
    b.document.metadata.language = "";
    b[b.element(0, "Figure")].alternative = "\n";
    b.element(0, "H2");
    EXPECT_THAT(b.codes(),
                ElementsAre("pdf.title-missing", "pdf.language", "pdf.alternative-missing", "pdf.heading-level"));
}

TEST(Violations, no_page) {
    PagedSample s;
    EXPECT_THAT(codes(s.document), ElementsAre("pdf.no-page"));
}

TEST(Violations, page_size) {
    Bent b;
    b.document.pages[0].width = base::Length::pt(2.99);
    EXPECT_THAT(b.codes(), ElementsAre("pdf.page-size"));
    b.document.pages[0].width = base::Length::pt(3);
    b.document.pages[0].height = base::Length::pt(14'400);
    EXPECT_THAT(b.codes(), ElementsAre());
    b.document.pages[0].height = base::Length::pt(14'401);
    EXPECT_THAT(b.codes(), ElementsAre("pdf.page-size"));
}

TEST(Violations, language) {
    for (char const* const good : {"fr", "fr-FR", "en-GB", "zh-Hant-TW", "de-1996"})
        EXPECT_TRUE(is_language_tag(good)) << good;
    for (char const* const bad :
         {"", "f", "fr-", "-fr", "fr_FR", "français", "fr--FR", "toolonglanguage", "fr-toolongsubtag", "1a"})
        EXPECT_FALSE(is_language_tag(bad)) << bad;
    Bent b;
    b[1].lang = "français";
    EXPECT_THAT(b.codes(), ElementsAre("pdf.language"));
}

TEST(Violations, forbidden_characters) {
    for (char const* const bad : {"a\nb", "a\tb", "a\x01", "a\xFF", "\xEF\xBF\xBF", "a\x7F"}) {
        Bent b;
        b.document.metadata.title = bad;
        EXPECT_THAT(b.codes(), ElementsAre("pdf.forbidden-character"));
    }
    Bent b;
    b.document.metadata.author = std::string("a\0b", 3);
    EXPECT_THAT(b.codes(), ElementsAre("pdf.forbidden-character"));
}

TEST(Violations, texts_that_no_string_can_hold) {
    EXPECT_TRUE(fits_a_string(std::string(16'382, 'a')));
    EXPECT_FALSE(fits_a_string(std::string(16'383, 'a')));
    Bent b;
    b.document.metadata.subject = std::string(20'000, 'a');
    b[1].actual_text = std::string(20'000, 'a');
    EXPECT_THAT(b.codes(), ElementsAre("pdf.text-too-long", "pdf.text-too-long"));
}

TEST(Violations, missing_glyphs_are_told_once_a_font) {
    Bent b;
    for (int i = 0; i < 3; ++i) b.text(0, 0, 70, 70, "a").glyphs[0].code = 0;
    EXPECT_THAT(b.codes(), ElementsAre("pdf.missing-glyph"));
}

TEST(Violations, a_code_of_glyph_zero_is_a_missing_glyph) {
    Bent b;
    auto& codes = b.document.fonts[0].codes;
    codes.push_back({0, 600, "\u2603"});
    b.text(0, 0, 70, 70, "a").glyphs[0].code = static_cast<std::uint16_t>(codes.size() - 1);
    EXPECT_THAT(b.codes(), ElementsAre("pdf.missing-glyph"));
}

TEST(Violations, glyphs_that_cannot_be_read) {
    for (char const* const bad : {"", "\uE000", "\uFEFF", "\U000F0000"}) {
        Bent b;
        b.document.fonts[0].codes[1].text = bad;
        EXPECT_THAT(b.codes(), ElementsAre("pdf.glyph-without-text")) << bad;
    }
    Bent unused;
    unused.document.fonts[0].codes.push_back({1, 600, ""});
    EXPECT_THAT(unused.codes(), ElementsAre());
}

TEST(Violations, images_in_cmyk) {
    Bent b;
    page::Image image;
    image.width = image.height = 1;
    image.encoding = page::Image::Encoding::jpeg;
    image.jpeg_components = 4;
    image.bytes = "x";
    b.image(image);
    EXPECT_THAT(b.codes(), ElementsAre("pdf.image-colours"));
}

page::Attachment attachment() { return {"contrat.json", "application/json", "", "Source", "{}"}; }

TEST(Violations, attachments_and_part_2) {
    Bent b;
    b.document.attachments.push_back(attachment());
    EXPECT_THAT(b.codes(), ElementsAre());
    PdfOptions options;
    options.conformance = Conformance::a2a_ua1;
    EXPECT_THAT(b.codes(options), ElementsAre("pdf.attachment-refused"));
}

TEST(Violations, attachment_names) {
    for (std::string const& bad : std::vector<std::string>{"", " ", "a/b", "..\\a", "a\nb"}) {
        Bent b;
        b.document.attachments.push_back(attachment());
        b.document.attachments[0].name = bad;
        EXPECT_THAT(b.codes(), ElementsAre("pdf.attachment-name")) << bad;
    }
    Bent twice;
    twice.document.attachments.assign(2, attachment());
    EXPECT_THAT(twice.codes(), ElementsAre("pdf.attachment-name"));
}

TEST(Violations, attachment_types_and_relationships) {
    for (std::string const& bad :
         std::vector<std::string>{"", "json", "application/", "/json", "application/js on", "a/b/c"}) {
        Bent b;
        b.document.attachments.push_back(attachment());
        b.document.attachments[0].media_type = bad;
        EXPECT_THAT(b.codes(), ElementsAre("pdf.attachment-type")) << bad;
    }
    Bent b;
    b.document.attachments.push_back(attachment());
    b.document.attachments[0].relationship = "Parent";
    EXPECT_THAT(b.codes(), ElementsAre("pdf.attachment-relationship"));
}

TEST(Violations, alternatives) {
    Bent b;
    auto const figure = b.element(0, "Figure");
    EXPECT_THAT(b.codes(), ElementsAre("pdf.alternative-missing"));
    b[figure].actual_text = "A";
    EXPECT_THAT(b.codes(), ElementsAre());
    b.element(0, "Formula");
    EXPECT_THAT(b.codes(), ElementsAre("pdf.alternative-missing"));
}

TEST(Violations, heading_levels) {
    auto const of = [](std::vector<char const*> const& roles) {
        Bent b;
        for (char const* const role : roles) b.element(0, role);
        return b.codes().size();
    };
    EXPECT_EQ(of({"H1", "H2", "H3", "H2", "H1", "H2"}), 0U);
    EXPECT_EQ(of({"H2"}), 1U);
    EXPECT_EQ(of({"H1", "H3"}), 1U);
    EXPECT_EQ(of({"H1", "H3", "H4", "H6"}), 2U);
}

TEST(Violations, header_cells) {
    Bent b;
    auto const row = b.element(b.element(0, "Table"), "TR");
    auto const cell = b.element(row, "TH");
    EXPECT_THAT(b.codes(), ElementsAre("pdf.header-scope"));
    b[cell].scope = "Column";
    EXPECT_THAT(b.codes(), ElementsAre());
}

/// A table from "rowspan x colspan" pairs.
std::vector<std::string> table(std::vector<std::vector<std::pair<int, int>>> const& rows) {
    Bent b;
    auto const body = b.element(b.element(0, "Table"), "TBody");
    for (auto const& row : rows) {
        auto const tr = b.element(body, "TR");
        for (auto const& [down, across] : row) {
            auto const cell = b.element(tr, "TD");
            b[cell].row_span = down;
            b[cell].column_span = across;
        }
    }
    return b.codes();
}

TEST(Violations, table_shapes) {
    EXPECT_THAT(table({{{1, 1}, {1, 1}}, {{1, 2}}}), ElementsAre());
    EXPECT_THAT(table({{{2, 1}, {1, 1}}, {{1, 1}}}), ElementsAre());
    EXPECT_THAT(table({{{3, 2}, {1, 1}}, {{1, 1}}, {{1, 1}}}), ElementsAre());
    EXPECT_THAT(table({{{1, 1}, {1, 1}}, {{1, 1}}}), ElementsAre("pdf.table-shape"));
    EXPECT_THAT(table({{{2, 1}, {1, 1}}, {{1, 1}, {1, 1}}}), ElementsAre("pdf.table-shape"));
    EXPECT_THAT(table({{{2, 1}, {1, 1}}}), ElementsAre("pdf.table-shape"));
    EXPECT_THAT(table({}), ElementsAre());
}

TEST(Violations, links) {
    Bent b;
    b.destination("ici", 0, 0);
    b.link(0, 0, 70, 70, "lien");
    auto& link = b.last<page::LinkBox>(0);
    EXPECT_THAT(b.codes(), ElementsAre("pdf.link-target"));
    for (char const* const bad :
         {"javascript:alert(1)", "file:///etc", "example.org", "https://exemple.é", "https://a b"}) {
        link.uri = bad;
        EXPECT_THAT(b.codes(), ElementsAre("pdf.link-target")) << bad;
    }
    for (char const* const good :
         {"https://example.org", "http://example.org", "mailto:a@example.org", "tel:+33199000000"}) {
        link.uri = good;
        EXPECT_THAT(b.codes(), ElementsAre()) << good;
    }
    link.contents = " ";
    EXPECT_THAT(b.codes(), ElementsAre("pdf.link-contents"));
}

TEST(Violations, long_words_of_links) {
    Bent b;
    b.link(0, 0, 70, 70, "lien");
    b.last<page::LinkBox>(0).uri = "https://example.org";
    b.last<page::LinkBox>(0).contents = std::string(39, 'a') + std::string(20'000, 'e') + "é";
    auto const refused = write_pdf(b.document, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error()[0].code, "pdf.text-too-long");
    EXPECT_EQ(refused.error()[0].message, "le texte d’un lien est trop long : « " + std::string(39, 'a') + "e… »");
}

TEST(Violations, quotes_end_between_characters) {
    std::string text;
    for (int i = 0; i < 50; ++i) text += "é";
    EXPECT_EQ(beginning_of(text).size(), 80U);
}

/// The place of what is wrong: the element's own, or that of the nearest around it that has one.
TEST(Violations, places) {
    base::Span const of_section{1, 10, 90}, of_figure{1, 20, 30}, of_line{1, 40, 50};
    Bent b;
    auto const section = b.element(0, "Sect");
    b[section].where = of_section;
    b[b.element(section, "Figure")].where = of_figure;
    auto const line = b.words(section, "P", 0, 70, 90, "a");
    b[line].where = of_line;
    std::get<page::GlyphRun>(b.document.pages[0].items.back()).glyphs[0].code = 0;
    b.element(section, "H3");
    b.field(section, 0, 70, 170, "Sig A");
    b.link(line, 0, 70, 70, "lien");
    b.destination("ici", 0, 0);
    b.document.outline = {{1, std::string(20'000, 'a'), "ici", line}};
    auto const refused = write_pdf(b.document, {});
    ASSERT_FALSE(refused);
    std::vector<std::pair<std::string, base::Span>> found;
    for (base::Diagnostic const& one : refused.error()) found.emplace_back(one.code, one.where);
    EXPECT_THAT(found, testing::UnorderedElementsAre(std::pair("pdf.missing-glyph", of_line), std::pair("pdf.field-name", of_section), std::pair("pdf.link-target", of_line),
                                                     std::pair("pdf.text-too-long", of_line), std::pair("pdf.alternative-missing", of_figure), std::pair("pdf.heading-level", of_section)));
}

TEST(Violations, fields) {
    for (std::string const& bad : std::vector<std::string>{"", "Sig.A", "Sig A", "Signé", "Sig(A)"}) {
        Bent b;
        b.field(0, 0, 70, 70, bad);
        EXPECT_THAT(b.codes(), ElementsAre("pdf.field-name")) << bad;
    }
    Bent twice;
    twice.field(0, 0, 70, 70, "Sig_A");
    twice.field(0, 0, 70, 170, "Sig_A");
    EXPECT_THAT(twice.codes(), ElementsAre("pdf.field-name"));
    Bent silent;
    silent.field(0, 0, 70, 70, "Sig_A");
    silent.last<page::FieldBox>(0).tooltip = "";
    EXPECT_THAT(silent.codes(), ElementsAre("pdf.field-tooltip"));
}

}  // namespace
}  // namespace paraphe::pdf
