// Paragraphs and runs.

#include "base/bug.h"
#include "document/walk.h"
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
                   [&](SequenceRun const& value) {
                       std::string instruction = "SEQ " + value.name + " \\* " + field_format(value.format);
                       if (value.restarts) instruction += " \\r " + std::to_string(value.number);
                       field(run, words, instruction, number_text(value.number, value.format));
                   },
                   [&](ImageRun const& value) { plain_run(run, words, [&] { drawing(value); }); },
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
    for (int id = first_bookmark; id < context_.bookmarks; ++id) xml_.open("w:bookmarkEnd").attribute("w:id", id).close();
    xml_.close();
}

void StoryWriter::paragraphs(std::vector<FlowParagraph> const& all) {
    for (FlowParagraph const& one : all) paragraph(one, {});
}

void StoryWriter::drawing(ImageRun const& image) {
    std::string const& part = context_.image_parts.at(image.path);
    std::string const id = relationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/image", part, false);
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
    xml_.open("pic:blipFill").empty("a:blip", {{"r:embed", id}}).open("a:stretch").empty("a:fillRect").close().close();
    xml_.open("pic:spPr").open("a:xfrm").empty("a:off", {{"x", "0"}, {"y", "0"}}).empty("a:ext", {{"cx", width}, {"cy", height}}).close();
    xml_.open("a:prstGeom", {{"prst", "rect"}}).empty("a:avLst").close().close();
    xml_.close().close().close().close().close();
}

std::string StoryWriter::relationship(std::string type, std::string target, bool external) {
    for (Relationship const& known : relationships_)
        if (known.type == type && known.target == target) return known.id;
    relationships_.push_back({"rLink" + std::to_string(relationships_.size() + 1), std::move(type), std::move(target), external});
    return relationships_.back().id;
}

}  // namespace paraphe::office::ooxml
