#include "data/visibility.h"

#include <map>
#include <memory>
#include <optional>

#include "data/schema_node.h"

namespace paraphe::data {

namespace {

using Node = Schema::Node;

/// A place in documents of one schema: all that the schema says of the values there. Places below are found once.
class Place {
public:
    explicit Place(std::vector<Node const*> const& speakers) {
        for (Node const* const node : speakers) collect(node);
        for (Node const* const node : speakers_) {
            open_ = open_ || node->visibility == Visibility::open;
            internal_ = internal_ || node->visibility == Visibility::internal;
        }
    }

    bool is_open() const { return open_; }
    bool is_internal() const { return internal_; }

    Place& member(std::string const& name) {
        std::unique_ptr<Place>& place = members_[name];
        if (place == nullptr)
            place = below([&](Node const& node) {
                Node const* const property = node.property(name);
                return property != nullptr ? property : node.additional;
            });
        return *place;
    }
    Place& elements() {
        if (elements_ == nullptr) elements_ = below([](Node const& node) { return node.items; });
        return *elements_;
    }

private:
    /// Every schema that may speak about a value which `node` speaks about.
    void collect(Node const* node) {
        if (node == nullptr) return;
        Node const& real = resolved(*node);
        speakers_.push_back(&real);
        for (Node::Nodes const* branch : {&real.all_of, &real.any_of, &real.one_of})
            for (Node const* part : *branch) collect(part);
        for (Node const* part : {real.condition, real.consequence, real.alternative}) collect(part);
    }

    template <typename Step>
    std::unique_ptr<Place> below(Step step) const {
        std::vector<Node const*> next;
        for (Node const* const node : speakers_) next.push_back(step(*node));
        return std::make_unique<Place>(next);
    }

    std::vector<Node const*> speakers_;
    bool open_ = false, internal_ = false;
    std::map<std::string, std::unique_ptr<Place>, std::less<>> members_;
    std::unique_ptr<Place> elements_;
};

std::optional<Value> changed(Value const& value, Place& place);

/// An array without what is internal in it; nothing when all of it may stay.
std::optional<Value> changed_array(Value const& value, Place& inner) {
    if (inner.is_internal()) return value.elements().empty() ? std::nullopt : std::optional(Value::array({}, value.span()));
    std::optional<std::vector<Value>> elements;
    for (std::size_t i = 0; i < value.elements().size(); ++i) {
        auto other = changed(value.elements()[i], inner);
        if (!other) continue;
        if (!elements) elements = value.elements();
        (*elements)[i] = std::move(*other);
    }
    if (!elements) return {};
    return Value::array(std::move(*elements), value.span());
}

std::optional<Value> changed_object(Value const& value, Place& place) {
    std::optional<std::vector<Member>> members;
    for (std::size_t i = 0; i < value.members().size(); ++i) {
        Member const& member = value.members()[i];
        Place& inner = place.member(member.name);
        bool const stays = !inner.is_internal();
        auto other = stays ? changed(member.value, inner) : std::nullopt;
        if (!members && (other || !stays)) members.emplace(value.members().begin(), value.members().begin() + static_cast<std::ptrdiff_t>(i));
        if (members && stays) members->push_back({member.name, member.name_span, other ? std::move(*other) : member.value});
    }
    if (!members) return {};
    return Value::object(std::move(*members), value.span());
}

/// `value` without what is internal in it; nothing when all of it may stay, so that whole trees are shared and not copied.
std::optional<Value> changed(Value const& value, Place& place) {
    if (value.is_array()) return changed_array(value, place.elements());
    if (value.is_object()) return changed_object(value, place);
    return {};
}

Value stripped(Value const& value, Place& place) { return changed(value, place).value_or(value); }

/// Keeps what may travel.
class Keeper {
public:
    explicit Keeper(std::set<std::string> const& printed) : printed_(printed) {}

    /// What is kept of the value at `pointer_`, or nothing. Never called for an internal one.
    std::optional<Value> kept(Value const& value, Place& place) {
        if (place.is_open() || printed_.contains(pointer_)) return stripped(value, place);
        if (value.is_array()) {
            Place& inner = place.elements();
            if (inner.is_internal()) return {};
            std::vector<Value> elements;
            for (std::size_t i = 0; i < value.elements().size(); ++i)
                if (auto element = kept_below(std::to_string(i), value.elements()[i], inner)) elements.push_back(std::move(*element));
            if (elements.empty()) return {};
            return Value::array(std::move(elements), value.span());
        }
        std::vector<Member> members;
        for (Member const& member : value.members()) {
            Place& inner = place.member(member.name);
            if (inner.is_internal()) continue;
            if (auto inside = kept_below(pointer_escape(member.name), member.value, inner)) members.push_back({member.name, member.name_span, std::move(*inside)});
        }
        if (members.empty()) return {};
        return Value::object(std::move(members), value.span());
    }

private:
    std::optional<Value> kept_below(std::string const& step, Value const& value, Place& place) {
        std::size_t const here = pointer_.size();
        pointer_ += '/';
        pointer_ += step;
        auto result = kept(value, place);
        pointer_.resize(here);
        return result;
    }

    std::set<std::string> const& printed_;
    std::string pointer_;
};

}  // namespace

Value without_internal(Value const& value, Schema const& schema) {
    Place root({&schema.root()});
    return stripped(value, root);
}

Value embedded(Value const& value, Schema const& schema, std::set<std::string> const& printed) {
    Place root({&schema.root()});
    return Keeper(printed).kept(value, root).value_or(Value::object({}));
}

}  // namespace paraphe::data
