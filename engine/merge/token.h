#pragma once
// What a template is made of, once it has been read.

#include <string>
#include <vector>

#include "base/span.h"
#include "merge/filter_call.h"

namespace paraphe::merge {

/// "gestionnaire.siege.commune" as steps; "." has none. `special` is "@index", "@first" or "@last".
struct Name {
    std::string text;
    std::vector<std::string> steps;
    bool special = false;
};

struct Token {
    enum class Kind { literal, value, section, inverted, close, partial };
    Kind kind = Kind::literal;
    base::Span span;
    Name name;                    ///< of every kind but literal
    std::vector<FilterCall> filters;  ///< of a value; of a section, `trie` alone
    std::string made;             ///< of a literal: text that stands for the bytes of `span`, or "" for those bytes
    bool inside_element = false;  ///< of a value: between "<" and ">" ("<p:" and ">" in a clause), part of an attribute
};

using Tokens = std::vector<Token>;

}  // namespace paraphe::merge
