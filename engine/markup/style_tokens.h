#pragma once
// Style text to tokens (CSS Syntax 3 §4, the part that we read).

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace paraphe::markup {

struct StyleToken {
    enum class Kind { word, at_word, hash, string, number, function, sign, space, end };
    Kind kind = Kind::end;
    std::string text;   ///< name, string content, digits of a hash, the sign itself
    double number = 0;  ///< of a number
    std::string unit;   ///< "", "%", "pt"…
    base::Span span;

    bool is_sign(char c) const { return kind == Kind::sign && text.size() == 1 && text[0] == c; }
    bool is_word(std::string_view word) const { return kind == Kind::word && text == word; }
};

using StyleTokens = std::vector<StyleToken>;

/// All tokens; comments are gone, white space is one token; the last token is `end`.
/// "markup.style-syntax" for a string or comment that never ends.
base::Checked<StyleTokens> read_style_tokens(base::Sources const& sources, base::SourceId source);

}  // namespace paraphe::markup
