#include "pdf/consistency.h"

#include <gtest/gtest.h>

#include <functional>

#include "base/bug.h"
#include "pdf/pdf.h"
#include "support/paged_sample.h"

namespace paraphe::pdf {
namespace {

using test::PagedSample;

void expect_bug(char const* what, std::function<void(page::PagedDocument&)> const& bend) {
    page::PagedDocument document = PagedSample::everything();
    EXPECT_NO_THROW(expect_consistent(document));
    bend(document);
    EXPECT_THROW(static_cast<void>(write_pdf(document, {})), base::Bug) << what;
}

template <typename Kind>
Kind& first(page::PagedDocument& document) {
    for (page::Page& page : document.pages)
        for (page::Item& item : page.items)
            if (auto* const found = std::get_if<Kind>(&item)) return *found;
    throw std::logic_error("the sample has no such item");
}

TEST(Consistency, indices_point_somewhere) {
    expect_bug("font", [](auto& d) { first<page::GlyphRun>(d).font = 9; });
    expect_bug("code", [](auto& d) { first<page::GlyphRun>(d).glyphs[0].code = 9999; });
    expect_bug("content", [](auto& d) { first<page::GlyphRun>(d).content = 9999; });
    expect_bug("content of a path", [](auto& d) { first<page::Path>(d).content = 9999; });
    expect_bug("image", [](auto& d) { first<page::ImageItem>(d).image = 9; });
    expect_bug("null image", [](auto& d) { d.images[0] = nullptr; });
    expect_bug("element of a field", [](auto& d) { first<page::FieldBox>(d).element = 9999; });
    expect_bug("page of a destination", [](auto& d) { d.destinations[0].page = 9; });
    expect_bug("element of a bookmark", [](auto& d) { d.outline[0].element = 9999; });
    expect_bug("content of an element", [](auto& d) { d.elements[1].kids[0].index = 9999; });
}

TEST(Consistency, every_content_is_once_in_the_tree) {
    expect_bug("nowhere", [](auto& d) { d.elements[1].kids.clear(); });
    expect_bug("twice", [](auto& d) { d.elements[1].kids.push_back(d.elements[1].kids[0]); });
    expect_bug("elsewhere", [](auto& d) { d.contents[0].element = 2; });
    expect_bug("an artifact", [](auto& d) { d.contents[0].artifact = true; });
}

TEST(Consistency, annotations_lie_in_their_elements) {
    expect_bug("a link in a heading", [](auto& d) { first<page::LinkBox>(d).element = 1; });
    expect_bug("a field in a heading", [](auto& d) { first<page::FieldBox>(d).element = 1; });
    expect_bug("two fields in a form", [](auto& d) { d.pages[1].items.push_back(first<page::FieldBox>(d)); });
    expect_bug("a form without a field", [](auto& d) {
        d.elements.emplace_back().role = "Form";
        d.elements[0].kids.push_back(
            {page::Kid::Kind::element, static_cast<page::ElementIndex>(d.elements.size() - 1)});
    });
    expect_bug("words in a form", [](auto& d) {
        auto const form = first<page::FieldBox>(d).element;
        d.contents.emplace_back().element = form;
        d.elements[form].kids.push_back(
            {page::Kid::Kind::content, static_cast<page::ContentIndex>(d.contents.size() - 1)});
    });
    expect_bug("no place", [](auto& d) { d.elements[first<page::LinkBox>(d).element].kids.pop_back(); });
}

TEST(Consistency, names_are_known_and_unique) {
    expect_bug("a destination twice", [](auto& d) { d.destinations.push_back(d.destinations[0]); });
    expect_bug("a link to nowhere", [](auto& d) { first<page::LinkBox>(d).destination = "nowhere"; });
    expect_bug("a bookmark to nowhere", [](auto& d) { d.outline[0].destination = "nowhere"; });
}

TEST(Consistency, values_have_their_meaning) {
    expect_bug("role", [](auto& d) { d.elements[1].role = "Heading"; });
    expect_bug("scope", [](auto& d) { d.elements[1].scope = "Diagonal"; });
    expect_bug("span", [](auto& d) { d.elements[1].row_span = 0; });
    expect_bug("size", [](auto& d) { first<page::GlyphRun>(d).size = {}; });
    expect_bug("depth of the first bookmark", [](auto& d) { d.outline[0].depth = 2; });
    expect_bug("depth that jumps", [](auto& d) { d.outline[1].depth = 3; });
    expect_bug("rectangle", [](auto& d) {
        first<page::Path>(d).kind = page::Path::Kind::fill_rectangle;
        first<page::Path>(d).box.width = base::Length{-1};
    });
    expect_bug("polygon without points", [](auto& d) { first<page::Path>(d).kind = page::Path::Kind::fill_polygon; });
    expect_bug("points of a line", [](auto& d) { first<page::Path>(d).points.resize(3); });
    expect_bug("samples", [](auto& d) {
        page::Image image = *d.images[0];
        image.bytes.pop_back();
        d.images[0] = std::make_shared<page::Image const>(image);
    });
    expect_bug("alpha", [](auto& d) {
        page::Image image = *d.images[0];
        image.alpha.pop_back();
        d.images[0] = std::make_shared<page::Image const>(image);
    });
}

TEST(Consistency, the_deflate_level_is_one_that_exists) {
    PdfOptions options;
    for (int const level : {0, 13, -1}) {
        options.deflate_level = level;
        EXPECT_THROW(static_cast<void>(write_pdf(PagedSample::one_line(), options)), base::Bug);
    }
}

}  // namespace
}  // namespace paraphe::pdf
