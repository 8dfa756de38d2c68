#include "office/ooxml/properties.h"

#include <algorithm>
#include <array>

namespace paraphe::office::ooxml {

using document::Side;
using document::TextAlign;

namespace {

constexpr std::array<std::pair<Side, char const*>, 4> sides_in_order{{{Side::top, "w:top"}, {Side::left, "w:left"}, {Side::bottom, "w:bottom"}, {Side::right, "w:right"}}};
constexpr std::int64_t least_eighths = 2, greatest_eighths = 96;  // ISO/IEC 29500-1 §17.18.2: w:sz of borders

void on_off(XmlWriter& xml, std::string_view name, bool on) {
    if (on) xml.empty(name);
    else xml.empty(name, {{"w:val", "0"}});
}

char const* tab_kind(TabStop::Kind kind) {
    switch (kind) {
        case TabStop::Kind::left: return "left";
        case TabStop::Kind::center: return "center";
        case TabStop::Kind::right: return "right";
        case TabStop::Kind::decimal: return "decimal";
    }
    return "left";
}

void write_tabs(XmlWriter& xml, std::vector<TabStop> const& from, std::vector<TabStop> const& to) {
    if (from == to) return;
    struct Entry {
        std::int64_t at;
        TabStop const* stop;  // or nullptr: cleared
    };
    std::vector<Entry> entries;
    for (TabStop const& stop : to) entries.push_back({stop.at.in_twips(), &stop});
    for (TabStop const& stop : from)
        if (std::none_of(to.begin(), to.end(), [&](TabStop const& kept) { return kept.at.in_twips() == stop.at.in_twips(); }))
            entries.push_back({stop.at.in_twips(), nullptr});
    std::sort(entries.begin(), entries.end(), [](Entry const& a, Entry const& b) { return a.at < b.at; });
    xml.open("w:tabs");
    for (Entry const& entry : entries) {
        char const* kind = "clear";
        if (entry.stop != nullptr) kind = tab_kind(entry.stop->kind);
        xml.open("w:tab", {{"w:val", kind}});
        if (entry.stop != nullptr && entry.stop->dotted) xml.attribute("w:leader", "dot");
        xml.attribute("w:pos", entry.at).close();
    }
    xml.close();
}

void write_spacing(XmlWriter& xml, ParagraphFormat const& from, ParagraphFormat const& to) {
    bool const line = from.line != to.line || from.line_rule != to.line_rule;
    if (from.before == to.before && from.after == to.after && !line) return;
    xml.open("w:spacing");
    if (from.before != to.before) xml.attribute("w:before", to.before.in_twips());
    if (from.after != to.after) xml.attribute("w:after", to.after.in_twips());
    if (line) {
        static constexpr std::int64_t single = 240;  // of a line, in 240ths
        xml.attribute("w:line", to.line_rule == LineRule::single ? single : to.line.in_twips());
        xml.attribute("w:lineRule", to.line_rule == LineRule::exact ? "exact" : to.line_rule == LineRule::at_least ? "atLeast" : "auto");
    }
    xml.close();
}

/// `without_label`: taking the style's bullet away takes its indents away too.
void write_indents(XmlWriter& xml, ParagraphFormat const& from, ParagraphFormat const& to, bool without_label) {
    if (from.left == to.left && from.right == to.right && from.first_line == to.first_line && !without_label) return;
    xml.open("w:ind");
    if (from.left != to.left || without_label) xml.attribute("w:left", to.left.in_twips());
    if (from.right != to.right) xml.attribute("w:right", to.right.in_twips());
    if (from.first_line != to.first_line || without_label) {
        if (to.first_line < Length{}) xml.attribute("w:hanging", (-to.first_line).in_twips());
        else xml.attribute("w:firstLine", to.first_line.in_twips());
    }
    xml.close();
}

void write_borders(XmlWriter& xml, ParagraphFormat const& from, ParagraphFormat const& to) {
    if (from.border == to.border && from.padding == to.padding) return;
    auto const has_border = [](ParagraphFormat const& format, Side side) { return format.border[side].width > Length{}; };
    if (std::none_of(sides_in_order.begin(), sides_in_order.end(), [&](auto const& side) { return has_border(from, side.first) || has_border(to, side.first); })) return;
    xml.open("w:pBdr");
    for (auto const& [side, name] : sides_in_order) {
        if (has_border(to, side)) write_border(xml, name, to.border[side], to.padding[side]);
        // Said of every side: LibreOffice 7.4 brings old sides back where nothing is said.
        else xml.empty(name, {{"w:val", "nil"}});
    }
    xml.close();
}

char const* justification(TextAlign align) {
    switch (align) {
        case TextAlign::left: return "left";
        case TextAlign::right: return "right";
        case TextAlign::center: return "center";
        case TextAlign::justify: return "both";
        // The tab stop of the paragraph aligns: Word takes a decimal one without a tab in a cell (§17.3.1.37).
        case TextAlign::decimal: return "left";
    }
    return "left";
}

}  // namespace

std::string hex(document::Color color) {
    static constexpr char const* digits = "0123456789ABCDEF";
    std::string text;
    for (std::uint8_t const part : {color.red, color.green, color.blue}) {
        text += digits[part / 16];
        text += digits[part % 16];
    }
    return text;
}

std::string twips(Length length) { return std::to_string(length.in_twips()); }

CharacterFormat in_style(CharacterFormat const& paragraph, CharacterDelta const& character_style) {
    CharacterFormat format = laid_over(paragraph, character_style);
    format.bold = paragraph.bold != character_style.bold.value_or(false);
    format.italic = paragraph.italic != character_style.italic.value_or(false);
    format.small_caps = paragraph.small_caps != character_style.small_caps.value_or(false);
    return format;
}

void write_border(XmlWriter& xml, std::string_view name, document::Border const& border, Length space) {
    std::int64_t const eighths = std::clamp((border.width * 8).emu() / Length::pt(1).emu(), least_eighths, greatest_eighths);
    xml.open(name, {{"w:val", "single"}}).attribute("w:sz", eighths);
    xml.attribute("w:space", space.emu() / Length::pt(1).emu()).attribute("w:color", hex(border.color)).close();
}

void write_run_properties(XmlWriter& xml, std::string_view style_id, CharacterDelta const& delta) {
    if (style_id.empty() && delta.empty()) return;
    xml.open("w:rPr");
    if (!style_id.empty()) xml.empty("w:rStyle", {{"w:val", style_id}});
    if (delta.family) xml.empty("w:rFonts", {{"w:ascii", *delta.family}, {"w:hAnsi", *delta.family}, {"w:eastAsia", *delta.family}, {"w:cs", *delta.family}});
    if (delta.bold) on_off(xml, "w:b", *delta.bold);
    if (delta.italic) on_off(xml, "w:i", *delta.italic);
    if (delta.small_caps) on_off(xml, "w:smallCaps", *delta.small_caps);
    if (delta.color) xml.empty("w:color", {{"w:val", hex(*delta.color)}});
    if (delta.letter_spacing) xml.empty("w:spacing", {{"w:val", twips(*delta.letter_spacing)}});
    if (delta.size) {
        std::int64_t const half_point = Length::pt(0.5).emu();
        // Nearest, and the smaller of two: a page that is full in print must not overflow here.
        std::string const half_points = std::to_string((delta.size->emu() + half_point / 2 - 1) / half_point);
        xml.empty("w:sz", {{"w:val", half_points}}).empty("w:szCs", {{"w:val", half_points}});
    }
    if (delta.underlined) xml.empty("w:u", {{"w:val", *delta.underlined ? "single" : "none"}});
    if (delta.script)
        xml.empty("w:vertAlign", {{"w:val", *delta.script == Script::superscript ? "superscript" : *delta.script == Script::subscript ? "subscript" : "baseline"}});
    if (delta.lang) xml.empty("w:lang", {{"w:val", *delta.lang}});
    // An extension of Word 2010; declared ignorable at the root of each part.
    if (delta.tabular_figures) xml.empty("w14:numSpacing", {{"w14:val", *delta.tabular_figures ? "tabular" : "default"}});
    xml.close();
}

void write_paragraph_properties(XmlWriter& xml, ParagraphFormat const& from, ParagraphFormat const& to, ParagraphExtras const& extras) {
    XmlWriter inside(XmlWriter::Kind::fragment);
    if (!extras.style_id.empty()) inside.empty("w:pStyle", {{"w:val", extras.style_id}});
    bool const keep_next = to.keep_next || extras.keep_next;
    if (from.keep_next != keep_next) on_off(inside, "w:keepNext", keep_next);
    if (from.keep_lines != to.keep_lines) on_off(inside, "w:keepLines", to.keep_lines);
    if (from.page_break_before != to.page_break_before) on_off(inside, "w:pageBreakBefore", to.page_break_before);
    // Word knows two lines or none.
    auto const controlled = [](ParagraphFormat const& format) { return format.orphans > 1 || format.widows > 1; };
    if (controlled(from) != controlled(to)) on_off(inside, "w:widowControl", controlled(to));
    if (extras.list) {
        inside.open("w:numPr").empty("w:ilvl", {{"w:val", std::to_string(extras.list_level)}});
        inside.empty("w:numId", {{"w:val", std::to_string(*extras.list)}}).close();
    }
    write_borders(inside, from, to);
    if (from.background != to.background)
        inside.empty("w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", to.background ? hex(*to.background) : "auto"}});
    write_tabs(inside, from.tabs, to.tabs);
    if (from.hyphenate != to.hyphenate) on_off(inside, "w:suppressAutoHyphens", !to.hyphenate);
    write_spacing(inside, from, to);
    write_indents(inside, from, to, extras.list == 0);
    if (from.align != to.align) inside.empty("w:jc", {{"w:val", justification(to.align)}});
    if (extras.outline_level > 0) inside.empty("w:outlineLvl", {{"w:val", std::to_string(extras.outline_level - 1)}});
    inside.fragment(extras.section);
    std::string const content = inside.take();
    if (!content.empty()) xml.open("w:pPr").fragment(content).close();
}

}  // namespace paraphe::office::ooxml
