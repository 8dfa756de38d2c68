#pragma once
// Merged XHTML -> Document: the vocabulary, its nesting and its accessibility are judged here.

#include <string_view>

#include "base/result.h"
#include "base/source_map.h"
#include "document/document.h"

namespace paraphe::markup {

struct MarkupOptions {
    std::size_t most_depth = 200;  ///< elements inside each other
};

/// Reads a fragment of XHTML (parts one after the other) whose bytes `map` leads back to their places.
///
/// Gives a Document with everything that could be understood; what is wrong is told, all at once, and its text kept.
/// White space is collapsed as CSS "normal" does (U+00A0 and U+202F are kept). A Text piece ends where the origin
/// changes, so Text::span is the datum's place for data and the template's for the rest.
/// A part may begin with <head><title>…</title><meta name="…" content="…"/></head>: these fill Metadata::strings.
///
/// Errors, beside those of scan, build_tree and check_well_formed: markup.stray-text, markup.bad-value,
/// markup.missing-attribute, markup.missing-alt, markup.missing-image, markup.duplicate-id, markup.bad-id,
/// markup.empty-heading, markup.heading-skipped, markup.rowspan, markup.ragged-table, markup.column-width,
/// markup.note-place, markup.empty-note, markup.empty-index-entry, markup.bad-link, markup.link-place, markup.signature-name, markup.incomplete-definition. Warnings: markup.missing-scope (a default is
/// set), markup.missing-caption, markup.empty-link. Neither DTD, nor entity, nor network. Time O(bytes).
base::Checked<document::Document> read_document(std::string_view xhtml, base::SourceMap const& map,
                                                MarkupOptions const& options = {});

}  // namespace paraphe::markup
