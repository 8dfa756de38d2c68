#pragma once
// HTML's named characters, the ones that French contracts are typed with.

#include <string>
#include <string_view>
#include <vector>

namespace paraphe::markup {

/// The character of "&name;", or 0. XML's five and the names of HTML 4.01 §24 for Latin-1, Œ, dashes, quotes, spaces
/// and €.
char32_t named_character(std::string_view name);
std::vector<std::string> const& entity_names();

}  // namespace paraphe::markup
