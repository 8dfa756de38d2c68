// Quotes by pairs, with a stack: « at the first level, “ at the second. What has no partner stays as it is.

#include <algorithm>
#include <array>
#include <iterator>

#include "typography/french_rules.h"

namespace paraphe::typography {

namespace {

/// By strength: a closing quote may leave weaker ones without a partner, never stronger ones. A pair becomes stronger by being
/// set, so that a second pass finds the same pairs.
enum class Style : std::uint8_t { single, straight, curly, guillemet };
enum class Side : std::uint8_t { open, close, either };

struct Quote {
    std::size_t token = 0;
    Style style = Style::straight;
    Side side = Side::either;
    bool paired = false;
    bool chevrons = false;  ///< << or >>, two tokens
};

bool opens(char32_t mark) { return mark == '(' || mark == '[' || mark == '{' || mark == U'«' || mark == U'“' || mark == U'‘' || mark == '\'' || mark == U'’' || mark == '"' || mark == '/' || mark == '<' || mark == U'–' || mark == U'—' || mark == '-'; }
bool closes(char32_t mark) {
    return mark == ')' || mark == ']' || mark == '}' || mark == U'»' || mark == U'”' || mark == U'’' || mark == '\'' || mark == '"' || mark == '.' || mark == ',' || mark == ';' || mark == ':' || mark == '!' ||
           mark == '?' || mark == U'…' || mark == '>' || mark == '/' || mark == '-';
}

class Quoter {
public:
    explicit Quoter(Passage& passage) : passage_(passage) {}

    void run() {
        for (std::size_t token = 1; token <= passage_.count(); ++token) token = find(token);
        pair();
        set();
    }

private:
    bool is_text(std::size_t token) const { return passage_.is_letters(token) || passage_.is_digits(token) || passage_.at(token).kind == Kind::opaque; }
    bool free_left(std::size_t token) const { return !passage_.glued(token) || opens(passage_.at(token - 1).mark); }
    bool free_right(std::size_t token) const { return !passage_.glued(token + 1) || closes(passage_.at(token + 1).mark); }

    /// Notes the quote at `token`, if it is one; gives the last token that it takes.
    std::size_t find(std::size_t token) {
        switch (passage_.at(token).mark) {
            case U'«': quotes_.push_back({token, Style::guillemet, Side::open}); break;
            case U'»': quotes_.push_back({token, Style::guillemet, Side::close}); break;
            case U'“': quotes_.push_back({token, Style::curly, Side::open}); break;
            case U'„': quotes_.push_back({token, Style::curly, Side::open}); break;
            case U'”': quotes_.push_back({token, Style::curly, Side::close}); break;
            case U'‘':
            case U'’':
            case '\'': find_single(token); break;
            case '"': find_straight(token); break;
            case '<':
            case '>': return find_chevrons(token);
            default: break;
        }
        return token;
    }

    void find_straight(std::size_t token) {
        if (set_primes(token)) return;
        bool const left = free_left(token);
        quotes_.push_back({token, Style::straight, !left ? Side::close : free_right(token) ? Side::either : Side::open});
    }

    void find_single(std::size_t token) {
        bool const text_before = passage_.glued(token) && is_text(token - 1);
        bool const text_after = passage_.glued(token + 1) && is_text(token + 1);
        char32_t const mark = passage_.at(token).mark;
        if (text_before && text_after) return;  // an apostrophe
        if (set_short_and(token)) return;
        if (mark != U'’' && !text_before && text_after && free_left(token)) quotes_.push_back({token, Style::single, Side::open});
        else if (mark != U'‘' && passage_.glued(token) && free_right(token)) quotes_.push_back({token, Style::single, Side::close});
    }

    /// rock 'n' roll: the letters that are left out, not a quotation.
    bool set_short_and(std::size_t token) {
        std::size_t const letter = passage_.text(token + 1) == "n" ? token + 1 : token - 1;
        if (passage_.text(letter) != "n" || !passage_.glued(letter) || !passage_.glued(letter + 1)) return false;
        auto const is_apostrophe = [&](std::size_t mark) { return passage_.is_mark(mark, '\'') || passage_.is_mark(mark, U'’') || passage_.is_mark(mark, U'‘'); };
        constexpr std::string_view known[] = {"roll", "Roll", "bass", "chips", "blues"};
        bool const between_words = passage_.is_letters(letter - 2) && passage_.spaced(letter - 1) && passage_.spaced(letter + 2);
        if (!between_words || std::find(std::begin(known), std::end(known), passage_.text(letter + 2)) == std::end(known) || !is_apostrophe(letter - 1) || !is_apostrophe(letter + 1)) return false;
        passage_.replace(token, "’", Rule::apostrophe);
        passage_.set_mark(token, U'’');
        return true;
    }

    std::size_t find_chevrons(std::size_t token) {
        char32_t const mark = passage_.at(token).mark;
        bool const two = passage_.is_mark(token + 1, mark) && passage_.glued(token + 1) && !(passage_.is_mark(token + 2, mark) && passage_.glued(token + 2));
        if (!two || (passage_.glued(token) && passage_.is_mark(token - 1, mark))) return token;
        quotes_.push_back({token, Style::guillemet, mark == '<' ? Side::open : Side::close, false, true});
        return token + 1;
    }

    /// 5' 30": minutes and seconds.
    bool set_primes(std::size_t token) {
        if (!passage_.glued(token) || !passage_.is_digits(token - 1) || passage_.at(token - 1).size() > 2) return false;
        std::size_t const minutes = token - 2;
        bool const typed = passage_.is_mark(minutes, '\'') || passage_.is_mark(minutes, U'’');
        if (!typed || !passage_.glued(minutes) || !passage_.is_digits(minutes - 1)) return false;
        passage_.replace(minutes, "′", Rule::prime);
        passage_.replace(token, "″", Rule::prime);
        passage_.set_mark(minutes, U'′');
        passage_.set_mark(token, U'″');
        passage_.set_gap(token - 1, Gap::tie, Rule::prime);
        if (!quotes_.empty() && quotes_.back().token == minutes) quotes_.pop_back();
        return true;
    }

    void pair() {
        std::vector<std::size_t> open;
        std::array<std::size_t, 4> waiting{};
        auto const count = [&](Quote const& quote) -> std::size_t& { return waiting[static_cast<std::size_t>(quote.style)]; };
        for (std::size_t i = 0; i < quotes_.size(); ++i) {
            Quote& quote = quotes_[i];
            if (quote.side == Side::either) {
                bool const behind_close = i > 0 && quotes_[i - 1].side == Side::close && quotes_[i - 1].token + 1 == quote.token && passage_.glued(quote.token);
                quote.side = behind_close || count(quote) > 0 ? Side::close : Side::open;
            }
            if (quote.side == Side::open) {
                open.push_back(i);
                ++count(quote);
                continue;
            }
            if (count(quote) == 0) continue;
            std::size_t depth = open.size();
            while (quotes_[open[depth - 1]].style < quote.style) --depth;
            if (quotes_[open[depth - 1]].style != quote.style) continue;
            for (std::size_t k = depth - 1; k < open.size(); ++k) --count(quotes_[open[k]]);
            quotes_[open[depth - 1]].paired = quote.paired = true;
            open.resize(depth - 1);
        }
    }

    void set() {
        bool lone_guillemet = false;
        for (Quote const& quote : quotes_) lone_guillemet |= is_lone_guillemet(quote);
        std::size_t depth = 0;
        for (Quote const& quote : quotes_) {
            bool const open = quote.side == Side::open;
            if (!quote.paired) {
                if (quote.style == Style::straight) passage_.remark(quote.token, Rule::lone_quote);
                // A quotation that goes on behind this paragraph.
                if (is_lone_guillemet(quote) && open) ++depth;
                continue;
            }
            if (!open && depth > 0) --depth;
            // Where a quotation began before this paragraph nobody knows the level: what is printed already stays.
            bool const typed_right = quote.style == Style::guillemet || (quote.style == Style::curly && !passage_.is_mark(quote.token, U'„'));
            if (!lone_guillemet || !typed_right || quote.chevrons) write(quote, depth % 2 == 0);
            if (open) ++depth;
        }
    }

    static bool is_lone_guillemet(Quote const& quote) { return !quote.paired && quote.style == Style::guillemet && !quote.chevrons; }

    void write(Quote const& quote, bool first_level) {
        bool const open = quote.side == Side::open;
        char32_t const mark = first_level ? (open ? U'«' : U'»') : (open ? U'“' : U'”');
        std::string_view const characters = first_level ? (open ? "«" : "»") : (open ? "“" : "”");
        // Of two chevrons the one beside the words becomes the quote.
        std::size_t const seen = quote.chevrons && quote.side == Side::open ? quote.token + 1 : quote.token;
        if (quote.chevrons) {
            std::size_t const gone = quote.token + quote.token + 1 - seen;
            passage_.replace(gone, "", Rule::quotes);
            passage_.set_mark(gone, 0);
        }
        passage_.replace(seen, characters, Rule::quotes);
        passage_.set_mark(seen, mark);
    }

    Passage& passage_;
    std::vector<Quote> quotes_;
};

}  // namespace

void set_quotes(Passage& passage) { Quoter(passage).run(); }

}  // namespace paraphe::typography
