#include "font/pair_rules.h"

#include <hb-ot.h>

#include <algorithm>
#include <array>
#include <optional>

#include "font/face.h"

namespace paraphe::font {

/// Big-endian numbers of a table; what lies beyond its end is nothing.
class PairRules::Table {
public:
    Table(hb_face_t* face, hb_tag_t tag) : blob_(hb_face_reference_table(face, tag)) { bytes_ = hb_blob_get_data(blob_.get(), &length_); }

    std::optional<std::uint32_t> u16(std::uint32_t at) const {
        if (length_ < 2 || at > length_ - 2) return {};
        return std::uint32_t{static_cast<unsigned char>(bytes_[at])} << 8U | static_cast<unsigned char>(bytes_[at + 1]);
    }
    std::optional<std::uint32_t> u32(std::uint32_t at) const {
        auto const high = u16(at), low = u16(at + 2);
        if (!high || !low) return {};
        return *high << 16U | *low;
    }

private:
    BlobPointer blob_;
    char const* bytes_ = nullptr;
    unsigned int length_ = 0;
};

namespace {

using SetPointer = std::unique_ptr<hb_set_t, Destroyer<hb_set_destroy>>;

constexpr hb_tag_t substitution = HB_TAG('G', 'S', 'U', 'B');
constexpr hb_tag_t positioning = HB_TAG('G', 'P', 'O', 'S');

/// On by default for horizontal Latin text (HarfBuzz 6, hb-ot-shape), without those that the shaper turns off for plain words.
constexpr std::array<hb_tag_t, 10> default_substitutions{HB_TAG('r', 'v', 'r', 'n'), HB_TAG('l', 't', 'r', 'a'), HB_TAG('l', 't', 'r', 'm'), HB_TAG('r', 'a', 'n', 'd'), HB_TAG('l', 'o', 'c', 'l'),
                                                         HB_TAG('r', 'l', 'i', 'g'), HB_TAG('c', 'a', 'l', 't'), HB_TAG('c', 'l', 'i', 'g'), HB_TAG('l', 'i', 'g', 'a'), HB_TAG('r', 'c', 'l', 't')};
constexpr std::array<hb_tag_t, 3> default_positions{HB_TAG('k', 'e', 'r', 'n'), HB_TAG('d', 'i', 's', 't'), HB_TAG('c', 'u', 'r', 's')};
/// Other ways to shape, which say nothing that we read.
constexpr std::array<hb_tag_t, 3> foreign_tables{HB_TAG('m', 'o', 'r', 'x'), HB_TAG('k', 'e', 'r', 'x'), HB_TAG('S', 'i', 'l', 'f')};

bool has_table(hb_face_t* face, hb_tag_t tag) {
    BlobPointer const table(hb_face_reference_table(face, tag));
    return hb_blob_get_length(table.get()) > 0;
}

/// One lookup: its type, that of an extension being what it extends, and where its subtables begin.
struct Lookup {
    std::uint32_t type = 0;
    std::vector<std::uint32_t> subtables;
};

template <typename Table>
std::optional<Lookup> lookup_of(Table const& table, std::uint32_t index, std::uint32_t extension_type) {
    auto const list = table.u16(8);
    auto const offset = list ? table.u16(*list + 2 + 2 * index) : std::nullopt;
    if (!offset) return {};
    std::uint32_t const at = *list + *offset;
    auto const type = table.u16(at), count = table.u16(at + 4);
    if (!type || !count) return {};
    Lookup lookup{*type, {}};
    for (std::uint32_t i = 0; i < *count; ++i) {
        auto const below = table.u16(at + 6 + 2 * i);
        if (!below) return {};
        std::uint32_t subtable = at + *below;
        if (*type == extension_type) {
            auto const inner = table.u16(subtable + 2), far = table.u32(subtable + 4);
            if (!inner || !far) return {};
            lookup.type = *inner;
            subtable += *far;
        }
        lookup.subtables.push_back(subtable);
    }
    return lookup;
}

/// The glyphs of a coverage table, by their coverage index.
template <typename Table>
std::optional<std::vector<std::uint32_t>> covered(Table const& table, std::uint32_t at) {
    constexpr std::uint32_t list = 1, ranges = 2, most_glyphs = 0x10000;
    auto const format = table.u16(at), count = table.u16(at + 2);
    if (!format || !count) return {};
    std::vector<std::uint32_t> glyphs;
    for (std::uint32_t i = 0; i < *count; ++i) {
        if (*format == list) {
            auto const glyph = table.u16(at + 4 + 2 * i);
            if (!glyph) return {};
            glyphs.push_back(*glyph);
            continue;
        }
        auto const first = table.u16(at + 4 + 6 * i), last = table.u16(at + 6 + 6 * i);
        if (*format != ranges || !first || !last || glyphs.size() + *last > 2 * most_glyphs) return {};
        for (std::uint32_t glyph = *first; glyph <= *last; ++glyph) glyphs.push_back(glyph);
    }
    return glyphs;
}

/// Lookups that the features reach in Latin or default script, in any language; nothing when a language requires a feature.
std::optional<std::vector<unsigned int>> lookups_of(hb_face_t* face, hb_tag_t table, std::vector<hb_tag_t> features) {
    constexpr std::array<hb_tag_t, 3> scripts{HB_OT_TAG_DEFAULT_SCRIPT, HB_TAG('l', 'a', 't', 'n'), HB_TAG_NONE};
    constexpr std::array<hb_tag_t, 1> french{HB_TAG('F', 'R', 'A', ' ')};
    unsigned int script = 0, language = 0;
    hb_tag_t chosen = 0;
    hb_ot_layout_table_select_script(face, table, 2, scripts.data(), &script, &chosen);
    if (script != HB_OT_LAYOUT_NO_SCRIPT_INDEX) {
        hb_ot_layout_script_select_language(face, table, script, 1, french.data(), &language);
        unsigned int required = HB_OT_LAYOUT_NO_FEATURE_INDEX;
        if (hb_ot_layout_language_get_required_feature(face, table, script, language, &required, nullptr) != 0) return {};
    }
    features.push_back(HB_TAG_NONE);
    SetPointer const found(hb_set_create());
    hb_ot_layout_collect_lookups(face, table, scripts.data(), nullptr, features.data(), found.get());
    std::vector<unsigned int> lookups;
    for (hb_codepoint_t index = HB_SET_VALUE_INVALID; hb_set_next(found.get(), &index) != 0;) lookups.push_back(index);
    return lookups;
}

}  // namespace

PairRules::PairRules(hb_face_t* face, std::vector<hb_tag_t> const& wanted) {
    for (hb_tag_t const tag : foreign_tables) suffice_ = suffice_ && !has_table(face, tag);
    if (suffice_) read_substitutions(face, wanted);
    if (suffice_) read_positions(face);
}

void PairRules::read_substitutions(hb_face_t* face, std::vector<hb_tag_t> const& wanted) {
    constexpr std::uint32_t single = 1, ligature = 4, extension = 7;
    std::vector<hb_tag_t> features(default_substitutions.begin(), default_substitutions.end());
    features.insert(features.end(), wanted.begin(), wanted.end());
    auto const lookups = lookups_of(face, substitution, std::move(features));
    suffice_ = lookups.has_value();
    if (!lookups) return;
    Table const table(face, substitution);
    for (unsigned int const index : *lookups) {
        auto const lookup = lookup_of(table, index, extension);
        if (!lookup) return give_up();
        if (lookup->type == ligature) read_ligatures(table, lookup->subtables);
        else if (lookup->type != single) read_context(face, substitution, index);
    }
}

void PairRules::read_positions(hb_face_t* face) {
    constexpr std::uint32_t single = 1, pair = 2, extension = 9;
    constexpr std::uint32_t second_value_format = 6;  // of PairPos, formats 1 and 2
    auto const lookups = lookups_of(face, positioning, {default_positions.begin(), default_positions.end()});
    // Without pairs in GPOS, HarfBuzz reads the older table of pairs, which may be a machine with a memory.
    suffice_ = lookups.has_value() && (!lookups->empty() || !has_table(face, HB_TAG('k', 'e', 'r', 'n')));
    if (!suffice_) return;
    Table const table(face, positioning);
    for (unsigned int const index : *lookups) {
        auto const lookup = lookup_of(table, index, extension);
        if (!lookup) return give_up();
        if (lookup->type == pair) {
            // A second value makes HarfBuzz pass over the second letter: its own pair is not looked at.
            for (std::uint32_t const subtable : lookup->subtables) suffice_ = suffice_ && table.u16(subtable + second_value_format) == 0U;
        } else if (lookup->type != single) {
            read_context(face, positioning, index);
        }
    }
}

void PairRules::read_ligatures(Table const& table, std::vector<std::uint32_t> const& subtables) {
    constexpr std::uint32_t only_format = 1;
    for (std::uint32_t const subtable : subtables) {
        auto const offset = table.u16(subtable + 2), sets = table.u16(subtable + 4);
        if (table.u16(subtable) != only_format || !offset || !sets) return give_up();
        auto const first_letters = covered(table, subtable + *offset);
        if (!first_letters || first_letters->size() < *sets) return give_up();
        for (std::uint32_t i = 0; i < *sets; ++i) {
            auto const set = table.u16(subtable + 6 + 2 * i);
            auto const ligatures = set ? table.u16(subtable + *set) : std::nullopt;
            if (!ligatures) return give_up();
            for (std::uint32_t k = 0; k < *ligatures; ++k) {
                auto const ligature = table.u16(subtable + *set + 2 + 2 * k);
                auto const components = ligature ? table.u16(subtable + *set + *ligature + 2) : std::nullopt;
                auto const second = ligature ? table.u16(subtable + *set + *ligature + 4) : std::nullopt;
                if (!components || (*components > 1 && !second)) return give_up();
                std::uint32_t const first = (*first_letters)[i];
                if (*components > 1) joining_.insert(pair_of(first, *second));
                else in_context_.insert(first);  // one letter that becomes another
            }
        }
    }
}

void PairRules::read_context(hb_face_t* face, hb_tag_t table, unsigned int lookup) {
    SetPointer const named(hb_set_create());
    hb_ot_layout_lookup_collect_glyphs(face, table, lookup, named.get(), named.get(), named.get(), nullptr);
    for (hb_codepoint_t glyph = HB_SET_VALUE_INVALID; hb_set_next(named.get(), &glyph) != 0;) in_context_.insert(glyph);
}

}  // namespace paraphe::font
