#pragma once
// The one style attribute that templates may write.

#include <optional>
#include <string_view>

namespace paraphe::markup {

/// "width: 12.5%" -> 125 thousandths of the table's width; nothing for anything else or beyond 100 %.
std::optional<int> column_permille(std::string_view style);

}  // namespace paraphe::markup
