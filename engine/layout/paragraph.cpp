// From inlines to material: words, spaces and the places where a line may end.

#include "layout/paragraph.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>

#include "base/bug.h"
#include "base/utf8.h"
#include "document/walk.h"
#include "layout/protrusion.h"
#include "layout/text_setter.h"
#include "typography/languages.h"

namespace paraphe::layout {

using document::Emphasis;
using document::Hyphens;

namespace {

constexpr char32_t no_break_space = 0x00A0;
constexpr char32_t narrow_no_break_space = 0x202F;

// Penalties and widths: french.md 3.2 of the project's typography notes.
constexpr int one_letter_word_cost = 50;  // weak tie after "à", "y"
constexpr Length fill_stretch = Length::mm(100'000);

Length blank_width(document::Blank::Kind kind) {
    switch (kind) {
        case document::Blank::Kind::date: return Length::mm(34);
        case document::Blank::Kind::place: return Length::mm(42);
        case document::Blank::Kind::text: return Length::mm(56);
    }
    throw base::Bug("unknown kind of blank");
}

/// Our patterns are French: of other languages only soft hyphens divide words.
Hyphens hyphens_in(std::string_view lang, Hyphens wanted) { return wanted == Hyphens::automatic && !typography::is_french(lang) ? Hyphens::manual : wanted; }

}  // namespace

std::uint32_t ParagraphSetter::look_index(Work& work, Look const& look) const {
    auto const found = std::find(work.looks.begin(), work.looks.end(), look);
    if (found != work.looks.end()) return static_cast<std::uint32_t>(found - work.looks.begin());
    work.looks.push_back(look);
    return static_cast<std::uint32_t>(work.looks.size() - 1);
}

page::ContentIndex ParagraphSetter::content_of(Work& work) {
    if (!work.structured) return 0;
    if (!work.content_open) {
        work.content = tools_.structure.content();
        work.content_open = true;
    }
    return work.content;
}

ParagraphSetter::NodeLook const& ParagraphSetter::look_at(document::StyleNode const& node) {
    auto const [place, fresh] = looks_.try_emplace(&node);
    if (fresh) place->second = {look_of(node.style, fonts()), baseline_in(node.style, fonts())};
    return place->second;
}

void ParagraphSetter::push(Work& work, Material const& material, Node const& node) {
    work.material.push_back(material);
    work.nodes.push_back(node);
}

void ParagraphSetter::report_missing(font::ShapedWord const& shaped, base::Span span) {
    for (char32_t const character : shaped.missing) {
        if (!reported_.insert(character).second) continue;
        std::array<char, 16> code{};
        std::snprintf(code.data(), code.size(), "U+%04X", static_cast<unsigned int>(character));
        auto diagnostic = base::warning("layout.missing-glyph",
                                        "aucune police ne possède le caractère " + std::string(code.data()) + " « " + base::to_utf8(character) + " »", span);
        diagnostic.hints.emplace_back("déposez dans fonts/ une police .ttf qui le possède, ou remplacez le caractère");
        tools_.warnings.push_back(std::move(diagnostic));
    }
}

void ParagraphSetter::add_word(Work& work, std::string_view word, std::uint32_t look, std::int32_t link, base::Span span) {
    Look const& style = work.looks[look];
    MeasuredWord const& measured = tools_.words.find(style.face, style.features, word);
    Node node;
    node.look = look;
    node.content = content_of(work);
    node.link = link;
    node.shaped = measured.shaped;
    node.word = word;
    node.word_number = work.words++;
    if (!node.shaped->missing.empty() && work.structured) report_missing(*node.shaped, span);
    // "manual" obeys the author's soft hyphens and nothing else (CSS Text 3 §5.4).
    bool const may_divide = work.hyphens == Hyphens::automatic || (work.hyphens == Hyphens::manual && word.find("\u00AD") != std::string_view::npos);
    std::int64_t units = 0, glyphs = 0;
    for (MeasuredWord::Part const& part : measured.parts) {
        units += part.units;
        glyphs += part.glyphs;
        bool const last = part.end == word.size();
        if (!last && part.divides && !may_divide) continue;
        Material box;
        box.width = at_size(units, style.size) + style.tracking * glyphs;
        if (work.justified) {
            box.flex = at_size(units, style.size).scaled(most_expansion_permille, 1000);
            box.hang = at_size(part.hang, style.size);
            if (node.begin == 0) box.lead = at_size(measured.lead, style.size);
        }
        node.end = part.end;
        push(work, box, node);
        node.begin = part.end;
        units = glyphs = 0;
        if (last) break;
        Material penalty;
        penalty.kind = Material::Kind::penalty;
        penalty.flagged = part.flagged;
        penalty.cost = part.cost;
        if (part.divides) {
            penalty.width = style.hyphen;
            if (work.justified) penalty.hang = penalty.width.scaled(right_protrusion(U'-'), 1000);
        }
        Node mark = node;
        mark.kind = NodeKind::hyphenation;
        mark.begin = part.divides ? 1 : 0;  // draws a hyphen
        push(work, penalty, mark);
    }
}

void ParagraphSetter::add_space(Work& work, std::string_view space, char32_t before, char32_t after, std::uint32_t look, std::int32_t link) {
    Look const& style = work.looks[look];
    Length const natural = style.space;
    std::size_t at = 0;
    char32_t const kind = base::next_code_point(space, at);
    Material glue;
    glue.kind = Material::Kind::glue;
    if (kind == narrow_no_break_space) {
        glue.width = std::clamp(natural / 2, style.size.scaled(10, 100), style.size.scaled(18, 100));
    } else if (kind == no_break_space && (before == U'«' || after == U'»')) {
        glue.width = natural.scaled(8, 10);
        glue.stretch = natural.scaled(15, 100);
        glue.shrink = natural.scaled(27, 100);
    } else if (kind == no_break_space && (after == U':' || after == U'%' || after == U'€')) {
        glue.width = natural;
        glue.stretch = natural.scaled(15, 100);
        glue.shrink = natural.scaled(10, 100);
    } else {
        glue.width = natural;
        glue.stretch = before == U',' ? natural.scaled(55, 100) : natural / 2;
        glue.shrink = natural / 3;
    }
    Node node;
    node.kind = NodeKind::space;
    node.look = look;
    node.content = content_of(work);
    node.link = link;
    node.space = space;
    if (kind == no_break_space || kind == narrow_no_break_space || !typography::space_may_end_line(before, after)) {
        Material tie;
        tie.kind = Material::Kind::penalty;
        tie.cost = infinite;
        push(work, tie, node);
    }
    push(work, glue, node);
}

void ParagraphSetter::add_text(Work& work, document::Text const& text, std::uint32_t look, std::int32_t link) {
    std::string_view const all = text.text;
    if (!work.first_span.known()) work.first_span = text.span;
    std::size_t word_begin = 0;
    char32_t before = 0;
    for (std::size_t at = 0; at < all.size();) {
        std::size_t const here = at;
        char32_t const c = base::next_code_point(all, at);
        if (c != U' ' && c != no_break_space && c != narrow_no_break_space) {
            before = c;
            continue;
        }
        if (here > word_begin) add_word(work, all.substr(word_begin, here - word_begin), look, link, text.span);
        std::size_t peek = at;
        char32_t const after = peek < all.size() ? base::next_code_point(all, peek) : 0;
        bool const line_begins = work.material.empty() || work.nodes.back().kind == NodeKind::forced;
        bool const doubled = !work.nodes.empty() && work.nodes.back().kind == NodeKind::space && c == U' ';
        if (!line_begins && !doubled) add_space(work, all.substr(here, at - here), before, after, look, link);
        word_begin = at;
        before = c;
    }
    if (word_begin < all.size()) add_word(work, all.substr(word_begin), look, link, text.span);
}

void ParagraphSetter::add_styled(Work& work, document::Styled const& styled, document::StyleNode const& node, std::uint32_t look, std::int32_t link) {
    document::StyleNode const& child = tools_.cascade.child(node, document::element_of(styled.emphasis), styled.class_name);
    document::Style style = child.style;
    // What HTML's default style sheet says, where the author's says nothing.
    if (styled.emphasis == Emphasis::emphasis && style.italic == node.style.italic) style.italic = !style.italic;
    if (styled.emphasis == Emphasis::strong) style.font_weight = 700;
    Look inner = look_of(style, fonts());
    inner.rise = work.looks[look].rise;
    set_form(inner, styled);
    measure_marks(inner, fonts());
    bool const own_element = work.structured && (!styled.lang.empty() || !styled.expansion.empty());
    std::uint32_t const index = look_index(work, inner);
    if (!own_element) {
        add_inlines(work, styled.children, child, index, link);
        return;
    }
    OpenElement const span(tools_.structure, "Span");
    span->lang = styled.lang;
    Hyphens const around = work.hyphens;
    if (!styled.lang.empty()) work.hyphens = hyphens_in(styled.lang, style.hyphens);
    span->expansion = styled.expansion;
    work.content_open = false;
    add_inlines(work, styled.children, child, index, link);
    work.content_open = false;
    work.hyphens = around;
}

void ParagraphSetter::add_blank(Work& work, document::Blank const& blank, std::uint32_t look, std::int32_t link) {
    Material box;
    box.width = blank_width(blank.kind);
    Node node;
    node.kind = NodeKind::blank;
    node.look = look;
    node.link = link;
    node.content = content_of(work);
    push(work, box, node);
}

void ParagraphSetter::add_page_ref(Work& work, document::PageRef const& ref, std::uint32_t look, std::int32_t link) {
    static constexpr std::string_view unknown = "00";
    auto const known = tools_.assumed.labels.find(ref.target);
    add_word(work, known == tools_.assumed.labels.end() ? unknown : std::string_view(known->second), look, link, ref.span);
}

/// What a screen reader says of a link (ISO 14289-1 §7.18.5): its words, or where it leads when it has none of its own.
std::string ParagraphSetter::description_of(document::Link const& link) const {
    std::string words = document::plain_text(link.children);
    if (!base::is_blank(words)) return words;
    if (!link.uri.empty()) return link.uri;
    auto const page = tools_.assumed.labels.find(link.target);
    return page == tools_.assumed.labels.end() ? "page" : "page " + page->second;
}

void ParagraphSetter::add_inlines(Work& work, document::Inlines const& inlines, document::StyleNode const& node, std::uint32_t look,
                                  std::int32_t link) {
    for (document::Inline const& item : inlines)
        std::visit(document::Cases{
                       [&](document::Text const& text) { add_text(work, text, look, link); },
                       [&](document::LineBreak const&) {
                           Material fill;
                           fill.kind = Material::Kind::glue;
                           fill.stretch = fill_stretch;
                           Node mark;
                           mark.kind = NodeKind::fill;
                           mark.look = look;
                           mark.content = content_of(work);
                           push(work, fill, mark);
                           Material force;
                           force.kind = Material::Kind::penalty;
                           force.cost = -infinite;
                           mark.kind = NodeKind::forced;
                           push(work, force, mark);
                       },
                       [&](document::Blank const& blank) { add_blank(work, blank, look, link); },
                       [&](document::PageRef const& ref) { add_page_ref(work, ref, look, link); },
                       [&](document::Reference const&) { throw base::Bug("a Reference reached layout: assembly resolves them all"); },
                       [&](document::Note const& note) { add_call(work, note, node, look); },
                       [&](document::IndexMark const& mark) {
                           if (work.structured && !mark.id.empty()) work.marks.push_back({work.nodes.size(), &mark.id});
                       },
                       [&](document::Styled const& styled) { add_styled(work, styled, node, look, link); },
                       [&](document::Link const& value) {
                           document::StyleNode const& child = tools_.cascade.child(node, "a");
                           std::uint32_t const inner = look_index(work, look_at(child).look);
                           if (!work.structured) {
                               add_inlines(work, value.children, child, inner, link);
                               return;
                           }
                           std::optional<OpenElement> reference;
                           if (work.cites) reference.emplace(tools_.structure, "Reference");
                           OpenElement const element(tools_.structure, "Link", value.span);
                           auto const index = static_cast<std::int32_t>(work.links.size());
                           work.links.push_back({element.index(), value.target, value.uri, description_of(value)});
                           work.content_open = false;
                           add_inlines(work, value.children, child, inner, index);
                           tools_.structure.annotation();
                           work.content_open = false;
                       },
                   },
                   item.value);
}

void ParagraphSetter::finish(Work& work) {
    // A space at the very end would be a legal break with nothing after it.
    while (!work.nodes.empty() && work.nodes.back().kind == NodeKind::space) {
        work.nodes.pop_back();
        work.material.pop_back();
    }
    Material tie;
    tie.kind = Material::Kind::penalty;
    tie.cost = infinite;
    Node mark;
    mark.kind = NodeKind::fill;
    push(work, tie, mark);
    Material fill;
    fill.kind = Material::Kind::glue;
    fill.stretch = fill_stretch;
    push(work, fill, mark);
    Material force;
    force.kind = Material::Kind::penalty;
    force.cost = -infinite;
    mark.kind = NodeKind::forced;
    push(work, force, mark);
}

ParagraphSetter::Work ParagraphSetter::fresh_work() {
    Work work;
    if (spare_.empty()) return work;
    Work& done = spare_.back();
    done.material.clear();
    done.nodes.clear();
    done.looks.clear();
    work.material = std::move(done.material);
    work.nodes = std::move(done.nodes);
    work.looks = std::move(done.looks);
    spare_.pop_back();
    return work;
}

std::vector<Strip> ParagraphSetter::set(ParagraphRequest const& request) {
    Work work = fresh_work();
    work.hyphens = hyphens_in(tools_.structure.lang(), request.node->style.hyphens);
    work.justified = request.node->style.text_align == document::TextAlign::justify;
    work.page_name = request.page_name;
    work.cites = request.cites;
    Length first_offset = request.label == nullptr ? request.node->style.text_indent : Length{};
    if (request.label != nullptr) {
        Length const width = width_of(request.label->text, request.label->node->style);
        Length const gap = request.label->node->style.font_size / 2;
        first_offset = std::max(Length{}, request.label->x + width + gap);
        if (!request.label->hanging) first_offset = width + gap;
    }
    std::uint32_t const look = look_index(work, look_at(*request.node).look);
    add_inlines(work, *request.inlines, *request.node, look, -1);
    finish(work);
    auto strips = strips_of(work, request, first_offset);
    spare_.push_back(std::move(work));
    return strips;
}

Extent ParagraphSetter::measure(document::Inlines const& inlines, document::StyleNode const& node) {
    Work work = fresh_work();
    work.structured = false;
    // `hyphens` stays none: a column is never made so narrow that words must be divided.
    std::uint32_t const look = look_index(work, look_at(node).look);
    add_inlines(work, inlines, node, look, -1);
    finish(work);
    Extent extent;
    Length chunk;
    Length line;
    for (std::size_t i = 0; i < work.material.size(); ++i) {
        Material const& item = work.material[i];
        bool const breakable = (item.kind == Material::Kind::glue && i > 0 && work.material[i - 1].kind == Material::Kind::box) ||
                               (item.kind == Material::Kind::penalty && item.cost < infinite);
        if (breakable) {
            extent.least = std::max(extent.least, chunk);
            chunk = Length{};
            if (item.kind == Material::Kind::glue) line += item.width;
        } else if (item.kind != Material::Kind::penalty) {
            chunk += item.width;
            line += item.width;
        }
        if (item.kind == Material::Kind::penalty && item.cost == -infinite) {
            extent.most = std::max(extent.most, line);
            line = Length{};
        }
    }
    spare_.push_back(std::move(work));
    return extent;
}

}  // namespace paraphe::layout
