#pragma once
// Paragraphs, lists and tables: the content of the body, of heads and of feet.

#include <map>
#include <string>
#include <vector>

#include "office/flow/flow.h"
#include "office/image_parts.h"
#include "office/office.h"
#include "office/ooxml/numbering.h"
#include "office/ooxml/parts.h"
#include "office/xml_writer.h"

namespace paraphe::office::ooxml {

/// What the parts of one package share while they are written.
struct Context {
    FlowDocument const& flow;
    Images const& images;
    std::vector<std::string> style_ids;
    Numbering numbering;
    std::map<std::string, ImagePart const*> image_parts;  ///< by path of the Document
    std::map<std::size_t, int> style_lists;  ///< paragraph style -> w:numId of the bullets that belong to it
    std::vector<NoteRun const*> notes;       ///< in the order of their calls
    int bookmarks = 0;
    int drawings = 0;
};

/// Gives the styles of bulleted lists their bullets, so that a person who applies such a style gets one too. Call
/// before anything is written.
void collect_style_lists(Context& context);

/// The w:sectPr of a master, in the pieces that columns on its pages change.
struct SectionProperties {
    std::string references;  ///< to heads and feet
    std::string page;        ///< size and margins
    bool has_first = false;
    /// `continuous`: begins on the page where the section before ends.
    std::string xml(bool continuous, FlowColumns const* columns) const;
};

/// Writes one part's paragraphs. Relationships that links and pictures need are collected.
class StoryWriter {
public:
    StoryWriter(Context& context, XmlWriter& xml) : context_(context), xml_(xml) {}

    /// The body, w:sectPr of every run of pages and of columns included.
    void body(Flow const& flow, std::vector<SectionProperties> const& section_of_master);
    void paragraphs(std::vector<FlowParagraph> const& paragraphs);
    /// w:footnote of every note that was called so far.
    void notes();
    std::vector<Relationship> take_relationships() { return std::move(relationships_); }

private:
    struct ListPlace {
        int number = 0;
        int level = 0;
    };
    struct Around {
        ListPlace list;
        std::string_view section;  ///< w:sectPr that the last paragraph bears
        bool keep_next = false;
        bool page_break = false;   ///< before the first paragraph
    };

    void element(Element const& element, Around const& around);
    void flow(Flow const& flow, Around const& around);
    void list(FlowList const& list, Around const& around);
    void table(FlowTable const& table, Around const& around);
    void cell(FlowTable const& table, FlowRow const& row, FlowCell const& cell, bool page_break);
    void contents(FlowContents const& contents, Around const& around);
    void index(FlowIndex const& index, Around const& around);
    /// Paragraphs, the first beginning with a field and the last ending with it.
    void in_field(std::vector<FlowParagraph> const& paragraphs, std::string const& instruction, Around const& around);
    /// `before` and `after` are runs of fields that begin or end here.
    void paragraph(FlowParagraph const& paragraph, Around const& around, std::string_view before = {}, std::string_view after = {});
    void runs(Runs const& runs, CharacterFormat const& words);
    void run(Run const& run, CharacterFormat const& words);
    /// w:r with its properties; `inside` writes its content.
    template <typename Inside>
    void plain_run(Run const& run, CharacterFormat const& words, Inside inside);
    void field(Run const& run, CharacterFormat const& words, std::string const& instruction, std::string const& shown);
    void running(Run const& run, RunningRun const& value, CharacterFormat const& words);
    void drawing(ImageRun const& image);
    void watermark(WatermarkRun const& value);
    void chart(ChartRun const& run);
    void characters(std::string const& text);
    std::string relationship(std::string type, std::string target, bool external);

    Context& context_;
    XmlWriter& xml_;
    std::vector<Relationship> relationships_;
};

}  // namespace paraphe::office::ooxml
