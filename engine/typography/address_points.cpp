#include "typography/address_points.h"

#include <algorithm>

namespace paraphe::typography {

namespace {

constexpr std::size_t shortest_piece = 3;
constexpr std::string_view enders_of_address = "/?&.-_=@\\";
constexpr std::string_view enders_of_name = "-_";  ///< a file's ending stays with its name

bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }
bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace

void add_address_points(std::string_view word, Mask const& mask, std::vector<BreakPoint>& points) {
    std::string_view const text = word.substr(mask.begin, mask.end - mask.begin);
    bool const code = std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (code) return;
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
