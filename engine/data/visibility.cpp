#include "data/visibility.h"

#include <functional>

#include "data/schema_node.h"

namespace paraphe::data {

namespace {

using Node = Schema::Node;
using Nodes = std::vector<Node const*>;

/// Every schema that may speak about a value which `node` speaks about.
void collect(Node const* node, Nodes& into) {
    if (node == nullptr) return;
    Node const& real = resolved(*node);
    into.push_back(&real);
    for (Nodes const* branch : {&real.all_of, &real.any_of, &real.one_of})
        for (Node const* part : *branch) collect(part, into);
    for (Node const* part : {real.condition, real.consequence, real.alternative}) collect(part, into);
}

Nodes below(Nodes const& nodes, std::function<Node const*(Node const&)> const& step) {
    Nodes out;
    for (Node const* node : nodes) collect(step(*node), out);
    return out;
}

Nodes of_member(Nodes const& nodes, std::string const& name) {
    return below(nodes, [&](Node const& node) {
        Node const* property = node.property(name);
        return property != nullptr ? property : node.additional;
    });
}

Nodes of_elements(Nodes const& nodes) {
    return below(nodes, [](Node const& node) { return node.items; });
}

bool any(Nodes const& nodes, Visibility visibility) {
    for (Node const* node : nodes)
        if (node->visibility == visibility) return true;
    return false;
}

Value stripped(Value const& value, Nodes const& nodes) {
    if (value.is_array()) {
        Nodes const inner = of_elements(nodes);
        std::vector<Value> elements;
        for (Value const& element : value.elements())
            if (!any(inner, Visibility::internal)) elements.push_back(stripped(element, inner));
        return Value::array(std::move(elements), value.span());
    }
    if (!value.is_object()) return value;
    std::vector<Member> members;
    for (Member const& member : value.members()) {
        Nodes const inner = of_member(nodes, member.name);
        if (!any(inner, Visibility::internal))
            members.push_back({member.name, member.name_span, stripped(member.value, inner)});
    }
    return Value::object(std::move(members), value.span());
}

/// What is kept of `value`, or nothing. Never called for an internal one.
std::optional<Value> kept(Value const& value, Nodes const& nodes, std::set<std::string> const& printed,
                          std::string const& pointer) {
    if (any(nodes, Visibility::open) || printed.count(pointer) != 0) return stripped(value, nodes);
    if (value.is_array()) {
        Nodes const inner = of_elements(nodes);
        if (any(inner, Visibility::internal)) return {};
        std::vector<Value> elements;
        for (std::size_t i = 0; i < value.elements().size(); ++i)
            if (auto element = kept(value.elements()[i], inner, printed, pointer + "/" + std::to_string(i)))
                elements.push_back(std::move(*element));
        if (elements.empty()) return {};
        return Value::array(std::move(elements), value.span());
    }
    std::vector<Member> members;
    for (Member const& member : value.members()) {
        Nodes const inner = of_member(nodes, member.name);
        if (any(inner, Visibility::internal)) continue;
        if (auto inside = kept(member.value, inner, printed, pointer + "/" + pointer_escape(member.name)))
            members.push_back({member.name, member.name_span, std::move(*inside)});
    }
    if (members.empty()) return {};
    return Value::object(std::move(members), value.span());
}

Nodes of_root(Schema const& schema) {
    Nodes nodes;
    collect(&schema.root(), nodes);
    return nodes;
}

}  // namespace

Value without_internal(Value const& value, Schema const& schema) { return stripped(value, of_root(schema)); }

Value embedded(Value const& value, Schema const& schema, std::set<std::string> const& printed) {
    return kept(value, of_root(schema), printed, "").value_or(Value::object({}));
}

}  // namespace paraphe::data
