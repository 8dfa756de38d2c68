#pragma once
// Waist 1: what the dossier says, before anybody knows where it sits.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/length.h"
#include "base/span.h"

namespace paraphe::document {

// ---- Inlines -------------------------------------------------------------------------------------------

struct Inline;
using Inlines = std::vector<Inline>;

/// Characters with their place. A sentence may be many Text pieces, one per datum and literal run.
struct Text {
    std::string text;  ///< UTF-8, white space collapsed to single U+0020 by markup (U+00A0 and U+202F kept)
    base::Span span;
};

struct LineBreak {};

/// A ruled space to be filled by hand at signing.
struct Blank {
    enum class Kind { date, place, text };
    Kind kind = Kind::text;
};

/// The printed page label of the block whose id is `target`; its text is known after layout only.
struct PageRef {
    std::string target;
    base::Span span;
};

/// A reference as the author wrote it. Assembly replaces each by a Link; none reaches typography.
struct Reference {
    enum class Show { label, title, page };
    std::string target;
    Show show = Show::label;
    base::Span span;
};

/// `small_capitals` are capitals drawn no higher than small letters: the characters stay capitals.
enum class Emphasis { none, emphasis, strong, superscript, subscript, abbreviation, small_capitals };

struct Styled {
    Emphasis emphasis = Emphasis::none;
    std::string class_name;
    std::string lang;       ///< BCP 47, or "" for the surrounding language
    std::string expansion;  ///< of an abbreviation, or ""
    Inlines children;
};

/// To a place of this document (`target` is a block's id) or to the world (`uri`); exactly one is not empty.
struct Link {
    std::string target;
    std::string uri;
    Inlines children;
    base::Span span;
};

/// A note, where it is called. No heading has one, no head of a table, no other note, no link.
struct Note {
    enum class Place { page, table };  ///< at the foot of the page, or under the table that the call stands in
    Inlines inlines;
    base::Span span;
    // Computed by assembly.
    Place place = Place::page;
    std::string number;  ///< "1", "2"…; under a table "a", "b"…
    std::string id;      ///< of the note, unique; no block has it
    std::string call;    ///< of its call
};

/// A place that an index names; what follows are the words there.
struct IndexMark {
    std::string index;  ///< its name, or "" for the one without a name
    std::string term;   ///< under which it is listed
    base::Span span;
    std::string id;     ///< computed by assembly where there is such an index; no block has it
};

struct Inline {
    std::variant<Text, LineBreak, Blank, PageRef, Reference, Styled, Link, Note, IndexMark> value;
};

// ---- Blocks --------------------------------------------------------------------------------------------

struct Block;
using Blocks = std::vector<Block>;

/// What every block may carry.
struct Common {
    std::string class_name;  ///< one class, or ""
    std::string id;          ///< unique in the document, or ""
    std::string lang;        ///< BCP 47, or "" for the surrounding language
    base::Span span;
};

struct Paragraph {
    Common common;
    Inlines inlines;
};

/// `label` is what assembly computed ("Article 7"); `given_number` is what the template set (p:number).
struct Heading {
    Common common;
    int level = 1;  ///< 1..6
    std::string label;
    std::string given_number;
    Inlines inlines;
    std::string number = {};  ///< the number in the label: "7", "7 bis", "II"; computed by assembly
};

struct ListItem {
    Common common;
    std::string label;  ///< computed by assembly: "–", "1.", "a)"
    Blocks blocks;
};

struct List {
    Common common;
    bool ordered = false;
    std::vector<ListItem> items;
    int start = 1;  ///< number of the first item, when ordered
};

struct Definition {
    Inlines term;
    Blocks description;
};

/// Style property `columns` sets the pairs in a grid, row by row.
struct DefinitionList {
    Common common;
    std::vector<Definition> items;
};

struct Cell {
    enum class Scope { none, column, row };
    Common common;
    bool header = false;
    Scope scope = Scope::none;
    int row_span = 1;
    int column_span = 1;
    Blocks blocks;
};

struct Row {
    Common common;
    std::vector<Cell> cells;
};

struct Column {
    int width_permille = 0;  ///< of the table's width; 0 = from its content
};

struct Table {
    Common common;
    Inlines caption;
    std::string label;  ///< computed by assembly when the scheme numbers tables, or ""
    std::vector<Column> columns;
    std::vector<Row> head, body, foot;
    int column_count() const;  ///< of the widest row, spans counted
};

struct ImageRef {
    std::string path;  ///< relative to the folder of the data
    base::Span span;
};

struct Figure {
    Common common;
    ImageRef image;
    std::string alternative;  ///< "" only for decoration
    Inlines caption;
};

/// One value for each category of its chart, in order.
struct ChartSeries {
    Inlines name;
    std::vector<std::string> values;  ///< exact decimals, as chart.h's functions take them: "-0.5", "8190"
};

/// From the begin of `first_day` to the end of `last_day`, in days since 1970-01-01.
struct ChartTask {
    Inlines name;
    int first_day = 0, last_day = 0;
};

struct ChartGauge {
    Inlines name;
    std::string start, target;
    std::string value;  ///< or "": not measured yet
};

/// A figure drawn from data: what is drawn is decided here and in chart.h, so that all formats show the same.
/// Words are inlines, numbers stay text: nothing is rounded before a coordinate is.
/// The spaces of what a chart says by itself; typography sets those of its profile.
struct ChartSpaces {
    std::string group = "\u202F";      ///< between groups of figures
    std::string colon = "\u00A0";      ///< before :
    std::string semicolon = "\u202F";  ///< before ;
};

struct Chart {
    enum class Type { bars, stacked_bars, lines, gantt, gauge };
    Common common;
    Type type = Type::bars;
    Inlines title;
    Inlines unit;                     ///< may be empty
    std::vector<Inlines> categories;  ///< of bars and lines
    std::vector<ChartSeries> series;  ///< of bars and lines
    std::vector<ChartTask> tasks;     ///< of a Gantt
    std::vector<ChartGauge> gauges;
    std::string least, most;          ///< ends of the axis, or "": round numbers around the values
    std::optional<base::Length> height;
    ChartSpaces spaces = {};
};

struct Section {
    Common common;
    Blocks blocks;
};

struct PageBreak {};

/// One empty signature field, where the text flows.
struct SignatureField {
    Common common;
    std::string name;     ///< ASCII without dot, unique: "Sig_Association_President"
    std::string tooltip;  ///< for screen readers: who signs here
    Inlines label;        ///< printed above the field
};

struct TocEntry {
    int depth = 1;
    std::string label;
    Inlines text;
    std::string target;
};

/// Entries are filled in by assembly.
struct TableOfContents {
    Common common;
    int levels = 2;
    Inlines title;
    std::vector<TocEntry> entries;
};

struct IndexEntry {
    Inlines text;
    std::vector<std::string> places;  ///< ids of its marks, in reading order; not empty
};

/// Entries are filled in by assembly, in the order of a French dictionary.
struct Index {
    Common common;
    std::string name;
    Inlines title;
    std::vector<IndexEntry> entries;
};

struct Block {
    std::variant<Paragraph, Heading, List, DefinitionList, Table, Figure, Section, PageBreak, SignatureField,
                 TableOfContents, Index, Chart>
        value;
};

// ---- The whole -----------------------------------------------------------------------------------------

struct Metadata {
    std::string title;
    std::string author;
    std::string subject;
    std::string language = "fr-FR";
    std::int64_t date = 0;                       ///< seconds since 1970 UTC: creation and modification
    std::map<std::string, std::string> strings;  ///< what `string(name)` prints in heads and feet
    std::string watermark;                       ///< a word across every page, behind the text; "" for none
};

/// A value: rooms take one and give another.
///
/// After assembly: every id is unique, every Link target exists, no Reference is left, labels and numbers of notes are set.
/// After typography: the characters are those of every format, and forms (1er, XXIe siècle, 3 bis) are Styled.
struct Document {
    Metadata metadata;
    Blocks blocks;
};

/// What layout found out and office prints: the page label of every anchor, and how many pages there are.
struct PageNumbers {
    std::map<std::string, std::string> labels;  ///< id of a block -> "12"
    int pages = 0;
};

}  // namespace paraphe::document
