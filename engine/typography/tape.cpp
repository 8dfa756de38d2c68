#include "typography/tape.h"

#include <algorithm>

#include "base/utf8.h"

namespace paraphe::typography {

void Tape::append(std::string_view utf8, std::uint32_t piece) {
    for (std::size_t at = 0; at < utf8.size();) {
        text_ += base::next_code_point(utf8, at);
        piece_of_.push_back(piece);
        masked_.push_back(0);
    }
}

void Tape::append_barrier(std::uint32_t piece, char32_t mark) {
    text_ += mark;
    piece_of_.push_back(piece);
    masked_.push_back(0);
}

void Tape::mask(std::size_t begin, std::size_t end) {
    std::fill(masked_.begin() + static_cast<std::ptrdiff_t>(begin), masked_.begin() + static_cast<std::ptrdiff_t>(std::min(end, masked_.size())), std::uint8_t{1});
}

void Tape::replace(std::size_t begin, std::size_t end, std::u32string_view with) {
    if (std::u32string_view(text_).substr(begin, end - begin) == with) return;
    bool const after_text = begin > 0 && text_[begin - 1] != barrier && text_[begin - 1] != call;
    std::size_t const owner_at = begin < end || !after_text ? begin : begin - 1;
    std::uint32_t const owner = owner_at < piece_of_.size() ? piece_of_[owner_at] : 0;
    // Characters that stay keep their own piece; only what is longer or shorter moves the rest.
    std::size_t const common = std::min(end - begin, with.size());
    for (std::size_t i = 0; i < common; ++i) text_[begin + i] = with[i];
    auto const offset = [](std::size_t i) { return static_cast<std::ptrdiff_t>(i); };
    if (with.size() > common) {
        std::size_t const more = with.size() - common;
        text_.insert(begin + common, with.substr(common));
        piece_of_.insert(piece_of_.begin() + offset(begin + common), more, owner);
        masked_.insert(masked_.begin() + offset(begin + common), more, std::uint8_t{0});
    } else if (end - begin > common) {
        text_.erase(begin + common, end - begin - common);
        piece_of_.erase(piece_of_.begin() + offset(begin + common), piece_of_.begin() + offset(end));
        masked_.erase(masked_.begin() + offset(begin + common), masked_.begin() + offset(end));
    }
}

std::string Tape::piece(std::uint32_t piece) const {
    std::string out;
    for (std::size_t i = 0; i < text_.size(); ++i)
        if (piece_of_[i] == piece && text_[i] != barrier && text_[i] != call) base::append_utf8(out, text_[i]);
    return out;
}

}  // namespace paraphe::typography
