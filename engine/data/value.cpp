#include "data/value.h"

#include <algorithm>

#include "base/bug.h"

namespace paraphe::data {

Value Value::null(base::Span span) { return {Content{}, span}; }
Value Value::boolean(bool value, base::Span span) { return {Content{value}, span}; }
Value Value::number(std::string text, base::Span span) { return {Content{Number{std::move(text)}}, span}; }
Value Value::string(std::string text, base::Span span) { return {Content{std::move(text)}, span}; }
Value Value::array(std::vector<Value> elements, base::Span span) {
    return {Content{std::make_shared<std::vector<Value> const>(std::move(elements))}, span};
}
Value Value::object(std::vector<Member> members, base::Span span) {
    return {Content{std::make_shared<std::vector<Member> const>(std::move(members))}, span};
}

bool Value::is_true() const {
    bool const* value = std::get_if<bool>(&content_);
    return value != nullptr && *value;
}

std::string const& Value::text() const {
    static std::string const none;
    if (auto const* text = std::get_if<std::string>(&content_)) return *text;
    if (auto const* number = std::get_if<Number>(&content_)) return number->text;
    return none;
}

std::vector<Value> const& Value::elements() const {
    static std::vector<Value> const none;
    auto const* elements = std::get_if<Elements>(&content_);
    return elements == nullptr ? none : **elements;
}

std::vector<Member> const& Value::members() const {
    static std::vector<Member> const none;
    auto const* members = std::get_if<Members>(&content_);
    return members == nullptr ? none : **members;
}

Value const* Value::member(std::string_view name) const {
    for (Member const& member : members())
        if (member.name == name) return &member.value;
    return nullptr;
}

Value const* Value::at(std::initializer_list<std::string_view> names) const {
    Value const* value = this;
    for (std::string_view const name : names)
        if (value != nullptr) value = value->member(name);
    return value;
}

namespace {

/// An array index of RFC 6901 §4: "0", or digits without a leading zero.
std::optional<std::size_t> array_index(std::string_view step) {
    constexpr std::size_t most_digits = 9;
    bool const digits = std::all_of(step.begin(), step.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || step.empty() || step.size() > most_digits || (step.size() > 1 && step[0] == '0')) return {};
    return std::stoul(std::string(step));
}

std::string unescaped(std::string_view step) {
    std::string out;
    for (std::size_t i = 0; i < step.size(); ++i) {
        bool const escape = step[i] == '~' && i + 1 < step.size() && (step[i + 1] == '0' || step[i + 1] == '1');
        out += escape ? (step[++i] == '0' ? '~' : '/') : step[i];
    }
    return out;
}

}  // namespace

Value const* Value::find(std::string_view pointer) const {
    Value const* value = this;
    while (!pointer.empty() && value != nullptr) {
        if (pointer[0] != '/') return nullptr;
        std::size_t const end = std::min(pointer.find('/', 1), pointer.size());
        std::string_view const step = pointer.substr(1, end - 1);
        pointer.remove_prefix(end);
        if (value->is_array()) {
            auto const index = array_index(step);
            value = index && *index < value->elements().size() ? &value->elements()[*index] : nullptr;
        } else {
            value = value->member(unescaped(step));
        }
    }
    return value;
}

Value Value::with_member(std::string name, Value value) const {
    base::expect(is_object(), "only an object has members to set");
    std::vector<Member> changed = members();
    auto const found =
        std::find_if(changed.begin(), changed.end(), [&](Member const& member) { return member.name == name; });
    if (found != changed.end()) found->value = std::move(value);
    else changed.push_back({std::move(name), value.span(), value});
    return object(std::move(changed), span_);
}

bool is_truthy(Value const& value) {
    switch (value.kind()) {
        case Value::Kind::null:
            return false;
        case Value::Kind::boolean:
            return value.is_true();
        case Value::Kind::number:
            return true;
        case Value::Kind::string:
            return !value.text().empty();
        case Value::Kind::array:
            return !value.elements().empty();
        case Value::Kind::object:
            return !value.members().empty();
    }
    throw base::Bug("unknown kind of value");
}

std::string pointer_escape(std::string_view name) {
    if (name.find_first_of("~/") == std::string_view::npos) return std::string(name);
    std::string out;
    for (char const c : name) {
        if (c == '~') out += "~0";
        else if (c == '/') out += "~1";
        else out += c;
    }
    return out;
}

char const* kind_in_french(Value::Kind kind) {
    switch (kind) {
        case Value::Kind::null:
            return "une valeur vide (null)";
        case Value::Kind::boolean:
            return "true ou false";
        case Value::Kind::number:
            return "un nombre";
        case Value::Kind::string:
            return "un texte";
        case Value::Kind::array:
            return "une liste [ … ]";
        case Value::Kind::object:
            return "un objet { … }";
    }
    throw base::Bug("unknown kind of value");
}

}  // namespace paraphe::data
