#pragma once
// What the rules changed, for people.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace paraphe::typography {

/// Why something was changed. Each has a stable code and a French sentence.
enum class Rule : std::uint8_t {
    space,        ///< runs of spaces, spaces before a comma, inside brackets
    punctuation,  ///< spaces of ; : ! ?
    quotes,       ///< «, », “, ” and their spaces
    apostrophe,
    prime,        ///< minutes and seconds of arc or time
    ellipsis,
    dash,
    minus,
    multiplication,
    ordinal,
    number,       ///< groups of figures, the decimal comma
    unit,
    date,
    hour,
    identifier,   ///< telephone, IBAN, SIREN, SIRET
    reference,    ///< numbers of articles, n°, page
    title,        ///< M., Mme, initials
    accent,
    ligature,
    list_marks,   ///< ; behind the items of a list and . behind the last
    // Nothing was changed: nobody knows what it should be.
    lone_quote,
    gender_of_first,  ///< 1ème: 1er or 1re
    mixed_list,       ///< items that end in different ways
};

/// "typography.quotes"; stable.
char const* code_of(Rule rule);
/// One French sentence.
char const* sentence_of(Rule rule);

/// One change: whole words, so that it can be read alone.
struct Correction {
    std::size_t paragraph = 0;  ///< number of the run of text, from 0
    base::Span span;            ///< of the piece that was changed: its datum's, or the template's
    Rule rule = Rule::space;
    std::string before, after;
    /// Only spaces differ: nothing that a reader sees but at the end of a line.
    bool only_spaces() const;
};

using Corrections = std::vector<Correction>;

}  // namespace paraphe::typography
