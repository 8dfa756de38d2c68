#pragma once
// The filter trie: a list in the order in which people look for names.

#include <string>
#include <vector>

#include "data/value.h"

namespace paraphe::merge {

/// The elements of `list` in French order (base/french_order.h) of what they hold at `keys`, the first key that differs
/// deciding; elements alike keep their order. A key is a member or a way through members ("adresse.commune"); without keys
/// an object is taken by its name, a text or a number by itself. What holds nothing there comes last.
std::vector<std::size_t> order_of(data::Value const& list, std::vector<std::string> const& keys);

/// The same elements, in that order.
data::Value in_order(data::Value const& list, std::vector<std::size_t> const& order);

}  // namespace paraphe::merge
