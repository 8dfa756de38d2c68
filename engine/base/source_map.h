#pragma once
// From bytes of a merged text back to the template and the data they came from.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace paraphe::base {

/// Where one run of output bytes came from.
struct Origin {
    Span text;            ///< the literal run, or the tag, in the template
    Span data;            ///< the datum that was printed; unknown for literal text
    std::string pointer;  ///< JSON pointer of that datum; empty for literal text
};

/// Maps ranges of one output text, in increasing order without gaps, to their origins.
///
/// Built once by merge, then read only. Lookup is O(log n).
class SourceMap {
public:
    /// Says that the output from the last end up to `output_end` came from `origin`.
    /// A literal run maps byte for byte: the k-th byte of the run is the k-th byte of `origin.text`.
    void append(std::uint32_t output_end, Origin origin, bool byte_for_byte);

    /// The origin of [begin, end): the template span is narrowed to those bytes where the run is literal.
    Origin find(std::uint32_t begin, std::uint32_t end) const;
    /// The datum's place when [begin, end) came from data, else the template's: `find` without a copy of the pointer.
    Span place(std::uint32_t begin, std::uint32_t end) const;
    /// Where the run that holds the byte `at` ends: up to there everything has one origin. size() behind the last run.
    std::uint32_t run_end(std::uint32_t at) const;
    bool empty() const { return runs_.empty(); }

    /// Continues with `other`, whose offsets begin where this map ends.
    void append(SourceMap const& other);
    std::uint32_t size() const { return runs_.empty() ? 0 : runs_.back().end; }

private:
    struct Run {
        std::uint32_t begin, end;
        Origin origin;
        bool byte_for_byte;
    };
    Run const* run_at(std::uint32_t byte) const;
    static Span text_of(Run const& run, std::uint32_t begin, std::uint32_t end);

    std::vector<Run> runs_;
};

}  // namespace paraphe::base
