#include "merge/lexer.h"

#include <algorithm>

namespace paraphe::merge {

namespace {

using base::Span;

constexpr std::string_view opening = "{{";
constexpr std::string_view closing = "}}";

bool is_name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           static_cast<unsigned char>(c) >= 0x80;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view white = " \t\r\n";
    std::size_t const begin = text.find_first_not_of(white);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(white) - begin + 1);
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

class Lexer {
public:
    Lexer(std::string_view text, Span whole) : text_(text), whole_(whole) {}

    base::Checked<Tokens> run() {
        while (at_ < text_.size()) {
            std::size_t const tag = std::min(text_.find(opening, at_), text_.size());
            if (tag == text_.size()) break;
            read_tag(tag);
        }
        literal(literal_begin_, text_.size());
        while (!open_.empty()) {
            Token const& section = open_.back();
            complain("merge.unclosed-section", "la section '" + section.name.text + "' n’est jamais fermée",
                     section.span, "ajoutez {{/" + section.name.text + "}}");
            close(section.span);
        }
        return {std::move(tokens_), std::move(diagnostics_)};
    }

private:
    Span span(std::size_t begin, std::size_t end) const {
        return {whole_.source, whole_.begin + static_cast<std::uint32_t>(begin),
                whole_.begin + static_cast<std::uint32_t>(end)};
    }

    void complain(char const* code, std::string message, Span where, std::string hint = {}) {
        auto diagnostic = base::error(code, std::move(message), where);
        if (!hint.empty()) diagnostic.hints.push_back(std::move(hint));
        diagnostics_.push_back(std::move(diagnostic));
    }

    void literal(std::size_t begin, std::size_t end) {
        if (begin < end) tokens_.push_back({Token::Kind::literal, span(begin, end), {}, {}, {}, false});
    }

    void read_tag(std::size_t begin) {
        bool const triple = text_.substr(begin, 3) == "{{{";
        std::string_view const end_mark = triple ? "}}}" : closing;
        std::size_t const inner = begin + (triple ? 3 : 2);
        std::size_t const inner_end = text_.find(end_mark, inner);
        if (inner_end == std::string_view::npos) {
            complain("merge.unclosed-tag", "cette balise n’est jamais fermée",
                     span(begin, std::min(begin + 2, text_.size())), "ajoutez " + std::string(end_mark));
            literal(literal_begin_, begin);
            literal_begin_ = at_ = text_.size();
            return;
        }
        std::size_t const end = inner_end + end_mark.size();
        std::string_view const content = trimmed(text_.substr(inner, inner_end - inner));
        char const sigil = content.empty() ? '\0' : content[0];
        bool const may_stand_alone =
            !triple && (sigil == '#' || sigil == '^' || sigil == '/' || sigil == '!' || sigil == '>');
        std::size_t next = end;
        std::size_t const literal_end = may_stand_alone ? standalone(begin, next) : begin;
        literal(literal_begin_, std::max(literal_begin_, literal_end));
        literal_begin_ = at_ = next;
        make_token(content, sigil, triple, span(begin, end));
    }

    /// When the tag is alone on its line: where the literal before it ends; `next` moves behind the newline.
    /// Looks no farther than the first character that is not blank: a long line of tags stays linear.
    std::size_t standalone(std::size_t begin, std::size_t& next) const {
        std::size_t line = begin;
        while (line > 0 && is_blank(text_[line - 1])) --line;
        if (line > 0 && text_[line - 1] != '\n') return begin;
        std::size_t after = next;
        while (after < text_.size() && is_blank(text_[after])) ++after;
        if (text_.substr(after, 2) == "\r\n") ++after;
        if (after < text_.size() && text_[after] != '\n') return begin;
        next = std::min(after + 1, text_.size());
        return line;
    }

    void make_token(std::string_view content, char sigil, bool triple, Span place) {
        if (triple || sigil == '&') {
            complain("merge.unescaped-tag",
                     "les données sont toujours imprimées telles quelles : {{{…}}} et {{&…}} n’existent pas", place,
                     "écrivez {{" + std::string(trimmed(triple ? content : content.substr(1))) + "}}");
            return placeholder(content, place);
        }
        if (sigil == '=') {
            complain("merge.set-delimiter", "les délimiteurs {{ et }} ne se changent pas", place);
            return placeholder(content, place);
        }
        if (sigil == '!') return;
        bool const marked = sigil == '#' || sigil == '^' || sigil == '/' || sigil == '>';
        std::string_view const body = marked ? trimmed(content.substr(1)) : content;
        if (marked) make_marked(sigil, body, place);
        else make_value(body, place);
    }

    void make_marked(char sigil, std::string_view body, Span place) {
        std::size_t const pipe = sigil == '#' ? next_pipe(body, 0) : body.size();
        auto name = read_name(trimmed(body.substr(0, pipe)));
        if (sigil == '>' && !name && !body.empty()) name = Name{std::string(body), {}, false};
        if (!name) return bad_name(body, place);
        if (sigil == '/') return end_section(*name, place);
        Token token{sigil == '#'   ? Token::Kind::section
                    : sigil == '^' ? Token::Kind::inverted
                                   : Token::Kind::partial,
                    place,
                    std::move(*name),
                    {},
                    {},
                    false};
        if (sigil != '>' && open_.size() >= deepest_template) return too_deep(place);
        if (sigil == '#') read_filters(token, body.substr(pipe), place);
        if (std::any_of(token.filters.begin(), token.filters.end(), [](FilterCall const& call) { return call.filter != Filter::sorted; })) {
            complain("merge.filter-place", "une section ne prend d’autre filtre que 'trie'", place, "par exemple : {{#etablissements | trie denomination}}");
            token.filters.clear();
        }
        if (sigil != '>') open_.push_back(token);
        tokens_.push_back(std::move(token));
    }

    /// Nobody writes this by hand: the rest of the text is not read, and what is open is closed without a word.
    void too_deep(Span place) {
        complain("merge.too-deep", "plus de " + std::to_string(deepest_template) + " sections l’une dans l’autre",
                 place);
        while (!open_.empty()) close(place);
        literal_begin_ = at_ = text_.size();
    }

    void end_section(Name const& name, Span place) {
        auto const same = [&](Token const& token) { return token.name.text == name.text; };
        if (std::none_of(open_.begin(), open_.end(), same))
            return complain("merge.unopened-section", "aucune section '" + name.text + "' n’est ouverte ici", place,
                            open_.empty() ? "" : "la section ouverte est '" + open_.back().name.text + "'");
        while (!same(open_.back())) {
            complain("merge.unclosed-section",
                     "la section '" + open_.back().name.text + "' n’est pas fermée avant {{/" + name.text + "}}",
                     open_.back().span);
            close(place);
        }
        close(place);
    }

    void close(Span place) {
        tokens_.push_back({Token::Kind::close, place, open_.back().name, {}, {}, false});
        open_.pop_back();
    }

    void make_value(std::string_view content, Span place) {
        std::size_t const pipe = next_pipe(content, 0);
        auto name = read_name(trimmed(content.substr(0, pipe)));
        if (!name) return bad_name(trimmed(content.substr(0, pipe)), place);
        Token token{Token::Kind::value, place, std::move(*name), {}, {}, false};
        read_filters(token, content.substr(pipe), place);
        if (!token.filters.empty() && token.filters.back().filter == Filter::sorted) {
            complain("merge.filter-place", "le filtre 'trie' ne donne rien à imprimer", place, "par exemple : {{noms | trie | et}}");
            return placeholder(content, place);
        }
        tokens_.push_back(std::move(token));
    }

    /// `piped` is empty or begins by a pipe.
    void read_filters(Token& token, std::string_view piped, Span place) {
        for (std::size_t at = 0; at < piped.size();) {
            std::size_t const next = next_pipe(piped, at + 1);
            auto filter = read_filter(trimmed(piped.substr(at + 1, next - at - 1)));
            at = next;
            if (filter) token.filters.push_back(std::move(*filter));
            else complain(filter.error().code, std::move(filter.error().message), place, std::move(filter.error().hint));
        }
    }

    void bad_name(std::string_view body, Span place) {
        complain("merge.bad-name", "« " + std::string(body) + " » n’est pas un nom de donnée", place,
                 "un nom s’écrit comme 'gestionnaire.siege.commune', sans espace");
        placeholder(body, place);
    }

    void placeholder(std::string_view content, Span place) {
        tokens_.push_back({Token::Kind::literal, place, {}, {}, escaped_placeholder(content), false});
    }

    static std::string escaped_placeholder(std::string_view content) {
        std::string out = "«⟦";
        for (char const c : content)
            if (is_name_character(c) || c == '.' || c == ' ') out += c;
        return out + "⟧»";
    }

    std::string_view text_;
    Span whole_;
    std::size_t at_ = 0;
    std::size_t literal_begin_ = 0;
    std::vector<Token> open_;
    Tokens tokens_;
    base::Diagnostics diagnostics_;
};

}  // namespace

std::optional<Name> read_name(std::string_view text) {
    if (text == ".") return Name{".", {}, false};
    if (text == "@index" || text == "@first" || text == "@last") return Name{std::string(text), {}, true};
    Name name{std::string(text), {}, false};
    for (std::size_t at = 0; at <= text.size();) {
        std::size_t const end = std::min(text.find('.', at), text.size());
        std::string_view const step = text.substr(at, end - at);
        if (step.empty() || !std::all_of(step.begin(), step.end(), is_name_character)) return {};
        name.steps.emplace_back(step);
        at = end + 1;
    }
    return name;
}

base::Checked<Tokens> read_tokens(base::Sources const& sources, base::Span span) {
    return Lexer(sources.text(span), span).run();
}

}  // namespace paraphe::merge
