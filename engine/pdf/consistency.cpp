#include "pdf/consistency.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "base/bug.h"

namespace paraphe::pdf {

namespace {

using base::expect;

/// Standard structure types (ISO 32000-1 §14.8.4), sorted.
constexpr std::array<std::string_view, 49> standard_types{
    "Annot",   "Art",   "BibEntry", "BlockQuote", "Caption",   "Code",  "Div",  "Document", "Figure",  "Form",
    "Formula", "H",     "H1",       "H2",         "H3",        "H4",    "H5",   "H6",       "Index",   "L",
    "LBody",   "LI",    "Lbl",      "Link",       "NonStruct", "Note",  "P",    "Part",     "Private", "Quote",
    "RB",      "RP",    "RT",       "Reference",  "Ruby",      "Sect",  "Span", "TBody",    "TD",      "TFoot",
    "TH",      "THead", "TOC",      "TOCI",       "TR",        "Table", "WP",   "WT",       "Warichu"};
static_assert(std::is_sorted(standard_types.begin(), standard_types.end()));

class Check {
public:
    explicit Check(page::PagedDocument const& document)
        : document_(document), held_(document.contents.size(), 0), fields_(document.elements.size(), 0) {}

    void run() {
        for (page::Destination const& destination : document_.destinations) {
            expect(destination.page < document_.pages.size(), "a destination is on no page");
            expect(destinations_.insert(destination.name).second, "two destinations have one name");
        }
        for (page::ElementIndex i = 0; i < document_.elements.size(); ++i) element(i);
        for (std::size_t i = 0; i < held_.size(); ++i)
            expect(held_[i] == (document_.contents[i].artifact ? 0 : 1), "a content is not once in the structure tree");
        for (page::Page const& page : document_.pages)
            for (page::Item const& item : page.items)
                std::visit([this](auto const& value) { this->item(value); }, item);
        outline();
        forms();
    }

private:
    void element(page::ElementIndex index) {
        page::StructureElement const& element = document_.elements[index];
        expect(std::binary_search(standard_types.begin(), standard_types.end(), std::string_view(element.role)),
               "a role is no standard structure type");
        expect(element.row_span > 0 && element.column_span > 0, "a cell spans no row or no column");
        expect(element.scope.empty() || element.scope == "Row" || element.scope == "Column" || element.scope == "Both",
               "a cell's scope is unknown");
        for (page::Kid const& kid : element.kids) {
            if (kid.kind != page::Kid::Kind::content) continue;
            expect(kid.index < document_.contents.size(), "an element holds a content that is none");
            page::Content const& content = document_.contents[kid.index];
            expect(!content.artifact && content.element == index, "a content has another parent than it says");
            ++held_[kid.index];
        }
    }
    void content(page::ContentIndex index) const {
        expect(index < document_.contents.size(), "an item has no content");
    }
    void annotation(page::ElementIndex index, std::string_view role) const {
        expect(index < document_.elements.size(), "an annotation has no element");
        page::StructureElement const& element = document_.elements[index];
        expect(element.role == role, "an annotation lies in an element of another role");
        expect(std::any_of(element.kids.begin(), element.kids.end(),
                           [](page::Kid const& kid) { return kid.kind == page::Kid::Kind::annotation; }),
               "an annotation's element has no place for it");
    }
    void item(page::GlyphRun const& run) const {
        content(run.content);
        expect(run.font < document_.fonts.size(), "a run has no font");
        expect(run.size.emu() > 0, "a run has no size");
        std::size_t greatest = 0;
        for (page::Glyph const& glyph : run.glyphs) greatest = std::max<std::size_t>(greatest, glyph.code);
        expect(greatest < document_.fonts[run.font].codes.size(), "a code is not in its font's table");
    }
    void item(page::Path const& path) const {
        content(path.content);
        expect(path.kind == page::Path::Kind::stroke_line || (path.box.width.emu() >= 0 && path.box.height.emu() >= 0),
               "a rectangle has a negative side");
        bool const of_points = path.kind == page::Path::Kind::fill_polygon || path.kind == page::Path::Kind::stroke_polyline;
        expect(of_points ? path.points.size() >= 2 : path.points.empty(), "a path has points or a box");
    }
    void item(page::ImageItem const& image) const {
        content(image.content);
        expect(image.image < document_.images.size(), "an image item shows no image");
    }
    void item(page::FieldBox const& field) {
        annotation(field.element, "Form");
        ++fields_[field.element];
    }
    void item(page::LinkBox const& link) const {
        annotation(link.element, "Link");
        expect(link.destination.empty() || destinations_.contains(link.destination),
               "a link's destination is not named");
    }
    void forms() const {
        for (page::ElementIndex i = 0; i < document_.elements.size(); ++i) {
            page::StructureElement const& element = document_.elements[i];
            if (element.role != "Form") continue;
            expect(fields_[i] == 1 && element.kids.size() == 1, "a Form holds anything but one field");
        }
    }
    void outline() const {
        int depth = 0;
        for (page::OutlineItem const& item : document_.outline) {
            expect(item.depth >= 1 && item.depth <= depth + 1, "the outline skips a depth");
            expect(destinations_.contains(item.destination), "an outline item's destination is not named");
            expect(item.element < document_.elements.size(), "an outline item has no element");
            depth = item.depth;
        }
    }

    page::PagedDocument const& document_;
    std::vector<int> held_;    ///< how often each content is a kid
    std::vector<int> fields_;  ///< how many fields each element holds
    std::set<std::string_view> destinations_;
};

}  // namespace

void expect_consistent(page::PagedDocument const& document) { Check(document).run(); }

}  // namespace paraphe::pdf
