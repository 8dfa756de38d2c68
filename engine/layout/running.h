#pragma once
// What heads and feet say of the text on their pages.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/parts.h"
#include "page/paged_document.h"

namespace paraphe::layout {

using base::Length;

/// What was set, in reading order, by the anchors where it stands.
struct RunningMaterial {
    struct Title {
        std::string name;  ///< of the string that a heading sets
        std::string text;
        std::string anchor;
    };
    struct Part {
        document::Part part;
        int depth = 0;  ///< parts around it
    };
    std::vector<Title> titles;
    std::vector<Part> parts;
    bool empty() const { return titles.empty() && parts.empty(); }
};

/// The same by pages.
///
/// Takes the places of all anchors, in the order of pages, and where the text of each page begins: a title there is in force at
/// the top of its page. Time O(anchors + parts · depth + pages), nothing for empty material.
/// Source: CSS Generated Content for Paged Media 3 §1.2 (first, start, last, first-except).
class RunningContent {
public:
    RunningContent(RunningMaterial material, std::vector<page::Destination> const& places, std::vector<Length> const& tops);

    /// "" where no heading has set it.
    std::string_view title(std::string const& name, document::Running which, std::size_t page) const;

    struct Range {
        std::string_view title;
        std::size_t page = 1, pages = 1;  ///< of the part
    };
    /// Of the innermost part that holds the page.
    std::optional<Range> part(std::size_t page) const;

private:
    struct Set {
        std::size_t page = 0;
        bool at_top = false;
        std::string text;
    };
    struct Span {
        std::string title;
        std::size_t first = 0, last = 0;
        int depth = 0;
    };
    std::map<std::string, std::vector<Set>, std::less<>> sets_;
    std::vector<Span> spans_;
    std::vector<std::size_t> span_of_page_;  ///< its number + 1, or 0; empty where there are no parts
};

}  // namespace paraphe::layout
