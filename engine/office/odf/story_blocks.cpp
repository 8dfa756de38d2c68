// Lists, tables, contents.

#include <algorithm>
#include <utility>

#include "document/walk.h"
#include "office/odf/parts.h"
#include "office/odf/properties.h"
#include "office/odf/story.h"

namespace paraphe::office::odf {

namespace {

constexpr char first_index = 'a';
constexpr int index_levels = 10;  // ODF 1.3 part 3 §8.3.8: entry templates for every outline level

char const* number_format(ListFormat const& format) {
    if (format.kind == ListFormat::Kind::none) return "";
    switch (format.number) {
        case NumberFormat::arabic: return "1";
        case NumberFormat::upper_roman: return "I";
        case NumberFormat::lower_roman: return "i";
        case NumberFormat::upper_letter: return "A";
        case NumberFormat::lower_letter: return "a";
    }
    return "1";
}

/// ODF 1.3 part 3 §5.3.3: an item holds paragraphs and lists, neither tables nor indexes.
bool fits_in_list(FlowList const& list) {
    return std::all_of(list.items.begin(), list.items.end(), [](Flow const& item) {
        return std::all_of(item.begin(), item.end(), [](Element const& element) {
            if (auto const* const inner = std::get_if<FlowList>(&element.value)) return fits_in_list(*inner);
            return std::holds_alternative<FlowParagraph>(element.value);
        });
    });
}

}  // namespace

void StoryWriter::flow(Flow const& flow) {
    for (Element const& one : flow) element(one);
}

void StoryWriter::element(Element const& element) {
    std::visit(document::Cases{
                   [&](FlowParagraph const& value) { paragraph(value); },
                   [&](FlowList const& value) { list(value); },
                   [&](FlowTable const& value) { table(value); },
                   [&](FlowContents const& value) { contents(value); },
                   [&](FlowIndex const& value) { index(value); },
                   [&](FlowColumns const& value) { columns(value); },
                   [&](PageTurn const& value) { master_ = first_master_name(flow_, value.master); },
               },
               element.value);
}

std::string StoryWriter::list_style(ListFormat const& format, CharacterFormat const& words) {
    XmlWriter xml(XmlWriter::Kind::fragment);
    std::string const label = text_properties(difference(words, format.label));
    bool const bullet = format.kind == ListFormat::Kind::bullet;
    // A nested list counts its level from the outermost one: the levels above look the same.
    for (int level = 1; level <= format.depth + 1; ++level) {
        xml.open(bullet ? "text:list-level-style-bullet" : "text:list-level-style-number").attribute("text:level", level);
        if (bullet) {
            xml.attribute("text:bullet-char", format.bullet);
        } else {
            if (!format.prefix.empty()) xml.attribute("style:num-prefix", format.prefix);
            if (!format.suffix.empty()) xml.attribute("style:num-suffix", format.suffix);
            xml.attribute("style:num-format", number_format(format));
        }
        bool const labelled = format.kind != ListFormat::Kind::none;
        xml.open("style:list-level-properties", {{"text:list-level-position-and-space-mode", "label-alignment"}});
        xml.open("style:list-level-label-alignment", {{"text:label-followed-by", labelled ? "listtab" : "nothing"}});
        if (labelled) xml.attribute("text:list-tab-stop-position", length(format.left));
        xml.attribute("fo:text-indent", length(labelled ? -format.hanging : Length{})).attribute("fo:margin-left", length(format.left)).close().close();
        xml.fragment(label).close();
    }
    return styles_.list(xml.take());
}

void StoryWriter::list(FlowList const& list) {
    if (list.items.empty() || list.items.front().empty()) return;
    auto const* const first = std::get_if<FlowParagraph>(&list.items.front().front().value);
    std::string const style = list_style(list.format, flow_.styles[first == nullptr ? 0 : first->style].character);
    if (!fits_in_list(list)) {
        list_with_tables(list, style);
        return;
    }
    xml_.open("text:list", {{"text:style-name", style}});
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        xml_.open("text:list-item");
        if (i == 0 && list.format.kind == ListFormat::Kind::number && list.format.start != 1) xml_.attribute("text:start-value", list.format.start);
        flow(list.items[i]);
        xml_.close();
    }
    xml_.close();
}

/// Every item a list of its own that goes on with the one before; what follows its first paragraph stands behind it, indented
/// by its own format.
void StoryWriter::list_with_tables(FlowList const& list, std::string const& style) {
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        xml_.open("text:list", {{"text:style-name", style}});
        if (i > 0) xml_.attribute("text:continue-numbering", "true");
        xml_.open("text:list-item");
        if (list.format.kind == ListFormat::Kind::number) xml_.attribute("text:start-value", list.format.start + static_cast<int>(i));
        Flow const& item = list.items[i];
        if (!item.empty()) element(item.front());
        xml_.close().close();
        for (std::size_t e = 1; e < item.size(); ++e) element(item[e]);
    }
}

void StoryWriter::contents(FlowContents const& contents) {
    std::string const levels = std::to_string(contents.levels);
    // A section cannot ask for a master page: an index that begins a run of pages leaves that to its first paragraph.
    std::string const section = styles_.name("section", "Sect", {}, "<style:section-properties style:editable=\"false\"/>");
    xml_.open("text:table-of-content", {{"text:style-name", section}, {"text:name", "Sommaire"}, {"text:protected", "false"}});
    xml_.open("text:table-of-content-source", {{"text:outline-level", levels}, {"text:use-index-marks", "false"}});
    xml_.open("text:index-title-template");
    if (!contents.title.empty()) xml_.attribute("text:style-name", name_of(flow_.styles[contents.title.front().style]));
    xml_.close();
    for (int level = 1; level <= index_levels; ++level) {
        std::string const style = "Contents_20_" + std::to_string(level);
        bool const known = std::any_of(flow_.styles.begin(), flow_.styles.end(), [&](NamedStyle const& one) { return name_of(one) == style; });
        if (!known) continue;
        xml_.open("text:table-of-content-entry-template", {{"text:outline-level", std::to_string(level)}, {"text:style-name", style}});
        xml_.empty("text:index-entry-link-start", {{"text:style-name", "Index_20_Link"}}).empty("text:index-entry-text");
        xml_.empty("text:index-entry-tab-stop", {{"style:type", "right"}, {"style:leader-char", "."}}).empty("text:index-entry-page-number");
        xml_.empty("text:index-entry-link-end").close();
    }
    xml_.close().open("text:index-body");
    bool const outside = std::exchange(in_contents_, true);
    if (!contents.title.empty()) {
        xml_.open("text:index-title", {{"text:style-name", section}, {"text:name", "Sommaire_Head"}});
        paragraph(contents.title.front());
        xml_.close();
    }
    for (FlowParagraph const& entry : contents.entries) paragraph(entry);
    in_contents_ = outside;
    xml_.close().close();
}

/// ODF 1.3 part 3 §8.8: marks bear no name, so that only the first index of a document can be made anew; the others are text.
void StoryWriter::index(FlowIndex const& index, FlowColumns const* columns) {
    if (index.index != first_index) {
        for (FlowParagraph const& entry : index.entries) paragraph(entry);
        return;
    }
    std::string const section = section_style(columns);
    std::string const style = name_of(flow_.styles[index.entries.front().style]);
    xml_.open("text:alphabetical-index", {{"text:style-name", section}, {"text:name", "Index"}, {"text:protected", "false"}});
    xml_.open("text:alphabetical-index-source", {{"text:ignore-case", "false"}, {"text:alphabetical-separators", "false"}, {"text:combine-entries", "true"},
                                                 {"text:combine-entries-with-dash", "false"}, {"text:combine-entries-with-pp", "false"},
                                                 {"fo:language", "fr"}, {"fo:country", "FR"}});
    xml_.empty("text:index-title-template");
    xml_.open("text:alphabetical-index-entry-template", {{"text:outline-level", "1"}, {"text:style-name", style}});
    xml_.empty("text:index-entry-text").leaf("text:index-entry-span", ", ").empty("text:index-entry-page-number").close().close();
    xml_.open("text:index-body");
    bool const outside = std::exchange(in_contents_, true);
    for (FlowParagraph const& entry : index.entries) paragraph(entry);
    in_contents_ = outside;
    xml_.close().close();
}

std::string StoryWriter::section_style(FlowColumns const* columns) {
    XmlWriter properties(XmlWriter::Kind::fragment);
    properties.open("style:section-properties", {{"style:editable", "false"}});
    if (columns != nullptr) properties.open("style:columns").attribute("fo:column-count", columns->count).attribute("fo:column-gap", length(columns->gap)).close();
    return styles_.name("section", "Sect", {}, properties.close().take());
}

void StoryWriter::columns(FlowColumns const& columns) {
    // An index inside a section with columns has but one in LibreOffice.
    if (auto const* const lone = columns.content.size() == 1 ? std::get_if<FlowIndex>(&columns.content.front().value) : nullptr; lone != nullptr && lone->index == first_index) {
        index(*lone, &columns);
        return;
    }
    xml_.open("text:section", {{"text:style-name", section_style(&columns)}, {"text:name", "Colonnes" + std::to_string(++columns_)}});
    flow(columns.content);
    xml_.close();
}

void StoryWriter::table(FlowTable const& table) {
    std::string const name = "Tableau" + std::to_string(++tables_);
    std::string const master = take_master();
    XmlWriter properties(XmlWriter::Kind::fragment);
    Length width;
    for (Length const column : table.widths) width += column;
    properties.open("style:table-properties", {{"style:width", length(width)}, {"table:align", "left"}, {"fo:margin-left", length(table.left)},
                                               {"fo:margin-top", "0mm"}, {"fo:margin-bottom", "0mm"}, {"table:border-model", "collapsing"}});
    properties.attribute("style:may-break-between-rows", table.keep_together ? "false" : "true");
    if (table.keep_next) properties.attribute("fo:keep-with-next", "always");
    if (table.page_break_before && master.empty()) properties.attribute("fo:break-before", "page");
    xml_.open("table:table", {{"table:name", name}});
    xml_.attribute("table:style-name", styles_.name("table", "Ta", {{"style:master-page-name", master}}, properties.close().take()));
    if (!table.title.empty()) xml_.leaf("table:title", table.title);
    for (Length const column : table.widths) {
        XmlWriter of_column(XmlWriter::Kind::fragment);
        of_column.empty("style:table-column-properties", {{"style:column-width", length(column)}});
        xml_.empty("table:table-column", {{"table:style-name", styles_.name("table-column", "Co", {}, of_column.take())}});
    }
    if (table.head_rows > 0) xml_.open("table:table-header-rows");
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        row(table.rows[r]);
        if (r + 1 == table.head_rows) xml_.close();
    }
    xml_.close();
}

void StoryWriter::row(FlowRow const& row) {
    xml_.open("table:table-row", {{"table:style-name", styles_.name("table-row", "Ro", {}, "<style:table-row-properties fo:keep-together=\"always\"/>")}});
    for (FlowCell const& cell : row.cells) {
        if (cell.continues) {
            for (int c = 0; c < cell.column_span; ++c) xml_.empty("table:covered-table-cell");
            continue;
        }
        XmlWriter properties(XmlWriter::Kind::fragment);
        properties.open("style:table-cell-properties");
        write_box(properties, cell.border, cell.padding, cell.background);
        if (cell.vertical != document::VerticalAlign::top)
            properties.attribute("style:vertical-align", cell.vertical == document::VerticalAlign::middle ? "middle" : "bottom");
        xml_.open("table:table-cell", {{"table:style-name", styles_.name("table-cell", "Ce", {}, properties.close().take())}});
        if (cell.column_span > 1) xml_.attribute("table:number-columns-spanned", cell.column_span);
        if (cell.row_span > 1) xml_.attribute("table:number-rows-spanned", cell.row_span);
        xml_.attribute("office:value-type", "string");
        flow(cell.content);
        xml_.close();
        for (int c = 1; c < cell.column_span; ++c) xml_.empty("table:covered-table-cell");
    }
    xml_.close();
}

}  // namespace paraphe::office::odf
