// Calls of notes, and the notes themselves.

#include "layout/paragraph.h"

namespace paraphe::layout {

namespace {

/// As superscripts: french.md of the project's typography notes.
constexpr std::int64_t call_size_permille = 650;
constexpr std::int64_t call_rise_permille = 340;

}  // namespace

/// `text` as a link that is an element of its own.
void ParagraphSetter::add_link(Work& work, std::string_view text, std::uint32_t look, std::string destination, std::string contents) {
    OpenElement const element(tools_.structure, "Link");
    auto const index = static_cast<std::int32_t>(work.links.size());
    work.links.push_back({element.index(), std::move(destination), "", std::move(contents)});
    work.content_open = false;
    add_word(work, text, look, index, {});
    tools_.structure.annotation();
    work.content_open = false;
}

/// The raised number, tied to the word before it; then, where the call is read, the note (ISO 32000-1 §14.8.4.4.1: a Note may
/// stand in the element that refers to it).
void ParagraphSetter::add_call(Work& work, document::Note const& note, document::StyleNode const& node, std::uint32_t look) {
    document::StyleNode const& child = tools_.cascade.child(node, "note-call");
    Look raised = look_at(child).look;
    raised.rise = work.looks[look].rise + child.style.font_size.scaled(call_rise_permille, 1000);
    raised.size = child.style.font_size.scaled(call_size_permille, 1000);
    measure_marks(raised, fonts());
    std::uint32_t const index = look_index(work, raised);
    if (!work.structured) {
        add_word(work, note.number, index, -1, note.span);
        work.nodes.back().note = &note;
        return;
    }
    {
        OpenElement const reference(tools_.structure, "Reference");
        OpenElement const label(tools_.structure, "Lbl");
        add_link(work, note.number, index, note.id, "Note " + note.number);
    }
    work.nodes.back().note = &note;
    if (note.place != document::Note::Place::page) return;
    work.nodes.back().set_note = foot_note(note, work.page_name);
}

std::size_t ParagraphSetter::foot_note(document::Note const& note, std::string const* page_name) {
    document::StyleNode const& node = tools_.cascade.child(tools_.cascade.root(), "note");
    Length const measure = document::page_style(tools_.cascade.sheet(), page_name == nullptr ? "" : *page_name, false).measure();
    SetNote set;
    set.lines = set_note(note, node, {}, measure);
    set.gap = std::max(node.style.margin[document::Side::top], node.style.margin[document::Side::bottom]);
    notes_.push_back(std::move(set));
    return notes_.size() - 1;
}

std::vector<Strip> ParagraphSetter::set_note(document::Note const& note, document::StyleNode const& node, Length x, Length width) {
    using document::Side;
    document::Style const& style = node.style;
    Length const left = style.margin[Side::left] + style.padding[Side::left];
    ParagraphRequest request;
    request.inlines = &note.inlines;
    request.node = &node;
    request.x = x + left;
    request.width = width - left - style.margin[Side::right] - style.padding[Side::right];
    OpenElement const element(tools_.structure, "Note", note.span);
    element->id = note.id;
    Work work;
    work.hyphens = style.hyphens;
    work.first_span = note.span;
    std::uint32_t const look = look_index(work, look_at(node).look);
    std::string const number = note.number + ".";  // words are views
    {
        OpenElement const label(tools_.structure, "Lbl");
        add_link(work, number, look, note.call, "Retour à l’appel de la note " + note.number);
    }
    add_space(work, "\u00A0", U'.', 0, look, -1);
    add_inlines(work, note.inlines, node, look, -1);
    finish(work);
    std::vector<Strip> lines = strips_of(work, request, style.text_indent);
    lines.front().anchors.push_back({note.id, {}});
    return lines;
}

}  // namespace paraphe::layout
