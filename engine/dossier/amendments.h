#pragma once
// What one contract changes in the template: its "clauses_particulieres".

#include <string>
#include <vector>

#include "base/result.h"
#include "data/value.h"
#include "merge/merge.h"

namespace paraphe::dossier {

/// Reads the changes. Only clauses (Markdown parts) can be changed. Takes data that its schema has been held against;
/// what is malformed was told there and is passed over here. Errors:
///   dossier.unknown-clause   'clause' names none of the template (hint: the nearest)
///   dossier.amended-twice    one clause is replaced or dropped twice
base::Checked<merge::Amendments> read_amendments(data::Value const& contract, merge::Template const& parts);

/// One deviation from the template, for people.
struct Deviation {
    std::string action;     ///< "remplacée", "ajoutée", "supprimée"
    std::string clause;     ///< id of the clause; of an added one, of its heading
    std::string title;      ///< of the clause
    std::string source;     ///< what the template's clause rests on in law, or "" for an added one
    std::string reason;     ///< "motif"
    std::string requester;  ///< "demandeur"
    base::Span span;
};

/// Every deviation in the order of the data.
std::vector<Deviation> deviations(merge::Amendments const& amendments, data::Value const& contract, merge::Template const& parts);

/// The same as data for templates: action, clause, intitule, source, motif, demandeur, presente (false when dropped).
data::Value deviations_value(std::vector<Deviation> const& deviations);

}  // namespace paraphe::dossier
