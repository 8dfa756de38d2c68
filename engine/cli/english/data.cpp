#include <array>

#include "cli/english/rows.h"

namespace paraphe::cli {

namespace {

constexpr std::array rows{
    // JSON.
    Row{"data.json-syntax", "le fichier ne contient aucune donnée", "the file holds no data"},
    Row{"data.json-syntax", "il y a du texte après la fin des données", "there is text after the end of the data"},
    Row{"data.json-syntax", "une valeur est attendue ici", "a value is expected here"},
    Row{"data.json-syntax", "un nom entre guillemets est attendu ici", "a name in quotes is expected here"},
    Row{"data.json-syntax", "il manque « : » après le nom", "missing ':' after the name"},
    Row{"data.json-syntax", "il manque une virgule ou « } »", "missing ',' or '}'"},
    Row{"data.json-syntax", "il manque une virgule ou « ] »", "missing ',' or ']'"},
    Row{"data.json-syntax", "quatre chiffres hexadécimaux sont attendus après \\u", "four hexadecimal digits are expected after \\u"},
    Row{"data.json-syntax", "la moitié d'une paire \\uD800-\\uDFFF manque", "half of a pair \\uD800-\\uDFFF is missing"},
    Row{"data.json-syntax", "cette séquence d'échappement n'existe pas", "unknown escape sequence"},
    Row{"data.json-syntax", "le guillemet de fin de texte manque", "missing closing quote"},
    Row{"data.json-syntax", "un caractère de contrôle doit être écrit \\uXXXX", "a control character must be written \\uXXXX"},
    Row{"data.json-syntax", "ce nombre est trop grand", "this number is too large"},
    Row{"data.json-syntax", "un chiffre est attendu après la virgule décimale", "a digit is expected after the decimal point"},
    Row{"data.json-syntax", "un chiffre est attendu dans l'exposant", "a digit is expected in the exponent"},
    Row{"data.json-syntax", "ce n'est pas du JSON", "this is not JSON"},
    Row{"data.json-encoding", "la moitié d'une paire \\uD800-\\uDFFF manque", "half of a pair \\uD800-\\uDFFF is missing"},
    Row{"data.json-encoding", "le fichier n'est pas écrit en UTF-8", "the file is not UTF-8"},
    Row{"data.json-too-deep", "plus de {0} niveaux d'objets ou de listes", "more than {0} levels of objects or lists"},
    Row{"data.duplicate-key", "la clé '{0}' est donnée deux fois", "duplicate key '{0}'"},
    // CSV.
    Row{"data.csv-unclosed-quote", "ce guillemet n’est jamais fermé", "this quote is never closed"},
    Row{"data.csv-quote", "un guillemet est mal placé dans cette cellule", "misplaced quote in this cell"},
    Row{"data.csv-quote", "une cellule qui contient un guillemet s’écrit entre guillemets, et le guillemet y est doublé",
        "a cell that holds a quote is written between quotes, and the quote is doubled"},
    Row{"data.csv-column", "la colonne '{0}' est donnée deux fois", "duplicate column '{0}'"},
    Row{"data.csv-ragged", "cette ligne a {0} cellules ; l’en-tête en a {1}", "this row has {0} cells; the header has {1}"},
    Row{"data.csv-nul", "le fichier contient un caractère NUL", "the file contains a NUL character"},
    Row{"data.csv-nul", "enregistrez la liste en « CSV UTF-8 »", "save the list as 'CSV UTF-8'"},
    Row{"data.csv-empty", "'{0}' n’a pas de ligne d’en-tête", "'{0}' has no header row"},
    Row{"data.csv-encoding", "'{0}' se dit en UTF-8 et ne l’est pas", "'{0}' claims to be UTF-8 and is not"},
    Row{"data.csv-encoding", "'{0}' se dit en UTF-16 et ne l’est pas", "'{0}' claims to be UTF-16 and is not"},
    // Schemas.
    Row{"data.schema-value", "le schéma attend ici {0}", "the schema expects {0} here"},
    Row{"data.schema-value", "le type '{0}' n'existe pas", "unknown type '{0}'"},
    Row{"data.schema-value", "le format '{0}' n'est pas connu du moteur", "unknown format '{0}'"},
    Row{"data.schema-keyword", "le mot-clé de schéma '{0}' n'est pas vérifié par le moteur", "schema keyword '{0}' is not checked by the engine"},
    Row{"data.schema-keyword", "'{0}' est sans effet à côté de '$ref'", "'{0}' has no effect beside '$ref'"},
    Row{"data.schema-ref", "'{0}' ne mène à aucune définition", "'{0}' leads to no definition"},
    Row{"data.schema-ref", "cette référence tourne en rond", "this reference goes round in a circle"},
    // A datum against its schema.
    Row{"data.type", "aucune valeur n'est permise ici", "no value is allowed here"},
    Row{"data.type", "{0} est attendu ici, et non {1}", "{0} is expected here, not {1}"},
    Row{"data.type", "le contrat doit être un objet JSON { … }", "the contract must be a JSON object { … }"},
    Row{"data.mark", "une donnée à venir n'a pas de clé '{0}'", "a datum still to come has no key '{0}'"},
    Row{"data.mark", "cette donnée ne peut pas attendre la signature", "this datum cannot wait for the signing"},
    Row{"data.mark", "'a_la_signature' vaut 'date', 'lieu' ou 'texte'", "'a_la_signature' is 'date', 'lieu' or 'texte'"},
    Row{"data.enum", "valeurs permises ici : {0}", "allowed values here: {0}"},
    Row{"data.missing-key", "il manque '{0}'", "missing key '{0}'"},
    Row{"data.missing-key", "il manque '{0}', que '{1}' demande", "missing key '{0}', which '{1}' requires"},
    Row{"data.unknown-key", "clé inconnue '{0}'", "unknown key '{0}'"},
    Row{"data.not-unique", "cette valeur est déjà dans la liste", "this value is already in the list"},
    Row{"data.no-alternative", "aucun élément de la liste n'est de la sorte demandée", "no element of the list is of the required kind"},
    Row{"data.no-alternative", "cette valeur est exclue", "this value is excluded"},
    Row{"data.no-alternative", "aucune des formes permises ne convient ; la plus proche demande :", "none of the allowed forms fits; the nearest requires:"},
    Row{"data.no-alternative", "plusieurs formes conviennent, une seule est permise", "several forms fit, only one is allowed"},
    Row{"data.length", "il faut au moins {0} clé(s)", "at least {0} key(s) are required"},
    Row{"data.length", "il faut au plus {0} clé(s)", "at most {0} key(s) are allowed"},
    Row{"data.length", "il faut au moins {0} élément(s)", "at least {0} element(s) are required"},
    Row{"data.length", "il faut au plus {0} élément(s)", "at most {0} element(s) are allowed"},
    Row{"data.length", "il faut au moins {0} caractère(s)", "at least {0} character(s) are required"},
    Row{"data.length", "il faut au plus {0} caractère(s)", "at most {0} character(s) are allowed"},
    Row{"data.pattern", "« {0} » n'a pas la forme attendue ({1})", "'{0}' does not have the expected form ({1})"},
    Row{"data.range", "ce nombre a trop de chiffres", "this number has too many digits"},
    Row{"data.range", "ce nombre doit être au moins {0}", "this number must be at least {0}"},
    Row{"data.range", "ce nombre doit être au plus {0}", "this number must be at most {0}"},
    Row{"data.range", "ce nombre doit être plus grand que {0}", "this number must be greater than {0}"},
    Row{"data.range", "ce nombre doit être plus petit que {0}", "this number must be less than {0}"},
    Row{"data.format", "« {0} » n'est pas un numéro FINESS (9 caractères sans espace, clé de Luhn)",
        "'{0}' is not a FINESS number (9 characters without spaces, Luhn check digit)"},
    Row{"data.format", "« {0} » n'est pas un numéro SIREN (9 chiffres sans espace, clé de Luhn)",
        "'{0}' is not a SIREN number (9 digits without spaces, Luhn check digit)"},
    Row{"data.format", "« {0} » n'est pas un numéro SIRET (14 chiffres sans espace, clé de Luhn)",
        "'{0}' is not a SIRET number (14 digits without spaces, Luhn check digit)"},
    Row{"data.format", "« {0} » n'est pas une date qui existe, écrite AAAA-MM-JJ", "'{0}' is not a date that exists, written YYYY-MM-DD"},
    Row{"data.format", "« {0} » n'est pas une adresse de courriel", "'{0}' is not an e-mail address"},
    Row{"data.format", "« {0} » n'est pas un numéro de téléphone", "'{0}' is not a telephone number"},
    Row{"data.format", "« {0} » n'est pas un IBAN", "'{0}' is not an IBAN"},
    Row{"data.format", "« {0} » n'est pas un montant : écrire un nombre, sans guillemets", "'{0}' is not an amount: write a number, without quotes"},
    Row{"data.format", "{0} n'est pas un montant en euros (deux décimales au plus)", "{0} is not an amount in euros (two decimals at most)"},
};

}  // namespace

std::span<Row const> data_rows() { return rows; }

}  // namespace paraphe::cli
