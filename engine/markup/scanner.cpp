#include "markup/scanner.h"

#include <algorithm>

#include "base/unicode.h"
#include "base/utf8.h"
#include "markup/entities.h"

namespace paraphe::markup {

namespace {

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_name_start(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
           static_cast<unsigned char>(c) >= 0x80;
}
bool is_name_character(char c) { return is_name_start(c) || (c >= '0' && c <= '9') || c == '-' || c == '.'; }

Range range(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// The character that an entity at `at` stands for and its length with "&" and ";", or length 0.
struct Entity {
    char32_t character = 0;
    std::size_t length = 0;
    bool numeric = false;
};

bool is_xml_character(char32_t c) {
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) ||
           (c >= 0x10000 && c <= 0x10FFFF);
}

Entity entity_at(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 12;
    std::size_t const length = text.substr(at, longest + 1).find(';');
    if (length == std::string_view::npos) return {};
    std::size_t const end = at + length;
    std::string_view const name = text.substr(at + 1, end - at - 1);
    if (name.empty()) return {};
    if (name[0] != '#') return {named_character(name), named_character(name) == 0 ? 0 : end + 1 - at, false};
    bool const hexadecimal = name.size() > 1 && name[1] == 'x';
    char32_t code = 0;
    for (char const c : name.substr(hexadecimal ? 2 : 1)) {
        int const digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : 99;
        if (digit >= (hexadecimal ? 16 : 10) || code > 0x10FFFF) return {};
        code = code * (hexadecimal ? 16U : 10U) + static_cast<char32_t>(digit);
    }
    if (!is_xml_character(code)) return {};
    return {code, end + 1 - at, true};
}

class Scanner {
public:
    Scanner(std::string_view text, Places const& places) : text_(text), places_(places) { out_.value.for_judge = text; }

    base::Checked<Scanned> run() {
        while (at_ < text_.size()) {
            std::size_t const tag = std::min(text_.find('<', at_), text_.size());
            text_piece(at_, tag);
            at_ = tag;
            if (tag < text_.size()) markup();
        }
        return std::move(out_);
    }

private:
    void complain(char const* code, std::string message, Range where, std::string hint = {}) {
        auto diagnostic = places_.error(code, std::move(message), where);
        if (!hint.empty()) diagnostic.hints.push_back(std::move(hint));
        out_.diagnostics.push_back(std::move(diagnostic));
    }

    void blank(std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) out_.value.for_judge[i] = ' ';
    }

    void text_piece(std::size_t begin, std::size_t end) {
        if (begin >= end) return;
        check_entities(begin, end);
        out_.value.pieces.push_back({Piece::Kind::text, range(begin, end), {}, {}});
    }

    void check_entities(std::size_t begin, std::size_t end) {
        std::string_view const upto = text_.substr(0, end);  // a search of all that follows would be quadratic
        for (std::size_t at = upto.find('&', begin); at < end; at = upto.find('&', at + 1)) {
            Entity const entity = entity_at(text_.substr(0, end), at);
            if (entity.length != 0) {
                if (!entity.numeric) blank(at, at + entity.length);
                continue;
            }
            blank(at, at + 1);
            std::size_t stop = at + 1;
            while (stop < end && is_name_character(text_[stop])) ++stop;
            std::string const name(text_.substr(at + 1, stop - at - 1));
            std::string const near = base::nearest(name, entity_names());
            complain("markup.unknown-entity",
                     name.empty() ? "« & » s’écrit &amp;" : "l’entité '&" + name + ";' n’est pas connue",
                     range(at, stop), near.empty() ? "" : "vouliez-vous écrire &" + near + "; ?");
        }
    }

    bool starts(std::string_view with) const { return text_.substr(at_, with.size()) == with; }

    void skip_to(std::string_view end) {
        std::size_t const found = text_.find(end, at_);
        at_ = found == std::string_view::npos ? text_.size() : found + end.size();
    }

    void markup() {
        std::size_t const begin = at_;
        if (starts("<!--")) return skip_to("-->");
        if (starts("<![CDATA[")) {
            skip_to("]]>");
            complain("markup.bad-tag", "les sections CDATA ne sont pas permises", range(begin, at_));
            return blank(begin, at_);
        }
        if (starts("<!")) {
            skip_to(">");
            complain("markup.doctype", "une partie de trame n’a ni DOCTYPE ni déclaration", range(begin, at_));
            return blank(begin, at_);
        }
        if (starts("<?")) {
            skip_to("?>");
            complain("markup.processing-instruction", "les instructions <?…?> ne sont pas permises", range(begin, at_));
            return blank(begin, at_);
        }
        bool const closing = starts("</");
        at_ += closing ? 2 : 1;
        std::string name = read_name();
        if (name.empty()) {
            complain("markup.bad-tag", "« < » s’écrit &lt;", range(begin, begin + 1));
            blank(begin, begin + 1);
            at_ = begin + 1;
            return;
        }
        Piece piece{closing ? Piece::Kind::end : Piece::Kind::start, {}, std::move(name), {}};
        read_attributes(piece);
        if (at_ < text_.size() && text_[at_] == '/') {
            piece.kind = Piece::Kind::empty;
            ++at_;
        }
        if (at_ < text_.size() && text_[at_] == '>') ++at_;
        else complain("markup.bad-tag", "la balise <" + piece.name + "> n’est pas fermée par « > »", range(begin, at_));
        piece.range = range(begin, at_);
        out_.value.pieces.push_back(std::move(piece));
    }

    std::string read_name() {
        std::size_t const begin = at_;
        if (at_ < text_.size() && is_name_start(text_[at_]))
            while (at_ < text_.size() && is_name_character(text_[at_])) ++at_;
        return std::string(text_.substr(begin, at_ - begin));
    }

    void skip_white() {
        while (at_ < text_.size() && is_white(text_[at_])) ++at_;
    }

    void read_attributes(Piece& piece) {
        for (skip_white(); at_ < text_.size() && text_[at_] != '>' && text_[at_] != '/' && text_[at_] != '<';
             skip_white()) {
            std::size_t const begin = at_;
            std::string name = read_name();
            skip_white();
            bool const equals = at_ < text_.size() && text_[at_] == '=';
            if (equals) ++at_;
            skip_white();
            char const quote = at_ < text_.size() ? text_[at_] : '\0';
            std::size_t const end = quote == '"' || quote == '\'' ? text_.find(quote, at_ + 1) : std::string_view::npos;
            if (name.empty() || !equals || end == std::string_view::npos) {
                at_ = std::min(text_.find_first_of("></ \t\r\n", std::max(at_, begin + 1)), text_.size());
                complain("markup.bad-tag", "un attribut s’écrit nom=\"valeur\"", range(begin, at_));
                continue;
            }
            std::size_t const value = at_ + 1;
            at_ = end + 1;
            check_entities(value, end);
            Attribute attribute{std::move(name), decoded(text_.substr(value, end - value)), range(begin, at_), range(value, end)};
            bool const again = std::any_of(piece.attributes.begin(), piece.attributes.end(),
                                           [&](Attribute const& other) { return other.name == attribute.name; });
            if (again)
                complain("markup.bad-tag", "l’attribut '" + attribute.name + "' est donné deux fois", attribute.range);
            else piece.attributes.push_back(std::move(attribute));
        }
    }

    static std::string decoded(std::string_view text) {
        std::string out;
        for (std::size_t at = 0; at < text.size();) base::append_utf8(out, next_character(text, at));
        return out;
    }

    std::string_view text_;
    Places const& places_;
    std::size_t at_ = 0;
    base::Checked<Scanned> out_;
};

}  // namespace

base::Span Places::span(Range range) const {
    return map_.place(range.begin, range.end);
}

base::Diagnostic Places::complete(base::Diagnostic diagnostic, Range range) const {
    base::Origin const origin = map_.find(range.begin, range.end);
    diagnostic.pointer = origin.pointer;
    if (origin.data.known()) diagnostic.also = origin.text;
    return diagnostic;
}

base::Diagnostic Places::error(char const* code, std::string message, Range range) const {
    return complete(base::error(code, std::move(message), span(range)), range);
}
base::Diagnostic Places::warning(char const* code, std::string message, Range range) const {
    return complete(base::warning(code, std::move(message), span(range)), range);
}

char32_t next_character(std::string_view text, std::size_t& at) {
    if (text[at] != '&') return base::next_code_point(text, at);
    Entity const entity = entity_at(text, at);
    at += entity.length == 0 ? 1 : entity.length;
    return entity.length == 0 ? U'&' : entity.character;
}

base::Checked<Scanned> scan(std::string_view text, Places const& places) { return Scanner(text, places).run(); }

}  // namespace paraphe::markup
