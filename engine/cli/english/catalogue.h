#pragma once
// What the rooms say in French, in English.

#include <string>
#include <string_view>

namespace paraphe::cli {

/// The English sentence for the message or a hint of the diagnostic `code`.
///
/// Takes the code ("merge.missing-value") and the sentence as its room wrote it.
/// Gives the English of the most specific row that the sentence fits: of those of the code or shared by all, or else of
/// those of its room, since a hint may repeat another diagnostic's message. Names, numbers, quoted text and a library's
/// own words stay; a kind of value, a reason and a list of them are put into English. A sentence that no row knows
/// comes back unchanged: an author's note, a wording newer than the catalogue.
/// Linear in the sentence and in the rows (some 400).
std::string in_english(std::string_view code, std::string_view french);

}  // namespace paraphe::cli
