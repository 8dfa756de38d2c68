#pragma once
// CommonMark to the markup that templates speak, origins kept.

#include <string_view>

#include "base/result.h"
#include "merge/tracked_text.h"

namespace paraphe::merge {

struct MarkdownOptions {
    int first_heading = 3;   ///< the highest heading allowed (### in a clause); 0: none at all (a datum)
    bool references = true;  ///< <p:ref …/>, <p:blank …/>, <p:note>…</p:note> and <p:index-entry>…</p:index-entry> are let through; no other element ever is
};

/// Appends `markdown` as XHTML blocks to `out`.
///
/// CommonMark 0.30 with GitHub's tables; table cells aligned right get class "num". Each run of text keeps the
/// origin that `markdown.map` gives its bytes; tags take the origin of the text that follows.
/// Diagnostics: merge.raw-html (raw HTML is dropped), merge.heading-level (the heading becomes the first level allowed,
/// or a strong paragraph), merge.markdown-unsupported (image, code, rule, quotation: their text is kept). Source: md4c;
/// https://spec.commonmark.org/0.30/; GitHub Flavored Markdown 0.29 §4.10.
base::Diagnostics markdown_to_xhtml(TrackedText const& markdown, MarkdownOptions const& options, TrackedText& out);

}  // namespace paraphe::merge
