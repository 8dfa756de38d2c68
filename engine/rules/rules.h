#pragma once
// What a contract must hold beyond its schema.

#include "base/diagnostic.h"
#include "data/value.h"

namespace paraphe::rules {

/// Everything in `contract` that contradicts itself or the law, in reading order.
///
/// Takes the whole data of one contract, best already valid under its schema: what is missing or of a wrong kind is
/// the schema's to tell and is passed over here. `law` is the dated law as data, an object whose member `tribunaux` is
/// templates/referentiels/tribunaux.json; an empty object switches those rules off.
/// Each diagnostic stands at the datum to mend and bears its JSON pointer. Errors unless "(warning)":
///   identity    rules.specimen-number, rules.real-number-in-specimen, rules.siret-siren (warning)
///   dates       rules.dates-order, rules.duration, rules.unusual-duration (warning), rules.signed-before-powers,
///               rules.signed-after-start (warning), rules.outside-contract, rules.unknown-year, rules.missing-year
///               (warning), rules.authorisation-ended (warning)
///   perimeter   rules.outside-perimeter, rules.duplicate, rules.capacity
///   money       rules.sum, rules.twelfth
///   sheets      rules.empty-sheet, rules.percent
///   modulation  rules.modulation-ceiling, rules.modulation-ehpad
///   residue     rules.residue: a filler such as "[Tapez le contenu]", "XXX" or "M./Mme" was left
///   law         rules.repealed-law, rules.court (warning), rules.court-delay (warning)
/// Pure; time O(values).
base::Diagnostics check(data::Value const& contract, data::Value const& law);

}  // namespace paraphe::rules
