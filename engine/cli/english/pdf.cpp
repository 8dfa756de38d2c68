#include <array>

#include "cli/english/rows.h"

namespace paraphe::cli {

namespace {

constexpr std::array rows{
    // The whole document.
    Row{"pdf.writer-failed", "le PDF n’a pas pu être écrit ; c’est un défaut de Paraphe, signalez-le ({0} : {1})",
        "the PDF could not be written; this is a defect of Paraphe, please report it ({0}: {1})"},
    Row{"pdf.no-arranger", "le PDF ne peut être ni compacté ni linéarisé : le programme paraphe-arrange manque",
        "the PDF can be neither packed nor arranged for the web: the program paraphe-arrange is missing"},
    Row{"pdf.no-arranger", "réinstallez Paraphe (paraphe-arrange se trouve à côté de la commande paraphe), ou retirez --compact et --web",
        "install Paraphe again (paraphe-arrange stands beside the command paraphe), or leave --compact and --web out"},
    Row{"pdf.title-missing", "le document n’a pas de titre", "the document has no title"},
    Row{"pdf.language", "la langue du document n’est pas donnée (exemple : fr-FR)", "the language of the document is not given (example: fr-FR)"},
    Row{"pdf.language", "« {0} » n’est pas un code de langue (exemple : fr-FR)", "'{0}' is not a language code (example: fr-FR)"},
    Row{"pdf.forbidden-character", "le titre, l’auteur ou l’objet du document contient un caractère de commande",
        "the title, author or subject of the document contains a control character"},
    Row{"pdf.text-too-long", "le titre, l’auteur ou l’objet du document est trop long", "the title, author or subject of the document is too long"},
    Row{"pdf.text-too-long", "un signet est trop long : « {0}… »", "a bookmark is too long: '{0}…'"},
    Row{"pdf.text-too-long", "le texte d’un lien est trop long : « {0}… »", "the text of a link is too long: '{0}…'"},
    Row{"pdf.text-too-long", "un texte de remplacement ou un titre est trop long pour un PDF : « {0}… »",
        "an alternative text or a title is too long for a PDF: '{0}…'"},
    Row{"pdf.no-page", "le document n’a aucune page", "the document has no page"},
    // Pages.
    Row{"pdf.page-size", "la page {0} mesure moins de 3 points ou plus de 14 400 points", "page {0} measures less than 3 points or more than 14 400 points"},
    Row{"pdf.missing-glyph", "page {0}, un caractère n’a pas de dessin dans la police « {1} »", "page {0}, a character has no glyph in font '{1}'"},
    Row{"pdf.field-name", "page {0}, le nom du champ de signature « {1} » doit être fait de lettres sans accent, de chiffres, de « _ » et de « - »",
        "page {0}, the name of signature field '{1}' must be made of letters without accents, digits, '_' and '-'"},
    Row{"pdf.field-name", "page {0}, deux champs de signature portent le nom « {1} »", "page {0}, two signature fields have the name '{1}'"},
    Row{"pdf.field-tooltip", "page {0}, le champ de signature « {1} » n’a pas d’intitulé", "page {0}, signature field '{1}' has no label"},
    Row{"pdf.link-contents", "page {0}, un lien ne dit pas où il mène", "page {0}, a link does not say where it leads"},
    Row{"pdf.link-target", "page {0}, un lien ne mène nulle part ou à une adresse refusée : « {1} » (http, https, mailto ou tel)",
        "page {0}, a link leads nowhere or to a refused address: '{1}' (http, https, mailto or tel)"},
    Row{"pdf.glyph-without-text", "un dessin de la police « {0} » (code {1}) n’a pas de texte qu’on puisse lire ou copier",
        "a glyph of font '{0}' (code {1}) has no text that can be read or copied"},
    Row{"pdf.image-colours", "une image JPEG n’est ni en gris ni en RVB (CMJN ?) : convertissez-la en sRGB",
        "a JPEG image is neither grey nor RGB (CMYK?): convert it to sRGB"},
    // Attachments.
    Row{"pdf.attachment-refused", "un PDF/A-2a ne peut contenir de pièce jointe : choisissez PDF/A-3a ou ne joignez rien",
        "a PDF/A-2a cannot hold attachments: choose PDF/A-3a or attach nothing"},
    Row{"pdf.attachment-name", "le nom de pièce jointe « {0} » est vide, déjà pris, ou contient un chemin",
        "attachment name '{0}' is empty, already taken, or holds a path"},
    Row{"pdf.attachment-type", "le type de la pièce jointe « {0} » n’est pas un type de fichier (exemple : application/json) : « {1} »",
        "the type of attachment '{0}' is not a type of file (example: application/json): '{1}'"},
    Row{"pdf.attachment-relationship", "la relation de la pièce jointe « {0} » au document est inconnue",
        "the relationship of attachment '{0}' to the document is unknown"},
    // Structure.
    Row{"pdf.alternative-missing", "une image n’a pas de texte de remplacement : un lecteur d’écran n’en dira rien",
        "an image has no alternative text: a screen reader will not mention it"},
    Row{"pdf.header-scope", "une cellule d’en-tête ne dit pas si elle titre sa ligne ou sa colonne",
        "a header cell does not say whether it heads its row or its column"},
    Row{"pdf.table-shape", "les lignes d’un tableau n’ont pas toutes le même nombre de colonnes",
        "the rows of a table do not all have the same number of columns"},
    Row{"pdf.heading-level", "un niveau de titre est sauté : le document commence par un titre de niveau {0}",
        "a heading level is skipped: the document begins with a heading of level {0}"},
    Row{"pdf.heading-level", "un niveau de titre est sauté : le document commence par un titre de niveau {0} (« {1} »)",
        "a heading level is skipped: the document begins with a heading of level {0} ('{1}')"},
    Row{"pdf.heading-level", "un niveau de titre est sauté : on passe du niveau {0} au niveau {1}",
        "a heading level is skipped: from level {0} to level {1}"},
    Row{"pdf.heading-level", "un niveau de titre est sauté : on passe du niveau {0} au niveau {1} (« {2} »)",
        "a heading level is skipped: from level {0} to level {1} ('{2}')"},
};

}  // namespace

std::span<Row const> pdf_rows() { return rows; }

}  // namespace paraphe::cli
