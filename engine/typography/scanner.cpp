// From characters to tokens: one look at each, a second one only at chunks that may hold something protected.

#include "base/bug.h"
#include "typography/characters.h"
#include "typography/masks.h"
#include "typography/passage.h"
#include "typography/stand_ins.h"

namespace paraphe::typography {

class Passage::Scanner {
public:
    explicit Scanner(Passage& passage) : passage_(passage), text_(passage.text_), tokens_(passage.tokens_) {}

    void run() {
        tokens_.push_back({});
        open_chunk();
        tokenize(0, text_.size(), Masks::wanted);
        close_chunk(text_.size());
        Token last;
        last.begin = last.end = static_cast<std::uint32_t>(text_.size());
        last.typed = gap_;
        tokens_.push_back(last);
    }

private:
    enum class Masks : bool { unwanted, wanted };

    void tokenize(std::size_t at, std::size_t end, Masks masks) {
        while (at < end) {
            char const first = text_[at];
            Sort const sort = is_ascii(first) ? ascii_sort(first) : character_at(text_, at).sort;
            switch (sort) {
                case Sort::space:
                    close_chunk(at);
                    at += is_ascii(first) ? 1 : character_at(text_, at).length;
                    gap_ = gap_ == Typed::none ? Typed::one : Typed::several;
                    open_chunk();
                    break;
                case Sort::stand_in:
                    close_chunk(at);
                    push(first == call_byte ? Kind::call : first == figure_byte ? Kind::figure : Kind::barrier, at, at + 1);
                    ++at;
                    open_chunk();
                    break;
                case Sort::letter: at = letters(at, end); break;
                case Sort::digit: at = digits(at, end); break;
                case Sort::mark:
                case Sort::extender: at = mark(at, end, masks); break;
            }
        }
    }

    Token& push(Kind kind, std::size_t begin, std::size_t end) {
        Token& token = tokens_.emplace_back();
        token.begin = static_cast<std::uint32_t>(begin);
        token.end = static_cast<std::uint32_t>(end);
        token.kind = kind;
        token.typed = gap_;
        gap_ = Typed::none;
        return token;
    }

    std::size_t letters(std::size_t begin, std::size_t end) {
        std::uint32_t hash = hash_seed;
        bool small = false;
        bool capital = false;
        std::size_t at = begin;
        while (at < end) {
            char const byte = text_[at];
            if (is_ascii(byte)) {
                if (ascii_sort(byte) != Sort::letter) break;
                bool const upper = byte <= 'Z';
                capital |= upper && at == begin;
                small |= !upper;
                hash = hash_step(hash, byte);
                ++at;
                continue;
            }
            Character const c = character_at(text_, at);
            if (c.sort != Sort::letter && c.sort != Sort::extender) break;
            capital |= c.upper && at == begin;
            small |= !c.upper;
            for (std::size_t i = 0; i < c.length; ++i) hash = hash_step(hash, text_[at + i]);
            at += c.length;
        }
        Token& token = push(Kind::letters, begin, at);
        token.capital = capital;
        token.small = small;
        token.word = find_word(text_.substr(begin, at - begin), hash);
        chunk_.capital |= capital;
        return at;
    }

    std::size_t digits(std::size_t begin, std::size_t end) {
        std::size_t at = begin;
        while (at < end && is_ascii(text_[at]) && ascii_sort(text_[at]) == Sort::digit) ++at;
        // A keycap or a combining mark makes something else of its figure.
        if (is_extender(at, end)) return odd(begin, at, end);
        push(Kind::digits, begin, at);
        chunk_.digits = true;
        return at;
    }

    std::size_t mark(std::size_t begin, std::size_t end, Masks masks) {
        Character const c = character_at(text_, begin);
        std::size_t const at = begin + c.length;
        if (c.sort == Sort::extender || is_extender(at, end)) return odd(begin, at, end);
        switch (c.code_point) {
            case '`':
                if (std::size_t const code_end = masks == Masks::wanted ? end_of_code(begin) : 0; code_end != 0) {
                    close_chunk(begin);
                    push(Kind::opaque, begin, code_end);
                    open_chunk();
                    return code_end;
                }
                passage_.has_quotes_ = true;
                break;
            case '@':
            case '_':
            case '#':
            case '\\':
            case '/': chunk_.suspicious = true; break;
            case ':':
            case '.': chunk_.suspicious |= at < end && text_[at] != ' ' && text_[at] != '.'; break;
            case '"':
            case '\'':
            case '<':
            case 0x2018: passage_.has_quotes_ = true; break;
            case 0xAB:
            case 0xBB:
            case 0x201C:
            case 0x201D:
            case 0x201E:
                // Nothing protected goes on across them, whether a space will stand there or not.
                passage_.has_quotes_ = true;
                if (masks == Masks::wanted) close_chunk(begin);
                push(Kind::mark, begin, at).mark = c.code_point;
                if (masks == Masks::wanted) open_chunk();
                return at;
            case '-':
            case 0x2013:
            case 0x2014: passage_.has_dashes_ = true; break;
            default: break;
        }
        push(Kind::mark, begin, at).mark = c.code_point;
        return at;
    }

    bool is_extender(std::size_t at, std::size_t end) const { return at < end && !is_ascii(text_[at]) && character_at(text_, at).sort == Sort::extender; }

    /// A character with its combining marks: no rule knows it.
    std::size_t odd(std::size_t begin, std::size_t at, std::size_t end) {
        while (is_extender(at, end)) at += character_at(text_, at).length;
        push(Kind::mark, begin, at);
        return at;
    }

    /// Behind the second of two backticks that hold code, or 0: between letters a backtick is a bad apostrophe.
    std::size_t end_of_code(std::size_t begin) {
        bool const after_letter = tokens_.back().kind == Kind::letters && gap_ == Typed::none;
        if (after_letter || no_more_code_) return 0;
        std::size_t const close = text_.find('`', begin + 1);
        no_more_code_ = close == std::string_view::npos;
        return no_more_code_ ? 0 : close + 1;
    }

    void open_chunk() { chunk_ = {tokens_.size(), gap_, false, false, false}; }

    void close_chunk(std::size_t end) {
        if (tokens_.size() == chunk_.first || !(chunk_.suspicious || (chunk_.capital && chunk_.digits))) return;
        std::size_t const begin = tokens_[chunk_.first].begin;
        std::string_view const chunk = text_.substr(begin, end - begin);
        Mask mask = find_mask(chunk, 0);
        if (mask.empty()) return;
        Chunk const chunk_before = chunk_;
        tokens_.resize(chunk_.first);
        Typed const gap_after = gap_;
        gap_ = chunk_before.gap;
        std::size_t at = 0;
        for (; !mask.empty(); mask = find_mask(chunk, at)) {
            tokenize(begin + at, begin + mask.begin, Masks::unwanted);
            push(Kind::opaque, begin + mask.begin, begin + mask.end);
            at = mask.end;
        }
        tokenize(begin + at, end, Masks::unwanted);
        gap_ = gap_after;
    }

    /// Characters without a space between them.
    struct Chunk {
        std::size_t first = 0;  ///< number of its first token
        Typed gap = Typed::none;
        bool suspicious = false, capital = false, digits = false;
    };

    Passage& passage_;
    std::string_view text_;
    std::vector<Token>& tokens_;
    Chunk chunk_;
    Typed gap_ = Typed::none;
    bool no_more_code_ = false;
};

void Passage::scan() {
    // Offsets are of 32 bits.
    if (text_.size() > 0xFFFFFFFFU) throw base::Bug("a paragraph of four gigabytes");
    Scanner(*this).run();
}

}  // namespace paraphe::typography
