#include "markup/entities.h"

#include <iterator>

namespace paraphe::markup {

namespace {

struct Named {
    char const* name;
    char32_t character;
};

// HTML 4.01 §24.2 to §24.4.
constexpr Named table[] = {
    {"amp", U'&'},     {"lt", U'<'},       {"gt", U'>'},       {"quot", U'"'},    {"apos", U'\''},   {"nbsp", 0xA0},
    {"cent", 0xA2},    {"pound", 0xA3},    {"sect", 0xA7},     {"copy", 0xA9},    {"ordf", 0xAA},    {"laquo", 0xAB},
    {"shy", 0xAD},     {"reg", 0xAE},      {"deg", 0xB0},      {"plusmn", 0xB1},  {"sup2", 0xB2},    {"sup3", 0xB3},
    {"micro", 0xB5},   {"para", 0xB6},     {"middot", 0xB7},   {"sup1", 0xB9},    {"ordm", 0xBA},    {"raquo", 0xBB},
    {"frac14", 0xBC},  {"frac12", 0xBD},   {"frac34", 0xBE},   {"times", 0xD7},   {"divide", 0xF7},  {"Agrave", 0xC0},
    {"Aacute", 0xC1},  {"Acirc", 0xC2},    {"Atilde", 0xC3},   {"Auml", 0xC4},    {"AElig", 0xC6},   {"Ccedil", 0xC7},
    {"Egrave", 0xC8},  {"Eacute", 0xC9},   {"Ecirc", 0xCA},    {"Euml", 0xCB},    {"Icirc", 0xCE},   {"Iuml", 0xCF},
    {"Ntilde", 0xD1},  {"Ocirc", 0xD4},    {"Ouml", 0xD6},     {"Ugrave", 0xD9},  {"Ucirc", 0xDB},   {"Uuml", 0xDC},
    {"szlig", 0xDF},   {"agrave", 0xE0},   {"aacute", 0xE1},   {"acirc", 0xE2},   {"atilde", 0xE3},  {"auml", 0xE4},
    {"aelig", 0xE6},   {"ccedil", 0xE7},   {"egrave", 0xE8},   {"eacute", 0xE9},  {"ecirc", 0xEA},   {"euml", 0xEB},
    {"icirc", 0xEE},   {"iuml", 0xEF},     {"ntilde", 0xF1},   {"ocirc", 0xF4},   {"ouml", 0xF6},    {"ugrave", 0xF9},
    {"ucirc", 0xFB},   {"uuml", 0xFC},     {"yuml", 0xFF},     {"OElig", 0x152},  {"oelig", 0x153},  {"Yuml", 0x178},
    {"ndash", 0x2013}, {"mdash", 0x2014},  {"lsquo", 0x2018},  {"rsquo", 0x2019}, {"ldquo", 0x201C}, {"rdquo", 0x201D},
    {"bull", 0x2022},  {"hellip", 0x2026}, {"permil", 0x2030}, {"euro", 0x20AC},  {"minus", 0x2212}, {"le", 0x2264},
    {"ge", 0x2265},
};

}  // namespace

char32_t named_character(std::string_view name) {
    for (Named const& entry : table)
        if (name == entry.name) return entry.character;
    return 0;
}

std::vector<std::string> const& entity_names() {
    static std::vector<std::string> const names = [] {
        std::vector<std::string> all;
        for (Named const& entry : table) all.emplace_back(entry.name);
        return all;
    }();
    return names;
}

}  // namespace paraphe::markup
