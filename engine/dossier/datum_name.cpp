#include "dossier/datum_name.h"

#include <algorithm>

namespace paraphe::dossier {

namespace {

/// What an element of a list says of itself in a few words, or its place in the list.
std::string element_name(data::Value const* element, std::string const& step) {
    constexpr std::size_t few = 60;  // bytes
    if (element != nullptr)
        for (char const* key : {"code", "denomination", "titre", "libelle", "annee"})
            if (data::Value const* const name = element->member(key); name != nullptr && !name->text().empty() && name->text().size() <= few) return name->text();
    return "n° " + std::to_string(std::stoul(step) + 1);
}

/// A code is unique in its contract: what stands above it need not be said.
bool says_all(data::Value const* element) { return element != nullptr && element->member("code") != nullptr; }

bool is_index(std::string const& step) { return !step.empty() && step.size() < 9 && step.find_first_not_of("0123456789") == std::string::npos; }

}  // namespace

std::string first_step(std::string const& pointer) {
    std::size_t const end = pointer.find('/', 1);
    return pointer.empty() ? "" : pointer.substr(1, end == std::string::npos ? end : end - 1);
}

std::string section_name(data::Schema const& schema, std::string const& pointer) {
    std::string const step = first_step(pointer);
    std::string const title = schema.title("/" + step);
    return title.empty() ? step : title;
}

std::string datum_name(data::Value const& root, data::Schema const& schema, std::string const& pointer) {
    std::string name;
    std::string way;
    data::Value const* at = &root;
    for (std::size_t begin = 1; begin <= pointer.size();) {
        std::size_t const end = std::min(pointer.find('/', begin), pointer.size());
        std::string const step = pointer.substr(begin, end - begin);
        begin = end + 1;
        way += "/" + step;
        data::Value const* const list = at;
        at = at == nullptr ? nullptr : root.find(way);
        bool const element = is_index(step) && list != nullptr && list->is_array();
        std::string const title = schema.title(way);
        // The list's own title says less than its element's: "Fiche action 2.3" needs no "Fiches actions" before it.
        if (element && !title.empty()) {
            std::size_t const comma = name.rfind(", ");
            name = comma == std::string::npos || says_all(at) ? "" : name.substr(0, comma);
        }
        std::string words = title.empty() ? step : title;
        if (element) words = (title.empty() ? "" : title + " ") + element_name(at, step);
        // "Cibles annuelles 2030": the list's title serves an element that has none.
        name += (name.empty() ? "" : element && title.empty() ? " " : ", ") + words;
    }
    return name;
}

}  // namespace paraphe::dossier
