#pragma once
// Words to glyphs, remembered.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "font/font_library.h"
#include "font/glyph_text.h"

namespace paraphe::font {

/// OpenType features beside the default ones (ligatures and kerning are always on).
struct Features {
    bool small_caps = false;       ///< smcp
    bool tabular_figures = false;  ///< tnum, lnum
    bool small_capitals = false;   ///< c2sc: capitals as small ones
    bool superiors = false;        ///< sups
    bool operator==(Features const&) const = default;
};

struct ShapedGlyph {
    std::uint32_t glyph = 0;
    std::int32_t advance = 0;  ///< 1/65 536 em, kerning included
    GlyphText text;            ///< what the glyph stands for; the first glyph of a cluster carries all of it
};

/// Glyphs of one face.
struct ShapedRun {
    FaceId face = 0;
    std::vector<ShapedGlyph> glyphs;
};

/// A word without spaces. Immutable; lives as long as its shaper's cache keeps it, and so do the texts of its glyphs.
struct ShapedWord {
    std::vector<ShapedRun> runs;
    std::int64_t width = 0;           ///< 1/65 536 em
    std::vector<char32_t> missing;    ///< characters that no face has: shown as .notdef
};

/// A word in one look of its letters: what caches of words are searched by. Views the word.
struct WordKey {
    std::string_view word;
    FaceId face = 0;
    Features features;
    bool operator==(WordKey const&) const = default;
};
struct WordKeyHash {
    std::size_t operator()(WordKey const& key) const {
        Features const& wanted = key.features;
        std::size_t const look = (std::size_t{key.face} << 4U) | (wanted.superiors ? 8U : 0U) | (wanted.small_capitals ? 4U : 0U) | (wanted.small_caps ? 2U : 0U) | (wanted.tabular_figures ? 1U : 0U);
        return std::hash<std::string_view>{}(key.word) * 31 + look;
    }
};

class PairMemory;

/// Shapes words with HarfBuzz (script and direction guessed once: Latin, left to right; language fr) and falls
/// back per character to the library's fallback faces.
///
/// One per thread. A remembered word costs one hash lookup (about 20 ns), a new one 0.3 µs where its pairs of letters
/// are known from other words (pair_rules.h), else 1 to 4 µs. Words given out
/// stay valid until `forget` is called.
class Shaper {
public:
    /// Whether pairs of letters are remembered, or every new word is shaped: the same glyphs, for whoever compares them.
    enum class Pairs { remembered, ignored };
    explicit Shaper(FontLibrary const& library, Pairs pairs = Pairs::remembered);
    ~Shaper();
    Shaper(Shaper const&) = delete;
    Shaper& operator=(Shaper const&) = delete;

    ShapedWord const& shape(FaceId face, Features features, std::string_view word);
    /// Has the face itself another glyph for every character of the word with `wanted` than with `plain`? Not for an empty word.
    bool has(FaceId face, Features plain, Features wanted, std::string_view word);
    std::size_t size() const { return cache_.size(); }
    void forget() { cache_.clear(); }
    FontLibrary const& library() const { return library_; }

private:
    struct Entry {
        std::string word;  ///< owns what the key views
        ShapedWord shaped;
    };
    ShapedWord shape_anew(FaceId face, Features features, std::string_view word);
    void shape_run(FaceId face, Features features, std::string_view text, ShapedWord& word);
    void shape_letters(FaceId face, Features features, std::string_view text, ShapedRun& run);
    PairMemory& pairs_of(FaceId face, Features features);

    FontLibrary const& library_;
    Pairs use_of_pairs_;
    struct Buffer;
    std::unique_ptr<Buffer> buffer_;
    std::unordered_map<WordKey, std::unique_ptr<PairMemory>, WordKeyHash> pairs_;  ///< by face and features: their word is empty
    std::unordered_map<WordKey, std::unique_ptr<Entry>, WordKeyHash> cache_;
};

}  // namespace paraphe::font
