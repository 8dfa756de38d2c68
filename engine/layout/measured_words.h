#pragma once
// Words as material: shapes and widths, remembered.

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "font/shaper.h"
#include "typography/word_breaker.h"

namespace paraphe::layout {

/// A word cut at every place where a line may end within it.
struct MeasuredWord {
    struct Part {
        std::uint32_t end = 0;     ///< bytes of the word up to the end of the part
        std::int64_t units = 0;    ///< its width, 1/65 536 em
        std::int64_t glyphs = 0;
        std::int64_t hang = 0;     ///< what may stand right of the text block when the line ends here, 1/65 536 em
        bool divides = false;      ///< a hyphen is added when the line ends after this part; of all but the last part
        bool flagged = false;      ///< the line ends with a hyphen, added or the word's own
        int cost = 0;
    };
    font::ShapedWord const* shaped = nullptr;
    std::int64_t lead = 0;    ///< what may stand left of the text block when the word begins a line, 1/65 536 em
    std::vector<Part> parts;  ///< at least one
};

/// Shapes, divides and measures each word once, and remembers it from one document to the next. One per thread; fonts and patterns
/// must outlive it.
///
/// Widths of parts come from the whole word's clusters: a divided word is shaped anew when it is drawn. A word asked for again
/// costs one search in a hash table.
/// Source of the costs: french.md 3.2 of the project's typography notes.
class MeasuredWords {
public:
    MeasuredWords(font::FontLibrary const& fonts, typography::Hyphenator const& patterns) : shaper_(fonts), breaker_(patterns) {}
    MeasuredWord const& find(font::FaceId face, font::Features features, std::string_view word);
    font::Shaper& shaper() { return shaper_; }
    /// Forgets everything once there is more than `most` of it. Call between documents: what was given out before is gone then.
    void trim();

    static constexpr std::size_t most = 200'000;  ///< words; some 100 MB

private:
    struct Entry {
        std::string word;  ///< owns what the key views
        MeasuredWord measured;
    };
    MeasuredWord measure(font::FaceId face, font::Features features, std::string_view word);
    std::int64_t advance_of(font::FaceId face, char32_t character) const;
    std::int64_t hang_of(font::FaceId face, std::string_view text) const;

    font::Shaper shaper_;
    typography::WordBreaker breaker_;
    std::unordered_map<font::WordKey, std::unique_ptr<Entry>, font::WordKeyHash> known_;
};

}  // namespace paraphe::layout
