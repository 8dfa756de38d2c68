#pragma once
// One paragraph's characters in a row, whatever inlines they came from.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace paraphe::typography {

/// Characters with the piece that each came from. Rules edit the tape; pieces are cut out of it again afterwards, so
/// that a rule sees « across the end of an <em> and a datum keeps its place.
class Tape {
public:
    /// Stands for an inline that is not text (a line break, a blank): no rule looks past it.
    static constexpr char32_t barrier = 0xFFFC;
    /// Stands for the call of a note: it belongs to the word before it.
    static constexpr char32_t call = 0xFFF9;

    void append(std::string_view utf8, std::uint32_t piece);
    void append_barrier(std::uint32_t piece, char32_t mark = barrier);

    std::size_t size() const { return text_.size(); }
    /// The character, or 0 outside the text: callers may look one past either end.
    char32_t at(std::size_t index) const { return index < text_.size() ? text_[index] : 0; }
    char32_t before(std::size_t index) const { return index > 0 ? at(index - 1) : 0; }
    std::u32string const& text() const { return text_; }
    bool masked(std::size_t index) const { return index < masked_.size() && masked_[index] != 0; }
    void mask(std::size_t begin, std::size_t end);

    /// Puts `with` in place of [begin, end). New characters belong to the piece of the character at `begin`, or of
    /// the last before it. Nothing happens when nothing would change.
    void replace(std::size_t begin, std::size_t end, std::u32string_view with);

    /// The characters of one piece, in order.
    std::string piece(std::uint32_t piece) const;

private:
    std::u32string text_;
    std::vector<std::uint32_t> piece_of_;
    std::vector<std::uint8_t> masked_;
};

}  // namespace paraphe::typography
