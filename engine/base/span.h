#pragma once
// Where a piece of text was written: the thread that leads from a page back to the author's file.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace paraphe::base {

/// Number of a file in `Sources`. 0 is "nowhere": text that the engine itself made.
using SourceId = std::uint32_t;

/// Half-open byte range [begin, end) of one source file.
struct Span {
    SourceId source = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool known() const { return source != 0; }
    bool operator==(Span const&) const = default;
};

/// A span as people read it: 1-based line and column (in code points), and the line itself.
struct Place {
    std::string file;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t width = 0;   ///< code points of the span on that line, at least 1
    std::string line_text;     ///< without its end, at most 200 code points
};

/// One file that the author wrote, kept whole for messages. Immutable.
struct SourceFile {
    std::string name;  ///< as the author gave it
    std::string text;  ///< UTF-8
};

/// All the files that one contract is made from. Grows while files are read; spans stay valid for its life.
///
/// Not thread-safe: one per job. A file that several jobs share is shared by pointer, not copied.
class Sources {
public:
    SourceId add(std::string name, std::string text);
    SourceId add(std::shared_ptr<SourceFile const> file);

    SourceFile const& file(SourceId id) const;   ///< Throws Bug for an id that was not given by `add`.
    std::string_view text(Span span) const;
    /// An unknown span gives a Place without a file. O(log lines) after the first call for a file.
    Place locate(Span span) const;
    std::size_t size() const { return files_.size(); }

private:
    struct Entry {
        std::shared_ptr<SourceFile const> file;
        std::vector<std::uint32_t> line_starts;  ///< filled when a place is first asked for
    };
    std::vector<std::uint32_t> const& lines_of(SourceId id) const;
    mutable std::vector<Entry> files_;
};

}  // namespace paraphe::base
