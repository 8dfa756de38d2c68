#pragma once
// Sentences with places: whether a text has the form of one, and one filled with what stood at the places of another.

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace paraphe::cli {

/// What stands at one place. `quoted`: the pattern puts it between quotes or in a tag, so it is the author's word.
struct Argument {
    std::string_view text;
    bool quoted = false;
};

/// By the number of the place.
using Arguments = std::array<Argument, 10>;

/// What stands at the places of `pattern` in `sentence`, or nothing when it is no sentence of that form. The literal
/// text must be there whole and in order, from the first byte to the last; of several readings each place but the last
/// is the shortest. Linear in the sentence. The views point into `sentence`.
std::optional<Arguments> matched(std::string_view pattern, std::string_view sentence);

/// `pattern` with `text_of(arguments[n])` at place n; what is inserted is not read again.
std::string filled(std::string_view pattern, Arguments const& arguments, std::string (*text_of)(Argument const&));

/// Where the next place `{n}` begins at or behind `from`; the pattern's size when there is none.
std::size_t next_place(std::string_view pattern, std::size_t from);

/// Bytes of the pattern that are no place: the more there are, the less it fits by chance.
std::size_t literal_size(std::string_view pattern);

}  // namespace paraphe::cli
