#include "typography/list_marks.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "document/walk.h"
#include "typography/characters.h"
#include "typography/languages.h"
#include "typography/vocabulary.h"

namespace paraphe::typography {

namespace {

using document::Inlines;
using document::Text;

enum class Ending { none, comma, semicolon, stop };

/// The words of an item and what stands behind them.
struct Item {
    Inlines* inlines = nullptr;
    Text* last = nullptr;      ///< the piece that holds its last character
    Text* doubled = nullptr;   ///< the piece before the mark, when it ends by a mark of its own: "un." and " ;"
    bool styled = false;       ///< that piece is inside an emphasis or a link
    std::size_t length = 0;    ///< of the last piece without its mark and the spaces around
    Ending ending = Ending::none;
    bool whole_sentence = false;  ///< a sentence ends inside
};

/// `text` up to `end` without the spaces at its end.
std::size_t without_spaces(std::string_view text, std::size_t end) {
    for (bool found = true; found;) {
        found = false;
        for (std::string_view const space : {" ", "\u00A0", "\u202F", "\u2009"})
            if (text.substr(0, end).ends_with(space)) end -= space.size(), found = true;
    }
    return end;
}

/// Does this end by "art", "M", "cf" or another word whose full stop ends no sentence?
bool is_abbreviation(std::string_view text) {
    constexpr std::size_t shortest_word = 2;
    std::size_t begin = text.size();
    while (begin > 0 && (!is_ascii(text[begin - 1]) || ascii_sort(text[begin - 1]) == Sort::letter)) --begin;
    text.remove_prefix(begin);
    std::uint32_t hash = hash_seed;
    for (char const byte : text) hash = hash_step(hash, byte);
    Word const* const word = find_word(text, hash);
    if (text.empty()) return false;
    return text.size() < shortest_word || text == "etc" || (word != nullptr && (word->is(Trait::abbreviation) || word->is(Trait::reference) || word->is(Trait::civility_stop)));
}

/// Collects pieces of text; what is neither text nor a note may print anything.
class Reader {
public:
    bool read(Inlines& inlines, bool styled) {
        for (document::Inline& one : inlines) {
            bool const known = std::visit(document::Cases{
                                              [&](Text& value) { return add(value, styled), true; },
                                              [&](document::Styled& value) { return is_french(value.lang) && value.class_name != "code" && read(value.children, true); },
                                              [&](document::Link& value) { return read(value.children, true); },
                                              [&](document::Note&) { return true; },
                                              [&](document::IndexMark&) { return true; },
                                              [&](auto&) { return pieces.clear(), true; },
                                          },
                                          one.value);
            if (!known) pieces.clear();
        }
        return true;
    }

    /// Of text behind all that is none.
    struct Piece {
        Text* text;
        bool styled;
    };
    std::vector<Piece> pieces;
    bool sentence = false;

private:
    void add(Text& value, bool styled) {
        std::string_view const text = value.text;
        for (std::size_t at = text.find(". "); at != std::string_view::npos; at = text.find(". ", at + 1))
            sentence |= at + 2 < text.size() && character_at(text, at + 2).upper && !is_abbreviation(text.substr(0, at));
        if (without_spaces(text, text.size()) != 0) pieces.push_back({&value, styled});
    }
};

/// By a stop, comma or semicolon of a sentence and not of an abbreviation.
bool ends_by_mark(std::string_view text) {
    std::string_view const words = text.substr(0, without_spaces(text, text.size()));
    if (words.ends_with(',') || words.ends_with(';')) return true;
    return words.ends_with('.') && !words.ends_with("..") && !is_abbreviation(words.substr(0, words.size() - 1));
}

std::optional<Item> read_item(document::ListItem& item) {
    if (item.blocks.size() != 1) return {};
    auto* const paragraph = std::get_if<document::Paragraph>(&item.blocks.front().value);
    if (paragraph == nullptr || !is_french(paragraph->common.lang) || !is_french(item.common.lang)) return {};
    Reader reader;
    reader.read(paragraph->inlines, false);
    if (reader.pieces.empty()) return {};
    auto const [last, styled] = reader.pieces.back();
    Item out{&paragraph->inlines, last, nullptr, styled, 0, Ending::none, reader.sentence};
    std::string_view const text = last->text;
    std::size_t const end = without_spaces(text, text.size());
    std::string_view const words = text.substr(0, end);
    out.length = end;
    if (words.ends_with(':')) return {};
    if (words.ends_with(';') || words.ends_with(',')) {
        out.ending = words.ends_with(';') ? Ending::semicolon : Ending::comma;
        out.length = without_spaces(text, end - 1);
    } else if (words.ends_with('.') || words.ends_with('!') || words.ends_with('?') || words.ends_with("…")) {
        out.ending = Ending::stop;
    }
    bool const alone = out.length == 0 || words == ".";
    if (alone && reader.pieces.size() > 1 && ends_by_mark(reader.pieces[reader.pieces.size() - 2].text->text)) out.doubled = reader.pieces[reader.pieces.size() - 2].text;
    return out;
}

/// "etc." ends a sentence, and an item as well.
bool ends_abbreviated(Item const& item) { return std::string_view(item.last->text).substr(0, item.length).ends_with("etc."); }

class Marker {
public:
    Marker(SpaceProfile profile, Corrections* corrections) : profile_(profile), corrections_(corrections) {}

    void set(document::List& list) {
        std::vector<Item> items;
        for (document::ListItem& one : list.items) {
            auto const item = read_item(one);
            if (!item) return;
            items.push_back(*item);
            if (item->doubled != nullptr) drop_first_mark(*item);
        }
        if (items.size() < 2) return;
        if (wants_semicolons(items)) {
            for (Item const& item : items) end(item, &item == &items.back() ? Ending::stop : Ending::semicolon);
        } else if (Item const* const odd = odd_one(items); odd != nullptr && corrections_ != nullptr) {
            tell(*odd->last, odd->length, Rule::mixed_list, odd->last->text);
        }
    }

private:
    static bool wants_semicolons(std::vector<Item> const& items) {
        std::size_t semicolons = 0;
        for (Item const& item : items) {
            if (item.whole_sentence) return false;
            if (&item == &items.back()) continue;
            if (item.ending == Ending::stop && !ends_abbreviated(item)) return false;
            semicolons += item.ending == Ending::semicolon ? 1 : 0;
        }
        return semicolons > 0 && 2 * semicolons >= items.size() - 1;
    }

    /// The first item that ends otherwise than those before it, or the last one that ends as no last one may.
    static Item const* odd_one(std::vector<Item> const& items) {
        Ending const first = items.front().ending;
        auto const odd = std::find_if(items.begin(), items.end() - 1, [&](Item const& item) { return item.ending != first; });
        if (odd != items.end() - 1) return &*odd;
        Item const& last = items.back();
        bool const right = first == Ending::none ? last.ending == Ending::none : last.ending == Ending::stop;
        return right ? nullptr : &last;
    }

    /// What the datum ends by where the template ends the item: "un." before " ;".
    void drop_first_mark(Item const& item) {
        std::string& words = item.doubled->text;
        std::size_t const length = without_spaces(words, without_spaces(words, words.size()) - 1);
        if (corrections_ != nullptr) tell(*item.doubled, length, Rule::list_marks, words.substr(0, length));
        words.resize(length);
    }

    void end(Item const& item, Ending wanted) {
        if (item.ending == wanted || (wanted == Ending::stop && ends_abbreviated(item))) return;
        std::string const before = item.last->text;
        std::string const mark = wanted == Ending::stop ? "." : std::string(spelled(Gap::high, profile_)) + ";";
        if (corrections_ != nullptr) tell(*item.last, item.length, Rule::list_marks, before.substr(0, item.length) + mark);
        item.last->text.resize(item.length);
        if (!item.styled) {
            item.last->text += mark;
            return;
        }
        // Behind the emphasis, and behind the calls of notes.
        item.inlines->push_back({Text{mark, item.last->span}});
    }

    /// Of a long piece its last words are enough.
    void tell(Text const& piece, std::size_t length, Rule rule, std::string const& after) {
        constexpr std::size_t shown = 40;
        std::size_t from = length < shown ? 0 : piece.text.find(' ', length - shown);
        if (from == std::string::npos || from >= length) from = 0;
        else if (from != 0) ++from;
        corrections_->push_back({0, piece.span, rule, piece.text.substr(from), after.substr(from)});
    }

    SpaceProfile profile_;
    Corrections* corrections_;
};

}  // namespace

void set_list_marks(document::Document& document, SpaceProfile profile, Corrections* corrections) {
    Marker marker(profile, corrections);
    document::for_each_block(document, [&](document::Block& block, std::string const& lang) {
        auto* const list = std::get_if<document::List>(&block.value);
        if (list != nullptr && is_french(lang)) marker.set(*list);
    });
}

}  // namespace paraphe::typography
