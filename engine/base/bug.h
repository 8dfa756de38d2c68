#pragma once
// Our own mistakes: never the author's.

#include <source_location>
#include <stdexcept>
#include <string>

namespace paraphe::base {

/// Thrown when an invariant of ours is broken. Caught only at the border of one contract.
class Bug : public std::logic_error {
public:
    explicit Bug(std::string const& what, std::source_location where = std::source_location::current());
};

/// Throws `Bug` when `holds` is false. Stays on in release builds: a wrong contract is worse than none.
inline void expect(bool holds, char const* what, std::source_location where = std::source_location::current()) {
    if (!holds) throw Bug(what, where);
}

}  // namespace paraphe::base
