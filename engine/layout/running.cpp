#include "layout/running.h"

#include <algorithm>
#include <unordered_map>

namespace paraphe::layout {

RunningContent::RunningContent(RunningMaterial material, std::vector<page::Destination> const& places, std::vector<Length> const& tops) {
    if (material.empty()) return;
    std::unordered_map<std::string_view, page::Destination const*> place_of;
    for (page::Destination const& place : places) place_of.emplace(place.name, &place);
    auto const find = [&](std::string const& anchor) {
        auto const found = place_of.find(anchor);
        return found == place_of.end() ? nullptr : found->second;
    };
    for (RunningMaterial::Title& title : material.titles) {
        page::Destination const* const place = find(title.anchor);
        if (place != nullptr) sets_[title.name].push_back({place->page, place->y == tops[place->page], std::move(title.text)});
    }
    // Columns beside each other are read one after the other.
    for (auto& [name, sets] : sets_) std::stable_sort(sets.begin(), sets.end(), [](Set const& a, Set const& b) { return a.page < b.page; });

    for (RunningMaterial::Part& one : material.parts) {
        page::Destination const* const begin = find(one.part.begin);
        page::Destination const* const end = find(one.part.end);
        if (begin == nullptr || end == nullptr || end->page < begin->page) continue;
        span_of_page_.resize(tops.size(), 0);
        spans_.push_back({std::move(one.part.title), begin->page, end->page, one.depth});
        for (std::size_t page = begin->page; page <= end->page; ++page) {
            std::size_t& holder = span_of_page_[page];
            if (holder == 0 || spans_[holder - 1].depth < one.depth) holder = spans_.size();
        }
    }
}

std::string_view RunningContent::title(std::string const& name, document::Running which, std::size_t page) const {
    using document::Running;
    auto const found = sets_.find(name);
    if (found == sets_.end()) return {};
    std::vector<Set> const& sets = found->second;
    auto const first = std::lower_bound(sets.begin(), sets.end(), page, [](Set const& set, std::size_t wanted) { return set.page < wanted; });
    auto const end = std::upper_bound(first, sets.end(), page, [](std::size_t wanted, Set const& set) { return wanted < set.page; });
    std::string_view const before = first == sets.begin() ? std::string_view() : std::string_view(std::prev(first)->text);
    if (first == end) return before;
    switch (which) {
        case Running::first: return first->text;
        case Running::last: return std::prev(end)->text;
        case Running::start: return first->at_top ? std::string_view(first->text) : before;
        case Running::first_except: return {};
    }
    return {};
}

std::optional<RunningContent::Range> RunningContent::part(std::size_t page) const {
    std::size_t const holder = page < span_of_page_.size() ? span_of_page_[page] : 0;
    if (holder == 0) return {};
    Span const& span = spans_[holder - 1];
    return Range{span.title, page - span.first + 1, span.last - span.first + 1};
}

}  // namespace paraphe::layout
