#include <algorithm>

#include "base/bug.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "data/formats.h"
#include "data/marks.h"
#include "data/schema.h"
#include "data/schema_node.h"

namespace paraphe::data {

namespace {

using Node = Schema::Node;

/// Equality of JSON Schema (draft-07 core §4.2.3): numbers by value, objects without order.
bool equal(Value const& a, Value const& b) {
    if (a.kind() != b.kind()) return false;
    switch (a.kind()) {
        case Value::Kind::null:
            return true;
        case Value::Kind::boolean:
            return a.is_true() == b.is_true();
        case Value::Kind::number: {
            auto const left = Decimal::from_json(a.text());
            auto const right = Decimal::from_json(b.text());
            return left && right ? *left == *right : a.text() == b.text();
        }
        case Value::Kind::string:
            return a.text() == b.text();
        case Value::Kind::array:
            return std::equal(a.elements().begin(), a.elements().end(), b.elements().begin(), b.elements().end(),
                              equal);
        case Value::Kind::object:
            return a.members().size() == b.members().size() &&
                   std::all_of(a.members().begin(), a.members().end(), [&](Member const& member) {
                       Value const* other = b.member(member.name);
                       return other != nullptr && equal(member.value, *other);
                   });
    }
    throw base::Bug("unknown kind of value");
}

char const* type_in_french(std::string const& type) {
    if (type == "null") return "une valeur vide (null)";
    if (type == "boolean") return "true ou false";
    if (type == "integer") return "un nombre entier";
    if (type == "number") return "un nombre";
    if (type == "string") return "un texte";
    if (type == "array") return "une liste [ … ]";
    return "un objet { … }";
}

bool has_type(Value const& value, std::string const& type) {
    switch (value.kind()) {
        case Value::Kind::null:
            return type == "null";
        case Value::Kind::boolean:
            return type == "boolean";
        case Value::Kind::string:
            return type == "string";
        case Value::Kind::array:
            return type == "array";
        case Value::Kind::object:
            return type == "object";
        case Value::Kind::number: {
            auto const number = Decimal::from_json(value.text());
            return type == "number" || (type == "integer" && number && number->fraction().empty());
        }
    }
    throw base::Bug("unknown kind of value");
}

std::string listed(std::vector<std::string> const& items, char const* last_word) {
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i)
        out += (i == 0 ? "" : i + 1 == items.size() ? std::string(" ") + last_word + " " : ", ") + items[i];
    return out;
}

class Validator {
public:
    explicit Validator(base::Diagnostics& out) : out_(out) {}

    void check(Value const& value, Node const& schema, std::string const& pointer) {
        Node const& node = resolved(schema);
        if (auto const mark = mark_of(value)) return check_mark(value, *mark, node, pointer);
        if (node.refuses_all) return complain("data.type", "aucune valeur n’est permise ici", value.span(), pointer);
        if (!check_type(value, node, pointer)) return;  // whatever else would be said follows from it
        check_allowed(value, node, pointer);
        if (value.is_object()) check_object(value, node, pointer);
        if (value.is_array()) check_array(value, node, pointer);
        if (value.is_string()) check_text(value, node, pointer);
        if (value.is_number()) check_number(value, node, pointer);
        if (!node.format.empty())
            if (auto problem = format_problem(node.format, value))
                complain("data.format", *problem, value.span(), pointer);
        check_combinations(value, node, pointer);
    }

private:
    void complain(char const* code, std::string message, base::Span where, std::string const& pointer,
                  std::vector<std::string> hints = {}) {
        auto diagnostic = base::error(code, std::move(message), where);
        diagnostic.pointer = pointer;
        diagnostic.hints = std::move(hints);
        out_.push_back(std::move(diagnostic));
    }

    static base::Diagnostics problems(Value const& value, Node const& node, std::string const& pointer) {
        base::Diagnostics found;
        Validator(found).check(value, node, pointer);
        return found;
    }

    /// What a mark stands for is not there yet, so no other rule can speak of it.
    void check_mark(Value const& value, Mark const& mark, Node const& node, std::string const& pointer) {
        for (Member const& member : value.members())
            if (member.name != "a_completer" && member.name != "a_la_signature" && member.name != "note")
                complain("data.mark", "une donnée à venir n’a pas de clé '" + member.name + "'", member.name_span, pointer);
        if (mark.kind == Mark::Kind::to_complete) return;
        if (!node.may_wait_for_signing)
            complain("data.mark", "cette donnée ne peut pas attendre la signature", value.span(), pointer,
                     {"pour la laisser ouverte dans un projet : {\"a_completer\": \"qui la donnera\"}"});
        else if (mark.text != "date" && mark.text != "lieu" && mark.text != "texte")
            complain("data.mark", "'a_la_signature' vaut 'date', 'lieu' ou 'texte'", value.span(), pointer);
    }

    bool check_type(Value const& value, Node const& node, std::string const& pointer) {
        auto const fits = [&](std::string const& type) { return has_type(value, type); };
        if (node.types.empty() || std::any_of(node.types.begin(), node.types.end(), fits)) return true;
        std::vector<std::string> wanted;
        for (std::string const& type : node.types) wanted.emplace_back(type_in_french(type));
        complain("data.type", "il faut ici " + listed(wanted, "ou") + ", et non " + kind_in_french(value.kind()),
                 value.span(), pointer);
        return false;
    }

    void check_allowed(Value const& value, Node const& node, std::string const& pointer) {
        auto const same = [&](Value const& allowed) { return equal(value, allowed); };
        if (node.allowed.empty() || std::any_of(node.allowed.begin(), node.allowed.end(), same)) return;
        std::vector<std::string> choices, texts;
        for (Value const& allowed : node.allowed) {
            std::string json = to_one_line(allowed);
            choices.push_back("'" + json + "'");
            texts.push_back(std::move(json));
        }
        std::vector<std::string> hints;
        std::string const near = base::nearest(to_one_line(value), texts);
        if (!near.empty()) hints.push_back("vouliez-vous écrire '" + near + "' ?");
        complain("data.enum", (choices.size() == 1 ? "la seule valeur permise ici est " : "valeurs permises ici : ") + listed(choices, "ou"), value.span(), pointer,
                 std::move(hints));
    }

    static std::string to_one_line(Value const& value) {
        if (value.is_boolean()) return value.is_true() ? "true" : "false";
        if (value.kind() == Value::Kind::null) return "null";
        return value.is_string() || value.is_number() ? value.text() : kind_in_french(value.kind());
    }

    void check_object(Value const& value, Node const& node, std::string const& pointer) {
        for (std::string const& name : node.required)
            if (value.member(name) == nullptr)
                complain("data.missing-key", "il manque '" + name + "'", value.span(),
                         pointer + "/" + pointer_escape(name));
        for (auto const& [name, wanted] : node.dependencies)
            for (std::string const& other : wanted)
                if (value.member(name) != nullptr && value.member(other) == nullptr)
                    complain("data.missing-key", "il manque '" + other + "', que '" + name + "' demande", value.span(),
                             pointer + "/" + pointer_escape(other));
        for (Member const& member : value.members()) {
            std::string const below = pointer + "/" + pointer_escape(member.name);
            if (node.property_names != nullptr)
                check(Value::string(member.name, member.name_span), *node.property_names, below);
            if (Node const* property = node.property(member.name)) check(member.value, *property, below);
            else if (node.additional != nullptr) check_additional(value, member, node, below);
        }
        check_count(value.members().size(), node.min_properties, node.max_properties, "clé", value.span(), pointer);
    }

    void check_additional(Value const& object, Member const& member, Node const& node, std::string const& pointer) {
        Node const& additional = resolved(*node.additional);
        if (!additional.refuses_all) return check(member.value, additional, pointer);
        std::vector<std::string> free;  // a key that is there already was not meant
        for (auto const& [name, unused] : node.properties)
            if (object.member(name) == nullptr) free.push_back(name);
        std::vector<std::string> hints;
        std::string const near = base::nearest(member.name, free);
        if (!near.empty()) hints.push_back("vouliez-vous écrire '" + near + "' ?");
        complain("data.unknown-key", "clé inconnue '" + member.name + "'", member.name_span, pointer, std::move(hints));
    }

    void check_array(Value const& value, Node const& node, std::string const& pointer) {
        auto const& elements = value.elements();
        for (std::size_t i = 0; i < elements.size(); ++i) {
            std::string const below = pointer + "/" + std::to_string(i);
            if (node.items != nullptr) check(elements[i], *node.items, below);
            auto const end = elements.begin() + static_cast<std::ptrdiff_t>(i);
            bool const again = node.unique_items && std::any_of(elements.begin(), end,
                                                                [&](Value const& v) { return equal(v, elements[i]); });
            if (again) complain("data.not-unique", "cette valeur est déjà dans la liste", elements[i].span(), below);
        }
        if (node.contains != nullptr && std::none_of(elements.begin(), elements.end(), [&](Value const& v) {
                return problems(v, *node.contains, "").empty();
            }))
            complain("data.no-alternative", "la liste n’a aucun élément de la forme demandée", value.span(),
                     pointer);
        check_count(elements.size(), node.min_items, node.max_items, "élément", value.span(), pointer);
    }

    void check_count(std::size_t count, std::optional<std::size_t> least, std::optional<std::size_t> most,
                     char const* of_what, base::Span where, std::string const& pointer) {
        auto const told = [&](char const* need, std::size_t bound) {
            complain("data.length", need + std::to_string(bound) + " " + of_what + (bound > 1 ? "s" : "") + " ; il y en a " + std::to_string(count), where, pointer);
        };
        if (least && count < *least) told("il faut au moins ", *least);
        if (most && count > *most) told("il faut au plus ", *most);
    }

    void check_text(Value const& value, Node const& node, std::string const& pointer) {
        if (node.min_length || node.max_length)
            check_count(base::code_point_count(value.text()), node.min_length, node.max_length, "caractère",
                        value.span(), pointer);
        if (node.pattern == nullptr) return;
        UErrorCode status = U_ZERO_ERROR;
        icu::UnicodeString const text = icu::UnicodeString::fromUTF8(value.text());
        std::unique_ptr<icu::RegexMatcher> const matcher(node.pattern->matcher(text, status));
        constexpr std::int32_t about_a_second = 1000;
        if (matcher != nullptr) matcher->setTimeLimit(about_a_second, status);
        bool const found = matcher != nullptr && matcher->find(status) != 0;
        if (!found || U_FAILURE(status) != 0)
            complain("data.pattern", "« " + value.text() + " » n’a pas la forme attendue", value.span(), pointer,
                     {"forme attendue, en expression régulière : " + node.pattern_text});
    }

    void check_number(Value const& value, Node const& node, std::string const& pointer) {
        auto const number = Decimal::from_json(value.text());
        if (!number) return complain("data.range", "ce nombre a trop de chiffres", value.span(), pointer);
        auto const bound = [&](std::optional<Decimal> const& limit, bool broken, char const* words) {
            if (!limit || !broken) return;
            std::string const shown = std::string(limit->negative() ? "-" : "") + limit->whole() +
                                      (limit->fraction().empty() ? "" : "," + limit->fraction());
            complain("data.range", "ce nombre doit être " + std::string(words) + " " + shown, value.span(), pointer);
        };
        bound(node.minimum, node.minimum && *number < *node.minimum, "au moins");
        bound(node.maximum, node.maximum && *number > *node.maximum, "au plus");
        bound(node.exclusive_minimum, node.exclusive_minimum && *number <= *node.exclusive_minimum, "plus grand que");
        bound(node.exclusive_maximum, node.exclusive_maximum && *number >= *node.exclusive_maximum, "plus petit que");
    }

    void check_combinations(Value const& value, Node const& node, std::string const& pointer) {
        for (Node const* part : node.all_of) check(value, *part, pointer);
        if (node.condition != nullptr) {
            Node const* next = problems(value, *node.condition, pointer).empty() ? node.consequence : node.alternative;
            if (next != nullptr) check(value, *next, pointer);
        }
        if (node.negation != nullptr && problems(value, *node.negation, pointer).empty())
            complain("data.no-alternative", "cette valeur n’est pas permise ici", value.span(), pointer);
        check_alternatives(value, node.any_of, false, pointer);
        check_alternatives(value, node.one_of, true, pointer);
    }

    /// Tells what is wrong with the alternative that came nearest: the others only confuse.
    void check_alternatives(Value const& value, Node::Nodes const& alternatives, bool only_one,
                            std::string const& pointer) {
        if (alternatives.empty()) return;
        std::size_t fitting = 0;
        base::Diagnostics nearest;
        bool first = true;
        for (Node const* alternative : alternatives) {
            base::Diagnostics found = problems(value, *alternative, pointer);
            if (found.empty()) ++fitting;
            if (first || found.size() < nearest.size()) nearest = std::move(found);
            first = false;
        }
        if (fitting == 1 || (fitting > 1 && !only_one)) return;
        if (fitting == 0 && nearest.size() == 1) return base::append(out_, std::move(nearest));
        std::vector<std::string> hints;
        for (base::Diagnostic const& problem : nearest) hints.push_back(problem.message);
        complain("data.no-alternative",
                 fitting == 0 ? "aucune des formes permises ne convient ; la plus proche demande :"
                              : "plusieurs formes conviennent, une seule est permise",
                 value.span(), pointer, std::move(hints));
    }

    base::Diagnostics& out_;
};

}  // namespace

base::Diagnostics validate(Value const& value, Schema const& schema) {
    base::Diagnostics found;
    Validator(found).check(value, schema.root(), "");
    return base::sorted_for_people(std::move(found));
}

}  // namespace paraphe::data
