#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "document/walk.h"
#include "office/ooxml/parts.h"
#include "office/ooxml/properties.h"

namespace paraphe::office::ooxml {

namespace {

/// Letters of French without their marks: ids are ASCII.
std::string plain_letter(char32_t c) {
    static constexpr std::u32string_view marked = U"àâäçéèêëîïôöùûüÿÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸ";
    static constexpr std::string_view plain = "aaaceeeeiioouuuyAAACEEEEIIOOUUUY";
    if (auto const at = marked.find(c); at != std::u32string_view::npos) return {plain[at]};
    if (c == U'œ') return "oe";
    if (c == U'Œ') return "OE";
    bool const kept = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
    return kept ? std::string{static_cast<char>(c)} : std::string();
}

std::string identifier(std::string const& name) {
    std::string id;
    bool word_begins = true;
    for (std::size_t at = 0; at < name.size();) {
        std::string letter = plain_letter(base::next_code_point(name, at));
        if (letter.empty()) {
            word_begins = true;
            continue;
        }
        if (word_begins && letter[0] >= 'a' && letter[0] <= 'z') letter[0] = static_cast<char>(letter[0] - 'a' + 'A');
        word_begins = false;
        id += letter;
    }
    return id.empty() ? "Style" : id;
}

void collect_table_names(Flow const& flow, std::vector<std::string>& names) {
    for (Element const& element : flow)
        std::visit(document::Cases{
                       [&](FlowList const& list) {
                           for (Flow const& item : list.items) collect_table_names(item, names);
                       },
                       [&](FlowColumns const& columns) { collect_table_names(columns.content, names); },
                       [&](FlowTable const& table) {
                           if (std::find(names.begin(), names.end(), table.name) == names.end()) names.push_back(table.name);
                           for (FlowRow const& row : table.rows)
                               for (FlowCell const& cell : row.cells) collect_table_names(cell.content, names);
                       },
                       [](auto const&) {},
                   },
                   element.value);
}

void write_defaults(XmlWriter& xml, CharacterFormat const& normal) {
    CharacterDelta defaults;
    defaults.family = normal.family;
    defaults.size = normal.size;
    defaults.lang = normal.lang;
    xml.open("w:docDefaults").open("w:rPrDefault");
    write_run_properties(xml, {}, defaults);
    xml.close().open("w:pPrDefault").close().close();
}

/// What a document without any style has, as far as this writer's formats differ from it.
ParagraphFormat application_default() {
    ParagraphFormat format;
    format.line_rule = LineRule::single;
    format.hyphenate = true;
    return format;
}

void write_paragraph_style(XmlWriter& xml, FlowDocument const& flow, std::size_t index, std::vector<std::string> const& ids, std::map<std::size_t, int> const& lists) {
    NamedStyle const& style = flow.styles[index];
    bool const is_default = index == 0;
    xml.open("w:style", {{"w:type", "paragraph"}});
    if (is_default) xml.attribute("w:default", "1");
    if (style.word_name.empty()) xml.attribute("w:customStyle", "1");
    xml.attribute("w:styleId", ids[index]);
    xml.empty("w:name", {{"w:val", style.word_name.empty() ? style.name : style.word_name}});
    if (style.parent != no_style) xml.empty("w:basedOn", {{"w:val", ids[style.parent]}});
    if (style.next != no_style) xml.empty("w:next", {{"w:val", ids[style.next]}});
    xml.empty("w:uiPriority", {{"w:val", style.outline_level > 0 ? "9" : "1"}}).empty("w:qFormat");
    NamedStyle const* const parent = style.parent == no_style ? nullptr : &flow.styles[style.parent];
    ParagraphExtras extras;
    if (parent == nullptr || parent->outline_level != style.outline_level) extras.outline_level = style.outline_level;
    if (auto const list = lists.find(index); list != lists.end()) extras.list = list->second;
    write_paragraph_properties(xml, parent == nullptr ? application_default() : parent->paragraph, style.paragraph, extras);
    CharacterFormat unstyled;
    unstyled.family = flow.styles[0].character.family;
    unstyled.size = flow.styles[0].character.size;
    unstyled.lang = flow.styles[0].character.lang;
    write_run_properties(xml, {}, difference(parent == nullptr ? unstyled : parent->character, style.character));
    xml.close();
}

void write_character_style(XmlWriter& xml, NamedStyle const& style, std::string const& id) {
    xml.open("w:style", {{"w:type", "character"}});
    if (style.word_name.empty()) xml.attribute("w:customStyle", "1");
    xml.attribute("w:styleId", id);
    xml.empty("w:name", {{"w:val", style.word_name.empty() ? style.name : style.word_name}});
    xml.empty("w:basedOn", {{"w:val", "DefaultParagraphFont"}}).empty("w:uiPriority", {{"w:val", "20"}}).empty("w:qFormat");
    write_run_properties(xml, {}, style.delta);
    xml.close();
}

void write_no_margins(XmlWriter& xml) {
    xml.open("w:tblPr").empty("w:tblInd", {{"w:w", "0"}, {"w:type", "dxa"}}).open("w:tblCellMar");
    for (char const* side : {"w:top", "w:left", "w:bottom", "w:right"}) xml.empty(side, {{"w:w", "0"}, {"w:type", "dxa"}});
    xml.close().close();
}

void write_table_style(XmlWriter& xml, std::string const& name) {
    xml.open("w:style", {{"w:type", "table"}, {"w:customStyle", "1"}}).attribute("w:styleId", table_style_id(name));
    xml.empty("w:name", {{"w:val", name}}).empty("w:basedOn", {{"w:val", "TableNormal"}}).empty("w:uiPriority", {{"w:val", "99"}});
    write_no_margins(xml);
    xml.close();
}

}  // namespace

std::vector<std::string> style_ids(std::vector<NamedStyle> const& styles) {
    std::vector<std::string> ids;
    std::set<std::string> taken{"TableNormal", "NoList", "DefaultParagraphFont"};
    for (NamedStyle const& style : styles) {
        std::string const stem = identifier(style.word_name.empty() ? style.name : style.word_name);
        std::string id = stem;
        for (int count = 2; !taken.insert(id).second; ++count) id = stem + std::to_string(count);
        ids.push_back(id);
    }
    return ids;
}

std::string table_style_id(std::string const& name) { return "Table" + identifier(name); }

std::vector<std::string> table_names(Flow const& flow) {
    std::vector<std::string> names;
    collect_table_names(flow, names);
    return names;
}

std::string styles_part(FlowDocument const& flow, std::vector<std::string> const& ids, std::map<std::size_t, int> const& lists) {
    XmlWriter xml;
    open_root(xml, "w:styles");
    write_defaults(xml, flow.styles[0].character);
    for (std::size_t i = 0; i < flow.styles.size(); ++i)
        if (flow.styles[i].kind == NamedStyle::Kind::paragraph) write_paragraph_style(xml, flow, i, ids, lists);
    xml.open("w:style", {{"w:type", "character"}, {"w:default", "1"}, {"w:styleId", "DefaultParagraphFont"}});
    xml.empty("w:name", {{"w:val", "Default Paragraph Font"}}).empty("w:uiPriority", {{"w:val", "1"}}).empty("w:semiHidden").close();
    for (std::size_t i = 0; i < flow.styles.size(); ++i)
        if (flow.styles[i].kind == NamedStyle::Kind::character) write_character_style(xml, flow.styles[i], ids[i]);
    xml.open("w:style", {{"w:type", "table"}, {"w:default", "1"}, {"w:styleId", "TableNormal"}});
    xml.empty("w:name", {{"w:val", "Normal Table"}}).empty("w:uiPriority", {{"w:val", "99"}}).empty("w:semiHidden");
    write_no_margins(xml);
    xml.close();
    for (std::string const& name : table_names(flow.body)) write_table_style(xml, name);
    xml.open("w:style", {{"w:type", "numbering"}, {"w:default", "1"}, {"w:styleId", "NoList"}});
    xml.empty("w:name", {{"w:val", "No List"}}).empty("w:uiPriority", {{"w:val", "99"}}).empty("w:semiHidden").close();
    return xml.close().take();
}

}  // namespace paraphe::office::ooxml
