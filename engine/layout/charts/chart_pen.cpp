#include "layout/charts/chart_pen.h"

#include <algorithm>

#include "base/utf8.h"

namespace paraphe::layout {

namespace {

constexpr Length least_label = Length::pt(7);
constexpr document::Color white{255, 255, 255};

}  // namespace

ChartPen::ChartPen(ParagraphSetter& paragraphs, document::Style label, page::ContentIndex content, std::vector<page::Item>& items)
    : paragraphs_(paragraphs), label_(std::move(label)), content_(content), items_(items) {
    label_.font_size = std::max(label_.font_size, least_label);
    line_height_ = std::max(label_.line_height, label_.font_size.scaled(115, 100));
    label_.line_height = line_height_;
    baseline_ = baseline_in(label_, paragraphs_.fonts());
}

page::Path ChartPen::path(page::Path::Kind kind, page::Rectangle box, document::Color color) const {
    page::Path path;
    path.content = content_;
    path.kind = kind;
    path.box = box;
    path.color = to_page(color);
    return path;
}

void ChartPen::line(page::Point from, page::Point to, Length width, document::Color color) {
    page::Path stroke = path(page::Path::Kind::stroke_line, {from.x, from.y, to.x - from.x, to.y - from.y}, color);
    stroke.line_width = width;
    items_.emplace_back(std::move(stroke));
}

void ChartPen::polyline(std::vector<page::Point> points, Length width, document::Color color, std::vector<int> const& dash) {
    page::Point low = points.front(), high = low;
    for (page::Point const& point : points) {
        low = {std::min(low.x, point.x), std::min(low.y, point.y)};
        high = {std::max(high.x, point.x), std::max(high.y, point.y)};
    }
    page::Path stroke = path(page::Path::Kind::stroke_polyline, {low.x, low.y, high.x - low.x, high.y - low.y}, color);
    stroke.line_width = width;
    stroke.points = std::move(points);
    for (int const tenths : dash) stroke.dash.push_back(Length::pt(1) * tenths / 10);
    items_.emplace_back(std::move(stroke));
}

void ChartPen::polygon(std::vector<page::Point> points, document::Color color) {
    polyline(std::move(points), {}, color);
    std::get<page::Path>(items_.back()).kind = page::Path::Kind::fill_polygon;
}

void ChartPen::fill(page::Rectangle box, document::Color color) {
    if (box.width > Length{} && box.height > Length{}) items_.emplace_back(path(page::Path::Kind::fill_rectangle, box, color));
}

void ChartPen::frame(page::Rectangle box, Length width, document::Color color) {
    if (box.width < Length{} || box.height < Length{}) return;
    Length const right = box.x + box.width, bottom = box.y + box.height;
    polyline({{box.x, box.y}, {right, box.y}, {right, bottom}, {box.x, bottom}, {box.x, box.y}}, width, color);
}

Length ChartPen::width_of(std::string_view words) const { return paragraphs_.width_of(words, label_); }

Length ChartPen::text(std::string_view words, page::Point at, Anchor anchor) {
    Length const width = width_of(words);
    Length const x = anchor == Anchor::left ? at.x : anchor == Anchor::right ? at.x - width : at.x - width / 2;
    paragraphs_.line(items_, words, label_, x, at.y, content_);
    return width;
}

void ChartPen::text_on_white(std::string_view words, page::Point at) {
    constexpr Length around = Length::pt(1.5);
    Length const width = width_of(words);
    fill({at.x - width / 2 - around, at.y - figure_height() - around, width + around * 2, figure_height() + around * 2}, white);
    text(words, at, Anchor::center);
}

std::vector<std::string> ChartPen::lines_of(std::string const& words, Length width, std::size_t most) {
    std::vector<std::string> lines;
    std::string line;
    bool whole = true;
    /// The longest begin of `text` that fits with an ellipsis.
    auto const shortened = [&](std::string text) {
        std::size_t count = base::code_point_count(text);
        while (count > 0 && width_of(text.substr(0, base::byte_offset(text, count)) + "…") > width) --count;
        return text.substr(0, base::byte_offset(text, count)) + "…";
    };
    for (std::size_t begin = 0; begin < words.size() && whole;) {
        std::size_t const end = std::min(words.find(' ', begin), words.size());
        std::string const word = words.substr(begin, end - begin);
        std::string const longer = line.empty() ? word : line + " " + word;
        if (width_of(longer) <= width) {
            line = longer;
        } else if (line.empty() || lines.size() + 1 >= most) {
            line = shortened(longer);
            whole = false;
        } else {
            lines.push_back(std::exchange(line, {}));
            continue;  // the same word again, on a line of its own
        }
        begin = end + 1;
    }
    if (!line.empty()) lines.push_back(std::move(line));
    cut_ = cut_ || !whole;
    return lines;
}

}  // namespace paraphe::layout
