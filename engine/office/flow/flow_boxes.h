#pragma once
// The box round every block, shared by the files that implement FlowBuilder.

#include <algorithm>

#include "office/flow/flow_builder.h"

namespace paraphe::office {

inline bool is_framed(document::Style const& style) {
    return style.background.has_value() || std::any_of(style.border.values.begin(), style.border.values.end(), [](auto const& b) { return b.width > Length{}; });
}

inline Length horizontal_extra(document::Style const& style) {
    using document::Side;
    return style.margin[Side::left] + style.margin[Side::right] + style.padding[Side::left] + style.padding[Side::right];
}

template <typename Inside>
void FlowBuilder::boxed(StyleNode const& node, std::string const& id, Place place, Inside inside) {
    if (node.style.break_before == document::BreakRule::page) break_page();
    if (node.style.break_before == document::BreakRule::avoid) keep_last();
    if (!id.empty()) pending_anchors_.push_back(id);
    open_box(node);
    bool const kept = node.style.break_inside == document::BreakRule::avoid;
    keep_depth_ += kept ? 1 : 0;
    inside(Place{node, place.width - horizontal_extra(node.style), place.lang});
    keep_depth_ -= kept ? 1 : 0;
    if (kept && keep_depth_ == 0 && node.style.break_after != document::BreakRule::avoid) release_last(*out_);
    close_box(node);
    if (node.style.break_after == document::BreakRule::page) break_page();
}

template <typename Fill>
Flow FlowBuilder::cell_flow(Fill fill) {
    Flow flow;
    Flow* const outside = std::exchange(out_, &flow);
    Vertical const vertical = std::exchange(vertical_, Vertical{});
    std::vector<Frame> frames;
    frames.swap(frames_);
    int const depth = std::exchange(list_depth_, 0);
    ++cell_depth_;
    fill();
    end_flow(flow);
    --cell_depth_;
    list_depth_ = depth;
    frames_.swap(frames);
    vertical_ = vertical;
    out_ = outside;
    return flow;
}

}  // namespace paraphe::office
