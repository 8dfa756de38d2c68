#pragma once
// The structure tree, built while blocks are set, in reading order.

#include <string>
#include <vector>

#include "page/paged_document.h"

namespace paraphe::layout {

/// Opens and closes elements and gives out contents. One per document.
class StructureBuilder {
public:
    StructureBuilder();

    /// `where`: what the author wrote it in, when that is more exact than the place of the element around it.
    page::ElementIndex open(std::string role, base::Span where = {});
    void close();
    page::ElementIndex current() const { return open_.back(); }
    page::StructureElement& element(page::ElementIndex index) { return elements_[index]; }
    std::vector<page::StructureElement>& elements() { return elements_; }
    /// The language that holds in the open element, or "" for the document's.
    std::string lang() const;
    /// A new leaf below the open element, after all its kids so far.
    page::ContentIndex content();
    page::ContentIndex artifact(page::ArtifactKind kind) const { return static_cast<page::ContentIndex>(kind); }
    /// Says that the open element owns annotations (links, fields).
    void annotation();

    /// To forget what comes after it; the same element must be open again.
    struct State {
        std::size_t elements = 0, contents = 0, kids = 0;
    };
    State state() const { return {elements_.size(), contents_.size(), elements_[open_.back()].kids.size()}; }
    void return_to(State const& state);

    std::vector<page::StructureElement> take_elements() { return std::move(elements_); }
    std::vector<page::Content> take_contents() { return std::move(contents_); }

private:
    std::vector<page::StructureElement> elements_;
    std::vector<page::Content> contents_;
    std::vector<page::ElementIndex> open_;
};

/// Opens an element for a scope.
class OpenElement {
public:
    OpenElement(StructureBuilder& structure, std::string role, base::Span where = {}) : structure_(structure), index_(structure.open(std::move(role), where)) {}
    ~OpenElement() { structure_.close(); }
    OpenElement(OpenElement const&) = delete;
    OpenElement& operator=(OpenElement const&) = delete;
    page::StructureElement& operator*() const { return structure_.element(index_); }
    page::StructureElement* operator->() const { return &structure_.element(index_); }
    page::ElementIndex index() const { return index_; }

private:
    StructureBuilder& structure_;
    page::ElementIndex index_;
};

}  // namespace paraphe::layout
