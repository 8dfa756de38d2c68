#include "document/parts.h"

#include "document/walk.h"

namespace paraphe::document {

namespace {

/// Of sections only: a heading in a cell or in a list is no title of what is around.
Heading const* first_heading(Blocks const& blocks) {
    for (Block const& block : blocks) {
        if (auto const* const heading = std::get_if<Heading>(&block.value)) return heading;
        auto const* const section = std::get_if<Section>(&block.value);
        Heading const* const inside = section == nullptr ? nullptr : first_heading(section->blocks);
        if (inside != nullptr) return inside;
    }
    return nullptr;
}

}  // namespace

std::string running_title(Heading const& heading) {
    std::string const words = plain_text(heading.inlines);
    return heading.label.empty() ? words : heading.label + " – " + words;
}

std::optional<Part> part_of(Section const& section, Style const& style) {
    if (style.part != PartRule::own) return {};
    Heading const* const heading = first_heading(section.blocks);
    if (heading == nullptr) return {};
    // A colon: no author's id has one.
    return Part{heading->label.empty() ? plain_text(heading->inlines) : heading->label, heading->common.id, "fin:" + heading->common.id};
}

}  // namespace paraphe::document
