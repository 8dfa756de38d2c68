#include "typography/masks.h"

#include <algorithm>
#include <array>
#include <string>

#include "typography/characters.h"
#include "typography/identifiers.h"

namespace paraphe::typography {

namespace {

/// Endings of files' names and of hosts that a contract's text may hold.
constexpr std::string_view endings[] = {"pdf", "doc", "docx", "odt", "ods", "odp", "xls", "xlsx", "xlsm", "ppt", "pptx", "csv", "txt", "rtf", "json", "xml", "html", "htm", "css", "md", "zip", "7z", "gz",
                                        "png", "jpg", "jpeg", "svg", "tif", "tiff", "gif", "eml", "msg", "p7m", "p7s", "asice", "log", "yaml", "yml", "js", "py", "sql", "dat", "bak", "lock",
                                        "fr", "org", "com", "net", "eu", "info", "io", "asso", "gouv", "int", "bzh", "re", "paris"};

constexpr std::string_view openers[] = {"(", "[", "{", "<", "«", "“", "‘", "\"", "'"};
constexpr std::string_view closers[] = {".", ",", ";", ":", "?", "!", ")", "]", "}", ">", "»", "”", "’", "\"", "'", "…"};
constexpr std::string_view elisions[] = {"l", "d", "n", "s", "c", "j", "m", "t", "qu", "jusqu", "lorsqu", "puisqu", "L", "D", "N", "S", "C", "Qu", "Jusqu", "Lorsqu", "Puisqu"};
constexpr std::string_view apostrophes[] = {"'", "’", "´"};
/// No address goes on after these.
constexpr std::string_view enders[] = {"»", "”", "\"", "<", ">", "“", "«"};

constexpr std::size_t longest_chunk = 2'000;

bool is_letter_or_digit(char c) { return !is_ascii(c) || ascii_sort(c) == Sort::letter || ascii_sort(c) == Sort::digit; }
bool is_alphanumeric(char c) { return is_ascii(c) && is_letter_or_digit(c); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

std::size_t first_of(std::string_view chunk, std::size_t from, std::string_view wanted) { return std::min(chunk.find(wanted, from), chunk.size()); }

/// The chunk from `from` without the brackets, quotes and elided word before it and the marks behind it.
Mask core(std::string_view chunk, std::size_t from) {
    Mask found{from, chunk.size()};
    auto const starts = [&](std::string_view mark) { return chunk.substr(found.begin).starts_with(mark); };
    auto const skip_openers = [&] {
        for (bool again = true; again;) {
            again = false;
            for (std::string_view const mark : openers)
                if (starts(mark)) found.begin += mark.size(), again = true;
        }
    };
    skip_openers();
    for (std::string_view const word : elisions)
        for (std::string_view const apostrophe : apostrophes)
            if (starts(word) && chunk.substr(found.begin + word.size()).starts_with(apostrophe)) {
                found.begin += word.size() + apostrophe.size();
                skip_openers();
            }
    // A mark behind which no word goes on ends it, whatever follows.
    for (std::size_t at = found.begin; at + 1 < found.end; ++at)
        if (std::string_view(",;!?").find(chunk[at]) != std::string_view::npos && !is_letter_or_digit(chunk[at + 1])) found.end = at;
    bool const quoted = found.begin > from && (chunk[found.begin - 1] == '"' || chunk[found.begin - 1] == '\'');
    for (bool again = true; again && found.end > found.begin;) {
        again = false;
        for (std::string_view const mark : closers) {
            std::string_view const inside = chunk.substr(found.begin, found.end - found.begin);
            if (!inside.ends_with(mark)) continue;
            // A bracket that was opened inside belongs to it, and so does a quote that nothing opened before.
            if ((mark == ")" && inside.find('(') != std::string_view::npos) || (mark == "]" && inside.find('[') != std::string_view::npos)) continue;
            if ((mark == "\"" || mark == "'") && !quoted && inside.find(mark) + 1 != inside.size()) continue;
            found.end -= mark.size();
            again = true;
        }
    }
    return found;
}

/// Where an address that begins at `begin` ends.
std::size_t end_of_address(std::string_view chunk, std::size_t begin) {
    std::size_t end = chunk.size();
    for (std::string_view const mark : enders) end = std::min(end, first_of(chunk, begin, mark));
    auto const trailing = [](char c) { return c == '.' || c == ',' || c == ';' || c == ':' || c == '?' || c == '\''; };
    while (end > begin) {
        std::string_view const inside = chunk.substr(begin, end - begin);
        bool const bracket = (inside.back() == ')' && inside.find('(') == std::string_view::npos) || (inside.back() == ']' && inside.find('[') == std::string_view::npos);
        if (trailing(inside.back()) || bracket) --end;
        else if (inside.ends_with("…")) end -= std::string_view("…").size();
        else if (inside.ends_with("’")) end -= std::string_view("’").size();
        else break;
    }
    return end;
}

Mask address(std::string_view chunk, std::size_t from) {
    std::size_t const sign = chunk.find("://", from);
    if (sign != std::string_view::npos) {
        std::size_t begin = sign;
        while (begin > from && (is_alphanumeric(chunk[begin - 1]) || chunk[begin - 1] == '+' || chunk[begin - 1] == '.' || chunk[begin - 1] == '-')) --begin;
        return {begin, std::max(end_of_address(chunk, begin), sign + 3)};
    }
    for (std::string_view const start : {"www.", "mailto:"}) {
        std::size_t const begin = chunk.find(start, from);
        if (begin != std::string_view::npos && (begin == 0 || !is_letter_or_digit(chunk[begin - 1]) || !is_ascii(chunk[begin - 1]))) return {begin, end_of_address(chunk, begin)};
    }
    return {};
}

Mask mail(std::string_view chunk, std::size_t from) {
    std::size_t const sign = chunk.find('@', from);
    if (sign == std::string_view::npos) return {};
    auto const local = [](char c) { return is_alphanumeric(c) || !is_ascii(c) || std::string_view("._%+-").find(c) != std::string_view::npos; };
    std::size_t begin = sign;
    while (begin > from && local(chunk[begin - 1])) --begin;
    // Characters of several bytes before the name may be quotes: only letters belong to it.
    for (std::size_t at = begin; at < sign;) {
        Character const c = character_at(chunk, at);
        at += c.length;
        if (!is_ascii(chunk[at - 1]) && c.sort != Sort::letter) begin = at;
    }
    std::size_t end = sign + 1;
    while (end < chunk.size() && (is_alphanumeric(chunk[end]) || chunk[end] == '.' || chunk[end] == '-' || chunk[end] == '_')) ++end;
    while (end > sign + 1 && (chunk[end - 1] == '.' || chunk[end - 1] == '-')) --end;
    return {begin, end};
}

bool has_ending(std::string_view name) {
    std::size_t const dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || !is_letter_or_digit(name[dot - 1])) return false;
    std::string small(name.substr(dot + 1));
    for (char& c : small)
        if (is_capital(c)) c = static_cast<char>(c - 'A' + 'a');
    return std::find(std::begin(endings), std::end(endings), small) != std::end(endings);
}

bool is_path(std::string_view name) {
    if (name.find('\\') != std::string_view::npos) return true;
    bool const rooted = name.starts_with("./") || name.starts_with("../") || name.starts_with("~/") || (name.size() > 1 && name[0] == '/' && is_letter_or_digit(name[1]));
    return rooted;
}

/// RH-2024-03, DGCS/SD5C: capitals and figures, nothing else.
bool is_code(std::string_view name) {
    std::size_t capitals = 0, romans = 0, figures = 0;
    for (char const c : name) {
        if (is_capital(c)) ++capitals, romans += std::string_view("IVX").find(c) != std::string_view::npos ? 1 : 0;
        else if (is_digit(c)) ++figures;
        else if (c != '-' && c != '/' && c != '.') return false;
    }
    // "FR76" may be the head of an account's number whose groups follow.
    constexpr std::size_t head = 4;
    bool const account = is_iban(name) || (name.size() == head && capitals == 2 && is_capital(name[1]));
    return capitals >= 2 && figures > 0 && romans < capitals && !account;
}

bool is_protected(std::string_view name) {
    for (std::string_view const sign : {"_", "#", "::"})
        if (name.find(sign) != std::string_view::npos) return true;
    return is_path(name) || has_ending(name) || is_code(name);
}

}  // namespace

Mask find_mask(std::string_view chunk, std::size_t from) {
    if (from >= chunk.size()) return {};
    // No words: encoded data. It stays as it is, and the searches below stay short.
    if (chunk.size() > longest_chunk) return {from, chunk.size()};
    Mask const place = address(chunk, from);
    Mask const letter = mail(chunk, from);
    if (!place.empty() && (letter.empty() || place.begin <= letter.begin)) return place;
    if (!letter.empty()) return letter;
    Mask const found = core(chunk, from);
    return found.end > found.begin && is_protected(chunk.substr(found.begin, found.end - found.begin)) ? found : Mask{};
}

}  // namespace paraphe::typography
