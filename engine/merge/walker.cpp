#include "merge/walker.h"

#include <algorithm>
#include <deque>
#include <kainjow/mustache.hpp>
#include <numeric>
#include <unordered_map>

#include "base/bug.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "data/marks.h"
#include "merge/filters.h"
#include "merge/markdown.h"
#include "merge/printable.h"
#include "merge/sorting.h"

namespace paraphe::merge {

namespace {

namespace mustache = kainjow::mustache;
using data::Value;

/// Ends the library's walk; never leaves this file.
struct LimitReached {};

class Context final : public mustache::basic_context<std::string> {
public:
    Context(Program const& program, bool markdown, Scopes& scopes, MergeState& state, TrackedText& out)
        : program_(program), markdown_(markdown), scopes_(scopes), state_(state), out_(out) {}

    /// The library asks for every tag of the skeleton, in order, exactly when it would print or test it.
    mustache::data const* get(std::string const& name) const override {
        Token const& token = program_.tokens.at(std::stoul(name.substr(1)));
        switch (name[0]) {
            case 'L':
                print_literal(token);
                return nullptr;
            case 'V':
                print_value(token);
                return nullptr;
            default:
                return test(token);
        }
    }

    void push(mustache::data const* data) override {
        auto const scope = entered_.find(data);
        base::expect(scope != entered_.end(), "the library enters only what get gave");
        if (++state_.elements > state_.options.most_elements)
            stop("merge.too-many-elements", "les listes de cette partie se répètent trop de fois", {});
        scopes_.push(scope->second);
    }
    void pop() override { scopes_.pop(); }
    mustache::data const* get_partial(std::string const&) const override { return nullptr; }

private:
    [[noreturn]] void stop(char const* code, std::string message, base::Span where) const {
        state_.diagnostics.push_back(base::error(code, std::move(message), where));
        throw LimitReached{};
    }

    void check_size(Token const& token) const {
        if (out_.text.size() > state_.options.most_bytes)
            stop("merge.too-large", "le texte de cette partie devient trop grand", token.span);
    }

    void print_literal(Token const& token) const {
        if (token.made.empty()) out_.add_literal(state_.sources.text(token.span), token.span);
        else out_.add_made(token.made, {token.span, {}, {}});
        check_size(token);
    }

    /// A section's datum as the library wants it: nullptr is false; a list of as many as there are turns to take.
    mustache::data const* test(Token const& token) const {
        auto const found = scopes_.find(token.name);
        if (!found || !data::is_truthy(found->value)) return nullptr;
        if (token.kind == Token::Kind::inverted) return &yes_;
        Value const& value = values_.emplace_back(found->value);
        if (!value.is_array()) {
            mustache::data const* entered = &handed_.emplace_back(true);
            entered_[entered] = {&value, found->pointer, 0, 0};
            return entered;
        }
        std::vector<std::size_t> const order = order_of(token, value);
        std::size_t const count = order.size();
        if (state_.elements + count > state_.options.most_elements)
            stop("merge.too-many-elements", "les listes de cette partie se répètent trop de fois", token.span);
        handed_.emplace_back(mustache::list(count, mustache::data(true)));
        mustache::list const& turns = handed_.back().list_value();
        for (std::size_t i = 0; i < count; ++i)
            entered_[&turns[i]] = {&value.elements()[order[i]], found->pointer + "/" + std::to_string(order[i]), i, count};
        return &handed_.back();
    }

    /// In which order the elements take their turns.
    static std::vector<std::size_t> order_of(Token const& token, Value const& list) {
        if (!token.filters.empty()) return merge::order_of(list, token.filters.front().words);
        std::vector<std::size_t> order(list.elements().size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        return order;
    }

    /// The place of an element in the data, when filter `trie` has put it elsewhere: "0/nom" -> "2/nom".
    static std::string before_sorting(std::string const& member, std::vector<std::size_t> const& order) {
        std::size_t const slash = std::min(member.find('/'), member.size());
        return order.empty() ? member : std::to_string(order.at(std::stoul(member.substr(0, slash)))) + member.substr(slash);
    }

    void print_value(Token const& token) const {
        auto const found = scopes_.find(token.name);
        if (auto const mark = found ? data::mark_of(found->value) : std::nullopt) return print_mark(token, *found, *mark);
        bool const filtered_whole = found && !token.filters.empty() && takes_structures(token.filters.front().filter) &&
                                    (found->value.is_object() || found->value.is_array());
        bool const prints = found && (found->value.is_string() || found->value.is_number() || filtered_whole);
        if (!prints) return report_missing(token, found);
        if (!found->pointer.empty() && !filtered_whole) state_.printed.insert(found->pointer);
        base::Origin const origin{token.span, found->value.span(), found->pointer};
        if (!token.filters.empty() && token.filters.front().filter == Filter::markdown)
            return print_markdown(found->value, origin);

        Value value = found->value;
        FilterContext context;
        if (!token.filters.empty()) context.law = scopes_.root().member("referentiels");
        std::vector<std::size_t> order;  // of a list that was sorted
        for (FilterCall const& call : token.filters) {
            bool const whole = filtered_whole && (value.is_array() || value.is_object());
            if (call.filter == Filter::markdown) return report_late_markdown(token, *found);
            auto next = filtered(call, value, context);
            if (!next) return report_filter(token, *found, next.error());
            if (whole && (&call == &token.filters.front() || !order.empty()))
                for (std::string const& member : context.used) state_.printed.insert(found->pointer + "/" + before_sorting(member, order));
            if (call.filter == Filter::sorted && &call == &token.filters.front()) order = merge::order_of(value, call.words);
            value = std::move(*next);
        }
        if (auto const mark = data::mark_of(value)) return print_mark(token, {value, found->pointer}, *mark);
        for (Guess const& guess : context.guesses) report_guess(token, *found, guess);
        std::string const text = printable(printed_text(value), origin, state_.diagnostics);
        out_.add_made(escaped(text, token), origin);
        check_size(token);
    }

    std::string escaped(std::string_view text, Token const& token) const {
        return markdown_ && !token.inside_element ? escaped_for_markdown(text) : escaped_for_xml(text);
    }

    /// In a clause the datum joins the clause's Markdown, its "<" and "&" made harmless; elsewhere it becomes blocks.
    void print_markdown(Value const& value, base::Origin const& origin) const {
        std::string const safe = harmless_markdown(printable(value.text(), origin, state_.diagnostics));
        if (markdown_) return out_.add_made(safe, origin);
        TrackedText markdown;
        markdown.add_made(safe, origin);
        base::append(state_.diagnostics, markdown_to_xhtml(markdown, {0, false}, out_));
    }

    /// What is written at signing leaves a ruled blank; what is open shows that it is. Who reads the data tells of both.
    void print_mark(Token const& token, Found const& found, data::Mark const& mark) const {
        if (!found.pointer.empty()) state_.printed.insert(found.pointer);
        if (mark.kind == data::Mark::Kind::to_complete)
            return out_.add_made(escaped("⟦à compléter⟧", token), {token.span, found.value.span(), found.pointer});
        base::Origin const origin{token.span, {}, found.pointer};  // an element of ours, not the author's text
        if (token.inside_element) return out_.add_made("………", origin);
        bool const known = mark.text == "date" || mark.text == "lieu";
        out_.add_made("<p:blank kind=\"" + std::string(known ? mark.text : "texte") + "\"/>", origin);
    }

    void print_placeholder(Token const& token, base::Span data, std::string const& pointer) const {
        out_.add_made(escaped("«⟦" + token.name.text + "⟧»", token), {token.span, data, pointer});
    }

    void report_filter(Token const& token, Found const& found, std::string const& wanted) const {
        std::string const shown = found.value.text().substr(0, base::byte_offset(found.value.text(), 40));
        bool const structure = found.value.is_array() || found.value.is_object();
        auto diagnostic = base::error("merge.filter-value",
                                      "'" + token.name.text + (structure ? "' est " + std::string(data::kind_in_french(found.value.kind())) : "' vaut « " + shown + " »") +
                                          " ; le filtre attend " + wanted,
                                      found.value.span().known() ? found.value.span() : token.span);
        diagnostic.pointer = found.pointer;
        diagnostic.also = token.span;
        state_.diagnostics.push_back(std::move(diagnostic));
        print_placeholder(token, found.value.span(), found.pointer);
    }

    /// The template is to be mended, whatever the datum is.
    void report_late_markdown(Token const& token, Found const& found) const {
        state_.diagnostics.push_back(base::error("merge.filter-value", "le filtre 'markdown' doit être le premier", token.span));
        print_placeholder(token, found.value.span(), found.pointer);
    }

    /// The author confirms or corrects it in the data; a datum that is printed often says it once.
    void report_guess(Token const& token, Found const& found, Guess const& guess) const {
        static constexpr struct {
            char const* code;
            char const* what;
            char const* hint;
        } sentences[]{{"merge.guessed-elision", "l’élision est devinée", "dites-le par elision=oui ou elision=non, ou par la donnée 'elision' (true ou false)"},
                      {"merge.guessed-article", "l’article est deviné", "dites-le par article=… ou genre=…, ou par la donnée 'article'"},
                      {"merge.guessed-agreement", "l’accord est deviné", "dites-le par genre=… ou par la donnée 'genre' (masculin ou feminin)"}};
        auto const& sentence = sentences[static_cast<std::size_t>(guess.about)];
        if (!state_.guessed.insert(found.pointer + "\n" + guess.printed).second) return;
        auto diagnostic = base::warning(sentence.code, "« " + guess.name + " » : " + sentence.what + ", « " + guess.printed + " »",
                                        found.value.span().known() ? found.value.span() : token.span);
        diagnostic.pointer = found.pointer;
        diagnostic.also = token.span;
        diagnostic.hints.emplace_back(sentence.hint);
        state_.diagnostics.push_back(std::move(diagnostic));
    }

    void report_missing(Token const& token, std::optional<Found> const& found) const {
        Scopes::Neighbours const around = scopes_.neighbours(token.name);
        std::string const pointer = found ? found->pointer : around.pointer;
        print_placeholder(token, {}, pointer);
        std::size_t const times = ++state_.missing[{token.span.source, token.span.begin}];
        if (times > most_missing_a_tag) return;
        auto diagnostic =
            base::error("merge.missing-value",
                        found ? "'" + token.name.text + "' est " + data::kind_in_french(found->value.kind()) +
                                    " : seuls un texte ou un nombre s’impriment"
                              : "les données n’ont pas de valeur pour '" + token.name.text + "'",
                        token.span);
        diagnostic.pointer = pointer;
        if (found) diagnostic.also = found->value.span();
        else if (!around.names.empty() && !token.name.special) diagnostic.hints.push_back(hint(token.name, around));
        state_.diagnostics.push_back(std::move(diagnostic));
    }

    /// The nearest key that exists, or else the first few of that level.
    std::string hint(Name const& name, Scopes::Neighbours const& around) const {
        std::size_t const found_steps =
            static_cast<std::size_t>(std::count(around.prefix.begin(), around.prefix.end(), '.'));
        std::string const wanted = found_steps < name.steps.size() ? name.steps[found_steps] : "";
        std::string list;
        if (std::string const near = base::nearest(wanted, around.names); !near.empty()) {
            list = "'" + around.prefix + near + "'";
        } else {
            constexpr std::size_t shown = 4;
            std::size_t const count = std::min(shown, around.names.size());
            for (std::size_t i = 0; i < count; ++i)
                list += (i == 0 ? "" : i + 1 == count ? " et " : ", ") + ("'" + around.prefix + around.names[i] + "'");
            if (around.names.size() > count) list += "…";
        }
        base::Span const level = around.level->span();
        return (level.known() ? state_.sources.file(level.source).name + " définit " : "à ce niveau il y a ") + list;
    }

    Program const& program_;
    bool markdown_;
    Scopes& scopes_;
    MergeState& state_;
    TrackedText& out_;
    mustache::data yes_{true};
    // The library's interface is const; what get hands out must live until the walk ends.
    mutable std::deque<mustache::data> handed_;
    mutable std::deque<Value> values_;
    mutable std::unordered_map<mustache::data const*, Scope> entered_;
};

}  // namespace

bool walk(Program const& program, bool markdown, Scopes& scopes, MergeState& state, TrackedText& out) {
    if (program.tokens.empty()) return true;
    mustache::mustache skeleton(program.skeleton);
    base::expect(skeleton.is_valid(), "the skeleton is built from balanced tokens");
    std::size_t const depth = scopes.depth();
    try {
        Context context(program, markdown, scopes, state, out);
        skeleton.render(static_cast<mustache::basic_context<std::string>&>(context));
    } catch (LimitReached const&) {
        while (scopes.depth() > depth) scopes.pop();
        return false;
    }
    return true;
}

}  // namespace paraphe::merge
