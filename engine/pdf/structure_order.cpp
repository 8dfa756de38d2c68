#include "pdf/structure_order.h"

#include "base/bug.h"

namespace paraphe::pdf {

StructureOrder structure_order(page::PagedDocument const& document) {
    base::expect(!document.elements.empty(), "there is no Document element");
    auto const unseen = static_cast<page::ElementIndex>(document.elements.size());
    StructureOrder order;
    order.parent.assign(document.elements.size(), unseen);
    order.preorder.reserve(document.elements.size());
    order.parent[0] = 0;
    std::vector<page::ElementIndex> waiting{0};
    while (!waiting.empty()) {
        page::ElementIndex const index = waiting.back();
        waiting.pop_back();
        order.preorder.push_back(index);
        auto const& kids = document.elements[index].kids;
        for (auto kid = kids.rbegin(); kid != kids.rend(); ++kid) {
            if (kid->kind != page::Kid::Kind::element) continue;
            base::expect(kid->index < unseen, "an element has a kid that is no element");
            base::expect(order.parent[kid->index] == unseen, "an element has two parents");
            order.parent[kid->index] = index;
            waiting.push_back(kid->index);
        }
    }
    base::expect(order.preorder.size() == document.elements.size(), "an element hangs below no other");
    return order;
}

base::Span place_of(page::PagedDocument const& document, StructureOrder const& order, page::ElementIndex element) {
    while (!document.elements[element].where.known() && order.parent[element] != element) element = order.parent[element];
    return document.elements[element].where;
}

}  // namespace paraphe::pdf
