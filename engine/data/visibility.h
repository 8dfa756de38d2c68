#pragma once
// Which data may leave the office: by the schema's "x-visibilite".

#include <set>
#include <string>

#include "data/schema.h"
#include "data/value.h"

namespace paraphe::data {

/// `value` without any member that the schema marks `"x-visibilite": "interne"`, wherever it is: below lists,
/// through $ref, and in every branch of allOf, anyOf, oneOf, if/then/else. What is left keeps its spans.
Value without_internal(Value const& value, Schema const& schema);

/// What may travel inside the finished file: every value whose JSON pointer is in `printed` or below such a
/// pointer, everything marked "public", and the objects and lists that lead there; an internal member never,
/// even when it was printed. A list loses the elements of which nothing is left.
Value embedded(Value const& value, Schema const& schema, std::set<std::string> const& printed);

}  // namespace paraphe::data
