#pragma once
// Data that is not there yet, and says so in its place.

#include <optional>
#include <string>
#include <vector>

#include "data/value.h"

namespace paraphe::data {

/// What an object that stands in the place of a datum says:
///   {"a_completer": "la direction du foyer"}   the datum is still open; the text names who brings it ("" for nobody
///                                              yet), "note" may say more
///   {"a_la_signature": "date"}                 the datum is written by hand at signing: "date", "lieu" or "texte"
struct Mark {
    enum class Kind { to_complete, at_signing };
    Kind kind = Kind::to_complete;
    std::string text;  ///< who brings it; what kind of blank
    std::string note;
};

/// The mark that `value` is, or nothing: an object with one of the two keys, whose value is a text.
std::optional<Mark> mark_of(Value const& value);

/// A mark and where it stands.
struct PlacedMark {
    Mark mark;
    std::string pointer;  ///< JSON pointer (RFC 6901)
    base::Span span;
};

/// Every mark in `root`, in the order of the source. Time O(values).
std::vector<PlacedMark> marks_in(Value const& root);

}  // namespace paraphe::data
