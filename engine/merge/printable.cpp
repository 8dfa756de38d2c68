#include "merge/printable.h"

#include <algorithm>

#include "base/unicode.h"
#include "base/utf8.h"

namespace paraphe::merge {

namespace {

bool is_document_character(char32_t c) {
    constexpr char32_t byte_order_mark = 0xFEFF;
    return c != byte_order_mark && (c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0x7E) || (c >= 0xA0 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) ||
                                    c >= 0x10000);
}
bool is_private_character(char32_t c) { return c >= 0xFDD0 && c <= 0xFDEF; }

base::Diagnostic warning_at(char const* code, std::string message, base::Origin const& origin) {
    auto diagnostic = base::warning(code, std::move(message), origin.data.known() ? origin.data : origin.text);
    diagnostic.pointer = origin.pointer;
    diagnostic.also = origin.text;
    return diagnostic;
}

}  // namespace

std::string printable(std::string const& text, base::Origin const& origin, base::Diagnostics& diagnostics) {
    if (std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; })) return text;
    std::string out;
    bool control = false;
    bool own = false;
    for (std::size_t at = 0; at < text.size();) {
        char32_t const c = base::next_code_point(text, at);
        if (!is_document_character(c)) control = true;
        else if (is_private_character(c)) own = true;
        else base::append_utf8(out, c);
    }
    if (control)
        diagnostics.push_back(warning_at("merge.control-character", "un caractère de contrôle, interdit dans un document, a été retiré", origin));
    if (own) diagnostics.push_back(warning_at("merge.private-character", "un caractère réservé, qui n’a pas de dessin, a été retiré", origin));
    return base::nfc(out);
}

}  // namespace paraphe::merge
