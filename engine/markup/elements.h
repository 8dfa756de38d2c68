#pragma once
// The vocabulary that templates speak.

#include <string>
#include <string_view>
#include <vector>

namespace paraphe::markup {

enum class Content { flow, inlines, list, definitions, table, rows, cells, figure, columns, chart, nothing, text, head };

struct Element {
    char const* name;
    bool is_inline;  ///< stands among words; the rest are blocks or parts of blocks
    Content content;
    char const* parents;  ///< names separated by spaces, "body" for the top; "" = wherever blocks (or words) may stand
    char const* attributes;
};

/// nullptr for a name that is not in the vocabulary.
Element const* element_named(std::string_view name);
std::vector<std::string> const& element_names();
bool allows(Element const& element, std::string_view attribute);
/// The words of a list that spaces separate; views into it.
std::vector<std::string_view> words(std::string_view list);
/// Whether `word` is one of them.
bool holds(std::string_view list, std::string_view word);

}  // namespace paraphe::markup
