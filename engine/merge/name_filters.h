#pragma once
// The filters that speak of names: agreement, enumerations, articles, départements and regions.

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "merge/filters.h"

namespace paraphe::merge {

/// `filtered` for accord, et, ou, de, a, le, que, dans, departement and region.
tl::expected<data::Value, std::string> name_filtered(FilterCall const& call, data::Value const& value, FilterContext& context);

/// The member that names an object: `key`, or when that is "" the first of denomination, nom, libelle, sigle. May be null.
data::Value const* name_member(data::Value const& object, std::string_view key);

/// "a, b et c": `last` stands before the last. "" for an empty list.
std::string enumerated(std::vector<std::string> const& parts, std::string_view last);

}  // namespace paraphe::merge
