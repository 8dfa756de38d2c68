#include "layout/page_writer.h"

#include <algorithm>
#include <optional>

#include "base/bug.h"
#include "document/walk.h"
#include "layout/text_setter.h"
#include "layout/watermark.h"

namespace paraphe::layout {

using document::Side;

namespace {

constexpr Length leader_step = Length::pt(4.5);
constexpr Length leader_gap = Length::mm(2);
/// The rule above notes is this part of the measure.
constexpr std::int64_t note_rule_part = 4;

void make_artifact(page::Item& item, page::ContentIndex artifact) {
    std::visit(document::Cases{
                   [&](page::GlyphRun& value) { value.content = artifact; },
                   [&](page::Path& value) { value.content = artifact; },
                   [&](page::ImageItem& value) { value.content = artifact; },
                   [](auto&) {},
               },
               item);
}

bool is_annotation(page::Item const& item) {
    return std::holds_alternative<page::LinkBox>(item) || std::holds_alternative<page::FieldBox>(item);
}

/// Two pieces of a row may share a page: then its cells are drawn one after the other, as they are read, and not piece by piece.
void sort_as_read(std::vector<page::Item>& items, std::size_t first) {
    auto const content_of = [](page::Item const& item) {
        return std::visit(document::Cases{
                              [](page::FieldBox const&) { return page::ContentIndex{0}; },
                              [](page::LinkBox const&) { return page::ContentIndex{0}; },
                              [](auto const& drawn) { return drawn.content; },
                          },
                          item);
    };
    // Contents are numbered as they are read; artifacts come first.
    std::stable_sort(items.begin() + static_cast<std::ptrdiff_t>(first), items.end(),
                     [&](page::Item const& a, page::Item const& b) { return content_of(a) < content_of(b); });
}

}  // namespace

void PageWriter::place_anchors(Strip const& strip, std::size_t page, Length y) {
    for (PlacedAnchor const& anchor : strip.anchors) {
        if (!numbers_.labels.emplace(anchor.id, std::to_string(page + 1)).second) continue;
        destinations_.push_back({anchor.id, static_cast<std::uint32_t>(page), styles_[page].margin[Side::top] + y + anchor.y});
    }
}

void PageWriter::draw_notes(SetNotes& notes, NoteRule const& rule, PlannedPage const& plan, document::PageStyle const& style, page::Page& page) {
    if (plan.notes.empty()) return;
    Length const left = style.margin[Side::left];
    Length const top = style.margin[Side::top] + plan.foot_top;
    if (rule.line.width > Length{}) {
        page::Path line;
        line.kind = page::Path::Kind::stroke_line;
        line.content = structure_.artifact(page::ArtifactKind::layout);
        line.box = {left, top + rule.above, std::min(style.measure(), rule.width.value_or(style.measure() / note_rule_part)), {}};
        line.line_width = rule.line.width;
        line.color = to_page(rule.line.color);
        page.items.emplace_back(line);
    }
    for (Foot::Line const& placed : plan.notes)
        for (page::Item& item : notes[placed.note].lines[placed.line].items) {
            move_item(item, left, top + placed.y);
            page.items.push_back(std::move(item));
        }
}

void PageWriter::number_pages(Galley const& galley, SetNotes const& notes, std::vector<PlannedPage> const& plan) {
    positions_.resize(galley.strips.size());
    for (std::size_t p = 0; p < plan.size(); ++p) {
        styles_.push_back(document::page_style(cascade_.sheet(), plan[p].name, plan[p].first));
        page::Page page;
        page.width = styles_.back().width;
        page.height = styles_.back().height;
        page.label = std::to_string(p + 1);
        std::optional<Length> top;
        for (PlannedPage::Placed const& placed : plan[p].strips) {
            if (placed.repeated_head_row >= 0) continue;
            if (!top && !galley.strips[placed.strip].space) top = placed.y;
            positions_[placed.strip] = {p, placed.y, true};
            place_anchors(galley.strips[placed.strip], p, placed.y);
        }
        for (Foot::Line const& placed : plan[p].notes) place_anchors(notes[placed.note].lines[placed.line], p, plan[p].foot_top + placed.y);
        tops_.push_back(styles_.back().margin[Side::top] + top.value_or(Length{}));
        pages_.push_back(std::move(page));
    }
    numbers_.pages = static_cast<int>(plan.size());
}

void PageWriter::draw_decorations(Galley const& galley) {
    page::ContentIndex const artifact = structure_.artifact(page::ArtifactKind::layout);
    // Outer decorations come after the inner ones that they hold: drawn first.
    for (auto decoration = galley.decorations.rbegin(); decoration != galley.decorations.rend(); ++decoration) {
        std::size_t first = decoration->first;
        while (first < decoration->last) {
            while (first < decoration->last && !positions_[first].placed) ++first;
            if (first == decoration->last) break;
            std::size_t last = first;
            std::size_t end = first + 1;
            for (; end < decoration->last && (!positions_[end].placed || positions_[end].page == positions_[first].page); ++end)
                if (positions_[end].placed) last = end;
            document::PageStyle const& style = styles_[positions_[first].page];
            Decoration drawn = *decoration;
            drawn.x += style.margin[Side::left];
            Length const top = positions_[first].y;
            Length const height = positions_[last].y + galley.strips[last].height - top;
            decorate(pages_[positions_[first].page].items, drawn, style.margin[Side::top] + top, height, first == decoration->first,
                     end == decoration->last, artifact);
            first = end;
        }
    }
}

void PageWriter::draw_late(LatePageLabel const& label, Length dx, Length dy, page::Page& page) {
    auto const found = numbers_.labels.find(label.target);
    base::expect(found != numbers_.labels.end(), "a page label is asked for an anchor that is on no page");
    document::Style style;
    style.font_family = label.family;
    style.font_weight = label.weight;
    style.italic = label.italic;
    style.font_size = label.size;
    style.tabular_figures = true;
    style.color = {label.color.red, label.color.green, label.color.blue};
    Length const width = paragraphs_.width_of(found->second, style);
    Length const x = label.right - width;
    Look const look = look_of(style, paragraphs_.fonts());
    LineWriter writer(usage_, page.items);
    if (label.leader) {
        // Dots stand on a grid from the right edge, so that they are under each other.
        std::string_view const dot = ".";
        std::uint32_t const glyph = paragraphs_.fonts().glyph(look.face, U'.');
        auto const coded = usage_.code(look.face, glyph, dot);
        Length const from = label.left + leader_gap;
        Length const to = label.right - std::max(width, label.size) - leader_gap;
        std::int64_t const count = (to - from).emu() / leader_step.emu();
        if (count > 1) {
            page::GlyphRun dots;
            dots.content = structure_.artifact(page::ArtifactKind::layout);
            dots.font = coded.font;
            dots.size = label.size;
            dots.color = label.color;
            dots.origin = {dx + to - leader_step * count, dy + label.baseline};
            dots.glyphs.assign(static_cast<std::size_t>(count), {coded.code, static_cast<std::int32_t>(leader_step.emu())});
            page.items.emplace_back(std::move(dots));
        }
    }
    Length const space = at_size(paragraphs_.fonts().advance(look.face, paragraphs_.fonts().glyph(look.face, U' ')), look.size);
    writer.move_to(dx + x - space, dy + label.baseline);
    writer.space(look, " ", space, label.content);
    paragraphs_.line(page.items, found->second, style, dx + x, dy + label.baseline, label.content);
}

void PageWriter::write(Galley galley, SetNotes notes, NoteRule const& rule, std::vector<PlannedPage> const& plan, RunningMaterial material) {
    number_pages(galley, notes, plan);
    RunningContent const running(std::move(material), destinations_, tops_);
    if (!metadata_.watermark.empty()) {
        page::ContentIndex const watermark = structure_.artifact(page::ArtifactKind::watermark);
        for (page::Page& page : pages_) draw_watermark(metadata_.watermark, cascade_, paragraphs_, watermark, page);
    }
    draw_decorations(galley);
    page::ContentIndex const artifact = structure_.artifact(page::ArtifactKind::layout);
    for (std::size_t p = 0; p < plan.size(); ++p) {
        page::Page& page = pages_[p];
        Length const left = styles_[p].margin[Side::left];
        Length const top = styles_[p].margin[Side::top];
        std::size_t row = page.items.size();  // where the items of the row begin of which the strip is a piece
        for (PlannedPage::Placed const& placed : plan[p].strips) {
            Strip& strip = galley.strips[placed.strip];
            if (!strip.goes_on) row = page.items.size();
            if (placed.repeated_head_row >= 0) {
                for (page::Item item : (*strip.repeated_head)[static_cast<std::size_t>(placed.repeated_head_row)].items) {
                    if (is_annotation(item)) continue;
                    make_artifact(item, artifact);
                    move_item(item, left, top + placed.y);
                    page.items.push_back(std::move(item));
                }
                continue;
            }
            for (page::Item& item : strip.items) {
                move_item(item, left, top + placed.y);
                page.items.push_back(std::move(item));
            }
            for (LatePageLabel const& label : strip.late) draw_late(label, left, top + placed.y, page);
            if (strip.goes_on) sort_as_read(page.items, row);
        }
        draw_notes(notes, rule, plan[p], styles_[p], page);
        draw_margin_boxes(p, running);
    }
}

}  // namespace paraphe::layout
