#include "office/flow/style_names.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/bug.h"

namespace paraphe::office {

using document::StyleNode;

namespace {

/// What French Word calls styles of its own: a style of ours of that name would be taken for Word's.
bool is_word_name(std::string const& name) {
    static constexpr std::array<std::string_view, 19> names{"Normal",      "Titre",           "Sous-titre",       "Corps de texte", "Légende",  "Liste",  "Liste à puces",
                                                            "Date",        "Liste à numéros", "En-tête",          "Pied de page",   "Citation", "Signature", "Salutations",
                                                            "Accentuation", "Index",          "Bibliographie",    "Bloc de texte",  "Adresse"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string number(int value) { return std::to_string(value); }

StyleNode const* ancestor(StyleNode const& node, std::string const& element) {
    StyleNode const* at = &node;
    while (at != nullptr && at->element != element) at = at->parent;
    return at;
}

/// "Tableau – cellule (num)": what the cell is, and its own class.
std::string cell_name(StyleNode const& node, std::string const& given) {
    StyleNode const* const cell = node.parent;
    bool const heading = cell != nullptr && cell->element == "th";
    bool const in_head = ancestor(node, "thead") != nullptr;
    bool const in_foot = ancestor(node, "tfoot") != nullptr;
    std::string name = given.empty() ? "Tableau" : given;
    name += in_head ? " – en-tête" : heading ? " – intitulé" : " – cellule";
    if (in_foot) name += " de pied";
    if (cell != nullptr && !cell->class_name.empty()) name += " (" + cell->class_name + ")";
    return name;
}

StyleName with_class(std::string const& name, StyleNode const& node) {
    return {node.class_name.empty() ? name : name + " – " + node.class_name, "", ""};
}

StyleName list_name(StyleNode const& node) {
    StyleNode const* list = &node;
    while (list->parent != nullptr && list->element != "ul" && list->element != "ol") list = list->parent;
    bool const ordered = list->element == "ol";
    if (!node.class_name.empty()) return {readable(node.class_name), "", ""};
    if (!list->class_name.empty()) return {"Liste – " + list->class_name, "", ""};
    return ordered ? StyleName{"Liste numérotée", "List Number", ""} : StyleName{"Liste à puces", "List Bullet", ""};
}

StyleName default_name(StyleNode const& node, Role role, int level, std::string const& given) {
    switch (role) {
        case Role::text:
            if (!node.class_name.empty()) return {readable(node.class_name), "", ""};
            return {"Corps de texte", "Body Text", "Text body"};
        case Role::heading:
            if (is_word_name(readable(node.class_name))) return {"Titre " + number(level) + " – " + node.class_name, "", ""};
            if (!node.class_name.empty()) return {readable(node.class_name), "", ""};
            return {"Titre " + number(level), "heading " + number(level), "Heading " + number(level)};
        case Role::title: return {"Titre du document", "Title", "Title"};
        case Role::list_item: return list_name(node);
        case Role::term: return with_class("Rubrique", node.parent == nullptr ? node : *node.parent);
        case Role::description: {
            StyleNode const* const list = ancestor(node, "dl");
            return with_class("Renseignement", list == nullptr ? node : *list);
        }
        case Role::caption: return {"Légende", "caption", "Caption"};
        case Role::figure: return with_class("Image", node);
        case Role::figure_caption: return {"Légende de figure", "", ""};
        case Role::chart: return with_class("Graphique", node);
        case Role::chart_caption: return {"Légende de graphique", "", ""};
        case Role::cell: return {node.class_name.empty() ? cell_name(node, given) : readable(node.class_name), "", ""};
        case Role::contents_title: return {"Titre du sommaire", "TOC Heading", "Contents Heading"};
        case Role::contents_entry: return {"Sommaire " + number(level), "toc " + number(level), "Contents " + number(level)};
        case Role::signature_label: return {"Signature – libellé", "", ""};
        case Role::signature_box: return {"Signature – cadre", "", ""};
        case Role::header: return {"En-tête", "header", "Header"};
        case Role::footer: return {"Pied de page", "footer", "Footer"};
        case Role::note: return {"Note de bas de page", "footnote text", "Footnote"};
        case Role::table_note: return {"Note de tableau", "", ""};
        case Role::index_title: return {"Titre d’index", "index heading", "Index Heading"};
        case Role::index_entry: return {"Index 1", "index 1", "Index 1"};
        case Role::separation: return {"Séparation", "", ""};
    }
    throw base::Bug("unknown role of a paragraph");
}

}  // namespace

std::string readable(std::string const& class_name) {
    std::string name = class_name;
    for (char& c : name)
        if (c == '-' || c == '_') c = ' ';
    if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
    return name;
}

StyleName style_name(StyleNode const& node, Role role, int level, std::string const& given) {
    StyleName name = default_name(node, role, level, given);
    if (!given.empty() && role != Role::cell) name.name = given;
    // One name for bullets and numbers alike is neither of Word's.
    if (!given.empty() && role == Role::list_item) name.word_name = name.odf_name = "";
    if (name.word_name.empty() && is_word_name(name.name)) name.name += " (trame)";
    return name;
}

}  // namespace paraphe::office
