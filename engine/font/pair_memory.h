#pragma once
// Words put together from pairs of letters that other words have shown. Seen by this room only.

#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "font/face.h"
#include "font/pair_rules.h"
#include "font/shaper.h"

namespace paraphe::font {

/// Remembers, for one face and one choice of features, what each letter became before each other. Most words of a text hold no
/// pair that is new: they need no shaping.
///
/// Letters are Latin ones and marks of their own (no combining mark, no invisible character). Gives what HarfBuzz gives, or
/// nothing (pair_rules.h says where that is sure).
class PairMemory {
public:
    PairMemory(Face const& face, std::vector<hb_tag_t> const& wanted) : face_(face), rules_(face.face.get(), wanted) {}

    /// The glyphs of `text`, appended to `run`, whose texts view it. False, and nothing appended, when a pair is not known.
    bool compose(std::string_view text, ShapedRun& run) const;
    /// Takes the pairs of a word that HarfBuzz has shaped, where they tell all of it.
    void learn(std::string_view text, ShapedRun const& run);

private:
    struct Letter {
        std::uint32_t glyph = 0;
        std::int32_t advance = 0;
    };
    Face const& face_;
    PairRules rules_;
    std::unordered_map<std::uint32_t, Letter> letters_;  ///< by the letter and the one after it, 0 at the end
};

}  // namespace paraphe::font
