#include "markup/elements.h"

#include <algorithm>
#include <unordered_map>

namespace paraphe::markup {

namespace {

constexpr Element table[] = {
    {"section", false, Content::flow, "", "class id lang"},
    {"h1", false, Content::inlines, "", "class id lang p:number"},
    {"h2", false, Content::inlines, "", "class id lang p:number"},
    {"h3", false, Content::inlines, "", "class id lang p:number"},
    {"h4", false, Content::inlines, "", "class id lang p:number"},
    {"h5", false, Content::inlines, "", "class id lang p:number"},
    {"h6", false, Content::inlines, "", "class id lang p:number"},
    {"p", false, Content::inlines, "", "class id lang"},
    {"ul", false, Content::list, "", "class id lang"},
    {"ol", false, Content::list, "", "class id lang start"},
    {"li", false, Content::flow, "ul ol", "class id lang"},
    {"dl", false, Content::definitions, "", "class id lang"},
    {"dt", false, Content::inlines, "dl", ""},
    {"dd", false, Content::flow, "dl", ""},
    {"table", false, Content::table, "", "class id lang"},
    {"caption", false, Content::inlines, "table", ""},
    {"colgroup", false, Content::columns, "table", ""},
    {"col", false, Content::nothing, "colgroup table", "class style"},
    {"thead", false, Content::rows, "table", ""},
    {"tbody", false, Content::rows, "table", ""},
    {"tfoot", false, Content::rows, "table", ""},
    {"tr", false, Content::cells, "thead tbody tfoot table", "class"},
    {"th", false, Content::flow, "tr", "class id lang scope rowspan colspan"},
    {"td", false, Content::flow, "tr", "class id lang rowspan colspan"},
    {"figure", false, Content::figure, "", "class id"},
    {"img", false, Content::nothing, "", "src alt class"},
    {"figcaption", false, Content::inlines, "figure", ""},
    {"a", true, Content::inlines, "", "href class"},
    {"em", true, Content::inlines, "", "class lang"},
    {"strong", true, Content::inlines, "", "class lang"},
    {"sup", true, Content::inlines, "", "class"},
    {"sub", true, Content::inlines, "", "class"},
    {"abbr", true, Content::inlines, "", "title class lang"},
    {"span", true, Content::inlines, "", "class lang"},
    {"br", true, Content::nothing, "", ""},
    {"p:ref", true, Content::nothing, "", "to show"},
    {"p:blank", true, Content::nothing, "", "kind"},
    {"p:note", true, Content::inlines, "", ""},
    {"p:index-entry", true, Content::inlines, "", "index term"},
    {"p:index", false, Content::nothing, "section body", "class id name title"},
    {"p:toc", false, Content::nothing, "section body", "class id title levels"},
    {"p:signature", false, Content::nothing, "", "class id party label tooltip"},
    {"p:chart", false, Content::chart, "", "type class id title unit min max height"},
    {"p:series", false, Content::chart, "p:chart", "name"},
    {"p:value", false, Content::nothing, "p:series", "category value"},
    {"p:task", false, Content::nothing, "p:chart", "name from to"},
    {"p:gauge", false, Content::nothing, "p:chart", "name start target value"},
    {"p:page-break", false, Content::nothing, "", ""},
    {"head", false, Content::head, "", ""},
    {"title", false, Content::text, "head", ""},
    {"meta", false, Content::nothing, "head", "name content"},
};

}  // namespace

Element const* element_named(std::string_view name) {
    static std::unordered_map<std::string_view, Element const*> const by_name = [] {
        std::unordered_map<std::string_view, Element const*> all;
        for (Element const& element : table) all.emplace(element.name, &element);
        return all;
    }();
    auto const found = by_name.find(name);
    return found == by_name.end() ? nullptr : found->second;
}

std::vector<std::string> const& element_names() {
    static std::vector<std::string> const names = [] {
        std::vector<std::string> all;
        for (Element const& element : table) all.emplace_back(element.name);
        return all;
    }();
    return names;
}

std::vector<std::string_view> words(std::string_view list) {
    constexpr std::string_view spaces = " \t\n\r\f\v";
    std::vector<std::string_view> out;
    for (std::size_t begin = list.find_first_not_of(spaces); begin != std::string_view::npos;) {
        std::size_t const end = std::min(list.find_first_of(spaces, begin), list.size());
        out.push_back(list.substr(begin, end - begin));
        begin = list.find_first_not_of(spaces, end);
    }
    return out;
}

bool holds(std::string_view list, std::string_view word) {
    for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
        std::size_t const end = at + word.size();
        if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return !word.empty();
    }
    return false;
}

bool allows(Element const& element, std::string_view attribute) { return holds(element.attributes, attribute); }

}  // namespace paraphe::markup
