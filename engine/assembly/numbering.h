#pragma once
// The schemes by which headings get their numbers.

#include <map>
#include <string>

#include "base/result.h"

namespace paraphe::assembly {

/// One scheme, named after the class of the headings that it numbers.
///
/// Patterns hold one field: {1} arabic, {I} upper-case roman, {a} letter, {donnee} the number that the template
/// gave (p:number).
struct NumberingScheme {
    std::string label;       ///< "Article {1}": printed before the heading
    std::string reference;   ///< "article {1}": printed where the text refers to it
    std::string restart_at;  ///< the scheme whose headings restart this one, or ""
};

using Numbering = std::map<std::string, NumberingScheme>;

/// `pattern` with its field filled in. `number` is at least 1; `given` serves {donnee}.
std::string filled(std::string const& pattern, int number, std::string const& given);

}  // namespace paraphe::assembly
