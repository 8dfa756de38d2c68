#include "office/flow/inlines.h"

#include <algorithm>

#include "base/bug.h"
#include "document/walk.h"

namespace paraphe::office {

using document::Emphasis;
using document::StyleNode;

namespace {

/// As wide as layout's.
Length blank_width(document::Blank::Kind kind) {
    switch (kind) {
        case document::Blank::Kind::date: return Length::mm(34);
        case document::Blank::Kind::place: return Length::mm(42);
        case document::Blank::Kind::text: return Length::mm(56);
    }
    throw base::Bug("unknown kind of blank");
}

/// A no-break space is about a quarter of an em in most text fonts.
constexpr std::int64_t space_permille = 260;

std::string blank_text(document::Blank::Kind kind, Length size) {
    std::int64_t const count = blank_width(kind).emu() / std::max<std::int64_t>(1, size.scaled(space_permille, 1000).emu());
    std::string text;
    for (std::int64_t i = 0; i < count; ++i) text += "\u00A0";
    return text;
}

/// Word processors draw small letters as small capitals, never capitals: these are capitals of layout's substitute size, so that
/// the characters are those of the PDF.
constexpr std::int64_t small_capitals_permille = 800;

std::string sequence_name(std::string const& kind) {
    std::string name;
    for (char const c : kind) name += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? c : '_';
    return name;
}

/// A character style is worth having for what a person would restyle everywhere at once.
StyleName style_of(document::Styled const& styled) {
    if (!styled.class_name.empty()) return {readable(styled.class_name), "", ""};
    if (styled.emphasis == Emphasis::emphasis) return {"Accentuation", "Emphasis", "Emphasis"};
    if (styled.emphasis == Emphasis::strong) return {"Accentuation forte", "Strong", "Strong Emphasis"};
    return {};
}

}  // namespace

Runs Sequences::runs(std::string const& kind, std::string const& label, CharacterFormat const& format, std::size_t style) {
    auto const text = [&](std::string characters) { return Run{TextRun{std::move(characters)}, format, style}; };
    if (kind.empty()) return {text(label)};
    int& last = last_[kind];
    SequenceRun sequence;
    sequence.name = sequence_name(kind);
    sequence.number = last + 1;
    auto parts = label_with(label, sequence.number);
    if (!parts) {
        sequence.number = 1;
        sequence.restarts = true;
        parts = label_with(label, 1);
    }
    if (!parts) return {text(label)};
    last = sequence.number;
    sequence.format = parts->format;
    Runs runs;
    if (!parts->prefix.empty()) runs.push_back(text(parts->prefix));
    runs.push_back(Run{sequence, format, style});
    if (!parts->suffix.empty()) runs.push_back(text(parts->suffix));
    return runs;
}

void RunBuilder::push(Run run) {
    if (auto const* added = std::get_if<TextRun>(&run.content)) {
        if (added->text.empty()) return;
        if (!runs_.empty())
            if (auto* const before = std::get_if<TextRun>(&runs_.back().content); before != nullptr && runs_.back().format == run.format && runs_.back().style == run.style) {
                before->text += added->text;
                return;
            }
    }
    runs_.push_back(std::move(run));
}

void RunBuilder::add_runs(Runs runs) {
    for (Run& run : runs) push(std::move(run));
    after_space_ = runs_.empty();
}

void RunBuilder::text(std::string_view text, CharacterFormat const& format, std::size_t style) {
    std::string kept;
    kept.reserve(text.size());
    for (char const c : text) {
        if (c == ' ' && after_space_) continue;
        kept += c;
        after_space_ = c == ' ';
    }
    push({TextRun{std::move(kept)}, format, style});
}

void RunBuilder::tab(CharacterFormat const& format) {
    push({TabRun{}, format, no_style});
    after_space_ = true;
}

void RunBuilder::line_break(CharacterFormat const& format) {
    finish();
    push({BreakRun{}, format, no_style});
    after_space_ = true;
}

void RunBuilder::page_of(std::string const& target, CharacterFormat const& format) {
    auto const found = tools_.numbers.labels.find(target);
    std::string const shown = found == tools_.numbers.labels.end() ? "" : found->second;
    if (tools_.anchors.contains(target)) push({PageOfRun{target, shown}, format, no_style});
    else text(shown, format);
    after_space_ = false;
}

void RunBuilder::finish() {
    if (runs_.empty()) return;
    if (auto* const last = std::get_if<TextRun>(&runs_.back().content); last != nullptr && last->text.ends_with(' ')) {
        last->text.pop_back();
        if (last->text.empty()) runs_.pop_back();
    }
}

void RunBuilder::add_styled(document::Styled const& styled, StyleNode const& node, CharacterFormat const& format, std::size_t style) {
    StyleNode const& child = tools_.cascade.child(node, document::element_of(styled.emphasis), styled.class_name);
    CharacterFormat inner = laid_over(format, difference(character_format(node.style, format.lang), character_format(child.style, format.lang)));
    // What HTML's default style sheet says, where the author's says nothing.
    if (styled.emphasis == Emphasis::emphasis && child.style.italic == node.style.italic) inner.italic = !format.italic;
    if (styled.emphasis == Emphasis::strong) inner.bold = true;
    if (styled.emphasis == Emphasis::superscript) inner.script = Script::superscript;
    if (styled.emphasis == Emphasis::subscript) inner.script = Script::subscript;
    if (styled.emphasis == Emphasis::small_capitals) inner.size = inner.size.scaled(small_capitals_permille, 1000);
    CharacterDelta const delta = difference(format, inner);
    StyleName const name = style_of(styled);
    std::size_t const own = name.name.empty() || delta.empty() ? style : tools_.styles.character(name, delta);
    if (!styled.lang.empty()) inner.lang = styled.lang;
    add(styled.children, child, inner, own);
}

void RunBuilder::add_link(document::Link const& link, StyleNode const& node, CharacterFormat const& format, std::size_t style) {
    StyleNode const& child = tools_.cascade.child(node, "a");
    CharacterFormat const inner = laid_over(format, difference(character_format(node.style, format.lang), character_format(child.style, format.lang)));
    bool const leads_somewhere = link.target.empty() ? !link.uri.empty() : tools_.anchors.contains(link.target);
    if (!leads_somewhere) {
        add(link.children, child, inner, style);
        return;
    }
    CharacterDelta const delta = difference(format, inner);
    std::size_t const own = delta.empty() ? style : tools_.styles.character({"Lien", "Hyperlink", "Internet link"}, delta);
    LinkRun run{link.target, link.target.empty() ? link.uri : "", {}};
    RunBuilder inside(tools_, run.children);
    inside.after_space_ = after_space_;
    inside.add(link.children, child, inner, own);
    after_space_ = inside.after_space_;
    if (!run.children.empty()) push({std::move(run), inner, no_style});
}

/// A note of a page goes with its call; one of a table stands under it, a link leads there.
void RunBuilder::add_note(document::Note const& note, StyleNode const& node, CharacterFormat const& format) {
    StyleNode const& call = tools_.cascade.child(node, "note-call");
    CharacterFormat inner = laid_over(format, difference(character_format(node.style, format.lang), character_format(call.style, format.lang)));
    inner.script = Script::superscript;
    std::size_t const own = tools_.styles.character({"Appel de note", "footnote reference", "Footnote anchor"}, difference(format, inner));
    after_space_ = false;
    if (note.place == document::Note::Place::table) {
        push({LinkRun{note.id, "", {Run{TextRun{note.number}, inner, own}}}, inner, no_style});
        return;
    }
    StyleNode const& note_node = tools_.cascade.child(tools_.cascade.root(), "note");
    FlowParagraph paragraph;
    paragraph.style = tools_.styles.paragraph(note_node, Role::note);
    paragraph.format = tools_.styles[paragraph.style].paragraph;
    RunBuilder words(tools_, paragraph.runs);
    words.add(note.inlines, note_node, character_format(note_node.style, format.lang));
    words.finish();
    NoteRun run;
    run.number = note.number;
    run.paragraphs.push_back(std::move(paragraph));
    push({std::move(run), inner, own});
}

void RunBuilder::add(document::Inlines const& inlines, StyleNode const& node, CharacterFormat const& format, std::size_t style) {
    for (document::Inline const& item : inlines)
        std::visit(document::Cases{
                       [&](document::Text const& value) { text(value.text, format, style); },
                       [&](document::LineBreak const&) { line_break(format); },
                       [&](document::Blank const& value) {
                           CharacterFormat ruled = format;
                           ruled.underlined = true;
                           push({TextRun{blank_text(value.kind, format.size)}, ruled, style});
                           after_space_ = false;
                       },
                       [&](document::PageRef const& value) { page_of(value.target, format); },
                       [&](document::Reference const&) { throw base::Bug("a Reference reached office: assembly resolves them all"); },
                       [&](document::Styled const& value) { add_styled(value, node, format, style); },
                       [&](document::Link const& value) { add_link(value, node, format, style); },
                       [&](document::Note const& value) { add_note(value, node, format); },
                       [&](document::IndexMark const& value) {
                           auto const known = tools_.index_marks.find(value.id);
                           if (known != tools_.index_marks.end()) push({known->second, format, style});
                       },
                   },
                   item.value);
}

}  // namespace paraphe::office
