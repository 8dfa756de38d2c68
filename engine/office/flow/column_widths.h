#pragma once
// How wide the columns of a table are, where the author does not say it.

#include <vector>

#include "document/cascade.h"
#include "document/document.h"

namespace paraphe::office {

using base::Length;

/// The node of a cell: table > thead > tr > th.
document::StyleNode const& cell_node(document::Cascade& cascade, document::StyleNode const& table, char const* group,
                                     document::Row const& row, document::Cell const& cell);

/// Columns with a width of their own take it, the others share the rest between their narrowest and their widest
/// content (CSS 2.2 §17.5.2.2), as layout does; office has no fonts, so letters count with their usual widths. The
/// sum is always `width`.
std::vector<Length> column_widths(document::Table const& table, document::StyleNode const& node, document::Cascade& cascade, Length width);

}  // namespace paraphe::office
