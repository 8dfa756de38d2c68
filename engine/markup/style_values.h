#pragma once
// The properties that styles have, and what each takes.

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "document/style.h"
#include "markup/style_tokens.h"

namespace paraphe::markup {

/// One declaration as written, variables replaced: its name, and its value without white space.
struct RawDeclaration {
    StyleToken name;
    StyleTokens value;
    base::Span span;  ///< name to last token of the value
};

/// `raw` as declarations (a shorthand gives several), or nothing and a diagnostic:
/// markup.unknown-property, markup.style-value.
std::vector<document::Declaration> read_declaration(RawDeclaration const& raw, base::Diagnostics& diagnostics);

/// A length with an absolute unit (pt, mm, cm, in, px of 0.75 pt) or a plain 0.
std::optional<base::Length> absolute_length(StyleToken const& token);
/// One to four values as top, right, bottom, left (CSS 2.2 §8.3). Empty when there are none or more than four.
std::vector<StyleToken> four_sides(StyleTokens const& value);

}  // namespace paraphe::markup
