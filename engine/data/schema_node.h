#pragma once
// The compiled form of one schema object; for schema.cpp, validate.cpp and visibility.cpp only.

#include <unicode/regex.h>

#include <deque>
#include <optional>
#include <utility>
#include <vector>

#include "data/decimal.h"
#include "data/schema.h"

namespace paraphe::data {

enum class Visibility { printed_only, internal, open };

/// Null pointers, empty lists and empty optionals say nothing, as an absent keyword does.
struct Schema::Node {
    using Nodes = std::vector<Node const*>;

    bool refuses_all = false;   ///< the schema `false`
    Node const* ref = nullptr;  ///< when set, nothing else is
    std::vector<std::string> types;
    std::vector<Value> allowed;  ///< enum, or const as a list of one
    std::vector<std::pair<std::string, Node const*>> properties;
    std::vector<std::string> required;
    std::vector<std::pair<std::string, std::vector<std::string>>> dependencies;
    Node const* additional = nullptr;
    Node const* property_names = nullptr;
    Node const* items = nullptr;
    Node const* contains = nullptr;
    std::optional<std::size_t> min_items, max_items, min_length, max_length, min_properties, max_properties;
    bool unique_items = false;
    std::optional<Decimal> minimum, maximum, exclusive_minimum, exclusive_maximum;
    std::shared_ptr<icu::RegexPattern const> pattern;
    std::string pattern_text, format, title;
    Nodes all_of, any_of, one_of;
    Node const *negation = nullptr, *condition = nullptr, *consequence = nullptr, *alternative = nullptr;
    bool may_wait_for_signing = false;  ///< x-a-la-signature
    Visibility visibility = Visibility::printed_only;

    Node const* property(std::string_view name) const {
        for (auto const& [known, node] : properties)
            if (known == name) return node;
        return nullptr;
    }
};

struct Schema::Compiled {
    std::deque<Node> nodes;  ///< stable addresses
    Node const* root = nullptr;
};

/// The node behind a chain of $ref, which compile has shown to end.
inline Schema::Node const& resolved(Schema::Node const& node) {
    Schema::Node const* at = &node;
    while (at->ref != nullptr) at = at->ref;
    return *at;
}

}  // namespace paraphe::data
