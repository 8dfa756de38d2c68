// Documents that nobody should write go through all rooms behind merge: no crash, no word lost, and a file that conforms.

#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <random>
#include <stdexcept>

#include "assembly/assembly.h"
#include "base/utf8.h"
#include "document/walk.h"
#include "dossier/workshop.h"
#include "layout/layout.h"
#include "markup/read_document.h"
#include "markup/read_style.h"
#include "office/office.h"
#include "pdf/pdf.h"
#include "support/judges.h"
#include "support/read_aloud.h"
#include "support/told.h"
#include "support/workshop.h"
#include "typography/french.h"

namespace paraphe::dossier {
namespace {

using base::Length;
using test::read_aloud;
using test::told;
using test::workshop;

std::string const root = SOURCE_DIR;

std::string const plain_style = R"(
@page { size: A4; margin: 20mm; @bottom-right { content: counter(page) " / " counter(pages); } }
@page large { size: A4 landscape; margin: 15mm; }
body { font-family: "Noto Serif"; font-size: 10pt; line-height: 14pt; hyphens: auto; }
p { text-align: justify; margin-bottom: 4pt; }
ul, ol { padding-left: 14pt; }
td, th { padding: 2pt; border: 0.5pt solid #888; }
section.large { page: large; }
section.deux, dl.grille { columns: 2; }
section.boite { border: 1pt solid #000; padding: 4pt; background-color: #eee; break-inside: avoid; }
h1 { break-before: page; margin-top: 12pt; }
)";

/// Spaces and characters that only say where lines may end are no part of a word.
bool is_word_character(char32_t c) {
    return c != U' ' && c != 0xA0 && c != 0x202F && c != 0xAD && c != 0x200B && c != U'\n';
}

std::string squeezed(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        char32_t const c = base::next_code_point(text, at);
        if (is_word_character(c)) base::append_utf8(out, c);
    }
    return out;
}

/// The first word of the document that is not read aloud, or read before its turn; "" when there is none.
std::string lost_word(document::Document document, page::PagedDocument const& paged) {
    std::string const said = squeezed(read_aloud(paged));
    std::string lost;
    std::size_t at = 0;
    document::for_each_inlines(document, [&](document::Inlines& inlines, std::string const&) {
        std::string const text = document::plain_text(inlines);
        for (std::size_t begin = 0; begin < text.size() && lost.empty();) {
            std::size_t const end = std::min(text.find(' ', begin), text.size());
            std::string const word = squeezed(std::string_view(text).substr(begin, end - begin));
            std::size_t const found = said.find(word, at);
            if (found == std::string::npos) lost = word.substr(0, 60);
            else at = found + word.size();
            begin = end + 1;
        }
    });
    return lost;
}

struct Made {
    base::Diagnostics of_author;  ///< of markup and assembly
    base::Warned<layout::LaidOut> laid_out;
    base::Result<std::string> pdf, docx, odt;
};

/// Sets the document, writes it in all formats and checks what must hold of every one.
Made make(std::string const& xhtml, std::string const& css = plain_style) {
    base::Sources sources;
    base::SourceMap map;
    auto const size = static_cast<std::uint32_t>(xhtml.size());
    map.append(size, {{sources.add("part.html", xhtml), 0, size}, {}, ""}, true);
    auto document = markup::read_document(xhtml, map);
    auto sheet = markup::read_style(sources, sources.add("style.css", css));
    EXPECT_EQ(told(sheet.diagnostics), "");
    auto assembled = assembly::assemble(std::move(document.value), {{"article", {"Article {1}", "article {1}", ""}}});
    Made made;
    made.of_author = std::move(document.diagnostics);
    append(made.of_author, std::move(assembled.diagnostics));
    document::Document const set = typography::set_french(std::move(assembled.value));
    made.laid_out = layout::lay_out(set, sheet.value, workshop().composition->words, {});
    page::PagedDocument& paged = made.laid_out.value.paged;
    EXPECT_EQ(lost_word(set, paged), "");
    paged.metadata.title = "Essai";
    made.pdf = pdf::write_pdf(paged, {});
    made.docx = office::write_docx(set, sheet.value, made.laid_out.value.numbers, {});
    made.odt = office::write_odt(set, sheet.value, made.laid_out.value.numbers, {});
    return made;
}

bool warned(Made const& made, std::string const& code) {
    auto const& all = made.laid_out.warnings;
    return std::any_of(all.begin(), all.end(), [&](base::Diagnostic const& one) { return one.code == code; });
}

/// What the author could write without an error must become three files.
void expect_files(Made const& made) {
    EXPECT_FALSE(base::has_errors(made.of_author)) << told(made.of_author);
    EXPECT_TRUE(made.pdf) << told(made.pdf.error());
    EXPECT_TRUE(made.docx) << told(made.docx.error());
    EXPECT_TRUE(made.odt) << told(made.odt.error());
}

void expect_conforming(Made const& made) {
    expect_files(made);
    if (!made.pdf) return;
    NEEDS_JUDGE("qpdf");
    NEEDS_JUDGE("python3");
    test::TemporaryFile const file(*made.pdf);
    auto const verdict = test::ask("python3 -B " + root + "/tests/pdf/conformance/check.py " + file.path());
    EXPECT_EQ(verdict.status, 0) << verdict.output;
}

std::string repeated(std::string const& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

std::string table(std::string const& rows) { return "<table><caption>légende</caption>" + rows + "</table>"; }

// ---- Structure -----------------------------------------------------------------------------------------

TEST(Hostile, TablesListsAndCellsInsideEachOther) {
    expect_conforming(make("<h1>t</h1>" + table("<tr><td><ul><li>avant<table><caption>dedans</caption><tr><td><ol><li>un<ul><li>deux</li></ul></li></ol></td><td>y</td></tr></table></li><li>"
                                                "<dl class=\"grille\"><dt>a</dt><dd><dl class=\"grille\"><dt>b</dt><dd>c</dd><dt>d</dt><dd>e</dd></dl></dd></dl></li></ul></td></tr>")));
}

TEST(Hostile, EmptyCellsAndSections) {
    expect_conforming(make("<h1>t</h1><section id=\"vide\"></section><section class=\"boite\"></section>" +
                           table("<tr><td></td><td><p></p></td><td id=\"c\"><section id=\"s\"></section></td></tr>") + "<p><a href=\"#vide\">vers rien</a> <a href=\"#s\">et encore</a></p>"));
}

TEST(Hostile, AnAnchorWithNothingAfterItIsOnTheLastPage) {
    Made const made = make("<h1>t</h1><p><a href=\"#fin\">fin</a></p><section id=\"fin\"></section>");
    expect_conforming(made);
    EXPECT_EQ(made.laid_out.value.numbers.labels.at("fin"), "1");
}

TEST(Hostile, LinksInHeadingsAndContents) {
    expect_conforming(make("<p:toc title=\"Sommaire\"/><h1 id=\"a\">Voir <a href=\"https://example.org/x\">le <em>site</em></a> et <p:ref to=\"b\"/></h1>"
                           "<h2 class=\"article\" id=\"b\">Suite de <p:ref to=\"a\" show=\"titre\"/></h2><p>x</p>"));
}

TEST(Hostile, ReferencesToWhatHasNoNumberStillSaySomething) {
    Made const made = make("<h1 id=\"a\">Sans numéro</h1><p id=\"b\">Voir <p:ref to=\"a\"/>.</p><p>Et <p:ref to=\"b\"/>.</p>");
    if (!base::has_errors(made.of_author)) expect_conforming(made);
}

TEST(Hostile, EmptyHeadings) {
    Made const made = make("<h1>t</h1><h2></h2><h2> </h2><h2><em></em></h2><p>suite</p><p:toc/>");
    EXPECT_TRUE(base::has_errors(made.of_author));
}

TEST(Hostile, FortyLevels) {
    expect_conforming(make("<h1>t</h1>" + repeated("<section>", 40) + "<p>tout au fond</p>" + repeated("</section>", 40)));
    Made const lists = make("<h1>t</h1>" + repeated("<ul><li>un niveau ", 40) + "fond" + repeated("</li></ul>", 40));
    expect_files(lists);
    EXPECT_FALSE(lists.laid_out.value.paged.pages.empty());
}

TEST(Hostile, SpansBeyondTheTable) {
    Made const made = make("<h1>t</h1>" + table("<tr><td rowspan=\"9\">a</td><td>b</td></tr><tr><td colspan=\"40\">c</td></tr>"));
    EXPECT_TRUE(base::has_errors(made.of_author));
}

TEST(Hostile, AFigureWithoutItsImage) {
    make("<h1>t</h1><figure><img src=\"absente.png\" alt=\"rien\"/><figcaption>légende</figcaption></figure><figure></figure>",
         plain_style + "figure { width: 50mm; }");
}

TEST(Hostile, ThreeHundredColumns) {
    Made const made = make("<h1>t</h1>" + table("<tr>" + repeated("<td>mot</td>", 300) + "</tr>"));
    expect_files(made);
    EXPECT_TRUE(warned(made, "layout.narrow-table"));
}

TEST(Hostile, TablesWithoutWidth) {
    make("<h1>t</h1><table><caption>l</caption><colgroup><col style=\"width: 0%\"/><col style=\"width: 100%\"/></colgroup><tr><td>a</td><td>b</td></tr></table>");
    make("<h1>t</h1><table></table><table><caption>l</caption></table><table><caption>l</caption><tr></tr></table><ul></ul><dl></dl><p>fin</p>");
}

TEST(Hostile, ColumnsThatHoldASignature) {
    expect_conforming(make("<h1>t</h1><section class=\"deux\"><section><p>un</p><p:signature party=\"Sig_A\" label=\"A\"/></section><p>deux</p><p:signature party=\"Sig_B\" label=\"B\"/></section>"));
}

TEST(Hostile, PagesChangeTheirNameInsideACell) {
    Made const made = make("<h1>t</h1>" + table("<tr><td><section class=\"large\"><p>large dans une cellule</p></section></td><td>voisine</td></tr>"));
    expect_conforming(made);
    EXPECT_EQ(made.laid_out.value.paged.pages.size(), 1U);
    // The neighbour's words stand beside, not below the cell's.
    Length right;
    for (page::Item const& item : made.laid_out.value.paged.pages[0].items)
        if (auto const* const line = std::get_if<page::Path>(&item)) right = std::max(right, line->box.x + line->box.width);
    EXPECT_LE(right, Length::mm(190) + Length::pt(1));
}

TEST(Hostile, PagesChangeTheirNameInsideColumnsAndLists) {
    expect_conforming(make("<h1>t</h1><section class=\"deux\"><section class=\"large\"><p>a</p></section><section><p>b</p><section class=\"large\"><p>c</p></section></section></section>"
                           "<ul><li>x<section class=\"large\"><p>y</p></section>z</li></ul>"));
}

// ---- Text ----------------------------------------------------------------------------------------------

TEST(Hostile, WordsOfTenThousandCharacters) {
    std::string const word(10'000, 'x');
    Made const cell = make("<h1>t</h1>" + table("<tr><td>" + word + "</td><td>y</td></tr>"));
    expect_files(cell);
    EXPECT_TRUE(warned(cell, "layout.overfull-line"));
    expect_files(make("<h1>t</h1><p>" + repeated("anticonstitutionnellement-", 400) + "</p><ul><li>" + repeated("a/", 5'000) + "</li></ul>"));
}

TEST(Hostile, LongWordsInNarrowColumns) {
    expect_files(make("<h1>t</h1><section class=\"serre\">" + repeated("<p>anticonstitutionnellement l’établissement</p>", 24) + "</section>",
                      plain_style + "section.serre { columns: 12; column-gap: 2mm; }"));
}

TEST(Hostile, CharactersThatAreNotDrawn) {
    expect_conforming(make("<h1>t</h1><p>sou\u00ADvent, mot\u2060mot, zéro\u200Blargeur, a\u200Db\u200Cc, e\u0301te\u0301, \u0301seul, n\u0303\u0323 \u00AD \u200B fin\u00AD</p>"
                           "<p>\u00A0</p><p>\u202F\u00A0\u202F</p><p>\u200B</p><p>\u00AD</p>"));
}

TEST(Hostile, OtherScripts) {
    expect_files(make("<h1>t</h1><p>Русский Ελληνικά</p>"));
    for (char const* const text : {"עברית שלום", "العربية", "😀 👩‍👩‍👧", "汉字", "\uE000"}) {
        Made const made = make("<h1>t</h1><p>avant " + std::string(text) + " après</p>");
        bool const said = warned(made, "layout.missing-glyph") || base::has_errors(made.of_author);
        EXPECT_TRUE(made.pdf.has_value() || said) << text << " is refused without its place: " << told(made.pdf.error());
    }
}

TEST(Hostile, CharactersThatXmlForbids) {
    for (char const* const text : {"\x01", "\x0B", "\x1F", "\xEF\xBF\xBE", "&#0;", "&#xFFFE;", "\xC0\x80", "\xED\xA0\x80", "\x7F", "\xC2\x85"}) {
        Made const made = make("<h1>t</h1><p>avant" + std::string(text) + "après</p>");
        EXPECT_TRUE(base::has_errors(made.of_author) || (made.docx && made.odt)) << told(made.docx.error());
    }
}

// ---- Pages ---------------------------------------------------------------------------------------------

TEST(Hostile, ARowTallerThanAPageIsReadToItsEnd) {
    Made const made = make("<h1>t</h1>" + table("<thead><tr><th scope=\"col\">tête</th><th scope=\"col\">b</th></tr></thead><tbody><tr><td>" + repeated("<p>un paragraphe de la cellule</p>", 200) +
                                                "</td><td>courte</td></tr><tr><td>c</td><td>d</td></tr></tbody>"));
    expect_conforming(made);
}

TEST(Hostile, PagesOfNothing) {
    for (char const* const text : {"", "<p:page-break/>", "<p></p>", "<section></section>", "<p:page-break/><p:page-break/>", "<section class=\"boite\"></section>", "<p> </p>"}) {
        Made const made = make(text);
        EXPECT_EQ(made.pdf.has_value(), !made.laid_out.value.paged.pages.empty()) << text << told(made.pdf.error());
    }
    expect_conforming(make("<section class=\"boite\"></section><p:page-break/><h1>t</h1><p>fin</p><p:page-break/>"));
}

TEST(Hostile, Margins) {
    std::string const text = "<h1>titre long de plusieurs mots</h1><p>un texte de plusieurs mots</p><ul><li>a</li></ul>" + table("<tr><td>b</td><td>c</td></tr>") +
                             "<section class=\"deux\"><p>a</p><p>b</p></section><section class=\"boite\"><p>x</p></section><p:signature party=\"Sig_A\" label=\"A\"/>";
    for (char const* const margin : {"0", "104.9mm", "110mm", "500mm"}) {
        std::string css = plain_style;
        css.replace(css.find("margin: 20mm"), 12, "margin: " + std::string(margin));
        Made const made = make(text, css);
        EXPECT_TRUE(made.pdf) << margin << told(made.pdf.error());
    }
    expect_files(make(text, plain_style + "p, td, section, ul { margin: 200mm; padding: 200mm; border: 40mm solid #000; }"));
    expect_files(make(text, plain_style + "p, section, table, h1 { margin: -30mm; text-indent: -90mm; }"));
    expect_files(make(text, plain_style + "body { font-size: 900pt; line-height: 1000pt; }"));
}

// ---- Everything ----------------------------------------------------------------------------------------

/// Trees of any shape that the markup allows.
class RandomTree {
public:
    explicit RandomTree(unsigned seed) : random_(seed) {}
    std::string document() { return "<h1>titre</h1>" + flow(6); }

private:
    unsigned below(unsigned limit) { return static_cast<unsigned>(random_() % limit); }
    std::string word() {
        static constexpr std::array<char const*, 16> words{"le", "l'établissement", "« oui »", "12 000", "anticonstitutionnellement", "a/b/c", "n° 5", "e\u0301", "mot\u00ADcoupé",
                                                           "R. 314-39", "gestionnaire", "x", "https://example.org/un/chemin", "\u200B", "Isère", "&amp;&lt;"};
        return words[below(words.size())];
    }
    std::string words() {
        std::string text;
        for (unsigned left = below(30); left > 0; --left) {
            switch (below(14)) {
                case 0: text += "<em>" + word() + "</em>"; break;
                case 1: text += "<a href=\"https://example.org/\">" + word() + "x</a>"; break;
                case 2: text += "<br/>"; break;
                case 3: text += "<sup>" + word() + "</sup>"; break;
                case 4: text += "<span lang=\"en\">" + word() + "</span>"; break;
                case 5: text += "<p:blank kind=\"date\"/>"; break;
                default: text += word();
            }
            if (below(5) != 0) text += ' ';
        }
        return text;
    }
    std::string flow(unsigned depth) {
        std::string all;
        for (unsigned left = below(5); left > 0; --left) all += block(depth);
        return all;
    }
    std::string block(unsigned depth) {
        static constexpr std::array<char const*, 4> classes{"", " class=\"deux\"", " class=\"large\"", " class=\"boite\""};
        if (depth == 0) return "<p>" + words() + "</p>";
        switch (below(9)) {
            case 0: return std::string("<section") + classes[below(classes.size())] + ">" + flow(depth - 1) + "</section>";
            case 1: return items(depth - 1);
            case 2: return std::string("<dl") + (below(2) == 0 ? " class=\"grille\"" : "") + "><dt>" + words() + "</dt><dd>" + flow(depth - 1) + "</dd><dt>x</dt><dd>" + words() + "</dd></dl>";
            case 3: return grid(depth - 1);
            case 4: return "<p:signature party=\"Sig_" + std::to_string(++fields_) + "\" label=\"signe\"/>";
            case 5: return "<p:page-break/>";
            default: return "<p>" + words() + "</p>";
        }
    }
    std::string items(unsigned depth) {
        std::string const name = below(2) == 0 ? "ul" : "ol";
        std::string all = "<" + name + ">";
        for (unsigned left = 1 + below(3); left > 0; --left) all += "<li>" + (below(2) == 0 ? words() : flow(depth)) + "</li>";
        return all + "</" + name + ">";
    }
    std::string grid(unsigned depth) {
        unsigned const columns = 1 + below(4);
        auto const row = [&](char const* cell) {
            std::string all = "<tr>";
            for (unsigned i = 0; i < columns; ++i) all += "<" + std::string(cell) + (cell[1] == 'h' ? " scope=\"col\">" : ">") + (below(3) == 0 ? flow(depth) : words()) + "</" + cell + ">";
            return all + "</tr>";
        };
        std::string all = below(2) == 0 ? "<thead>" + row("th") + "</thead><tbody>" : "<tbody>";
        for (unsigned left = 1 + below(4); left > 0; --left) all += row("td");
        if (columns > 1 && below(2) == 0) all += "<tr><td colspan=\"" + std::to_string(columns) + "\">" + words() + "</td></tr>";
        if (columns == 2 && below(2) == 0) all += "<tr><td rowspan=\"2\">" + words() + "</td><td>" + words() + "</td></tr><tr><td>" + words() + "</td></tr>";
        return table(all + "</tbody>");
    }

    std::minstd_rand random_;
    unsigned fields_ = 0;
};

TEST(Hostile, RandomTrees) {
    constexpr unsigned trees = 200;
    constexpr unsigned judged_each = 20;
    for (unsigned seed = 1; seed <= trees && !testing::Test::HasFailure(); ++seed) {
        std::string const text = RandomTree(seed).document();
        SCOPED_TRACE("seed " + std::to_string(seed) + ": " + text.substr(0, 4'000));
        Made const made = make(text);
        if (seed % judged_each == 0) expect_conforming(made);
        else expect_files(made);
    }
}

}  // namespace
}  // namespace paraphe::dossier
