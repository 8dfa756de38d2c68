#pragma once
// Paragraphs, lists and tables: the content of the body, of heads and of feet.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "office/flow/flow.h"
#include "office/image_parts.h"
#include "office/odf/automatic_styles.h"
#include "office/xml_writer.h"

namespace paraphe::office::odf {

/// Writes content; automatic styles are collected beside it.
class StoryWriter {
public:
    StoryWriter(FlowDocument const& flow, std::map<std::string, ImagePart const*> const& pictures, AutomaticStyles& styles, XmlWriter& xml)
        : flow_(flow), pictures_(pictures), styles_(styles), xml_(xml) {}

    void flow(Flow const& flow);
    void paragraph(FlowParagraph const& paragraph);
    /// Names of all sequences that were written.
    std::set<std::string> const& sequences() const { return sequences_; }

private:
    void element(Element const& element);
    void list(FlowList const& list);
    void list_with_tables(FlowList const& list, std::string const& style);
    void table(FlowTable const& table);
    void row(FlowRow const& row);
    void contents(FlowContents const& contents);
    void index(FlowIndex const& index, FlowColumns const* columns = nullptr);
    std::string section_style(FlowColumns const* columns);
    void columns(FlowColumns const& columns);
    void runs(Runs const& runs, CharacterFormat const& words);
    void run(Run const& run, CharacterFormat const& words);
    void image(ImageRun const& image);
    void watermark(WatermarkRun const& value);
    void chart(ChartRun const& run);
    std::string list_style(ListFormat const& format, CharacterFormat const& words);
    /// The master page that the next paragraph or table must ask for, once.
    std::string take_master();

    FlowDocument const& flow_;
    std::map<std::string, ImagePart const*> const& pictures_;  ///< by path of the Document
    AutomaticStyles& styles_;
    XmlWriter& xml_;
    std::set<std::string> sequences_;
    std::string master_;
    bool in_contents_ = false;
    int notes_ = 0;
    int columns_ = 0;
    int tables_ = 0;
    int images_ = 0;
};

}  // namespace paraphe::office::odf
