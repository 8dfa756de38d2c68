#include "markup/blocks.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "document/walk.h"

namespace paraphe::markup {

namespace {

std::string value_of(Node const& node, std::string_view name) {
    Attribute const* attribute = node.attribute(name);
    return attribute == nullptr ? "" : attribute->value;
}

/// A name that every format can carry: a letter, then letters, digits, "-", "_", "." (a subset of XML's NCName).
bool is_id(std::string_view id) {
    auto const letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return !id.empty() && letter(id[0]) && std::all_of(id.begin(), id.end(), [&](char c) {
        return letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    });
}

bool is_inline(Node const& node) { return node.is_text() || node.element->is_inline; }

bool has_reference(document::Inlines const& inlines) {
    return std::any_of(inlines.begin(), inlines.end(), [](document::Inline const& item) {
        return std::holds_alternative<document::Reference>(item.value);
    });
}

}  // namespace

base::Diagnostic& BlockReader::error(char const* code, std::string message, Range where) {
    return diagnostics_.emplace_back(places_.error(code, std::move(message), where));
}
base::Diagnostic& BlockReader::warning(char const* code, std::string message, Range where) {
    return diagnostics_.emplace_back(places_.warning(code, std::move(message), where));
}

document::Common BlockReader::common(Node const& node) {
    document::Common common{value_of(node, "class"), value_of(node, "id"), value_of(node, "lang"),
                            places_.span(node.range)};
    Attribute const* id = node.attribute("id");
    if (id == nullptr) return common;
    if (!is_id(common.id)) {
        error("markup.bad-id",
              "l’identifiant « " + common.id +
                  " » doit commencer par une lettre et n’avoir que lettres sans accent, chiffres, - _ et .",
              id->range);
        common.id.clear();
    } else if (auto const [first, is_new] = ids_.emplace(common.id, places_.span(id->range)); !is_new) {
        error("markup.duplicate-id", "l’identifiant '" + common.id + "' sert deux fois", id->range).also =
            first->second;
        common.id.clear();
    }
    return common;
}

document::Inlines BlockReader::words(Node const& node) {
    InlineReader reader(text_, places_, diagnostics_, no_notes_);
    for (Node const& child : node.children) reader.add(child);
    return reader.take();
}

document::Blocks BlockReader::flow(Node const& node, bool loose_words) {
    document::Blocks blocks;
    InlineReader loose(text_, places_, diagnostics_, no_notes_);
    Range where;
    auto const finish = [&] {
        document::Inlines inlines = loose.take();
        if (inlines.empty()) return;
        if (!loose_words) error("markup.stray-text", "ce texte n’est dans aucun paragraphe", where);
        document::Paragraph paragraph;
        paragraph.common.span = places_.span(where);
        paragraph.inlines = std::move(inlines);
        blocks.push_back({std::move(paragraph)});
    };
    for (Node const& child : node.children) {
        if (is_inline(child)) {
            bool const blank =
                child.is_text() && is_white(text_.substr(child.range.begin, child.range.end - child.range.begin));
            if (loose.empty() && !blank) where = child.range;
            loose.add(child);
        } else {
            finish();
            block(child, blocks);
        }
    }
    finish();
    return blocks;
}

/// For elements whose words would be lost: lists, tables, rows.
void BlockReader::refuse_words(Node const& node) {
    for (Node const& child : node.children)
        if (is_inline(child) &&
            !(child.is_text() && is_white(text_.substr(child.range.begin, child.range.end - child.range.begin))))
            error("markup.stray-text",
                  std::string("ce texte ne peut pas se placer directement dans <") + node.element->name + ">",
                  child.range);
}

void BlockReader::block(Node const& node, document::Blocks& into) {
    std::string_view const name = node.element->name;
    if (name == "section") {
        document::Section section{common(node), {}};
        section.blocks = flow(node, false);
        into.push_back({std::move(section)});
    } else if (name == "p") {
        document::Paragraph paragraph{common(node), words(node)};
        if (!paragraph.inlines.empty() || !paragraph.common.id.empty()) into.push_back({std::move(paragraph)});
    } else if (name.size() == 2 && name[0] == 'h') {
        heading(node, into);
    } else if (name == "ul" || name == "ol") {
        list(node, into);
    } else if (name == "dl") {
        definitions(node, into);
    } else if (name == "table") {
        table(node, into);
    } else if (name == "figure") {
        figure(node, into);
    } else if (name == "img") {
        into.push_back({image(node)});
    } else if (name == "p:toc") {
        contents(node, into);
    } else if (name == "p:index") {
        index(node, into);
    } else if (name == "p:signature") {
        signature(node, into);
    } else if (name == "p:chart") {
        chart(node, into);
    } else if (name == "p:page-break") {
        into.push_back({document::PageBreak{}});
    } else if (name == "head") {
        head(node);
    }
}

void BlockReader::heading(Node const& node, document::Blocks& into) {
    char const* const no_notes = std::exchange(no_notes_, "un titre");
    document::Heading heading{common(node), node.element->name[1] - '0', "", value_of(node, "p:number"), words(node), ""};
    no_notes_ = no_notes;
    if (base::is_blank(document::plain_text(heading.inlines)) && !has_reference(heading.inlines))
        error("markup.empty-heading", "ce titre est vide", node.range);
    if (last_heading_ != 0 && heading.level > last_heading_ + 1)
        error("markup.heading-skipped",
              "un titre de niveau " + std::to_string(heading.level) + " suit un titre de niveau " +
                  std::to_string(last_heading_) + " : un niveau est sauté",
              node.range)
            .hints.push_back("employez <h" + std::to_string(last_heading_ + 1) + ">");
    last_heading_ = heading.level;
    into.push_back({std::move(heading)});
}

void BlockReader::list(Node const& node, document::Blocks& into) {
    refuse_words(node);
    document::List list{common(node), node.is("ol"), {}};
    for (Node const& child : node.children)
        if (child.is("li")) {
            document::ListItem item{common(child), "", {}};
            item.blocks = flow(child, true);
            list.items.push_back(std::move(item));
        }
    list.start = first_number(node);
    if (!list.items.empty()) into.push_back({std::move(list)});
}

int BlockReader::first_number(Node const& node) {
    Attribute const* start = node.attribute("start");
    if (start == nullptr) return 1;
    constexpr std::size_t longest = 4;
    std::string const& text = start->value;
    bool const digits = !text.empty() && text.size() <= longest && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    int const value = digits ? std::stoi(text) : 0;
    if (value >= 1) return value;
    error("markup.bad-value", "'start' est un nombre de 1 à 9999", start->range);
    return 1;
}

void BlockReader::definitions(Node const& node, document::Blocks& into) {
    refuse_words(node);
    document::DefinitionList list{common(node), {}};
    Node const* waiting = nullptr;
    auto const complain = [&](Node const& at, char const* what) {
        error("markup.incomplete-definition", what, at.range);
    };
    for (Node const& child : node.children) {
        if (child.is("dt")) {
            if (waiting != nullptr) complain(*waiting, "<dt> attend un <dd>");
            waiting = &child;
            list.items.push_back({words(child), {}});
        } else if (child.is("dd")) {
            if (list.items.empty()) {
                complain(child, "<dd> vient après un <dt>");
                list.items.emplace_back();
            }
            document::Blocks description = flow(child, true);
            auto& all = list.items.back().description;
            std::move(description.begin(), description.end(), std::back_inserter(all));
            waiting = nullptr;
        }
    }
    if (waiting != nullptr) complain(*waiting, "<dt> attend un <dd>");
    if (!list.items.empty()) into.push_back({std::move(list)});
}

document::Figure BlockReader::image(Node const& node) {
    document::Figure figure;
    figure.common = common(node);
    Attribute const* src = node.attribute("src");
    if (src == nullptr || src->value.empty())
        error("markup.missing-attribute", "<img> demande l’attribut 'src'", node.range);
    else figure.image = {src->value, places_.span(src->value_range)};
    Attribute const* alternative = node.attribute("alt");
    bool const says_nothing = alternative != nullptr && !alternative->value.empty() && base::is_blank(alternative->value);
    if (alternative == nullptr || says_nothing)
        error("markup.missing-alt", "cette image n’a pas de texte de remplacement", says_nothing ? alternative->value_range : node.range)
            .hints.push_back("ajoutez alt=\"…\", ou alt=\"\" pour une simple décoration");
    else figure.alternative = alternative->value;
    return figure;
}

void BlockReader::figure(Node const& node, document::Blocks& into) {
    refuse_words(node);
    document::Figure figure;
    bool has_image = false;
    for (Node const& child : node.children) {
        if (child.is("img")) {
            if (has_image) error("markup.nesting", "une seule image par <figure>", child.range);
            else figure = image(child);
            has_image = true;
        }
    }
    document::Common own = common(node);
    if (own.class_name.empty()) own.class_name = figure.common.class_name;
    figure.common = std::move(own);
    for (Node const& child : node.children)
        if (child.is("figcaption")) figure.caption = words(child);
    if (has_image) into.push_back({std::move(figure)});
    else error("markup.missing-image", "<figure> demande une image <img>", node.range);
}

void BlockReader::contents(Node const& node, document::Blocks& into) {
    document::TableOfContents toc;
    toc.common = common(node);
    if (Attribute const* title = node.attribute("title")) toc.title = attribute_text(*title, places_);
    if (Attribute const* levels = node.attribute("levels")) {
        bool const right = levels->value.size() == 1 && levels->value[0] >= '1' && levels->value[0] <= '6';
        if (right) toc.levels = levels->value[0] - '0';
        else error("markup.bad-value", "'levels' va de 1 à 6", levels->range);
    }
    into.push_back({std::move(toc)});
}

void BlockReader::index(Node const& node, document::Blocks& into) {
    document::Index index;
    index.common = common(node);
    index.name = value_of(node, "name");
    if (Attribute const* title = node.attribute("title")) index.title = attribute_text(*title, places_);
    into.push_back({std::move(index)});
}

void BlockReader::signature(Node const& node, document::Blocks& into) {
    document::SignatureField field;
    field.common = common(node);
    Attribute const* party = node.attribute("party");
    Attribute const* label = node.attribute("label");
    Range const where = party == nullptr ? node.range : party->range;
    field.name = value_of(node, "party");
    // ISO 32000-2 §12.7.4.2 forbids the dot in a field's partial name; platforms want ASCII.
    bool const plain = is_id(field.name) && field.name.find('.') == std::string::npos;
    if (party == nullptr) error("markup.missing-attribute", "<p:signature> demande l’attribut 'party'", node.range);
    else if (!plain)
        error("markup.signature-name",
              "« " + field.name + " » : un champ de signature se nomme en lettres sans accent, chiffres, - et _",
              where);
    else if (!signatures_.insert(field.name).second)
        error("markup.signature-name", "deux champs de signature se nomment '" + field.name + "'", where);
    if (label != nullptr) field.label = attribute_text(*label, places_);
    field.tooltip = node.attribute("tooltip") != nullptr ? value_of(node, "tooltip") : value_of(node, "label");
    if (field.tooltip.empty())
        error("markup.missing-attribute", "<p:signature> demande 'label' ou 'tooltip' : qui signe ici", node.range);
    into.push_back({std::move(field)});
}

void BlockReader::head(Node const& node) {
    refuse_words(node);
    for (Node const& child : node.children) {
        if (child.is("title")) metadata_.strings["title"] = document::plain_text(words(child));
        if (!child.is("meta")) continue;
        Attribute const* name = child.attribute("name");
        Attribute const* content = child.attribute("content");
        if (name == nullptr || content == nullptr)
            error("markup.missing-attribute", "<meta> demande 'name' et 'content'", child.range);
        else metadata_.strings[name->value] = collapsed(content->value);
    }
}

}  // namespace paraphe::markup
