#include "base/source_map.h"

#include <algorithm>

#include "base/bug.h"

namespace paraphe::base {

namespace {

bool same(Origin const& a, Origin const& b) { return a.text == b.text && a.data == b.data && a.pointer == b.pointer; }

}  // namespace

void SourceMap::append(std::uint32_t output_end, Origin origin, bool byte_for_byte) {
    std::uint32_t const begin = size();
    expect(output_end >= begin, "a source map is built in order");
    if (output_end == begin) return;
    if (!byte_for_byte && !runs_.empty() && !runs_.back().byte_for_byte && same(runs_.back().origin, origin)) {
        runs_.back().end = output_end;  // one datum that came in pieces
        return;
    }
    runs_.push_back({begin, output_end, std::move(origin), byte_for_byte});
}

SourceMap::Run const* SourceMap::run_at(std::uint32_t byte) const {
    auto const after = std::upper_bound(runs_.begin(), runs_.end(), byte, [](std::uint32_t at, Run const& run) { return at < run.begin; });
    return after == runs_.begin() ? nullptr : &*std::prev(after);
}

Span SourceMap::text_of(Run const& run, std::uint32_t begin, std::uint32_t end) {
    Span const whole = run.origin.text;
    if (!run.byte_for_byte || !whole.known()) return whole;
    std::uint32_t const room = run.end - run.begin;
    std::uint32_t const from = std::min(begin - run.begin, room);
    std::uint32_t const to = std::clamp(end - run.begin, from, room);
    return {whole.source, whole.begin + from, whole.begin + to};
}

Origin SourceMap::find(std::uint32_t begin, std::uint32_t end) const {
    Run const* const run = run_at(begin);
    if (run == nullptr) return {};
    return {text_of(*run, begin, end), run->origin.data, run->origin.pointer};
}

Span SourceMap::place(std::uint32_t begin, std::uint32_t end) const {
    Run const* const run = run_at(begin);
    if (run == nullptr) return {};
    return run->origin.data.known() ? run->origin.data : text_of(*run, begin, end);
}

std::uint32_t SourceMap::run_end(std::uint32_t at) const {
    auto const run = std::upper_bound(runs_.begin(), runs_.end(), at,
                                      [](std::uint32_t byte, Run const& candidate) { return byte < candidate.end; });
    return run == runs_.end() ? size() : run->end;
}

void SourceMap::append(SourceMap const& other) {
    std::uint32_t const shift = size();
    for (Run const& run : other.runs_) runs_.push_back({run.begin + shift, run.end + shift, run.origin, run.byte_for_byte});
}

}  // namespace paraphe::base
