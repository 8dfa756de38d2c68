#pragma once
// JSON Schema, the part of draft-07 that a contract needs, with messages that lead back to the author's file.

#include <memory>
#include <set>
#include <string>

#include "base/result.h"
#include "data/value.h"

namespace paraphe::data {

/// A schema, compiled once. Immutable; any number of threads may use it.
///
/// The subset (draft-handrews-json-schema-validation-01): type, enum, const, properties, required,
/// additionalProperties, propertyNames, minProperties, maxProperties, dependencies (of names), items (one schema),
/// contains, minItems, maxItems, uniqueItems, minLength, maxLength, pattern, format (ours only), minimum, maximum,
/// exclusiveMinimum, exclusiveMaximum, allOf, anyOf, oneOf, not, if/then/else, definitions, and $ref to "#" or
/// below "#/definitions". Words for people pass: title, description, default, examples, $comment, $schema, $id and x-*.
/// Ours are x-visibilite ("interne", "public") and x-a-la-signature (true: the datum may be a mark of that kind).
/// Everything else is refused when the schema is read, so nothing is ever ignored in silence.
///
/// The check itself is ours and not valijson's: valijson says which rule failed, not which byte, and reports
/// a typo in a key three times without naming the key that was meant.
class Schema {
public:
    struct Node;

    /// "data.schema-keyword" (with the nearest known one), "data.schema-value" (a keyword's value of the wrong
    /// shape, an unknown format, a bad pattern), "data.schema-ref" (a $ref that leads nowhere or only to itself): all
    /// of them.
    static base::Result<Schema> compile(Value const& schema);

    Node const& root() const;

    /// The title that the schema gives the datum at `pointer` (a JSON pointer into the data), or "".
    std::string title(std::string const& pointer) const;

private:
    struct Compiled;
    explicit Schema(std::shared_ptr<Compiled const> compiled) : compiled_(std::move(compiled)) {}
    std::shared_ptr<Compiled const> compiled_;
};

/// Everything in `value` that the schema forbids, in reading order; empty when it is valid.
///
/// Each diagnostic stands at the offending value, at its key for an unknown key, at the object for a missing
/// one, and bears the JSON pointer. Codes: data.missing-key, data.unknown-key (hint: the nearest key), data.type,
/// data.format, data.enum (hint), data.range, data.length, data.pattern, data.not-unique, data.no-alternative, data.mark.
/// A mark (marks.h) satisfies every rule of the place where it stands; "data.mark" when it is not written rightly or
/// waits for the signing where the schema does not allow it.
/// Time O(values * rules that speak about each).
base::Diagnostics validate(Value const& value, Schema const& schema);

}  // namespace paraphe::data
