#pragma once
// One open face: HarfBuzz objects and what we read from the tables ourselves. Seen by this room only.

#include <hb.h>

#include <array>
#include <memory>

#include "font/font_library.h"

namespace paraphe::font {

template <auto Destroy>
struct Destroyer {
    template <typename T>
    void operator()(T* object) const { Destroy(object); }
};
using BlobPointer = std::unique_ptr<hb_blob_t, Destroyer<hb_blob_destroy>>;
using FacePointer = std::unique_ptr<hb_face_t, Destroyer<hb_face_destroy>>;
using FontPointer = std::unique_ptr<hb_font_t, Destroyer<hb_font_destroy>>;
using BufferPointer = std::unique_ptr<hb_buffer_t, Destroyer<hb_buffer_destroy>>;

struct Face {
    FaceSource source;
    FacePointer face;
    FontPointer font;  ///< immutable, scaled to units_per_em
    std::array<hb_codepoint_t, 0x180> latin{};  ///< glyphs of U+0000 to U+017F: nearly all that French asks for
    FaceMetrics metrics;
    std::string postscript_name;
};

}  // namespace paraphe::font
