#pragma once
// w:numbering: formats of lists, and one number for each list that counts.

#include <string>
#include <vector>

#include "office/flow/flow.h"

namespace paraphe::office::ooxml {

/// Lists of the same format share a w:abstractNum; bulleted ones share a w:num too, numbered ones have their own, so
/// that each begins anew.
class Numbering {
public:
    /// The w:numId of a list whose items are in a style of `words`; 0 for lists without labels.
    int number_of(ListFormat const& format, CharacterFormat const& words);
    bool empty() const { return instances_.empty(); }
    std::string part() const;

private:
    struct Abstract {
        ListFormat format;
        CharacterDelta label;
        bool operator==(Abstract const&) const = default;
    };
    struct Instance {
        std::size_t abstract = 0;
        int start = 1;
    };
    std::vector<Abstract> abstracts_;
    std::vector<Instance> instances_;
};

}  // namespace paraphe::office::ooxml
