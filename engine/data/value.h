#pragma once
// The data of a contract as a tree that remembers where each value was written.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/span.h"

namespace paraphe::data {

struct Member;

/// One JSON value (RFC 8259): immutable, and cheap to copy because arrays and objects are shared.
///
/// A number is its exact text ("1250000.50"): money never goes through floating point. Spans are bytes of the
/// source; a string's span includes its quotes. Values that the engine makes itself have unknown spans.
/// Any number of threads may read one value.
class Value {
public:
    enum class Kind { null, boolean, number, string, array, object };

    Value() = default;  ///< null
    static Value null(base::Span span = {});
    static Value boolean(bool value, base::Span span = {});
    /// `text` must be a number of RFC 8259 §6; only parse_json and tests make them.
    static Value number(std::string text, base::Span span = {});
    static Value string(std::string text, base::Span span = {});
    static Value array(std::vector<Value> elements, base::Span span = {});
    /// Names must differ from each other.
    static Value object(std::vector<Member> members, base::Span span = {});

    Kind kind() const { return static_cast<Kind>(content_.index()); }
    bool is_null() const { return kind() == Kind::null; }
    bool is_boolean() const { return kind() == Kind::boolean; }
    bool is_number() const { return kind() == Kind::number; }
    bool is_string() const { return kind() == Kind::string; }
    bool is_array() const { return kind() == Kind::array; }
    bool is_object() const { return kind() == Kind::object; }
    base::Span span() const { return span_; }

    /// False for every value but `true`.
    bool is_true() const;
    /// The characters of a string or of a number as written; "" for the other kinds.
    std::string const& text() const;
    /// Empty for every kind but an array.
    std::vector<Value> const& elements() const;
    /// Empty for every kind but an object; in the order of the source.
    std::vector<Member> const& members() const;

    /// The value of the member `name`, or nullptr (also when this is no object). Linear in the members.
    Value const* member(std::string_view name) const;
    /// The value that the JSON pointer (RFC 6901) leads to, or nullptr. "" is this value.
    Value const* find(std::string_view pointer) const;
    /// member after member; nullptr as soon as one is missing.
    Value const* at(std::initializer_list<std::string_view> names) const;

    /// This object with `name` set to `value`, in place when it was there, else at the end.
    /// Precondition: is_object().
    Value with_member(std::string name, Value value) const;

private:
    struct Number {
        std::string text;
    };
    using Elements = std::shared_ptr<std::vector<Value> const>;
    using Members = std::shared_ptr<std::vector<Member> const>;
    using Content = std::variant<std::monostate, bool, Number, std::string, Elements, Members>;
    Value(Content content, base::Span span) : content_(std::move(content)), span_(span) {}

    Content content_;
    base::Span span_;
};

struct Member {
    std::string name;
    base::Span name_span;
    Value value;
};

/// What is true in a section or a condition: everything but false, null, "", [] and {}. (0 is true.)
bool is_truthy(Value const& value);

/// `name` as one step of a JSON pointer: "~" is "~0", "/" is "~1" (RFC 6901 §3).
std::string pointer_escape(std::string_view name);

/// The French name of a kind, for messages: "un texte", "une liste [ … ]"…
char const* kind_in_french(Value::Kind kind);

}  // namespace paraphe::data
