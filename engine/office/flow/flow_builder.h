#pragma once
// From the Document to a flow: what layout does with boxes, done with paragraphs.

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "document/cascade.h"
#include "document/document.h"
#include "office/flow/flow.h"
#include "office/flow/inlines.h"
#include "office/flow/page_masters.h"
#include "office/flow/style_book.h"
#include "office/office.h"

namespace paraphe::office {

/// Everything that both writers need. The words of the result, in order, are the Document's; labels of lists are
/// formats, all other labels are words.
FlowDocument build_flow(document::Document const& document, document::StyleSheet const& sheet, document::PageNumbers const& numbers,
                        Images const& images);

/// Walks the blocks once. Sections are no element of a flow: their margins go to the paragraphs beside, their
/// background and border to every paragraph in them, their pages to a PageTurn.
class FlowBuilder {
public:
    FlowBuilder(document::Document const& document, document::Cascade& cascade, document::PageNumbers const& numbers, Images const& images);
    FlowDocument build();

private:
    using StyleNode = document::StyleNode;

    struct Place {
        StyleNode const& parent;
        Length width;  ///< of the measure or the cell that holds the block, less what its ancestors take
        std::string const& lang;
    };
    /// Space that the next paragraph owes to what is above it.
    struct Vertical {
        Length gap;             ///< collapsing: the largest margin seen since the last paragraph
        Length solid;           ///< not collapsing: padding, with what it parts from the margins above
        Length previous_after;  ///< what the last paragraph asks for below itself
        bool page_top = false;  ///< margins vanish here
        bool page_break = false;
    };
    /// A box with border or background, open around the paragraphs that come.
    struct Frame {
        StyleNode const* node;
        Indents edges;      ///< of its text
        bool first = true;  ///< no paragraph yet
    };

    void set(document::Blocks const& blocks, StyleNode const& parent, Length width, std::string const& lang);
    void set(document::Block const& block, StyleNode const& parent, Length width, std::string const& lang);
    void set(document::Paragraph const& value, Place place);
    void set(document::Heading const& value, Place place);
    void set(document::List const& value, Place place);
    void set(document::DefinitionList const& value, Place place);
    void set(document::Table const& value, Place place);
    void set(document::Figure const& value, Place place);
    void set(document::Chart const& value, Place place);  // flow_charts.cpp
    void set(document::Section const& value, Place place);
    void set(document::PageBreak const& value, Place place);
    void set(document::SignatureField const& value, Place place);
    void set(document::TableOfContents const& value, Place place);
    void set(document::Index const& value, Place place);  // flow_columns.cpp

    template <typename Inside>
    void boxed(StyleNode const& node, std::string const& id, Place place, Inside inside);
    void open_box(StyleNode const& node);
    void close_box(StyleNode const& node);
    void turn_page(std::string const& name, std::optional<document::Part> const& part);
    void end_part();
    void break_page();

    FlowParagraph paragraph(StyleNode const& node, Role role, int level = 0);
    void emit(FlowParagraph paragraph);
    /// Brings what is owed above something that cannot have a margin of its own.
    void settle_above();
    void separate(Length height);
    void note_index(document::Index const& index);
    void keep_last();
    void release_last(Flow& flow);
    RunBuilder runs_for(FlowParagraph& paragraph) { return RunBuilder({cascade_, styles_, numbers_, anchors_, index_marks_}, paragraph.runs); }
    CharacterFormat words_of(StyleNode const& node, std::string const& lang) const { return character_format(node.style, lang.empty() ? language_ : lang); }
    /// Makes the words of a heading findable for heads and feet that ask for them; gives the style of the words, or none.
    std::size_t note_running(document::Heading const& value, StyleNode const& node, Runs const& label, std::size_t paragraph_style);
    /// A label of headings and captions: its runs, in a style of its own when it looks different.
    /// `kind` is what it counts, or "" when its number was given.
    Runs label_runs(std::string const& kind, std::string const& label, StyleNode const& node, std::string const& lang, std::size_t paragraph_style);

    std::vector<FlowRow> rows_of(std::vector<document::Row> const& rows, char const* group, StyleNode const& table, std::vector<Length> const& widths,
                                 std::vector<std::optional<Length>> const& tails, std::string const& lang);
    void emit_notes(document::Table const& table, StyleNode const& node, std::string const& lang);
    void emit_table(FlowTable table, StyleNode const& node);
    /// What `fill` emits, as the flow of a cell.
    template <typename Fill>
    Flow cell_flow(Fill fill);
    void end_flow(Flow& flow);
    /// The children of a box side by side, row by row: a table that only places.
    void emit_grid(std::vector<Flow> cells, StyleNode const& node, Place place, Length cell_width);
    /// What `fill` emits, in newspaper columns: `fill` gets the width of one. In a cell or a list there is but one column.
    void in_columns(StyleNode const& node, Length width, std::function<void(Length)> const& fill);  // flow_columns.cpp
    static Length grid_cell_width(StyleNode const& node, Length width);

    document::Document const& document_;
    document::Cascade& cascade_;
    document::PageNumbers const& numbers_;
    Images const& images_;
    std::string const& language_;
    StyleBook styles_;
    PageMasters masters_;
    std::vector<FlowChart> charts_;
    Sequences sequences_;
    std::set<std::string> anchors_;           ///< every id of the document
    std::map<std::string, IndexMarkRun> index_marks_;  ///< by id of the mark
    std::map<std::string, char> index_of_;             ///< by name of the index
    std::vector<std::string> pending_anchors_;
    std::vector<Frame> frames_;
    Vertical vertical_;
    Flow body_;
    Flow* out_ = &body_;
    std::string page_name_;
    std::optional<document::Part> part_;       ///< that pages are in
    std::optional<document::Part> last_part_;  ///< that ended last
    std::size_t last_part_end_ = 0;            ///< the element of the body that bears its end
    std::size_t master_ = 0;
    std::map<std::pair<std::size_t, std::string>, RunningTitle> running_;
    int list_depth_ = 0;
    int keep_depth_ = 0;
    int cell_depth_ = 0;
    std::optional<Length> decimal_at_;        ///< of the column that is being filled: its commas, from the edge of the cells' content
    bool title_seen_ = false;                 ///< the first heading is the document's, when the contents do not list it
    std::set<std::string> listed_;            ///< targets of the tables of contents
};

}  // namespace paraphe::office
