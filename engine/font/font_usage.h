#pragma once
// Which glyphs a document used, and the subsets that hold just those.

#include <cstdint>
#include <string>
#include <vector>

#include "font/font_library.h"
#include "font/glyph_text.h"

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
    Coded code(FaceId face, std::uint32_t glyph, GlyphText const& text) {
        if (face < faces_.size() && glyph < faces_[face].first_code.size()) {
            Face const& known = faces_[face];
            std::uint16_t const first = known.first_code[glyph];
            if (first != 0 && text.packed() != 0 && known.texts[first].packed == text.packed()) return {known.font, first};
        }
        return search(face, glyph, text);
    }

    /// One subset for each face used. hb-subset; 0.2 to 0.7 ms a face.
    std::vector<Subset> subsets() const;

private:
    struct CodeText {
        std::uint64_t packed;  ///< of its GlyphText
        std::uint16_t next;    ///< code of the same glyph for another text, or 0
    };
    struct Face {
        std::uint16_t font = 0;
        std::vector<UsedGlyph> codes;  ///< empty: the face is not used
        std::vector<CodeText> texts;   ///< of the codes
        /// The first code that each glyph got, or 0: most glyphs stand for one text only.
        std::vector<std::uint16_t> first_code;
    };
    Coded search(FaceId face, std::uint32_t glyph, GlyphText const& text);

    FontLibrary const& library_;
    std::vector<Face> faces_;
    std::vector<FaceId> used_;  ///< in order of first use
};

}  // namespace paraphe::font
