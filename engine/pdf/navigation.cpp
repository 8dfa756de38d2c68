#include "pdf/navigation.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string_view>

namespace paraphe::pdf {

namespace {

/// A label as PDF sees it: a prefix and, when it ends in digits, a decimal number.
struct Label {
    std::string_view prefix;
    std::int64_t number = 0;  ///< 0: none

    bool followed_by(Label const& next) const {
        return number != 0 && next.number == number + 1 && next.prefix == prefix;
    }
};

Label parse_label(std::string_view text) {
    std::size_t begin = text.size();
    // 9 digits keep the number below 2^31, the limit of an integer in PDF/A (ISO 19005-2 §6.1.13).
    while (begin > 0 && text.size() - begin < 9 && text[begin - 1] >= '0' && text[begin - 1] <= '9') --begin;
    while (begin < text.size() && text[begin] == '0') ++begin;  // PDF writes no leading zero: it goes to the prefix
    Label label{text.substr(0, begin), 0};
    std::from_chars(text.data() + begin, text.data() + text.size(), label.number);
    return label;
}

/// Bookmarks as a tree; index 0 is the root, item i of the document is node i + 1.
struct Node {
    std::size_t parent = 0, previous = 0, next = 0, first = 0, last = 0;
    std::int64_t shown = 0;  ///< descendants that are visible when this node is open
};

std::vector<Node> outline_tree(std::vector<page::OutlineItem> const& items) {
    std::vector<Node> nodes(items.size() + 1);
    std::vector<std::size_t> path{0};  // the last node of each depth
    for (std::size_t i = 1; i < nodes.size(); ++i) {
        path.resize(static_cast<std::size_t>(items[i - 1].depth));
        Node& parent = nodes[path.back()];
        nodes[i].parent = path.back();
        nodes[i].previous = parent.last;
        if (parent.last != 0) nodes[parent.last].next = i;
        else parent.first = i;
        parent.last = i;
        path.push_back(i);
    }
    for (std::size_t i = nodes.size(); --i > 0;) {
        bool const open = items[i - 1].depth == 1;
        nodes[nodes[i].parent].shown += 1 + (open ? nodes[i].shown : 0);
    }
    return nodes;
}

}  // namespace

std::string destinations(page::PagedDocument const& document, ObjectNumber first_page) {
    if (document.destinations.empty()) return "";
    std::map<std::string_view, page::Destination const*> sorted;
    for (page::Destination const& destination : document.destinations) sorted.emplace(destination.name, &destination);
    std::string names = "[";
    for (auto const& [name, destination] : sorted) {
        append_byte_string(names, name);
        names += '[';
        append_reference(names, first_page + destination->page);
        names += "/XYZ null ";
        append_thousandths(names, in_millipoints(document.pages[destination->page].height - destination->y));
        names += " null]";
    }
    return Dictionary().raw("Names", names + "]").close();
}

ObjectNumber write_outline(ObjectTable& objects, page::PagedDocument const& document, ObjectNumber first_element) {
    if (document.outline.empty()) return 0;
    std::vector<Node> const nodes = outline_tree(document.outline);
    ObjectNumber const first = objects.reserve(nodes.size());
    auto const number = [&](std::size_t node) { return static_cast<ObjectNumber>(first + node); };

    Dictionary root;
    root.name("Type", "Outlines").reference("First", number(nodes[0].first)).reference("Last", number(nodes[0].last));
    objects.set(first, root.integer("Count", nodes[0].shown).close());
    for (std::size_t i = 1; i < nodes.size(); ++i) {
        page::OutlineItem const& item = document.outline[i - 1];
        Node const& node = nodes[i];
        Dictionary out;
        out.text("Title", item.title).reference("Parent", number(node.parent));
        if (node.previous != 0) out.reference("Prev", number(node.previous));
        if (node.next != 0) out.reference("Next", number(node.next));
        if (node.first != 0) {
            out.reference("First", number(node.first)).reference("Last", number(node.last));
            out.integer("Count", item.depth == 1 ? node.shown : -node.shown);
        }
        out.bytes("Dest", item.destination).reference("SE", first_element + item.element);
        objects.set(number(i), out.close());
    }
    return first;
}

std::string page_labels(std::vector<page::Page> const& pages) {
    std::string numbers = "[";
    Label last;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        Label const label = parse_label(pages[i].label);
        bool const continues = i != 0 && last.followed_by(label);
        last = label;
        if (continues) continue;
        Dictionary range;
        if (label.number != 0) range.name("S", "D");
        if (!label.prefix.empty()) range.text("P", label.prefix);
        if (label.number > 1) range.integer("St", label.number);
        if (i != 0) numbers += ' ';
        append_integer(numbers, static_cast<std::int64_t>(i));
        numbers += range.close();
    }
    return Dictionary().raw("Nums", numbers + "]").close();
}

}  // namespace paraphe::pdf
