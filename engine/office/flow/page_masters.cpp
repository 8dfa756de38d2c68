#include "office/flow/page_masters.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "document/watermark.h"

namespace paraphe::office {

using document::BoxPlace;
using document::ContentPiece;
using document::MarginBox;
using document::PageStyle;
using document::Side;

namespace {

constexpr char const* draft_notice = "mention_bureautique";
constexpr std::int64_t notice_size_permille = 900;
constexpr Length least_distance = Length::mm(6);

bool names_part(PageStyle const& page) {
    return std::any_of(page.boxes.begin(), page.boxes.end(), [](auto const& box) {
        return std::any_of(box.second.content.begin(), box.second.content.end(),
                           [](ContentPiece const& piece) { return piece.kind == ContentPiece::Kind::part_title || piece.kind == ContentPiece::Kind::part_range; });
    });
}

bool same_boxes(PageStyle const& a, PageStyle const& b) {
    return std::equal(a.boxes.begin(), a.boxes.end(), b.boxes.begin(), b.boxes.end(), [](auto const& x, auto const& y) {
        auto const same = [](document::Declaration const& one, document::Declaration const& other) { return one.property == other.property && one.value == other.value; };
        return x.first == y.first && x.second.content == y.second.content &&
               std::equal(x.second.declarations.begin(), x.second.declarations.end(), y.second.declarations.begin(), y.second.declarations.end(), same);
    });
}

bool same_page(PageStyle const& a, PageStyle const& b) {
    return a.width == b.width && a.height == b.height && a.margin == b.margin && same_boxes(a, b);
}

}  // namespace

void PageMasters::add_range(Runs& runs, document::Part const& part, CharacterFormat const& format) const {
    auto const label = [&](std::string const& anchor) {
        auto const found = numbers_.labels.find(anchor);
        return found == numbers_.labels.end() ? std::string() : found->second;
    };
    std::string const first = label(part.begin), last = label(part.end);
    bool const one = !first.empty() && first == last;
    runs.push_back({TextRun{one ? "page " : "pages "}, format, no_style});
    runs.push_back({PageOfRun{part.begin, first}, format, no_style});
    if (one) return;
    runs.push_back({TextRun{" à "}, format, no_style});
    runs.push_back({PageOfRun{part.end, last}, format, no_style});
}

Runs PageMasters::runs_of(MarginBox const& box, CharacterFormat const& format, document::Part const* part) const {
    Runs runs;
    for (ContentPiece const& piece : box.content) {
        Run run;
        run.format = format;
        switch (piece.kind) {
            case ContentPiece::Kind::page: run.content = PageNumberRun{}; break;
            case ContentPiece::Kind::pages: run.content = PageCountRun{std::to_string(numbers_.pages)}; break;
            case ContentPiece::Kind::literal: run.content = TextRun{piece.text}; break;
            case ContentPiece::Kind::part_title:
                if (part == nullptr) return {};
                run.content = TextRun{part->title};
                break;
            case ContentPiece::Kind::part_range:
                if (part == nullptr) return {};
                add_range(runs, *part, format);
                continue;
            case ContentPiece::Kind::named_string: {
                auto const found = metadata_.strings.find(piece.text);
                if (piece.running || found == metadata_.strings.end()) {
                    run.content = RunningRun{piece.text, piece.running == document::Running::last, masters_.size()};
                    break;
                }
                run.content = TextRun{found->second};
                break;
            }
        }
        if (auto const* const text = std::get_if<TextRun>(&run.content); text != nullptr && text->text.empty()) continue;
        runs.push_back(std::move(run));
    }
    return runs;
}

Furniture PageMasters::furniture(PageStyle const& page, bool foot, document::Part const* part) {
    Furniture furniture;
    document::StyleNode const& root = cascade_.root();
    std::array<BoxPlace, 3> const places = foot ? std::array{BoxPlace::bottom_left, BoxPlace::bottom_center, BoxPlace::bottom_right}
                                                : std::array{BoxPlace::top_left, BoxPlace::top_center, BoxPlace::top_right};
    FlowParagraph line;
    document::Style look = root.style;
    Length left_margin, right_margin;
    bool first = true;
    bool middle_stop = false;
    int tabs = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        auto const box = page.boxes.find(places[i]);
        if (box == page.boxes.end()) continue;
        document::Style const style = cascade_.computed(root.style, box->second.declarations);
        CharacterFormat const format = character_format(style, metadata_.language);
        Runs runs = runs_of(box->second, format, part);
        if (runs.empty()) continue;
        if (i == 0) left_margin = style.margin[Side::left];
        if (i == 2) right_margin = style.margin[Side::right];
        if (first) look = style;
        else
            for (std::size_t side = 0; side < 4; ++side)
                if (style.border.values[side].width > look.border.values[side].width) {
                    look.border.values[side] = style.border.values[side];
                    look.padding.values[side] = style.padding.values[side];
                }
        // Without a middle text there is no stop in the middle: the left one may be long.
        if (i == 1) middle_stop = true;
        int const stops_before = i == 2 && !middle_stop ? 1 : static_cast<int>(i);
        for (; tabs < stops_before; ++tabs) line.runs.push_back({TabRun{}, format, no_style});
        std::move(runs.begin(), runs.end(), std::back_inserter(line.runs));
        first = false;
    }
    look.text_align = document::TextAlign::left;
    look.text_indent = Length{};
    look.hyphens = document::Hyphens::none;
    Length const left_edge = left_margin, right_edge = page.measure() - right_margin;
    look.margin = {};
    look.margin[Side::left] = left_edge;
    document::StyleNode const node{nullptr, foot ? "footer" : "header", "", look};
    line.format = StyleBook::format_of(node, foot ? Role::footer : Role::header);
    if (middle_stop) line.format.tabs.push_back({page.measure() / 2, TabStop::Kind::center, false});
    line.format.tabs.push_back({right_edge, TabStop::Kind::right, false});
    std::size_t& style = foot ? foot_style_ : head_style_;
    // The first head or foot with words makes the style; the others differ from it where they do.
    if (style == no_style) style = styles_.paragraph(node, foot ? Role::footer : Role::header, 0, line.format);
    line.style = style;
    Length const middle = page.margin[foot ? Side::bottom : Side::top].scaled(1, 2);
    furniture.from_edge = middle - look.line_height / 2;
    if (!foot && !metadata_.watermark.empty()) line.runs.insert(line.runs.begin(), watermark(page));
    if (!line.runs.empty()) furniture.paragraphs.push_back(line);
    auto const notice = metadata_.strings.find(draft_notice);
    if (foot && notice != metadata_.strings.end() && !notice->second.empty()) {
        FlowParagraph below = line;
        below.format.border = {};
        below.format.padding = {};
        below.format.align = document::TextAlign::center;
        below.format.line = line.format.line.scaled(notice_size_permille, 1000);
        CharacterFormat small = character_format(look, metadata_.language);
        small.size = small.size.scaled(notice_size_permille, 1000);
        small.italic = true;
        below.runs = {Run{TextRun{notice->second}, small, no_style}};
        furniture.from_edge = std::max(least_distance, furniture.from_edge - below.format.line);
        furniture.paragraphs.push_back(std::move(below));
    }
    return furniture;
}

Run PageMasters::watermark(document::PageStyle const& page) {
    document::Style const& style = cascade_.child(cascade_.root(), "watermark").style;
    WatermarkRun run;
    run.word = metadata_.watermark;
    run.family = style.font_family;
    run.color = style.color;
    document::WatermarkPlace const place = document::watermark_place(page.width, page.height);
    run.length = place.length;
    // Both programs stretch the word to its box: a bold capital is about as high as wide.
    run.height = run.length / static_cast<std::int64_t>(std::max<std::size_t>(1, base::code_point_count(run.word)));
    run.degrees = place.degrees;
    return {std::move(run), character_format(style, metadata_.language), no_style};
}

std::size_t PageMasters::of(std::string const& name, std::optional<document::Part> const& part) {
    PageMaster master;
    master.page = document::page_style(cascade_.sheet(), name, false);
    master.first_page = document::page_style(cascade_.sheet(), name, true);
    document::Part const* const named = part && (names_part(master.page) || names_part(master.first_page)) ? &*part : nullptr;
    auto const [place, is_new] = by_name_.try_emplace({name, named == nullptr ? "" : named->begin}, masters_.size());
    if (!is_new) return place->second;
    master.name = name.empty() ? "Page courante" : "Page " + name;
    if (named != nullptr) master.name += " – " + named->title;
    master.has_first = !same_page(master.page, master.first_page);
    master.head = furniture(master.page, false, named);
    master.foot = furniture(master.page, true, named);
    if (master.has_first) {
        master.first_head = furniture(master.first_page, false, named);
        master.first_foot = furniture(master.first_page, true, named);
    }
    masters_.push_back(std::move(master));
    return masters_.size() - 1;
}

}  // namespace paraphe::office
