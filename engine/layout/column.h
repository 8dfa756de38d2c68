#pragma once
// A galley being filled: margins collapse, keeps are passed on.

#include <algorithm>
#include <utility>

#include "layout/galley.h"

namespace paraphe::layout {

class Column {
public:
    Column() = default;
    /// A column whose strips become one strip of `outer`: a cell of a table or of a grid.
    static Column inside(Column const& outer);
    /// Whether a page of another name can begin here.
    bool may_turn() const { return !inside_; }
    /// A margin between blocks; of two that meet, the larger counts (CSS 2.2 §8.3.1).
    void margin(Length amount) { pending_ = std::max(pending_, amount); }
    /// Takes the pending margin away: something comes between it and what asked for it.
    Length take_margin() { return std::exchange(pending_, Length{}); }
    void add(Strip strip);
    /// What a page would part that ended between what is there and what comes next.
    void keep_with_next(AfterStrip parted) { keep_ = std::max(keep_, parted); }
    void break_page();
    /// What comes next goes on pages of this name; where the name changes, the page breaker begins a new one.
    void turn_to(std::string name);
    std::string const& page_name() const { return page_name_; }
    /// Strips so far, a pending margin included: where a decoration begins or ends.
    std::size_t mark();
    /// Wants no break within [first, last).
    void keep_together(std::size_t first, std::size_t last);
    /// The strips from `first` on are lines of running text.
    void mark_running_text(std::size_t first);
    /// The last strip that is no margin, or nullptr.
    Strip* last_content();
    /// An anchor for the next strip.
    void anchor(std::string id) { anchors_.push_back({std::move(id), {}}); }

    /// To forget what comes after it.
    struct State {
        std::size_t strips = 0, decorations = 0, content = 0;  ///< `content`: the strips up to the last that is no margin
        AfterStrip after_content = AfterStrip::may_break;
        Length pending;
        AfterStrip keep = AfterStrip::may_break;
        std::string page_name;
        std::vector<PlacedAnchor> anchors;
    };
    State state() const;
    void return_to(State const& state);

    Galley& galley() { return galley_; }
    Galley const& galley() const { return galley_; }
    /// All of it; anchors that nothing follows stand at the end.
    Galley take();

private:
    void flush_margin();
    Galley galley_;
    Length pending_;
    AfterStrip keep_ = AfterStrip::may_break;  ///< of what is there from what comes next
    bool inside_ = false;
    std::string page_name_;
    std::vector<PlacedAnchor> anchors_;
};

}  // namespace paraphe::layout
