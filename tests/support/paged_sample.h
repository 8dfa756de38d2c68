#pragma once
// Paged documents by hand: what a test needs of a page, and one document with everything a PDF can hold.

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "page/paged_document.h"
#include "support/measuring_font.h"

namespace paraphe::test {

/// Builds a consistent PagedDocument with one font of 0.6 em per character. Positions are in points from the top left.
class PagedSample {
public:
    page::PagedDocument document;

    PagedSample() {
        document.metadata.title = "Convention d'essai";
        document.metadata.author = "Association Exemple";
        document.metadata.subject = "Exemple fictif";
        document.metadata.date = 1'767'323'045;  // 2026-01-02 03:04:05 UTC
        document.elements.emplace_back().role = "Document";
        page::EmbeddedFont font;
        font.postscript_name = "Measuring";
        font.subset = MeasuringFont::sfnt();
        font.codes.push_back({0, MeasuringFont::glyph_width, ""});
        font.ascent = 800;
        font.descent = -200;
        font.cap_height = 500;
        font.bounding_box = {50, 0, 550, 500};
        document.fonts.push_back(font);
    }

    std::uint32_t page(std::string label) {
        page::Page page;
        page.width = base::Length::mm(210);
        page.height = base::Length::mm(297);
        page.label = std::move(label);
        document.pages.push_back(std::move(page));
        return static_cast<std::uint32_t>(document.pages.size() - 1);
    }

    page::ElementIndex element(page::ElementIndex parent, std::string role) {
        auto const index = static_cast<page::ElementIndex>(document.elements.size());
        document.elements.emplace_back().role = std::move(role);
        document.elements[parent].kids.push_back({page::Kid::Kind::element, index});
        return index;
    }
    page::StructureElement& operator[](page::ElementIndex index) { return document.elements[index]; }

    page::ContentIndex content(page::ElementIndex element) {
        auto const index = static_cast<page::ContentIndex>(document.contents.size());
        document.contents.emplace_back().element = element;
        document.elements[element].kids.push_back({page::Kid::Kind::content, index});
        return index;
    }
    page::ContentIndex artifact(page::ArtifactKind kind) {
        document.contents.push_back({true, kind, 0});
        return static_cast<page::ContentIndex>(document.contents.size() - 1);
    }

    /// One run at 10 pt; gives the item so that a test may bend it.
    page::GlyphRun& text(std::uint32_t page, page::ContentIndex content, double x, double y, std::string_view words) {
        page::GlyphRun run;
        run.content = content;
        run.size = base::Length::pt(10);
        run.origin = {base::Length::pt(x), base::Length::pt(y)};
        for (std::size_t at = 0; at < words.size();) {
            char32_t const c = base::next_code_point(words, at);
            run.glyphs.push_back(
                {code(c), static_cast<std::int32_t>(run.size.emu() * MeasuringFont::glyph_width / 1000)});
        }
        document.pages[page].items.push_back(std::move(run));
        return std::get<page::GlyphRun>(document.pages[page].items.back());
    }
    /// An element with one run: most of a document.
    page::ElementIndex words(page::ElementIndex parent, std::string role, std::uint32_t page, double x, double y,
                             std::string_view text) {
        page::ElementIndex const index = element(parent, std::move(role));
        this->text(page, content(index), x, y, text);
        return index;
    }
    static page::Rectangle box(double x, double y, double width, double height) {
        using base::Length;
        return {Length::pt(x), Length::pt(y), Length::pt(width), Length::pt(height)};
    }
    page::Path& rule(std::uint32_t page, double x, double y, double width) {
        page::Path path;
        path.content = artifact(page::ArtifactKind::layout);
        path.kind = page::Path::Kind::stroke_line;
        path.box = box(x, y, width, 0);
        path.line_width = base::Length::pt(0.5);
        document.pages[page].items.push_back(path);
        return std::get<page::Path>(document.pages[page].items.back());
    }
    page::ElementIndex link(page::ElementIndex parent, std::uint32_t page, double x, double y, std::string_view words) {
        page::ElementIndex const index = this->words(parent, "Link", page, x, y, words);
        document.elements[index].kids.push_back({page::Kid::Kind::annotation, 0});
        page::LinkBox link;
        link.element = index;
        link.box = box(x, y - 8, 6 * static_cast<double>(base::code_point_count(words)), 10);
        link.contents = "Aller à : " + std::string(words);
        document.pages[page].items.push_back(link);
        return index;
    }
    /// The box that `link` or `field` placed last on a page.
    template <typename Box>
    Box& last(std::uint32_t page) {
        auto& items = document.pages[page].items;
        for (auto item = items.rbegin();; ++item)
            if (auto* const found = std::get_if<Box>(&*item)) return *found;
    }
    page::ElementIndex field(page::ElementIndex parent, std::uint32_t page, double x, double y, std::string name) {
        page::ElementIndex const index = element(parent, "Form");
        document.elements[index].kids.push_back({page::Kid::Kind::annotation, 0});
        document.elements[index].has_bounding_box = true;
        page::FieldBox field;
        field.element = index;
        field.box = box(x, y, 170, 50);
        field.tooltip = "Signature de : " + name;
        field.name = std::move(name);
        document.pages[page].items.push_back(field);
        return index;
    }
    std::uint32_t image(page::Image image) {
        document.images.push_back(std::make_shared<page::Image const>(std::move(image)));
        return static_cast<std::uint32_t>(document.images.size() - 1);
    }
    void destination(std::string name, std::uint32_t page, double y) {
        document.destinations.push_back({std::move(name), page, base::Length::pt(y)});
    }

    /// The code of a character in font 0; made when it is new.
    std::uint16_t code(char32_t c) {
        auto const [place, is_new] = codes_.try_emplace(c, 0);
        if (is_new) {
            auto& codes = document.fonts[0].codes;
            place->second = static_cast<std::uint16_t>(codes.size());
            bool const blank = c == U' ' || c == 0xA0 || c == 0x202F;
            codes.push_back(
                {blank ? MeasuringFont::space : MeasuringFont::square, MeasuringFont::glyph_width, base::to_utf8(c)});
        }
        return place->second;
    }

    /// Two pages with one of everything: headings, a paragraph over a page's end, a list, a table, a note, a picture
    /// with alpha, links within and without, a signature field, headers and footers, bookmarks, an attachment.
    static page::PagedDocument everything();
    /// One page, one paragraph.
    static page::PagedDocument one_line(std::string_view words = "Bonjour") {
        PagedSample sample;
        sample.page("1");
        sample.words(0, "P", 0, 70, 70, words);
        return sample.document;
    }

private:
    std::map<char32_t, std::uint16_t> codes_;
};

inline page::PagedDocument PagedSample::everything() {
    PagedSample s;
    auto const first = s.page("i"), second = s.page("1");
    s.words(0, "H1", first, 70, 70, "Titre premier");
    s[1].title = "Titre premier";
    auto const split = s.element(0, "P");
    auto const split_content = s.content(split);
    s.text(first, split_content, 70, 700, "Du début à la fin de la page, ");
    s.text(second, split_content, 70, 70, "puis en haut de la suivante.");

    s.words(0, "H2", first, 70, 100, "Article 1 – l’objet");
    auto const list = s.element(0, "L");
    s[list].list_numbering = "Decimal";
    for (int i = 1; i <= 2; ++i) {
        auto const item = s.element(list, "LI");
        s.words(item, "Lbl", first, 70, 120 + 14 * i, std::to_string(i) + ".");
        auto const body = s.element(item, "LBody");
        s.words(body, "P", first, 90, 120 + 14 * i, i == 1 ? "une ligne" : "une autre ligne");
    }

    auto const table = s.element(0, "Table");
    auto const head = s.element(s.element(table, "THead"), "TR");
    auto const year = s.words(head, "TH", first, 70, 200, "Année");
    auto const amount = s.words(head, "TH", first, 170, 200, "Montant");
    s[year].scope = s[amount].scope = "Column";
    s[amount].id = "montant";
    s[amount].column_span = 2;
    s.rule(first, 70, 204, 300);
    auto const row = s.element(s.element(table, "TBody"), "TR");
    s[s.words(row, "TH", first, 70, 216, "2026")].scope = "Row";
    s[s.words(row, "TD", first, 170, 216, "1\u202F250,00\u00A0€")].headers = {"montant"};
    s[s.words(row, "TD", first, 270, 216, "(40\u00A0%)")].headers = {"montant"};

    auto const figure = s.element(0, "Figure");
    s[figure].alternative = "Logo de l'association : un carré";
    s[figure].has_bounding_box = true;
    page::ImageItem picture;
    picture.content = s.content(figure);
    page::Image pixels;
    pixels.width = pixels.height = 2;
    pixels.bytes.assign(
        {'\x00', '\x33', '\x66', '\x7F', '\x7F', '\x7F', '\x10', '\x20', '\x30', '\x40', '\x50', '\x60'});
    pixels.alpha.assign({'\x00', '\x40', '\x7F', '\x7F'});
    picture.image = s.image(pixels);
    picture.box = box(400, 60, 40, 40);
    s.document.pages[first].items.push_back(picture);

    auto const paragraph = s.words(0, "P", second, 70, 100, "Voir ");
    s.destination("article-1", first, 90);
    s.destination("titre-1", first, 60);
    s.link(paragraph, second, 100, 100, "l'article 1");
    s.last<page::LinkBox>(second).destination = "article-1";
    auto const outside = s.link(paragraph, second, 200, 100, "le site");
    s.last<page::LinkBox>(second).uri = "https://www.example.org/a(b)";
    // The same link goes on in the next line.
    s.document.pages[second].items.push_back(s.last<page::LinkBox>(second));
    s.last<page::LinkBox>(second).box = box(70, 106, 30, 10);
    s[outside].lang = "en";
    auto const call = s.element(s.element(paragraph, "Reference"), "Lbl");
    s.link(call, second, 300, 100, "1");
    s.last<page::LinkBox>(second).destination = "note-1";
    s.destination("note-1", second, 290);
    auto const note = s.element(paragraph, "Note");
    s[note].id = "note-1";
    s.words(note, "Lbl", second, 70, 300, "1");
    s.words(note, "P", second, 80, 300, "Une note.");

    s.field(s.element(0, "P"), second, 70, 400, "Sig_Association");
    for (auto const page : {first, second}) {
        s.rule(page, 70, 800, 455).dashed = true;
        s.text(page, s.artifact(page::ArtifactKind::header), 70, 30, "Convention d'essai");
        s.text(page, s.artifact(page::ArtifactKind::footer), 70, 820, "Page " + s.document.pages[page].label).color = {
            0x33, 0x33, 0x33};
    }
    s.document.outline = {{1, "Titre premier", "titre-1", 1}, {2, "Article 1 – l’objet", "article-1", 3}};
    s.document.attachments.push_back(
        {"données.json", "application/json", "Données du contrat", "Source", "{\"contrat\":{}}\n"});
    return s.document;
}

}  // namespace paraphe::test
