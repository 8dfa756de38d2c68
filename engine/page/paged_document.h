#pragma once
// Waist 2: where everything sits. What a PDF needs, and nothing of how it is written.

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/length.h"
#include "base/span.h"

namespace paraphe::page {

using base::Length;

/// Origin top-left, y down.
struct Point {
    Length x, y;
};
struct Rectangle {
    Length x, y, width, height;
};
struct Color {
    std::uint8_t red = 0, green = 0, blue = 0;
    bool operator==(Color const&) const = default;
};

// ---- Logical structure (ISO 32000-1 §14.7, §14.8) ------------------------------------------------------

/// Index into PagedDocument::elements. Element 0 is the Document.
using ElementIndex = std::uint32_t;
/// Index into PagedDocument::contents.
using ContentIndex = std::uint32_t;

/// What an item belongs to when it belongs to no element (ISO 32000-1 §14.8.2.2).
enum class ArtifactKind { layout, header, footer, watermark };

/// A child of an element: another element, or a leaf of marked content.
struct Kid {
    enum class Kind { element, content, annotation };
    Kind kind;
    std::uint32_t index;  ///< ElementIndex; ContentIndex; or for an annotation unused (found through the box's element)
};

struct StructureElement {
    std::string role;  ///< a standard structure type: "P", "H1", "TD", "Link", "Form", …
    std::vector<Kid> kids;  ///< in reading order
    std::string id;           ///< for /Headers of table cells, or ""
    std::string title;
    std::string alternative;  ///< /Alt
    std::string actual_text;  ///< /ActualText
    std::string expansion;    ///< /E
    std::string lang;         ///< "" = the parent's
    std::string scope;        ///< of TH: "Row", "Column", or ""
    std::vector<std::string> headers;
    int row_span = 1, column_span = 1;
    std::string list_numbering;       ///< of L: "None", "Disc", "Decimal", …, or ""
    bool has_bounding_box = false;    ///< of Figure and Form: the writer takes it from the items
    base::Span where;                 ///< what the author wrote it in, or unknown: for messages
};

/// One leaf of marked content. Its items may lie on several pages: the writer makes one MCID for each
/// uninterrupted run, in page order.
struct Content {
    bool artifact = false;
    ArtifactKind artifact_kind = ArtifactKind::layout;
    ElementIndex element = 0;  ///< the parent, when not an artifact
};

// ---- Fonts ---------------------------------------------------------------------------------------------

/// One code of an embedded font: a glyph and the text it stands for. One glyph has several codes when it stands
/// for several texts (hyphen and soft hyphen, space and no-break space).
struct FontCode {
    std::uint16_t glyph = 0;        ///< in the subset
    std::int32_t width_millis = 0;  ///< advance in 1/1000 em, rounded
    std::string text;               ///< UTF-8; several characters for a ligature
};

/// Everything that a writer must know of a font. Code k of a run is codes[k]; code 0 is .notdef.
/// TrueType outlines only (the writer gives each code its own CID through CIDToGIDMap).
struct EmbeddedFont {
    std::string postscript_name;  ///< without subset tag
    std::string subset;           ///< bytes of an sfnt
    std::vector<FontCode> codes;  ///< at most 65 535
    // FontDescriptor, in 1/1000 em (ISO 32000-1 §9.8).
    int ascent = 0, descent = 0, cap_height = 0, italic_angle = 0, stem_v = 80;
    std::array<int, 4> bounding_box{};
    bool serif = false, italic = false, fixed_pitch = false, bold = false;
};

// ---- Items ---------------------------------------------------------------------------------------------

struct Glyph {
    std::uint16_t code = 0;     ///< of the font's codes
    std::int32_t advance = 0;   ///< EMU from this origin to the next glyph's: kerning, scaling and justification included
};

struct GlyphRun {
    ContentIndex content = 0;
    std::uint16_t font = 0;  ///< index into PagedDocument::fonts
    Length size;
    Color color;
    Point origin;  ///< of the first glyph, on the baseline
    std::vector<Glyph> glyphs;
    int scale_permille = 1000;  ///< of the glyphs' widths (ISO 32000-1 §9.3.4, horizontal scaling)
    int turned = 0;  ///< degrees, counter-clockwise about the origin; only an artifact may be turned
};

/// A filled rectangle, a stroked line, or what charts need: a filled polygon, a stroke through several points.
struct Path {
    ContentIndex content = 0;
    enum class Kind { fill_rectangle, stroke_line, fill_polygon, stroke_polyline };
    Kind kind = Kind::fill_rectangle;
    Rectangle box;       ///< for a line: from (x, y) to (x + width, y + height); of points: what holds them all
    Length line_width;
    bool dashed = false;
    Color color;
    std::vector<Point> points;  ///< of a polygon or polyline, two at least; a polyline that ends where it began is closed
    std::vector<Length> dash;   ///< lengths on and off of a stroke; empty: as `dashed` says
};

struct ImageItem {
    ContentIndex content = 0;
    std::uint32_t image = 0;  ///< index into PagedDocument::images
    Rectangle box;
};

/// An empty signature field. Its element has role "Form".
struct FieldBox {
    ElementIndex element = 0;
    Rectangle box;
    std::string name;     ///< /T: ASCII, no dot, unique
    std::string tooltip;  ///< /TU
};

/// A link annotation. Its element has role "Link". Several boxes of one element: a link over a line's end.
struct LinkBox {
    ElementIndex element = 0;
    Rectangle box;
    std::string destination;  ///< name of a Destination, or ""
    std::string uri;          ///< or ""
    std::string contents;     ///< alternate description (ISO 14289-1 §7.18.5)
};

using Item = std::variant<GlyphRun, Path, ImageItem, FieldBox, LinkBox>;

struct Page {
    Length width, height;
    std::string label;  ///< as printed: "1", "2", …
    std::vector<Item> items;
};

// ---- The whole -----------------------------------------------------------------------------------------

struct Image {
    std::uint32_t width = 0, height = 0;  ///< pixels; of a drawing its shape only
    enum class Encoding { raw_rgb, raw_gray, jpeg, drawing } encoding = Encoding::raw_rgb;
    std::string bytes;  ///< 8 bits a component, rows without padding; or a whole JFIF stream; or a PDF of one page without text
    int jpeg_components = 3;
    std::string alpha;  ///< 8 bits a pixel, or ""
};

struct Destination {
    std::string name;
    std::uint32_t page = 0;  ///< index
    Length y;
};

/// In order; depth grows by one at most.
struct OutlineItem {
    int depth = 1;
    std::string title;
    std::string destination;
    ElementIndex element = 0;
};

struct Attachment {
    std::string name;         ///< "contrat.json"
    std::string media_type;   ///< "application/json"
    std::string description;
    std::string relationship = "Source";  ///< ISO 19005-3 §6.8: Source, Data, Alternative, Supplement, Unspecified
    std::string bytes;
};

struct Metadata {
    std::string title, author, subject;
    std::string language = "fr-FR";
    std::int64_t date = 0;  ///< seconds since 1970 UTC
};

/// Complete and consistent: every index is valid, every destination named exists, every content that is no
/// artifact is a kid of its element. Layout guarantees it, pdf relies on it.
struct PagedDocument {
    Metadata metadata;
    std::vector<Page> pages;
    std::vector<StructureElement> elements;
    std::vector<Content> contents;
    std::vector<EmbeddedFont> fonts;
    std::vector<std::shared_ptr<Image const>> images;
    std::vector<Destination> destinations;
    std::vector<OutlineItem> outline;
    std::vector<Attachment> attachments;
};

}  // namespace paraphe::page
