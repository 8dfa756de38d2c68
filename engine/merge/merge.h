#pragma once
// Template + data -> one XHTML text, every byte of which knows where it came from.

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/source_map.h"
#include "data/value.h"
#include "merge/template.h"

namespace paraphe::merge {

/// One part (one element of it, when it repeats) in the merged text: what is cut out as a document of its own.
struct PartRange {
    std::string part;     ///< id of the part
    std::string element;  ///< JSON pointer of the element ("/axes/0/objectifs/1/fiches/0"), or ""
    std::uint32_t begin = 0, end = 0;
};

struct MergedText {
    std::string xhtml;              ///< an XHTML fragment with elements of p:, not yet checked
    base::SourceMap map;            ///< covers xhtml without gaps
    std::set<std::string> printed;  ///< JSON pointers of every datum that was printed
    std::vector<PartRange> parts;   ///< in order, without overlap
};

struct MergeOptions {
    std::size_t most_bytes = std::size_t{64} << 20U;
    std::size_t most_elements = 1'000'000;  ///< turns of all loops together
};

/// A contract's own change to one clause of the template: what it replaces, adds or drops without touching the package.
struct Amendment {
    enum class Action { replace, add_after, remove };
    Action action = Action::replace;
    std::string clause;                ///< id of the part that it changes, or after which it adds
    std::string id;                    ///< of the heading that is added
    std::optional<data::Value> title;  ///< a text; absent: a replaced clause keeps its own
    std::optional<data::Value> text;   ///< Markdown; headings as in a clause, no other element
    base::Span span;                   ///< of the whole change
    std::string pointer;               ///< JSON pointer of the whole change
};
using Amendments = std::vector<Amendment>;

/// Merges every part whose conditions hold, each as `amendments` change it.
///
/// A clause is added where its predecessor stands in the template, even when the predecessor's condition is false;
/// of two that follow the same clause the first comes first. Amendments that name no part are the caller's to refuse.
/// Data is never template and never markup: values are escaped for where they stand, normalised to NFC, and never
/// read again. A name resolves in the innermost scope first; see Scopes.
/// Diagnostics, all of them, each with the place to mend and the datum's pointer:
///   merge.missing-value       a value tag that leads to nothing, or to something that cannot be printed; the text
///                             shows «⟦name⟧», hints tell what exists there. At most 20 a tag, then a count.
///   merge.filter-value        a datum that its filter cannot print
///   merge.guessed-elision, merge.guessed-article, merge.guessed-agreement (warnings)    a name whose form a filter had
///   to guess, once a datum; the data or the tag may say it
///   merge.control-character, merge.private-character (warnings)    characters that XML forbids, or U+FDD0..U+FDEF:
///   removed
///   merge.too-large, merge.too-many-elements    the rest of that part is missing
///   merge.absent-clause (warning)               an amendment changes a clause that this contract does not have
///   those of markdown_to_xhtml for clauses
/// A mark (data/marks.h) prints as a ruled blank or as ⟦à compléter⟧, without a diagnostic: who reads the data tells of it.
/// Time O(output). The Mustache library only walks the skeleton and asks its context for each tag: our context
/// writes. So no text and no datum goes through it, and every origin is exact to the byte.
/// `root` must be an object; `sources` those of the template and the data. Same input, same bytes.
base::Checked<MergedText> merge(Template const& package, data::Value const& root, base::Sources const& sources,
                                Amendments const& amendments = {}, MergeOptions const& options = {});

}  // namespace paraphe::merge
