#pragma once
// Lines, fills, hatching and words of a drawing, as items of a page.

#include <string>
#include <string_view>
#include <vector>

#include "document/chart.h"
#include "layout/paragraph.h"

namespace paraphe::layout {

enum class Anchor { left, center, right };

/// Draws below and to the right of (0, 0); everything belongs to one content, so that it is one leaf of its Figure.
///
/// Patterns are plain lines cut at the edges by arithmetic: no clipping, no tiling, no transparency, which some
/// printers and all conformance levels find easiest.
class ChartPen {
public:
    /// `label` is the style of every word; its size is 7 pt at least.
    ChartPen(ParagraphSetter& paragraphs, document::Style label, page::ContentIndex content, std::vector<page::Item>& items);

    void line(page::Point from, page::Point to, Length width, document::Color color);
    void polyline(std::vector<page::Point> points, Length width, document::Color color, std::vector<int> const& dash = {});
    void polygon(std::vector<page::Point> points, document::Color color);
    void fill(page::Rectangle box, document::Color color);
    void frame(page::Rectangle box, Length width, document::Color color);
    /// A box in the colour and pattern of a series.
    void swatch(page::Rectangle box, document::ChartLook const& look);
    void marker(page::Point center, document::ChartLook const& look);

    /// One line of words with its baseline at `at.y`; gives its width.
    Length text(std::string_view words, page::Point at, Anchor anchor = Anchor::left);
    /// The same on white, over whatever is there.
    void text_on_white(std::string_view words, page::Point at);
    Length width_of(std::string_view words) const;
    /// The words in lines that fit `width`; what does not fit in `most` lines ends with "…", and `cut()` says so.
    std::vector<std::string> lines_of(std::string const& words, Length width, std::size_t most);
    bool cut() const { return cut_; }

    Length line_height() const { return line_height_; }
    /// From the top of a line to its baseline.
    Length baseline() const { return baseline_; }
    /// Height of figures, to centre them on something.
    Length figure_height() const { return label_.font_size.scaled(70, 100); }
    Length label_size() const { return label_.font_size; }

private:
    page::Path path(page::Path::Kind kind, page::Rectangle box, document::Color color) const;
    void stripes(page::Rectangle box, int slope, Length pitch, document::ChartLook const& look);
    void level_lines(page::Rectangle box, Length pitch, document::ChartLook const& look);
    void upright_lines(page::Rectangle box, Length pitch, document::ChartLook const& look);
    void dots(page::Rectangle box, Length pitch, document::ChartLook const& look);

    ParagraphSetter& paragraphs_;
    document::Style label_;
    page::ContentIndex content_;
    std::vector<page::Item>& items_;
    Length line_height_, baseline_;
    bool cut_ = false;
};

}  // namespace paraphe::layout
