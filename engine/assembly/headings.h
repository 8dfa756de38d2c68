#pragma once
// Numbers of headings, and what can be referred to.

#include <map>
#include <string>

#include "assembly/frozen.h"
#include "document/document.h"

namespace paraphe::assembly {

/// What a reference prints.
struct Target {
    std::string reference;      ///< "article 7"; the title where no scheme numbers it
    document::Inlines title;    ///< without links and references: it may stand inside a link
};
using Targets = std::map<std::string, Target>;

/// Sets labels and missing ids, frozen numbers kept; gives every id that a reference may name. A section answers for
/// its first heading.
Targets number_headings(document::Blocks& blocks, Numbering const& schemes, FrozenNumbers const& frozen, base::Diagnostics& diagnostics);

/// Lists, in each table of contents, the titles of the headings that come after it: all of level 1, below it the
/// numbered ones.
void fill_tables_of_contents(document::Blocks& blocks, Targets const& targets);

}  // namespace paraphe::assembly
