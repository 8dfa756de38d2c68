#pragma once
// Template text to tokens, with every mistake at its place.

#include "base/result.h"
#include "merge/token.h"

namespace paraphe::merge {

/// Reads the Mustache tags in bytes [span.begin, span.end) of a source.
///
/// Gives literal runs and tags in order; sections are balanced: a tag that is wrong becomes a visible literal
/// («⟦…⟧»), an unopened end is dropped, an unclosed section is closed at the end. Standalone lines (a comment, a
/// partial, a section's begin or end alone on its line) leave neither their spaces nor their newline; a partial's
/// lines are not indented. Comments are gone.
/// Diagnostics, all of them: merge.unescaped-tag, merge.set-delimiter, merge.unclosed-tag, merge.bad-name,
/// merge.unknown-filter (hint), merge.filter-argument (hint), merge.unclosed-section, merge.unopened-section, merge.too-deep.
/// Source: Mustache specification 1.3 (comments, interpolation, sections, inverted, partials), without
/// set-delimiters, unescaped values and indentation of partials.
base::Checked<Tokens> read_tokens(base::Sources const& sources, base::Span span);

/// A data path as in `"si"` and `"pour_chaque"`: "a.b". Nothing when it is none.
std::optional<Name> read_name(std::string_view text);

/// Sections inside each other, partials included, at most.
constexpr std::size_t deepest_template = 64;

}  // namespace paraphe::merge
