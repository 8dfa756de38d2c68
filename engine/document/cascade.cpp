#include "document/cascade.h"

#include <algorithm>

#include "base/bug.h"

namespace paraphe::document {

namespace {

bool matches(SimpleSelector const& selector, StyleNode const& node) {
    return (selector.element.empty() || selector.element == node.element) &&
           (selector.class_name.empty() || selector.class_name == node.class_name);
}

bool matches(Selector const& selector, StyleNode const& node) {
    if (selector.parts.empty() || !matches(selector.parts.back(), node)) return false;
    StyleNode const* ancestor = node.parent;
    for (std::size_t left = selector.parts.size() - 1; left > 0; --left) {
        while (ancestor != nullptr && !matches(selector.parts[left - 1], *ancestor)) ancestor = ancestor->parent;
        if (ancestor == nullptr) return false;
        ancestor = ancestor->parent;
    }
    return true;
}

/// CSS 2.2 §6.4.3: classes count before elements.
int specificity(Selector const& selector) {
    int value = 0;
    for (SimpleSelector const& part : selector.parts)
        value += (part.class_name.empty() ? 0 : 1000) + (part.element.empty() ? 0 : 1);
    return value;
}

Style inherited_from(Style const& parent) {
    Style style;
    style.font_family = parent.font_family;
    style.font_size = parent.font_size;
    style.font_weight = parent.font_weight;
    style.italic = parent.italic;
    style.small_caps = parent.small_caps;
    style.tabular_figures = parent.tabular_figures;
    style.color = parent.color;
    style.line_height = parent.line_height;
    style.letter_spacing = parent.letter_spacing;
    style.text_align = parent.text_align;
    style.text_indent = parent.text_indent;
    style.hyphens = parent.hyphens;
    style.orphans = parent.orphans;
    style.widows = parent.widows;
    style.list_style = parent.list_style;
    return style;
}

/// How notes look where no rule says it: French book work sets them two or three points smaller, below a short rule.
void set_defaults(std::string const& element, Style& style) {
    constexpr std::int64_t note_size_permille = 850;
    if (element == "note") {
        style.font_size = style.font_size.scaled(note_size_permille, 1000);
        style.line_height = style.line_height.scaled(note_size_permille, 1000);
        style.text_indent = Length{};
    } else if (element == "note-rule") {
        style.border[Side::top] = {Length::pt(0.5), style.color};
        style.margin[Side::top] = Length::pt(8);
        style.margin[Side::bottom] = Length::pt(4);
    }
}

Length resolved(Dimension const& dimension, Length em, Length whole) {
    switch (dimension.unit) {
        case Dimension::Unit::absolute: return dimension.length;
        case Dimension::Unit::em: return em.scaled(dimension.thousandths, 1000);
        case Dimension::Unit::percent:
        case Dimension::Unit::number: return whole.scaled(dimension.thousandths, 1000);
    }
    throw base::Bug("unknown unit");
}

template <typename Enum>
Enum keyword(std::string const& word, std::initializer_list<std::pair<char const*, Enum>> known) {
    for (auto const& [name, value] : known)
        if (word == name) return value;
    throw base::Bug("the reader of styles let an unknown keyword pass: " + word);
}

/// Sizes are whole twentieths of a point: PDF writes them with few figures.
Style tight(Style style, Tightness tightness) {
    constexpr std::int64_t twentieth = Length::pt(0.05).emu();
    auto const scale = [](Length& length, int permille) { length = length.scaled(permille, 1000); };
    style.font_size = Length{style.font_size.scaled(tightness.size, 1000).emu() / twentieth * twentieth};
    scale(style.letter_spacing, tightness.size);
    scale(style.line_height, tightness.size);
    scale(style.line_height, tightness.leading);
    for (Side const side : {Side::top, Side::bottom}) {
        scale(style.margin[side], tightness.space);
        scale(style.padding[side], tightness.space);
    }
    return style;
}

BreakRule break_rule(std::string const& word) {
    return keyword<BreakRule>(word, {{"auto", BreakRule::automatic}, {"page", BreakRule::page}, {"avoid", BreakRule::avoid}});
}

/// The measure that percentages of width are taken of: the default page's.
constexpr Length percent_base = Length::mm(130);

class Applier {
public:
    Applier(Style& style, Style const& parent) : style_(style), parent_(parent) {}

    /// font-size first: em of every other property is the element's own size.
    void apply(std::vector<Declaration const*> const& declarations) {
        for (Declaration const* d : declarations)
            if (d->property == Property::font_size)
                style_.font_size = resolved(dimension(*d), parent_.font_size, parent_.font_size);
        for (Declaration const* d : declarations)
            if (d->property != Property::font_size) one(*d);
    }

private:
    static Dimension const& dimension(Declaration const& d) { return std::get<Dimension>(d.value); }
    static std::string const& word(Declaration const& d) { return std::get<std::string>(d.value); }
    static int whole_number(Declaration const& d) { return static_cast<int>(dimension(d).thousandths / 1000); }
    Length length(Declaration const& d) const { return resolved(dimension(d), style_.font_size, percent_base); }

    void one(Declaration const& d) {
        switch (d.property) {
            case Property::font_family: style_.font_family = word(d); break;
            case Property::font_size: break;
            case Property::font_weight: style_.font_weight = word(d) == "bold" ? 700 : 400; break;
            case Property::font_style: style_.italic = word(d) == "italic"; break;
            case Property::font_variant_caps: style_.small_caps = word(d) == "small-caps"; break;
            case Property::font_variant_numeric: style_.tabular_figures = word(d) == "tabular-nums"; break;
            case Property::color: style_.color = std::get<Color>(d.value); break;
            case Property::line_height: style_.line_height = resolved(dimension(d), style_.font_size, style_.font_size); break;
            case Property::letter_spacing: style_.letter_spacing = length(d); break;
            case Property::text_align:
                style_.text_align = keyword<TextAlign>(word(d), {{"left", TextAlign::left}, {"right", TextAlign::right}, {"center", TextAlign::center}, {"justify", TextAlign::justify}, {"decimal", TextAlign::decimal}});
                break;
            case Property::text_indent: style_.text_indent = length(d); break;
            case Property::hyphens:
                style_.hyphens = keyword<Hyphens>(word(d), {{"none", Hyphens::none}, {"manual", Hyphens::manual}, {"auto", Hyphens::automatic}});
                break;
            case Property::orphans: style_.orphans = whole_number(d); break;
            case Property::widows: style_.widows = whole_number(d); break;
            case Property::list_style_type: style_.list_style = word(d); break;
            case Property::margin_top: style_.margin[Side::top] = length(d); break;
            case Property::margin_right: style_.margin[Side::right] = length(d); break;
            case Property::margin_bottom: style_.margin[Side::bottom] = length(d); break;
            case Property::margin_left: style_.margin[Side::left] = length(d); break;
            case Property::padding_top: style_.padding[Side::top] = length(d); break;
            case Property::padding_right: style_.padding[Side::right] = length(d); break;
            case Property::padding_bottom: style_.padding[Side::bottom] = length(d); break;
            case Property::padding_left: style_.padding[Side::left] = length(d); break;
            case Property::border_top: style_.border[Side::top] = std::get<Border>(d.value); break;
            case Property::border_right: style_.border[Side::right] = std::get<Border>(d.value); break;
            case Property::border_bottom: style_.border[Side::bottom] = std::get<Border>(d.value); break;
            case Property::border_left: style_.border[Side::left] = std::get<Border>(d.value); break;
            case Property::background_color: style_.background = std::get<Color>(d.value); break;
            case Property::break_before: style_.break_before = break_rule(word(d)); break;
            case Property::break_after: style_.break_after = break_rule(word(d)); break;
            case Property::break_inside: style_.break_inside = break_rule(word(d)); break;
            case Property::page: style_.page = word(d) == "auto" ? "" : word(d); break;
            case Property::vertical_align:
                style_.vertical_align = keyword<VerticalAlign>(word(d), {{"top", VerticalAlign::top}, {"middle", VerticalAlign::middle}, {"bottom", VerticalAlign::bottom}});
                break;
            case Property::width: style_.width = length(d); break;
            case Property::height: style_.height = length(d); break;
            case Property::columns: style_.columns = whole_number(d); break;
            case Property::column_gap: style_.column_gap = length(d); break;
            case Property::column_fill: style_.balanced = word(d) == "balance"; break;
            case Property::string_set: style_.string_set = std::get<StringSet>(d.value); break;
            case Property::paraphe_part: style_.part = keyword<PartRule>(word(d), {{"none", PartRule::none}, {"own", PartRule::own}, {"continue", PartRule::go_on}}); break;
            case Property::paraphe_label:
                style_.label_place = keyword<LabelPlace>(word(d), {{"hang", LabelPlace::hang}, {"run-in", LabelPlace::run_in}, {"above", LabelPlace::above}});
                break;
            case Property::paraphe_fit: style_.fit = std::get<Tightness>(d.value); break;
            case Property::paraphe_name: style_.display_name = word(d); break;
        }
    }

    Style& style_;
    Style const& parent_;
};

}  // namespace

Cascade::Cascade(StyleSheet const& sheet) : sheet_(sheet) {
    nodes_.emplace_back().element = "body";
    nodes_.front().style = computed_for(nodes_.front());
}

StyleNode const& Cascade::child(StyleNode const& parent, std::string_view element, std::string_view class_name) {
    auto const found = index_.find(Key{&parent, element, class_name});
    if (found != index_.end()) return *found->second;
    StyleNode const* const natural = parent.natural == nullptr ? nullptr : &child(*parent.natural, element, class_name);
    nodes_.push_back({&parent, std::string(element), std::string(class_name), {}, natural, parent.tightness});
    StyleNode& node = nodes_.back();
    node.style = natural == nullptr ? computed_for(node) : tight(natural->style, node.tightness);
    index_.emplace(Key{&parent, node.element, node.class_name}, &node);
    return node;
}

StyleNode const& Cascade::tightened(StyleNode const& node, Tightness tightness) {
    for (StyleNode const* const known : tightened_)
        if (known->natural == &node && known->tightness == tightness) return *known;
    nodes_.push_back({node.parent, node.element, node.class_name, tight(node.style, tightness), &node, tightness});
    tightened_.push_back(&nodes_.back());
    return nodes_.back();
}

Style Cascade::computed(Style const& parent, std::vector<Declaration> const& declarations) const {
    Style style = inherited_from(parent);
    std::vector<Declaration const*> pointers;
    for (Declaration const& declaration : declarations) pointers.push_back(&declaration);
    Applier(style, parent).apply(pointers);
    return style;
}

Style Cascade::computed_for(StyleNode const& node) const {
    struct Match {
        int specificity;
        Rule const* rule;
    };
    std::vector<Match> matching;
    for (Rule const& rule : sheet_.rules) {
        int best = -1;
        for (Selector const& selector : rule.selectors)
            if (matches(selector, node)) best = std::max(best, specificity(selector));
        if (best >= 0) matching.push_back({best, &rule});
    }
    std::stable_sort(matching.begin(), matching.end(),
                     [](Match const& a, Match const& b) { return a.specificity < b.specificity; });
    Style const initial;
    Style const& parent = node.parent == nullptr ? initial : node.parent->style;
    Style style = inherited_from(parent);
    set_defaults(node.element, style);
    std::vector<Declaration const*> declarations;
    for (Match const& match : matching)
        for (Declaration const& declaration : match.rule->declarations) declarations.push_back(&declaration);
    Applier(style, parent).apply(declarations);
    return style;
}

PageStyle page_style(StyleSheet const& sheet, std::string const& name, bool first) {
    PageStyle style;
    style.margin = {{Length::mm(25), Length::mm(25), Length::mm(25), Length::mm(25)}};
    auto const apply = [&](PageRule const& rule) {
        if (rule.width) style.width = *rule.width;
        if (rule.height) style.height = *rule.height;
        if (rule.grid) style.grid = *rule.grid;
        for (std::size_t side = 0; side < 4; ++side)
            if (rule.margin[side]) style.margin.values[side] = *rule.margin[side];
        for (auto const& [place, box] : rule.boxes) style.boxes[place] = box;
    };
    // CSS Paged Media 3 §3.4: unnamed, unnamed:first, named, named:first, from weak to strong.
    for (bool const named : {false, true})
        for (bool const first_only : {false, true})
            for (PageRule const& rule : sheet.pages)
                if (rule.first_only == first_only && (first || !first_only) &&
                    (named ? !name.empty() && rule.name == name : rule.name.empty()))
                    apply(rule);
    return style;
}

}  // namespace paraphe::document
