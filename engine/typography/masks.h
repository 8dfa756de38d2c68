#pragma once
// What no rule may touch: addresses, e-mails, names of files, paths, identifiers.

#include <cstddef>
#include <string_view>

namespace paraphe::typography {

/// Bytes [begin, end) of a chunk; empty when begin == end.
struct Mask {
    std::size_t begin = 0, end = 0;
    bool empty() const { return begin == end; }
};

/// The first protected part of `chunk` (characters without a space between them) at or after `from`.
///
/// Marks that end a sentence, brackets and quotes around it, and an elided word before it are not part of it; "!" may end
/// the query of an address. O(bytes of the chunk) for all its masks together, lists of endings apart.
Mask find_mask(std::string_view chunk, std::size_t from);

}  // namespace paraphe::typography
