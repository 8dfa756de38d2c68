#include "data/schema.h"

#include <algorithm>
#include <functional>
#include <map>

#include "base/unicode.h"
#include "data/formats.h"
#include "data/schema_node.h"

namespace paraphe::data {

namespace {

using Node = Schema::Node;

std::vector<std::string> const& type_names() {
    static std::vector<std::string> const names = {"null", "boolean", "integer", "number", "string", "array", "object"};
    return names;
}

bool is_annotation(std::string_view keyword) {
    static std::set<std::string_view> const words = {"title",    "description", "default", "examples",
                                                     "$comment", "$schema",     "$id",     "definitions"};
    return words.count(keyword) != 0 || (keyword.substr(0, 2) == "x-" && keyword != "x-visibilite" && keyword != "x-a-la-signature");
}

}  // namespace

/// Reads schema objects into nodes; every object once, so that $ref may go in circles through properties.
class SchemaCompiler {
public:
    SchemaCompiler(Value const& whole, std::deque<Node>& nodes) : whole_(whole), nodes_(nodes) { fill_readers(); }

    Node const* run() {
        Node const* root = node(whole_, "");
        if (Value const* definitions = whole_.member("definitions"))
            for (Member const& member : definitions->members())
                node(member.value, "/definitions/" + pointer_escape(member.name));
        refuse_endless_references();
        return root;
    }

    base::Diagnostics take_diagnostics() { return std::move(diagnostics_); }

private:
    using Reader = std::function<void(Node&, Value const&, std::string const& pointer)>;

    void complain(char const* code, std::string message, base::Span where, std::string hint = {}) {
        auto diagnostic = base::error(code, std::move(message), where);
        if (!hint.empty()) diagnostic.hints.push_back("vouliez-vous écrire '" + hint + "' ?");
        diagnostics_.push_back(std::move(diagnostic));
    }

    void expects(Value const& value, std::string const& what) {
        complain("data.schema-value", "le schéma attend ici " + what, value.span());
    }

    Node const* node(Value const& schema, std::string const& pointer) {
        auto const [known, is_new] = by_pointer_.emplace(pointer, nullptr);
        if (!is_new) return known->second;
        Node& made = nodes_.emplace_back();
        known->second = &made;
        if (schema.is_boolean()) {
            made.refuses_all = !schema.is_true();
        } else if (!schema.is_object()) {
            expects(schema, "un schéma (objet, true ou false)");
        } else if (Value const* ref = schema.member("$ref")) {
            read_ref(made, schema, *ref);
        } else {
            for (Member const& member : schema.members()) read_keyword(made, member, pointer);
        }
        return &made;
    }

    void read_keyword(Node& made, Member const& member, std::string const& pointer) {
        auto const reader = readers_.find(member.name);
        if (reader != readers_.end()) {
            reader->second(made, member.value, pointer + "/" + pointer_escape(member.name));
        } else if (!is_annotation(member.name)) {
            std::vector<std::string> known;
            for (auto const& [name, unused] : readers_) known.push_back(name);
            complain("data.schema-keyword",
                     "le mot-clé de schéma '" + member.name + "' n’est pas vérifié par Paraphe", member.name_span,
                     base::nearest(member.name, known));
        }
        if (member.name == "title") made.title = member.value.text();
    }

    /// draft-07 core §8.3: whatever stands beside $ref has no effect, so it is a mistake. "x-nom" is ours: what people call
    /// this datum, where the title of the definition is that of its kind ("Total", and not "Montant positif ou nul").
    void read_ref(Node& made, Value const& schema, Value const& ref) {
        if (Value const* const name = schema.member("x-nom")) made.title = name->text();
        for (Member const& member : schema.members())
            if (member.name != "$ref" && member.name != "x-nom")
                complain("data.schema-keyword", "'" + member.name + "' est sans effet à côté de '$ref'",
                         member.name_span);
        std::string const pointer = ref.text().empty() ? "" : ref.text().substr(1);
        bool const local =
            !ref.text().empty() && ref.text()[0] == '#' && (pointer.empty() || pointer.rfind("/definitions/", 0) == 0);
        Value const* target = local ? whole_.find(pointer) : nullptr;
        if (target == nullptr) {
            std::vector<std::string> known = {"#"};
            if (Value const* definitions = whole_.member("definitions"))
                for (Member const& member : definitions->members()) known.push_back("#/definitions/" + member.name);
            complain("data.schema-ref", "'" + ref.text() + "' ne mène à aucune définition", ref.span(),
                     base::nearest(ref.text(), known));
            return;
        }
        made.ref = node(*target, pointer);
        references_.push_back({&made, ref.span()});
    }

    void refuse_endless_references() {
        for (auto const& [from, span] : references_) {
            std::set<Node const*> seen;
            Node const* at = from;
            while (at->ref != nullptr && seen.insert(at).second) at = at->ref;
            if (at->ref != nullptr) complain("data.schema-ref", "cette référence revient à elle-même", span);
        }
    }

    std::vector<std::string> texts(Value const& value, char const* what) {
        std::vector<std::string> out;
        if (!value.is_array()) expects(value, what);
        for (Value const& element : value.elements()) {
            if (!element.is_string()) expects(element, "un texte");
            out.push_back(element.text());
        }
        return out;
    }

    Node::Nodes alternatives(Value const& value, std::string const& pointer) {
        Node::Nodes out;
        if (value.elements().empty()) expects(value, "une liste de schémas");
        for (std::size_t i = 0; i < value.elements().size(); ++i)
            out.push_back(node(value.elements()[i], pointer + "/" + std::to_string(i)));
        return out;
    }

    std::optional<std::size_t> count(Value const& value) {
        auto const number = Decimal::from_json(value.is_number() ? value.text() : "");
        constexpr std::size_t most_digits = 9;
        if (number && !number->negative() && number->fraction().empty() && number->whole().size() <= most_digits)
            return std::stoul(number->whole());
        expects(value, "un nombre entier positif");
        return {};
    }

    std::optional<Decimal> number(Value const& value) {
        auto const number = Decimal::from_json(value.is_number() ? value.text() : "");
        if (!number) expects(value, "un nombre");
        return number;
    }

    void fill_readers();

    void read_type(Node& made, Value const& value) {
        std::vector<std::string> const names =
            value.is_string() ? std::vector{value.text()} : texts(value, "un nom de type ou une liste de noms");
        for (std::string const& name : names)
            if (std::find(type_names().begin(), type_names().end(), name) == type_names().end())
                complain("data.schema-value", "le type '" + name + "' n’existe pas", value.span(),
                         base::nearest(name, type_names()));
        made.types = names;
    }

    void read_format(Node& made, Value const& value) {
        bool const known =
            std::find(format_names().begin(), format_names().end(), value.text()) != format_names().end();
        if (known) made.format = value.text();
        else
            complain("data.schema-value", "le format '" + value.text() + "' n’est pas connu de Paraphe", value.span(),
                     base::nearest(value.text(), format_names()));
    }

    void read_pattern(Node& made, Value const& value) {
        UErrorCode status = U_ZERO_ERROR;
        UParseError where{};
        std::shared_ptr<icu::RegexPattern const> const pattern(
            icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(value.text()), where, status));
        if (U_FAILURE(status) != 0 || !value.is_string()) return expects(value, "une expression régulière");
        made.pattern = pattern;
        made.pattern_text = value.text();
    }

    void read_properties(Node& made, Value const& value, std::string const& pointer) {
        if (!value.is_object()) expects(value, "un objet de schémas");
        for (Member const& member : value.members())
            made.properties.emplace_back(member.name, node(member.value, pointer + "/" + pointer_escape(member.name)));
    }

    void read_dependencies(Node& made, Value const& value) {
        if (!value.is_object()) expects(value, "un objet de listes de clés");
        for (Member const& member : value.members())
            made.dependencies.emplace_back(member.name, texts(member.value, "une liste de clés"));
    }

    void read_visibility(Node& made, Value const& value) {
        if (value.text() == "interne") made.visibility = Visibility::internal;
        else if (value.text() == "public") made.visibility = Visibility::open;
        else expects(value, "\"interne\" ou \"public\"");
    }

    Value const& whole_;
    std::deque<Node>& nodes_;
    std::map<std::string, Node const*> by_pointer_;
    std::vector<std::pair<Node const*, base::Span>> references_;
    std::map<std::string, Reader, std::less<>> readers_;
    base::Diagnostics diagnostics_;
};

void SchemaCompiler::fill_readers() {
    auto const one_schema = [this](Node const* Node::*place) {
        return [this, place](Node& made, Value const& value, std::string const& pointer) {
            made.*place = node(value, pointer);
        };
    };
    auto const many_schemas = [this](Node::Nodes Node::*place) {
        return [this, place](Node& made, Value const& value, std::string const& pointer) {
            made.*place = alternatives(value, pointer);
        };
    };
    auto const size = [this](std::optional<std::size_t> Node::*place) {
        return [this, place](Node& made, Value const& value, std::string const&) { made.*place = count(value); };
    };
    auto const bound = [this](std::optional<Decimal> Node::*place) {
        return [this, place](Node& made, Value const& value, std::string const&) { made.*place = number(value); };
    };
    readers_ = {
        {"type", [this](Node& made, Value const& value, std::string const&) { read_type(made, value); }},
        {"enum",
         [this](Node& made, Value const& value, std::string const&) {
             if (value.elements().empty()) expects(value, "une liste de valeurs");
             made.allowed = value.elements();
         }},
        {"const", [](Node& made, Value const& value, std::string const&) { made.allowed = {value}; }},
        {"properties",
         [this](Node& made, Value const& value, std::string const& p) { read_properties(made, value, p); }},
        {"required", [this](Node& made, Value const& value,
                            std::string const&) { made.required = texts(value, "une liste de clés"); }},
        {"dependencies",
         [this](Node& made, Value const& value, std::string const&) { read_dependencies(made, value); }},
        {"additionalProperties", one_schema(&Node::additional)},
        {"propertyNames", one_schema(&Node::property_names)},
        {"items", one_schema(&Node::items)},
        {"contains", one_schema(&Node::contains)},
        {"not", one_schema(&Node::negation)},
        {"if", one_schema(&Node::condition)},
        {"then", one_schema(&Node::consequence)},
        {"else", one_schema(&Node::alternative)},
        {"allOf", many_schemas(&Node::all_of)},
        {"anyOf", many_schemas(&Node::any_of)},
        {"oneOf", many_schemas(&Node::one_of)},
        {"minItems", size(&Node::min_items)},
        {"maxItems", size(&Node::max_items)},
        {"minLength", size(&Node::min_length)},
        {"maxLength", size(&Node::max_length)},
        {"minProperties", size(&Node::min_properties)},
        {"maxProperties", size(&Node::max_properties)},
        {"minimum", bound(&Node::minimum)},
        {"maximum", bound(&Node::maximum)},
        {"exclusiveMinimum", bound(&Node::exclusive_minimum)},
        {"exclusiveMaximum", bound(&Node::exclusive_maximum)},
        {"uniqueItems",
         [](Node& made, Value const& value, std::string const&) { made.unique_items = value.is_true(); }},
        {"format", [this](Node& made, Value const& value, std::string const&) { read_format(made, value); }},
        {"pattern", [this](Node& made, Value const& value, std::string const&) { read_pattern(made, value); }},
        {"x-a-la-signature",
         [](Node& made, Value const& value, std::string const&) { made.may_wait_for_signing = value.is_true(); }},
        {"x-visibilite", [this](Node& made, Value const& value, std::string const&) { read_visibility(made, value); }},
    };
}

base::Result<Schema> Schema::compile(Value const& schema) {
    auto compiled = std::make_shared<Compiled>();
    SchemaCompiler compiler(schema, compiled->nodes);
    compiled->root = compiler.run();
    base::Diagnostics diagnostics = compiler.take_diagnostics();
    if (!diagnostics.empty()) return base::failure(std::move(diagnostics));
    return Schema(std::move(compiled));
}

Schema::Node const& Schema::root() const { return *compiled_->root; }

std::string Schema::title(std::string const& pointer) const {
    Node const* at = &resolved(root());
    std::string const* title = &at->title;
    std::size_t begin = 1;
    while (begin <= pointer.size()) {
        std::size_t const end = std::min(pointer.find('/', begin), pointer.size());
        std::string const step = pointer.substr(begin, end - begin);
        begin = end + 1;
        Node const* const next = at->items != nullptr ? at->items : at->property(step);
        if (next == nullptr) return {};
        at = &resolved(*next);
        title = next->title.empty() ? &at->title : &next->title;
    }
    return *title;
}

}  // namespace paraphe::data
