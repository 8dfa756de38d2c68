#pragma once
// Where a word may end a line.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "typography/hyphenator.h"
#include "typography/line_rules.h"

namespace paraphe::typography {

struct BreakPoint {
    enum class Kind {
        hyphen,           ///< a hyphen is added when the line ends here
        explicit_hyphen,  ///< after a hyphen that is part of the word
        slash,            ///< after a slash, nothing is added
        other,            ///< after a dash, an ellipsis or a closing mark within a word, nothing is added
        address,          ///< within an address or a path, nothing is added: a hyphen would be taken for a part of it
        code              ///< after a hyphen of a long code (EX-CP-2021-12-08): better than an overfull line or a torn one, and nothing else
    };
    std::uint32_t offset = 0;  ///< bytes of the word that stay on the line
    Kind kind = Kind::hyphen;
    bool operator==(BreakPoint const&) const = default;
};

/// Finds the break points of words without spaces, and remembers them. One per thread.
///
/// Words of letters are divided by French patterns; of words that hold other marks, Unicode's rules say where a line may end
/// and French print which of these places it takes. Never divides: figures and what is joined to them (313-12-2, L.313-1,
/// 2024-2029, 1er/2e), acronyms, capitalised words (names), names of files, compounds but at their own hyphen, "-t-" (a-t-elle).
/// No line begins by a closing mark, a dash or an ellipsis; none ends by an opening mark; no piece is of one letter.
/// Addresses, e-mails and paths may end a line after / ? & . - _ = @. A soft hyphen of the author is obeyed and, where there is
/// one, rules alone.
/// Source: french.md 1.12, 4.6 and 5 of the project's typography notes; Imprimerie nationale, "Division des mots".
class WordBreaker {
public:
    explicit WordBreaker(Hyphenator const& hyphenator) : hyphenator_(hyphenator) {}
    std::vector<BreakPoint> const& find(std::string_view word);
    void forget() { cache_.clear(); }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
    };
    std::vector<BreakPoint> find_anew(std::string_view word) const;

    Hyphenator const& hyphenator_;
    LineRules rules_;
    std::unordered_map<std::string, std::vector<BreakPoint>, Hash, std::equal_to<>> cache_;
};

/// May a line end at a plain space between these characters (0: none known)? In French the spaces that tie are U+00A0 and
/// U+202F by now; this is for text in other languages, which stays as typed.
///
/// Source: UAX 14, LB13 and LB14, without the quotes, of which each language opens with another.
bool space_may_end_line(char32_t before, char32_t after);

}  // namespace paraphe::typography
