#pragma once
// What one page draws, and which marked content it holds.

#include <string>
#include <vector>

#include "page/paged_document.h"

namespace paraphe::pdf {

struct PageContent {
    std::string operators;                   ///< the page's content stream, not compressed
    std::vector<page::ContentIndex> marked;  ///< element k is the content that has MCID k on this page
    std::vector<std::uint32_t> images;       ///< indices of the images drawn, rising, each once
};

/// Draws the items in their order; each uninterrupted run of items of one content is one marked-content sequence
/// with an MCID of its own. Neighbouring artifacts of one kind share a sequence.
/// Fields and links draw nothing: they are annotations (annotations.h).
PageContent draw_page(page::PagedDocument const& document, page::Page const& page);

}  // namespace paraphe::pdf
