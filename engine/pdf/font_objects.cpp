#include "pdf/font_objects.h"

#include <array>

#include "base/bug.h"
#include "base/digest.h"
#include "pdf/cmaps.h"
#include "pdf/text_showing.h"

namespace paraphe::pdf {

namespace {

/// Font descriptor flags (ISO 32000-1, table 123).
constexpr std::int64_t fixed_pitch = 1, serif = 2, symbolic = 4, italic = 64;

std::string system_info() {
    return Dictionary().bytes("Registry", "Adobe").bytes("Ordering", "Identity").integer("Supplement", 0).close();
}

std::int64_t flags(page::EmbeddedFont const& font) {
    // Symbolic: the codes are ours, not those of a standard Latin encoding.
    return symbolic | (font.fixed_pitch ? fixed_pitch : 0) | (font.serif ? serif : 0) | (font.italic ? italic : 0);
}

std::string widths(std::vector<page::FontCode> const& codes) {
    std::string out = "[0[";
    for (std::size_t code = 0; code < codes.size(); ++code) {
        if (code != 0) out += ' ';
        append_integer(out, codes[code].width_millis);
    }
    return out += "]]";
}

std::string cid_to_gid(std::vector<page::FontCode> const& codes) {
    std::string out;
    out.reserve(2 * codes.size());
    for (page::FontCode const& code : codes) {
        out += static_cast<char>(code.glyph >> 8U);
        out += static_cast<char>(code.glyph & 0xFFU);
    }
    return out;
}

ObjectNumber write_descriptor(ObjectTable& objects, page::EmbeddedFont const& font, std::string_view base_name) {
    Dictionary file;
    file.integer("Length1", static_cast<std::int64_t>(font.subset.size()));
    ObjectNumber const program = objects.add_deflated(std::move(file), font.subset);
    std::string box = "[";
    for (int const value : font.bounding_box) {
        if (box.size() > 1) box += ' ';
        append_integer(box, value);
    }
    box += ']';
    Dictionary descriptor;
    descriptor.name("Type", "FontDescriptor").name("FontName", base_name).integer("Flags", flags(font));
    descriptor.raw("FontBBox", box).integer("ItalicAngle", font.italic_angle).integer("Ascent", font.ascent);
    descriptor.integer("Descent", font.descent).integer("CapHeight", font.cap_height).integer("StemV", font.stem_v);
    descriptor.integer("FontWeight", font.bold ? 700 : 400).reference("FontFile2", program);
    return objects.add(descriptor.close());
}

ObjectNumber write_font(ObjectTable& objects, page::EmbeddedFont const& font, ObjectNumber one_byte_map) {
    base::expect(font.subset.starts_with(std::string_view("\0\1\0\0", 4)) || font.subset.starts_with("true"),
                 "an embedded font is not an sfnt with TrueType outlines");
    bool const one_byte = font.codes.size() <= one_byte_codes;
    std::string const base_name = subset_tag(font.subset) + "+" + font.postscript_name;
    Dictionary descendant;
    descendant.name("Type", "Font").name("Subtype", "CIDFontType2").name("BaseFont", base_name);
    descendant.raw("CIDSystemInfo", system_info());
    descendant.reference("FontDescriptor", write_descriptor(objects, font, base_name));
    descendant.raw("W", widths(font.codes));
    descendant.reference("CIDToGIDMap", objects.add_deflated({}, cid_to_gid(font.codes)));
    std::string descendants = "[";
    append_reference(descendants, objects.add(descendant.close()));
    descendants += ']';

    Dictionary type0;
    type0.name("Type", "Font").name("Subtype", "Type0").name("BaseFont", base_name);
    if (one_byte) type0.reference("Encoding", one_byte_map);
    else type0.name("Encoding", "Identity-H");
    type0.raw("DescendantFonts", descendants);
    type0.reference("ToUnicode", objects.add_deflated({}, to_unicode_cmap(font.codes, one_byte)));
    return objects.add(type0.close());
}

ObjectNumber write_one_byte_map(ObjectTable& objects) {
    Dictionary map;
    map.name("Type", "CMap")
        .name("CMapName", one_byte_cmap_name)
        .raw("CIDSystemInfo", system_info())
        .integer("WMode", 0);
    return objects.add_deflated(std::move(map), one_byte_cmap());
}

}  // namespace

std::string subset_tag(std::string_view font_bytes) {
    base::Digest const digest = base::sha256(font_bytes);
    std::string tag;
    for (std::size_t i = 0; i < 6; ++i) tag += static_cast<char>('A' + digest.at(i) % 26);
    return tag;
}

ObjectNumber write_fonts(ObjectTable& objects, std::vector<page::EmbeddedFont> const& fonts) {
    ObjectNumber one_byte_map = 0;
    Dictionary all;
    for (std::size_t i = 0; i < fonts.size(); ++i) {
        if (one_byte_map == 0 && fonts[i].codes.size() <= one_byte_codes) one_byte_map = write_one_byte_map(objects);
        all.reference("F" + std::to_string(i), write_font(objects, fonts[i], one_byte_map));
    }
    return objects.add(all.close());
}

}  // namespace paraphe::pdf
