// Lists, tables, contents, sections.

#include <array>

#include "document/walk.h"
#include "office/ooxml/properties.h"
#include "office/ooxml/story.h"

namespace paraphe::office::ooxml {

using document::Side;

namespace {

constexpr std::array<std::pair<Side, char const*>, 4> sides_in_order{{{Side::top, "w:top"}, {Side::left, "w:left"}, {Side::bottom, "w:bottom"}, {Side::right, "w:right"}}};

void width(XmlWriter& xml, std::string_view name, Length value) {
    xml.open(name).attribute("w:w", value.in_twips()).attribute("w:type", "dxa").close();
}

/// Grid lines rounded one by one, so that columns add up to the table.
std::vector<std::int64_t> grid_lines(FlowTable const& table) {
    std::vector<std::int64_t> lines{0};
    Length at;
    for (Length const column : table.widths) lines.push_back((at += column).in_twips());
    return lines;
}

/// The paragraph that bears the label of the first item.
FlowParagraph const* first_item(FlowList const& list) {
    return list.items.empty() || list.items.front().empty() ? nullptr : std::get_if<FlowParagraph>(&list.items.front().front().value);
}

void collect_style_lists(Context& context, Flow const& flow) {
    for (Element const& element : flow)
        std::visit(document::Cases{
                       [&](FlowList const& list) {
                           FlowParagraph const* const first = first_item(list);
                           if (first != nullptr && list.format.kind == ListFormat::Kind::bullet && list.format.depth == 0 && !context.style_lists.contains(first->style))
                               context.style_lists[first->style] = context.numbering.number_of(list.format, context.flow.styles[first->style].character);
                           for (Flow const& item : list.items) collect_style_lists(context, item);
                       },
                       [&](FlowColumns const& columns) { collect_style_lists(context, columns.content); },
                       [&](FlowTable const& table) {
                           for (FlowRow const& row : table.rows)
                               for (FlowCell const& cell : row.cells) collect_style_lists(context, cell.content);
                       },
                       [](auto const&) {},
                   },
                   element.value);
}

}  // namespace

void collect_style_lists(Context& context) { collect_style_lists(context, context.flow.body); }

std::string SectionProperties::xml(bool continuous, FlowColumns const* columns) const {
    XmlWriter xml(XmlWriter::Kind::fragment);
    xml.open("w:sectPr").fragment(references);
    xml.empty("w:type", {{"w:val", continuous ? "continuous" : "nextPage"}}).fragment(page);
    if (columns != nullptr) xml.open("w:cols").attribute("w:num", columns->count).attribute("w:space", columns->gap.in_twips()).close();
    if (has_first && !continuous) xml.empty("w:titlePg");
    return xml.close().take();
}

void StoryWriter::body(Flow const& flow, std::vector<SectionProperties> const& section_of_master) {
    std::size_t master = 0;
    bool continuous = false;  // the section that is being filled
    for (std::size_t i = 0; i < flow.size(); ++i) {
        if (auto const* const turn = std::get_if<PageTurn>(&flow[i].value)) {
            master = turn->master;
            continuous = false;
            continue;
        }
        auto const* const columns = std::get_if<FlowColumns>(&flow[i].value);
        Element const* const next = i + 1 < flow.size() ? &flow[i + 1] : nullptr;
        bool const ends_section = next != nullptr && (columns != nullptr || std::holds_alternative<PageTurn>(next->value) || std::holds_alternative<FlowColumns>(next->value));
        std::string const section = ends_section ? section_of_master[master].xml(continuous, columns) : std::string();
        Around around;
        around.section = section;
        element(flow[i], around);
        if (ends_section) continuous = true;
    }
    xml_.fragment(section_of_master[master].xml(continuous, nullptr));
}

void StoryWriter::element(Element const& element, Around const& around) {
    std::visit(document::Cases{
                   [&](FlowParagraph const& value) { paragraph(value, around); },
                   [&](FlowList const& value) { list(value, around); },
                   [&](FlowTable const& value) { table(value, around); },
                   [&](FlowContents const& value) { contents(value, around); },
                   [&](FlowIndex const& value) { index(value, around); },
                   [&](FlowColumns const& value) { flow(value.content, around); },
                   [](PageTurn const&) {},
               },
               element.value);
}

void StoryWriter::flow(Flow const& flow, Around const& around) {
    for (std::size_t i = 0; i < flow.size(); ++i) {
        Around here = around;
        if (i > 0) here.page_break = false;
        if (i > 0) here.list.number = 0;  // only the first paragraph of an item bears its label
        if (i + 1 < flow.size()) here.section = {};
        element(flow[i], here);
    }
}

void StoryWriter::list(FlowList const& list, Around const& around) {
    FlowParagraph const* const first = first_item(list);
    CharacterFormat const& words = context_.flow.styles[first == nullptr ? 0 : first->style].character;
    ListPlace const place{context_.numbering.number_of(list.format, words), list.format.depth};
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        Around here = around;
        here.list = place;
        if (i > 0) here.page_break = false;
        if (i + 1 < list.items.size()) here.section = {};
        flow(list.items[i], here);
    }
}

void StoryWriter::contents(FlowContents const& contents, Around const& around) {
    xml_.open("w:sdt").open("w:sdtPr").open("w:docPartObj").empty("w:docPartGallery", {{"w:val", "Table of Contents"}}).empty("w:docPartUnique").close().close();
    xml_.open("w:sdtContent");
    for (FlowParagraph const& title : contents.title) paragraph(title, around);
    in_field(contents.entries, "TOC \\o \"1-" + std::to_string(contents.levels) + "\" \\h \\z \\u", around);
    xml_.close().close();
}

/// Made anew, it keeps to its marks and to French order (\\z: the language's number). Source: ISO/IEC 29500-1 §17.16.5.27 (INDEX).
void StoryWriter::index(FlowIndex const& index, Around const& around) {
    in_field(index.entries, std::string("INDEX \\f \"") + index.index + "\" \\e \", \" \\z \"1036\"", around);
}

void StoryWriter::in_field(std::vector<FlowParagraph> const& paragraphs, std::string const& instruction, Around const& around) {
    auto const mark = [](XmlWriter& xml, char const* kind) { xml.open("w:r").empty("w:fldChar", {{"w:fldCharType", kind}}).close(); };
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        XmlWriter before(XmlWriter::Kind::fragment), after(XmlWriter::Kind::fragment);
        if (i == 0) {
            mark(before, "begin");
            before.open("w:r").open("w:instrText", {{"xml:space", "preserve"}}).text(" " + instruction + " ").close().close();
            mark(before, "separate");
        }
        bool const last = i + 1 == paragraphs.size();
        if (last) mark(after, "end");
        Around here = around;
        if (!last) here.section = {};
        if (i > 0) here.page_break = false;
        paragraph(paragraphs[i], here, before.take(), after.take());
    }
}

void StoryWriter::table(FlowTable const& table, Around const& around) {
    std::vector<std::int64_t> const lines = grid_lines(table);
    xml_.open("w:tbl").open("w:tblPr").empty("w:tblStyle", {{"w:val", table_style_id(table.name)}});
    xml_.open("w:tblW").attribute("w:w", lines.back()).attribute("w:type", "dxa").close();
    width(xml_, "w:tblInd", table.left);
    xml_.empty("w:tblLayout", {{"w:type", "fixed"}});
    xml_.empty("w:tblLook", {{"w:val", "0000"},
                             {"w:firstRow", table.head_rows > 0 ? "1" : "0"},
                             {"w:lastRow", "0"},
                             {"w:firstColumn", table.row_headings ? "1" : "0"},
                             {"w:lastColumn", "0"},
                             {"w:noHBand", "1"},
                             {"w:noVBand", "1"}});
    if (!table.title.empty()) xml_.empty("w:tblCaption", {{"w:val", table.title}});
    xml_.close().open("w:tblGrid");
    for (std::size_t c = 0; c + 1 < lines.size(); ++c) xml_.open("w:gridCol").attribute("w:w", lines[c + 1] - lines[c]).close();
    xml_.close();
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        FlowRow const& row = table.rows[r];
        xml_.open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (r < table.head_rows) xml_.empty("w:tblHeader");
        xml_.close();
        for (FlowCell const& one : row.cells) cell(table, row, one, r == 0 && one.column == 0 && (table.page_break_before || around.page_break));
        xml_.close();
    }
    xml_.close();
}

void StoryWriter::cell(FlowTable const& table, FlowRow const& row, FlowCell const& cell, bool page_break) {
    std::vector<std::int64_t> const lines = grid_lines(table);
    auto const first = static_cast<std::size_t>(cell.column), last = static_cast<std::size_t>(cell.column + cell.column_span);
    xml_.open("w:tc").open("w:tcPr");
    xml_.open("w:tcW").attribute("w:w", lines[last] - lines[first]).attribute("w:type", "dxa").close();
    if (cell.column_span > 1) xml_.empty("w:gridSpan", {{"w:val", std::to_string(cell.column_span)}});
    if (cell.continues) xml_.empty("w:vMerge");
    else if (cell.row_span > 1) xml_.empty("w:vMerge", {{"w:val", "restart"}});
    XmlWriter borders(XmlWriter::Kind::fragment), margins(XmlWriter::Kind::fragment);
    for (auto const& [side, name] : sides_in_order) {
        if (cell.border[side].width > Length{}) write_border(borders, name, cell.border[side], {});
        if (cell.padding[side] > Length{}) width(margins, name, cell.padding[side]);
    }
    auto const wrapped = [&](char const* name, std::string const& inside) {
        if (!inside.empty()) xml_.open(name).fragment(inside).close();
    };
    wrapped("w:tcBorders", borders.take());
    if (cell.background) xml_.empty("w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", hex(*cell.background)}});
    wrapped("w:tcMar", margins.take());
    if (cell.vertical != document::VerticalAlign::top)
        xml_.empty("w:vAlign", {{"w:val", cell.vertical == document::VerticalAlign::middle ? "center" : "bottom"}});
    xml_.close();
    Around inside;
    inside.keep_next = row.keep_next;
    inside.page_break = page_break;
    flow(cell.content, inside);
    xml_.close();
}

}  // namespace paraphe::office::ooxml
