#pragma once
// What heads and feet say of the pages around them: titles of headings, and parts with pages of their own.

#include <optional>
#include <string>

#include "document/document.h"
#include "document/style.h"

namespace paraphe::document {

/// "Article 7 – Durée", or the words alone where no scheme numbers the heading.
std::string running_title(Heading const& heading);

/// A section whose pages are counted for themselves, beside the document's own numbers ("Annexe 3 – page 2 sur 7").
struct Part {
    std::string title;  ///< "Annexe 3": the label of its first heading, or that heading's words
    std::string begin;  ///< the id of that heading
    std::string end;    ///< the anchor of the last thing in it; no author's id is the same
};

/// Nothing where the style asks for no part of its own, and where the section has no heading. Takes an assembled section; the cost is that
/// of finding its first heading.
std::optional<Part> part_of(Section const& section, Style const& style);

}  // namespace paraphe::document
