#pragma once
// What a glyph stands for, quick to compare.

#include <cstdint>
#include <string_view>

namespace paraphe::font {

/// The characters that a glyph stands for, in UTF-8. Views them; nearly all are one to four bytes and compare as one number.
class GlyphText {
public:
    GlyphText() = default;
    GlyphText(std::string_view text) : text_(text), packed_(pack(text)) {}  // a glyph stands for its characters: implicit
    GlyphText(char const* text) : GlyphText(std::string_view(text)) {}

    std::string_view view() const { return text_; }
    /// The bytes and, in the highest one, how many they are; 0 for none and for more than seven.
    std::uint64_t packed() const { return packed_; }
    friend bool operator==(GlyphText const& a, GlyphText const& b) { return a.packed_ == b.packed_ && (a.packed_ != 0 || a.text_ == b.text_); }

private:
    static std::uint64_t pack(std::string_view text) {
        if (text.size() > 7) return 0;
        auto packed = static_cast<std::uint64_t>(text.size()) << 56U;
        for (std::size_t i = 0; i < text.size(); ++i) packed |= std::uint64_t{static_cast<unsigned char>(text[i])} << (8U * i);
        return packed;
    }
    std::string_view text_;
    std::uint64_t packed_ = 0;
};

}  // namespace paraphe::font
