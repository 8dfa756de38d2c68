#include "font/font_library.h"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/bug.h"
#include "base/digest.h"
#include "font/face.h"

namespace paraphe::font {

namespace {

/// Reads big-endian numbers of one sfnt table (OpenType 1.9 "head").
std::array<int, 4> head_bounding_box(hb_face_t* face) {
    BlobPointer const head(hb_face_reference_table(face, HB_TAG('h', 'e', 'a', 'd')));
    unsigned int length = 0;
    char const* const bytes = hb_blob_get_data(head.get(), &length);
    std::array<int, 4> box{};
    constexpr unsigned int x_min_offset = 36;
    if (length < x_min_offset + 8) return box;
    auto const upem = static_cast<int>(hb_face_get_upem(face));
    for (unsigned int i = 0; i < 4; ++i) {
        auto const high = static_cast<unsigned char>(bytes[x_min_offset + 2 * i]);
        auto const low = static_cast<unsigned char>(bytes[x_min_offset + 2 * i + 1]);
        auto const value = static_cast<std::int16_t>(static_cast<std::uint16_t>((high << 8U) | low));
        box[i] = value * 1000 / upem;
    }
    return box;
}

int metric(hb_font_t* font, hb_ot_metrics_tag_t tag) {
    hb_position_t value = 0;
    hb_ot_metrics_get_position_with_fallback(font, tag, &value);
    return static_cast<int>(static_cast<std::int64_t>(value) * 1000 / units_per_em);
}

FaceMetrics read_metrics(Face const& face) {
    FaceMetrics metrics;
    metrics.ascent = metric(face.font.get(), HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
    metrics.descent = metric(face.font.get(), HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER);
    metrics.cap_height = metric(face.font.get(), HB_OT_METRICS_TAG_CAP_HEIGHT);
    metrics.x_height = metric(face.font.get(), HB_OT_METRICS_TAG_X_HEIGHT);
    metrics.italic_angle = static_cast<int>(hb_style_get_value(face.font.get(), HB_STYLE_TAG_SLANT_ANGLE));
    auto const box = head_bounding_box(face.face.get());
    metrics.x_min = box[0];
    metrics.y_min = box[1];
    metrics.x_max = box[2];
    metrics.y_max = box[3];
    return metrics;
}

std::string read_postscript_name(hb_face_t* face, std::string const& otherwise) {
    std::array<char, 128> name{};
    auto length = static_cast<unsigned int>(name.size());
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length, name.data());
    return length > 0 ? std::string(name.data(), length) : otherwise;
}

bool has_table(hb_face_t* face, hb_tag_t tag) {
    BlobPointer const table(hb_face_reference_table(face, tag));
    return hb_blob_get_length(table.get()) > 0;
}

base::Result<std::unique_ptr<Face>> open_face(FaceSource source) {
    auto face = std::make_unique<Face>();
    face->source = std::move(source);
    std::string const& bytes = *face->source.bytes;
    BlobPointer const blob(hb_blob_create(bytes.data(), static_cast<unsigned int>(bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    face->face.reset(hb_face_create(blob.get(), 0));
    std::string const& name = face->source.file_name;
    if (hb_face_get_glyph_count(face->face.get()) == 0)
        return base::failure(base::error("font.unreadable", "'" + name + "' n’est pas une police lisible"));
    if (!has_table(face->face.get(), HB_TAG('g', 'l', 'y', 'f'))) {
        auto diagnostic = base::error("font.no-outlines", "la police '" + name + "' n’est pas au format .ttf (TrueType)");
        diagnostic.hints.emplace_back("prenez la version .ttf de la police : Word n’incorpore pas les autres");
        return base::failure(std::move(diagnostic));
    }
    hb_face_make_immutable(face->face.get());
    face->font.reset(hb_font_create(face->face.get()));
    hb_font_set_scale(face->font.get(), static_cast<int>(units_per_em), static_cast<int>(units_per_em));
    hb_font_make_immutable(face->font.get());
    for (std::size_t c = 0; c < face->latin.size(); ++c) hb_font_get_nominal_glyph(face->font.get(), static_cast<hb_codepoint_t>(c), &face->latin[c]);
    face->metrics = read_metrics(*face);
    face->postscript_name = read_postscript_name(face->face.get(), name);
    return face;
}

}  // namespace

std::string checksum_adjustment(std::string_view sfnt) {
    BlobPointer const blob(hb_blob_create(sfnt.data(), static_cast<unsigned int>(sfnt.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    FacePointer const face(hb_face_create(blob.get(), 0));
    BlobPointer const head(hb_face_reference_table(face.get(), HB_TAG('h', 'e', 'a', 'd')));
    unsigned int length = 0;
    char const* const bytes = hb_blob_get_data(head.get(), &length);
    constexpr unsigned int offset = 8, size = 4;
    if (length < offset + size) return {};
    std::array<std::uint8_t, size> sum{};
    std::transform(bytes + offset, bytes + offset + size, sum.begin(), [](char byte) { return static_cast<std::uint8_t>(byte); });
    return base::hex(sum);
}

FontLibrary::FontLibrary() = default;
FontLibrary::FontLibrary(FontLibrary&&) noexcept = default;
FontLibrary& FontLibrary::operator=(FontLibrary&&) noexcept = default;
FontLibrary::~FontLibrary() = default;

base::Result<FontLibrary> FontLibrary::open(std::vector<FaceSource> sources) {
    FontLibrary library;
    base::Diagnostics problems;
    for (FaceSource& source : sources) {
        auto face = open_face(std::move(source));
        if (!face) {
            append(problems, std::move(face.error()));
            continue;
        }
        if ((*face)->source.fallback) library.fallbacks_.push_back(static_cast<FaceId>(library.faces_.size()));
        library.faces_.push_back(std::move(*face));
    }
    bool const any = std::any_of(library.faces_.begin(), library.faces_.end(), [](auto const& f) { return !f->source.fallback; });
    if (!any) problems.push_back(base::error("font.no-family", "aucune famille de caractères n’est disponible"));
    if (!problems.empty()) return base::failure(std::move(problems));
    return library;
}

bool FontLibrary::has_family(std::string_view family) const {
    return std::any_of(faces_.begin(), faces_.end(), [&](auto const& f) { return f->source.family == family; });
}

std::vector<std::string> FontLibrary::families() const {
    std::vector<std::string> names;
    for (auto const& face : faces_)
        if (std::find(names.begin(), names.end(), face->source.family) == names.end()) names.push_back(face->source.family);
    return names;
}

FaceId FontLibrary::face(std::string_view family, int weight, bool italic) const {
    FaceId best = 0;
    int least = 1 << 20;
    for (std::size_t i = 0; i < faces_.size(); ++i) {
        FaceSource const& source = faces_[i]->source;
        int const distance = (source.family == family ? 0 : 10'000) + (source.fallback ? 5'000 : 0) +
                             2 * std::abs(source.weight - weight) + (source.italic == italic ? 0 : 100);
        if (distance < least) {
            least = distance;
            best = static_cast<FaceId>(i);
        }
    }
    return best;
}

FaceSource const& FontLibrary::source(FaceId id) const { return faces_.at(id)->source; }
FaceMetrics const& FontLibrary::metrics(FaceId id) const { return faces_.at(id)->metrics; }
std::string const& FontLibrary::postscript_name(FaceId id) const { return faces_.at(id)->postscript_name; }

std::uint32_t FontLibrary::glyph(FaceId id, char32_t character) const {
    Face const& face = *faces_.at(id);
    if (character < face.latin.size()) return face.latin[character];
    hb_codepoint_t glyph = 0;
    hb_font_get_nominal_glyph(face.font.get(), character, &glyph);
    return glyph;
}

std::int32_t FontLibrary::advance(FaceId id, std::uint32_t glyph) const {
    return hb_font_get_glyph_h_advance(faces_.at(id)->font.get(), glyph);
}

}  // namespace paraphe::font
