#pragma once
// Text that grows together with its SourceMap, so that no byte is ever without an origin.

#include <string>
#include <string_view>

#include "base/source_map.h"

namespace paraphe::merge {

struct TrackedText {
    std::string text;
    base::SourceMap map;

    /// `bytes` are exactly the bytes of `span`.
    void add_literal(std::string_view bytes, base::Span span) { add(bytes, {span, {}, {}}, true); }
    /// `bytes` were made from `origin`, as a whole.
    void add_made(std::string_view bytes, base::Origin origin) { add(bytes, std::move(origin), false); }

private:
    void add(std::string_view bytes, base::Origin origin, bool byte_for_byte) {
        text += bytes;
        map.append(static_cast<std::uint32_t>(text.size()), std::move(origin), byte_for_byte);
    }
};

/// & < > " ' as entities: safe in the content of an element and in an attribute (XML 1.0 §2.4).
std::string escaped_for_xml(std::string_view text);

/// Rich text of the data as Markdown that can hold no element: "<" and "&" stand behind a backslash.
std::string harmless_markdown(std::string_view text);

/// Every ASCII punctuation character behind a backslash (CommonMark 0.31 §2.4), white space as single U+0020:
/// what comes out is text for any CommonMark reader, never a mark, a list or a new block.
std::string escaped_for_markdown(std::string_view text);

}  // namespace paraphe::merge
