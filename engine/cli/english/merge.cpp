#include <array>

#include "cli/english/rows.h"

namespace paraphe::cli {

namespace {

constexpr std::array rows{
    // Tags.
    Row{"merge.unclosed-section", "la section '{0}' n’est jamais fermée", "section '{0}' is never closed"},
    Row{"merge.unclosed-section", "la section '{0}' n’est pas fermée avant {{/{1}}}", "section '{0}' is not closed before {{/{1}}}"},
    Row{"merge.unclosed-section", "ajoutez {{/{0}}}", "add {{/{0}}}"},
    Row{"merge.unclosed-tag", "cette balise n’est jamais fermée", "this tag is never closed"},
    Row{"merge.unclosed-tag", "ajoutez {0}", "add {0}"},
    Row{"merge.unescaped-tag", "les données sont toujours imprimées telles quelles : {{{…}}} et {{&…}} n’existent pas",
        "data are always printed as they are: {{{…}}} and {{&…}} do not exist"},
    Row{"merge.unescaped-tag", "écrivez {{{0}}}", "write {{{0}}}"},
    Row{"merge.set-delimiter", "les délimiteurs {{ et }} ne se changent pas", "the delimiters {{ and }} cannot be changed"},
    Row{"merge.too-deep", "plus de {0} sections l’une dans l’autre", "more than {0} nested sections"},
    Row{"merge.too-deep", "plus de {0} sections et fragments l’un dans l’autre", "more than {0} nested sections and partials"},
    Row{"merge.unopened-section", "aucune section '{0}' n’est ouverte ici", "no section '{0}' is open here"},
    Row{"merge.unopened-section", "la section ouverte est '{0}'", "the open section is '{0}'"},
    Row{"merge.unknown-filter", "le filtre '{0}' n’existe pas", "unknown filter '{0}'"},
    Row{"merge.filter-place", "une section ne prend d’autre filtre que 'trie'", "a section takes no other filter than 'trie'"},
    Row{"merge.filter-place", "le filtre 'trie' ne donne rien à imprimer", "filter 'trie' gives nothing to print"},
    Row{"merge.filter-place", "par exemple : {{{0}}}", "for example: {{{0}}}"},
    Row{"merge.filter-argument", "le filtre '{0}' ne comprend pas '{1}'", "the filter '{0}' does not understand '{1}'"},
    Row{"merge.filter-argument", "ses options : {0}", "its options: {0}"},
    Row{"merge.filter-argument", "il manque un mot au filtre '{0}'", "the filter '{0}' lacks a word"},
    Row{"merge.filter-argument", "par exemple : {{{0}}}", "for example: {{{0}}}"},
    Row{"merge.bad-name", "« {0} » n’est pas un nom de donnée", "'{0}' is not the name of a datum"},
    Row{"merge.bad-name", "un nom s’écrit comme 'gestionnaire.siege.commune', sans espace",
        "a name is written like 'gestionnaire.siege.commune', without spaces"},
    Row{"merge.bad-name", "« {0} » n’est pas un chemin de donnée", "'{0}' is not the path of a datum"},
    Row{"merge.unknown-partial", "le fragment '{0}' n’existe pas", "unknown partial '{0}'"},
    Row{"merge.partial-cycle", "ce fragment s’inclut lui-même : {0}", "this partial includes itself: {0}"},
    Row{"merge.template-too-large", "les fragments inclus les uns dans les autres se multiplient sans fin",
        "partials that include each other multiply without end"},
    // The head of a clause.
    Row{"merge.clause-head", "une ligne d’en-tête s’écrit « clé: valeur »", "a header line is written 'key: value'"},
    Row{"merge.clause-head", "clé d’en-tête inconnue '{0}'", "unknown header key '{0}'"},
    Row{"merge.clause-head", "la clé '{0}' est donnée deux fois", "duplicate key '{0}'"},
    Row{"merge.clause-head", "l’en-tête n’est pas fermé par une ligne « --- »", "the header is not closed by a line '---'"},
    Row{"merge.clause-head", "l’en-tête ne donne pas '{0}'", "the header does not give '{0}'"},
    Row{"merge.absent-clause", "la clause '{0}' n’est pas dans ce contrat : sa condition n’est pas remplie",
        "clause '{0}' is not in this contract: its condition does not hold"},
    // Markdown.
    Row{"merge.raw-html", "seuls <p:ref to=\"…\"/>, <p:blank kind=\"…\"/>, <p:note>…</p:note> et <p:index-entry>…</p:index-entry> sont permis dans une clause",
        "only <p:ref to=\"…\"/>, <p:blank kind=\"…\"/>, <p:note>…</p:note> and <p:index-entry>…</p:index-entry> are allowed in a clause"},
    Row{"merge.raw-html", "le HTML n’est pas permis dans une clause", "HTML is not allowed in a clause"},
    Row{"merge.markdown-unsupported", "un bloc de code n’a pas sa place dans un contrat", "a code block has no place in a contract"},
    Row{"merge.markdown-unsupported", "une citation (>) n’est pas prévue", "a block quote (>) is not supported"},
    Row{"merge.markdown-unsupported", "un filet (---) n’est pas prévu", "a horizontal rule (---) is not supported"},
    Row{"merge.markdown-unsupported", "une liste numérotée commence par un nombre de 1 à 9999", "a numbered list begins with a number from 1 to 9999"},
    Row{"merge.markdown-unsupported", "une image n’est pas permise ici", "an image is not allowed here"},
    Row{"merge.markdown-unsupported", "du code (`…`) n’a pas sa place dans un contrat", "code (`…`) has no place in a contract"},
    Row{"merge.heading-level", "un titre n’est pas permis dans une donnée", "a heading is not allowed in a datum"},
    Row{"merge.heading-level", "ce titre est d’un niveau trop haut pour une clause", "the level of this heading is too high for a clause"},
    Row{"merge.heading-level", "commencez par {0}", "begin with {0}"},
    // Data in their places.
    Row{"merge.control-character", "un caractère de contrôle, interdit dans un document, a été retiré",
        "a control character, forbidden in a document, was removed"},
    Row{"merge.private-character", "un caractère réservé, qui n’a pas de dessin, a été retiré",
        "a reserved character, which has no glyph, was removed"},
    Row{"merge.missing-value", "les données n’ont pas de valeur pour '{0}'", "the data have no value for '{0}'"},
    Row{"merge.missing-value", "'{0}' est {1} : seuls un texte ou un nombre s’impriment", "'{0}' is {1}: only a text or a number can be printed"},
    Row{"merge.missing-value", "… et encore {0} fois pour cette balise", "… and {0} more times for this tag"},
    Row{"merge.missing-value", "{0} définit {1}…", "{0} defines {1}…"},
    Row{"merge.missing-value", "{0} définit {1}", "{0} defines {1}"},
    Row{"merge.missing-value", "à ce niveau il y a {0}…", "this level has {0}…"},
    Row{"merge.missing-value", "à ce niveau il y a {0}", "this level has {0}"},
    Row{"merge.filter-value", "le filtre 'markdown' doit être le premier", "filter 'markdown' must be the first"},
    Row{"merge.filter-value", "'{0}' vaut « {1} » ; le filtre attend {2}", "'{0}' is '{1}'; the filter expects {2}"},
    Row{"merge.filter-value", "'{0}' est {1} ; le filtre attend {2}", "'{0}' is {1}; the filter expects {2}"},
    Row{"merge.guessed-elision", "« {0} » : l’élision est devinée, « {1} »", "'{0}': the elision is guessed, '{1}'"},
    Row{"merge.guessed-elision", "dites-le par elision=oui ou elision=non, ou par la donnée 'elision' (true ou false)",
        "say it by elision=oui or elision=non, or by the datum 'elision' (true or false)"},
    Row{"merge.guessed-article", "« {0} » : l’article est deviné, « {1} »", "'{0}': the article is guessed, '{1}'"},
    Row{"merge.guessed-article", "dites-le par article=… ou genre=…, ou par la donnée 'article'", "say it by article=… or genre=…, or by the datum 'article'"},
    Row{"merge.guessed-agreement", "« {0} » : l’accord est deviné, « {1} »", "'{0}': the agreement is guessed, '{1}'"},
    Row{"merge.guessed-agreement", "dites-le par genre=… ou par la donnée 'genre' (masculin ou feminin)",
        "say it by genre=… or by the datum 'genre' (masculin or feminin)"},
    Row{"merge.too-many-elements", "les listes de cette partie se répètent trop de fois", "the lists of this part have too many elements"},
    Row{"merge.too-large", "le texte de cette partie devient trop grand", "the text of this part becomes too large"},
};

}  // namespace

std::span<Row const> merge_rows() { return rows; }

}  // namespace paraphe::cli
