#include "merge/template.h"

#include <algorithm>
#include <sstream>

#include "base/unicode.h"
#include "merge/clause_head.h"
#include "merge/lexer.h"
#include "merge/tracked_text.h"

namespace paraphe::merge {

namespace {

using base::Span;

constexpr std::size_t most_tokens = 200'000;

std::string skeleton_of(Tokens const& tokens) {
    std::string out;
    std::vector<std::string> open;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        std::string const number = std::to_string(i);
        switch (tokens[i].kind) {
            case Token::Kind::literal:
                out += "{{L" + number + "}}";
                break;
            case Token::Kind::value:
                out += "{{V" + number + "}}";
                break;
            case Token::Kind::section:
            case Token::Kind::inverted:
                open.push_back("S" + number);
                out += (tokens[i].kind == Token::Kind::section ? "{{#" : "{{^") + open.back() + "}}";
                break;
            case Token::Kind::close:
                out += "{{/" + open.back() + "}}";
                open.pop_back();
                break;
            case Token::Kind::partial:
                break;
        }
    }
    for (; !open.empty(); open.pop_back()) out += "{{/" + open.back() + "}}";  // a text cut short by most_tokens
    return out;
}

/// Between `opening` and ">" a value is part of an XML attribute: Markdown does not reach there, nor may elements.
void mark_values_inside_elements(Tokens& tokens, std::string_view opening, base::Sources const& sources) {
    bool inside = false;
    for (Token& token : tokens) {
        token.inside_element = inside;
        if (token.kind != Token::Kind::literal) continue;
        std::string_view const text = sources.text(token.span);
        for (std::size_t at = 0; at < text.size();) {
            std::size_t const next = text.find(inside ? ">" : opening, at);
            if (next == std::string_view::npos) break;
            inside = !inside;
            at = next + 1;
        }
    }
}

class Compiler {
public:
    Compiler(std::map<std::string, base::SourceId> const& partials, base::Sources const& sources)
        : partials_(partials), sources_(sources) {}

    Part part(PartDescription description) {
        Part part;
        part.description = std::move(description);
        base::SourceId const source = part.description.source;
        Span body = whole(source);
        for (std::string const& condition : part.description.conditions) add_condition(part, condition, {source, 0, 0});
        if (!part.description.for_each.empty())
            if (auto name = path(part.description.for_each, {source, 0, 0})) part.for_each = std::move(*name);
        if (part.description.kind == PartDescription::Kind::markdown) body.begin = read_head(part);
        part.body = program(body);
        bool const markdown = part.description.kind == PartDescription::Kind::markdown;
        mark_values_inside_elements(part.body.tokens, markdown ? "<p:" : "<", sources_);
        return part;
    }

    base::Diagnostics take_diagnostics() { return std::move(diagnostics_); }

private:
    Span whole(base::SourceId source) const {
        std::string const& text = sources_.file(source).text;
        std::uint32_t const begin = text.rfind("\xEF\xBB\xBF", 0) == 0 ? 3 : 0;
        return {source, begin, static_cast<std::uint32_t>(text.size())};
    }

    std::optional<Name> path(std::string const& text, Span where) {
        auto name = read_name(text);
        if (!name || name->special || name->steps.empty()) {
            diagnostics_.push_back(
                base::error("merge.bad-name", "« " + text + " » n’est pas un chemin de donnée", where));
            return {};
        }
        return name;
    }

    void add_condition(Part& part, std::string const& text, Span where) {
        bool const negated = !text.empty() && text[0] == '!';
        if (auto name = path(text.substr(negated ? 1 : 0), where))
            part.conditions.push_back({std::move(*name), !negated});
    }

    std::uint32_t read_head(Part& part) {
        auto head = read_clause_head(sources_, part.description.source);
        base::append(diagnostics_, std::move(head.diagnostics));
        for (auto const& [key, entry] : head.value.entries) part.head[key] = entry.value;
        if (auto const condition = head.value.entries.find("condition"); condition != head.value.entries.end()) {
            std::istringstream list(condition->second.value);
            for (std::string one; std::getline(list, one, ',');) {
                one.erase(std::remove(one.begin(), one.end(), ' '), one.end());
                add_condition(part, one, condition->second.span);
            }
        }
        make_heading(part, head.value);
        return head.value.body_begin;
    }

    void make_heading(Part& part, ClauseHead const& head) {
        auto const title = head.entries.find("titre");
        if (title == head.entries.end()) return;
        auto const id = head.entries.find("id");
        std::string const open = heading_open(part.description, id == head.entries.end() ? "" : id->second.value);
        Program heading = program(title->second.span);
        for (Token& token : heading.tokens)
            if (token.kind == Token::Kind::literal && token.made.empty()) {
                std::string safe = escaped_for_xml(sources_.text(token.span));
                if (safe != sources_.text(token.span)) token.made = std::move(safe);
            }
        Span const place = title->second.span;
        heading.tokens.insert(heading.tokens.begin(), Token{Token::Kind::literal, place, {}, {}, open, false});
        heading.tokens.push_back(Token{Token::Kind::literal, place, {}, {}, heading_close(part.description), false});
        heading.skeleton = skeleton_of(heading.tokens);
        part.heading = std::move(heading);
    }

    Program program(Span span) {
        Program made;
        std::vector<std::string> way;
        include(span, way, 0, made.tokens);
        made.skeleton = skeleton_of(made.tokens);
        return made;
    }

    Tokens const& tokens_of(Span span) {
        auto const known = read_.find({span.source, span.begin});
        if (known != read_.end()) return known->second;
        auto read = read_tokens(sources_, span);
        base::append(diagnostics_, std::move(read.diagnostics));
        return read_.emplace(std::pair{span.source, span.begin}, std::move(read.value)).first->second;
    }

    void include(Span span, std::vector<std::string>& way, std::size_t depth, Tokens& into) {
        for (Token const& token : tokens_of(span)) {
            if (into.size() >= most_tokens) return;
            if (token.kind == Token::Kind::section || token.kind == Token::Kind::inverted) ++depth;
            if (token.kind == Token::Kind::close) --depth;
            if (token.kind == Token::Kind::partial) include_partial(token, way, depth, into);
            else into.push_back(token);
            if (into.size() == most_tokens)
                diagnostics_.push_back(
                    base::error("merge.template-too-large",
                                "les fragments inclus les uns dans les autres se multiplient sans fin", token.span));
        }
    }

    void include_partial(Token const& token, std::vector<std::string>& way, std::size_t depth, Tokens& into) {
        std::string const& name = token.name.text;
        auto const partial = partials_.find(name);
        if (partial == partials_.end()) {
            std::vector<std::string> names;
            for (auto const& [known, unused] : partials_) names.push_back(known);
            auto diagnostic =
                base::error("merge.unknown-partial", "le fragment '" + name + "' n’existe pas", token.span);
            if (std::string const near = base::nearest(name, names); !near.empty())
                diagnostic.hints.push_back("vouliez-vous écrire '" + near + "' ?");
            diagnostics_.push_back(std::move(diagnostic));
            return;
        }
        if (std::find(way.begin(), way.end(), name) != way.end()) {
            std::string path;
            for (std::string const& step : way) path += step + " → ";
            diagnostics_.push_back(
                base::error("merge.partial-cycle", "ce fragment s’inclut lui-même : " + path + name, token.span));
            return;
        }
        if (depth + way.size() >= deepest_template) {
            diagnostics_.push_back(base::error(
                "merge.too-deep",
                "plus de " + std::to_string(deepest_template) + " sections et fragments l’un dans l’autre", token.span));
            return;
        }
        way.push_back(name);
        include(whole(partial->second), way, depth, into);
        way.pop_back();
    }

    std::map<std::string, base::SourceId> const& partials_;
    base::Sources const& sources_;
    std::map<std::pair<base::SourceId, std::uint32_t>, Tokens> read_;  ///< each text is read, and blamed, once
    base::Diagnostics diagnostics_;
};

}  // namespace

std::string heading_open(PartDescription const& part, std::string const& id) {
    std::string open = "<h" + std::to_string(part.heading_level);
    if (!part.heading_class.empty()) open += " class=\"" + escaped_for_xml(part.heading_class) + "\"";
    if (!id.empty()) open += " id=\"" + escaped_for_xml(id) + "\"";
    return open + ">";
}

std::string heading_close(PartDescription const& part) { return "</h" + std::to_string(part.heading_level) + ">\n"; }

base::Checked<Template> Template::compile(std::vector<PartDescription> parts,
                                          std::map<std::string, base::SourceId> const& partials,
                                          base::Sources const& sources) {
    base::Checked<Template> out;
    Compiler compiler(partials, sources);
    for (PartDescription& description : parts) out.value.parts_.push_back(compiler.part(std::move(description)));
    out.diagnostics = base::sorted_for_people(compiler.take_diagnostics());
    return out;
}

}  // namespace paraphe::merge
