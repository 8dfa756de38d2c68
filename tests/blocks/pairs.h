#pragma once
// Every element of the markup directly inside every other, made from the markup's own table.

#include <string>
#include <vector>

namespace paraphe::test {

/// One element inside another.
struct Pair {
    std::string outer, inner;
    std::string xhtml;  ///< blocks that hold it, with whatever else each of the two cannot be without
};

/// All elements × all elements, in the order of the markup's table. Every word and every name of a field is new. A
/// reference goes to "cible", pictures are images/essai.png and .svg.
std::vector<Pair> all_pairs();

}  // namespace paraphe::test
