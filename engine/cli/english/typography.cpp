#include <array>

#include "cli/english/rows.h"

namespace paraphe::cli {

namespace {

constexpr std::array rows{
    Row{"typography.space", "une seule espace entre les mots, aucune devant la virgule, le point et en dedans des parenthèses",
        "one space between words, none before a comma or full stop and inside brackets"},
    Row{"typography.punctuation",
        "espace insécable devant les deux-points, fine devant le point-virgule et les points d’exclamation et d’interrogation",
        "a no-break space before a colon, a narrow one before a semicolon, an exclamation mark and a question mark"},
    Row{"typography.quotes", "guillemets « », et “ ” au second niveau, avec leurs espaces", "quotation marks '« »', and '“ ”' at the second level, with their spaces"},
    Row{"typography.apostrophe", "apostrophe typographique", "typographic apostrophe"},
    Row{"typography.prime", "minutes et secondes se notent par des primes", "minutes and seconds are written with primes"},
    Row{"typography.ellipsis", "points de suspension en un seul signe, et jamais après « etc. »", "an ellipsis is one character, and never stands after 'etc.'"},
    Row{"typography.dash", "tiret pour l’incise et l’énumération, trait d’union entre deux années", "a dash for asides and lists, a hyphen between two years"},
    Row{"typography.minus", "signe moins devant un nombre négatif", "a minus sign before a negative number"},
    Row{"typography.multiplication", "signe de multiplication entre deux nombres", "a multiplication sign between two numbers"},
    Row{"typography.ordinal", "ordinaux : 1er, 1re, 2e, 2de", "ordinals: '1er, 1re, 2e, 2de'"},
    Row{"typography.number", "tranches de trois chiffres et virgule décimale", "groups of three figures and a decimal comma"},
    Row{"typography.unit", "le nombre et son unité ne se séparent pas", "a number and its unit stay together"},
    Row{"typography.date", "le quantième et le mois ne se séparent pas ; le premier du mois est « 1er »",
        "day and month stay together; the first of a month is '1er'"},
    Row{"typography.hour", "heures : 14 h 30", "hours: 14 h 30"},
    Row{"typography.identifier", "tranches des numéros de téléphone, IBAN, SIREN et SIRET", "groups of telephone numbers, IBAN, SIREN and SIRET"},
    Row{"typography.reference", "le renvoi et son numéro ne se séparent pas", "a reference and its number stay together"},
    Row{"typography.title", "le titre ou l’initiale et le nom ne se séparent pas", "a title or an initial and the name stay together"},
    Row{"typography.accent", "les capitales portent leurs accents", "capitals bear their accents"},
    Row{"typography.ligature", "ligature œ ou æ", "ligature 'œ' or 'æ'"},
    Row{"typography.list-marks", "point-virgule après les éléments d’une énumération, point après le dernier", "a semicolon after the items of a list, a full stop after the last"},
    Row{"typography.lone-quote", "guillemet sans son pendant : laissé tel quel", "a quotation mark without its other half: left as it is"},
    Row{"typography.gender-of-first", "« 1er » ou « 1re » : le genre n’est pas connu, laissé tel quel", "'1er' or '1re': the gender is not known, left as it is"},
    Row{"typography.mixed-list", "les éléments de l’énumération ne finissent pas tous de la même façon : laissés tels quels", "the items of the list do not all end in the same way: left as they are"},
    Row{"typography.malformed", "ces octets ne sont pas de l’UTF-8 ; la ligne est rendue telle quelle", "these bytes are not UTF-8; the line is given back as it is"},
};

}  // namespace

std::span<Row const> typography_rows() { return rows; }

}  // namespace paraphe::cli
