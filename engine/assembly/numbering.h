#pragma once
// The schemes by which headings get their numbers.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace paraphe::assembly {

/// One scheme, named after the class of the headings that it numbers.
///
/// Patterns hold one field: {1} arabic, {I} upper-case roman, {a} letter, {donnee} the number that the template
/// gave (p:number). Before it may stand the numbers of other schemes by name: "{article}.{1}" is "7.1", and counts
/// from 1 in each article.
struct NumberingScheme {
    std::string label;       ///< "Article {1}": printed before the heading
    std::string reference;   ///< "article {1}": printed where the text refers to it
    std::string restart_at = {};  ///< the scheme whose headings restart this one, or ""
    std::string removed = {};     ///< "supprimé": the title of a frozen number whose heading is gone; "": it leaves no trace
};

using Numbering = std::map<std::string, NumberingScheme>;

/// `pattern` with its field filled in. `number` is at least 1; `given` serves {donnee}.
std::string filled(std::string const& pattern, int number, std::string const& given);

/// `pattern` with `number` in the place of its field.
std::string with_number(std::string const& pattern, std::string const& number);

/// The schemes whose numbers stand before the own one: "article" in "{article}.{1}".
std::vector<std::string> schemes_in(std::string const& pattern);

/// `own` with what its pattern puts before it, the numbers of other schemes taken from `current`: "7.1".
std::string whole_number(std::string const& pattern, std::string const& own, std::map<std::string, std::string> const& current);

/// What stands before the own number in "7.1": "7."; "" where the pattern has no other scheme. Nothing when the number does
/// not fit the pattern.
std::optional<std::string> prefix_of(std::string const& pattern, std::string const& number);

/// Does the template give the number ({donnee})?
bool is_given(NumberingScheme const& scheme);

/// A place in a row of numbers: 7 is {7, 0}, 7 bis is {7, 1}. What comes before the first is {1, -1}, "1 A".
struct Ordinal {
    int rank = 0;
    int addition = 0;
    friend bool operator==(Ordinal const&, Ordinal const&) = default;
};

/// The number as this pattern prints it: "7", "VII", "7 bis", "VII ter".
/// Source: Guide de légistique, 3.4.1 (numérotation des articles insérés: bis, ter, quater… ; A, B devant le premier).
std::string number_text(std::string const& pattern, Ordinal ordinal);

/// The ordinal that number_text prints so, or nothing.
std::optional<Ordinal> read_number(std::string const& pattern, std::string const& number);

}  // namespace paraphe::assembly
