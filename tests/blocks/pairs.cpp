#include "blocks/pairs.h"

#include <algorithm>
#include <string_view>

#include "markup/elements.h"

namespace paraphe::test {

namespace {

using markup::Content;
using markup::Element;

class Writer {
public:
    /// `inside`, an element named `inner`, in `outer`, and around both whatever must stand around `outer`.
    std::string around(Element const& outer, std::string const& inner, std::string const& inside) {
        bool const words_too = outer.content == Content::inlines || outer.content == Content::text;
        std::string own = "<" + std::string(outer.name) + attributes(outer.name, inner) + ">" + before(outer.name, inner) + (words_too ? word() + " " : "") + inside +
                          (words_too ? " " + word() : "") + after(outer.name) + "</" + outer.name + ">" + following(outer.name);
        auto const parents = markup::words(outer.parents);
        if (parents.empty()) return outer.is_inline ? "<p>" + word() + " " + own + " " + word() + "</p>" : own;
        // Heads of tables are read more strictly than bodies.
        bool const row = std::find(parents.begin(), parents.end(), "tbody") != parents.end();
        return around(*markup::element_named(row ? "tbody" : parents.front()), outer.name, own);
    }

    std::string alone(Element const& element) {
        std::string const name = element.name, tag = "<" + name + attributes(name, "");
        if (element.content == Content::nothing) return tag + "/>";
        return tag + ">" + before(name, "") + content(element) + after(name) + "</" + name + ">" + following(name);
    }

private:
    std::string word() { return "mot" + std::to_string(++words_); }

    /// Those that are asked for.
    std::string attributes(std::string const& name, std::string const& inner) {
        if (name == "img") return " src=\"images/essai.png\" alt=\"" + word() + "\"";
        if (name == "a") return " href=\"https://example.org/" + word() + "\"";
        if (name == "abbr") return " title=\"" + word() + "\"";
        if (name == "th") return " scope=\"row\"";
        if (name == "meta") return " name=\"" + word() + "\" content=\"" + word() + "\"";
        if (name == "p:ref") return " to=\"cible\"";
        if (name == "p:toc") return " title=\"" + word() + "\"";
        if (name == "p:signature") return " party=\"S_" + word() + "\" label=\"" + word() + "\"";
        if (name == "p:chart") return std::string(" type=\"") + (inner == "p:task" ? "gantt" : inner == "p:gauge" ? "jauge" : "barres") + "\" title=\"" + word() + "\"";
        if (name == "p:series") return " name=\"" + word() + "\"";
        if (name == "p:value") return " category=\"c\" value=\"3\"";
        if (name == "p:task") return " name=\"" + word() + "\" from=\"2026-01-01\" to=\"2026-06-30\"";
        if (name == "p:gauge") return " name=\"" + word() + "\" start=\"0\" target=\"4\" value=\"3\"";
        return "";
    }

    std::string content(Element const& element) {
        switch (element.content) {
            case Content::flow: return std::string_view(element.name) == "section" ? "<p>" + word() + "</p>" : word();
            case Content::inlines:
            case Content::text: return word();
            case Content::list: return "<li>" + word() + "</li>";
            case Content::rows: return "<tr><td>" + word() + "</td></tr>";
            case Content::cells: return "<td>" + word() + "</td>";
            case Content::columns: return "<col/>";
            default: return "";
        }
    }

    /// What an element cannot be without, when `inner` is not that.
    std::string before(std::string const& name, std::string const& inner) {
        if (name == "table" && inner != "caption") return "<caption>" + word() + "</caption>";
        if (name == "dl" && inner != "dt") return "<dt>" + word() + "</dt><dd>" + word() + "</dd>";
        if (name == "figure" && inner != "img") return "<img src=\"images/essai.svg\" alt=\"" + word() + "\"/>";
        if (name == "p:chart" && inner != "p:task" && inner != "p:gauge") return "<p:series name=\"" + word() + "\"><p:value category=\"c\" value=\"1\"/></p:series>";
        if (name == "p:series" && inner != "p:value") return "<p:value category=\"c\" value=\"2\"/>";
        return "";
    }
    std::string after(std::string const& name) { return name == "table" ? "<tbody><tr><td>" + word() + "</td></tr></tbody>" : ""; }
    std::string following(std::string const& name) { return name == "dt" ? "<dd>" + word() + "</dd>" : ""; }

    int words_ = 0;
};

}  // namespace

std::vector<Pair> all_pairs() {
    std::vector<Pair> pairs;
    Writer writer;
    for (std::string const& outer : markup::element_names())
        for (std::string const& inner : markup::element_names())
            pairs.push_back({outer, inner, writer.around(*markup::element_named(outer), inner, writer.alone(*markup::element_named(inner)))});
    return pairs;
}

}  // namespace paraphe::test
