#pragma once
// The document as a word processor thinks of it: paragraphs in named styles, tables, lists, pages by kind.
//
// One tree for both formats, so that DOCX and ODT cannot say different things.

#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "document/document.h"
#include "office/flow/formats.h"
#include "office/flow/number_format.h"

namespace paraphe::office {

// ---- Runs ----------------------------------------------------------------------------------------------

struct Run;
using Runs = std::vector<Run>;

struct TextRun {
    std::string text;
};
struct TabRun {};
struct BreakRun {};

/// The number of the page where `target` is; `text` is shown until the field is refreshed.
struct PageOfRun {
    std::string target;
    std::string text;
};

/// The number of this page, or how many pages there are: in heads and feet.
struct PageNumberRun {};
struct PageCountRun {
    std::string text;
};

/// The title of a heading that is on the page, or of the last one before it: in heads and feet. Word processors keep it right;
/// which heading it is, FlowDocument::running says.
struct RunningRun {
    std::string name;
    bool last = false;  ///< the last on the page, not the first
    std::size_t master = 0;
};

/// A number that counts by itself: inserting an article before this one makes it greater.
struct SequenceRun {
    std::string name;  ///< ASCII letters, digits and "_"
    int number = 1;
    NumberFormat format = NumberFormat::arabic;
    bool restarts = false;  ///< begins again with `number`
};

struct ImageRun {
    std::string path;
    Length width, height;
    std::string alternative;  ///< "" only for decoration
};

/// A word across the page, behind its text: in heads, so that every page has it. It takes no room in its line.
struct WatermarkRun {
    std::string word;
    std::string family;
    document::Color color;
    Length length, height;  ///< of the word along its slope, and across it
    int degrees = 0;        ///< counter-clockwise
};

/// A chart of the Document, by its place in FlowDocument::charts.
struct ChartRun {
    std::size_t chart = 0;
};

struct LinkRun {
    std::string target;  ///< an anchor of this document, or ""
    std::string uri;
    Runs children;
};

struct FlowParagraph;

/// A note at the foot of its page, where it is called; word processors count these themselves.
struct NoteRun {
    std::string number;  ///< as assembly counted
    std::vector<FlowParagraph> paragraphs;
};

/// A place that an index names; nothing is shown.
struct IndexMarkRun {
    char index = 'a';  ///< of the document's indexes
    std::string term;
};

struct Run {
    std::variant<TextRun, TabRun, BreakRun, PageOfRun, PageNumberRun, PageCountRun, RunningRun, SequenceRun, ImageRun, ChartRun, WatermarkRun, LinkRun, NoteRun, IndexMarkRun> content;
    CharacterFormat format;
    std::size_t style = no_style;  ///< a character style, or none
};

// ---- Elements ------------------------------------------------------------------------------------------

struct Element;
using Flow = std::vector<Element>;

/// `format` is how it comes out; writers print what differs from its style.
struct FlowParagraph {
    std::size_t style = 0;
    ParagraphFormat format;
    std::vector<std::string> anchors;  ///< ids of the Document that are here
    std::vector<std::string> ends;     ///< of parts that end with it: at its last word, which may be on another page
    Runs runs;
};

/// Format of the labels of one list. `depth` counts from 0.
struct ListFormat {
    enum class Kind { none, bullet, number };
    Kind kind = Kind::none;
    std::string bullet;
    NumberFormat number = NumberFormat::arabic;
    std::string prefix, suffix;
    int start = 1;
    int depth = 0;
    Length left;     ///< of the text
    Length hanging;  ///< of the label, left of the text
    CharacterFormat label;
    bool operator==(ListFormat const&) const = default;
};

struct FlowList {
    ListFormat format;
    std::vector<Flow> items;  ///< an item's first element is a paragraph: it bears the label
};

struct FlowCell {
    Flow content;  ///< not empty, ends with a paragraph
    int column = 0;
    int column_span = 1;
    int row_span = 1;
    bool continues = false;  ///< covered by the cell above
    document::Sides<document::Border> border;
    document::Sides<Length> padding;
    std::optional<document::Color> background;
    document::VerticalAlign vertical = document::VerticalAlign::top;
};

struct FlowRow {
    std::vector<FlowCell> cells;  ///< by column, no gap
    bool keep_next = false;
};

struct FlowTable {
    std::string name;         ///< of its table style: "Tableau", or "Grille" for mere layout
    std::string title;        ///< for screen readers
    std::vector<Length> widths;
    Length left;
    std::size_t head_rows = 0;
    bool row_headings = false;
    bool page_break_before = false;
    bool keep_next = false;
    bool keep_together = false;
    std::vector<FlowRow> rows;
};

struct FlowContents {
    int levels = 2;
    std::vector<FlowParagraph> title;  ///< none or one
    std::vector<FlowParagraph> entries;
};

/// Entries with the pages of the PDF; the program can make them anew from the marks.
struct FlowIndex {
    char index = 'a';
    std::vector<FlowParagraph> entries;  ///< not empty
};

/// Newspaper columns, in the body only; something follows them: Word balances what a continuous section comes after. Not empty;
/// ends with a paragraph, a list or an index.
struct FlowColumns {
    int count = 2;
    Length gap;
    Flow content;
};

/// From here on pages are those of `masters[master]`; the first element of every flow of a whole document.
struct PageTurn {
    std::size_t master = 0;
};

struct Element {
    std::variant<FlowParagraph, FlowList, FlowTable, FlowContents, FlowIndex, FlowColumns, PageTurn> value;
};

/// A chart and what a word processor must know to draw it as layout does.
struct FlowChart {
    document::Chart const* chart = nullptr;  ///< of the Document, which outlives the flow
    std::string alternative;
    Length width, height;
    Length label_size;   ///< of names and numbers
    std::string family;
    bool lying = false;  ///< bars lie
    bool values = false; ///< numbers are printed at bars and points
};

// ---- The whole -----------------------------------------------------------------------------------------

/// Head or foot of a page: paragraphs, and how far they are from the edge of the paper.
struct Furniture {
    std::vector<FlowParagraph> paragraphs;
    Length from_edge;
};

struct PageMaster {
    std::string name;  ///< readable: "Page courante", "Couverture"
    document::PageStyle page;
    Furniture head, foot;
    bool has_first = false;  ///< the first page of a run has its own head and foot
    document::PageStyle first_page;
    Furniture first_head, first_foot;
};

/// The headings that set a running title, on pages of one master: those of the first kind that is seen there.
struct RunningTitle {
    std::size_t label_style = no_style;  ///< character style of their labels, or none
    std::size_t title_style = no_style;  ///< character style of their words
    int outline_level = 0;
};

struct FlowDocument {
    std::vector<NamedStyle> styles;
    std::vector<PageMaster> masters;
    Flow body;
    std::vector<FlowChart> charts;  ///< in reading order
    std::map<std::pair<std::size_t, std::string>, RunningTitle> running;  ///< by master and name
    std::map<std::string, std::string> bookmarks;  ///< id -> name that Word accepts, of every id
    bool hyphenates = false;  ///< some style does
    bool has_notes = false;   ///< at the foot of pages
    document::Style note_rule;  ///< of the line above them
};

}  // namespace paraphe::office
