#include "office/flow/style_book.h"

#include <algorithm>

#include "base/bug.h"
#include "base/unicode.h"

namespace paraphe::office {

using document::BreakRule;
using document::Side;
using document::StyleNode;

namespace {

constexpr int bold_from_weight = 600;
/// An empty line between two tables, which would be one table without it.
constexpr Length separation_line = Length::pt(1);

bool is_decorated(document::Style const& style) {
    return style.background.has_value() || std::any_of(style.border.values.begin(), style.border.values.end(), [](auto const& b) { return b.width > Length{}; });
}

/// Whether the children of `node` start at its own left edge of zero: cells and grids are places of their own.
bool holds_places(StyleNode const& node) { return node.element == "td" || node.element == "th" || node.style.columns > 1; }

bool keeps_with_next(Role role) {
    return role == Role::heading || role == Role::caption || role == Role::contents_title || role == Role::signature_label || role == Role::term;
}

}  // namespace

Indents indents_of(StyleNode const& node) {
    Indents indents;
    for (StyleNode const* at = &node; at != nullptr; at = at->parent) {
        indents.left += at->style.margin[Side::left] + at->style.padding[Side::left];
        indents.right += at->style.margin[Side::right] + at->style.padding[Side::right];
        bool const own_page = at->element == "section" && !at->style.page.empty();
        if (own_page || (at->parent != nullptr && holds_places(*at->parent))) break;
    }
    return indents;
}

CharacterFormat character_format(document::Style const& style, std::string const& lang) {
    CharacterFormat format;
    format.family = style.font_family;
    format.size = style.font_size;
    format.bold = style.font_weight >= bold_from_weight;
    format.italic = style.italic;
    format.small_caps = style.small_caps;
    format.tabular_figures = style.tabular_figures;
    format.color = style.color;
    format.letter_spacing = style.letter_spacing;
    format.lang = lang;
    return format;
}

ParagraphFormat StyleBook::format_of(StyleNode const& node, Role role) {
    document::Style const& style = node.style;
    ParagraphFormat format;
    format.align = style.text_align;
    Indents const indents = indents_of(node);
    format.left = indents.left;
    format.right = indents.right;
    format.first_line = style.text_indent;
    format.before = style.margin[Side::top];
    format.after = style.margin[Side::bottom];
    format.line = style.line_height;
    if (role == Role::figure || role == Role::chart) format.line_rule = LineRule::single;
    if (role == Role::figure || role == Role::chart || role == Role::signature_box || role == Role::list_item) format.first_line = Length{};
    if (role == Role::signature_box) {
        format.line_rule = LineRule::at_least;
        format.line = style.height.value_or(style.line_height);
    }
    format.keep_next = keeps_with_next(role) || style.break_after == BreakRule::avoid;
    format.keep_lines = role == Role::heading || style.break_inside == BreakRule::avoid;
    format.page_break_before = style.break_before == BreakRule::page;
    // Nothing stands above it: layout drops the margin there, word processors would not.
    if (format.page_break_before) format.before = Length{};
    format.orphans = style.orphans;
    format.widows = style.widows;
    // Word processors divide words wherever a ragged line gets fuller by it; layout does not.
    format.hyphenate = style.hyphens == document::Hyphens::automatic && style.text_align == document::TextAlign::justify;
    if (is_decorated(style)) {
        format.border = style.border;
        format.padding = style.padding;
        format.background = style.background;
    } else {
        format.before += style.padding[Side::top];
        format.after += style.padding[Side::bottom];
    }
    if (role == Role::heading && style.label_place == document::LabelPlace::hang && format.first_line < Length{})
        format.tabs.push_back({format.left, TabStop::Kind::left, false});
    return format;
}

StyleBook::StyleBook(document::Cascade& cascade, std::string const& lang) : cascade_(cascade), lang_(lang) {
    StyleNode const& root = cascade.root();
    NamedStyle style;
    style.name = "Normal";
    style.word_name = "Normal";
    style.odf_name = "Standard";
    style.paragraph = format_of(root, Role::text);
    style.character = character_format(root.style, lang);
    by_name_[base::case_folded(style.name)] = normal;
    styles_.push_back(std::move(style));
    base::expect(paragraph(cascade.child(root, "p"), Role::text) == body_text, "the text of the body is the second style");
    // The plain names are for the plain kinds, whatever comes first in the document.
    paragraph(cascade.child(cascade.child(cascade.child(root, "ul"), "li"), "p"), Role::list_item);
}

/// What the author calls the style. A name that a rule for all paragraphs gives is none for those with a class or
/// in a table, nor the name of an element for its classes.
std::string StyleBook::given_name(StyleNode const& node, Role role) {
    StyleNode const* named = &node;
    bool const held = (role == Role::cell || role == Role::list_item || role == Role::description) && node.parent != nullptr;
    if (held && node.style.display_name.empty()) named = node.parent;
    std::string const& given = named->style.display_name;
    bool const special = !named->class_name.empty() || (role != Role::text && named->element == "p");
    if (special && given == cascade_.child(cascade_.root(), named->element).style.display_name) return {};
    if (!named->class_name.empty() && named->parent != nullptr && given == cascade_.child(*named->parent, named->element).style.display_name) return {};
    return given;
}

std::size_t StyleBook::paragraph(StyleNode const& node, Role role, int level) {
    auto const found = known_.find({&node, role, level});
    return found != known_.end() ? found->second : paragraph(node, role, level, format_of(node, role));
}

std::size_t StyleBook::paragraph(StyleNode const& node, Role role, int level, ParagraphFormat format) {
    std::tuple const key{&node, role, level};
    if (auto const found = known_.find(key); found != known_.end()) return found->second;
    std::size_t const index = make(node, role, level, std::move(format));
    // Heads and feet are of no node of the cascade: theirs live for a moment only.
    if (role != Role::header && role != Role::footer) known_[key] = index;
    return index;
}

std::size_t StyleBook::make(StyleNode const& node, Role role, int level, ParagraphFormat format) {
    StyleName const name = style_name(node, role, level, given_name(node, role));
    NamedStyle style;
    style.name = name.name;
    style.word_name = name.word_name;
    style.odf_name = name.odf_name;
    style.parent = normal;
    if (role == Role::heading || role == Role::title) style.next = body_text;
    style.paragraph = std::move(format);
    style.character = character_format(node.style, lang_);
    if (role == Role::heading) {
        style.outline_level = level;
        auto const base = heading_bases_.find(level);
        base::expect(base != heading_bases_.end(), "a heading before the base of its level");
        NamedStyle const& plain = styles_[base->second];
        if (plain.paragraph == style.paragraph && plain.character == style.character) return base->second;
        style.parent = base->second;
        // Word's own name belongs to the base.
        style.word_name.clear();
        style.odf_name.clear();
    }
    return add(std::move(style), node);
}

std::size_t StyleBook::heading_base(StyleNode const& plain, int level) {
    auto const [place, is_new] = heading_bases_.try_emplace(level, 0);
    if (!is_new) return place->second;
    StyleName const name = style_name(plain, Role::heading, level, given_name(plain, Role::heading));
    NamedStyle style;
    style.name = name.name;
    style.word_name = name.word_name;
    style.odf_name = name.odf_name;
    style.parent = normal;
    style.next = body_text;
    style.outline_level = level;
    style.paragraph = format_of(plain, Role::heading);
    style.character = character_format(plain.style, lang_);
    std::size_t const index = add(std::move(style), plain);
    heading_bases_[level] = index;
    return index;
}

std::size_t StyleBook::character(StyleName const& name, CharacterDelta const& delta) {
    NamedStyle style;
    style.kind = NamedStyle::Kind::character;
    style.name = name.name;
    for (auto found = by_name_.find(base::case_folded(style.name)); found != by_name_.end(); found = by_name_.find(base::case_folded(style.name))) {
        if (styles_[found->second].kind == NamedStyle::Kind::character) return found->second;
        style.name += " (caractères)";
    }
    style.word_name = name.word_name;
    style.odf_name = name.odf_name;
    style.delta = delta;
    by_name_[base::case_folded(style.name)] = styles_.size();
    styles_.push_back(std::move(style));
    return styles_.size() - 1;
}

std::size_t StyleBook::add(NamedStyle style, StyleNode const& node) {
    std::string const wanted = style.name;
    StyleNode const* around = node.parent;
    for (int count = 2;;) {
        auto const found = by_name_.find(base::case_folded(style.name));
        if (found == by_name_.end()) break;
        NamedStyle const& other = styles_[found->second];
        if (other.kind == style.kind && other.paragraph == style.paragraph && other.character == style.character && other.parent == style.parent &&
            other.outline_level == style.outline_level)
            return found->second;
        // The own style of a word processor is the one that came first.
        style.word_name.clear();
        style.odf_name.clear();
        while (around != nullptr && (around->class_name.empty() || style.name.find(around->class_name) != std::string::npos)) around = around->parent;
        if (around != nullptr) {
            style.name = wanted + " – " + around->class_name;
            around = around->parent;
        } else {
            style.name = wanted + " " + std::to_string(count++);
        }
    }
    bool const taken = std::any_of(styles_.begin(), styles_.end(), [&](NamedStyle const& other) { return other.word_name == style.word_name; });
    if (taken) {
        style.word_name.clear();
        style.odf_name.clear();
    }
    by_name_[base::case_folded(style.name)] = styles_.size();
    styles_.push_back(std::move(style));
    return styles_.size() - 1;
}

}  // namespace paraphe::office
