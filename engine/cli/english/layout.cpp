#include <array>

#include "cli/english/rows.h"

namespace paraphe::cli {

namespace {

/// Numbering and references, hyphenation, fonts, images, pages, office files.
constexpr std::array rows{
    Row{"assembly.duplicate-id", "deux blocs portent l’identifiant '{0}'", "two blocks have the id '{0}'"},
    Row{"assembly.missing-number", "ce titre doit recevoir son numéro (p:number)", "this heading must be given its number (p:number)"},
    Row{"assembly.frozen-number", "le numéro {0} remplace le numéro {1}, que contrat.lock a fixé",
        "number {0} replaces number {1}, which contrat.lock has fixed"},
    Row{"assembly.frozen-number", "le numéro {0} est celui de '{1}' ; un numéro fixé par contrat.lock ne sert qu’une fois",
        "number {0} is that of '{1}'; a number fixed by contrat.lock is used only once"},
    Row{"assembly.unknown-reference", "aucun bloc ne porte l’identifiant '{0}'", "no block has the id '{0}'"},
    Row{"assembly.nameless-target", "le bloc '{0}' n’a ni numéro ni titre à citer", "block '{0}' has neither number nor title to cite"},
    Row{"assembly.nameless-target", "écrivez <a href=\"#{0}\">…</a> avec vos mots, ou show=\"page\"",
        "write <a href=\"#{0}\">…</a> with your words, or show=\"page\""},
    Row{"typography.no-patterns", "le dictionnaire de césure n’est pas lisible", "cannot read the hyphenation dictionary"},
    Row{"font.unreadable", "'{0}' n’est pas une police lisible", "'{0}' is not a readable font"},
    Row{"font.no-outlines", "la police '{0}' n’est pas au format .ttf (TrueType)", "font '{0}' is not of the .ttf format (TrueType)"},
    Row{"font.no-outlines", "prenez la version .ttf de la police : Word n’incorpore pas les autres",
        "take the .ttf version of the font: Word does not embed others"},
    Row{"font.no-family", "aucune famille de caractères n’est disponible", "no font family is available"},
    Row{"image.unknown-format", "cette image n’est ni PNG, ni JPEG, ni SVG", "this image is neither PNG nor JPEG nor SVG"},
    Row{"image.unknown-format", "convertissez-la en PNG, ou en SVG codé en UTF-8", "convert it to PNG, or to SVG encoded in UTF-8"},
    Row{"image.unknown-format", "si c’est un SVG comprimé (.svgz), décompressez-le", "if it is a compressed SVG (.svgz), decompress it"},
    Row{"image.unreadable", "l’image SVG n’est pas lisible : {0}", "cannot read the SVG image: {0}"},
    Row{"image.unreadable", "l’image SVG n’est pas lisible : une entité de sa ligne {0} contient des balises",
        "cannot read the SVG image: an entity of its line {0} holds tags"},
    Row{"image.unreadable", "ouvrez-la dans un logiciel de dessin et enregistrez-la comme « SVG simple », avec une largeur et une hauteur",
        "open it in a drawing program and save it as plain SVG, with a width and a height"},
    Row{"image.svg-text", "le SVG contient du texte, ligne {0} : son dessin dépendrait des polices de la machine",
        "the SVG holds text, line {0}: how it looks would depend on the fonts of the machine"},
    Row{"image.svg-text", "convertissez le texte en tracés dans le logiciel de dessin (Inkscape : Chemin > Objet en chemin)",
        "convert the text to paths in the drawing program (Inkscape: Path > Object to Path)"},
    Row{"image.svg-outside", "le SVG renvoie, ligne {0}, à une ressource extérieure, qui n’est jamais ouverte : « {1} »",
        "the SVG refers, line {0}, to a resource outside, which is never opened: '{1}'"},
    Row{"image.svg-outside", "incorporez-la dans le SVG, ou retirez le renvoi", "embed it in the SVG, or remove the reference"},
    Row{"image.svg-too-heavy", "ce SVG demande plus d’une seconde ou d’un gigaoctet pour être dessiné",
        "drawing this SVG takes more than one second or one gigabyte"},
    Row{"image.svg-too-heavy", "simplifiez-le (filtres, motifs imbriqués), ou donnez-le en PNG", "simplify it (filters, nested patterns), or give it as PNG"},
    Row{"image.no-svg", "les images SVG ne peuvent être lues : le programme paraphe-svg manque", "SVG images cannot be read: the program paraphe-svg is missing"},
    Row{"image.no-svg", "réinstallez Paraphe (paraphe-svg se trouve à côté de la commande paraphe), ou donnez l’image en PNG",
        "install Paraphe again (paraphe-svg stands beside the command paraphe), or give the image as PNG"},
    Row{"image.too-large", "le SVG dépasse 2 Mo", "the SVG is larger than 2 MB"},
    Row{"image.too-large", "simplifiez ses tracés, ou donnez-le en PNG", "simplify its paths, or give it as PNG"},
    Row{"image.unreadable", "l’image JPEG est abîmée ou incomplète", "the JPEG image is damaged or incomplete"},
    Row{"image.unreadable", "libjpeg dit : {0}", "libjpeg says: {0}"},
    Row{"image.unreadable", "l’image PNG est abîmée ou incomplète", "the PNG image is damaged or incomplete"},
    Row{"image.unreadable", "libpng dit : {0}", "libpng says: {0}"},
    Row{"image.too-large", "l’image dépasse 50 millions de pixels", "the image has more than 50 million pixels"},
    Row{"image.unreadable", "l’image JPEG n’est ni grise, ni RVB, ni CMJN", "the JPEG image is neither gray nor RGB nor CMYK"},
    Row{"image.unreadable", "convertissez-la en RVB (sRGB)", "convert it to RGB (sRGB)"},
    Row{"layout.missing-glyph", "aucune police ne possède le caractère {0} « {1} »", "no font has the character {0} '{1}'"},
    Row{"layout.missing-glyph", "déposez dans fonts/ une police .ttf qui le possède, ou remplacez le caractère",
        "put a .ttf font that has it into fonts/, or replace the character"},
    Row{"layout.overfull-line", "une ligne est plus large que sa colonne", "a line is wider than its column"},
    Row{"layout.overfull-line", "élargissez la colonne, ou donnez au mot trop long un tiret conditionnel (U+00AD)",
        "widen the column, or give the long word a soft hyphen (U+00AD)"},
    Row{"layout.too-tall", "un bloc est plus haut que la page {0}", "a block is taller than page {0}"},
    Row{"layout.unstable-pages", "les numéros de page cités n’ont pas pu être fixés : vérifiez le sommaire",
        "the page numbers cited could not be settled: check the table of contents"},
    Row{"layout.narrow-table", "le tableau est trop étroit pour ses mots les plus longs", "the table is too narrow for its longest words"},
    Row{"layout.page-inside", "une cellule ou une colonne ne peut pas changer de page : « page: {0} » y est sans effet",
        "a cell or a column cannot change page: 'page: {0}' has no effect there"},
    Row{"layout.does-not-fit", "cette partie ne tient pas sur sa page : il manque {0} mm, même resserrée autant que son style le permet",
        "this part does not fit on its page: {0} mm are missing, even as tight as its style allows"},
    Row{"layout.does-not-fit", "raccourcissez ses textes, ou laissez « -paraphe-fit » la resserrer davantage",
        "shorten its texts, or let '-paraphe-fit' tighten it further"},
    Row{"layout.crowded-chart", "un nom est trop long pour ce graphique : il y est coupé", "a name is too long for this chart: it is cut"},
    Row{"layout.crowded-chart", "ce graphique n’a pas la place de tous ses noms ou valeurs", "this chart has no room for all its names or values"},
    Row{"layout.crowded-chart", "élargissez ou rehaussez le graphique, raccourcissez les noms, ou faites-en plusieurs ; le texte de remplacement dit tout",
        "make the chart wider or taller, shorten the names, or make several; the alternative text says it all"},
    Row{"office.forbidden-character", "le caractère {0} ne peut figurer dans un fichier DOCX ou ODT", "character {0} cannot stand in a DOCX or ODT file"},
    Row{"office.forbidden-character", "supprimez ce caractère de commande", "remove this control character"},
    Row{"office.package-failed", "le fichier DOCX ou ODT n’a pas pu être composé ({0})", "the DOCX or ODT file could not be made ({0})"},
};

}  // namespace

std::span<Row const> layout_rows() { return rows; }

}  // namespace paraphe::cli
