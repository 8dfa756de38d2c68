#include "font/shaper.h"

#include <hb.h>

#include <algorithm>
#include <array>

#include "base/bug.h"
#include "base/utf8.h"
#include "font/face.h"
#include "font/pair_memory.h"

namespace paraphe::font {

struct Shaper::Buffer {
    BufferPointer buffer{hb_buffer_create()};
};

namespace {

/// Characters that are drawn with another one's glyph when a face lacks them (french.md 3.3).
char32_t drawn_as(char32_t c) {
    switch (c) {
        case 0x00A0: case 0x202F: case 0x2009: return U' ';
        case 0x2011: return U'-';
        default: return c;
    }
}

/// What HarfBuzz would look for in every word and a word of precomposed Latin letters has none of: marks to place, fractions,
/// letters to compose. A third of the time of shaping.
constexpr std::array<hb_tag_t, 8> only_for_marks{HB_TAG('c', 'c', 'm', 'p'), HB_TAG('m', 'a', 'r', 'k'), HB_TAG('m', 'k', 'm', 'k'), HB_TAG('a', 'b', 'v', 'm'),
                                                 HB_TAG('b', 'l', 'w', 'm'), HB_TAG('f', 'r', 'a', 'c'), HB_TAG('n', 'u', 'm', 'r'), HB_TAG('d', 'n', 'o', 'm')};

bool is_plain(char32_t c) { return c < 0x0300 || (c >= 0x2000 && c < 0x2044) || (c > 0x2044 && c < 0x20D0) || (c >= 0x2100 && c < 0x2400); }

std::vector<hb_tag_t> tags_of(Features features) {
    std::vector<hb_tag_t> tags;
    if (features.small_caps) tags.push_back(HB_TAG('s', 'm', 'c', 'p'));
    if (features.tabular_figures) tags.insert(tags.end(), {HB_TAG('t', 'n', 'u', 'm'), HB_TAG('l', 'n', 'u', 'm')});
    if (features.small_capitals) tags.push_back(HB_TAG('c', '2', 's', 'c'));
    if (features.superiors) tags.push_back(HB_TAG('s', 'u', 'p', 's'));
    return tags;
}

std::vector<hb_feature_t> features_for(Features features, bool plain) {
    std::vector<hb_feature_t> list;
    list.reserve(only_for_marks.size() + 5);
    auto const add = [&](hb_tag_t tag, std::uint32_t value) { list.push_back({tag, value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END}); };
    for (hb_tag_t const tag : tags_of(features)) add(tag, 1);
    if (plain)
        for (hb_tag_t const tag : only_for_marks) add(tag, 0);
    return list;
}

}  // namespace

Shaper::Shaper(FontLibrary const& library, Pairs pairs) : library_(library), use_of_pairs_(pairs), buffer_(std::make_unique<Buffer>()) {}
Shaper::~Shaper() = default;

ShapedWord const& Shaper::shape(FaceId face, Features features, std::string_view word) {
    auto const found = cache_.find(WordKey{word, face, features});
    if (found != cache_.end()) return found->second->shaped;
    auto entry = std::make_unique<Entry>();
    entry->word = std::string(word);
    entry->shaped = shape_anew(face, features, entry->word);
    WordKey const key{entry->word, face, features};
    return cache_.emplace(key, std::move(entry)).first->second->shaped;
}

bool Shaper::has(FaceId face, Features plain, Features wanted, std::string_view word) {
    ShapedWord const& without = shape(face, plain, word);
    ShapedWord const& with = shape(face, wanted, word);
    bool const own = without.runs.size() == 1 && with.runs.size() == 1 && with.runs.front().face == face;
    if (!own || without.runs.front().glyphs.size() != with.runs.front().glyphs.size()) return false;
    return std::equal(with.runs.front().glyphs.begin(), with.runs.front().glyphs.end(), without.runs.front().glyphs.begin(),
                      [](ShapedGlyph const& one, ShapedGlyph const& other) { return one.glyph != other.glyph; });
}

/// Splits the word where the face that has the character changes; combining marks stay with their base.
ShapedWord Shaper::shape_anew(FaceId face, Features features, std::string_view word) {
    ShapedWord shaped;
    auto const face_for = [&](char32_t c) -> FaceId {
        char32_t const wanted = drawn_as(c);
        if (library_.glyph(face, c) != 0 || library_.glyph(face, wanted) != 0) return face;
        for (FaceId const fallback : library_.fallbacks())
            if (library_.glyph(fallback, wanted) != 0) return fallback;
        shaped.missing.push_back(c);
        return face;
    };
    std::size_t run_begin = 0;
    FaceId run_face = face;
    for (std::size_t at = 0; at < word.size();) {
        std::size_t const here = at;
        char32_t const c = base::next_code_point(word, at);
        bool const mark = c >= 0x0300 && c <= 0x036F;
        FaceId const wanted = mark ? run_face : face_for(c);
        if (wanted != run_face) {
            if (here > run_begin) shape_run(run_face, features, word.substr(run_begin, here - run_begin), shaped);
            run_begin = here;
            run_face = wanted;
        }
    }
    if (run_begin < word.size()) shape_run(run_face, features, word.substr(run_begin), shaped);
    return shaped;
}

PairMemory& Shaper::pairs_of(FaceId face, Features features) {
    auto const [place, fresh] = pairs_.try_emplace(WordKey{{}, face, features});
    if (fresh) place->second = std::make_unique<PairMemory>(library_.opened(face), tags_of(features));
    return *place->second;
}

void Shaper::shape_run(FaceId face, Features features, std::string_view text, ShapedWord& word) {
    ShapedRun run;
    run.face = face;
    run.glyphs.reserve(text.size());
    if (use_of_pairs_ == Pairs::ignored) {
        shape_letters(face, features, text, run);
    } else if (PairMemory& pairs = pairs_of(face, features); !pairs.compose(text, run)) {
        shape_letters(face, features, text, run);
        pairs.learn(text, run);
    }
    for (ShapedGlyph const& glyph : run.glyphs) word.width += glyph.advance;
    word.runs.push_back(std::move(run));
}

void Shaper::shape_letters(FaceId face, Features features, std::string_view text, ShapedRun& run) {
    hb_buffer_t* const buffer = buffer_->buffer.get();
    hb_font_t* const font = library_.opened(face).font.get();
    hb_buffer_reset(buffer);
    bool plain = true;
    for (std::size_t at = 0; at < text.size();) {
        auto const cluster = static_cast<unsigned int>(at);
        char32_t c = base::next_code_point(text, at);
        if (library_.glyph(face, c) == 0) c = drawn_as(c);
        plain = plain && is_plain(c);
        hb_buffer_add(buffer, c, cluster);
    }
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
    static hb_language_t const french = hb_language_from_string("fr", -1);
    hb_buffer_set_language(buffer, french);
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    auto const list = features_for(features, plain);
    hb_shape(font, buffer, list.data(), static_cast<unsigned int>(list.size()));

    unsigned int count = 0;
    hb_glyph_info_t const* const infos = hb_buffer_get_glyph_infos(buffer, &count);
    hb_glyph_position_t const* const positions = hb_buffer_get_glyph_positions(buffer, &count);
    for (unsigned int i = 0; i < count; ++i) {
        bool const first = i == 0 || infos[i].cluster != infos[i - 1].cluster;
        std::size_t end = text.size();
        for (unsigned int next = i + 1; next < count; ++next)
            if (infos[next].cluster != infos[i].cluster) {
                end = infos[next].cluster;
                break;
            }
        std::string_view const stands_for = first ? text.substr(infos[i].cluster, end - infos[i].cluster) : std::string_view("\u200B");
        run.glyphs.push_back({infos[i].codepoint, positions[i].x_advance, stands_for});
    }
}

}  // namespace paraphe::font
