#include "markup/read_document.h"

#include "markup/blocks.h"
#include "markup/scanner.h"
#include "markup/tree.h"
#include "markup/well_formed.h"

namespace paraphe::markup {

base::Checked<document::Document> read_document(std::string_view xhtml, base::SourceMap const& map,
                                                MarkupOptions const& options) {
    Places const places(map);
    base::Checked<document::Document> out;
    auto scanned = scan(xhtml, places);
    base::append(out.diagnostics, std::move(scanned.diagnostics));
    auto tree = build_tree(std::move(scanned.value.pieces), places, options.most_depth);
    base::append(out.diagnostics, std::move(tree.diagnostics));
    // What our own readers have told already, libxml2 would tell again in other words.
    if (!base::has_errors(out.diagnostics))
        base::append(out.diagnostics, check_well_formed(scanned.value.for_judge, places));
    out.value.blocks = BlockReader(xhtml, places, out.diagnostics, out.value.metadata).flow(tree.value, false);
    out.diagnostics = base::sorted_for_people(std::move(out.diagnostics));
    return out;
}

}  // namespace paraphe::markup
