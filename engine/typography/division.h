#pragma once
// From a word to its syllables, exceptions first.

#include <cstdint>
#include <string_view>
#include <vector>

#include "typography/hyphenator.h"

namespace paraphe::typography {

/// Byte offsets before which a hyphen may stand in `word` (lower-case letters), in increasing order: two letters stay before it
/// at least, three behind. Words of words_of_division.h are divided as they say, all others by the patterns; no part left alone
/// is one of those that nobody wants to read.
std::vector<std::uint32_t> divide_word(Hyphenator const& hyphenator, std::string_view word);

}  // namespace paraphe::typography
