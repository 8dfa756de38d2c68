#pragma once
// One paragraph: from inlines to lines.

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "document/cascade.h"
#include "document/document.h"
#include "font/font_usage.h"
#include "font/shaper.h"
#include "layout/galley.h"
#include "layout/line_breaking.h"
#include "layout/line_settings.h"
#include "layout/look.h"
#include "layout/measured_words.h"
#include "layout/notes.h"
#include "layout/structure.h"
#include "layout/text_setter.h"

namespace paraphe::layout {

/// What is set before the text of the first line: the computed number of a heading or of a list item.
struct ParagraphLabel {
    std::string text;
    document::StyleNode const* node = nullptr;
    page::ContentIndex content = 0;
    Length x;              ///< of its left edge, relative to the paragraph's (negative hangs in the margin)
    bool hanging = true;   ///< the text keeps its own left edge; otherwise it follows the label on the line
};

struct ParagraphRequest {
    document::Inlines const* inlines = nullptr;
    document::StyleNode const* node = nullptr;
    Length x, width;  ///< of the text block
    ParagraphLabel const* label = nullptr;
    std::string const* page_name = nullptr;  ///< of the pages where the paragraph's notes stand
    Length decimal_tail = {};                ///< of `text-align: decimal`: from the commas of the column to its right edge
    bool cites = false;                      ///< links are references (ISO 32000-1 table 338)
};

struct Extent {
    Length least;   ///< the widest word: no line can be narrower
    Length most;    ///< the whole text on one line
};

/// Sets paragraphs; one per document, because fonts' codes and the structure grow with it.
class ParagraphSetter {
public:
    struct Tools {
        document::Cascade& cascade;
        MeasuredWords& words;
        font::FontUsage& usage;
        StructureBuilder& structure;
        document::PageNumbers const& assumed;  ///< of the pass before
        base::Diagnostics& warnings;
    };
    explicit ParagraphSetter(Tools tools) : tools_(tools) {}

    /// The lines as strips with widows and orphans kept; contents are leaves of the open element. Characters
    /// without a glyph are reported once each as "layout.missing-glyph", lines that cannot fit as
    /// "layout.overfull-line".
    std::vector<Strip> set(ParagraphRequest const& request);

    /// For measuring table columns. Sets nothing.
    Extent measure(document::Inlines const& inlines, document::StyleNode const& node);

    /// A note as lines: its number, which leads back to its call, and its words. An element of its own below the open one.
    std::vector<Strip> set_note(document::Note const& note, document::StyleNode const& node, Length x, Length width);
    /// To forget what comes after it.
    struct State {
        std::size_t notes = 0;
        std::set<char32_t> reported;
    };
    State state() const { return {notes_.size(), reported_}; }
    void return_to(State const& state) {
        notes_.resize(state.notes);
        reported_ = state.reported;
    }

    SetNotes const& notes() const { return notes_; }
    /// The notes that paragraphs have called at the foot of pages, by index (Strip::notes).
    SetNotes take_notes() { return std::move(notes_); }

    /// What stands from the decimal comma on, and what stands before it.
    struct Decimal {
        Length head, tail;
    };
    Decimal measure_decimal(document::Inlines const& inlines, document::StyleNode const& node);

    /// A single line of plain text: heads, feet, labels. Gives its width.
    Length line(std::vector<page::Item>& items, std::string_view text, document::Style const& style, Length x, Length baseline,
                page::ContentIndex content);
    Length width_of(std::string_view text, document::Style const& style);

    font::FontLibrary const& fonts() const { return tools_.words.shaper().library(); }

private:
    static constexpr std::size_t no_note = static_cast<std::size_t>(-1);
    enum class NodeKind { word, space, hyphenation, forced, fill, blank };
    /// Parallel to the material: what to draw for it.
    struct Node {
        NodeKind kind = NodeKind::word;
        std::uint32_t look = 0;
        page::ContentIndex content = 0;
        std::int32_t link = -1;
        font::ShapedWord const* shaped = nullptr;  ///< of the whole word
        std::string_view word;                     ///< the whole word
        std::uint32_t begin = 0, end = 0;          ///< bytes of the word that this box shows
        std::uint32_t word_number = 0;             ///< boxes of one word share it
        std::string_view space;                    ///< U+0020, U+00A0 or U+202F
        document::Note const* note = nullptr;      ///< that this word calls
        std::size_t set_note = no_note;            ///< its index, when it stands at the foot of the page
    };
    struct LinkInfo {
        page::ElementIndex element = 0;
        std::string destination, uri;
        std::string contents;
    };
    /// A paragraph being set.
    struct Work {
        std::vector<Material> material;
        std::vector<Node> nodes;
        std::vector<Look> looks;
        std::vector<LinkInfo> links;
        std::uint32_t words = 0;
        document::Hyphens hyphens = document::Hyphens::none;
        bool justified = false;
        bool structured = true;  ///< false while measuring: no elements are made
        page::ContentIndex content = 0;
        bool content_open = false;
        base::Span first_span;
        std::string const* page_name = nullptr;
        bool cites = false;
        struct Mark {
            std::size_t node;  ///< that follows it
            std::string const* anchor;
        };
        std::vector<Mark> marks;  ///< of indexes
    };

    void add_inlines(Work& work, document::Inlines const& inlines, document::StyleNode const& node, std::uint32_t look, std::int32_t link);
    void add_text(Work& work, document::Text const& text, std::uint32_t look, std::int32_t link);
    void add_word(Work& work, std::string_view word, std::uint32_t look, std::int32_t link, base::Span span);
    void add_space(Work& work, std::string_view space, char32_t before, char32_t after, std::uint32_t look, std::int32_t link);
    void add_styled(Work& work, document::Styled const& styled, document::StyleNode const& node, std::uint32_t look, std::int32_t link);
    void set_form(Look& look, document::Styled const& styled);
    void add_blank(Work& work, document::Blank const& blank, std::uint32_t look, std::int32_t link);
    void add_page_ref(Work& work, document::PageRef const& ref, std::uint32_t look, std::int32_t link);
    void add_call(Work& work, document::Note const& note, document::StyleNode const& node, std::uint32_t look);
    std::string description_of(document::Link const& link) const;
    void add_link(Work& work, std::string_view text, std::uint32_t look, std::string destination, std::string contents);
    std::size_t foot_note(document::Note const& note, std::string const* page_name);
    /// Empty, with the memory of one that is done: a paragraph may be set while another is (notes).
    Work fresh_work();
    static void push(Work& work, Material const& material, Node const& node);
    page::ContentIndex content_of(Work& work);
    std::uint32_t look_index(Work& work, Look const& look) const;
    void finish(Work& work);
    void report_missing(font::ShapedWord const& shaped, base::Span span);

    /// Words and spaces of plain text, in order: on_word(shaped), on_space(its characters, its width).
    template <typename OnWord, typename OnSpace>
    void for_each_piece(std::string_view text, Look const& look, OnWord on_word, OnSpace on_space);
    std::vector<Strip> strips_of(Work& work, ParagraphRequest const& request, Length first_offset);
    struct Line;
    Line line_of(Work const& work, std::size_t begin, std::size_t end);
    static Length tail_of(Work const& work, Line const& line);
    void draw_label(LineWriter& writer, ParagraphRequest const& request, Length baseline, std::vector<page::Item>& items);
    void draw_line(LineWriter& writer, Work const& work, Line const& line, LineSetting const& setting, Length baseline, Strip& strip);
    Strip set_line(Work const& work, ParagraphRequest const& request, Line const& line, LineSetting const& setting);

    Tools tools_;
    /// What the words of a kind of place look like and where they stand in their line.
    struct NodeLook {
        Look look;
        Length baseline;
    };
    NodeLook const& look_at(document::StyleNode const& node);

    std::unordered_map<document::StyleNode const*, NodeLook> looks_;
    LineBreaker line_breaker_;
    std::vector<Work> spare_;
    std::set<char32_t> reported_;
    SetNotes notes_;
};

}  // namespace paraphe::layout
