#include "typography/corrections.h"

#include "base/bug.h"
#include "typography/characters.h"

namespace paraphe::typography {

namespace {

struct Told {
    char const* code;
    char const* sentence;
};

Told told(Rule rule) {
    switch (rule) {
        case Rule::space: return {"typography.space", "une seule espace entre les mots, aucune devant la virgule, le point et en dedans des parenthèses"};
        case Rule::punctuation: return {"typography.punctuation", "espace insécable devant les deux-points, fine devant le point-virgule et les points d’exclamation et d’interrogation"};
        case Rule::quotes: return {"typography.quotes", "guillemets « », et “ ” au second niveau, avec leurs espaces"};
        case Rule::apostrophe: return {"typography.apostrophe", "apostrophe typographique"};
        case Rule::prime: return {"typography.prime", "minutes et secondes se notent par des primes"};
        case Rule::ellipsis: return {"typography.ellipsis", "points de suspension en un seul signe, et jamais après « etc. »"};
        case Rule::dash: return {"typography.dash", "tiret pour l’incise et l’énumération, trait d’union entre deux années"};
        case Rule::minus: return {"typography.minus", "signe moins devant un nombre négatif"};
        case Rule::multiplication: return {"typography.multiplication", "signe de multiplication entre deux nombres"};
        case Rule::ordinal: return {"typography.ordinal", "ordinaux : 1er, 1re, 2e, 2de"};
        case Rule::number: return {"typography.number", "tranches de trois chiffres et virgule décimale"};
        case Rule::unit: return {"typography.unit", "le nombre et son unité ne se séparent pas"};
        case Rule::date: return {"typography.date", "le quantième et le mois ne se séparent pas ; le premier du mois est « 1er »"};
        case Rule::hour: return {"typography.hour", "heures : 14 h 30"};
        case Rule::identifier: return {"typography.identifier", "tranches des numéros de téléphone, IBAN, SIREN et SIRET"};
        case Rule::reference: return {"typography.reference", "le renvoi et son numéro ne se séparent pas"};
        case Rule::title: return {"typography.title", "le titre ou l’initiale et le nom ne se séparent pas"};
        case Rule::accent: return {"typography.accent", "les capitales portent leurs accents"};
        case Rule::ligature: return {"typography.ligature", "ligature œ ou æ"};
        case Rule::list_marks: return {"typography.list-marks", "point-virgule après les éléments d’une énumération, point après le dernier"};
        case Rule::lone_quote: return {"typography.lone-quote", "guillemet sans son pendant : laissé tel quel"};
        case Rule::gender_of_first: return {"typography.gender-of-first", "« 1er » ou « 1re » : le genre n’est pas connu, laissé tel quel"};
        case Rule::mixed_list: return {"typography.mixed-list", "les éléments de l’énumération ne finissent pas tous de la même façon : laissés tels quels"};
    }
    throw base::Bug("unknown rule of typography");
}

std::string without_spaces(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        Character const c = character_at(text, at);
        if (c.sort != Sort::space) out += text.substr(at, c.length);
        at += c.length;
    }
    return out;
}

}  // namespace

char const* code_of(Rule rule) { return told(rule).code; }
char const* sentence_of(Rule rule) { return told(rule).sentence; }

bool Correction::only_spaces() const { return before != after && without_spaces(before) == without_spaces(after); }

}  // namespace paraphe::typography
