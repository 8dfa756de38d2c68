#include "page/dump.h"

#include <array>
#include <cstdio>

#include "base/utf8.h"

namespace paraphe::page {

namespace {

std::string points(Length length) {
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.2f", length.in_pt());
    std::string text = buffer.data();
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string box(Rectangle const& r) {
    return points(r.x) + "," + points(r.y) + " " + points(r.width) + "×" + points(r.height);
}

std::string visible(std::string const& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        char32_t const c = base::next_code_point(text, at);
        if (c == 0xA0) out += "⍽";
        else if (c == 0x202F) out += "⸱";
        else if (c == 0xAD) out += "¬";
        else base::append_utf8(out, c);
    }
    return out;
}

class Dumper {
public:
    explicit Dumper(PagedDocument const& document) : document_(document) {}

    std::string run() {
        for (std::size_t i = 0; i < document_.pages.size(); ++i) {
            Page const& page = document_.pages[i];
            out_ += "page " + page.label + " " + points(page.width) + "×" + points(page.height) + "\n";
            for (Item const& item : page.items) std::visit([this](auto const& value) { line(value); }, item);
        }
        out_ += "structure\n";
        if (!document_.elements.empty()) element(0, 1);
        for (OutlineItem const& item : document_.outline)
            out_ += "outline " + std::to_string(item.depth) + " " + item.title + " -> " + item.destination + "\n";
        return out_;
    }

private:
    std::string tag(ContentIndex index) const {
        Content const& content = document_.contents.at(index);
        return content.artifact ? "artifact" : document_.elements.at(content.element).role + "#" + std::to_string(content.element);
    }
    void line(GlyphRun const& run) {
        std::string text;
        for (Glyph const& glyph : run.glyphs) text += document_.fonts.at(run.font).codes.at(glyph.code).text;
        out_ += "  text " + points(run.origin.x) + "," + points(run.origin.y) + " " + document_.fonts.at(run.font).postscript_name +
                " " + points(run.size) + (run.scale_permille == 1000 ? "" : " x" + std::to_string(run.scale_permille)) + (run.turned == 0 ? "" : " turned " + std::to_string(run.turned)) + " " + tag(run.content) + " \"" + visible(text) + "\"\n";
    }
    void line(Path const& path) {
        static constexpr std::array<char const*, 4> kinds{"fill ", "line ", "polygon ", "polyline "};
        out_ += std::string("  ") + kinds[static_cast<std::size_t>(path.kind)] + box(path.box) + " " + tag(path.content);
        for (Point const& point : path.points) out_ += " " + points(point.x) + "," + points(point.y);
        out_ += "\n";
    }
    void line(ImageItem const& image) { out_ += "  image " + box(image.box) + " " + tag(image.content) + "\n"; }
    void line(FieldBox const& field) { out_ += "  field " + box(field.box) + " " + field.name + "\n"; }
    void line(LinkBox const& link) { out_ += "  link " + box(link.box) + " " + link.destination + link.uri + "\n"; }
    void element(ElementIndex index, int depth) {
        StructureElement const& value = document_.elements.at(index);
        out_ += std::string(static_cast<std::size_t>(depth) * 2, ' ') + value.role + "#" + std::to_string(index);
        if (!value.alternative.empty()) out_ += " alt=\"" + value.alternative + "\"";
        if (!value.scope.empty()) out_ += " scope=" + value.scope;
        out_ += "\n";
        for (Kid const& kid : value.kids)
            if (kid.kind == Kid::Kind::element) element(kid.index, depth + 1);
    }

    PagedDocument const& document_;
    std::string out_;
};

}  // namespace

std::string dump(PagedDocument const& document) { return Dumper(document).run(); }

}  // namespace paraphe::page
