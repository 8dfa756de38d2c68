#include "layout/page_breaking.h"

#include <algorithm>
#include <map>
#include <utility>

#include "layout/best_pages.h"

namespace paraphe::layout {

namespace {

using document::Side;

class PageBreaker {
public:
    PageBreaker(std::vector<Strip> const& strips, SetNotes const& notes, NoteRule const& rule, document::StyleSheet const& sheet)
        : strips_(strips), notes_(notes), rule_(rule), sheet_(sheet) {}

    base::Warned<std::vector<PlannedPage>> run() {
        PageChooser chooser(strips_, notes_, rule_);
        for (std::size_t at = 0; at < strips_.size() && !only_spaces_from(at);) {
            PageRun const run = run_from(at);
            // Notes of one kind of page do not go on to another.
            if (!pages_.empty() && strips_[at].page_name != pages_.back().name) finish_notes();
            bool forced = true;
            for (BestPage const& best : chooser.best(run, carried_)) {
                for (int i = 0; i < best.pages_of_notes; ++i) page_of_notes(strips_[at].page_name);
                make_page(best, std::exchange(forced, false));
            }
            at = run.end;
        }
        finish_notes();
        return {std::move(pages_), std::move(warnings_)};
    }

private:
    /// A page while it is filled.
    struct Filling {
        PlannedPage page;
        Length room;
        Length y;
    };

    bool only_spaces_from(std::size_t at) const {
        return std::all_of(strips_.begin() + static_cast<std::ptrdiff_t>(at), strips_.end(), [](Strip const& strip) { return strip.space; });
    }

    PageRun run_from(std::size_t begin) {
        std::string const& name = strips_[begin].page_name;
        PageRun run{begin, begin, room_of(name, begins_name(name)), room_of(name, false)};
        while (run.end < strips_.size() && strips_[run.end].page_name == name)
            if (strips_[run.end++].after == AfterStrip::must_break) break;
        return run;
    }

    bool begins_name(std::string const& name) const { return pages_.empty() || pages_.back().name != name; }

    Length room_of(std::string const& name, bool first) {
        auto const [room, fresh] = rooms_.try_emplace({name, first});
        if (fresh) {
            document::PageStyle const style = document::page_style(sheet_, name, first);
            room->second = style.height - style.margin[Side::top] - style.margin[Side::bottom];
        }
        return room->second;
    }

    Filling new_page(std::string const& name) {
        Filling filling;
        filling.page.name = name;
        filling.page.first = begins_name(name);
        filling.room = room_of(name, filling.page.first);
        return filling;
    }

    void page_of_notes(std::string const& name) {
        Filling filling = new_page(name);
        finish(filling, Foot(notes_, rule_, carried_), {});
    }

    void finish_notes() {
        while (!carried_.empty()) page_of_notes(pages_.back().name);
    }

    void make_page(BestPage const& best, bool forced) {
        Filling filling = new_page(strips_[best.begin].page_name);
        auto& placed = filling.page.strips;
        if (auto const& head = strips_[best.begin].repeated_head; head != nullptr && !forced)
            for (std::size_t row = 0; row < head->size(); ++row) {
                placed.push_back({best.begin, filling.y, static_cast<int>(row)});
                filling.y += (*head)[row].height;
            }
        if (filling.y + strips_[best.begin].height > filling.room)
            warnings_.push_back(base::warning("layout.too-tall", "un bloc est plus haut que la page " + std::to_string(pages_.size() + 1)));
        for (std::size_t i = best.begin; i < best.end; ++i) {
            placed.push_back({i, filling.y, -1});
            filling.y += strips_[i].height;
        }
        finish(filling, foot_of(filling.page), bottom_of(filling.page));
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
    std::map<std::pair<std::string, bool>, Length> rooms_;  // of pages by name, of its first one apart
    base::Diagnostics warnings_;
};

}  // namespace

Length least_room(document::StyleSheet const& sheet, std::string const& name) {
    auto const room = [](document::PageStyle const& style) { return style.height - style.margin[Side::top] - style.margin[Side::bottom]; };
    return std::min(room(document::page_style(sheet, name, false)), room(document::page_style(sheet, name, true)));
}

base::Warned<std::vector<PlannedPage>> break_pages(std::vector<Strip> const& strips, SetNotes const& notes, NoteRule const& rule,
                                                   document::StyleSheet const& sheet) {
    return PageBreaker(strips, notes, rule, sheet).run();
}

}  // namespace paraphe::layout
