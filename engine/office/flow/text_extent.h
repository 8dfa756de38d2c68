#pragma once
// How much room a text takes, without fonts.

#include <string_view>

#include "document/style.h"

namespace paraphe::office {

struct TextExtent {
    base::Length least;  ///< the widest word
    base::Length most;   ///< the whole text on one line
};

/// Letters count with their usual widths, rather too wide than too narrow; a line may end at U+0020, "-" and "/".
TextExtent text_extent(std::string_view text, document::Style const& style);

}  // namespace paraphe::office
