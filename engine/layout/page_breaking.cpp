#include "layout/page_breaking.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace paraphe::layout {

namespace {

using document::Side;

/// A note is divided rather than leave more of a page empty.
constexpr std::int64_t tolerable_hole_permille = 100;

class PageBreaker {
public:
    PageBreaker(std::vector<Strip> const& strips, SetNotes const& notes, NoteRule const& rule, document::StyleSheet const& sheet)
        : strips_(strips), notes_(notes), rule_(rule), sheet_(sheet) {}

    base::Warned<std::vector<PlannedPage>> run() {
        std::size_t at = 0;
        bool forced = true;
        while (true) {
            if (!forced)
                while (at < strips_.size() && strips_[at].space) ++at;
            bool const over = at == strips_.size() || only_spaces_from(at);
            // Notes of one kind of page do not go on to another.
            if (!carried_.empty() && (over || strips_[at].page_name != pages_.back().name)) page_of_notes(pages_.back().name);
            else if (over) break;
            else at = one_page(at, forced);
        }
        return {std::move(pages_), std::move(warnings_)};
    }

private:
    /// A page while it is filled.
    struct Filling {
        PlannedPage page;
        Length room;
        std::size_t heads = 0;  ///< rows of the repeated head
        Length top;             ///< below them
        Length y;
        std::size_t end = 0;    ///< the strip after the last one that was placed

        void place(Strip const& strip) {
            page.strips.push_back({end++, y, -1});
            y += strip.height;
        }
        /// Keeps only the strips before `last`; `begin` is the first of the page.
        void cut(std::size_t begin, std::size_t last) {
            end = last;
            page.strips.resize(std::min(page.strips.size(), heads + (end - begin)));
        }
    };

    bool only_spaces_from(std::size_t at) const {
        for (std::size_t i = at; i < strips_.size(); ++i)
            if (!strips_[i].space) return false;
        return true;
    }

    Filling new_page(std::string const& name) const {
        Filling filling;
        filling.page.name = name;
        filling.page.first = pages_.empty() || pages_.back().name != name;
        document::PageStyle const style = document::page_style(sheet_, name, filling.page.first);
        filling.room = style.height - style.margin[Side::top] - style.margin[Side::bottom];
        return filling;
    }

    void page_of_notes(std::string const& name) {
        Filling filling = new_page(name);
        finish(filling, Foot(notes_, rule_, carried_), {});
    }

    /// Fills one page from strip `begin`; gives the strip that the next page begins with.
    std::size_t one_page(std::size_t begin, bool& forced) {
        Filling filling = new_page(strips_[begin].page_name);
        PlannedPage& page = filling.page;
        filling.end = begin;
        auto const& head = strips_[begin].repeated_head;
        if (head != nullptr && !forced)
            for (std::size_t row = 0; row < head->size(); ++row) {
                page.strips.push_back({begin, filling.y, static_cast<int>(row)});
                filling.y += (*head)[row].height;
            }
        filling.heads = page.strips.size();
        filling.top = filling.y;
        Foot foot(notes_, rule_, carried_);
        bool const was_forced = std::exchange(forced, false);
        bool empty = true;                       // of all but margins
        std::size_t legal = begin;               // the strip after the last place where the page may end
        std::size_t legal_notes = foot.size();
        Length legal_bottom = filling.y;
        while (filling.end < strips_.size()) {
            Strip const& strip = strips_[filling.end];
            if (strip.page_name != page.name) {
                forced = true;
                break;
            }
            if (!strip.space && filling.y + strip.height + foot.whole_with(strip) > filling.room) {
                Length const hole = filling.room - legal_bottom - foot.whole(legal_notes);
                bool const wants_split = legal == begin || hole > filling.room.scaled(tolerable_hole_permille, 1000);
                auto const end = wants_split ? end_with_divided_note(filling, foot, legal > begin ? legal_notes : 0) : std::nullopt;
                if (end) {
                    while (filling.end < *end) filling.place(strips_[filling.end]);
                    forced = strips_[*end - 1].after == AfterStrip::must_break;
                } else if (legal > begin) {
                    filling.cut(begin, legal);
                } else if (!carried_.empty()) {
                    forced = was_forced;
                    page_of_notes(page.name);
                    return begin;
                } else if (empty) {
                    // The margin above gives way: without it the strip has the page.
                    if (filling.top + strip.height > filling.room)
                        warnings_.push_back(base::warning("layout.too-tall", "un bloc est plus haut que la page " + std::to_string(pages_.size() + 1)));
                    page.strips.resize(filling.heads);
                    filling.y = filling.top;
                    filling.place(strip);
                    forced = strip.after == AfterStrip::must_break;
                }
                break;
            }
            foot.call(strip);
            filling.place(strip);
            empty = empty && strip.space;
            if (strip.after == AfterStrip::must_break) {
                forced = true;
                break;
            }
            if (!strip.space && strip.after == AfterStrip::may_break) {
                legal = filling.end;
                legal_notes = foot.size();
                legal_bottom = filling.y;
            }
        }
        std::size_t const end = filling.end;
        finish(filling, foot_of(page), bottom_of(page));
        return end;
    }

    /// The next place where the page may end, when the notes called up to there fit with the last of them divided;
    /// `complete` notes were complete without it, and stay so.
    std::optional<std::size_t> end_with_divided_note(Filling const& filling, Foot foot, std::size_t complete) const {
        Length y = filling.y;
        for (std::size_t i = filling.end; i < strips_.size() && strips_[i].page_name == filling.page.name; ++i) {
            foot.call(strips_[i]);
            y += strips_[i].height;
            if (y + foot.least() > filling.room) return {};
            if (strips_[i].space || strips_[i].after == AfterStrip::keep) continue;
            if (foot.size() == 0 || foot.size() <= complete) return {};
            return i + 1;
        }
        return {};
    }

    Foot foot_of(PlannedPage const& page) const {
        Foot foot(notes_, rule_, carried_);
        for (PlannedPage::Placed const& placed : page.strips)
            if (placed.repeated_head_row < 0) foot.call(strips_[placed.strip]);
        return foot;
    }

    Length bottom_of(PlannedPage const& page) const {
        Length bottom;
        for (PlannedPage::Placed const& placed : page.strips) {
            Strip const& strip = strips_[placed.strip];
            if (placed.repeated_head_row >= 0) bottom = placed.y + (*strip.repeated_head)[static_cast<std::size_t>(placed.repeated_head_row)].height;
            else if (!strip.space) bottom = placed.y + strip.height;
        }
        return bottom;
    }

    void finish(Filling& filling, Foot const& foot, Length bottom) {
        Foot::Filled filled = foot.fill(filling.room - bottom, filling.page.strips.empty());
        filling.page.notes = std::move(filled.lines);
        filling.page.foot_top = filling.room - filled.height;
        carried_ = std::move(filled.rest);
        pages_.push_back(std::move(filling.page));
    }

    std::vector<Strip> const& strips_;
    SetNotes const& notes_;
    NoteRule const& rule_;
    document::StyleSheet const& sheet_;
    std::vector<Foot::Piece> carried_;
    std::vector<PlannedPage> pages_;
    base::Diagnostics warnings_;
};

}  // namespace

base::Warned<std::vector<PlannedPage>> break_pages(std::vector<Strip> const& strips, SetNotes const& notes, NoteRule const& rule,
                                                   document::StyleSheet const& sheet) {
    return PageBreaker(strips, notes, rule, sheet).run();
}

}  // namespace paraphe::layout
