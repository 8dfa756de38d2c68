#include "pdf/annotations.h"

namespace paraphe::pdf {

namespace {

/// /F: bit 3, Print; hidden, invisible and no-view are all forbidden (ISO 19005-2 §6.3.2).
constexpr std::int64_t print_flag = 4;
constexpr std::string_view no_border = "[0 0 0]";

std::string rectangle_on(page::Page const& page, page::Rectangle const& box) {
    return rectangle(in_millipoints(box.x), in_millipoints(page.height - (box.y + box.height)),
                     in_millipoints(box.x + box.width), in_millipoints(page.height - box.y));
}

std::string link_dictionary(page::Page const& page, page::LinkBox const& link, std::int64_t key) {
    Dictionary annotation;
    annotation.name("Type", "Annot").name("Subtype", "Link").raw("Rect", rectangle_on(page, link.box));
    annotation.integer("F", print_flag).raw("Border", no_border).text("Contents", link.contents);
    if (!link.destination.empty()) {
        annotation.bytes("Dest", link.destination);
    } else {
        Dictionary action;
        action.name("S", "URI").bytes("URI", link.uri);
        annotation.raw("A", action.close());
    }
    return annotation.integer("StructParent", key).close();
}

ObjectNumber blank_appearance(ObjectTable& objects, page::Rectangle const& box) {
    Dictionary form;
    form.name("Type", "XObject").name("Subtype", "Form").raw("Resources", "<<>>");
    form.raw("BBox", rectangle(0, 0, in_millipoints(box.width), in_millipoints(box.height)));
    return objects.add_stream(std::move(form), "");
}

std::string field_dictionary(page::Page const& page, page::FieldBox const& field, ObjectNumber page_number,
                             ObjectNumber appearance, std::int64_t key) {
    Dictionary normal;
    normal.reference("N", appearance);
    Dictionary widget;
    widget.name("Type", "Annot").name("Subtype", "Widget").name("FT", "Sig");
    widget.bytes("T", field.name).text("TU", field.tooltip).integer("F", print_flag);
    widget.raw("Rect", rectangle_on(page, field.box)).reference("P", page_number).raw("AP", normal.close());
    return widget.integer("StructParent", key).close();
}

}  // namespace

Annotations write_annotations(ObjectTable& objects, page::PagedDocument const& document, ObjectNumber first_page) {
    Annotations result;
    result.of_page.resize(document.pages.size());
    for (std::uint32_t number = 0; number < document.pages.size(); ++number) {
        page::Page const& page = document.pages[number];
        std::string& array = result.of_page[number];
        auto const key = [&] { return static_cast<std::int64_t>(document.pages.size() + result.all.size()); };
        auto const place = [&](page::ElementIndex element, ObjectNumber object) {
            result.all.push_back({element, number, object});
            array += array.empty() ? '[' : ' ';
            append_reference(array, object);
        };
        for (page::Item const& item : page.items) {
            if (auto const* const link = std::get_if<page::LinkBox>(&item)) {
                place(link->element, objects.add(link_dictionary(page, *link, key())));
            } else if (auto const* const field = std::get_if<page::FieldBox>(&item)) {
                ObjectNumber const appearance = blank_appearance(objects, field->box);
                ObjectNumber const object =
                    objects.add(field_dictionary(page, *field, first_page + number, appearance, key()));
                place(field->element, object);
                result.fields.push_back(object);
            }
        }
        if (!array.empty()) array += ']';
    }
    return result;
}

}  // namespace paraphe::pdf
