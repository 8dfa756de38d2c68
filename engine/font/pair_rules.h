#pragma once
// What a face's tables let letters do to each other: whether pairs of them tell all. Seen by this room only.

#include <hb.h>

#include <cstdint>
#include <unordered_set>
#include <vector>

namespace paraphe::font {

/// Says for one face and one choice of features whether a letter's glyph and advance depend on the letter itself and the one
/// after it alone. Then a word can be put together from pairs that other words have shown.
///
/// They do where substitution knows single glyphs and ligatures only and positioning knows single glyphs and pairs whose second
/// value is empty. Glyphs that other lookups name are `in_context`; whatever the tables hide makes `suffice` false.
/// Cost: one walk over the lookups that the features reach.
/// Source: OpenType 1.9, "GSUB", "GPOS", "OpenType Layout Common Table Formats".
class PairRules {
public:
    /// `wanted` are features that are on beside HarfBuzz's own for Latin text without combining marks.
    PairRules(hb_face_t* face, std::vector<hb_tag_t> const& wanted);

    bool suffice() const { return suffice_; }
    bool in_context(std::uint32_t glyph) const { return in_context_.contains(glyph); }
    /// Whether a ligature may begin with these two.
    bool may_join(std::uint32_t first, std::uint32_t second) const { return joining_.contains(pair_of(first, second)); }

private:
    class Table;
    static constexpr std::uint64_t pair_of(std::uint32_t first, std::uint32_t second) { return std::uint64_t{first} << 32U | second; }
    /// The tables are not as they should be: HarfBuzz knows better.
    void give_up() { suffice_ = false; }
    void read_substitutions(hb_face_t* face, std::vector<hb_tag_t> const& wanted);
    void read_positions(hb_face_t* face);
    void read_ligatures(Table const& table, std::vector<std::uint32_t> const& subtables);
    void read_context(hb_face_t* face, hb_tag_t table, unsigned int lookup);

    bool suffice_ = true;
    std::unordered_set<std::uint32_t> in_context_;
    std::unordered_set<std::uint64_t> joining_;  ///< by `pair_of`
};

}  // namespace paraphe::font
