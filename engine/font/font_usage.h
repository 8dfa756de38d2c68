#pragma once
// Which glyphs a document used, and the subsets that hold just those.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "font/font_library.h"

namespace paraphe::font {

/// A glyph of a subset with the text it stands for; index = code. Code 0 is .notdef.
struct UsedGlyph {
    std::uint32_t glyph = 0;      ///< in the original face until `subset`, then in the subset
    std::int32_t advance = 0;     ///< nominal, 1/65 536 em
    std::string text;
};

struct Subset {
    FaceId face = 0;
    std::string bytes;  ///< sfnt with glyf, loca, head, hhea, hmtx, maxp only
    std::vector<UsedGlyph> codes;
};

/// Gives each (face, glyph, text) a code, in order of first use: the same document, the same codes.
/// One per document.
class FontUsage {
public:
    explicit FontUsage(FontLibrary const& library) : library_(library) {}

    struct Coded {
        std::uint16_t font;  ///< in order of first use: index of the subset
        std::uint16_t code;
    };
    Coded code(FaceId face, std::uint32_t glyph, std::string_view text);

    /// One subset for each face used. hb-subset; 0.2 to 0.7 ms a face.
    std::vector<Subset> subsets() const;

private:
    struct Used {
        FaceId face = 0;
        std::vector<UsedGlyph> codes;
        std::unordered_map<std::string, std::uint16_t> by_glyph_and_text;
        /// The first code that each glyph got: most glyphs stand for one text only.
        std::vector<std::uint16_t> first_code;
    };
    FontLibrary const& library_;
    std::vector<Used> used_;
    std::vector<std::int32_t> index_of_face_;
};

}  // namespace paraphe::font
