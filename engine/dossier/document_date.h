#pragma once
// The date that a document bears, so that the clock is not in its bytes.

#include <cstdint>
#include <string>
#include <vector>

#include "base/resources.h"
#include "data/value.h"

namespace paraphe::dossier {

/// Midnight UTC of the first of `paths` ("contrat.debut") that holds an ISO date, in seconds since 1970; the clock of
/// `resources` when none does.
std::int64_t document_date(std::vector<std::string> const& paths, data::Value const& contract, base::Resources const& resources);

}  // namespace paraphe::dossier
