#include "office/flow/bookmark_names.h"

#include "base/unicode.h"

namespace paraphe::office {

namespace {

constexpr std::size_t greatest_length = 40;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

std::map<std::string, std::string> bookmark_names(std::set<std::string> const& ids) {
    std::map<std::string, std::string> names;
    std::set<std::string> taken;
    for (std::string const& id : ids) {
        std::string stem;
        for (char const c : id) stem += is_letter(c) || (c >= '0' && c <= '9') ? c : '_';
        if (stem.empty() || !is_letter(stem[0])) stem.insert(0, "r_");
        std::string name = stem.substr(0, greatest_length);
        for (int count = 2; !taken.insert(base::case_folded(name)).second; ++count) {
            std::string const suffix = "_" + std::to_string(count);
            name = stem.substr(0, greatest_length - suffix.size()) + suffix;
        }
        names[id] = name;
    }
    return names;
}

}  // namespace paraphe::office
