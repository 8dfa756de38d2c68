#include "batch/output_names.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "base/unicode.h"
#include "base/utf8.h"

namespace paraphe::batch {

namespace {

constexpr std::size_t longest_name = 120;  // leaves room in Windows' 260 for the way to it and the files in it

bool is_refused(char32_t c) {
    bool const control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFFFD || c == 0xFEFF;
    bool const line_or_direction = c == 0x061C || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return control || line_or_direction || std::u32string_view(U"/\\:*?\"<>|").find(c) != std::u32string_view::npos;
}

bool is_device(std::string_view name) {
    static constexpr std::array<std::string_view, 6> words{"con", "prn", "aux", "nul", "conin$", "conout$"};
    std::string stem = base::case_folded(name.substr(0, name.find('.')));
    while (!stem.empty() && stem.back() == ' ') stem.pop_back();
    if (std::find(words.begin(), words.end(), stem) != words.end()) return true;
    if (!stem.starts_with("com") && !stem.starts_with("lpt")) return false;
    std::string const number = stem.substr(3);
    return (number.size() == 1 && number[0] >= '0' && number[0] <= '9') || number == "¹" || number == "²" || number == "³";
}

/// At most `size` bytes, no character cut, no blank or dot left at the end.
std::string cut(std::string text, std::size_t size) {
    if (text.size() > size) {
        while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
        text.resize(size);
    }
    while (!text.empty() && (text.back() == ' ' || text.back() == '.')) text.pop_back();
    return text;
}

std::string safe(std::string const& wanted) {
    std::string name;
    for (char32_t const c : base::to_utf32(base::nfc(wanted))) base::append_utf8(name, is_refused(c) ? U'-' : c);
    name.erase(0, std::min(name.find_first_not_of(".- "), name.size()));
    if (is_device(name)) name.insert(0, "_");
    name = cut(std::move(name), longest_name);
    return name.empty() ? "contrat" : name;
}

std::string key_of(std::string const& name) { return base::nfc(base::case_folded(name)); }

}  // namespace

std::vector<std::string> output_names(std::vector<std::string> const& wanted, std::vector<std::string> const& taken) {
    std::set<std::string> keys;
    for (std::string const& name : taken) keys.insert(key_of(name));
    std::vector<std::string> names;
    for (std::string const& one : wanted) {
        std::string const first = safe(one);
        std::string name = first;
        for (int number = 2; !keys.insert(key_of(name)).second; ++number) {
            std::string const suffix = "-" + std::to_string(number);
            name = cut(first, longest_name - suffix.size()) + suffix;
        }
        names.push_back(std::move(name));
    }
    return names;
}

}  // namespace paraphe::batch
