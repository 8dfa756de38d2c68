#include "layout/page_breaking.h"

#include <algorithm>
#include <map>
#include <utility>

#include "layout/best_pages.h"
#include "layout/grid.h"

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
    /// What is the same for all pages of a name.
    struct Frame {
        Length room, grid;
    };

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
        PageRun run{begin, begin, frame_of(name, begins_name(name)).room, frame_of(name, false).room, frame_of(name, false).grid};
        while (run.end < strips_.size() && strips_[run.end].page_name == name)
            if (strips_[run.end++].after == AfterStrip::must_break) break;
        return run;
    }

    bool begins_name(std::string const& name) const { return pages_.empty() || pages_.back().name != name; }

    Frame const& frame_of(std::string const& name, bool first) {
        auto const [frame, fresh] = frames_.try_emplace({name, first});
        if (fresh) {
            document::PageStyle const style = document::page_style(sheet_, name, first);
            frame->second = {style.height - style.margin[Side::top] - style.margin[Side::bottom], style.grid};
        }
        return frame->second;
    }

    Filling new_page(std::string const& name) {
        Filling filling;
        filling.page.name = name;
        filling.page.first = begins_name(name);
        filling.room = frame_of(name, filling.page.first).room;
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
        Length const grid = frame_of(filling.page.name, false).grid;
        for (std::size_t i = best.begin; i < best.end; ++i) {
            if (stands_on_grid(strips_[i], grid)) move_to_grid(filling, grid);
            placed.push_back({i, filling.y, -1});
            filling.y += strips_[i].height;
        }
        finish(filling, foot_of(filling.page), bottom_of(filling.page));
    }

    /// The next line goes down to the grid, and with it the headings right above it that are not at the page's top.
    void move_to_grid(Filling& filling, Length grid) const {
        Length const down = on_grid(filling.y, grid) - filling.y;
        filling.y += down;
        auto const stays = [&](PlannedPage::Placed const& placed) {
            Strip const& strip = strips_[placed.strip];
            return placed.repeated_head_row >= 0 || !(strip.space || strip.after == AfterStrip::heading || strip.after == AfterStrip::seam);
        };
        auto& placed = filling.page.strips;
        auto const last = std::find_if(placed.rbegin(), placed.rend(), stays);
        if (last == placed.rend()) return;
        for (auto moved = last.base(); moved != placed.end(); ++moved) moved->y += down;
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
    std::map<std::pair<std::string, bool>, Frame> frames_;  // by name, of its first page apart
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
