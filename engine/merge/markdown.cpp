#include "merge/markdown.h"

#include <md4c.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>

#include "base/bug.h"
#include "base/utf8.h"

namespace paraphe::merge {

namespace {

/// Stand-ins for an element in the text that md4c reads: as long as the element, and plain text to Markdown.
constexpr std::string_view stand_in_begin = "\uFDD0";
constexpr std::string_view stand_in_end = "\uFDD1";
/// Elements that hold words, which are Markdown.
struct Enclosing {
    std::string_view begin, end;
};
constexpr std::array<Enclosing, 2> enclosing{{{"<p:note>", "</p:note>"}, {"<p:index-entry", "</p:index-entry>"}}};

class Writer {
public:
    Writer(TrackedText const& markdown, MarkdownOptions const& options, TrackedText& out)
        : source_(markdown), options_(options), out_(out), text_(markdown.text) {
        set_elements_aside();
    }

    base::Diagnostics run() {
        MD_PARSER parser{};
        parser.flags = MD_FLAG_TABLES | MD_FLAG_NOINDENTEDCODEBLOCKS;
        parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) { return of(self).enter(type, detail); };
        parser.leave_block = [](MD_BLOCKTYPE type, void* detail, void* self) { return of(self).leave(type, detail); };
        parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) { return of(self).enter(type, detail); };
        parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).leave(type); };
        parser.text = [](MD_TEXTTYPE type, MD_CHAR const* text, MD_SIZE size, void* self) {
            return of(self).text(type, {text, size});
        };
        int const failed = md_parse(text_.data(), static_cast<MD_SIZE>(text_.size()), &parser, this);
        base::expect(failed == 0, "md4c fails only without memory");
        flush(last_);
        return std::move(diagnostics_);
    }

private:
    static Writer& of(void* self) { return *static_cast<Writer*>(self); }

    base::Origin origin(std::size_t begin, std::size_t end) const {
        return source_.map.find(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end));
    }
    static base::Span place(base::Origin const& origin) { return origin.data.known() ? origin.data : origin.text; }

    void complain(char const* code, std::string message, base::Origin const& where, std::string hint = {}) {
        auto diagnostic = base::error(code, std::move(message), place(where));
        diagnostic.pointer = where.pointer;
        if (!hint.empty()) diagnostic.hints.push_back(std::move(hint));
        diagnostics_.push_back(std::move(diagnostic));
    }
    /// About something whose place is that of the text to come: told when it comes.
    void complain_at_next(char const* code, std::string message, std::string hint = {}) {
        waiting_.push_back([=, this](base::Origin const& where) { complain(code, message, where, hint); });
    }

    void set_elements_aside() {
        for (std::size_t at = text_.find("<p:"); at != std::string::npos; at = text_.find("<p:", at + 1)) {
            if (origin(at, at + 1).data.known()) continue;  // of a datum: plain text
            std::size_t const end = text_.find('>', at);
            bool const known = text_.compare(at, 6, "<p:ref") == 0 || text_.compare(at, 8, "<p:blank") == 0;
            bool const holds_words = options_.references && std::any_of(enclosing.begin(), enclosing.end(), [&](Enclosing const& one) {
                return text_.compare(at, one.begin.size(), one.begin) == 0 && set_end_aside(at, one);
            });
            bool const allowed = holds_words || (options_.references && known && end != std::string::npos && text_[end - 1] == '/');
            std::size_t const stop = end == std::string::npos ? at + 3 : end + 1;
            if (allowed) elements_[at] = stop;
            else complain("merge.raw-html", "seuls <p:ref to=\"…\"/>, <p:blank kind=\"…\"/>, <p:note>…</p:note> et <p:index-entry>…</p:index-entry> sont permis dans une clause", origin(at, stop));
            if (!allowed && stop - at < stand_in_begin.size() + stand_in_end.size()) continue;
            set_aside(at, stop);
        }
    }

    void set_aside(std::size_t begin, std::size_t end) {
        std::string stand_in(end - begin, 'x');
        stand_in.replace(0, stand_in_begin.size(), stand_in_begin);
        stand_in.replace(stand_in.size() - stand_in_end.size(), stand_in_end.size(), stand_in_end);
        text_.replace(begin, end - begin, stand_in);
    }

    /// The end of the element that begins at `begin`, in the same paragraph; whether there is one.
    bool set_end_aside(std::size_t begin, Enclosing const& element) {
        std::size_t const paragraph_end = std::min(text_.find("\n\n", begin), text_.size());
        for (std::size_t at = text_.find(element.end, begin); at < paragraph_end; at = text_.find(element.end, at + 1)) {
            if (origin(at, at + 1).data.known()) continue;  // of a datum: plain text
            if (text_.find(element.begin, begin + 1) < at) return false;
            elements_[at] = at + element.end.size();
            set_aside(at, at + element.end.size());
            return true;
        }
        return false;
    }

    // ---- Output ----------------------------------------------------------------------------------------

    void tag(std::string_view tag) { pending_ += tag; }

    void flush(base::Origin const& where) {
        for (auto const& tell : waiting_) tell(where);
        waiting_.clear();
        if (!pending_.empty()) out_.add_made(pending_, where);
        pending_.clear();
        last_ = where;
    }

    /// The bytes [begin, end) of the source, stretch by stretch of equal origin, escaped for XML.
    void copy(std::size_t begin, std::size_t end, bool verbatim = false) {
        while (begin < end) {
            std::size_t stop = std::min<std::size_t>(end, source_.map.run_end(static_cast<std::uint32_t>(begin)));
            if (stop <= begin) stop = end;
            copy_run(begin, stop, verbatim);
            begin = stop;
        }
    }

    void copy_run(std::size_t begin, std::size_t end, bool verbatim) {
        base::Origin const whole = origin(begin, end);
        flush(whole);
        bool const literal = !whole.data.known() && whole.text.end - whole.text.begin == end - begin;
        std::string_view const bytes = std::string_view(source_.text).substr(begin, end - begin);
        if (!literal) return out_.add_made(verbatim ? std::string(bytes) : escaped_for_xml(bytes), whole);
        for (std::size_t at = 0; at < bytes.size();) {
            std::size_t const next = verbatim ? bytes.size() : std::min(bytes.find_first_of("&<>", at), bytes.size());
            if (next > at) out_.add_literal(bytes.substr(at, next - at), origin(begin + at, begin + next).text);
            if (next < bytes.size())
                out_.add_made(escaped_for_xml(bytes.substr(next, 1)), origin(begin + next, begin + next + 1));
            at = next + 1;
        }
    }

    void copy_with_elements(std::size_t begin, std::size_t end) {
        while (begin < end) {
            std::size_t const next = std::min(text_.find(stand_in_begin, begin), end);
            copy(begin, next);
            if (next == end) return;
            std::size_t const stop = text_.find(stand_in_end, next) + stand_in_end.size();
            if (elements_.count(next) != 0) copy(next, stop, true);
            begin = stop;
        }
    }

    // ---- md4c's events ---------------------------------------------------------------------------------

    int text(MD_TEXTTYPE type, std::string_view text) {
        bool const inside =
            !std::less<>()(text.data(), text_.data()) && !std::less<>()(text_.data() + text_.size(), text.data());
        std::size_t const begin = inside ? static_cast<std::size_t>(text.data() - text_.data()) : 0;
        switch (type) {
            case MD_TEXT_BR:
                tag("<br/>");
                break;
            case MD_TEXT_SOFTBR:
                tag("\n");
                break;
            case MD_TEXT_NULLCHAR:
                tag("\uFFFD");
                break;
            case MD_TEXT_HTML:
                if (inside && text.find_first_not_of(" \r\n") != std::string_view::npos) {
                    complain("merge.raw-html", "le HTML n’est pas permis dans une clause",
                             origin(begin, begin + text.size()));
                }
                break;
            case MD_TEXT_ENTITY:
                if (inside) copy(begin, begin + text.size(), true);
                break;
            default:
                if (inside) copy_with_elements(begin, begin + text.size());
                else tag(escaped_for_xml(text));
        }
        return 0;
    }

    int enter(MD_BLOCKTYPE type, void* detail) {
        switch (type) {
            case MD_BLOCK_P:
                tag("<p>");
                break;
            case MD_BLOCK_UL:
                tag("<ul>");
                break;
            case MD_BLOCK_OL:
                open_numbered_list(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start);
                break;
            case MD_BLOCK_LI:
                tag("<li>");
                break;
            case MD_BLOCK_H:
                open_heading(static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
                break;
            case MD_BLOCK_TABLE:
                tag("<table>");
                break;
            case MD_BLOCK_THEAD:
                tag("<thead>");
                break;
            case MD_BLOCK_TBODY:
                tag("<tbody>");
                break;
            case MD_BLOCK_TR:
                tag("<tr>");
                break;
            case MD_BLOCK_TH:
                tag("<th scope=\"col\"" + cell_class(detail) + ">");
                break;
            case MD_BLOCK_TD:
                tag("<td" + cell_class(detail) + ">");
                break;
            case MD_BLOCK_CODE:
                complain_at_next("merge.markdown-unsupported", "un bloc de code n’a pas sa place dans un contrat");
                tag("<p>");
                break;
            case MD_BLOCK_QUOTE:
                complain_at_next("merge.markdown-unsupported", "une citation (>) n’est pas prévue");
                break;
            case MD_BLOCK_HR:
                complain_at_next("merge.markdown-unsupported", "un filet (---) n’est pas prévu");
                break;
            case MD_BLOCK_HTML:
            case MD_BLOCK_DOC:
                break;
        }
        return 0;
    }

    int leave(MD_BLOCKTYPE type, void* detail) {
        switch (type) {
            case MD_BLOCK_P:
            case MD_BLOCK_CODE:
                tag("</p>\n");
                break;
            case MD_BLOCK_UL:
                tag("</ul>\n");
                break;
            case MD_BLOCK_OL:
                tag("</ol>\n");
                break;
            case MD_BLOCK_LI:
                tag("</li>\n");
                break;
            case MD_BLOCK_H:
                close_heading(static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
                break;
            case MD_BLOCK_TABLE:
                tag("</table>\n");
                break;
            case MD_BLOCK_THEAD:
                tag("</thead>\n");
                break;
            case MD_BLOCK_TBODY:
                tag("</tbody>\n");
                break;
            case MD_BLOCK_TR:
                tag("</tr>\n");
                break;
            case MD_BLOCK_TH:
                tag("</th>");
                break;
            case MD_BLOCK_TD:
                tag("</td>");
                break;
            default:
                break;
        }
        return 0;
    }

    static std::string cell_class(void* detail) {
        return static_cast<MD_BLOCK_TD_DETAIL*>(detail)->align == MD_ALIGN_RIGHT ? " class=\"num\"" : "";
    }

    void open_numbered_list(unsigned start) {
        if (start == 0 || start > 9999) complain_at_next("merge.markdown-unsupported", "une liste numérotée commence par un nombre de 1 à 9999");
        tag(start > 1 && start <= 9999 ? "<ol start=\"" + std::to_string(start) + "\">" : "<ol>");
    }

    int allowed_heading(int level) const { return std::max(level, options_.first_heading); }

    void open_heading(int level) {
        if (options_.first_heading == 0 || level < options_.first_heading)
            complain_at_next(
                "merge.heading-level",
                options_.first_heading == 0 ? "un titre n’est pas permis dans une donnée"
                                            : "ce titre est d’un niveau trop haut pour une clause",
                options_.first_heading == 0
                    ? ""
                    : "commencez par " + std::string(static_cast<std::size_t>(options_.first_heading), '#'));
        tag(options_.first_heading == 0 ? "<p><strong>" : "<h" + std::to_string(allowed_heading(level)) + ">");
    }

    void close_heading(int level) {
        tag(options_.first_heading == 0 ? "</strong></p>\n" : "</h" + std::to_string(allowed_heading(level)) + ">\n");
    }

    int enter(MD_SPANTYPE type, void* detail) {
        switch (type) {
            case MD_SPAN_EM:
                tag("<em>");
                break;
            case MD_SPAN_STRONG:
                tag("<strong>");
                break;
            case MD_SPAN_A: {
                MD_ATTRIBUTE const& href = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
                tag("<a href=\"" + escaped_for_xml({href.text, href.size}) + "\">");
                break;
            }
            case MD_SPAN_IMG:
                complain_at_next("merge.markdown-unsupported", "une image n’est pas permise ici");
                break;
            case MD_SPAN_CODE:
                complain_at_next("merge.markdown-unsupported", "du code (`…`) n’a pas sa place dans un contrat");
                break;
            default:
                break;
        }
        return 0;
    }

    int leave(MD_SPANTYPE type) {
        if (type == MD_SPAN_EM) tag("</em>");
        if (type == MD_SPAN_STRONG) tag("</strong>");
        if (type == MD_SPAN_A) tag("</a>");
        return 0;
    }

    TrackedText const& source_;
    MarkdownOptions const& options_;
    TrackedText& out_;
    std::string text_;                             ///< what md4c reads: source_.text with elements set aside
    std::map<std::size_t, std::size_t> elements_;  ///< begin -> end of each <p:ref …/>, <p:blank …/> and of both ends of those that hold words
    std::string pending_;                          ///< tags that wait for the text they belong to
    std::vector<std::function<void(base::Origin const&)>> waiting_;
    base::Origin last_;
    base::Diagnostics diagnostics_;
};

}  // namespace

base::Diagnostics markdown_to_xhtml(TrackedText const& markdown, MarkdownOptions const& options, TrackedText& out) {
    return Writer(markdown, options, out).run();
}

}  // namespace paraphe::merge
