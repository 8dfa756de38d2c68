#pragma once
// What stands at a place of a sentence, when it is words of ours.

#include <string>
#include <string_view>

namespace paraphe::cli {

/// `phrase` in English when it is a term, or a list whose every element is a term or stands between quotes
/// ("un texte, une liste ou 'a'"); otherwise `phrase` itself, for it is the author's or a library's. Linear.
std::string phrase_in_english(std::string_view phrase);

}  // namespace paraphe::cli
