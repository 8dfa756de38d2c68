#include "typography/spaces.h"

#include <array>

#include "base/bug.h"

namespace paraphe::typography {

namespace {

constexpr std::string_view none = "";
constexpr std::string_view breakable = " ";
constexpr std::string_view no_break = "\u00A0";
constexpr std::string_view narrow_no_break = "\u202F";

struct Named {
    SpaceProfile profile;
    char const* name;
};

constexpr std::array<Named, 3> profiles{{{SpaceProfile::imprimerie_nationale, "imprimerie-nationale"}, {SpaceProfile::bureautique, "bureautique"}, {SpaceProfile::ue, "ue"}}};

}  // namespace

std::optional<SpaceProfile> space_profile(std::string_view name) {
    for (Named const& one : profiles)
        if (name == one.name) return one.profile;
    return std::nullopt;
}

char const* name_of(SpaceProfile profile) {
    for (Named const& one : profiles)
        if (profile == one.profile) return one.name;
    throw base::Bug("unknown profile of spaces");
}

std::string_view spelled(Gap gap, SpaceProfile profile) {
    bool const wide = profile == SpaceProfile::bureautique;
    bool const tight = profile == SpaceProfile::ue;
    switch (gap) {
        case Gap::none: return none;
        case Gap::word: return breakable;
        case Gap::tie: return no_break;
        case Gap::high: return tight ? none : wide ? no_break : narrow_no_break;
        case Gap::colon:
        case Gap::guillemet: return tight ? none : no_break;
        case Gap::group: return wide ? no_break : narrow_no_break;
        case Gap::as_typed: break;
    }
    throw base::Bug("a gap as typed has no characters of its own");
}

}  // namespace paraphe::typography
