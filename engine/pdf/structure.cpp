#include "pdf/structure.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <span>
#include <utility>

#include "base/bug.h"
#include "pdf/bounding_boxes.h"
#include "pdf/structure_attributes.h"

namespace paraphe::pdf {

namespace {

struct Mark {
    std::uint32_t page = 0, mcid = 0;
};

/// Values grouped by key without one allocation per key (counting sort: stable, O(n)).
template <typename Value>
class Groups {
public:
    template <typename Each>
    Groups(std::size_t keys, Each each) : begin_(keys + 2, 0) {
        each([this](std::size_t key, Value const&) { ++begin_[key + 2]; });
        std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
        values_.resize(begin_.back());
        each([this](std::size_t key, Value const& value) { values_[begin_[key + 1]++] = value; });
    }
    std::span<Value const> operator[](std::size_t key) const {
        return std::span(values_).subspan(begin_[key], begin_[key + 1] - begin_[key]);
    }

private:
    std::vector<std::size_t> begin_;
    std::vector<Value> values_;
};

Groups<Mark> marks_by_content(page::PagedDocument const& document, Leaves const& leaves) {
    return {document.contents.size(), [&](auto take) {
                for (std::uint32_t page = 0; page < leaves.marked.size(); ++page)
                    for (std::uint32_t mcid = 0; mcid < leaves.marked[page].size(); ++mcid)
                        take(leaves.marked[page][mcid], Mark{page, mcid});
            }};
}

Groups<Annotation> annotations_by_element(page::PagedDocument const& document, Leaves const& leaves) {
    return {document.elements.size(), [&](auto take) {
                for (Annotation const& annotation : leaves.annotations) take(annotation.element, annotation);
            }};
}

class Writer {
public:
    Writer(ObjectTable& objects, page::PagedDocument const& document, StructureOrder const& order, Leaves const& leaves)
        : objects_(objects),
          document_(document),
          order_(order),
          leaves_(leaves),
          boxes_(bounding_boxes(document, order)),
          marks_(marks_by_content(document, leaves)),
          annotations_(annotations_by_element(document, leaves)) {
        numbers_.root = objects.reserve();
        numbers_.first_element = objects.reserve(document.elements.size());
    }

    StructureNumbers run() {
        name_elements();
        for (page::ElementIndex i = 0; i < document_.elements.size(); ++i) objects_.set(number(i), element(i));
        Dictionary root;
        std::string kids = "[";
        append_reference(kids, number(0));
        root.name("Type", "StructTreeRoot").raw("K", kids + "]");
        root.reference("ParentTree", parent_tree());
        root.integer("ParentTreeNextKey",
                     static_cast<std::int64_t>(leaves_.marked.size() + leaves_.annotations.size()));
        if (!ids_.empty()) root.reference("IDTree", id_tree());
        objects_.set(numbers_.root, root.close());
        return numbers_;
    }

private:
    ObjectNumber number(page::ElementIndex index) const { return numbers_.first_element + index; }

    void name_elements() {
        for (page::ElementIndex i = 0; i < document_.elements.size(); ++i) {
            page::StructureElement const& element = document_.elements[i];
            std::string id = element.id;
            if (id.empty() && element.role == "Note") id = "paraphe.note." + std::to_string(i);
            if (!id.empty()) base::expect(ids_.emplace(std::move(id), i).second, "two elements have one id");
        }
        for (page::StructureElement const& element : document_.elements)
            for (std::string const& header : element.headers)
                base::expect(ids_.contains(header), "a cell names a header that is none");
        id_of_.resize(document_.elements.size());
        for (auto const& [id, index] : ids_) id_of_[index] = &id;
    }

    std::string element(page::ElementIndex index) const {
        page::StructureElement const& element = document_.elements[index];
        Dictionary out;
        out.name("S", element.role).reference("P", index == 0 ? numbers_.root : number(order_.parent[index]));
        if (id_of_[index] != nullptr) out.bytes("ID", *id_of_[index]);
        if (!element.title.empty()) out.text("T", element.title);
        if (!element.lang.empty()) out.text("Lang", element.lang);
        if (!element.alternative.empty()) out.text("Alt", element.alternative);
        if (!element.actual_text.empty()) out.text("ActualText", element.actual_text);
        if (!element.expansion.empty()) out.text("E", element.expansion);
        std::string const attributes = structure_attributes(element, boxes_[index], document_.pages);
        if (!attributes.empty()) out.raw("A", attributes);
        kids(out, index);
        return out.close();
    }

    void kids(Dictionary& out, page::ElementIndex index) const {
        auto const& all = document_.elements[index].kids;
        std::size_t places = 0;  // for annotations
        std::uint32_t page = no_page;
        for (page::Kid const& kid : all) {
            if (kid.kind == page::Kid::Kind::annotation) ++places;
            if (page == no_page && kid.kind == page::Kid::Kind::content && !marks_[kid.index].empty())
                page = marks_[kid.index].front().page;
        }
        if (page != no_page) out.reference("Pg", leaves_.first_page + page);

        std::string array;
        std::span<Annotation const> annotations = annotations_[index];
        for (page::Kid const& kid : all) {
            switch (kid.kind) {
                case page::Kid::Kind::element:
                    append_reference(next(array), number(kid.index));
                    break;
                case page::Kid::Kind::content:
                    for (Mark const& mark : marks_[kid.index]) append_mark(next(array), mark, page);
                    break;
                case page::Kid::Kind::annotation: {
                    std::size_t const count =
                        --places == 0 ? annotations.size() : std::min<std::size_t>(1, annotations.size());
                    for (Annotation const& annotation : annotations.first(count))
                        append_annotation(next(array), annotation);
                    annotations = annotations.subspan(count);
                    break;
                }
            }
        }
        if (!array.empty()) out.raw("K", array + "]");
    }

    /// `array`, ready for its next member.
    static std::string& next(std::string& array) {
        array += array.empty() ? '[' : ' ';
        return array;
    }

    void append_mark(std::string& array, Mark const& mark, std::uint32_t page) const {
        if (mark.page == page) return append_integer(array, mark.mcid);
        Dictionary reference;
        reference.name("Type", "MCR").reference("Pg", leaves_.first_page + mark.page).integer("MCID", mark.mcid);
        array += reference.close();
    }

    void append_annotation(std::string& array, Annotation const& annotation) const {
        Dictionary reference;
        reference.name("Type", "OBJR").reference("Pg", leaves_.first_page + annotation.page);
        array += reference.reference("Obj", annotation.object).close();
    }

    ObjectNumber parent_tree() {
        std::string numbers = "[";
        std::int64_t key = 0;
        auto const entry = [&](ObjectNumber value) {
            if (key != 0) numbers += ' ';
            append_integer(numbers, key++);
            numbers += ' ';
            append_reference(numbers, value);
        };
        for (auto const& marked : leaves_.marked) {
            std::string owners = "[";
            for (page::ContentIndex const content : marked) {
                if (owners.size() > 1) owners += ' ';
                append_reference(owners, number(document_.contents[content].element));
            }
            entry(objects_.add(owners + "]"));
        }
        for (Annotation const& annotation : leaves_.annotations) entry(number(annotation.element));
        return objects_.add(Dictionary().raw("Nums", numbers + "]").close());
    }

    ObjectNumber id_tree() {
        std::string names = "[";
        for (auto const& [id, index] : ids_) {
            append_byte_string(names, id);
            append_reference(names, number(index));
        }
        return objects_.add(Dictionary().raw("Names", names + "]").close());
    }

    static constexpr std::uint32_t no_page = ~std::uint32_t{0};

    ObjectTable& objects_;
    page::PagedDocument const& document_;
    StructureOrder const& order_;
    Leaves const& leaves_;
    std::vector<std::optional<BoundingBox>> boxes_;
    Groups<Mark> marks_;
    Groups<Annotation> annotations_;
    StructureNumbers numbers_;
    std::map<std::string, page::ElementIndex> ids_;  ///< sorted by bytes, as a name tree wants them
    std::vector<std::string const*> id_of_;
};

}  // namespace

StructureNumbers write_structure(ObjectTable& objects, page::PagedDocument const& document, StructureOrder const& order,
                                 Leaves const& leaves) {
    return Writer(objects, document, order, leaves).run();
}

}  // namespace paraphe::pdf
