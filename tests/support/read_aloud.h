#pragma once
// What a screen reader says of laid-out pages.

#include <functional>
#include <string>
#include <vector>

#include "page/paged_document.h"

namespace paraphe::test {

/// The text of the pages in the order of the structure tree: what a screen reader says.
inline std::string read_aloud(page::PagedDocument const& paged) {
    std::vector<std::string> texts(paged.contents.size());
    for (page::Page const& one : paged.pages)
        for (page::Item const& item : one.items)
            if (auto const* const run = std::get_if<page::GlyphRun>(&item))
                for (page::Glyph const& glyph : run->glyphs) texts[run->content] += paged.fonts[run->font].codes[glyph.code].text;
    std::string all;
    std::function<void(page::ElementIndex)> const read = [&](page::ElementIndex index) {
        for (page::Kid const& kid : paged.elements[index].kids) {
            if (kid.kind == page::Kid::Kind::element) read(kid.index);
            if (kid.kind == page::Kid::Kind::content) all += texts[kid.index];
        }
    };
    read(0);
    return all;
}

}  // namespace paraphe::test
