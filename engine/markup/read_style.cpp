#include "markup/read_style.h"

#include <algorithm>
#include <map>

#include "base/unicode.h"
#include "markup/style_pages.h"
#include "markup/style_tokens.h"
#include "markup/style_values.h"

namespace paraphe::markup {

namespace {

using document::BoxPlace;
using document::PageRule;
using document::Selector;
using document::SimpleSelector;
using Kind = StyleToken::Kind;

/// Every element that a style may speak of: those of the markup, and the parts that the engine makes.
std::vector<std::string> const& styled_elements() {
    static std::vector<std::string> const names = {"body",       "section",   "p",
                                                   "h1",         "h2",        "h3",
                                                   "h4",         "h5",        "h6",
                                                   "ul",         "ol",        "li",
                                                   "dl",         "dt",        "dd",
                                                   "table",      "caption",   "thead",
                                                   "tbody",      "tfoot",     "tr",
                                                   "th",         "td",        "figure",
                                                   "figcaption", "a",         "em",
                                                   "strong",     "sup",       "sub",
                                                   "abbr",       "span",      "toc",
                                                   "toc-title",  "toc-1",     "toc-2",
                                                   "toc-3",      "signature", "signature-label", "watermark",
                                                   "blank",      "label",     "note",
                                                   "note-call",  "note-rule", "chart",
                                                   "chart-label", "index",    "index-title",
                                                   "index-entry"};
    return names;
}

std::map<std::string, BoxPlace> const& box_places() {
    static std::map<std::string, BoxPlace> const places = {
        {"top-left", BoxPlace::top_left},           {"top-center", BoxPlace::top_center},
        {"top-right", BoxPlace::top_right},         {"bottom-left", BoxPlace::bottom_left},
        {"bottom-center", BoxPlace::bottom_center}, {"bottom-right", BoxPlace::bottom_right}};
    return places;
}

/// What stands between "{" and "}": declarations, and (in @page) boxes.
struct Block {
    std::vector<RawDeclaration> declarations;
    std::vector<std::pair<StyleToken, Block>> boxes;
};

class StyleReader {
public:
    explicit StyleReader(base::Checked<StyleTokens> tokens) : tokens_(std::move(tokens.value)) {
        out_.diagnostics = std::move(tokens.diagnostics);
    }

    base::Checked<document::StyleSheet> run() {
        std::vector<std::pair<StyleTokens, Block>> rules;
        while (peek().kind != Kind::end) {
            StyleTokens head;
            while (peek().kind != Kind::end && !peek().is_sign('{')) head.push_back(next());
            trim(head);
            if (peek().kind == Kind::end) {
                if (!head.empty()) complain("markup.style-syntax", "« { » est attendu après ceci", head.front().span);
                break;
            }
            StyleToken const brace = next();
            rules.emplace_back(std::move(head), block(brace));
        }
        for (auto const& [head, body] : rules) variables(head, body);
        for (auto& [head, body] : rules) rule(head, body);
        out_.diagnostics = base::sorted_for_people(std::move(out_.diagnostics));
        return std::move(out_);
    }

private:
    StyleToken const& peek() const { return tokens_[at_]; }
    StyleToken next() { return tokens_[at_ + 1 < tokens_.size() ? at_++ : at_]; }

    void complain(char const* code, std::string message, base::Span where, std::string hint = {}) {
        auto diagnostic = base::error(code, std::move(message), where);
        if (!hint.empty()) diagnostic.hints.push_back(std::move(hint));
        out_.diagnostics.push_back(std::move(diagnostic));
    }

    static void trim(StyleTokens& tokens) {
        while (!tokens.empty() && tokens.back().kind == Kind::space) tokens.pop_back();
        while (!tokens.empty() && tokens.front().kind == Kind::space) tokens.erase(tokens.begin());
    }

    static base::Span whole(StyleTokens const& tokens) {
        base::Span span = tokens.front().span;
        span.end = std::max(span.end, tokens.back().span.end);
        return span;
    }

    // ---- Structure -------------------------------------------------------------------------------------

    Block block(StyleToken const& brace) {
        Block made;
        for (;;) {
            while (peek().kind == Kind::space || peek().is_sign(';')) next();
            if (peek().kind == Kind::end) {
                complain("markup.style-syntax", "ce bloc n’est jamais fermé par « } »", brace.span);
                return made;
            }
            if (peek().is_sign('}')) {
                next();
                return made;
            }
            if (peek().kind == Kind::at_word) box(made);
            else declaration(made);
        }
    }

    void box(Block& into) {
        StyleToken const name = next();
        while (peek().kind == Kind::space) next();
        if (!peek().is_sign('{'))
            return complain("markup.style-syntax", "« { » est attendu après @" + name.text, name.span);
        StyleToken const brace = next();
        into.boxes.emplace_back(name, block(brace));
    }

    void declaration(Block& into) {
        StyleTokens all;
        int nested = 0;  // a rule inside a rule is swallowed whole
        while (peek().kind != Kind::end) {
            if (nested == 0 && (peek().is_sign(';') || peek().is_sign('}'))) break;
            if (peek().is_sign('{')) ++nested;
            if (peek().is_sign('}')) --nested;
            all.push_back(next());
        }
        trim(all);
        if (all.empty()) return;
        auto const colon =
            std::find_if(all.begin(), all.end(), [](StyleToken const& token) { return token.is_sign(':'); });
        bool const right =
            all.front().kind == Kind::word && colon != all.end() &&
            std::none_of(all.begin(), all.end(), [](StyleToken const& token) { return token.is_sign('{'); });
        if (!right)
            return complain("markup.style-syntax", "une déclaration s’écrit « propriété: valeur; »", whole(all));
        RawDeclaration raw{all.front(), {}, whole(all)};
        for (auto token = colon + 1; token != all.end(); ++token)
            if (token->kind != Kind::space) raw.value.push_back(*token);
        into.declarations.push_back(std::move(raw));
    }

    // ---- Variables -------------------------------------------------------------------------------------

    static bool is_root(StyleTokens const& head) {
        return head.size() == 2 && head[0].is_sign(':') && head[1].is_word("root");
    }

    void variables(StyleTokens const& head, Block const& body) {
        for (RawDeclaration const& raw : body.declarations) {
            bool const variable = raw.name.text.rfind("--", 0) == 0;
            if (is_root(head) && variable) variables_[raw.name.text] = raw.value;
            else if (is_root(head) || variable)
                complain("markup.unknown-variable",
                         "les variables --nom se définissent dans :root, et rien d’autre n’y va", raw.span);
        }
    }

    bool replace_variables(RawDeclaration& raw, int depth = 0) {
        StyleTokens replaced;
        bool again = false;
        for (std::size_t i = 0; i < raw.value.size(); ++i) {
            StyleToken const& token = raw.value[i];
            if (token.kind != Kind::function || token.text != "var") {
                replaced.push_back(token);
                continue;
            }
            bool const formed = i + 2 < raw.value.size() && raw.value[i + 2].is_sign(')');
            auto const found = formed ? variables_.find(raw.value[i + 1].text) : variables_.end();
            constexpr int deepest = 16;
            if (found == variables_.end() || depth > deepest) {
                std::vector<std::string> names;
                for (auto const& [name, unused] : variables_) names.push_back(name);
                std::string const near = formed ? base::nearest(raw.value[i + 1].text, names) : "";
                complain("markup.unknown-variable",
                         formed ? "la variable '" + raw.value[i + 1].text + "' n’est pas définie dans :root"
                                : "une variable s’écrit var(--nom)",
                         token.span, near.empty() ? "" : "vouliez-vous écrire '" + near + "' ?");
                return false;
            }
            for (StyleToken inserted : found->second) {
                inserted.span = {token.span.source, token.span.begin, raw.value[i + 2].span.end};
                again = again || inserted.kind == Kind::function;
                replaced.push_back(std::move(inserted));
            }
            i += 2;
        }
        raw.value = std::move(replaced);
        return !again || replace_variables(raw, depth + 1);
    }

    std::vector<document::Declaration> declarations(Block& body) {
        std::vector<document::Declaration> out;
        for (RawDeclaration& raw : body.declarations) {
            if (raw.name.text.rfind("--", 0) == 0 || !replace_variables(raw)) continue;
            auto some = read_declaration(raw, out_.diagnostics);
            std::move(some.begin(), some.end(), std::back_inserter(out));
        }
        return out;
    }

    // ---- Rules -----------------------------------------------------------------------------------------

    void rule(StyleTokens const& head, Block& body) {
        if (is_root(head)) return;
        if (head.empty()) return complain("markup.unknown-selector", "un bloc sans sélecteur", {});
        if (head.front().kind == Kind::at_word) return at_rule(head, body);
        for (auto const& [name, unused] : body.boxes)
            complain("markup.unknown-at-rule", "@" + name.text + " n’a de sens que dans @page", name.span);
        document::Rule made{selectors(head), declarations(body)};
        if (!made.selectors.empty()) out_.value.rules.push_back(std::move(made));
    }

    std::vector<Selector> selectors(StyleTokens const& head) {
        std::vector<Selector> out;
        StyleTokens one;
        auto const finish = [&] {
            trim(one);
            if (auto read = selector(one)) out.push_back(std::move(*read));
            one.clear();
        };
        for (StyleToken const& token : head) {
            if (token.is_sign(',')) finish();
            else one.push_back(token);
        }
        finish();
        return out;
    }

    std::optional<Selector> selector(StyleTokens const& tokens) {
        Selector made;
        bool begin_part = true;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            StyleToken const& token = tokens[i];
            if (token.kind == Kind::space) {
                begin_part = true;
                continue;
            }
            bool const element = token.kind == Kind::word && begin_part;
            bool const class_name = token.is_sign('.') && i + 1 < tokens.size() && tokens[i + 1].kind == Kind::word;
            if (begin_part) made.parts.emplace_back();
            begin_part = false;
            SimpleSelector& part = made.parts.back();
            if (element) {
                if (!known_element(token)) return {};
                part.element = token.text;
            } else if (class_name && part.class_name.empty()) {
                part.class_name = tokens[++i].text;
            } else {
                complain("markup.unknown-selector",
                         "un sélecteur s’écrit avec des éléments, une .classe et des espaces seulement", whole(tokens));
                return {};
            }
        }
        if (!made.parts.empty()) return made;
        if (!tokens.empty()) complain("markup.unknown-selector", "ce sélecteur est vide", whole(tokens));
        return {};
    }

    bool known_element(StyleToken const& token) {
        auto const& known = styled_elements();
        if (std::find(known.begin(), known.end(), token.text) != known.end()) return true;
        std::string const near = base::nearest(token.text, known);
        complain("markup.unknown-selector", "les trames n’ont pas d’élément '" + token.text + "'", token.span,
                 near.empty() ? "" : "vouliez-vous écrire '" + near + "' ?");
        return false;
    }

    // ---- Pages -----------------------------------------------------------------------------------------

    void at_rule(StyleTokens const& head, Block& body) {
        if (head.front().text != "page")
            return complain("markup.unknown-at-rule", "seule @page est permise, et non @" + head.front().text,
                            head.front().span);
        PageRule page;
        for (std::size_t i = 1; i < head.size(); ++i) {
            StyleToken const& token = head[i];
            bool const first = token.is_sign(':') && i + 1 < head.size() && head[i + 1].is_word("first");
            if (token.kind == Kind::space) continue;
            if (token.kind == Kind::word && page.name.empty()) page.name = token.text;
            else if (first) page.first_only = true, ++i;
            else return complain("markup.unknown-selector", "@page prend un nom, :first, ou les deux", token.span);
        }
        for (RawDeclaration& raw : body.declarations)
            if (replace_variables(raw)) read_page_declaration(raw, page, out_.diagnostics);
        for (auto& [name, box] : body.boxes) page_box(name, box, page);
        out_.value.pages.push_back(std::move(page));
    }

    void page_box(StyleToken const& name, Block& body, PageRule& page) {
        auto const place = box_places().find(name.text);
        if (place == box_places().end()) {
            std::vector<std::string> names;
            for (auto const& [known, unused] : box_places()) names.push_back(known);
            std::string const near = base::nearest(name.text, names);
            return complain("markup.unknown-at-rule", "la marge de page '@" + name.text + "' n’existe pas", name.span,
                            near.empty() ? "" : "vouliez-vous écrire '@" + near + "' ?");
        }
        document::MarginBox box;
        auto& all = body.declarations;
        for (RawDeclaration& raw : all)
            if (raw.name.text == "content" && replace_variables(raw)) read_content(raw, box.content, out_.diagnostics);
        all.erase(std::remove_if(all.begin(), all.end(),
                                 [](RawDeclaration const& raw) { return raw.name.text == "content"; }),
                  all.end());
        box.declarations = declarations(body);
        page.boxes[place->second] = std::move(box);
    }

    StyleTokens tokens_;
    std::size_t at_ = 0;
    std::map<std::string, StyleTokens> variables_;
    base::Checked<document::StyleSheet> out_;
};

}  // namespace

base::Checked<document::StyleSheet> read_style(base::Sources const& sources, base::SourceId source) {
    return StyleReader(read_style_tokens(sources, source)).run();
}

}  // namespace paraphe::markup
