#include <array>

#include "base/unicode.h"
#include "rules/families.h"

namespace paraphe::rules {

namespace {

/// What word processors and trames leave where somebody should have written. Folded; two of them were read in the
/// titles of published contracts.
constexpr std::array<std::string_view, 16> fillers{"[tapez",       "[cliquez",     "tapez le contenu", "cliquez ici",       "lorem ipsum", "xxx",   "20xx",    "à compléter",
                                                   "a completer",  "à renseigner", "à préciser]",      "[nom",              "m./mme",      "m. / mme", "(date)", "<insérer"};
/// In a text of one word only: a sentence may well hold them.
constexpr std::array<std::string_view, 5> alone{"tbd", "todo", "...", "…", "néant ?"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

/// Where a filler stands that no letter touches, or npos.
std::size_t find_filler(std::string const& folded, std::string_view filler) {
    for (std::size_t at = folded.find(filler); at != std::string::npos; at = folded.find(filler, at + 1)) {
        std::size_t const end = at + filler.size();
        bool const before = at == 0 || !is_letter(folded[at - 1]) || !is_letter(filler.front());
        bool const after = end == folded.size() || !is_letter(folded[end]) || filler.back() == 'x' || !is_letter(filler.back());
        if (before && after) return at;
    }
    return std::string::npos;
}

std::string_view filler_in(std::string const& folded) {
    for (std::string_view const filler : fillers)
        if (find_filler(folded, filler) != std::string::npos) return filler;
    for (std::string_view const filler : alone)
        if (folded == filler) return filler;
    return {};
}

}  // namespace

void check_residue(Item const& contract, base::Diagnostics& out) {
    for_each_text(contract, [&](Item const& text) {
        std::string_view const filler = filler_in(base::nfc(base::case_folded(text.text())));
        if (filler.empty()) return;
        auto diagnostic = error_at(text, "rules.residue", "« " + std::string(filler) + " » : un texte de remplissage est resté ici");
        diagnostic.hints.emplace_back("pour laisser la donnée ouverte dans un projet : {\"a_completer\": \"qui la donnera\"}");
        out.push_back(std::move(diagnostic));
    });
}

}  // namespace paraphe::rules
