#pragma once
// XHTML text to tags and texts with their bytes: libxml2 tells neither where an element begins nor where an
// attribute stands.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/source_map.h"

namespace paraphe::markup {

/// Bytes [begin, end) of the text that is read, not of a source.
struct Range {
    std::uint32_t begin = 0, end = 0;
};

struct Attribute {
    std::string name;   ///< as written, prefix included: "p:number"
    std::string value;  ///< entities replaced
    Range range;        ///< name to closing quote
    Range value_range;  ///< between the quotes: leads to the datum where there is one
};

struct Piece {
    enum class Kind { text, start, end, empty };  ///< empty: <br/>
    Kind kind = Kind::text;
    Range range;
    std::string name;
    std::vector<Attribute> attributes;
};

/// From bytes of the merged text to the place that the author can mend.
class Places {
public:
    explicit Places(base::SourceMap const& map) : map_(map) {}
    /// The datum's place when the bytes came from data, else the template's.
    base::Span span(Range range) const;
    base::Diagnostic error(char const* code, std::string message, Range range) const;
    base::Diagnostic warning(char const* code, std::string message, Range range) const;
    std::uint32_t run_end(std::uint32_t at) const { return map_.empty() ? UINT32_MAX : map_.run_end(at); }

private:
    base::Diagnostic complete(base::Diagnostic diagnostic, Range range) const;
    base::SourceMap const& map_;
};

struct Scanned {
    std::vector<Piece> pieces;  ///< in order; comments are gone
    std::string for_judge;      ///< the same text, of the same length, with named entities and refused parts blanked
};

/// Cuts the text into pieces.
///
/// "markup.doctype", "markup.processing-instruction" (both refused and skipped), "markup.bad-tag" (a "<" that begins
/// nothing, an attribute without quotes or given twice), "markup.unknown-entity" (neither XML's five, numeric, nor in
/// our table).
base::Checked<Scanned> scan(std::string_view text, Places const& places);

/// One character of character data: moves `at` past it. Entities are replaced; an unknown one gives "&" itself.
char32_t next_character(std::string_view text, std::size_t& at);

}  // namespace paraphe::markup
