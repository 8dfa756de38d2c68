#pragma once
// Which text the rules of French speak of.

#include <string_view>

namespace paraphe::typography {

/// Of a tag of BCP 47; "" is the language around.
inline bool is_french(std::string_view lang) { return lang.empty() || lang == "fr" || lang.starts_with("fr-"); }

}  // namespace paraphe::typography
