#include "pdf/page_content.h"

#include <algorithm>
#include <type_traits>

#include "pdf/content_stream.h"

namespace paraphe::pdf {

namespace {

/// Opens and closes the sequences around the items that are drawn.
class Sequences {
public:
    Sequences(page::PagedDocument const& document, ContentStream& stream, PageContent& result)
        : document_(document), stream_(stream), result_(result) {}

    void enter(page::ContentIndex index) {
        if (open_ && (index == current_ || shares_artifact(index))) return;
        leave();
        page::Content const& content = document_.contents[index];
        if (content.artifact) {
            stream_.begin_artifact(content.artifact_kind);
        } else {
            stream_.begin_tagged(document_.elements[content.element].role,
                                 static_cast<std::uint32_t>(result_.marked.size()));
            result_.marked.push_back(index);
        }
        open_ = true;
        current_ = index;
    }
    void leave() {
        if (open_) stream_.end_marked();
        open_ = false;
    }

private:
    bool shares_artifact(page::ContentIndex index) const {
        page::Content const& one = document_.contents[current_];
        page::Content const& other = document_.contents[index];
        return one.artifact && other.artifact && one.artifact_kind == other.artifact_kind;
    }

    page::PagedDocument const& document_;
    ContentStream& stream_;
    PageContent& result_;
    bool open_ = false;
    page::ContentIndex current_ = 0;
};

}  // namespace

PageContent draw_page(page::PagedDocument const& document, page::Page const& page) {
    PageContent result;
    ContentStream stream(page.height);
    Sequences sequences(document, stream, result);
    for (page::Item const& item : page.items) {
        std::visit(
            [&](auto const& value) {
                using Kind = std::decay_t<decltype(value)>;
                if constexpr (std::is_same_v<Kind, page::GlyphRun>) {
                    if (value.glyphs.empty()) return;
                    sequences.enter(value.content);
                    stream.draw(value, document.fonts[value.font]);
                } else if constexpr (std::is_same_v<Kind, page::Path>) {
                    sequences.enter(value.content);
                    stream.draw(value);
                } else if constexpr (std::is_same_v<Kind, page::ImageItem>) {
                    sequences.enter(value.content);
                    stream.draw(value);
                    result.images.push_back(value.image);
                } else {
                    static_assert(std::is_same_v<Kind, page::FieldBox> || std::is_same_v<Kind, page::LinkBox>,
                                  "a new kind of item must be drawn or named here");
                }
            },
            item);
    }
    sequences.leave();
    std::sort(result.images.begin(), result.images.end());
    result.images.erase(std::unique(result.images.begin(), result.images.end()), result.images.end());
    result.operators = stream.take();
    return result;
}

}  // namespace paraphe::pdf
