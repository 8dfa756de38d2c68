#include "markup/inlines.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/utf8.h"
#include "document/walk.h"

namespace paraphe::markup {

namespace {

using document::Emphasis;
using document::Inlines;

/// An ASCII letter, figure or mark that is neither white nor the beginning of an entity.
bool stands_for_itself(char c) { return c > ' ' && c != '&' && static_cast<unsigned char>(c) < 0x80U; }

bool is_white(char32_t c) { return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r'; }

std::string value_of(Node const& node, std::string_view name) {
    Attribute const* attribute = node.attribute(name);
    return attribute == nullptr ? "" : attribute->value;
}

Emphasis emphasis_of(Node const& node) {
    if (node.is("em")) return Emphasis::emphasis;
    if (node.is("strong")) return Emphasis::strong;
    if (node.is("sup")) return Emphasis::superscript;
    if (node.is("sub")) return Emphasis::subscript;
    if (node.is("abbr")) return Emphasis::abbreviation;
    return Emphasis::none;
}

void trim_end(Inlines& inlines) {
    while (!inlines.empty()) {
        bool finished = true;
        std::visit(document::Cases{[&](document::Text& text) {
                                       if (!text.text.empty() && text.text.back() == ' ') text.text.pop_back();
                                       finished = !text.text.empty();
                                   },
                                   [&](document::Styled& styled) {
                                       trim_end(styled.children);
                                       finished = !styled.children.empty();
                                   },
                                   [&](document::Link& link) { trim_end(link.children); }, [](auto const&) {}},
                   inlines.back().value);
        if (finished) return;
        inlines.pop_back();
    }
}

bool may_be_followed(std::string const& uri) {
    for (char const* scheme : {"http://", "https://", "mailto:", "tel:"})
        if (uri.rfind(scheme, 0) == 0) return true;
    return false;
}

}  // namespace

bool is_white(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return is_white(static_cast<char32_t>(static_cast<unsigned char>(c))); });
}

Inlines attribute_text(Attribute const& attribute, Places const& places) {
    return {{document::Text{collapsed(attribute.value), places.span(attribute.range)}}};
}

std::string collapsed(std::string_view text) {
    std::string out;
    for (char const c : text) {
        bool const white = is_white(static_cast<char32_t>(static_cast<unsigned char>(c)));
        if (!white) out += c;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    if (out.ends_with(' ')) out.pop_back();
    return out;
}

Inlines InlineReader::take() {
    if (after_space_) trim_end(inlines_);
    after_space_ = true;
    return std::exchange(inlines_, {});
}

void InlineReader::add(Node const& node, Inlines& into) {
    if (node.is_text()) return add_text(node.range, into);
    if (node.is("br")) {
        if (after_space_) trim_end(into);
        into.push_back({document::LineBreak{}});
        after_space_ = true;
    } else if (node.is("a")) {
        add_link(node, into);
    } else if (node.is("p:ref")) {
        add_reference(node, into);
    } else if (node.is("p:blank")) {
        add_blank(node, into);
    } else if (node.is("p:note")) {
        add_note(node, into);
    } else if (node.is("p:index-entry")) {
        add_index_entry(node, into);
    } else {
        add_styled(node, into);
    }
}

void InlineReader::add_text(Range range, Inlines& into) {
    for (std::uint32_t begin = range.begin; begin < range.end;) {
        std::uint32_t const end = std::min(range.end, std::max(places_.run_end(begin), begin + 1));
        std::string_view const run = text_.substr(begin, end - begin);
        document::Text piece;
        std::size_t first = run.size(), last = 0;
        for (std::size_t at = 0; at < run.size();) {
            std::size_t const character = at;
            while (at < run.size() && stands_for_itself(run[at])) ++at;
            if (at > character) {
                piece.text.append(run, character, at - character);
                after_space_ = false;
                first = std::min(first, character);
                last = at;
                continue;
            }
            char32_t const c = next_character(run, at);
            if (is_white(c) && after_space_) continue;
            after_space_ = is_white(c);
            if (after_space_) piece.text += ' ';
            else base::append_utf8(piece.text, c);
            first = std::min(first, character);
            last = at;
        }
        if (!piece.text.empty()) {
            piece.span =
                places_.span({begin + static_cast<std::uint32_t>(first), begin + static_cast<std::uint32_t>(last)});
            into.push_back({std::move(piece)});
        }
        begin = end;
    }
}

void InlineReader::add_styled(Node const& node, Inlines& into) {
    std::string const title = value_of(node, "title");
    document::Styled styled{emphasis_of(node), value_of(node, "class"), value_of(node, "lang"), base::is_blank(title) ? "" : title, {}};
    for (Node const& child : node.children) add(child, styled.children);
    if (!styled.children.empty()) into.push_back({std::move(styled)});
}

/// A place in a page can lead to one other only: neither PDF nor ODF can hold a link in a link (HTML, the a element).
bool InlineReader::refuse_in_link(Node const& node) {
    if (!in_link_) return false;
    auto diagnostic = places_.error("markup.link-place", "un lien ou un renvoi ne se place pas dans un autre lien", node.range);
    diagnostic.hints.emplace_back("fermez le premier lien avant");
    diagnostics_.push_back(std::move(diagnostic));
    return true;
}

void InlineReader::add_link(Node const& node, Inlines& into) {
    if (refuse_in_link(node)) {
        for (Node const& child : node.children) add(child, into);
        return;
    }
    Attribute const* href = node.attribute("href");
    document::Link link{"", "", {}, places_.span(href == nullptr ? node.range : href->value_range)};
    char const* const no_notes = std::exchange(no_notes_, "un lien");
    in_link_ = true;
    for (Node const& child : node.children) add(child, link.children);
    in_link_ = false;
    no_notes_ = no_notes;
    bool const right =
        href != nullptr && ((href->value.size() > 1 && href->value[0] == '#') || may_be_followed(href->value));
    if (!right) {
        auto diagnostic = places_.error("markup.bad-link", "un lien va vers #identifiant, https://, mailto: ou tel:",
                                        href == nullptr ? node.range : href->range);
        diagnostics_.push_back(std::move(diagnostic));
        for (document::Inline& child : link.children) into.push_back(std::move(child));
        return;
    }
    if (href->value[0] == '#') link.target = href->value.substr(1);
    else link.uri = href->value;
    if (base::is_blank(document::plain_text(link.children))) {
        // Nothing to see is nothing to follow, and a link of no width would be told to readers all the same.
        diagnostics_.push_back(places_.warning("markup.empty-link", "ce lien n’a pas de texte", node.range));
        for (document::Inline& child : link.children) into.push_back(std::move(child));
        return;
    }
    into.push_back({std::move(link)});
}

void InlineReader::add_reference(Node const& node, Inlines& into) {
    after_space_ = false;
    if (refuse_in_link(node)) return;
    Attribute const* const to = node.attribute("to");
    document::Reference reference{value_of(node, "to"), document::Reference::Show::label, places_.span(to == nullptr ? node.range : to->value_range)};
    if (reference.target.empty()) {
        diagnostics_.push_back(
            places_.error("markup.missing-attribute", "<p:ref> demande l’attribut 'to'", node.range));
        return;
    }
    if (Attribute const* show = node.attribute("show")) {
        if (show->value == "titre") reference.show = document::Reference::Show::title;
        else if (show->value == "page") reference.show = document::Reference::Show::page;
        else diagnostics_.push_back(places_.error("markup.bad-value", "'show' vaut 'titre' ou 'page'", show->range));
    }
    into.push_back({std::move(reference)});
}

void InlineReader::add_blank(Node const& node, Inlines& into) {
    after_space_ = false;
    document::Blank blank;
    Attribute const* kind = node.attribute("kind");
    std::string const wanted = kind == nullptr ? "texte" : kind->value;
    if (wanted == "date") blank.kind = document::Blank::Kind::date;
    else if (wanted == "lieu") blank.kind = document::Blank::Kind::place;
    else if (wanted != "texte")
        diagnostics_.push_back(places_.error("markup.bad-value", "'kind' vaut 'date', 'lieu' ou 'texte'", kind->range));
    into.push_back({blank});
}

/// The mark stands before its words: that is the page where they begin.
void InlineReader::add_index_entry(Node const& node, Inlines& into) {
    document::Inlines words;
    for (Node const& child : node.children) add(child, words);
    document::IndexMark mark;
    mark.index = value_of(node, "index");
    mark.term = value_of(node, "term");
    mark.span = places_.span(node.range);
    std::string const shown = document::plain_text(words);
    if (mark.term.empty()) mark.term = shown;
    if (is_white(shown)) diagnostics_.push_back(places_.error("markup.empty-index-entry", "cette entrée d’index n’a pas de texte", node.range));
    else into.push_back({std::move(mark)});
    std::move(words.begin(), words.end(), std::back_inserter(into));
}

/// The call follows its word: no space before it, whatever the author typed.
void InlineReader::add_note(Node const& node, Inlines& into) {
    if (no_notes_ != nullptr) {
        diagnostics_.push_back(places_.error("markup.note-place", std::string("une note ne s’appelle pas dans ") + no_notes_, node.range));
        return;
    }
    InlineReader words(text_, places_, diagnostics_, "une autre note");
    for (Node const& child : node.children) words.add(child);
    document::Note note;
    note.inlines = words.take();
    note.span = places_.span(node.range);
    if (note.inlines.empty()) {
        diagnostics_.push_back(places_.error("markup.empty-note", "cette note est vide", node.range));
        return;
    }
    if (after_space_) trim_end(into);
    after_space_ = false;
    into.push_back({std::move(note)});
}

}  // namespace paraphe::markup
