#pragma once
// Documents by hand, as typography leaves them, with everything that an office file can hold.

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "document/chart.h"
#include "document/document.h"
#include "document/style.h"
#include "document/walk.h"
#include "image/image.h"

namespace paraphe::test {

using document::Block;
using document::Blocks;
using document::Inline;
using document::Inlines;

inline Inlines words(std::string text) { return {Inline{document::Text{std::move(text), {}}}}; }
inline Inline styled(document::Emphasis emphasis, std::string text, std::string lang = {}) {
    document::Styled value;
    value.emphasis = emphasis;
    value.lang = std::move(lang);
    value.children = words(std::move(text));
    return {std::move(value)};
}
inline Inline link_to(std::string target, std::string text) { return {document::Link{std::move(target), "", words(std::move(text)), {}}}; }

inline document::Common common(std::string class_name, std::string id = {}) {
    document::Common value;
    value.class_name = std::move(class_name);
    value.id = std::move(id);
    return value;
}
inline Block paragraph(Inlines inlines, std::string class_name = {}, std::string id = {}) {
    return {document::Paragraph{common(std::move(class_name), std::move(id)), std::move(inlines)}};
}
inline Block paragraph(std::string text, std::string class_name = {}, std::string id = {}) {
    return paragraph(words(std::move(text)), std::move(class_name), std::move(id));
}
inline Block heading(int level, std::string class_name, std::string id, std::string label, std::string text, std::string given = {}) {
    document::Heading value;
    value.common = common(std::move(class_name), std::move(id));
    value.level = level;
    value.label = std::move(label);
    value.given_number = std::move(given);
    value.inlines = words(std::move(text));
    return {std::move(value)};
}
inline Block section(std::string class_name, Blocks blocks, std::string id = {}) {
    return {document::Section{common(std::move(class_name), std::move(id)), std::move(blocks)}};
}
inline Block list(bool ordered, std::vector<std::pair<std::string, Blocks>> items) {
    document::List value;
    value.ordered = ordered;
    for (auto& [label, blocks] : items) {
        document::ListItem item;
        item.label = std::move(label);
        item.blocks = std::move(blocks);
        value.items.push_back(std::move(item));
    }
    return {std::move(value)};
}
inline document::Cell cell(std::string text, bool header = false, std::string class_name = {}) {
    document::Cell value;
    value.common.class_name = std::move(class_name);
    value.header = header;
    value.scope = header ? document::Cell::Scope::column : document::Cell::Scope::none;
    if (!text.empty()) value.blocks = {paragraph(std::move(text))};
    return value;
}
inline document::Row row(std::vector<document::Cell> cells, std::string class_name = {}) { return {common(std::move(class_name)), std::move(cells)}; }

/// A picture of one gray.
inline std::shared_ptr<image::Image const> small_picture() {
    auto picture = std::make_shared<image::Image>();
    picture->width = 40;
    picture->height = 20;
    picture->natural_width = base::Length::mm(20);
    picture->natural_height = base::Length::mm(10);
    picture->media_type = "image/png";
    // 40 × 20 gray pixels; made once with zlib.
    static constexpr unsigned char png[] = {
        0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00, 0x00, 0x28, 0x00, 0x00, 0x00, 0x14, 0x08, 0x00,
        0x00, 0x00, 0x00, 0xda, 0x2d, 0x20, 0x67, 0x00, 0x00, 0x00, 0x14, 0x49, 0x44, 0x41, 0x54, 0x78, 0xda, 0x63, 0x68, 0x20, 0x12, 0x30, 0x8c, 0x2a, 0x1c, 0x55,
        0x38, 0xaa, 0x10, 0x04, 0x00, 0xc8, 0xb4, 0x90, 0x10, 0xfc, 0xaf, 0xb1, 0x4f, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82};
    picture->file.assign(reinterpret_cast<char const*>(png), sizeof png);
    return picture;
}

/// The words of a document in order: labels of headings, captions and contents with them, labels of lists without.
/// Written anew from document.h's words, not from the writers'.
class DocumentWords {
public:
    static std::string of(document::Document const& document) {
        DocumentWords words;
        words.add(document.blocks);
        return words.text_;
    }

private:
    void word(std::string const& characters) { text_ += characters; }
    void end() { text_ += "\n"; }
    void add(Inlines const& inlines) {
        word(document::plain_text(inlines));
        end();
    }
    void add(Blocks const& blocks) {
        for (Block const& block : blocks) std::visit([&](auto const& value) { add(value); }, block.value);
    }
    void labelled(std::string const& label, Inlines const& inlines) {
        word(label + " ");
        add(inlines);
    }
    void add(document::Paragraph const& value) { add(value.inlines); }
    void add(document::Heading const& value) { labelled(value.label, value.inlines); }
    void add(document::List const& value) {
        for (document::ListItem const& item : value.items) add(item.blocks);
    }
    void add(document::DefinitionList const& value) {
        for (document::Definition const& item : value.items) {
            add(item.term);
            add(item.description);
        }
    }
    void add(document::Table const& value) {
        labelled(value.label, value.caption);
        for (auto const* rows : {&value.head, &value.body, &value.foot})
            for (document::Row const& row : *rows)
                for (document::Cell const& cell : row.cells) add(cell.blocks);
    }
    void add(document::Figure const& value) { add(value.caption); }
    void add(document::Chart const& value) { add(document::chart_caption(value)); }
    void add(document::Section const& value) { add(value.blocks); }
    void add(document::PageBreak const&) {}
    void add(document::SignatureField const& value) { add(value.label); }
    void add(document::TableOfContents const& value) {
        add(value.title);
        for (document::TocEntry const& entry : value.entries) labelled(entry.label, entry.text);
    }

    void add(document::Index const& value) {
        add(value.title);
        for (document::IndexEntry const& entry : value.entries) add(entry.text);
    }

    std::string text_;
};

/// What typography makes of "Au XXIe siècle, article 3 bis."
inline Block forms() {
    using document::Emphasis;
    return paragraph(Inlines{Inline{document::Text{"Au ", {}}}, styled(Emphasis::small_capitals, "XXI"), styled(Emphasis::superscript, "e"),
                             Inline{document::Text{"\u00A0siècle, article\u00A03\u00A0", {}}}, styled(Emphasis::emphasis, "bis"), Inline{document::Text{".", {}}}});
}

/// A dossier in small: cover, contents, articles with labels in the margin, lists, tables with spans, a sheet in a
/// grid, pictures, signatures, an annex across.
inline document::Document rich_document() {
    document::Document document;
    document.metadata.title = "Convention d’essai";
    document.metadata.author = "Association Exemple";
    document.metadata.subject = "Exemple fictif";
    document.metadata.date = 1'767'323'045;  // 2026-01-02 03:04:05 UTC
    document.metadata.strings = {{"pied", "Convention n° 1"}, {"mention_bureautique", "version de travail, seul le PDF signé fait foi"}};
    using document::Emphasis;

    document::Figure logo;
    logo.common = common("logo");
    logo.image.path = "logo.png";
    logo.alternative = "Logo de l’association : un rectangle";
    document::Figure ornament = logo;
    ornament.alternative.clear();
    document.blocks.push_back(section("couverture", {section("logos", {Block{logo}, Block{ornament}}), heading(1, "document", "", "", "Convention d’essai"),
                                                     paragraph("2026-2030", "periode")}));
    document::TableOfContents contents;
    contents.title = words("Sommaire");
    contents.entries = {{1, "Titre I", words("Objet et moyens"), "titre-1"}, {2, "Article 1", words("Objet"), "objet"}, {2, "Article 2", words("Moyens"), "moyens"},
                        {1, "", words("Signatures"), "signatures"}, {1, "Annexe 1", words("Budget"), "annexe-budget"}};
    document.blocks.push_back(section("sommaire", {Block{contents}}));

    document.blocks.push_back(heading(1, "titre", "titre-1", "Titre I", "Objet et moyens"));
    document.blocks.push_back(heading(2, "article", "objet", "Article 1", "Objet"));
    document.blocks.push_back(paragraph(Inlines{Inline{document::Text{"Conclue selon la ", {}}}, styled(Emphasis::strong, "loi"), Inline{document::Text{" n° 2002-2 & le 1", {}}},
                                                styled(Emphasis::superscript, "er"), Inline{document::Text{" article ; voir ", {}}}, link_to("annexe-budget", "l’annexe 1"),
                                                Inline{document::Text{", page ", {}}}, Inline{document::PageRef{"annexe-budget", {}}}, Inline{document::Text{" (« ", {}}},
                                                styled(Emphasis::emphasis, "fair value", "en"), Inline{document::Text{" »).", {}}}}));
    document.blocks.push_back(list(false, {{"–", {paragraph("premier engagement ;")}},
                                           {"–", {paragraph("second engagement :"), list(true, {{"a)", {paragraph("la forme ;")}}, {"b)", {paragraph("le fond.")}}}), paragraph("suite du second.")}}}));
    document.blocks.push_back(paragraph(Inlines{Inline{document::Text{"Fait à ", {}}}, Inline{document::Blank{document::Blank::Kind::place}}, Inline{document::LineBreak{}},
                                                Inline{document::Text{"le ", {}}}, Inline{document::Blank{document::Blank::Kind::date}}}));
    document.blocks.push_back(heading(2, "article", "moyens", "Article 2", "Moyens"));
    document.blocks.push_back(list(true, {{"1.", {paragraph("humains ;")}}, {"2.", {paragraph("matériels.")}}}));
    document.blocks.push_back(forms());
    document.blocks.push_back(paragraph("À la fin de l’article, un site :"));
    document.blocks.push_back(paragraph(Inlines{Inline{document::Link{"", "https://www.example.org/?a=1&b=2", words("example.org"), {}}}}));

    document::DefinitionList glance;
    glance.common = common("glance");
    for (auto const& [term, text] : std::vector<std::pair<std::string, std::string>>{{"Pilote", "Direction"}, {"Public", "Adultes"}, {"Échéance", "31 décembre 2026"}})
        glance.items.push_back({words(term), {paragraph(text)}});
    document.blocks.push_back(section("fiche", {heading(2, "fiche", "fiche-accueil", "Fiche action n° 1.1", "Accueil", "1.1"), Block{glance}, heading(3, "", "", "", "Constat"),
                                                paragraph("Un constat.")}));

    document.blocks.push_back(heading(1, "", "signatures", "", "Signatures"));
    document::SignatureField field;
    field.name = "Sig_Association";
    field.tooltip = "Signature du président";
    field.label = words("Pour l’association");
    document.blocks.push_back({std::move(field)});

    document::Table table;
    table.common = common("budget", "tableau-1");
    table.label = "Tableau 1";
    table.caption = words("Montants");
    table.columns = {{400}, {}, {}};
    table.head = {row({cell("Financeur", true), cell("2026", true, "num"), cell("2027", true, "num")})};
    document::Cell two_rows = cell("Agence", true);
    two_rows.scope = document::Cell::Scope::row;
    two_rows.row_span = 2;
    document::Cell two_columns = cell("sans objet");
    two_columns.column_span = 2;
    table.body = {row({two_rows, cell("1 234 567,89 €", false, "num"), cell("10,00 €", false, "num")}), row({cell("5 %", false, "num"), cell("")}), row({cell("Département"), two_columns})};
    table.foot = {row({cell("Total", true), cell("1 234 567,89 €", false, "num"), cell("10,00 €", false, "num")}, "total")};
    document::Figure chart;
    chart.common = common("schema");
    chart.image.path = "logo.png";
    chart.alternative = "Schéma";
    chart.caption = words("Schéma du dispositif");
    document.blocks.push_back(section("annexe", {heading(1, "annexe", "annexe-budget", "Annexe 1", "Budget"), Block{table}, Block{chart}, Block{document::PageBreak{}}, paragraph("Fin de l’annexe.")}));
    return document;
}

inline document::PageNumbers rich_numbers() {
    return {{{"titre-1", "3"}, {"objet", "3"}, {"moyens", "3"}, {"signatures", "5"}, {"annexe-budget", "6"}}, 7};
}

}  // namespace paraphe::test
