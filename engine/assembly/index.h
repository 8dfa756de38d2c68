#pragma once
// Indexes: which places name what.

#include "base/result.h"
#include "document/document.h"

namespace paraphe::assembly {

/// Fills every index with the terms of the marks that bear its name, as a French dictionary orders them, and gives those marks
/// their ids; marks of no index of the document get none. An index that no mark is for is told as "assembly.empty-index".
/// Costs one walk, and only where there is an index.
void fill_indexes(document::Document& document, base::Diagnostics& diagnostics);

}  // namespace paraphe::assembly
