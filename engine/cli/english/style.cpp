#include <array>

#include "cli/english/rows.h"

namespace paraphe::cli {

namespace {

/// Style sheets of templates.
constexpr std::array rows{
    Row{"markup.style-syntax", "« { » est attendu après ceci", "'{' is expected after this"},
    Row{"markup.style-syntax", "« { » est attendu après @{0}", "'{' is expected after @{0}"},
    Row{"markup.style-syntax", "ce bloc n’est jamais fermé par « } »", "this block is never closed by '}'"},
    Row{"markup.style-syntax", "une déclaration s’écrit « propriété: valeur; »", "a declaration is written 'property: value;'"},
    Row{"markup.style-syntax", "ce commentaire n’est jamais fermé", "this comment is never closed"},
    Row{"markup.style-syntax", "le guillemet de fin manque sur cette ligne", "missing closing quote on this line"},
    Row{"markup.unknown-variable", "les variables --nom se définissent dans :root, et rien d’autre n’y va",
        "variables --name are defined in :root, and nothing else goes there"},
    Row{"markup.unknown-variable", "la variable '{0}' n’est pas définie dans :root", "variable '{0}' is not defined in :root"},
    Row{"markup.unknown-variable", "une variable s’écrit var(--nom)", "a variable is written var(--name)"},
    Row{"markup.unknown-selector", "un bloc sans sélecteur", "a block without a selector"},
    Row{"markup.unknown-selector", "un sélecteur s’écrit avec des éléments, une .classe et des espaces seulement",
        "a selector is written with elements, one .class and spaces only"},
    Row{"markup.unknown-selector", "ce sélecteur est vide", "this selector is empty"},
    Row{"markup.unknown-selector", "les trames n’ont pas d’élément '{0}'", "unknown element '{0}'"},
    Row{"markup.unknown-selector", "@page prend un nom, :first, ou les deux", "@page takes a name, :first, or both"},
    Row{"markup.unknown-at-rule", "@{0} n’a de sens que dans @page", "@{0} makes sense only in @page"},
    Row{"markup.unknown-at-rule", "seule @page est permise, et non @{0}", "only @page is allowed, not @{0}"},
    Row{"markup.unknown-at-rule", "la marge de page '@{0}' n’existe pas", "unknown page margin '@{0}'"},
    Row{"markup.unknown-at-rule", "vouliez-vous écrire '@{0}' ?", "did you mean '@{0}'?"},
    Row{"markup.unknown-property", "@page n’a pas de propriété '{0}'", "@page has no property '{0}'"},
    Row{"markup.unknown-property", "la propriété '{0}' n’existe pas dans les styles de Paraphe", "unknown property '{0}'"},
    Row{"markup.style-value", "'{0}' ne prend pas cette valeur", "'{0}' does not take this value"},
    Row{"markup.style-value", "'{0}' prend une à quatre longueurs", "'{0}' takes one to four lengths"},
    Row{"markup.style-value", "A3, A4 ou A5 avec landscape ou portrait, ou deux longueurs", "A3, A4 or A5 with landscape or portrait, or two lengths"},
    Row{"markup.style-value", "des longueurs en pt, mm, cm ou in", "lengths in pt, mm, cm or in"},
    Row{"markup.style-value",
        "il prend \"textes\", counter(page), counter(pages), string(nom), « string(nom, start) », « -paraphe-part(title) », « -paraphe-part(range) » ou none",
        "it takes \"texts\", counter(page), counter(pages), string(name), 'string(name, start)', '-paraphe-part(title)', '-paraphe-part(range)' or none"},
    Row{"markup.style-value", "elle prend un nom de famille entre guillemets, puis au plus serif, sans-serif ou monospace",
        "it takes a family name in quotes, then at most serif, sans-serif or monospace"},
    Row{"markup.style-value", "elle prend une longueur en pt, mm, cm, in, px, em ou %", "it takes a length in pt, mm, cm, in, px, em or %"},
    Row{"markup.style-value", "elle prend une longueur positive en pt, mm, cm, in, px, em ou %", "it takes a positive length in pt, mm, cm, in, px, em or %"},
    Row{"markup.style-value", "elle prend un nombre, ou une longueur en pt, mm, em ou %", "it takes a number, or a length in pt, mm, em or %"},
    Row{"markup.style-value", "elle prend un nombre entier de 1 à 99", "it takes a whole number from 1 to 99"},
    Row{"markup.style-value", "elle prend #rgb, #rrggbb ou l’un des 16 noms de base", "it takes #rgb, #rrggbb or one of the 16 basic names"},
    Row{"markup.style-value", "elle prend none, ou par exemple 0.5pt solid #336", "it takes none, or for example 0.5pt solid #336"},
    Row{"markup.style-value", "elle prend normal, bold, 400 ou 700", "it takes normal, bold, 400 or 700"},
    Row{"markup.style-value", "elle prend l’un de : {0}", "it takes one of: {0}"},
    Row{"markup.style-value", "elle prend un nom de @page, ou auto", "it takes the name of an @page, or auto"},
    Row{"markup.style-value", "elle prend ce qui doit rester de l’espace, de l’interligne et du corps, de 25 à 100 % : « space 50% leading 95% size 92% »",
        "it takes what must be left of space, leading and size, from 25 to 100%: 'space 50% leading 95% size 92%'"},
    Row{"markup.style-value", "elle prend un texte entre guillemets", "it takes a text in quotes"},
    Row{"markup.style-value", "elle prend none, ou un nom suivi de content() ou d’un texte entre guillemets",
        "it takes none, or a name followed by content() or by a text in quotes"},
};

}  // namespace

std::span<Row const> style_rows() { return rows; }

}  // namespace paraphe::cli
