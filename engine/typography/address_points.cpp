#include "typography/address_points.h"

#include <algorithm>

namespace paraphe::typography {

namespace {

constexpr std::size_t shortest_piece = 3;
constexpr std::size_t shortest_code = 12;  ///< what is shorter finds room
constexpr std::string_view enders_of_address = "/?&.-_=@\\";
constexpr std::string_view enders_of_name = "-_";  ///< a file's ending stays with its name

bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }
bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// EX-CP-2021-12-08: behind its hyphens, once letters alone have begun it (a number of law never ends a line).
void add_code_points(std::string_view code, std::uint32_t begin, std::vector<BreakPoint>& points) {
    std::size_t const letters = static_cast<std::size_t>(std::find_if_not(code.begin(), code.end(), is_capital) - code.begin());
    if (code.size() < shortest_code || letters < 2 || letters == code.size() || code[letters] != '-') return;
    std::size_t from = 0;
    for (std::size_t at = letters; at + 2 < code.size(); ++at) {
        if (code[at] != '-' || at - from < 2) continue;
        points.push_back({begin + static_cast<std::uint32_t>(at) + 1, BreakPoint::Kind::code});
        from = at + 1;
    }
}

}  // namespace

void add_address_points(std::string_view word, Mask const& mask, std::vector<BreakPoint>& points) {
    std::string_view const text = word.substr(mask.begin, mask.end - mask.begin);
    bool const code = std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (code) {
        add_code_points(text, static_cast<std::uint32_t>(mask.begin), points);
        return;
    }
    bool const address = has(text, "/") || has(text, "\\") || has(text, "@") || text.starts_with("www.");
    std::string_view const enders = address ? enders_of_address : enders_of_name;
    std::size_t const scheme = text.find("://");
    std::size_t from = scheme == std::string_view::npos ? 0 : scheme + std::string_view("://").size();
    for (std::size_t at = from; at + shortest_piece < text.size(); ++at) {
        bool const ends = is_one_of(text[at], enders) && !is_one_of(text[at + 1], enders_of_address);
        if (!ends || at + 1 - from < shortest_piece) continue;
        points.push_back({static_cast<std::uint32_t>(mask.begin + at + 1), BreakPoint::Kind::address});
        from = at + 1;
    }
}

}  // namespace paraphe::typography
