#include "merge/tracked_text.h"

namespace paraphe::merge {

namespace {

bool is_white_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }

bool is_ascii_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

}  // namespace

std::string escaped_for_xml(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (char const c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string harmless_markdown(std::string_view text) {
    std::string safe;
    for (char const c : text) {
        if (c == '<' || c == '&') safe += '\\';
        safe += c;
    }
    return safe;
}

std::string escaped_for_markdown(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_white_space(text[i])) {
            if (i == 0 || !is_white_space(text[i - 1])) out += ' ';
            continue;
        }
        if (is_ascii_punctuation(text[i])) out += '\\';
        out += text[i];
    }
    return out;
}

}  // namespace paraphe::merge
