#include "layout/structure.h"

#include <algorithm>

namespace paraphe::layout {

StructureBuilder::StructureBuilder() {
    using page::ArtifactKind;
    for (ArtifactKind const kind : {ArtifactKind::layout, ArtifactKind::header, ArtifactKind::footer, ArtifactKind::watermark})
        contents_.push_back({true, kind, 0});
    elements_.emplace_back().role = "Document";
    open_.push_back(0);
}

page::ElementIndex StructureBuilder::open(std::string role, base::Span where) {
    auto const index = static_cast<page::ElementIndex>(elements_.size());
    elements_[open_.back()].kids.push_back({page::Kid::Kind::element, index});
    page::StructureElement& element = elements_.emplace_back();
    element.role = std::move(role);
    element.where = where;
    open_.push_back(index);
    return index;
}

void StructureBuilder::close() { open_.pop_back(); }

page::ContentIndex StructureBuilder::content() {
    auto const index = static_cast<page::ContentIndex>(contents_.size());
    elements_[open_.back()].kids.push_back({page::Kid::Kind::content, index});
    contents_.push_back({false, page::ArtifactKind::layout, open_.back()});
    return index;
}

void StructureBuilder::annotation() { elements_[open_.back()].kids.push_back({page::Kid::Kind::annotation, 0}); }

void StructureBuilder::return_to(State const& state) {
    elements_.resize(state.elements);
    contents_.resize(state.contents);
    elements_[open_.back()].kids.resize(state.kids);
}

std::string StructureBuilder::lang() const {
    auto const found = std::find_if(open_.rbegin(), open_.rend(), [&](page::ElementIndex index) { return !elements_[index].lang.empty(); });
    return found == open_.rend() ? "" : elements_[*found].lang;
}

}  // namespace paraphe::layout
