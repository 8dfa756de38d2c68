// From material to lines: breaks are chosen, spaces stretched, glyphs placed.

#include <algorithm>

#include "base/bug.h"
#include "base/utf8.h"
#include "layout/paragraph.h"
#include "layout/text_setter.h"

namespace paraphe::layout {

using document::TextAlign;

namespace {

constexpr std::int64_t runt_permille = 120;  // a last line is at least 12 % of the measure
constexpr Length rule_below_baseline = Length::pt(2);
constexpr Length rule_width = Length::pt(0.5);

/// Shares `amount` among weights, so that the parts sum up exactly.
class Sharing {
public:
    Sharing(Length amount, Length total) : amount_(amount), total_(total) {}
    Length part(Length weight) {
        if (total_ <= Length{}) return {};
        seen_ += weight;
        // amount is below 2^27 (a page's width), weights below 2^36: the product fits.
        Length const upto = amount_.scaled(seen_.emu(), total_.emu());
        Length const share = upto - given_;
        given_ = upto;
        return share;
    }

private:
    Length amount_, total_, seen_, given_;
};

}  // namespace

std::vector<Strip> ParagraphSetter::strips_of(Work& work, ParagraphRequest const& request, Length first_offset) {
    document::Style const& style = request.node->style;
    std::vector<Length> const measure{request.width - first_offset, request.width};
    std::vector<Break> breaks;
    if (style.text_align == TextAlign::justify) {
        LineBreakSettings settings;
        settings.emergency_stretch = style.font_size.scaled(3, 2);
        settings.runt_width = request.width.scaled(runt_permille, 1000);
        breaks = break_lines(work.material, measure, settings);
    } else {
        breaks = break_lines_first_fit(work.material, measure);
    }
    std::vector<Strip> strips;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < breaks.size(); ++i) {
        bool const last = i + 1 == breaks.size();
        strips.push_back(set_line(work, request, begin, breaks[i], last, i == 0 ? first_offset : Length{}));
        if (breaks[i].overfull) {
            auto diagnostic = base::warning("layout.overfull-line", "une ligne ne tient pas dans sa largeur", work.first_span);
            diagnostic.hints.emplace_back("élargissez la colonne, ou donnez au mot trop long une coupure possible (U+00AD)");
            tools_.warnings.push_back(std::move(diagnostic));
        }
        begin = breaks[i].at;
    }
    auto const lines = static_cast<int>(strips.size());
    for (int i = 0; i + 1 < lines; ++i)
        if (i + 1 < style.orphans || lines - (i + 1) < style.widows) strips[static_cast<std::size_t>(i)].after = AfterStrip::keep;
    return strips;
}

Strip ParagraphSetter::set_line(Work& work, ParagraphRequest const& request, std::size_t begin, Break const& end, bool last, Length offset) {
    struct Segment {
        Node const* node;
        font::ShapedWord const* shaped = nullptr;  // of a word or a part of one
        Length width;
        Material const* glue = nullptr;
    };
    document::Style const& style = request.node->style;
    std::vector<Segment> segments;
    Length natural, stretch, shrink;
    bool filled = false;
    auto const first_box = [&] {
        std::size_t at = begin;
        while (at < end.at && work.material[at].kind != Material::Kind::box) ++at;
        return at;
    };
    for (std::size_t i = first_box(); i < end.at; ++i) {
        Node const& node = work.nodes[i];
        Material const& material = work.material[i];
        if (node.kind == NodeKind::fill) {
            filled = true;
        } else if (node.kind == NodeKind::word) {
            std::uint32_t to = node.end;
            std::size_t next = i;
            // Boxes of one word are drawn as one.
            while (next + 1 < end.at && (work.nodes[next + 1].kind == NodeKind::word || work.nodes[next + 1].kind == NodeKind::hyphenation) &&
                   work.nodes[next + 1].word_number == node.word_number) {
                ++next;
                if (work.nodes[next].kind == NodeKind::word) to = work.nodes[next].end;
            }
            i = next;
            bool const whole = node.begin == 0 && to == node.word.size();
            Look const& look = work.looks[node.look];
            font::ShapedWord const& shaped = whole ? *node.shaped : tools_.shaper.shape(look.face, look.features, node.word.substr(node.begin, to - node.begin));
            std::int64_t glyphs = 0;
            for (font::ShapedRun const& run : shaped.runs) glyphs += static_cast<std::int64_t>(run.glyphs.size());
            segments.push_back({&node, &shaped, at_size(shaped.width, look.size) + look.tracking * glyphs, nullptr});
            natural += segments.back().width;
        } else if (node.kind == NodeKind::space && material.kind == Material::Kind::glue) {
            segments.push_back({&node, nullptr, material.width, &material});
            natural += material.width;
            stretch += material.stretch;
            shrink += material.shrink;
        } else if (node.kind == NodeKind::blank) {
            segments.push_back({&node, nullptr, material.width, nullptr});
            natural += material.width;
        }
    }
    Node const& at_end = work.nodes[end.at];
    bool const divided = at_end.kind == NodeKind::hyphenation;
    if (divided) natural += work.material[end.at].width;

    Length const goal = request.width - offset;
    Length const slack = goal - natural;
    bool const justified = style.text_align == TextAlign::justify && !filled && !last;
    Length shift;
    if (slack > Length{} && style.text_align == TextAlign::right) shift = slack;
    if (slack > Length{} && style.text_align == TextAlign::center) shift = slack / 2;
    Length change;
    if (slack < Length{}) change = std::max(slack, -shrink);
    else if (justified) change = slack;
    Sharing sharing(change, change < Length{} ? shrink : stretch);

    Strip strip;
    strip.height = style.line_height;
    Length const baseline = baseline_in(style, fonts());
    LineWriter writer(tools_.usage, fonts(), strip.items);
    if (request.label != nullptr && begin == 0) {
        document::Style const& label_style = request.label->node->style;
        Look const look = look_of(label_style, fonts());
        Length const x = request.x + (request.label->hanging ? request.label->x : Length{});
        line(strip.items, request.label->text, label_style, x, baseline, request.label->content);
        // A real space after the number, so that no reader glues it to the text.
        writer.move_to(x + width_of(request.label->text, label_style), baseline);
        writer.space(look, " ", at_size(fonts().advance(look.face, fonts().glyph(look.face, U' ')), look.size), request.label->content);
    }
    writer.move_to(request.x + offset + shift, baseline);
    std::int32_t open_link = -1;
    Length link_begin;
    auto const close_link = [&](std::int32_t next) {
        if (open_link == next) return;
        if (open_link >= 0) {
            LinkInfo const& info = work.links[static_cast<std::size_t>(open_link)];
            page::LinkBox box;
            box.element = info.element;
            box.box = {link_begin, {}, writer.x() - link_begin, strip.height};
            box.destination = info.link->target;
            box.uri = info.link->uri;
            box.contents = info.contents;
            // Link boxes come after the text runs so that runs stay whole.
            strip.items.emplace_back(std::move(box));
        }
        open_link = next;
        link_begin = writer.x();
    };
    for (Segment const& segment : segments) {
        close_link(segment.node->link);
        Look const& look = work.looks[segment.node->look];
        if (segment.shaped != nullptr) {
            writer.word(look, *segment.shaped, segment.node->content);
        } else if (segment.glue != nullptr) {
            Length const width = segment.width + sharing.part(change < Length{} ? segment.glue->shrink : segment.glue->stretch);
            writer.space(look, segment.node->space, width, segment.node->content);
        } else {
            page::Path rule;
            rule.kind = page::Path::Kind::stroke_line;
            rule.box = {writer.x(), baseline + rule_below_baseline, segment.width, {}};
            rule.line_width = rule_width;
            rule.color = look.color;
            writer.space(look, "\u00A0", segment.width, segment.node->content);
            strip.items.emplace_back(rule);
        }
    }
    Look const& end_look = work.looks[at_end.look];
    if (divided && at_end.begin == 1) writer.hyphen(end_look, at_end.content);
    bool const at_space = at_end.kind == NodeKind::space || (at_end.kind == NodeKind::forced && !last);
    if (at_space) {
        Length const width = at_size(fonts().advance(end_look.face, fonts().glyph(end_look.face, U' ')), end_look.size);
        writer.space(end_look, " ", width, at_end.content);
    }
    close_link(-1);
    return strip;
}

void ParagraphSetter::write_plain(LineWriter& writer, std::string_view text, document::Style const& style, page::ContentIndex content) {
    Look const look = look_of(style, fonts());
    Length const space_width = at_size(fonts().advance(look.face, fonts().glyph(look.face, U' ')), look.size);
    std::size_t begin = 0;
    auto const word_up_to = [&](std::size_t end) {
        if (end > begin) writer.word(look, tools_.shaper.shape(look.face, look.features, text.substr(begin, end - begin)), content);
    };
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const here = at;
        char32_t const c = base::next_code_point(text, at);
        if (c != U' ' && c != 0xA0 && c != 0x202F) continue;
        word_up_to(here);
        writer.space(look, text.substr(here, at - here), c == 0x202F ? space_width / 2 : space_width, content);
        begin = at;
    }
    word_up_to(text.size());
}

Length ParagraphSetter::width_of(std::string_view text, document::Style const& style) {
    std::vector<page::Item> nowhere;
    font::FontUsage unused(fonts());
    LineWriter writer(unused, fonts(), nowhere);
    write_plain(writer, text, style, 0);
    return writer.x();
}

Length ParagraphSetter::line(std::vector<page::Item>& items, std::string_view text, document::Style const& style, Length x, Length baseline,
                             page::ContentIndex content) {
    LineWriter writer(tools_.usage, fonts(), items);
    writer.move_to(x, baseline);
    write_plain(writer, text, style, content);
    return writer.x() - x;
}

}  // namespace paraphe::layout
