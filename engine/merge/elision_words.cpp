#include "merge/elision_words.h"

namespace paraphe::merge {

namespace {

/// Gathered by hand from the words of contracts, of addresses and of the names of communes; true is an aspirated h.
constexpr HWord words_in_h[]{
    {"habil", false}, {"habit", false}, {"hach", true}, {"hague", true}, {"hai", true}, {"halag", true}, {"haleine", false}, {"haler", true},
    {"halet", true}, {"halieu", false}, {"hall", true}, {"halluc", false}, {"halt", true}, {"haltere", false}, {"hamac", true}, {"hambourg", true},
    {"hameau", true}, {"hamp", true}, {"hamster", true}, {"hanch", true}, {"hand", true}, {"hangar", true}, {"hanneton", true}, {"hanovr", true},
    {"hant", true}, {"happ", true}, {"haquen", true}, {"harangu", true}, {"haras", true}, {"harcel", true}, {"hard", true}, {"harem", true},
    {"hareng", true}, {"harfl", true}, {"hargn", true}, {"haricot", true}, {"harki", true}, {"harmon", false}, {"harnai", true}, {"harp", true},
    {"hasard", true}, {"hate", true}, {"hatif", true}, {"hauban", true}, {"haubert", true}, {"hausse", true}, {"haussm", true}, {"haut", true},
    {"hav", true}, {"hawai", true}, {"haye", true}, {"hayon", true}, {"heaum", true}, {"hebdo", false}, {"hebe", false}, {"hebreu", false},
    {"hecat", false}, {"hecto", false}, {"hegemon", false}, {"hein", true}, {"helen", false}, {"helianth", false}, {"heler", true}, {"helic", false}, {"helio", false},
    {"helvet", false}, {"hem", false}, {"hendecas", false}, {"henin", false}, {"henn", true}, {"hennebo", false}, {"hept", false},
    {"heraldi", false}, {"herault", false}, {"heraut", true}, {"herb", false}, {"hercul", false}, {"heredit", false}, {"heres", false},
    {"heriss", true}, {"herit", false}, {"hermes", false}, {"hermet", false}, {"hermin", false}, {"hermit", false}, {"hern", true},
    {"heroi", false}, {"heron", true}, {"heros", true}, {"herouvil", false}, {"herse", true}, {"hertz", true}, {"hesit", false}, {"hestia", false},
    {"heter", false}, {"hetr", true}, {"heur", false}, {"heurt", true}, {"hexa", false}, {"hibern", false}, {"hibou", true}, {"hic", true},
    {"hidalg", false}, {"hideu", true}, {"hier", false}, {"hierarch", true}, {"hilar", false}, {"hip", true}, {"hipp", false}, {"hippie", true}, {"hirond", false},
    {"hirson", false}, {"hirsut", false}, {"hispan", false}, {"hiss", true}, {"histo", false}, {"hiver", false}, {"hobb", true}, {"hoch", true},
    {"hockey", true}, {"hold", true}, {"holis", false}, {"holland", true}, {"hollywood", true}, {"holo", false}, {"homard", true}, {"homeo", false},
    {"homi", false}, {"homm", false}, {"homo", false}, {"honfl", true}, {"hong", true}, {"honn", false}, {"hono", false}, {"hont", true},
    {"hop", true}, {"hopit", false}, {"hoquet", true}, {"horaire", false}, {"hord", true}, {"horiz", false}, {"horlog", false}, {"hormon", false},
    {"horoscop", false}, {"horreur", false}, {"horrib", false}, {"hors", true}, {"hort", false}, {"hosann", false}, {"hospi", false},
    {"hostil", false}, {"hote", false}, {"hott", true}, {"houbl", true}, {"houe", true}, {"houil", true}, {"houl", true}, {"houpp", true},
    {"hourd", true}, {"hous", true}, {"houx", true}, {"hub", true}, {"hubert", false}, {"huch", true}, {"huer", true}, {"huguen", true}, {"huile", false},
    {"huissi", false}, {"huit", true}, {"huitr", false}, {"hul", true}, {"huma", false}, {"humb", false}, {"humeur", false}, {"humid", false},
    {"humil", false}, {"humour", false}, {"humus", false}, {"hun", true}, {"hupp", true}, {"hurdl", true}, {"hurl", true}, {"huron", true},
    {"hussard", true}, {"hutt", true}, {"hy", false},
};

constexpr Gender f = Gender::feminine;
constexpr Gender m = Gender::masculine;
/// As circulars and contracts of the sector use them.
constexpr Acronym known[]{
    {"AAH", f}, {"ADAPEI", f}, {"AEEH", f}, {"ANAP", f}, {"APA", f}, {"APEI", f}, {"APF", f}, {"ARS", f}, {"ASE", f}, {"CAF", f}, {"CARSAT", f},
    {"CDAPH", f}, {"CNAF", f}, {"CNAM", f}, {"CNSA", f}, {"CPAM", f}, {"CPTS", f}, {"DDETS", f}, {"DGC", f}, {"DGCS", f}, {"DGOS", f}, {"DREETS", f}, {"FEHAP", f}, {"FHF", f},
    {"FNADEPA", f}, {"HAD", f}, {"HAS", f}, {"LFSS", f}, {"MAS", f}, {"MDA", f}, {"MDPH", f}, {"MDS", f}, {"MECS", f}, {"MFR", f}, {"MSA", f},
    {"OMS", f}, {"ONG", f}, {"PCH", f}, {"PJJ", f}, {"PMI", f}, {"PUV", f}, {"SCIC", f}, {"UDAF", f}, {"UDAPEI", f}, {"UE", f}, {"UEEA", f},
    {"UEHC", f}, {"UEMA", f}, {"UEROS", f}, {"UGECAM", f}, {"UNAF", f}, {"UNAPEI", f}, {"URSSAF", f}, {"USLD", f},
    {"BAPU", m}, {"CAARUD", m}, {"CADA", m}, {"CAMSP", m}, {"CASF", m}, {"CATTP", m}, {"CCAS", m}, {"CH", m}, {"CHI", m}, {"CHRS", m}, {"CHS", m},
    {"CHU", m}, {"CIAS", m}, {"CIO", m}, {"CMP", m}, {"CMPP", m}, {"CPO", m}, {"CPOM", m}, {"CRA", m}, {"CRP", m}, {"CSAPA", m}, {"CVS", m},
    {"DIME", m}, {"DITEP", m}, {"DUERP", m}, {"EAM", m}, {"EANM", m}, {"EHPA", m}, {"EHPAD", m}, {"EPMS", m}, {"EPSM", m}, {"EPSMS", m}, {"EPRD", m}, {"ERRD", m}, {"ESAT", m}, {"ETP", m},
    {"FAM", m}, {"FEDER", m}, {"FH", m}, {"FINESS", m}, {"FIR", m}, {"FJT", m}, {"FSE", m}, {"FV", m}, {"GCS", m}, {"GCSMS", m}, {"GIP", m},
    {"RGPD", m}, {"IEM", m}, {"IES", m}, {"IME", m}, {"IMP", m}, {"ITEP", m}, {"LAM", m}, {"LHSS", m}, {"PASS", m}, {"PCPE", m}, {"PMP", m},
    {"PPI", m}, {"PRS", m}, {"ROB", m}, {"RSA", m}, {"SAAAIS", m}, {"SAAD", m}, {"SAD", m}, {"SAFEP", m}, {"SAJ", m}, {"SAMSAH", m}, {"SAVS", m},
    {"SESSAD", m}, {"SIREN", m}, {"SIRET", m}, {"SIVOM", m}, {"SIVU", m}, {"SMIC", m}, {"SPASAD", m}, {"SROMS", m}, {"SSEFIS", m}, {"SSEFS", m}, {"SSIAD", m}, {"SSR", m},
};

}  // namespace

std::span<HWord const> h_words() { return words_in_h; }
std::span<Acronym const> acronyms() { return known; }

}  // namespace paraphe::merge
