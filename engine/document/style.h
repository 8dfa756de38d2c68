#pragma once
// How things look: CSS words, computed to exact values. The same for layout and office.

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/length.h"
#include "base/span.h"

namespace paraphe::document {

using base::Length;

struct Color {
    std::uint8_t red = 0, green = 0, blue = 0;
    bool operator==(Color const&) const = default;
};

/// `decimal`: the figures of a column stand with their commas under each other.
enum class TextAlign { left, right, center, justify, decimal };
enum class Hyphens { none, manual, automatic };
enum class BreakRule { automatic, page, avoid };
enum class VerticalAlign { top, middle, bottom };
/// Where the computed number of a heading stands: in the left margin by text-indent, on the first line, on a line of its own.
enum class LabelPlace { hang, run_in, above };
/// Whether the pages of a section are counted for themselves, or with those of the part before it.
enum class PartRule { none, own, go_on };
enum class Side : std::uint8_t { top, right, bottom, left };

/// The names of `string(…)` that running heads read (CSS Generated Content for Paged Media 3 §1.1, one name an element).
struct StringSet {
    std::string name;      ///< or "": sets none
    bool content = false;  ///< to the heading's label and words; else to `text`
    std::string text;
    bool operator==(StringSet const&) const = default;
};

struct Border {
    Length width;  ///< 0 = none; always solid
    Color color;
    bool operator==(Border const&) const = default;
};

template <typename T>
struct Sides {
    std::array<T, 4> values{};
    T const& operator[](Side side) const { return values[static_cast<std::size_t>(side)]; }
    T& operator[](Side side) { return values[static_cast<std::size_t>(side)]; }
    bool operator==(Sides const&) const = default;
};

/// What is left, in thousandths, of what a style gives a part: of the space between its blocks, of the leading and of the
/// size of its letters.
struct Tightness {
    int space = 1000, leading = 1000, size = 1000;
    bool operator==(Tightness const&) const = default;
};

/// Computed values of one element (CSS 2.2 §6.1.2). Lengths are absolute.
struct Style {
    // Inherited.
    std::string font_family = "Noto Serif";  ///< the name of a family in fonts.json
    Length font_size = Length::pt(10);
    int font_weight = 400;  ///< 400 or 700
    bool italic = false;
    bool small_caps = false;
    bool tabular_figures = false;
    Color color;
    Length line_height = Length::pt(14);
    Length letter_spacing;
    TextAlign text_align = TextAlign::left;
    Length text_indent;
    Hyphens hyphens = Hyphens::manual;
    int orphans = 2;
    int widows = 2;
    std::string list_style = "disc";  ///< disc, dash, decimal, lower-alpha, none
    // Not inherited.
    Sides<Length> margin, padding;
    Sides<Border> border;
    std::optional<Color> background;
    BreakRule break_before = BreakRule::automatic;
    BreakRule break_after = BreakRule::automatic;
    BreakRule break_inside = BreakRule::automatic;
    std::string page;  ///< name of the @page rule that the element wants, or "" for its parent's
    VerticalAlign vertical_align = VerticalAlign::top;
    std::optional<Length> width, height;  ///< of figures and signature fields; percentages are of the page's measure
    int columns = 1;                      ///< of a dl or a section: its children side by side, row by row; of lists: newspaper columns
    Length column_gap = Length::mm(4);
    bool balanced = false;                ///< column-fill: a dl or a section reads down one column, then the next, as lists do
    PartRule part = PartRule::none;       ///< -paraphe-part
    StringSet string_set;                 ///< of headings
    LabelPlace label_place = LabelPlace::run_in;  ///< -paraphe-label
    std::optional<Tightness> fit;         ///< -paraphe-fit: a section keeps to one page, at most so tight
    std::string display_name;             ///< -paraphe-name: what word processors call the style, or ""

    bool operator==(Style const&) const = default;
};

/// A length as written: absolute, or relative to the font size (em) or to the parent (percent).
struct Dimension {
    enum class Unit { absolute, em, percent, number };
    Unit unit = Unit::absolute;
    Length length;             ///< for absolute
    std::int64_t thousandths = 0;  ///< for em, percent (1000 = 100 %) and number
    bool operator==(Dimension const&) const = default;
};

enum class Property {
    font_family, font_size, font_weight, font_style, font_variant_caps, font_variant_numeric, color, line_height,
    letter_spacing, text_align, text_indent, hyphens, orphans, widows, list_style_type,
    margin_top, margin_right, margin_bottom, margin_left,
    padding_top, padding_right, padding_bottom, padding_left,
    border_top, border_right, border_bottom, border_left,
    background_color, break_before, break_after, break_inside, page, vertical_align, width, height, columns,
    column_gap, column_fill, string_set, paraphe_part, paraphe_label, paraphe_fit, paraphe_name
};

/// The reader of styles guarantees that the alternative fits the property.
using StyleValue = std::variant<std::string, Dimension, Color, Border, Tightness, StringSet>;

struct Declaration {
    Property property;
    StyleValue value;
    base::Span span;
};

/// `section.fiche h2` is two of these. Empty strings match anything.
struct SimpleSelector {
    std::string element;
    std::string class_name;
};

/// Descendant combinator only; the last part is the element itself.
struct Selector {
    std::vector<SimpleSelector> parts;
};

struct Rule {
    std::vector<Selector> selectors;
    std::vector<Declaration> declarations;
};

/// Which of the values that headings set (CSS Generated Content for Paged Media 3 §1.2): the first that is set on the page, the
/// one in force at its top, the last one, or the first unless it is set on this page. Without any on the page, the last before it.
enum class Running { first, start, last, first_except };

/// A piece of `content:` in a margin box. A box that names its part is empty on pages that are in none.
struct ContentPiece {
    enum class Kind { literal, page, pages, named_string, part_title, part_range };
    Kind kind = Kind::literal;
    std::string text;  ///< the literal, or the name of the string
    std::optional<Running> running = {};  ///< of a named string: a heading's; without it the document's, if it has one of this name
    bool operator==(ContentPiece const&) const = default;
};

enum class BoxPlace { top_left, top_center, top_right, bottom_left, bottom_center, bottom_right };

struct MarginBox {
    std::vector<ContentPiece> content;
    std::vector<Declaration> declarations;
};

/// `@page name:first { … }`. Later rules win; a named rule starts from the unnamed one.
struct PageRule {
    std::string name;
    bool first_only = false;  ///< only the first page of each run of pages of that name
    std::optional<Length> width, height;
    std::array<std::optional<Length>, 4> margin;  ///< top, right, bottom, left
    std::optional<Length> grid;
    std::map<BoxPlace, MarginBox> boxes;
};

/// What the files of one package say, in order.
struct StyleSheet {
    std::vector<Rule> rules;
    std::vector<PageRule> pages;
};

/// One page as the rules make it.
struct PageStyle {
    Length width = Length::mm(210), height = Length::mm(297);
    Sides<Length> margin;
    Length grid;  ///< -paraphe-grid: lines of running text stand at multiples of it below the top margin; 0 = anywhere
    std::map<BoxPlace, MarginBox> boxes;
    Length measure() const { return width - margin[Side::left] - margin[Side::right]; }
};

PageStyle page_style(StyleSheet const& sheet, std::string const& name, bool first);

}  // namespace paraphe::document
