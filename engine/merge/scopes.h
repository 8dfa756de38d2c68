#pragma once
// Where a name of a template leads in the data: innermost first, then outwards.

#include <optional>
#include <string>
#include <vector>

#include "data/value.h"
#include "merge/token.h"

namespace paraphe::merge {

struct Found {
    data::Value value;
    std::string pointer;  ///< JSON pointer; "" for @index and its kin
};

/// One step inwards: a section's value, or an element of its list.
struct Scope {
    data::Value const* value = nullptr;
    std::string pointer;
    std::size_t index = 0, count = 0;  ///< of an element: 0-based place and length of its list; count 0 for the rest
};

/// A stack of scopes; never empty. The values must outlive it.
class Scopes {
public:
    explicit Scopes(data::Value const& root) { stack_.push_back({&root, "", 0, 0}); }

    void push(Scope scope) { stack_.push_back(std::move(scope)); }
    void pop() { stack_.pop_back(); }
    std::size_t depth() const { return stack_.size(); }
    data::Value const& root() const { return *stack_.front().value; }

    /// The first step is looked up outwards from the innermost scope; the others only below what it led to
    /// (Mustache specification 1.3, "Context Precedence": a.b is never found by halves in two scopes).
    /// A mark (data/marks.h) stands for all that would be below it: the way ends there. A name that leads nowhere
    /// finds the innermost mark to be completed among the scopes.
    std::optional<Found> find(Name const& name) const;

    /// For a name that leads nowhere: the JSON pointer where it was expected, and the names that are there.
    struct Neighbours {
        std::string pointer;
        std::string prefix;  ///< the steps that were found, "gestionnaire.siege." or ""
        data::Value const* level = nullptr;
        std::vector<std::string> names;
    };
    Neighbours neighbours(Name const& name) const;

    /// The elements of the nested lists that `path` goes through, each as the scopes to push, outermost first.
    std::vector<std::vector<Scope>> elements(Name const& path) const;

private:
    Scope const* holder(std::string const& first_step) const;
    std::optional<Found> around_mark() const;
    std::vector<Scope> stack_;
};

}  // namespace paraphe::merge
