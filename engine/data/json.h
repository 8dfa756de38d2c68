#pragma once
// JSON text to Value and back, with the place of everything.

#include <string>

#include "base/result.h"
#include "data/value.h"

namespace paraphe::data {

/// Objects and arrays inside each other, at most. An honest contract has about 10.
constexpr int deepest_json = 512;

/// Reads one JSON text, strictly as RFC 8259 says; a byte order mark in front is tolerated (§8.1).
///
/// Takes a source that `sources` holds already. Gives the value with the span of every value and name, or all
/// that stops it: "data.json-syntax" (one: after it nothing can be trusted), "data.json-encoding" (not UTF-8, or
/// half a surrogate pair), "data.json-too-deep", or every "data.duplicate-key" (RFC 8259 §4 leaves it open:
/// a contract with two values for one name is a mistake), each with both places.
/// Time and memory O(bytes); no recursion, so hostile depth cannot overflow the stack.
/// Source: RapidJSON's SAX reader, iterative; numbers are kept as text.
base::Result<Value> parse_json(base::Sources const& sources, base::SourceId id);

/// The value as JSON text: two spaces of indent, names in their order, numbers as they were written, "\n" at
/// the end. Equal values give equal bytes.
std::string to_json(Value const& value);

}  // namespace paraphe::data
