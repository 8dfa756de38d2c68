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

Origin SourceMap::find(std::uint32_t begin, std::uint32_t end) const {
    auto const after = std::upper_bound(runs_.begin(), runs_.end(), begin,
                                        [](std::uint32_t at, Run const& run) { return at < run.begin; });
    if (after == runs_.begin()) return {};
    Run const& run = *std::prev(after);
    Origin origin = run.origin;
    if (run.byte_for_byte && origin.text.known()) {
        std::uint32_t const room = run.end - run.begin;
        std::uint32_t const from = std::min(begin - run.begin, room);
        std::uint32_t const to = std::clamp(end - run.begin, from, room);
        origin.text = {origin.text.source, origin.text.begin + from, origin.text.begin + to};
    }
    return origin;
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
