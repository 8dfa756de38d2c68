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

}  // namespace

FontUsage::Coded FontUsage::search(FaceId id, std::uint32_t glyph, GlyphText const& text) {
    if (faces_.size() <= id) faces_.resize(id + std::size_t{1});
    Face& face = faces_[id];
    auto const add = [&](std::uint32_t drawn, GlyphText const& stands_for) {
        base::expect(face.codes.size() < 65'535, "more than 65 535 codes in one font");
        face.codes.push_back({drawn, library_.advance(id, drawn), std::string(stands_for.view())});
        face.texts.push_back({stands_for.packed(), 0});
        return static_cast<std::uint16_t>(face.codes.size() - 1);
    };
    if (face.codes.empty()) {
        face.font = static_cast<std::uint16_t>(used_.size());
        used_.push_back(id);
        add(0, {});
    }
    if (face.first_code.size() <= glyph) face.first_code.resize(glyph + std::size_t{1}, 0);
    std::uint16_t last = 0;
    for (std::uint16_t code = face.first_code[glyph]; code != 0; code = face.texts[code].next) {
        bool const same = face.texts[code].packed == text.packed() && (text.packed() != 0 || face.codes[code].text == text.view());
        if (same) return {face.font, code};
        last = code;
    }
    std::uint16_t const fresh = add(glyph, text);
    (last == 0 ? face.first_code[glyph] : face.texts[last].next) = fresh;
    return {face.font, fresh};
}

std::vector<Subset> FontUsage::subsets() const {
    std::vector<Subset> all;
    for (FaceId const id : used_) {
        Face const& used = faces_[id];
        InputPointer const input(hb_subset_input_create_or_fail());
        base::expect(input != nullptr, "hb-subset gave no input");
        hb_set_t* const glyphs = hb_subset_input_glyph_set(input.get());
        for (UsedGlyph const& code : used.codes) hb_set_add(glyphs, code.glyph);
        hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
        hb_set_t* const dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
        for (char const* const table : dropped_tables) hb_set_add(dropped, hb_tag_from_string(table, -1));
        PlanPointer const plan(hb_subset_plan_create_or_fail(library_.opened(id).face.get(), input.get()));
        base::expect(plan != nullptr, "hb-subset made no plan");
        FacePointer const face(hb_subset_plan_execute_or_fail(plan.get()));
        base::expect(face != nullptr, "hb-subset could not make a subset");
        hb_map_t const* const renumbered = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
        BlobPointer const blob(hb_face_reference_blob(face.get()));
        unsigned int length = 0;
        char const* const bytes = hb_blob_get_data(blob.get(), &length);
        Subset subset{id, std::string(bytes, length), used.codes};
        for (UsedGlyph& code : subset.codes) code.glyph = hb_map_get(renumbered, code.glyph);
        all.push_back(std::move(subset));
    }
    return all;
}

}  // namespace paraphe::font
