#include "cli/english/pattern.h"

namespace paraphe::cli {

namespace {

constexpr std::size_t place_size = 3;  // "{0}"

std::size_t number_at(std::string_view pattern, std::size_t place) { return static_cast<std::size_t>(pattern[place + 1] - '0'); }

bool opens_a_quote(std::string_view before) {
    for (std::string_view const mark : {"'", "\"", "« ", "<", "</", "&", "@", "#"})
        if (before.ends_with(mark)) return true;
    return false;
}

/// Where `literal` stands in `sentence` from `at` on; at its end only when nothing may follow.
std::size_t find_literal(std::string_view sentence, std::string_view literal, std::size_t at, bool last) {
    if (!last) return sentence.find(literal, at);
    return sentence.substr(at).ends_with(literal) ? sentence.size() - literal.size() : std::string_view::npos;
}

}  // namespace

std::size_t next_place(std::string_view pattern, std::size_t from) {
    for (std::size_t at = pattern.find('{', from); at != std::string_view::npos; at = pattern.find('{', at + 1)) {
        bool const whole = at + place_size <= pattern.size() && pattern[at + 2] == '}';
        if (whole && pattern[at + 1] >= '0' && pattern[at + 1] <= '9') return at;
    }
    return pattern.size();
}

std::size_t literal_size(std::string_view pattern) {
    std::size_t size = pattern.size();
    for (std::size_t at = next_place(pattern, 0); at < pattern.size(); at = next_place(pattern, at + place_size)) size -= place_size;
    return size;
}

std::optional<Arguments> matched(std::string_view pattern, std::string_view sentence) {
    Arguments found;
    std::size_t place = next_place(pattern, 0);
    if (!sentence.starts_with(pattern.substr(0, place))) return {};
    std::size_t at = place;
    while (place < pattern.size()) {
        std::size_t const begin = place + place_size;
        std::size_t const next = next_place(pattern, begin);
        std::string_view const literal = pattern.substr(begin, next - begin);
        std::size_t const end = find_literal(sentence, literal, at, next == pattern.size());
        if (end == std::string_view::npos) return {};
        found.at(number_at(pattern, place)) = {sentence.substr(at, end - at), opens_a_quote(pattern.substr(0, place))};
        at = end + literal.size();
        place = next;
    }
    if (at != sentence.size()) return {};
    return found;
}

std::string filled(std::string_view pattern, Arguments const& arguments, std::string (*text_of)(Argument const&)) {
    std::string out;
    for (std::size_t at = 0; at < pattern.size();) {
        std::size_t const place = next_place(pattern, at);
        out += pattern.substr(at, place - at);
        if (place == pattern.size()) break;
        out += text_of(arguments.at(number_at(pattern, place)));
        at = place + place_size;
    }
    return out;
}

}  // namespace paraphe::cli
