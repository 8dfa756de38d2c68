// Paragraphs and runs.

#include "base/bug.h"
#include "document/walk.h"
#include "office/ooxml/chart_part.h"
#include "office/ooxml/properties.h"
#include "office/ooxml/story.h"

namespace paraphe::office::ooxml {

namespace {

constexpr std::string_view soft_hyphen = "\u00AD";

char const* field_format(NumberFormat format) {
    switch (format) {
        case NumberFormat::arabic: return "ARABIC";
        case NumberFormat::upper_roman: return "ROMAN";
        case NumberFormat::lower_roman: return "roman";
        case NumberFormat::upper_letter: return "ALPHABETIC";
        case NumberFormat::lower_letter: return "alphabetic";
    }
    throw base::Bug("unknown format of numbers");
}

void write_text(XmlWriter& xml, std::string_view text) {
    if (text.empty()) return;
    xml.open("w:t");
    if (text.front() == ' ' || text.back() == ' ') xml.attribute("xml:space", "preserve");
    xml.text(text).close();
}

}  // namespace

void StoryWriter::characters(std::string const& text) {
    // A soft hyphen among the characters would be a hyphen for Word.
    std::size_t from = 0;
    for (std::size_t at = text.find(soft_hyphen); at != std::string::npos; at = text.find(soft_hyphen, from)) {
        write_text(xml_, std::string_view(text).substr(from, at - from));
        xml_.empty("w:softHyphen");
        from = at + soft_hyphen.size();
    }
    write_text(xml_, std::string_view(text).substr(from));
}

template <typename Inside>
void StoryWriter::plain_run(Run const& run, CharacterFormat const& words, Inside inside) {
    xml_.open("w:r");
    bool const styled = run.style != no_style;
    CharacterFormat const base = styled ? in_style(words, context_.flow.styles[run.style].delta) : words;
    write_run_properties(xml_, styled ? std::string_view(context_.style_ids[run.style]) : std::string_view(), difference(base, run.format));
    inside();
    xml_.close();
}

void StoryWriter::field(Run const& run, CharacterFormat const& words, std::string const& instruction, std::string const& shown) {
    auto const mark = [&](char const* kind) { plain_run(run, words, [&] { xml_.empty("w:fldChar", {{"w:fldCharType", kind}}); }); };
    mark("begin");
    plain_run(run, words, [&] { xml_.open("w:instrText", {{"xml:space", "preserve"}}).text(" " + instruction + " ").close(); });
    mark("separate");
    plain_run(run, words, [&] { characters(shown); });
    mark("end");
}

void StoryWriter::run(Run const& run, CharacterFormat const& words) {
    std::visit(document::Cases{
                   [&](TextRun const& value) { plain_run(run, words, [&] { characters(value.text); }); },
                   [&](TabRun const&) { plain_run(run, words, [&] { xml_.empty("w:tab"); }); },
                   [&](BreakRun const&) { plain_run(run, words, [&] { xml_.empty("w:br"); }); },
                   [&](PageOfRun const& value) { field(run, words, "PAGEREF " + context_.flow.bookmarks.at(value.target) + " \\h", value.text); },
                   [&](PageNumberRun const&) { field(run, words, "PAGE", "1"); },
                   [&](PageCountRun const& value) { field(run, words, "NUMPAGES", value.text); },
                   [&](RunningRun const& value) { running(run, value, words); },
                   [&](SequenceRun const& value) {
                       std::string instruction = "SEQ " + value.name + " \\* " + field_format(value.format);
                       if (value.restarts) instruction += " \\r " + std::to_string(value.number);
                       field(run, words, instruction, number_text(value.number, value.format));
                   },
                   [&](ImageRun const& value) { plain_run(run, words, [&] { drawing(value); }); },
                   [&](WatermarkRun const& value) { plain_run(run, words, [&] { watermark(value); }); },
                   [&](NoteRun const& value) {
                       context_.notes.push_back(&value);
                       plain_run(run, words, [&] { xml_.open("w:footnoteReference").attribute("w:id", context_.notes.size()).close(); });
                   },
                   [&](IndexMarkRun const& value) {
                       // ISO/IEC 29500-1 §17.16.5.77 (XE): a colon would begin a term below the term.
                       std::string term;
                       for (char const c : value.term) term += c == '"' || c == ':' || c == '\\' ? std::string("\\") + c : std::string(1, c);
                       auto const mark = [&](char const* kind) { plain_run(run, words, [&] { xml_.empty("w:fldChar", {{"w:fldCharType", kind}}); }); };
                       mark("begin");
                       plain_run(run, words, [&] {
                           xml_.open("w:instrText", {{"xml:space", "preserve"}}).text(" XE \"" + term + "\" \\f \"" + value.index + "\" ").close();
                       });
                       mark("end");
                   },
                   [&](ChartRun const& value) { plain_run(run, words, [&] { chart(value); }); },
                   [&](LinkRun const& value) {
                       xml_.open("w:hyperlink");
                       if (!value.target.empty()) xml_.attribute("w:anchor", context_.flow.bookmarks.at(value.target)).attribute("w:history", "1");
                       else
                           xml_.attribute("r:id", relationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink", value.uri, true))
                               .attribute("w:history", "1");
                       runs(value.children, words);
                       xml_.close();
                   },
               },
               run.content);
}

/// STYLEREF of the label and of the words. Nothing is shown until the field is refreshed, which Word does with the page: one
/// head serves many pages, and a program that does not know the field must not show the title of one on all.
/// Source: ISO/IEC 29500-1 §17.16.5.59 (STYLEREF), §17.16.5.49 (QUOTE).
void StoryWriter::running(Run const& run, RunningRun const& value, CharacterFormat const& words) {
    auto const found = context_.flow.running.find({value.master, value.name});
    if (found == context_.flow.running.end()) return;
    RunningTitle const& title = found->second;
    auto const reference = [&](std::size_t style) {
        field(run, words, "STYLEREF \"" + context_.flow.styles[style].name + "\"" + (value.last ? " \\l" : ""), "");
    };
    if (title.label_style == no_style) {
        reference(title.title_style);
        return;
    }
    auto const mark = [&](char const* kind) { plain_run(run, words, [&] { xml_.empty("w:fldChar", {{"w:fldCharType", kind}}); }); };
    auto const instruction = [&](char const* text) {
        plain_run(run, words, [&] { xml_.open("w:instrText", {{"xml:space", "preserve"}}).text(text).close(); });
    };
    mark("begin");
    instruction(" QUOTE \"");
    reference(title.label_style);
    instruction(" – ");
    reference(title.title_style);
    instruction("\" ");
    mark("separate");
    mark("end");
}

void StoryWriter::runs(Runs const& runs, CharacterFormat const& words) {
    for (Run const& one : runs) run(one, words);
}

void StoryWriter::paragraph(FlowParagraph const& paragraph, Around const& around, std::string_view before, std::string_view after) {
    NamedStyle const& style = context_.flow.styles[paragraph.style];
    xml_.open("w:p");
    ParagraphExtras extras;
    extras.style_id = context_.style_ids[paragraph.style];
    if (around.list.number > 0) extras.list = around.list.number;
    else if (context_.style_lists.contains(paragraph.style)) extras.list = 0;
    extras.list_level = around.list.level;
    extras.section = around.section;
    extras.keep_next = around.keep_next;
    ParagraphFormat format = paragraph.format;
    if (around.page_break) format.page_break_before = true;
    write_paragraph_properties(xml_, style.paragraph, format, extras);
    int const first_bookmark = context_.bookmarks;
    for (std::string const& anchor : paragraph.anchors)
        xml_.open("w:bookmarkStart").attribute("w:id", context_.bookmarks++).attribute("w:name", context_.flow.bookmarks.at(anchor)).close();
    xml_.fragment(before);
    runs(paragraph.runs, style.character);
    xml_.fragment(after);
    for (std::string const& end : paragraph.ends)
        xml_.open("w:bookmarkStart").attribute("w:id", context_.bookmarks++).attribute("w:name", context_.flow.bookmarks.at(end)).close();
    for (int id = first_bookmark; id < context_.bookmarks; ++id) xml_.open("w:bookmarkEnd").attribute("w:id", id).close();
    xml_.close();
}

void StoryWriter::paragraphs(std::vector<FlowParagraph> const& all) {
    for (FlowParagraph const& one : all) paragraph(one, {});
}

void StoryWriter::notes() {
    for (std::size_t i = 0; i < context_.notes.size(); ++i) {
        std::vector<FlowParagraph> const& all = context_.notes[i]->paragraphs;
        xml_.open("w:footnote").attribute("w:id", i + 1);
        XmlWriter number(XmlWriter::Kind::fragment);
        // On the line, with a full stop: only the call is raised.
        number.open("w:r").empty("w:footnoteRef").close();
        number.open("w:r").open("w:t", {{"xml:space", "preserve"}}).text(".\u00A0").close().close();
        std::string const label = number.take();
        for (std::size_t p = 0; p < all.size(); ++p) paragraph(all[p], {}, p == 0 ? std::string_view(label) : std::string_view());
        xml_.close();
    }
}

void StoryWriter::drawing(ImageRun const& image) {
    constexpr char const* picture = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
    ImagePart const& part = *context_.image_parts.at(image.path);
    std::string const id = relationship(picture, part.raster.name, false);
    std::string const number = std::to_string(++context_.drawings);
    std::string const width = std::to_string(image.width.emu()), height = std::to_string(image.height.emu());
    xml_.open("w:drawing").open("wp:inline", {{"distT", "0"}, {"distB", "0"}, {"distL", "0"}, {"distR", "0"}});
    xml_.empty("wp:extent", {{"cx", width}, {"cy", height}});
    xml_.open("wp:docPr", {{"id", number}, {"name", "Image " + number}, {"descr", image.alternative}});
    if (image.alternative.empty()) {
        // [MS-ODRAWXML] 2.26.1, decorative: nothing for a screen reader to say.
        xml_.open("a:extLst").open("a:ext", {{"uri", "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"}});
        xml_.empty("adec:decorative", {{"xmlns:adec", "http://schemas.microsoft.com/office/drawing/2017/decorative"}, {"val", "1"}}).close().close();
    }
    xml_.close();
    xml_.open("wp:cNvGraphicFramePr").empty("a:graphicFrameLocks", {{"noChangeAspect", "1"}}).close();
    xml_.open("a:graphic").open("a:graphicData", {{"uri", "http://schemas.openxmlformats.org/drawingml/2006/picture"}}).open("pic:pic");
    xml_.open("pic:nvPicPr").empty("pic:cNvPr", {{"id", number}, {"name", "Image " + number}}).empty("pic:cNvPicPr").close();
    xml_.open("pic:blipFill").open("a:blip", {{"r:embed", id}});
    if (part.drawing) {
        // [MS-ODRAWXML] 2.3.1.5, svgBlip: Word since 2016 shows the SVG, other programs the picture itself.
        xml_.open("a:extLst").open("a:ext", {{"uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"}});
        xml_.empty("asvg:svgBlip", {{"xmlns:asvg", "http://schemas.microsoft.com/office/drawing/2016/SVG/main"}, {"r:embed", relationship(picture, part.drawing->name, false)}});
        xml_.close().close();
    }
    xml_.close().open("a:stretch").empty("a:fillRect").close().close();
    xml_.open("pic:spPr").open("a:xfrm").empty("a:off", {{"x", "0"}, {"y", "0"}}).empty("a:ext", {{"cx", width}, {"cy", height}}).close();
    xml_.open("a:prstGeom", {{"prst", "rect"}}).empty("a:avLst").close().close();
    xml_.close().close().close().close().close();
}

/// As Word writes its own: a VML text path, which both programs know as a watermark by its name.
/// Source: ECMA-376-4 §19.1 (VML shape, textpath); [MS-OI29500] on PowerPlusWaterMarkObject.
void StoryWriter::watermark(WatermarkRun const& value) {
    std::string const number = std::to_string(++context_.drawings);
    auto const points = [](Length length) {
        std::int64_t const tenths = length.emu() * 10 / Length::pt(1).emu();
        return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "pt";
    };
    xml_.open("w:pict", {{"xmlns:v", "urn:schemas-microsoft-com:vml"}, {"xmlns:o", "urn:schemas-microsoft-com:office:office"}});
    // Preset 136 of ECMA-376-4 §19.4 (plain text): only the preset is known as lettering to LibreOffice.
    xml_.open("v:shapetype", {{"id", "_x0000_t136"}, {"coordsize", "21600,21600"}, {"o:spt", "136"}, {"adj", "10800"}, {"path", "m@7,l@8,m@5,21600l@6,21600e"}});
    xml_.open("v:formulas");
    for (char const* const formula : {"sum #0 0 10800", "prod #0 2 1", "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3", "if @0 @3 0", "if @0 21600 @1",
                                      "if @0 0 @2", "if @0 @4 21600", "mid @5 @6", "mid @8 @5", "mid @7 @8", "mid @6 @7", "sum @6 0 @5"})
        xml_.empty("v:f", {{"eqn", formula}});
    xml_.close();
    xml_.empty("v:path", {{"textpathok", "t"}, {"o:connecttype", "custom"}, {"o:connectlocs", "@9,0;@10,10800;@11,21600;@12,10800"}, {"o:connectangles", "270,180,90,0"}});
    xml_.empty("v:textpath", {{"on", "t"}, {"fitshape", "t"}}).close();
    xml_.open("v:shape", {{"id", "PowerPlusWaterMarkObject" + number}, {"type", "#_x0000_t136"}, {"alt", ""}});
    xml_.attribute("style", "position:absolute;margin-left:0;margin-top:0;width:" + points(value.length) + ";height:" + points(value.height) +
                                ";rotation:" + std::to_string(360 - value.degrees) +
                                ";z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:page;"
                                "mso-position-vertical:center;mso-position-vertical-relative:page");
    xml_.attribute("fillcolor", "#" + hex(value.color)).attribute("stroked", "f");
    xml_.empty("v:textpath", {{"style", "font-family:\"" + value.family + "\";font-weight:bold"}, {"string", value.word}}).close().close();
}

void StoryWriter::chart(ChartRun const& run) {
    FlowChart const& chart = context_.flow.charts[run.chart];
    std::string const id = relationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart", chart_part_name(run.chart), false);
    std::string const number = std::to_string(++context_.drawings);
    xml_.open("w:drawing").open("wp:inline", {{"distT", "0"}, {"distB", "0"}, {"distL", "0"}, {"distR", "0"}});
    xml_.open("wp:extent").attribute("cx", chart.width.emu()).attribute("cy", chart.height.emu()).close();
    xml_.empty("wp:docPr", {{"id", number}, {"name", "Graphique " + number}, {"descr", chart.alternative}});
    xml_.empty("wp:cNvGraphicFramePr");
    xml_.open("a:graphic").open("a:graphicData", {{"uri", chart_namespace}});
    xml_.empty("c:chart", {{"xmlns:c", chart_namespace}, {"r:id", id}});
    xml_.close().close().close().close();
}

std::string StoryWriter::relationship(std::string type, std::string target, bool external) {
    for (Relationship const& known : relationships_)
        if (known.type == type && known.target == target) return known.id;
    relationships_.push_back({"rLink" + std::to_string(relationships_.size() + 1), std::move(type), std::move(target), external});
    return relationships_.back().id;
}

}  // namespace paraphe::office::ooxml
