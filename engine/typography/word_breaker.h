#pragma once
// Where a word may end a line.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "typography/hyphenator.h"

namespace paraphe::typography {

struct BreakPoint {
    enum class Kind {
        hyphen,           ///< a hyphen is added when the line ends here
        explicit_hyphen,  ///< after a hyphen that is part of the word
        slash             ///< after a slash, nothing is added
    };
    std::uint32_t offset = 0;  ///< bytes of the word that stay on the line
    Kind kind = Kind::hyphen;
    bool operator==(BreakPoint const&) const = default;
};

/// Finds the break points of words without spaces, and remembers them. One per thread.
///
/// Never divides: figures, acronyms (two capitals), capitalised words (names), addresses and file names,
/// within two letters of an apostrophe, compounds but at their own hyphen, "-t-" (a-t-elle), numbers of law
/// articles (313-12). A soft hyphen of the author is obeyed and, where there is one, rules alone.
/// Source: french.md 1.12 and 5 of the project's typography notes; Imprimerie nationale, "Division des mots".
class WordBreaker {
public:
    explicit WordBreaker(Hyphenator const& hyphenator) : hyphenator_(hyphenator) {}
    std::vector<BreakPoint> const& find(std::string_view word);

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
    };
    std::vector<BreakPoint> find_anew(std::string_view word) const;
    void divide_part(std::u32string const& letters, std::size_t begin, std::size_t end, std::vector<std::uint32_t> const& byte_of,
                     std::vector<BreakPoint>& points) const;

    Hyphenator const& hyphenator_;
    std::unordered_map<std::string, std::vector<BreakPoint>, Hash, std::equal_to<>> cache_;
};

}  // namespace paraphe::typography
