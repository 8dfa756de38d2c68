#pragma once
// French patterns, through libhyphen.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace paraphe::typography {

/// Where a word of lower-case letters may be divided. Immutable; safe to share between threads.
///
/// Minima: two letters before, three after (babel-french, \providehyphenmins{french}{2}{3}).
/// Source: F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", Stanford 1983; patterns of Debian's hyphen-fr.
class Hyphenator {
public:
    /// `dictionary` is the text of hyph_fr.dic. Gives "typography.no-patterns" when libhyphen refuses it.
    static base::Result<Hyphenator> open(std::string const& dictionary);
    Hyphenator(Hyphenator&&) noexcept;
    Hyphenator& operator=(Hyphenator&&) noexcept;
    ~Hyphenator();

    /// Byte offsets in `word` before which a hyphen may stand, in increasing order.
    std::vector<std::uint32_t> divide(std::string_view word) const;

private:
    struct Dictionary;
    explicit Hyphenator(std::unique_ptr<Dictionary> dictionary);
    std::unique_ptr<Dictionary> dictionary_;
};

}  // namespace paraphe::typography
