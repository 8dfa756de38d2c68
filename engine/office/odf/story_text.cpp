// Paragraphs and runs.

#include <array>
#include <cstdio>
#include <numbers>
#include <utility>

#include "base/bug.h"
#include "document/walk.h"
#include "office/odf/chart_object.h"
#include "office/odf/parts.h"
#include "office/odf/properties.h"
#include "office/odf/story.h"

namespace paraphe::office::odf {

namespace {

char const* number_format(NumberFormat format) {
    switch (format) {
        case NumberFormat::arabic: return "1";
        case NumberFormat::upper_roman: return "I";
        case NumberFormat::lower_roman: return "i";
        case NumberFormat::upper_letter: return "A";
        case NumberFormat::lower_letter: return "a";
    }
    throw base::Bug("unknown format of numbers");
}

}  // namespace

std::string StoryWriter::take_master() { return std::exchange(master_, {}); }

void StoryWriter::paragraph(FlowParagraph const& paragraph) {
    NamedStyle const& style = flow_.styles[paragraph.style];
    std::string const master = take_master();
    ParagraphFormat format = paragraph.format;
    // The master page brings its own break.
    if (!master.empty()) format.page_break_before = style.paragraph.page_break_before;
    std::string const properties = style_properties(&style.paragraph, &format, {});
    std::string name = name_of(style);
    if (!properties.empty() || !master.empty())
        name = styles_.name("paragraph", "P", {{"style:parent-style-name", name}, {"style:master-page-name", master}}, properties);
    bool const heading = style.outline_level > 0;
    xml_.open(heading ? "text:h" : "text:p", {{"text:style-name", name}});
    if (heading) xml_.attribute("text:outline-level", style.outline_level);
    for (std::string const& anchor : paragraph.anchors) xml_.empty("text:bookmark-start", {{"text:name", anchor}});
    runs(paragraph.runs, style.character);
    for (std::string const& anchor : paragraph.anchors) xml_.empty("text:bookmark-end", {{"text:name", anchor}});
    for (std::string const& end : paragraph.ends) xml_.empty("text:bookmark", {{"text:name", end}});
    xml_.close();
}

void StoryWriter::runs(Runs const& runs, CharacterFormat const& words) {
    for (Run const& one : runs) run(one, words);
}

void StoryWriter::run(Run const& run, CharacterFormat const& words) {
    if (auto const* const link = std::get_if<LinkRun>(&run.content)) {
        // Without a style of its own a link would look as LibreOffice wants.
        xml_.open("text:a", {{"xlink:type", "simple"}, {"xlink:href", link->target.empty() ? link->uri : "#" + link->target}});
        xml_.attribute("text:style-name", "Index_20_Link").attribute("text:visited-style-name", "Index_20_Link");
        runs(link->children, words);
        xml_.close();
        return;
    }
    if (auto const* const note = std::get_if<NoteRun>(&run.content)) {
        xml_.open("text:note", {{"text:note-class", "footnote"}}).attribute("text:id", "ftn" + std::to_string(++notes_));
        xml_.leaf("text:note-citation", note->number).open("text:note-body");
        for (FlowParagraph const& one : note->paragraphs) this->paragraph(one);
        xml_.close().close();
        return;
    }
    bool const styled = run.style != no_style;
    CharacterFormat const base = styled ? laid_over(words, flow_.styles[run.style].delta) : words;
    std::string const properties = text_properties(difference(base, run.format));
    std::string const own = styled ? name_of(flow_.styles[run.style]) : std::string();
    std::string const name = properties.empty() ? own : styles_.name("text", "T", {{"style:parent-style-name", own}}, properties);
    bool const span = !name.empty() && !std::holds_alternative<TabRun>(run.content) && !std::holds_alternative<BreakRun>(run.content);
    if (span) xml_.open("text:span", {{"text:style-name", name}});
    std::visit(document::Cases{
                   [&](TextRun const& value) { xml_.text(value.text); },
                   [&](TabRun const&) { xml_.empty("text:tab"); },
                   [&](BreakRun const&) { xml_.empty("text:line-break"); },
                   [&](PageOfRun const& value) {
                       // In the contents the numbers are the index's own.
                       if (in_contents_) xml_.text(value.text);
                       else xml_.open("text:bookmark-ref", {{"text:reference-format", "page"}, {"text:ref-name", value.target}}).text(value.text).close();
                   },
                   [&](PageNumberRun const&) { xml_.open("text:page-number", {{"text:select-page", "current"}}).text("1").close(); },
                   [&](PageCountRun const& value) { xml_.leaf("text:page-count", value.text); },
                   [&](RunningRun const& value) {
                       // ODF 1.3 part 3 §7.7.9: the heading in force, of this level or above.
                       auto const title = flow_.running.find({value.master, value.name});
                       if (title != flow_.running.end())
                           xml_.open("text:chapter", {{"text:display", "name"}}).attribute("text:outline-level", title->second.outline_level).close();
                   },
                   [&](SequenceRun const& value) {
                       std::string const formula = value.restarts ? "ooow:" + std::to_string(value.number) : "ooow:" + value.name + "+1";
                       xml_.open("text:sequence", {{"text:name", value.name}, {"text:formula", formula}, {"style:num-format", number_format(value.format)}});
                       xml_.text(number_text(value.number, value.format)).close();
                       sequences_.insert(value.name);
                   },
                   [&](IndexMarkRun const& value) {
                       if (value.index == 'a') xml_.empty("text:alphabetical-index-mark", {{"text:string-value", value.term}});
                   },
                   [&](ImageRun const& value) { image(value); },
                   [&](WatermarkRun const& value) { watermark(value); },
                   [&](ChartRun const& value) { chart(value); },
                   [](LinkRun const&) {},
                   [](NoteRun const&) {},
               },
               run.content);
    if (span) xml_.close();
}

/// Lettering as LibreOffice's own watermark. The shape turns about its lower left corner, which `translate` puts so
/// that its middle is that of the page. Source: ODF 1.3 part 3 §10.6.1, §19.228 (draw:transform), §19.229.
void StoryWriter::watermark(WatermarkRun const& value) {
    std::string const style = styles_.name("graphic", "fr", {},
                                           "<style:graphic-properties draw:stroke=\"none\" draw:fill=\"solid\" draw:fill-color=\"" + color(value.color) +
                                               "\" style:run-through=\"background\" style:wrap=\"run-through\" style:vertical-pos=\"middle\" style:vertical-rel=\"page\""
                                               " style:horizontal-pos=\"center\" style:horizontal-rel=\"page\" draw:auto-grow-height=\"false\"/>"
                                               "<style:text-properties style:font-name=\"" + value.family + "\" fo:font-weight=\"bold\"/>");
    double const radians = value.degrees * std::numbers::pi / 180;
    std::array<char, 32> angle{};
    std::snprintf(angle.data(), angle.size(), "%.6f", radians);
    xml_.open("draw:custom-shape", {{"draw:name", "PowerPlusWaterMarkObject"}, {"draw:style-name", style}, {"text:anchor-type", "char"}, {"draw:z-index", "0"}});
    xml_.attribute("svg:width", length(value.length)).attribute("svg:height", length(value.height));
    xml_.attribute("draw:transform", std::string("rotate (") + angle.data() + ")");
    xml_.leaf("text:p", value.word);
    xml_.empty("draw:enhanced-geometry", {{"svg:viewBox", "0 0 21600 21600"}, {"draw:type", "fontwork-plain-text"}, {"draw:text-path", "true"},
                                          {"draw:text-path-mode", "shape"}, {"draw:text-areas", "0 0 21600 21600"},
                                          {"draw:enhanced-path", "M 0 0 L 21600 0 N M 0 21600 L 21600 21600 N"}});
    xml_.close();
}

void StoryWriter::image(ImageRun const& image) {
    std::string const style = styles_.name("graphic", "fr", {},
                                           "<style:graphic-properties style:vertical-pos=\"top\" style:vertical-rel=\"baseline\" fo:border=\"none\" fo:padding=\"0mm\"/>");
    std::string const name = "Image " + std::to_string(++images_);
    xml_.open("draw:frame", {{"draw:style-name", style}, {"draw:name", name}, {"text:anchor-type", "as-char"}});
    xml_.attribute("svg:width", length(image.width)).attribute("svg:height", length(image.height));
    // ODF 1.3 part 3 §10.4.2: a program shows the first that it knows.
    ImagePart const& part = *pictures_.at(image.path);
    auto const shown = [&](ImageFile const& file) {
        xml_.open("draw:image", {{"xlink:href", file.name}, {"xlink:type", "simple"}, {"xlink:show", "embed"}, {"xlink:actuate", "onLoad"}});
        if (part.drawing) xml_.attribute("draw:mime-type", file.media_type);
        xml_.close();
    };
    if (part.drawing) shown(*part.drawing);
    shown(part.raster);
    if (!image.alternative.empty()) xml_.leaf("svg:title", image.alternative).leaf("svg:desc", image.alternative);
    xml_.close();
}

void StoryWriter::chart(ChartRun const& run) {
    FlowChart const& chart = flow_.charts[run.chart];
    std::string const style = styles_.name("graphic", "fr", {},
                                           "<style:graphic-properties style:vertical-pos=\"top\" style:vertical-rel=\"baseline\" fo:border=\"none\" fo:padding=\"0mm\"/>");
    xml_.open("draw:frame", {{"draw:style-name", style}, {"draw:name", "Graphique " + std::to_string(run.chart + 1)}, {"text:anchor-type", "as-char"}});
    xml_.attribute("svg:width", length(chart.width)).attribute("svg:height", length(chart.height));
    xml_.empty("draw:object", {{"xlink:href", "./" + chart_object_name(run.chart)}, {"xlink:type", "simple"}, {"xlink:show", "embed"}, {"xlink:actuate", "onLoad"}});
    xml_.leaf("svg:title", chart.alternative).leaf("svg:desc", chart.alternative);
    xml_.close();
}

}  // namespace paraphe::office::odf
