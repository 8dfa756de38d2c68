#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "base/unicode.h"
#include "rules/families.h"

namespace paraphe::rules {

namespace {

bool holds_on(Item const& regime, data::Date const& day) {
    auto const from = regime["du"].date();
    auto const until = regime["au"].date();
    return (!from || *from <= day) && (!until || day <= *until);
}

/// The names of a regime's courts without their towns, and its abbreviations.
std::set<std::string> words_of(Item const& regime) {
    std::set<std::string> out;
    for (char const* key : {"sigle", "appel_sigle", "libelle", "appel"})
        if (!regime[key].text().empty()) out.insert(regime[key].text());
    for (Item const& court : regime["ressorts"].elements()) {
        std::string const& name = court["juridiction"].text();
        std::string const town = " de " + court["siege"].text();
        bool const ends = name.size() > town.size() && name.compare(name.size() - town.size(), town.size(), town) == 0;
        if (!name.empty()) out.insert(ends ? name.substr(0, name.size() - town.size()) : name);
    }
    // "tribunal interrégional" is enough to tell: people shorten the long name.
    for (std::string const& word : std::set<std::string>(out)) {
        std::size_t const second = word.find(" de la ");
        if (second != std::string::npos && word.find(' ') < second) out.insert(word.substr(0, second));
    }
    return out;
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Whole words only; both are folded.
bool mentions(std::string const& folded_text, std::string const& wanted) {
    for (std::size_t at = folded_text.find(wanted); at != std::string::npos; at = folded_text.find(wanted, at + 1)) {
        std::size_t const end = at + wanted.size();
        bool const alone =
            (at == 0 || !is_letter(folded_text[at - 1])) && (end == folded_text.size() || !is_letter(folded_text[end]));
        if (alone) return true;
    }
    return false;
}

}  // namespace

void check_law(Item const& contract, Item const& law, base::Diagnostics& out) {
    // A contract that is not signed yet is held against the law of its first day.
    auto const signed_on = contract["contrat"]["date_signature"].date();
    auto const day = signed_on ? signed_on : contract["contrat"]["debut"].date();
    if (!day) return;
    std::set<std::string> repealed;
    Item regime;
    for (Item const& candidate : law["tribunaux"]["regimes"].elements()) {
        auto const until = candidate["au"].date();
        if (until && *until < *day) repealed.merge(words_of(candidate));
        if (holds_on(candidate, *day)) regime = candidate;
    }
    if (regime)
        for (std::string const& word : words_of(regime)) repealed.erase(word);
    std::map<std::string, std::string> folded_words;
    for (std::string const& word : repealed) folded_words.emplace(word, base::case_folded(word));
    for_each_text(contract, [&](Item const& text) {
        std::string const folded = base::nfc(base::case_folded(text.text()));
        // The longest name that matches says most; the others are parts of it.
        auto const longer = [](std::string const& a, std::string const& b) { return a.size() < b.size(); };
        std::vector<std::string> found;
        for (auto const& [word, wanted] : folded_words)
            if (mentions(folded, wanted)) found.push_back(word);
        if (found.empty()) return;
        auto diagnostic = error_at(text, "rules.repealed-law",
                                   "« " + *std::max_element(found.begin(), found.end(), longer) +
                                       " » n’existe plus le " + shown(*day) + (signed_on ? ", jour de la signature" : ", premier jour du contrat"));
        if (regime["libelle"]) diagnostic.hints.push_back("ce jour-là : " + regime["libelle"].text());
        out.push_back(std::move(diagnostic));
    });
    Item const disputes = contract["litiges"];
    if (!regime || !disputes) return;
    Item const court = disputes["juridiction"];
    std::vector<std::string> courts;
    for (Item const& known : regime["ressorts"].elements()) courts.push_back(known["juridiction"].text());
    if (court && !court.text().empty() && std::find(courts.begin(), courts.end(), court.text()) == courts.end()) {
        auto diagnostic =
            warning_at(court, "rules.court",
                       "« " + court.text() + " » n’est pas une juridiction de la tarification le " + shown(*day));
        if (std::string const near = base::nearest(court.text(), courts); !near.empty())
            diagnostic.hints.push_back("vouliez-vous écrire « " + near + " » ?");
        out.push_back(std::move(diagnostic));
    }
    Item const delay = disputes["delai_mois"];
    auto const months = delay.number();
    auto const lawful = regime["delai_mois"].number();
    if (months && lawful && *months != *lawful)
        out.push_back(warning_at(delay, "rules.court-delay",
                                 "le délai de recours est de " + lawful->whole() + " mois ce jour-là"));
}

}  // namespace paraphe::rules
