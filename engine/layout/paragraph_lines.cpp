// From material to lines: breaks are chosen, spaces stretched, glyphs placed.

#include <algorithm>
#include <optional>

#include "layout/paragraph.h"
#include "layout/text_setter.h"

namespace paraphe::layout {

using document::TextAlign;

namespace {

constexpr std::int64_t ems_of_a_narrow_measure = 18;
constexpr std::int64_t most_hyphen_cost_permille = 2'200;
constexpr std::int64_t short_hyphen_cost_permille = 1'600;
constexpr int lines_of_a_short_paragraph = 4;
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

/// Wide measures do without most hyphens; narrow ones and short paragraphs, which have few other ways, need them for even spaces.
std::int64_t hyphen_cost_permille(Length measure, Length font_size, Length text) {
    std::int64_t const most = text < measure * lines_of_a_short_paragraph ? short_hyphen_cost_permille : most_hyphen_cost_permille;
    return std::clamp<std::int64_t>(measure.emu() * 1000 / (font_size.emu() * ems_of_a_narrow_measure), 1000, most);
}

}  // namespace

/// What stands on one line, before its spaces are stretched.
struct ParagraphSetter::Line {
    struct Segment {
        Node const* node;
        font::ShapedWord const* shaped = nullptr;  ///< of a word or a part of one
        Length width;
        Material const* glue = nullptr;
    };
    std::vector<Segment> segments;
    Length natural, stretch, shrink;
    Length flex;           ///< what its letters may gain or lose
    Length lead, hang;     ///< what may stand left and right of the text block
    std::size_t end = 0;   ///< the glue or penalty where it ends
    bool first = false;    ///< of the paragraph
    Length offset;         ///< where it begins, right of the text block's edge
    Length slack;          ///< from what it takes to the measure
    bool filled = false;   ///< ends with the author's line break
    bool divided = false;  ///< ends within a word
};

std::vector<Strip> ParagraphSetter::strips_of(Work& work, ParagraphRequest const& request, Length first_offset) {
    document::Style const& style = request.node->style;
    std::vector<Length> const measure{request.width - first_offset, request.width};
    std::vector<Break> breaks;
    if (request.label != nullptr) work.material.front().lead = {};  // the label stands there
    if (style.text_align == TextAlign::justify) {
        LineBreakSettings settings;
        Length text;
        for (Material const& item : work.material) text += item.width;
        settings.hyphen_cost_permille = hyphen_cost_permille(request.width, style.font_size, text);
        settings.runt_width = request.width.scaled(runt_permille, 1000);
        breaks = line_breaker_.best(work.material, measure, settings);
    } else {
        breaks = break_lines_first_fit(work.material, measure);
    }
    std::vector<Line> lines;
    std::vector<LineFit> fits;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < breaks.size(); ++i) {
        Line& line = lines.emplace_back(line_of(work, begin, breaks[i].at));
        line.first = i == 0;
        line.offset = line.first ? first_offset : Length{};
        line.slack = request.width - line.offset - line.natural + line.lead + line.hang;
        bool const justified = style.text_align == TextAlign::justify && !line.filled && i + 1 < breaks.size();
        fits.push_back({line.slack, line.flex, line.stretch, line.shrink, justified});
        begin = breaks[i].at;
    }
    std::vector<LineSetting> const settings = settle(fits);
    std::vector<Strip> strips;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        strips.push_back(set_line(work, request, lines[i], settings[i]));
        if (lines[i].divided) strips.back().after = AfterStrip::hyphen;
        if (breaks[i].overfull) {
            auto diagnostic = base::warning("layout.overfull-line", "une ligne est plus large que sa colonne", work.first_span);
            diagnostic.hints.emplace_back("élargissez la colonne, ou donnez au mot trop long un tiret conditionnel (U+00AD)");
            tools_.warnings.push_back(std::move(diagnostic));
        }
    }
    auto const count = static_cast<int>(strips.size());
    for (int i = 0; i + 1 < count; ++i)
        if (i + 1 < style.orphans || count - (i + 1) < style.widows) strips[static_cast<std::size_t>(i)].after = AfterStrip::lines;
    std::size_t line = 0;
    for (Work::Mark const& mark : work.marks) {
        while (line + 1 < lines.size() && lines[line].end < mark.node) ++line;
        strips[line].anchors.push_back({*mark.anchor, {}});
    }
    return strips;
}

ParagraphSetter::Line ParagraphSetter::line_of(Work const& work, std::size_t begin, std::size_t end) {
    Line line;
    line.end = end;
    line.segments.reserve(end - begin);
    while (begin < end && work.material[begin].kind != Material::Kind::box) ++begin;
    if (begin < end) line.lead = work.material[begin].lead;
    for (std::size_t i = begin; i < end; ++i) {
        Node const& node = work.nodes[i];
        Material const& material = work.material[i];
        if (node.kind == NodeKind::fill) {
            line.filled = true;
        } else if (node.kind == NodeKind::word) {
            std::uint32_t to = node.end;
            line.flex += material.flex;
            std::size_t next = i;
            // Boxes of one word are drawn as one.
            while (next + 1 < end && (work.nodes[next + 1].kind == NodeKind::word || work.nodes[next + 1].kind == NodeKind::hyphenation) &&
                   work.nodes[next + 1].word_number == node.word_number) {
                ++next;
                if (work.nodes[next].kind != NodeKind::word) continue;
                to = work.nodes[next].end;
                line.flex += work.material[next].flex;
            }
            i = next;
            bool const whole = node.begin == 0 && to == node.word.size();
            Look const& look = work.looks[node.look];
            font::ShapedWord const& shaped = whole ? *node.shaped : tools_.words.shaper().shape(look.face, look.features, node.word.substr(node.begin, to - node.begin));
            line.segments.push_back({&node, &shaped, LineWriter::width_of(look, shaped), nullptr});
            line.natural += line.segments.back().width;
        } else if (node.kind == NodeKind::space && material.kind == Material::Kind::glue) {
            line.segments.push_back({&node, nullptr, material.width, &material});
            line.natural += material.width;
            line.stretch += material.stretch;
            line.shrink += material.shrink;
        } else if (node.kind == NodeKind::blank) {
            line.segments.push_back({&node, nullptr, material.width, nullptr});
            line.natural += material.width;
        }
    }
    line.divided = work.nodes[end].kind == NodeKind::hyphenation;
    if (line.divided) line.natural += work.material[end].width;
    bool const prints_hyphen = line.divided && work.material[end].width > Length{};
    line.hang = prints_hyphen || end == 0 ? work.material[end].hang : work.material[end - 1].hang;
    return line;
}

/// From the first decimal comma to the end of the line; without one, from behind the last figure.
Length ParagraphSetter::tail_of(Work const& work, Line const& line) {
    Length x;
    std::optional<Length> comma, figures;
    for (Line::Segment const& segment : line.segments) {
        if (segment.shaped == nullptr || segment.node->note != nullptr) {
            x += segment.width;
            continue;
        }
        Look const& look = work.looks[segment.node->look];
        for (font::ShapedRun const& run : segment.shaped->runs)
            for (font::ShapedGlyph const& glyph : run.glyphs) {
                if (glyph.text.view() == "," && figures && !comma) comma = x;
                x += at_size(glyph.advance, look.size) + look.tracking;
                std::string_view const text = glyph.text.view();
                if (text.size() == 1 && text[0] >= '0' && text[0] <= '9') figures = x;
            }
    }
    if (comma) return x - *comma;
    return figures ? x - *figures : Length{};
}

ParagraphSetter::Decimal ParagraphSetter::measure_decimal(document::Inlines const& inlines, document::StyleNode const& node) {
    Work work = fresh_work();
    work.structured = false;
    std::uint32_t const look = look_index(work, look_at(node).look);
    add_inlines(work, inlines, node, look, -1);
    finish(work);
    Line const line = line_of(work, 0, work.material.size() - 1);
    Length const tail = tail_of(work, line);
    spare_.push_back(std::move(work));
    return {line.natural - tail, tail};
}

void ParagraphSetter::draw_label(LineWriter& writer, ParagraphRequest const& request, Length baseline, std::vector<page::Item>& items) {
    ParagraphLabel const& label = *request.label;
    document::Style const& style = label.node->style;
    Look const& look = look_at(*label.node).look;
    Length const x = request.x + (label.hanging ? label.x : Length{});
    line(items, label.text, style, x, baseline, label.content);
    // A real space after the number, so that no reader glues it to the text.
    writer.move_to(x + width_of(label.text, style), baseline);
    writer.space(look, " ", look.space, label.content);
}

/// Draws from where the writer stands.
void ParagraphSetter::draw_line(LineWriter& writer, Work const& work, Line const& line, LineSetting const& setting, Length baseline, Strip& strip) {
    bool const shrinks = setting.change < Length{};
    Sharing sharing(setting.change, shrinks ? line.shrink : line.stretch);
    writer.scale(setting.scale_permille);
    std::int32_t open_link = -1;
    Length link_begin;
    auto const go_on_in_link = [&](std::int32_t next) {
        if (open_link == next) return;
        if (open_link >= 0) {
            LinkInfo const& info = work.links[static_cast<std::size_t>(open_link)];
            page::LinkBox box;
            box.element = info.element;
            box.box = {link_begin, {}, writer.x() - link_begin, strip.height};
            box.destination = info.destination;
            box.uri = info.uri;
            box.contents = info.contents;
            // Link boxes come after the text runs so that runs stay whole.
            strip.items.emplace_back(std::move(box));
        }
        open_link = next;
        link_begin = writer.x();
    };
    for (Line::Segment const& segment : line.segments) {
        go_on_in_link(segment.node->link);
        Look const& look = work.looks[segment.node->look];
        if (segment.shaped != nullptr) {
            writer.word(look, *segment.shaped, segment.node->content);
        } else if (segment.glue != nullptr) {
            Length const width = segment.width + sharing.part(shrinks ? segment.glue->shrink : segment.glue->stretch);
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
    Node const& at_end = work.nodes[line.end];
    Look const& end_look = work.looks[at_end.look];
    if (line.divided && at_end.begin == 1) writer.hyphen(end_look, at_end.content);
    // The space where the line ends, so that no reader glues two lines together.
    if (at_end.kind == NodeKind::space || (at_end.kind == NodeKind::forced && line.end + 1 < work.nodes.size())) {
        writer.space(end_look, " ", end_look.space, at_end.content);
    }
    go_on_in_link(-1);
}

Strip ParagraphSetter::set_line(Work const& work, ParagraphRequest const& request, Line const& line, LineSetting const& setting) {
    document::Style const& style = request.node->style;
    Length shift;
    if (line.slack > Length{} && style.text_align == TextAlign::right) shift = line.slack;
    if (line.slack > Length{} && style.text_align == TextAlign::center) shift = line.slack / 2;
    if (line.slack > Length{} && style.text_align == TextAlign::decimal)
        shift = std::max(Length{}, line.slack - std::max(Length{}, request.decimal_tail - tail_of(work, line)));

    Strip strip;
    strip.height = style.line_height;
    Length const baseline = look_at(*request.node).baseline;
    LineWriter writer(tools_.usage, strip.items);
    if (request.label != nullptr && line.first) draw_label(writer, request, baseline, strip.items);
    writer.move_to(request.x + line.offset + shift - line.lead, baseline);
    draw_line(writer, work, line, setting, baseline, strip);
    for (Line::Segment const& segment : line.segments) {
        if (segment.node->note == nullptr) continue;
        strip.anchors.push_back({segment.node->note->call, {}});
        if (segment.node->set_note != no_note) strip.notes.push_back({segment.node->set_note, {}});
    }
    return strip;
}

}  // namespace paraphe::layout
