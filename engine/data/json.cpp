#include "data/json.h"

// RapidJSON's assertions must not end the process: they would be bugs of ours.
#include "base/bug.h"
#define RAPIDJSON_ASSERT(x) ::paraphe::base::expect(static_cast<bool>(x), "RapidJSON: " #x)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
#pragma GCC diagnostic pop

#include <algorithm>
#include <map>

#include "base/utf8.h"

namespace paraphe::data {

namespace {

using base::Span;

/// The first of \uD800-\uDFFF in `json` that stands without its other half (RFC 8259 §7).
std::string half_character(std::string_view json) {
    constexpr std::size_t escape_size = 6;
    auto const begins = [&](std::size_t at, std::string_view third) {
        bool const whole = at + escape_size <= json.size() && json[at] == '\\' && json[at + 1] == 'u';
        return whole && (json[at + 2] == 'd' || json[at + 2] == 'D') && third.find(json[at + 3]) != std::string_view::npos;
    };
    constexpr std::string_view high = "89abAB", low = "cdefCDEF";
    std::size_t at = 0;
    while (at < json.size()) {
        bool const pair = begins(at, high) && begins(at + escape_size, low);
        if (!pair && (begins(at, high) || begins(at, low))) break;
        at += pair ? 2 * escape_size : json[at] == '\\' ? 2 : 1;
    }
    base::expect(at < json.size(), "RapidJSON met half of a pair");
    return "ce caractère n’est écrit qu’à moitié : " + std::string(json.substr(at, escape_size)) + " demande sa " +
           (begins(at, high) ? "seconde" : "première") + " moitié";
}

std::string in_french(rapidjson::ParseErrorCode code, std::string_view from_here) {
    switch (code) {
        case rapidjson::kParseErrorDocumentEmpty:
            return "le fichier ne contient aucune donnée";
        case rapidjson::kParseErrorDocumentRootNotSingular:
            return "il y a du texte après la fin des données";
        case rapidjson::kParseErrorValueInvalid:
            return "une valeur est attendue ici";
        case rapidjson::kParseErrorObjectMissName:
            return "un nom entre guillemets est attendu ici";
        case rapidjson::kParseErrorObjectMissColon:
            return "il manque « : » après le nom";
        case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
            return "il manque une virgule ou « } »";
        case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
            return "il manque une virgule ou « ] »";
        case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
            return "quatre chiffres hexadécimaux sont attendus après \\u";
        case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
            return half_character(from_here);
        case rapidjson::kParseErrorStringEscapeInvalid:
            return "après « \\ » viennent seulement \" \\ / b f n r t ou u";
        case rapidjson::kParseErrorStringMissQuotationMark:
            return "le guillemet de fin de texte manque";
        case rapidjson::kParseErrorStringInvalidEncoding:
            return "un caractère de contrôle doit être écrit \\uXXXX";
        case rapidjson::kParseErrorNumberTooBig:
            return "ce nombre est trop grand";
        case rapidjson::kParseErrorNumberMissFraction:
            return "un chiffre est attendu après le point décimal";
        case rapidjson::kParseErrorNumberMissExponent:
            return "un chiffre est attendu dans l’exposant";
        default:
            return "ce fichier n’est pas écrit en JSON";
    }
}

/// Builds the tree from RapidJSON's events. The stream tells where each token ends; where it begins follows
/// from the end of the token before it.
class Builder {
public:
    Builder(std::string_view text, base::SourceId source, std::uint32_t shift, rapidjson::MemoryStream& stream)
        : text_(text), source_(source), shift_(shift), stream_(stream) {}

    bool Null() { return add(Value::null(token())); }
    bool Bool(bool value) { return add(Value::boolean(value, token())); }
    bool RawNumber(char const* text, rapidjson::SizeType length, bool) {
        return add(Value::number(std::string(text, length), token()));
    }
    bool Int(int) { return unreachable(); }
    bool Uint(unsigned) { return unreachable(); }
    bool Int64(std::int64_t) { return unreachable(); }
    bool Uint64(std::uint64_t) { return unreachable(); }
    bool Double(double) { return unreachable(); }

    bool String(char const* text, rapidjson::SizeType length, bool) {
        Span const place = token();
        return check_surrogates({text, length}, place) && add(Value::string(std::string(text, length), place));
    }

    bool Key(char const* text, rapidjson::SizeType length, bool) {
        Span const place = token();
        if (!check_surrogates({text, length}, place)) return false;
        open_.back().names.push_back({std::string(text, length), place, {}});
        return true;
    }

    bool StartObject() { return start(true); }
    bool StartArray() { return start(false); }
    bool EndObject(rapidjson::SizeType) { return end(); }
    bool EndArray(rapidjson::SizeType) { return end(); }

    Value take_root() { return std::move(root_); }
    base::Diagnostics take_diagnostics() { return std::move(diagnostics_); }

private:
    struct Open {
        bool object;
        std::uint32_t begin;
        std::vector<Value> elements;
        std::vector<Member> names;  ///< an object's members; the last one may still wait for its value
    };

    static bool unreachable() { throw base::Bug("numbers come as text"); }
    std::uint32_t tell() const { return static_cast<std::uint32_t>(stream_.Tell()); }
    Span span(std::uint32_t begin, std::uint32_t end) const { return {source_, begin + shift_, end + shift_}; }

    std::uint32_t next_token_begin() const {
        std::size_t const begin = text_.find_first_not_of(" \t\r\n,:", last_end_);
        return static_cast<std::uint32_t>(std::min(begin, text_.size()));
    }

    Span token() {
        std::uint32_t const begin = next_token_begin();
        last_end_ = tell();
        return span(begin, last_end_);
    }

    bool start(bool object) {
        std::uint32_t const begin = next_token_begin();
        last_end_ = begin + 1;
        if (open_.size() >= deepest_json) {
            diagnostics_.push_back(base::error(
                "data.json-too-deep", "plus de " + std::to_string(deepest_json) + " niveaux d’objets ou de listes",
                span(begin, begin + 1)));
            return false;
        }
        open_.push_back({object, begin, {}, {}});
        return true;
    }

    bool end() {
        std::size_t const closing = text_.find_first_of("]}", last_end_);
        last_end_ = static_cast<std::uint32_t>(std::min(closing, text_.size() - 1)) + 1;
        Open done = std::move(open_.back());
        open_.pop_back();
        Span const place = span(done.begin, last_end_);
        if (!done.object) return add(Value::array(std::move(done.elements), place));
        report_duplicates(done.names);
        return add(Value::object(std::move(done.names), place));
    }

    void report_duplicates(std::vector<Member> const& members) {
        std::map<std::string_view, Span> seen;
        for (Member const& member : members) {
            auto const [first, is_new] = seen.emplace(member.name, member.name_span);
            if (is_new) continue;
            auto diagnostic = base::error("data.duplicate-key", "la clé '" + member.name + "' est donnée deux fois",
                                          member.name_span);
            diagnostic.also = first->second;
            diagnostics_.push_back(std::move(diagnostic));
        }
    }

    bool check_surrogates(std::string_view text, Span place) {
        if (base::first_malformed_utf8(text) == std::string_view::npos) return true;
        diagnostics_.push_back(
            base::error("data.json-encoding", half_character(text_.substr(place.begin - shift_, place.end - place.begin)), place));
        return false;
    }

    bool add(Value value) {
        if (open_.empty()) root_ = std::move(value);
        else if (open_.back().object) open_.back().names.back().value = std::move(value);
        else open_.back().elements.push_back(std::move(value));
        return true;
    }

    std::string_view text_;
    base::SourceId source_;
    std::uint32_t shift_;
    rapidjson::MemoryStream& stream_;
    std::uint32_t last_end_ = 0;
    std::vector<Open> open_;
    Value root_;
    base::Diagnostics diagnostics_;
};

}  // namespace

base::Result<Value> parse_json(base::Sources const& sources, base::SourceId id) {
    std::string_view text = sources.file(id).text;
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    bool const marked = text.substr(0, byte_order_mark.size()) == byte_order_mark;
    auto const shift = static_cast<std::uint32_t>(marked ? byte_order_mark.size() : 0);
    text.remove_prefix(shift);
    auto const place = [&](std::size_t at) {
        auto const begin = static_cast<std::uint32_t>(std::min(at, text.size()));
        return Span{id, begin + shift, begin + shift + (begin < text.size() ? 1U : 0U)};
    };
    if (std::size_t const bad = base::first_malformed_utf8(text); bad != std::string_view::npos)
        return base::failure(base::error("data.json-encoding", "le fichier n’est pas écrit en UTF-8", place(bad)));

    rapidjson::MemoryStream stream(text.data(), text.size());
    Builder builder(text, id, shift, stream);
    rapidjson::Reader reader;
    constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
    rapidjson::ParseResult const result = reader.Parse<flags>(stream, builder);
    base::Diagnostics diagnostics = builder.take_diagnostics();
    if (result.IsError() && result.Code() != rapidjson::kParseErrorTermination)
        diagnostics.push_back(base::error("data.json-syntax", in_french(result.Code(), text.substr(std::min(result.Offset(), text.size()))), place(result.Offset())));
    else if (!result.IsError() && stream.Tell() < text.size())  // the reader takes a NUL for the end
        diagnostics.push_back(
            base::error("data.json-syntax", "il y a du texte après la fin des données", place(stream.Tell())));
    if (!diagnostics.empty()) return base::failure(std::move(diagnostics));
    return builder.take_root();
}

namespace {

void write(Value const& value, std::size_t depth, std::string& out);

/// One member or element on a line of its own.
void begin_line(bool first, std::size_t depth, std::string& out) {
    out += first ? "\n" : ",\n";
    out.append(2 * depth, ' ');
}

void end_lines(std::size_t depth, char closing, std::string& out) {
    out += '\n';
    out.append(2 * depth, ' ');
    out += closing;
}

void write_string(std::string_view text, std::string& out) {
    out += '"';
    out += base::json_escaped(text);
    out += '"';
}

void write(Value const& value, std::size_t depth, std::string& out) {
    switch (value.kind()) {
        case Value::Kind::null: out += "null"; return;
        case Value::Kind::boolean: out += value.is_true() ? "true" : "false"; return;
        case Value::Kind::number: out += value.text(); return;
        case Value::Kind::string: write_string(value.text(), out); return;
        case Value::Kind::array:
            out += '[';
            for (Value const& element : value.elements()) {
                begin_line(&element == &value.elements().front(), depth + 1, out);
                write(element, depth + 1, out);
            }
            if (value.elements().empty()) out += ']';
            else end_lines(depth, ']', out);
            return;
        case Value::Kind::object:
            out += '{';
            for (Member const& member : value.members()) {
                begin_line(&member == &value.members().front(), depth + 1, out);
                write_string(member.name, out);
                out += ": ";
                write(member.value, depth + 1, out);
            }
            if (value.members().empty()) out += '}';
            else end_lines(depth, '}', out);
            return;
    }
}

}  // namespace

std::string to_json(Value const& value) {
    std::string out;
    write(value, 0, out);
    return out + "\n";
}

}  // namespace paraphe::data
