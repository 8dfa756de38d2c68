#pragma once
// The head of a clause file: what stands between two lines of "---" at its top.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace paraphe::merge {

struct HeadEntry {
    std::string value;
    base::Span span;  ///< of the value
};

struct ClauseHead {
    std::map<std::string, HeadEntry> entries;  ///< id, titre, condition, source, opposable
    std::uint32_t body_begin = 0;              ///< byte where the clause itself begins
    bool present = false;
};

/// Reads the head; a source without one gives an absent head and the whole source as body.
///
/// "merge.clause-head": no closing "---", a line that is not "key: value", an unknown or repeated key, no id, no titre.
/// A file may begin with a byte order mark. Source: the notation of Jekyll's front matter, keys and one-line texts
/// only.
base::Checked<ClauseHead> read_clause_head(base::Sources const& sources, base::SourceId source);

}  // namespace paraphe::merge
