#include "font/font_usage.h"

#include <hb-subset.h>
#include <hb.h>

#include "base/bug.h"
#include "font/face.h"

namespace paraphe::font {

namespace {

using InputPointer = std::unique_ptr<hb_subset_input_t, Destroyer<hb_subset_input_destroy>>;
using PlanPointer = std::unique_ptr<hb_subset_plan_t, Destroyer<hb_subset_plan_destroy>>;

/// Layout is done and codes are our own: a PDF needs outlines and metrics only. Dropping GSUB also keeps
/// hb-subset from adding the glyphs that substitutions could reach.
constexpr char const* dropped_tables[] = {"GSUB", "GPOS", "GDEF", "cmap", "name", "post", "OS/2", "kern", "DSIG",
                                          "gasp", "hdmx", "VDMX", "vhea", "vmtx", "LTSH", "MATH", "STAT", "meta", "prep", "fpgm", "cvt "};

/// For a few bytes, where a call would cost more than the comparison.
bool same(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i] != b[i]) return false;
    return true;
}

}  // namespace

FontUsage::Coded FontUsage::code(FaceId face, std::uint32_t glyph, std::string_view text) {
    if (index_of_face_.size() <= face) index_of_face_.resize(face + std::size_t{1}, -1);
    if (index_of_face_[face] < 0) {
        index_of_face_[face] = static_cast<std::int32_t>(used_.size());
        used_.push_back({face, {{0, library_.advance(face, 0), ""}}, {}, {}});
    }
    auto const font = static_cast<std::uint16_t>(index_of_face_[face]);
    Used& used = used_[font];
    if (used.first_code.size() <= glyph) used.first_code.resize(glyph + std::size_t{1}, 0);
    std::uint16_t const first = used.first_code[glyph];
    if (first != 0 && same(used.codes[first].text, text)) return {font, first};
    std::string key = std::to_string(glyph) + ":" + std::string(text);
    auto const [place, fresh] = used.by_glyph_and_text.try_emplace(std::move(key), static_cast<std::uint16_t>(used.codes.size()));
    if (fresh) {
        base::expect(used.codes.size() < 65'535, "more than 65 535 codes in one font");
        used.codes.push_back({glyph, library_.advance(face, glyph), std::string(text)});
        if (first == 0) used.first_code[glyph] = place->second;
    }
    return {font, place->second};
}

std::vector<Subset> FontUsage::subsets() const {
    std::vector<Subset> all;
    for (Used const& used : used_) {
        InputPointer const input(hb_subset_input_create_or_fail());
        base::expect(input != nullptr, "hb-subset gave no input");
        hb_set_t* const glyphs = hb_subset_input_glyph_set(input.get());
        for (UsedGlyph const& code : used.codes) hb_set_add(glyphs, code.glyph);
        hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
        hb_set_t* const dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
        for (char const* const table : dropped_tables) hb_set_add(dropped, hb_tag_from_string(table, -1));
        PlanPointer const plan(hb_subset_plan_create_or_fail(library_.opened(used.face).face.get(), input.get()));
        base::expect(plan != nullptr, "hb-subset made no plan");
        FacePointer const face(hb_subset_plan_execute_or_fail(plan.get()));
        base::expect(face != nullptr, "hb-subset could not make a subset");
        hb_map_t const* const renumbered = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
        BlobPointer const blob(hb_face_reference_blob(face.get()));
        unsigned int length = 0;
        char const* const bytes = hb_blob_get_data(blob.get(), &length);
        Subset subset{used.face, std::string(bytes, length), used.codes};
        for (UsedGlyph& code : subset.codes) code.glyph = hb_map_get(renumbered, code.glyph);
        all.push_back(std::move(subset));
    }
    return all;
}

}  // namespace paraphe::font
