#include "image/svg_source.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace paraphe::image {

namespace {

constexpr std::string_view white = " \t\r\n";
constexpr std::size_t most_told = 20;
constexpr std::string_view name_ends = " \t\r\n/>=";

std::string_view local(std::string_view name) { return name.substr(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1); }

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && white.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
    while (!text.empty() && white.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
    return text;
}

/// One piece of markup between < and >.
struct Tag {
    enum class Kind { start, end, instruction, doctype, passed };  ///< passed: comments and CDATA sections
    Kind kind = Kind::passed;
    std::size_t begin = 0, end = 0;  ///< of the whole, end past ">"
    std::string_view name;
    std::string_view inside;  ///< what follows the name
    bool empty = false;       ///< <name/>
};

/// Goes from tag to tag. Quotes inside a tag hide its ">".
class Tags {
public:
    explicit Tags(std::string_view xml) : xml_(xml) {}

    bool next(Tag& tag) {
        tag = {};
        tag.begin = xml_.find('<', at_);
        if (tag.begin == std::string_view::npos) return false;
        std::string_view const rest = xml_.substr(tag.begin);
        if (rest.starts_with("<!--")) return passed(tag, "-->");
        if (rest.starts_with("<![CDATA[")) return passed(tag, "]]>");
        if (rest.starts_with("<?")) {
            passed(tag, "?>");
            tag.kind = Tag::Kind::instruction;
        } else if (rest.starts_with("<!")) {
            close(tag, true);
            tag.kind = Tag::Kind::doctype;
        } else {
            close(tag, false);
            tag.kind = rest.starts_with("</") ? Tag::Kind::end : Tag::Kind::start;
        }
        std::size_t const name = tag.begin + (tag.kind == Tag::Kind::start ? 1 : 2);
        std::string_view const text = xml_.substr(name, tag.end - std::min(tag.end, name));
        tag.name = text.substr(0, text.find_first_of(name_ends));
        tag.inside = text.substr(tag.name.size());
        tag.empty = tag.inside.ends_with("/>");
        return true;
    }

private:
    bool passed(Tag& tag, std::string_view end) {
        std::size_t const found = xml_.find(end, tag.begin);
        at_ = tag.end = found == std::string_view::npos ? xml_.size() : found + end.size();
        return true;
    }

    /// The ">" that is in no quotes and, of a document type, in no brackets.
    void close(Tag& tag, bool brackets) {
        char quote = 0;
        int depth = 0;
        std::size_t i = tag.begin + 1;
        for (; i < xml_.size(); ++i) {
            char const c = xml_[i];
            if (quote != 0) {
                if (c == quote) quote = 0;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (brackets && c == '[') {
                ++depth;
            } else if (brackets && c == ']') {
                --depth;
            } else if (c == '>' && depth <= 0) {
                break;
            }
        }
        at_ = tag.end = std::min(xml_.size(), i + 1);
    }

    std::string_view xml_;
    std::size_t at_ = 0;
};

struct Attribute {
    std::string_view name, value;
};

std::vector<Attribute> attributes_of(std::string_view inside) {
    std::vector<Attribute> all;
    while (true) {
        std::size_t const begin = inside.find_first_not_of(" \t\r\n/>?");
        if (begin == std::string_view::npos) return all;
        inside.remove_prefix(begin);
        std::string_view const name = inside.substr(0, inside.find_first_of(name_ends));
        std::size_t const open = inside.find_first_of("\"'");
        if (open == std::string_view::npos) return all;
        std::size_t const close = inside.find(inside[open], open + 1);
        if (close == std::string_view::npos) return all;
        all.push_back({name, inside.substr(open + 1, close - open - 1)});
        inside.remove_prefix(close + 1);
    }
}

bool stays_inside(std::string_view address) { return address.empty() || address.front() == '#' || address.starts_with("data:"); }

class Inspection {
public:
    Inspection(std::string& svg, base::Span where) : svg_(svg), where_(where) {}

    base::Diagnostics run() {
        std::string_view const xml = svg_;
        Tags tags(xml);
        std::vector<std::size_t> links;  // where the name of a link begins
        std::size_t end_of_last = 0;
        Tag tag;
        while (tags.next(tag)) {
            std::string_view const name = local(tag.name);
            words(xml.substr(end_of_last, tag.begin - end_of_last), tag.begin);
            if (tag.kind == Tag::Kind::passed && xml.substr(tag.begin).starts_with("<![CDATA[")) words(xml.substr(tag.begin, tag.end - tag.begin), tag.begin);
            end_of_last = tag.end;
            if (tag.kind == Tag::Kind::doctype) document_type(tag);
            if (tag.kind == Tag::Kind::instruction && name == "xml-stylesheet") addresses(tag);
            if (tag.kind != Tag::Kind::start && tag.kind != Tag::Kind::end) continue;
            if (name == "a") links.push_back(static_cast<std::size_t>(name.data() - xml.data()));
            if (name == "style") in_style_ = tag.kind == Tag::Kind::start && !tag.empty;
            if (name == "text") in_text_ = tag.kind == Tag::Kind::start && !tag.empty;
            if (tag.kind == Tag::Kind::start && name != "a" && name != "script") addresses(tag);
        }
        for (std::size_t const place : links) svg_[place] = 'g';
        return std::move(found_);
    }

private:
    void addresses(Tag const& tag) {
        for (Attribute const& attribute : attributes_of(tag.inside)) {
            if (local(attribute.name) == "href" && !stays_inside(trimmed(attribute.value))) outside(trimmed(attribute.value), tag.begin);
            else style(attribute.value, tag.begin);
        }
    }

    /// Characters between tags.
    void words(std::string_view characters, std::size_t place) {
        if (in_style_) style(characters, place);
        if (in_text_ && !trimmed(characters).empty()) text(place);
    }

    /// Of a style sheet or of an attribute: url(…) and @import.
    void style(std::string_view text, std::size_t place) {
        for (std::size_t at = 0; (at = text.find("url(", at)) != std::string_view::npos;) {
            at += 4;
            std::string_view address = trimmed(text.substr(at, text.find(')', at) - at));
            if (!address.empty() && (address.front() == '"' || address.front() == '\'')) address = trimmed(address.substr(1, address.size() - std::min<std::size_t>(2, address.size())));
            if (!stays_inside(address)) outside(address, place);
        }
        if (std::size_t const at = text.find("@import"); at != std::string_view::npos) outside(trimmed(text.substr(at, text.find(';', at) - at)), place);
    }

    void document_type(Tag const& tag) {
        // The type's own address (SVG 1.1's DTD) is a name that nobody opens; an entity's is meant to be read.
        for (std::size_t at = 0; (at = tag.inside.find("<!ENTITY", at)) != std::string_view::npos; at += 8) {
            std::string_view const entity = tag.inside.substr(at, tag.inside.find('>', at) - at);
            std::string_view const head = entity.substr(0, entity.find_first_of("\"'"));
            if (entity.find('<', 1) != std::string_view::npos || entity.find("&#") != std::string_view::npos) tags_in_entity(tag.begin);
            if (head.find("SYSTEM") != std::string_view::npos || head.find("PUBLIC") != std::string_view::npos) outside(trimmed(entity.substr(8)), tag.begin);
        }
    }

    std::string line_of(std::size_t place) const { return std::to_string(1 + std::count(svg_.begin(), svg_.begin() + static_cast<std::ptrdiff_t>(place), '\n')); }

    void outside(std::string_view address, std::size_t place) {
        constexpr std::size_t shown = 80;
        std::string const quoted(address.substr(0, shown));
        if (told_.size() == most_told || !told_.insert(quoted).second) return;
        auto diagnostic = base::error("image.svg-outside", "le SVG renvoie, ligne " + line_of(place) + ", à une ressource extérieure, qui n’est jamais ouverte : « " + quoted + " »", where_);
        diagnostic.hints.emplace_back("incorporez-la dans le SVG, ou retirez le renvoi");
        found_.push_back(std::move(diagnostic));
    }

    /// Text or a link could come by way of it, past this inspection.
    void tags_in_entity(std::size_t place) {
        if (!std::exchange(entity_told_, true))
            found_.push_back(base::error("image.unreadable", "l’image SVG n’est pas lisible : une entité de sa ligne " + line_of(place) + " contient des balises", where_));
    }

    void text(std::size_t place) {
        if (std::exchange(text_told_, true)) return;
        auto diagnostic = base::error("image.svg-text", "le SVG contient du texte, ligne " + line_of(place) + " : son dessin dépendrait des polices de la machine", where_);
        diagnostic.hints.emplace_back("convertissez le texte en tracés dans le logiciel de dessin (Inkscape : Chemin > Objet en chemin)");
        found_.push_back(std::move(diagnostic));
    }

    std::string& svg_;
    base::Span where_;
    base::Diagnostics found_;
    std::set<std::string> told_;
    bool text_told_ = false, entity_told_ = false, in_style_ = false, in_text_ = false;
};

}  // namespace

std::string_view root_name(std::string_view xml) {
    Tags tags(xml);
    Tag tag;
    while (tags.next(tag))
        if (tag.kind == Tag::Kind::start) return local(tag.name);
    return {};
}

base::Result<std::string> drawable_source(std::string svg, base::Span where) {
    if (auto found = Inspection(svg, where).run(); !found.empty()) return base::failure(std::move(found));
    return svg;
}

}  // namespace paraphe::image
