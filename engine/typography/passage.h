#pragma once
// One paragraph as the rules see it: tokens, the gaps between them, and what is to be changed.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "typography/corrections.h"
#include "typography/spaces.h"
#include "typography/vocabulary.h"

namespace paraphe::typography {

enum class Kind : std::uint8_t {
    edge,     ///< before the first token and after the last
    letters,  ///< a run of letters
    digits,   ///< a run of 0 to 9
    mark,     ///< one other character
    opaque,   ///< an address, a file's name, an identifier, code: never changed
    call,     ///< of a note: it belongs to the word before it
    figure,   ///< a number that is known later: the page of a reference
    barrier,  ///< an inline that is not text: no rule looks past it
};

/// What the author typed between two tokens.
enum class Typed : std::uint8_t { none, one, several };

struct Token {
    std::uint32_t begin = 0, end = 0;  ///< bytes of the passage
    Kind kind = Kind::edge;
    Typed typed = Typed::none;         ///< the gap before it
    Gap gap = Gap::as_typed;           ///< what the rules want there
    Rule gap_rule = Rule::space;
    bool capital = false;              ///< begins with a capital letter
    bool small = false;                ///< holds a small letter
    char32_t mark = 0;                 ///< the character of a mark, as it will be printed
    Word const* word = nullptr;
    std::uint32_t size() const { return end - begin; }
};

/// Bytes [begin, end) become `with`.
struct Edit {
    std::uint32_t begin = 0, end = 0;
    std::string with;
    Rule rule = Rule::space;
};

/// The text of one paragraph, whatever inlines it came from.
///
/// Used for one paragraph after the other: `clear` keeps the memory. `append` everything, `scan` once, let the rules ask for
/// changes, then `finish`. Rules speak of tokens by number, from 1; any number may be asked for, those outside are edges.
class Passage {
public:
    /// What is known of the numbers in it: a cell that holds nothing but five figures may be a postal code.
    enum class Lone : std::uint8_t { quantity, code };

    void clear(SpaceProfile profile, Lone lone);
    void append(std::string_view text) { text_ += text; }
    /// The same for superscript: "m2" with a raised 2 needs no ².
    void append_raised(std::string_view text);
    /// `kind` is call, figure or barrier.
    void append_stand_in(Kind kind);
    /// Divides the text into tokens; what must not be changed becomes opaque (masks.h). O(bytes).
    void scan();
    /// Turns what the rules want of gaps into edits, and sorts all of them.
    void finish();

    std::string_view text() const { return text_; }
    std::size_t count() const { return tokens_.size() - 2; }
    Token const& at(std::size_t token) const { return token < tokens_.size() ? tokens_[token] : tokens_.front(); }
    std::string_view text(std::size_t token) const { return std::string_view(text_).substr(at(token).begin, at(token).size()); }
    bool is_mark(std::size_t token, char32_t mark) const { return at(token).mark == mark; }
    bool is(std::size_t token, Trait trait) const { return at(token).word != nullptr && at(token).word->is(trait); }
    bool is_digits(std::size_t token) const { return at(token).kind == Kind::digits; }
    bool is_letters(std::size_t token) const { return at(token).kind == Kind::letters; }
    /// Nothing stands between the token and the one before it.
    bool glued(std::size_t token) const { return at(token).typed == Typed::none && !is_border(token - 1) && !is_border(token); }
    bool spaced(std::size_t token) const { return at(token).typed != Typed::none; }
    bool is_border(std::size_t token) const { return at(token).kind == Kind::edge || at(token).kind == Kind::barrier; }
    bool is_raised(std::size_t token) const;
    bool has_quotes() const { return has_quotes_; }
    bool has_dashes() const { return has_dashes_; }
    bool lone_is_code() const { return lone_ == Lone::code; }

    void set_gap(std::size_t token, Gap gap, Rule rule);
    void set_mark(std::size_t token, char32_t mark) { tokens_[token].mark = mark; }
    void replace(std::uint32_t begin, std::uint32_t end, std::string_view with, Rule rule);
    void replace(std::size_t token, std::string_view with, Rule rule) { replace(at(token).begin, at(token).end, with, rule); }
    void insert(std::uint32_t at, std::string_view with, Rule rule) { replace(at, at, with, rule); }
    /// The characters of a gap in this passage's profile.
    std::string_view spelled(Gap gap) const { return typography::spelled(gap, profile_); }
    /// Something that was not changed but that people should know.
    void remark(std::size_t token, Rule rule);

    std::vector<Edit> const& edits() const { return edits_; }
    std::vector<Edit> const& remarks() const { return remarks_; }

private:
    class Scanner;
    void finish_gap(Token const& token, std::uint32_t from);

    std::string text_;
    std::vector<Token> tokens_;
    std::vector<Edit> edits_, remarks_;
    std::vector<std::uint32_t> raised_;  ///< where superscripts begin and end, in turn
    SpaceProfile profile_ = SpaceProfile::imprimerie_nationale;
    Lone lone_ = Lone::quantity;
    bool has_quotes_ = false, has_dashes_ = false;
};

}  // namespace paraphe::typography
