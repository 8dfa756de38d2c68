#pragma once
// What typography corrected, told by the names that people know.

#include <string>
#include <vector>

#include "data/schema.h"
#include "data/value.h"
#include "typography/corrections.h"

namespace paraphe::dossier {

/// One correction and the datum that it is in.
struct WordCorrection {
    typography::Correction correction;
    std::string pointer;  ///< of the datum (RFC 6901), or empty: words of the template
    std::string datum;    ///< its name (datum_name.h), or empty
};

/// Corrections of the data first, in the order of the contract's file, then those of the template; each once, however often
/// its words are printed.
std::vector<WordCorrection> by_datum(typography::Corrections const& corrections, data::Value const& contract, data::Schema const& schema);

}  // namespace paraphe::dossier
