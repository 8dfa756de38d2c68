#pragma once
// The operators of one page, every one of them inside a marked-content sequence.

#include <optional>
#include <string>
#include <string_view>

#include "page/paged_document.h"
#include "pdf/text_showing.h"

namespace paraphe::pdf {

/// Turns items into operators; knows nothing of which item belongs where.
///
/// Colours, line width, dashes and font are written only when they change.
/// Source: ISO 32000-1 §8.5 (paths), §8.8 (images), §14.6 and §14.8.2 (marked content, artifacts).
class ContentStream {
public:
    explicit ContentStream(base::Length page_height) : page_height_(page_height), text_(out_, page_height) {}
    ContentStream(ContentStream const&) = delete;
    ContentStream& operator=(ContentStream const&) = delete;

    void begin_tagged(std::string_view role, std::uint32_t mcid);
    void begin_artifact(page::ArtifactKind kind);
    void end_marked();

    void draw(page::GlyphRun const& run, page::EmbeddedFont const& font);
    void draw(page::Path const& path);
    void draw(page::ImageItem const& image);

    std::string take() { return std::move(out_); }

private:
    void fill_color(page::Color color);
    void stroke_color(page::Color color);
    void color(page::Color color, std::string_view operation);
    void point(page::Point point, std::string_view operation);
    void stroke_with(page::Path const& path);
    void draw_points(page::Path const& path);

    std::string out_;
    base::Length page_height_;
    TextShowing text_;
    page::Color fill_, stroke_;  ///< black when a page begins (ISO 32000-1 §8.4.1)
    base::Length line_width_ = base::Length::pt(1);
    std::string dash_ = "[]0 d\n";  ///< as written last
};

}  // namespace paraphe::pdf
