#include <array>

#include "cli/english/rows.h"

namespace paraphe::cli {

namespace {

constexpr std::array rows{
    // Tags and entities.
    Row{"markup.unknown-entity", "« & » s’écrit &amp;", "'&' is written &amp;"},
    Row{"markup.unknown-entity", "l’entité '&{0};' n’est pas connue", "unknown entity '&{0};'"},
    Row{"markup.unknown-entity", "vouliez-vous écrire &{0}; ?", "did you mean &{0};?"},
    Row{"markup.bad-tag", "les sections CDATA ne sont pas permises", "CDATA sections are not allowed"},
    Row{"markup.bad-tag", "« < » s’écrit &lt;", "'<' is written &lt;"},
    Row{"markup.bad-tag", "la balise <{0}> n’est pas fermée par « > »", "tag <{0}> is not closed by '>'"},
    Row{"markup.bad-tag", "un attribut s’écrit nom=\"valeur\"", "an attribute is written name=\"value\""},
    Row{"markup.bad-tag", "l’attribut '{0}' est donné deux fois", "duplicate attribute '{0}'"},
    Row{"markup.doctype", "une partie de trame n’a ni DOCTYPE ni déclaration", "a part of a template has neither DOCTYPE nor declaration"},
    Row{"markup.processing-instruction", "les instructions <?…?> ne sont pas permises", "processing instructions <?…?> are not allowed"},
    Row{"markup.not-well-formed", "ce texte n’est pas du XML bien formé ici", "this text is not well-formed XML here"},
    Row{"markup.not-well-formed", "libxml2 dit : {0}", "libxml2 says: {0}"},
    // Elements, their places and attributes.
    Row{"markup.too-deep", "plus de {0} éléments l’un dans l’autre", "more than {0} nested elements"},
    Row{"markup.unknown-element", "l’élément <{0}> n’existe pas dans les trames", "unknown element <{0}>"},
    Row{"markup.unknown-element", "vouliez-vous écrire <{0}> ?", "did you mean <{0}>?"},
    Row{"markup.unclosed-element", "<{0}> n’a pas de contenu et se ferme aussitôt", "<{0}> has no content and is closed at once"},
    Row{"markup.unclosed-element", "<{0}> n’est pas fermé", "<{0}> is not closed"},
    Row{"markup.unclosed-element", "écrivez <{0}/>", "write <{0}/>"},
    Row{"markup.unopened-element", "</{0}> ne ferme rien", "</{0}> closes nothing"},
    Row{"markup.unopened-element", "l’élément ouvert est <{0}>", "the open element is <{0}>"},
    Row{"markup.nesting", "<{0}> ne se place que dans <{1}>", "<{0}> is allowed only in <{1}>"},
    Row{"markup.nesting", "<{0}> ne se place pas dans <{1}>", "<{0}> is not allowed in <{1}>"},
    Row{"markup.nesting", "fermez <{0}> avant", "close <{0}> first"},
    Row{"markup.nesting", "une seule image par <figure>", "only one image in a <figure>"},
    Row{"markup.unknown-attribute", "l’attribut '{0}' n’existe pas sur <{1}>", "<{1}> has no attribute '{0}'"},
    Row{"markup.missing-attribute", "<{0}> demande l’attribut '{1}'", "<{0}> requires the attribute '{1}'"},
    Row{"markup.missing-attribute", "<p:signature> demande 'label' ou 'tooltip' : qui signe ici",
        "<p:signature> requires 'label' or 'tooltip': who signs here"},
    Row{"markup.missing-attribute", "<meta> demande 'name' et 'content'", "<meta> requires 'name' and 'content'"},
    Row{"markup.several-classes", "une seule classe par élément", "only one class per element"},
    Row{"markup.several-classes", "la classe '{0}' est gardée", "class '{0}' is kept"},
    Row{"markup.bad-id", "l’identifiant « {0} » doit commencer par une lettre et n’avoir que lettres sans accent, chiffres, - _ et .",
        "id '{0}' must begin with a letter and hold only letters without accents, digits, - _ and ."},
    Row{"markup.duplicate-id", "l’identifiant '{0}' sert deux fois", "duplicate id '{0}'"},
    Row{"markup.stray-text", "ce texte n’est dans aucun paragraphe", "this text is in no paragraph"},
    Row{"markup.stray-text", "ce texte ne peut pas se placer directement dans <{0}>", "this text cannot stand directly in <{0}>"},
    // Values of attributes.
    Row{"markup.bad-value", "'start' est un nombre de 1 à 9999", "'start' is a number from 1 to 9999"},
    Row{"markup.bad-value", "'levels' va de 1 à 6", "'levels' goes from 1 to 6"},
    Row{"markup.bad-value", "'height' va de 10mm à 400mm (mm, cm ou pt)", "'height' goes from 10mm to 400mm (mm, cm or pt)"},
    Row{"markup.bad-value", "'show' vaut 'titre' ou 'page'", "'show' is 'titre' or 'page'"},
    Row{"markup.bad-value", "'kind' vaut 'date', 'lieu' ou 'texte'", "'kind' is 'date', 'lieu' or 'texte'"},
    Row{"markup.bad-value", "'scope' vaut 'col' ou 'row'", "'scope' is 'col' or 'row'"},
    Row{"markup.bad-value", "'{0}' est un nombre de 1 à 999", "'{0}' is a number from 1 to 999"},
    // Headings, lists, images, links, notes, signatures.
    Row{"markup.empty-heading", "ce titre est vide", "this heading is empty"},
    Row{"markup.heading-skipped", "un titre de niveau {0} suit un titre de niveau {1} : un niveau est sauté",
        "a heading of level {0} follows a heading of level {1}: a level is skipped"},
    Row{"markup.heading-skipped", "employez <{0}>", "use <{0}>"},
    Row{"markup.incomplete-definition", "<dt> attend un <dd>", "<dt> needs a <dd>"},
    Row{"markup.incomplete-definition", "<dd> vient après un <dt>", "<dd> comes after a <dt>"},
    Row{"markup.missing-alt", "cette image n’a pas de texte de remplacement", "this image has no alternative text"},
    Row{"markup.missing-alt", "ajoutez alt=\"…\", ou alt=\"\" pour une simple décoration", "add alt=\"…\", or alt=\"\" for mere decoration"},
    Row{"markup.missing-image", "<figure> demande une image <img>", "<figure> requires an image <img>"},
    Row{"markup.bad-link", "un lien va vers #identifiant, https://, mailto: ou tel:", "a link goes to #id, https://, mailto: or tel:"},
    Row{"markup.empty-link", "ce lien n’a pas de texte", "this link has no text"},
    Row{"markup.link-place", "un lien ou un renvoi ne se place pas dans un autre lien", "a link or a reference cannot stand in another link"},
    Row{"markup.link-place", "fermez le premier lien avant", "close the first link before"},
    Row{"markup.note-place", "une note ne s’appelle pas dans {0}", "a note cannot be called in {0}"},
    Row{"markup.empty-index-entry", "cette entrée d’index n’a pas de texte", "this index entry has no text"},
    Row{"markup.empty-note", "cette note est vide", "this note is empty"},
    Row{"markup.signature-name", "« {0} » : un champ de signature se nomme en lettres sans accent, chiffres, - et _",
        "'{0}': the name of a signature field holds letters without accents, digits, - and _"},
    Row{"markup.signature-name", "deux champs de signature se nomment '{0}'", "two signature fields are named '{0}'"},
    // Tables.
    Row{"markup.column-width", "les colonnes font ensemble plus de 100 %", "the columns add up to more than 100 %"},
    Row{"markup.column-width", "seul style=\"width: 20%\" est permis sur <col>", "only style=\"width: 20%\" is allowed on <col>"},
    Row{"markup.missing-caption", "ce tableau n’a pas de légende <caption>", "this table has no caption <caption>"},
    Row{"markup.missing-scope", "<th> demande scope=\"col\" ou scope=\"row\"", "<th> requires scope=\"col\" or scope=\"row\""},
    Row{"markup.rowspan", "cette cellule descend plus bas que son groupe de lignes", "this cell reaches below its group of rows"},
    Row{"markup.ragged-table", "cette ligne remplit {0} colonnes sur {1}", "this row fills {0} columns of {1}"},
    // Charts.
    Row{"markup.chart-type", "aucun graphique n’est du type « {0} »", "unknown chart type '{0}'"},
    Row{"markup.chart-type", "les types sont barres, barres-empilees, lignes, gantt et jauge",
        "the types are barres (bars), barres-empilees (stacked bars), lignes (lines), gantt and jauge (gauge)"},
    Row{"markup.chart-content", "un graphique « {0} » ne contient que des <{1}>", "a chart '{0}' holds only <{1}>"},
    Row{"markup.chart-value", "« {0} » n’est pas un nombre qu’un graphique puisse montrer", "'{0}' is not a number that a chart can show"},
    Row{"markup.chart-value", "un nombre simple (8190, -3.5, 95,5), au plus 15 chiffres et 12 décimales, avec au besoin l’unité du graphique",
        "a plain number (8190, -3.5, 95,5), at most 15 digits and 12 decimals, with the chart's unit if need be"},
    Row{"markup.chart-series", "cette série n’a pas les catégories de la première, dans le même ordre",
        "this series does not have the categories of the first, in the same order"},
    Row{"markup.chart-series", "la première a : {0}", "the first has: {0}"},
    Row{"markup.chart-date", "cette tâche finit avant de commencer", "this task ends before it begins"},
    Row{"markup.chart-date", "« {0} » n’est pas une date AAAA-MM-JJ", "'{0}' is not a date YYYY-MM-DD"},
    Row{"markup.empty-chart", "ce graphique n’a rien à montrer", "this chart has nothing to show"},
    Row{"markup.empty-chart", "placez-le dans une section {{#…}} … {{/…}}, qui ne paraît que si les données existent",
        "put it into a section {{#…}} … {{/…}}, which appears only if the data exist"},
    Row{"markup.chart-range", "des barres se comparent par leur longueur : elles partent de zéro", "bars are compared by their length: they start from zero"},
    Row{"markup.chart-range", "une valeur est hors de l’axe que fixent 'min' et 'max'", "a value lies off the axis that 'min' and 'max' set"},
};

}  // namespace

std::span<Row const> markup_rows() { return rows; }

}  // namespace paraphe::cli
