#include "pdf/structure_attributes.h"

#include <algorithm>
#include <array>

#include "base/bug.h"
#include "pdf/syntax.h"

namespace paraphe::pdf {

namespace {

std::string list_attributes(page::StructureElement const& element) {
    constexpr std::array<std::string_view, 8> numberings{"None",    "Disc",       "Circle",     "Square",
                                                         "Decimal", "UpperRoman", "LowerRoman", "UpperAlpha"};
    bool const known = element.list_numbering == "LowerAlpha" ||
                       std::find(numberings.begin(), numberings.end(), element.list_numbering) != numberings.end();
    base::expect(known, "a list's numbering is unknown");
    return Dictionary().name("O", "List").name("ListNumbering", element.list_numbering).close();
}

std::string table_attributes(page::StructureElement const& element) {
    Dictionary table;
    table.name("O", "Table");
    if (!element.scope.empty()) table.name("Scope", element.scope);
    if (element.row_span > 1) table.integer("RowSpan", element.row_span);
    if (element.column_span > 1) table.integer("ColSpan", element.column_span);
    if (!element.headers.empty()) {
        std::string headers = "[";
        for (std::string const& id : element.headers) append_byte_string(headers, id);
        table.raw("Headers", headers + "]");
    }
    return table.close();
}

std::string layout_attributes(BoundingBox const& box, page::Page const& page) {
    Dictionary layout;
    layout.name("O", "Layout");
    layout.raw("BBox", rectangle(in_millipoints(box.left), in_millipoints(page.height - box.bottom),
                                 in_millipoints(box.right), in_millipoints(page.height - box.top)));
    return layout.close();
}

}  // namespace

std::string structure_attributes(page::StructureElement const& element, std::optional<BoundingBox> const& box,
                                 std::vector<page::Page> const& pages) {
    std::string all;
    if (!element.list_numbering.empty()) all += list_attributes(element);
    if (!element.scope.empty() || element.row_span > 1 || element.column_span > 1 || !element.headers.empty())
        all += table_attributes(element);
    if (box) all += layout_attributes(*box, pages[box->page]);
    return all.empty() ? all : "[" + all + "]";
}

}  // namespace paraphe::pdf
