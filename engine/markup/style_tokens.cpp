#include "markup/style_tokens.h"

#include <algorithm>
#include <charconv>

namespace paraphe::markup {

namespace {

using Kind = StyleToken::Kind;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_name_start(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
bool is_name(char c) { return is_name_start(c) || is_digit(c) || c == '-'; }

class Reader {
public:
    Reader(std::string_view text, base::SourceId source) : text_(text), source_(source) {
        if (text_.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;
    }

    base::Checked<StyleTokens> run() {
        while (at_ < text_.size()) one();
        put(Kind::end, "", at_);
        return std::move(out_);
    }

private:
    char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
    base::Span span(std::size_t begin) const {
        return {source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
    }
    StyleToken& put(Kind kind, std::string text, std::size_t begin) {
        return out_.value.emplace_back(StyleToken{kind, std::move(text), 0, {}, span(begin)});
    }

    std::string name() {
        std::size_t const begin = at_;
        while (is_name(peek())) ++at_;
        return std::string(text_.substr(begin, at_ - begin));
    }

    bool starts_number() const {
        std::size_t const sign = peek() == '+' || peek() == '-' ? 1 : 0;
        return is_digit(peek(sign)) || (peek(sign) == '.' && is_digit(peek(sign + 1)));
    }

    void one() {
        std::size_t const begin = at_;
        char const c = peek();
        if (is_space(c)) {
            while (is_space(peek())) ++at_;
            if (out_.value.empty() || out_.value.back().kind != Kind::space) put(Kind::space, " ", begin);
        } else if (c == '/' && peek(1) == '*') {
            std::size_t const end = text_.find("*/", at_ + 2);
            at_ = end == std::string_view::npos ? text_.size() : end + 2;
            if (end == std::string_view::npos)
                out_.diagnostics.push_back(
                    base::error("markup.style-syntax", "ce commentaire n’est jamais fermé", span(begin)));
        } else if (c == '"' || c == '\'') {
            string(c);
        } else if (starts_number()) {
            number();
        } else if (is_name_start(c) || (c == '-' && (is_name_start(peek(1)) || peek(1) == '-'))) {
            std::string text = name();
            bool const call = peek() == '(';
            if (call) ++at_;
            put(call ? Kind::function : Kind::word, std::move(text), begin);
        } else if ((c == '@' || c == '#') && is_name(peek(1))) {
            ++at_;
            put(c == '@' ? Kind::at_word : Kind::hash, name(), begin);
        } else {
            ++at_;
            put(Kind::sign, std::string(1, c), begin);
        }
    }

    void string(char quote) {
        std::size_t const begin = at_++;
        std::string text;
        while (at_ < text_.size() && peek() != quote && peek() != '\n') {
            if (peek() == '\\' && (peek(1) == quote || peek(1) == '\\')) ++at_;
            text += text_[at_++];
        }
        if (peek() == quote) ++at_;
        else
            out_.diagnostics.push_back(
                base::error("markup.style-syntax", "le guillemet de fin manque sur cette ligne", span(begin)));
        put(Kind::string, std::move(text), begin);
    }

    void number() {
        std::size_t const begin = at_;
        if (peek() == '+' || peek() == '-') ++at_;
        while (is_digit(peek())) ++at_;
        if (peek() == '.' && is_digit(peek(1))) {
            ++at_;
            while (is_digit(peek())) ++at_;
        }
        std::size_t const digits = text_[begin] == '+' ? begin + 1 : begin;
        double value = 0;
        std::from_chars(text_.data() + digits, text_.data() + at_, value);
        std::string unit;
        if (peek() == '%') {
            unit = "%";
            ++at_;
        } else if (is_name_start(peek())) {
            unit = name();
        }
        StyleToken& token = put(Kind::number, std::string(text_.substr(begin, at_ - begin)), begin);
        token.number = value;
        token.unit = std::move(unit);
    }

    std::string_view text_;
    base::SourceId source_;
    std::size_t at_ = 0;
    base::Checked<StyleTokens> out_;
};

}  // namespace

base::Checked<StyleTokens> read_style_tokens(base::Sources const& sources, base::SourceId source) {
    return Reader(sources.file(source).text, source).run();
}

}  // namespace paraphe::markup
