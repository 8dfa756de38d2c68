// Named styles, page layouts, master pages.

#include <algorithm>

#include "office/odf/automatic_styles.h"
#include "office/odf/parts.h"
#include "office/odf/properties.h"
#include "office/odf/story.h"

namespace paraphe::office::odf {

using document::PageStyle;
using document::Side;

namespace {

constexpr int outline_levels = 10;
constexpr std::int64_t note_rule_part = 4;  // layout's

void write_default_styles(XmlWriter& xml, NamedStyle const& normal) {
    xml.open("style:default-style", {{"style:family", "paragraph"}});
    xml.fragment(style_properties(nullptr, &normal.paragraph, everything(normal.character))).close();
    xml.open("style:default-style", {{"style:family", "table"}}).empty("style:table-properties", {{"table:border-model", "collapsing"}}).close();
    xml.open("style:default-style", {{"style:family", "table-row"}}).empty("style:table-row-properties", {{"fo:keep-together", "always"}}).close();
}

void open_style(XmlWriter& xml, NamedStyle const& style, char const* family) {
    std::string const& shown = style.odf_name.empty() ? style.name : style.odf_name;
    std::string const name = encoded(shown);
    xml.open("style:style", {{"style:name", name}});
    if (name != shown) xml.attribute("style:display-name", shown);
    xml.attribute("style:family", family);
}

void write_paragraph_style(XmlWriter& xml, FlowDocument const& flow, std::size_t index) {
    NamedStyle const& style = flow.styles[index];
    open_style(xml, style, "paragraph");
    NamedStyle const* const parent = style.parent == no_style ? nullptr : &flow.styles[style.parent];
    if (parent != nullptr) xml.attribute("style:parent-style-name", name_of(*parent));
    if (style.next != no_style) xml.attribute("style:next-style-name", name_of(flow.styles[style.next]));
    if (style.outline_level > 0) xml.attribute("style:default-outline-level", style.outline_level);
    xml.attribute("style:class", style.outline_level > 0 ? "chapter" : "text");
    if (parent != nullptr) xml.fragment(style_properties(&parent->paragraph, &style.paragraph, difference(parent->character, style.character)));
    xml.close();
}

void write_character_style(XmlWriter& xml, NamedStyle const& style) {
    open_style(xml, style, "text");
    xml.fragment(text_properties(style.delta)).close();
}

/// Headings are numbered by sequences in their text: the outline itself numbers nothing.
void write_outline(XmlWriter& xml) {
    xml.open("text:outline-style", {{"style:name", "Outline"}});
    for (int level = 1; level <= outline_levels; ++level) {
        xml.open("text:outline-level-style").attribute("text:level", level).attribute("style:num-format", "");
        xml.open("style:list-level-properties", {{"text:list-level-position-and-space-mode", "label-alignment"}});
        xml.empty("style:list-level-label-alignment", {{"text:label-followed-by", "nothing"}}).close().close();
    }
    xml.close();
}

Length height_of(Furniture const& furniture) {
    Length height;
    for (FlowParagraph const& paragraph : furniture.paragraphs)
        height += paragraph.format.line + paragraph.format.before + paragraph.format.after + paragraph.format.padding[Side::top] + paragraph.format.padding[Side::bottom];
    return height;
}

/// The head's area reaches from its distance to the text: its height and the space that follows it.
void write_area(XmlWriter& xml, char const* element, Furniture const& furniture, Length margin, char const* gap_attribute) {
    if (furniture.paragraphs.empty()) return;
    Length const height = height_of(furniture);
    Length const gap = std::max(Length{}, margin - furniture.from_edge - height);
    xml.open(element).open("style:header-footer-properties", {{"fo:min-height", length(height)}, {gap_attribute, length(gap)}});
    xml.attribute("fo:margin-left", "0mm").attribute("fo:margin-right", "0mm").attribute("style:dynamic-spacing", "false").close().close();
}

/// The line above the notes of a page.
void write_note_rule(XmlWriter& xml, document::Style const& rule, Length measure) {
    Length const width = rule.width.value_or(measure / note_rule_part);
    std::int64_t const percent = std::clamp<std::int64_t>(measure > Length{} ? width.emu() * 100 / measure.emu() : 0, 0, 100);
    xml.open("style:footnote-sep").attribute("style:width", length(rule.border[Side::top].width)).attribute("style:rel-width", std::to_string(percent) + "%");
    xml.attribute("style:color", color(rule.border[Side::top].color)).attribute("style:adjustment", "left");
    xml.attribute("style:distance-before-sep", length(rule.margin[Side::top])).attribute("style:distance-after-sep", length(rule.margin[Side::bottom])).close();
}

/// How notes are called and counted (ODF 1.3 part 3 §16.29.3).
void write_notes_configuration(XmlWriter& xml) {
    xml.empty("style:style", {{"style:name", "Footnote_20_Symbol"}, {"style:display-name", "Footnote Symbol"}, {"style:family", "text"}});
    xml.empty("text:notes-configuration", {{"text:note-class", "footnote"},
                                           {"text:default-style-name", "Footnote"},
                                           {"text:citation-style-name", "Footnote_20_Symbol"},
                                           {"text:citation-body-style-name", "Footnote_20_anchor"},
                                           {"style:num-format", "1"},
                                           {"style:num-suffix", ".\u00A0"},
                                           {"text:start-value", "0"},
                                           {"text:footnotes-position", "page"},
                                           {"text:start-numbering-at", "document"}});
}

void write_page_layout(XmlWriter& xml, std::string const& name, PageStyle const& page, Furniture const& head, Furniture const& foot, FlowDocument const& flow) {
    xml.open("style:page-layout", {{"style:name", name}}).open("style:page-layout-properties");
    xml.attribute("fo:page-width", length(page.width)).attribute("fo:page-height", length(page.height));
    xml.attribute("style:print-orientation", page.width > page.height ? "landscape" : "portrait").attribute("style:num-format", "1");
    xml.attribute("fo:margin-top", length(head.paragraphs.empty() ? page.margin[Side::top] : head.from_edge));
    xml.attribute("fo:margin-bottom", length(foot.paragraphs.empty() ? page.margin[Side::bottom] : foot.from_edge));
    xml.attribute("fo:margin-left", length(page.margin[Side::left])).attribute("fo:margin-right", length(page.margin[Side::right]));
    if (flow.has_notes) write_note_rule(xml, flow.note_rule, page.measure());
    xml.close();
    write_area(xml, "style:header-style", head, page.margin[Side::top], "fo:margin-bottom");
    write_area(xml, "style:footer-style", foot, page.margin[Side::bottom], "fo:margin-top");
    xml.close();
}

void write_furniture(XmlWriter& xml, char const* element, Furniture const& furniture, FlowDocument const& flow, AutomaticStyles& styles) {
    if (furniture.paragraphs.empty()) return;
    xml.open(element);
    StoryWriter story(flow, {}, styles, xml);
    for (FlowParagraph const& paragraph : furniture.paragraphs) story.paragraph(paragraph);
    xml.close();
}

std::string master_name(std::size_t master, PageMaster const& page) { return master == 0 ? "Standard" : encoded(page.name); }
std::string first_name(PageMaster const& page) { return page.name + ", première"; }

class Masters {
public:
    explicit Masters(FlowDocument const& flow) : flow_(flow) {}

    void add(std::string const& name, std::string const& shown, std::string const& next, PageStyle const& page, Furniture const& head, Furniture const& foot) {
        std::string const layout = "pm" + std::to_string(++count_);
        write_page_layout(layouts_, layout, page, head, foot, flow_);
        masters_.open("style:master-page", {{"style:name", name}});
        if (name != shown) masters_.attribute("style:display-name", shown);
        masters_.attribute("style:page-layout-name", layout);
        if (!next.empty()) masters_.attribute("style:next-style-name", next);
        write_furniture(masters_, "style:header", head, flow_, styles_);
        write_furniture(masters_, "style:footer", foot, flow_, styles_);
        masters_.close();
    }
    void write(XmlWriter& xml) {
        xml.open("office:automatic-styles");
        styles_.write_inside(xml);
        xml.fragment(layouts_.take()).close();
        xml.open("office:master-styles").fragment(masters_.take()).close();
    }

private:
    FlowDocument const& flow_;
    AutomaticStyles styles_{"M"};
    XmlWriter layouts_{XmlWriter::Kind::fragment}, masters_{XmlWriter::Kind::fragment};
    int count_ = 0;
};

}  // namespace

std::string first_master_name(FlowDocument const& flow, std::size_t master) {
    PageMaster const& page = flow.masters[master];
    return page.has_first ? encoded(first_name(page)) : master_name(master, page);
}

std::string styles_part(FlowDocument const& flow) {
    XmlWriter xml;
    open_root(xml, "office:document-styles");
    write_fonts(xml, flow);
    xml.open("office:styles");
    write_default_styles(xml, flow.styles[0]);
    for (std::size_t i = 0; i < flow.styles.size(); ++i)
        if (flow.styles[i].kind == NamedStyle::Kind::paragraph) write_paragraph_style(xml, flow, i);
    for (NamedStyle const& style : flow.styles)
        if (style.kind == NamedStyle::Kind::character) write_character_style(xml, style);
    xml.empty("style:style", {{"style:name", "Index_20_Link"}, {"style:display-name", "Index Link"}, {"style:family", "text"}});
    write_outline(xml);
    if (flow.has_notes) write_notes_configuration(xml);
    xml.close();
    Masters masters(flow);
    for (std::size_t i = 0; i < flow.masters.size(); ++i) {
        PageMaster const& master = flow.masters[i];
        std::string const name = master_name(i, master);
        masters.add(name, master.name, "", master.page, master.head, master.foot);
        if (master.has_first) masters.add(first_master_name(flow, i), first_name(master), name, master.first_page, master.first_head, master.first_foot);
    }
    masters.write(xml);
    return xml.close().take();
}

}  // namespace paraphe::office::odf
