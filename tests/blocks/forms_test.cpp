// Ordinals, centuries, numbers of law and figures of tables, set with the fonts of the tree.

#include <gtest/gtest.h>

#include <set>
#include <stdexcept>

#include "blocks/made.h"
#include "document/cascade.h"
#include "support/golden.h"
#include "support/judges.h"
#include "support/read_aloud.h"

namespace paraphe {
namespace {

using base::Length;

/// One character as it is drawn.
struct Letter {
    std::string text;
    Length size, baseline;
    std::uint16_t font = 0, glyph = 0;
    std::int32_t width = 0;
};

class Forms : public testing::Test {
protected:
    void set(std::string const& xhtml, std::string const& family = "Noto Serif") {
        test::Setter setter("body { font-family: \"" + family + "\"; font-size: 10pt; }", "");
        paged_ = setter.lay_out(xhtml);
        pdf_ = setter.pdf();
        for (page::Page const& page : paged_.pages)
            for (page::Item const& item : page.items)
                if (auto const* const run = std::get_if<page::GlyphRun>(&item))
                    for (page::Glyph const& glyph : run->glyphs) {
                        page::FontCode const& code = paged_.fonts[run->font].codes[glyph.code];
                        letters_.push_back({code.text, run->size, run->origin.y, run->font, code.glyph, code.width_millis});
                    }
    }
    /// The letter `number` behind the first `before` of the text.
    Letter letter(std::string const& before, std::size_t number) {
        std::string read;
        for (std::size_t i = 0; i < letters_.size(); ++i) {
            read += letters_[i].text;
            if (read.ends_with(before)) return letters_.at(i + number);
        }
        throw std::runtime_error("no '" + before + "' in '" + read + "'");
    }
    page::PagedDocument paged_;
    std::string pdf_;
    std::vector<Letter> letters_;
};

TEST_F(Forms, CenturiesHaveTheSmallCapitalsOfTheFont) {
    set("<p>titre XXI</p><p>au XXIe siècle</p>");
    Letter const full = letter("titre\u00A0", 1), small = letter("au ", 1), raised = letter("au ", 4), line = letter("au ", 6);
    EXPECT_EQ(small.text, "X");
    EXPECT_EQ(small.size, Length::pt(10)) << "glyphs of their own, not the usual ones made smaller";
    EXPECT_NE(small.glyph, full.glyph);
    EXPECT_LT(small.width, full.width);
    EXPECT_EQ(raised.text, "e");
    EXPECT_EQ(raised.size, Length::pt(6.5)) << "the font has no raised e";
    EXPECT_LT(raised.baseline, small.baseline);
    EXPECT_EQ(line.baseline, small.baseline);
}

TEST_F(Forms, AFontWithoutSmallCapitalsHasItsOwnMadeSmaller) {
    set("<p>au XXIe siècle</p>", "DejaVu Sans");
    EXPECT_EQ(letter("au ", 1).size, Length::pt(8));
    EXPECT_EQ(letter("au ", 1).baseline, letters_.front().baseline);
}

TEST_F(Forms, FiguresAreRaisedByTheFont) {
    set("<p>2 m<sup>2</sup></p>");
    EXPECT_EQ(letter("m", 1).size, Length::pt(10));
    EXPECT_EQ(letter("m", 1).baseline, letters_.front().baseline);
    EXPECT_NE(letter("m", 1).glyph, letters_.front().glyph);
}

TEST_F(Forms, NumbersOfLawAreInItalics) {
    set("<p>article 3 bis</p>");
    EXPECT_TRUE(paged_.fonts[letter("3\u00A0", 1).font].italic);
    EXPECT_FALSE(paged_.fonts[letters_.front().font].italic);
}

TEST_F(Forms, ReadersHearAndCopyTheCharacters) {
    set("<p>Le 1er janvier du XXIe siècle, article 3 bis, 20 m<sup>2</sup>.</p>");
    EXPECT_EQ(test::read_aloud(paged_), "Le 1er\u00A0janvier du XXIe\u00A0siècle, article\u00A03\u00A0bis, 20\u00A0m2.");
    NEEDS_JUDGE("pdftotext");
    test::TemporaryFile const file(pdf_);
    std::string const copied = test::ask("pdftotext -enc UTF-8 " + file.path() + " -").output;
    for (char const* const words : {"Le 1er", "du XXIe", "bis, 20"}) EXPECT_NE(copied.find(words), std::string::npos) << words << " in " << copied;
}

TEST(Figures, OfATableStandUnderEachOther) {
    std::string const css = test::read_file(SOURCE_DIR "/templates/cpom-ph/style.css");
    base::Sources sources;
    auto const sheet = markup::read_style(sources, sources.add("style.css", css));
    document::Cascade cascade(sheet.value);
    document::StyleNode const& table = cascade.child(cascade.root(), "table");
    EXPECT_FALSE(cascade.root().style.tabular_figures);
    EXPECT_TRUE(cascade.child(cascade.child(cascade.child(table, "tbody"), "tr"), "td", "num").style.tabular_figures);

    test::Setter setter(css, "");
    std::string rows;
    for (char const* const amount : {"1 203 456,78 €", "917,11 €", "1 111 111,11 €"}) rows += std::string("<tr><td>x</td><td class=\"num\">") + amount + "</td></tr>";
    std::set<std::int32_t> widths;
    std::set<std::string> figures;
    page::PagedDocument const& paged = setter.lay_out("<table><caption>Montants</caption><tbody>" + rows + "</tbody></table>");
    for (page::Item const& item : paged.pages.front().items)
        if (auto const* const run = std::get_if<page::GlyphRun>(&item); run != nullptr && run->size == Length::pt(8.5))
            for (page::Glyph const& glyph : run->glyphs) {
                std::string const& text = paged.fonts[run->font].codes[glyph.code].text;
                if (text.size() != 1 || text.front() < '0' || text.front() > '9') continue;
                widths.insert(glyph.advance);
                figures.insert(text);
            }
    EXPECT_EQ(widths.size(), 1U) << "all figures are equally wide, and nothing is kerned";
    EXPECT_GE(figures.size(), 9U);
}

}  // namespace
}  // namespace paraphe
