#include "layout/column.h"

#include <iterator>

namespace paraphe::layout {

Column Column::inside(Column const& outer) {
    Column column;
    column.inside_ = true;
    column.page_name_ = outer.page_name_;
    return column;
}

void Column::flush_margin() {
    if (pending_ > Length{}) {
        Strip space;
        space.height = pending_;
        space.space = true;
        space.after = AfterStrip::seam;
        space.page_name = page_name_;
        galley_.strips.push_back(std::move(space));
    }
    pending_ = Length{};
}

void Column::add(Strip strip) {
    if (Strip* const before = keep_ == AfterStrip::may_break ? nullptr : last_content()) before->after = std::max(before->after, keep_);
    keep_ = AfterStrip::may_break;
    flush_margin();
    strip.page_name = page_name_;
    std::move(anchors_.begin(), anchors_.end(), std::back_inserter(strip.anchors));
    anchors_.clear();
    galley_.strips.push_back(std::move(strip));
}

void Column::break_page() {
    pending_ = Length{};
    keep_ = AfterStrip::may_break;
    if (Strip* const before = last_content()) before->after = AfterStrip::must_break;
}

void Column::turn_to(std::string name) {
    pending_ = Length{};
    keep_ = AfterStrip::may_break;
    page_name_ = std::move(name);
}

std::size_t Column::mark() {
    flush_margin();
    return galley_.strips.size();
}

void Column::keep_together(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i + 1 < last; ++i)
        galley_.strips[i].after = std::max(galley_.strips[i].after, AfterStrip::together);
}

void Column::mark_running_text(std::size_t first) {
    for (std::size_t i = first; i < galley_.strips.size(); ++i) galley_.strips[i].running_text = !galley_.strips[i].space;
}

Strip* Column::last_content() {
    for (auto strip = galley_.strips.rbegin(); strip != galley_.strips.rend(); ++strip)
        if (!strip->space) return &*strip;
    return nullptr;
}

Column::State Column::state() const {
    State state{galley_.strips.size(), galley_.decorations.size(), galley_.strips.size(), AfterStrip::may_break, pending_, keep_, page_name_, anchors_};
    while (state.content > 0 && galley_.strips[state.content - 1].space) --state.content;
    if (state.content > 0) state.after_content = galley_.strips[state.content - 1].after;
    return state;
}

void Column::return_to(State const& state) {
    galley_.strips.resize(state.strips);
    galley_.decorations.resize(state.decorations);
    if (state.content > 0) galley_.strips[state.content - 1].after = state.after_content;
    pending_ = state.pending;
    keep_ = state.keep;
    page_name_ = state.page_name;
    anchors_ = state.anchors;
}

Galley Column::take() {
    flush_margin();
    if (!anchors_.empty()) {
        Strip* last = last_content();
        if (last == nullptr) last = &galley_.strips.emplace_back();
        last->page_name = page_name_;
        for (PlacedAnchor& anchor : anchors_) last->anchors.push_back({std::move(anchor.id), last->height});
        anchors_.clear();
    }
    return std::move(galley_);
}

}  // namespace paraphe::layout
