#include "pdf/content_stream.h"

#include <utility>

#include "base/bug.h"

namespace paraphe::pdf {

namespace {

/// Dots of a rule to be written on, long enough to survive a photocopier: 1.5 pt on, 1.5 pt off.
constexpr std::string_view dash_pattern = "[1.5 1.5]0 d\n";

std::string dash_of(page::Path const& path) {
    if (path.dash.empty()) return path.dashed ? std::string(dash_pattern) : "[]0 d\n";
    std::string pattern = "[";
    for (std::size_t i = 0; i < path.dash.size(); ++i) {
        if (i > 0) pattern += ' ';
        append_thousandths(pattern, in_millipoints(path.dash[i]));
    }
    return pattern + "]0 d\n";
}

std::string_view artifact_properties(page::ArtifactKind kind) {
    switch (kind) {
        case page::ArtifactKind::layout:
            return "<</Type/Layout>>";
        case page::ArtifactKind::header:
            return "<</Type/Pagination/Subtype/Header>>";
        case page::ArtifactKind::footer:
            return "<</Type/Pagination/Subtype/Footer>>";
        case page::ArtifactKind::watermark:
            return "<</Type/Pagination/Subtype/Watermark>>";
    }
    throw base::Bug("an artifact of no known kind");
}

/// 0 to 255 as thousandths.
std::int64_t component(std::uint8_t value) { return (value * 1000 + 127) / 255; }

}  // namespace

void ContentStream::begin_tagged(std::string_view role, std::uint32_t mcid) {
    append_name(out_, role);
    out_ += "<</MCID ";
    append_integer(out_, mcid);
    out_ += ">>BDC\n";
}

void ContentStream::begin_artifact(page::ArtifactKind kind) {
    out_ += "/Artifact";
    out_ += artifact_properties(kind);
    out_ += "BDC\n";
}

void ContentStream::end_marked() {
    text_.end();
    out_ += "EMC\n";
}

void ContentStream::color(page::Color color, std::string_view operation) {
    text_.flush();
    for (std::uint8_t const value : {color.red, color.green, color.blue}) {
        append_thousandths(out_, component(value));
        out_ += ' ';
    }
    out_ += operation;
}

void ContentStream::fill_color(page::Color wanted) {
    if (wanted != fill_) color(wanted, "rg\n");
    fill_ = wanted;
}

void ContentStream::stroke_color(page::Color wanted) {
    if (wanted != stroke_) color(wanted, "RG\n");
    stroke_ = wanted;
}

void ContentStream::point(page::Point point, std::string_view operation) {
    append_thousandths(out_, in_millipoints(point.x));
    out_ += ' ';
    append_thousandths(out_, in_millipoints(page_height_ - point.y));
    out_ += operation;
}

void ContentStream::draw(page::GlyphRun const& run, page::EmbeddedFont const& font) {
    fill_color(run.color);
    text_.show(run, font);
}

void ContentStream::draw(page::Path const& path) {
    text_.end();
    page::Rectangle const& box = path.box;
    if (path.kind == page::Path::Kind::fill_rectangle) {
        fill_color(path.color);
        point({box.x, box.y + box.height}, " ");
        append_thousandths(out_, in_millipoints(box.width));
        out_ += ' ';
        append_thousandths(out_, in_millipoints(box.height));
        out_ += " re f\n";
        return;
    }
    if (!path.points.empty()) {
        draw_points(path);
        return;
    }
    stroke_with(path);
    point({box.x, box.y}, " m ");
    point({box.x + box.width, box.y + box.height}, " l S\n");
}

void ContentStream::stroke_with(page::Path const& path) {
    stroke_color(path.color);
    if (path.line_width != line_width_) {
        append_thousandths(out_, in_millipoints(path.line_width));
        out_ += " w\n";
        line_width_ = path.line_width;
    }
    if (std::string dash = dash_of(path); dash != dash_) {
        out_ += dash;
        dash_ = std::move(dash);
    }
}

void ContentStream::draw_points(page::Path const& path) {
    bool const filled = path.kind == page::Path::Kind::fill_polygon;
    if (filled) fill_color(path.color);
    else stroke_with(path);
    page::Point const first = path.points.front(), last = path.points.back();
    bool const closed = first.x == last.x && first.y == last.y;
    std::size_t const count = path.points.size() - (closed && !filled ? 1 : 0);
    for (std::size_t i = 0; i < count; ++i) point(path.points[i], i == 0 ? " m " : " l ");
    out_ += filled ? "f\n" : closed ? "s\n" : "S\n";
}

void ContentStream::draw(page::ImageItem const& image) {
    text_.end();
    page::Rectangle const& box = image.box;
    out_ += "q ";
    append_thousandths(out_, in_millipoints(box.width));
    out_ += " 0 0 ";
    append_thousandths(out_, in_millipoints(box.height));
    out_ += ' ';
    point({box.x, box.y + box.height}, " cm /I");
    append_integer(out_, image.image);
    out_ += " Do Q\n";
}

}  // namespace paraphe::pdf
