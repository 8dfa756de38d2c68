#include "base/diagnostic.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "base/utf8.h"

namespace paraphe::base {

namespace {

Diagnostic make(Severity severity, std::string code, std::string message, Span where, std::source_location raised_at) {
    Diagnostic diagnostic;
    diagnostic.severity = severity;
    diagnostic.code = std::move(code);
    diagnostic.message = std::move(message);
    diagnostic.where = where;
    diagnostic.raised_at = raised_at;
    return diagnostic;
}

char const* name(Severity severity) { return severity == Severity::error ? "error" : "warning"; }

std::string place_text(Place const& place) {
    return without_controls(place.file) + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

}  // namespace

Diagnostic error(std::string code, std::string message, Span where, std::source_location raised_at) {
    return make(Severity::error, std::move(code), std::move(message), where, raised_at);
}

Diagnostic warning(std::string code, std::string message, Span where, std::source_location raised_at) {
    return make(Severity::warning, std::move(code), std::move(message), where, raised_at);
}

bool has_errors(Diagnostics const& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](Diagnostic const& d) { return d.severity == Severity::error; });
}

void append(Diagnostics& to, Diagnostics from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

Diagnostics sorted_for_people(Diagnostics diagnostics) {
    auto const key = [](Diagnostic const& d) {
        return std::make_tuple(d.where.source, d.where.begin, d.severity == Severity::error ? 0 : 1,
                               std::string_view(d.code), std::string_view(d.message), std::string_view(d.pointer));
    };
    std::stable_sort(diagnostics.begin(), diagnostics.end(),
                     [&](Diagnostic const& a, Diagnostic const& b) { return key(a) < key(b); });
    auto const same = [&](Diagnostic const& a, Diagnostic const& b) { return key(a) == key(b); };
    diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end(), same), diagnostics.end());
    return diagnostics;
}

std::string to_text(Diagnostic const& diagnostic, Sources const& sources, Labels const& labels) {
    std::string out = std::string(diagnostic.severity == Severity::error ? labels.error : labels.warning) + "[" + diagnostic.code + "]: " +
                      without_controls(diagnostic.message) + "\n";
    auto const line = [&](char const* label, std::string const& text) { out += std::string("   = ") + label + without_controls(text) + "\n"; };
    if (diagnostic.where.known()) {
        Place const place = sources.locate(diagnostic.where);
        out += "  --> " + place_text(place) + "\n";
        out += "   | " + without_controls(place.line_text) + "\n";
        std::size_t const shown = code_point_count(place.line_text);
        if (place.column <= shown) {
            std::size_t const width = std::min<std::size_t>(place.width, shown - place.column + 1);
            out += "   | " + std::string(place.column - 1, ' ') + std::string(width, '^') + "\n";
        }
    }
    if (!diagnostic.pointer.empty()) line(labels.datum, diagnostic.datum.empty() ? diagnostic.pointer : diagnostic.datum + " (" + diagnostic.pointer + ")");
    if (diagnostic.also.known()) line(labels.also, place_text(sources.locate(diagnostic.also)));
    for (std::string const& hint : diagnostic.hints) line(labels.hint, hint);
    return out;
}

std::string without_controls(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        char32_t const c = next_code_point(text, at);
        bool const control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 ||
                             (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        append_utf8(out, control ? (c == '\t' ? U' ' : char32_t{0xFFFD}) : c);
    }
    return out;
}

std::string json_escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    constexpr char const* digits = "0123456789abcdef";
    std::size_t plain = 0;  // where the bytes begin that stand for themselves
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0x20U && byte != '"' && byte != '\\') continue;
        out.append(text, plain, at - plain);
        plain = at + 1;
        switch (text[at]) {
            case '"': out += "\\\""; break;
            case '\\': out += "\\\\"; break;
            case '\n': out += "\\n"; break;
            case '\r': out += "\\r"; break;
            case '\t': out += "\\t"; break;
            default:
                out += "\\u00";
                out += digits[byte >> 4U];
                out += digits[byte & 0x0FU];
        }
    }
    return out.append(text, plain);
}

std::string to_json(Diagnostic const& diagnostic, Sources const& sources) {
    auto const text = [](std::string_view value) { return "\"" + json_escaped(value) + "\""; };
    Place const place = sources.locate(diagnostic.where);
    std::string out = "{\"severity\":" + text(name(diagnostic.severity)) + ",\"code\":" + text(diagnostic.code) +
                      ",\"message\":" + text(diagnostic.message);
    if (diagnostic.where.known())
        out += ",\"file\":" + text(place.file) + ",\"line\":" + std::to_string(place.line) +
               ",\"column\":" + std::to_string(place.column);
    if (!diagnostic.pointer.empty()) out += ",\"pointer\":" + text(diagnostic.pointer);
    if (!diagnostic.datum.empty()) out += ",\"datum\":" + text(diagnostic.datum);
    if (diagnostic.also.known()) out += ",\"see_also\":" + text(place_text(sources.locate(diagnostic.also)));
    out += ",\"hints\":[";
    for (std::size_t i = 0; i < diagnostic.hints.size(); ++i)
        out += (i == 0 ? "" : ",") + text(diagnostic.hints[i]);
    return out + "]}";
}

}  // namespace paraphe::base
