#pragma once
// The faces a document may use, open and ready to shape.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace paraphe::font {

/// Index of a face in its library.
using FaceId = std::uint16_t;

/// Advances and offsets are in 1/65 536 em of the face, whatever its units per em: one unit for all faces.
constexpr std::int64_t units_per_em = 65'536;

/// One file for one face. `dossier` reads fonts.json and the files, and hands them over.
struct FaceSource {
    std::string family;  ///< the name that styles use; for a fallback face any name
    int weight = 400;    ///< 400 or 700
    bool italic = false;
    bool fallback = false;  ///< asked, in order, for characters that the wanted face lacks
    std::string file_name;  ///< for messages
    std::shared_ptr<std::string const> bytes;  ///< an sfnt with TrueType outlines
};

/// What a line's height and a PDF's FontDescriptor need (ISO 32000-1 §9.8), in 1/1000 em.
struct FaceMetrics {
    int ascent = 0, descent = 0, cap_height = 0, x_height = 0, italic_angle = 0;
    int x_min = 0, y_min = 0, x_max = 0, y_max = 0;
};

/// head.checkSumAdjustment of an sfnt, 8 lower-case hexadecimal digits: what tells one version of a font from another without
/// reading all of it. "" for bytes that are no sfnt. Source: OpenType 1.9, "head" and "Calculating checksums".
std::string checksum_adjustment(std::string_view sfnt);

struct Face;  // wraps HarfBuzz; only this room sees inside

/// Immutable after opening; safe to share between threads.
class FontLibrary {
public:
    /// Gives "font.unreadable" for bytes that are no font, "font.no-outlines" for a face without glyf table
    /// (CFF cannot travel in a DOCX nor take a CIDToGIDMap); "font.no-family" when there is none at all.
    static base::Result<FontLibrary> open(std::vector<FaceSource> sources);
    FontLibrary(FontLibrary&&) noexcept;
    FontLibrary& operator=(FontLibrary&&) noexcept;
    ~FontLibrary();

    bool has_family(std::string_view family) const;
    std::vector<std::string> families() const;
    /// The nearest face of the family (weight before slant); the first face of the library for an unknown one.
    FaceId face(std::string_view family, int weight, bool italic) const;
    /// Faces asked for missing characters, in order.
    std::vector<FaceId> const& fallbacks() const { return fallbacks_; }

    FaceSource const& source(FaceId id) const;
    FaceMetrics const& metrics(FaceId id) const;
    std::string const& postscript_name(FaceId id) const;
    /// Glyph of a character, 0 when the face has none.
    std::uint32_t glyph(FaceId id, char32_t character) const;
    std::int32_t advance(FaceId id, std::uint32_t glyph) const;
    Face const& opened(FaceId id) const { return *faces_[id]; }

private:
    FontLibrary();
    std::vector<std::unique_ptr<Face>> faces_;
    std::vector<FaceId> fallbacks_;
};

}  // namespace paraphe::font
