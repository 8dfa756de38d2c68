#include "typography/forms.h"

#include <algorithm>

#include "document/walk.h"
#include "typography/characters.h"
#include "typography/french_rules.h"
#include "typography/languages.h"

namespace paraphe::typography {

using document::Emphasis;
using document::Inline;
using document::Inlines;

namespace {

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> list) { return std::find(list.begin(), list.end(), text) != list.end(); }

/// Does the setter look into it?
bool is_open(document::Styled const& styled) {
    bool const formed = styled.emphasis == Emphasis::superscript || styled.emphasis == Emphasis::subscript || styled.emphasis == Emphasis::small_capitals;
    return is_french(styled.lang) && styled.class_name != "code" && !formed;
}

/// One look at the bytes: may there be a figure or a Roman number with letters behind it?
class FirstLook {
public:
    bool finds(Inlines const& inlines) {
        return std::any_of(inlines.begin(), inlines.end(), [&](Inline const& item) {
            if (auto const* const text = std::get_if<document::Text>(&item.value)) return finds(text->text);
            if (auto const* const styled = std::get_if<document::Styled>(&item.value)) return is_open(*styled) && finds(styled->children);
            if (auto const* const link = std::get_if<document::Link>(&item.value)) return finds(link->children);
            before_ = 0;
            return false;
        });
    }

private:
    bool finds(std::string_view text) {
        for (std::size_t at = 0; at < text.size(); ++at) {
            char const c = text[at];
            if (c >= 'a' && c <= 'z') {
                if (before_ != 0 && (spaced_ ? begins_latin(text.substr(at)) : c == 'e' || c == 'r' || c == 'd')) return true;
                before_ = 0;
            } else if ((c >= '0' && c <= '9') || c == 'I' || c == 'V' || c == 'X') {
                before_ = c;
                spaced_ = false;
            } else if (c == ' ' || !is_ascii(c)) {
                spaced_ = true;  // a no-break space or the degree of "5° bis", as far as this look goes
            } else {
                before_ = 0;
            }
        }
        return false;
    }

    static bool begins_latin(std::string_view rest) {
        constexpr std::size_t enough = 3;
        return is_one_of(rest.substr(0, enough), {"bis", "ter", "qua", "qui", "sex", "sep", "oct", "non", "dec"});
    }

    char before_ = 0;
    bool spaced_ = false;
};

/// Length of the Roman number that an ordinal begins with, or 0: XXI of XXIe, I of Ier.
std::size_t roman_part(std::string_view text) {
    std::size_t const size = std::min(text.find_first_not_of("IVX"), text.size());
    std::string_view const number = text.substr(0, size), ending = text.substr(size);
    bool const fits = number == "I" ? is_one_of(ending, {"er", "ers", "re", "res"}) : is_one_of(ending, {"e", "es"});
    return fits && is_roman(number) ? size : 0;
}

bool is_roman_ordinal(Passage const& passage, std::size_t token) { return passage.is_letters(token) && passage.at(token).capital && roman_part(passage.text(token)) != 0; }

bool ends_word(Passage const& passage, std::size_t token) {
    return !passage.glued(token + 1) || (!passage.is_letters(token + 1) && !passage.is_digits(token + 1) && passage.at(token + 1).kind != Kind::opaque);
}

/// XXIe siècle, XIXe et XXe siècles, XIXe-XXe siècle
bool leads_to_century(Passage const& passage, std::size_t token) {
    for (std::size_t at = token + 1; at <= passage.count(); ++at) {
        std::string_view const text = passage.text(at);
        if (is_one_of(text, {"siècle", "siècles", "millénaire", "millénaires"})) return true;
        bool const joint = is_one_of(text, {"et", "ou", "au", "-", "–", ",", "/"});
        if (!joint && !is_roman_ordinal(passage, at)) return false;
    }
    return false;
}

/// Is the number that ends at `token` that of an article or of a division: article 3, art. L. 313-12, 5° , le II, articles 3 et 4?
bool is_number_of_law(Passage const& passage, std::size_t token) {
    if (passage.is_mark(token, U'°')) return passage.is_digits(token - 1);
    if (passage.is_letters(token) && !passage.at(token).small && is_roman(passage.text(token))) return true;
    while (passage.is_digits(token)) {
        while (passage.glued(token) && passage.is_mark(token - 1, '-') && passage.glued(token - 1) && passage.is_digits(token - 2)) token -= 2;
        std::size_t lead = token - 1;
        if (passage.is_mark(lead, '*')) --lead;
        if (passage.is_mark(lead, '.')) --lead;
        if (passage.is(lead, Trait::numbered) || passage.is(lead, Trait::article) || is_one_of(passage.text(lead), {"L", "R", "D", "A", "LO"})) return true;
        if (!is_one_of(passage.text(lead), {"et", "ou", "à", ","})) return false;
        token = lead - 1;
        if (passage.is(token, Trait::latin)) --token;
    }
    return false;
}

}  // namespace

void FormSetter::set(Inlines& inlines) {
    if (!FirstLook().finds(inlines)) return;
    passage_.clear(SpaceProfile::imprimerie_nationale, Passage::Lone::code);
    pieces_.clear();
    forms_.clear();
    put(inlines, false);
    passage_.scan();
    find();
    if (forms_.empty()) return;
    next_piece_ = next_form_ = 0;
    wrap(inlines);
}

void FormSetter::put(Inlines const& inlines, bool italic) {
    for (Inline const& item : inlines)
        std::visit(document::Cases{
                       [&](document::Text const& value) {
                           auto const begin = static_cast<std::uint32_t>(passage_.text().size());
                           passage_.append(value.text);
                           pieces_.push_back({begin, static_cast<std::uint32_t>(passage_.text().size()), italic});
                       },
                       [&](document::Styled const& value) {
                           if (is_open(value)) put(value.children, italic || value.emphasis == Emphasis::emphasis);
                           else passage_.append_stand_in(Kind::barrier);
                       },
                       [&](document::Link const& value) { put(value.children, italic); },
                       [&](document::Note const&) { passage_.append_stand_in(Kind::call); },
                       [](document::IndexMark const&) {},
                       [&](document::PageRef const&) { passage_.append_stand_in(Kind::figure); },
                       [&](auto const&) { passage_.append_stand_in(Kind::barrier); },
                   },
                   item.value);
}

void FormSetter::find() {
    for (std::size_t token = 1; token <= passage_.count();) {
        std::size_t next = 0;
        if (passage_.is_digits(token)) next = find_ordinal(token);
        else if (passage_.is(token, Trait::latin)) next = find_latin(token);
        else if (is_roman_ordinal(passage_, token)) next = find_roman(token);
        token = next == 0 ? token + 1 : next;
    }
}

std::size_t FormSetter::find_ordinal(std::size_t token) {
    std::size_t const ending = token + 1;
    if (!passage_.glued(ending) || !passage_.is_letters(ending) || !ends_word(passage_, ending)) return 0;
    bool const part = passage_.glued(token) && (passage_.is_letters(token - 1) || passage_.at(token - 1).kind == Kind::opaque ||
                                                (passage_.glued(token - 1) && passage_.is_digits(token - 2) && !passage_.is_mark(token - 1, '/')));
    if (part) return 0;
    std::string_view const number = passage_.text(token), letters = passage_.text(ending);
    bool const fits = number == "1" ? is_one_of(letters, {"er", "ers", "re", "res"})
                                    : is_one_of(letters, {"e", "es"}) || (number == "2" && is_one_of(letters, {"d", "de", "ds", "des"}));
    if (!fits) return 0;
    forms_.push_back({passage_.at(ending).begin, passage_.at(ending).end, Emphasis::superscript});
    return ending + 1;
}

std::size_t FormSetter::find_roman(std::size_t token) {
    if (!ends_word(passage_, token) || (passage_.glued(token) && (passage_.is_digits(token - 1) || passage_.at(token - 1).kind == Kind::opaque))) return 0;
    Token const& word = passage_.at(token);
    std::uint32_t const letters = word.begin + static_cast<std::uint32_t>(roman_part(passage_.text(token)));
    if (leads_to_century(passage_, token)) forms_.push_back({word.begin, letters, Emphasis::small_capitals});
    forms_.push_back({letters, word.end, Emphasis::superscript});
    return token + 1;
}

std::size_t FormSetter::find_latin(std::size_t token) {
    Token const& word = passage_.at(token);
    if (!passage_.spaced(token) || !ends_word(passage_, token) || !is_number_of_law(passage_, token - 1) || is_italic(word.begin)) return 0;
    forms_.push_back({word.begin, word.end, Emphasis::emphasis});
    return token + 1;
}

bool FormSetter::is_italic(std::uint32_t at) const {
    return std::any_of(pieces_.begin(), pieces_.end(), [&](Piece const& piece) { return piece.begin <= at && at < piece.end && piece.italic; });
}

/// Pieces come in the order in which `put` met them.
void FormSetter::wrap(Inlines& inlines) {
    Inlines out;
    out.reserve(inlines.size() + forms_.size());
    for (Inline& item : inlines) {
        if (std::holds_alternative<document::Text>(item.value)) {
            split(item, out);
            continue;
        }
        if (auto* const styled = std::get_if<document::Styled>(&item.value); styled != nullptr && is_open(*styled)) wrap(styled->children);
        if (auto* const link = std::get_if<document::Link>(&item.value)) wrap(link->children);
        out.push_back(std::move(item));
    }
    inlines = std::move(out);
}

void FormSetter::split(Inline& item, Inlines& out) {
    Piece const& piece = pieces_[next_piece_++];
    while (next_form_ < forms_.size() && forms_[next_form_].end <= piece.begin) ++next_form_;
    if (next_form_ == forms_.size() || forms_[next_form_].begin >= piece.end) {
        out.push_back(std::move(item));
        return;
    }
    auto const text = std::get<document::Text>(std::move(item.value));
    std::uint32_t at = piece.begin;
    auto const cut = [&](std::uint32_t end) {
        document::Text part{text.text.substr(at - piece.begin, end - at), text.span};
        at = end;
        return Inline{std::move(part)};
    };
    for (; next_form_ < forms_.size() && forms_[next_form_].begin < piece.end; ++next_form_) {
        Form const& form = forms_[next_form_];
        if (form.begin > at) out.push_back(cut(form.begin));
        document::Styled styled;
        styled.emphasis = form.emphasis;
        styled.children.push_back(cut(std::min(form.end, piece.end)));
        out.push_back({std::move(styled)});
        if (form.end > piece.end) break;  // goes on in the next piece
    }
    if (at < piece.end) out.push_back(cut(piece.end));
}

}  // namespace paraphe::typography
