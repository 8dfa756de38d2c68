#pragma once
// The spaces of French print, by what they are for, and how each house writes them.

#include <cstdint>
#include <optional>
#include <string_view>

namespace paraphe::typography {

/// Which space stands where. The names are those of `--spaces`.
enum class SpaceProfile : std::uint8_t {
    imprimerie_nationale,  ///< U+202F before ; ! ? and between groups of figures, U+00A0 before : and within « »
    bureautique,           ///< the same with U+00A0 alone, for word processors whose fonts lack U+202F
    ue,                    ///< no space before ; : ! ? nor within « » (the institutions' style guide, 6.4)
};

/// "imprimerie-nationale", "bureautique", "ue"; nothing for any other name.
std::optional<SpaceProfile> space_profile(std::string_view name);
char const* name_of(SpaceProfile profile);

/// What a gap between two tokens is for.
enum class Gap : std::uint8_t {
    as_typed,   ///< no rule speaks of it
    none,
    word,       ///< U+0020
    tie,        ///< no line ends here: number and unit, title and name
    high,       ///< before ; ! ?
    colon,      ///< before :
    guillemet,  ///< after « and before »
    group,      ///< between groups of three figures
};

/// The characters of `gap`, as UTF-8; Gap::as_typed is a Bug.
std::string_view spelled(Gap gap, SpaceProfile profile);

}  // namespace paraphe::typography
