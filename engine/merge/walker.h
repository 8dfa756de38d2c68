#pragma once
// One program walked over the data by the Mustache library; our context does the writing.

#include <map>
#include <set>
#include <string>

#include "base/result.h"
#include "merge/merge.h"
#include "merge/scopes.h"
#include "merge/tracked_text.h"

namespace paraphe::merge {

/// A tag that finds nothing in a long list says so this often; merge adds the count of the rest.
constexpr std::size_t most_missing_a_tag = 20;

/// What the programs of one merge share.
struct MergeState {
    base::Sources const& sources;
    MergeOptions const& options;
    base::Diagnostics& diagnostics;
    std::set<std::string>& printed;
    std::size_t elements = 0;  ///< turns of loops so far
    std::map<std::pair<base::SourceId, std::uint32_t>, std::size_t>
        missing;  ///< times that a tag found nothing, by its place
    std::set<std::string> guessed;  ///< what was told of guesses, so that each is told once a datum
};

/// Appends what `program` prints in `scopes` to `out`. `markdown` chooses how values are escaped.
/// False when a limit stopped it; the reason is among the diagnostics.
bool walk(Program const& program, bool markdown, Scopes& scopes, MergeState& state, TrackedText& out);

}  // namespace paraphe::merge
