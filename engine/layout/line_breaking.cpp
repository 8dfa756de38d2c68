#include "layout/line_breaking.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

#include "base/bug.h"

namespace paraphe::layout {

namespace {

constexpr std::int64_t too_bad = 10'000;  // badness of a line that cannot be
constexpr std::int64_t thousand = 1'000;

struct Sums {
    Length width, stretch, shrink;
};

/// Fitness classes of TeX: tight, normal, loose, very loose.
int fitness_class(std::int64_t ratio) {
    if (ratio < -500) return 0;
    if (ratio <= 500) return 1;
    if (ratio <= 1000) return 2;
    return 3;
}

/// 100 |r|³ with r in thousandths, at most `too_bad`.
std::int64_t badness(std::int64_t ratio) {
    std::int64_t const r = ratio < 0 ? -ratio : ratio;
    if (r > 4'700) return too_bad;
    return std::min(too_bad, 100 * r * r * r / (thousand * thousand * thousand));
}

struct Active {
    std::size_t at = 0;  // index of the break item; for the start 0 with `start` set
    std::size_t line = 0;  // its class: min(line number, last measure)
    int fitness = 1;
    int hyphens = 0;     // in a row, this break included
    Sums before;         // sums of all material up to the first item of the next line
    std::int64_t demerits = 0;
    std::int32_t previous = -1;
    bool overfull = false;
};

class Breaker {
public:
    Breaker(std::span<Material const> material, std::span<Length const> measure, LineBreakSettings const& settings)
        : material_(material), measure_(measure), settings_(settings) {}

    /// True when a full set of breaks was found within `tolerance`. With `rescue` it always is.
    bool run(std::int64_t tolerance, Length extra_stretch, bool rescue) {
        nodes_.clear();
        active_.clear();
        nodes_.push_back({});
        active_.push_back(0);
        Sums sums;
        for (std::size_t i = 0; i < material_.size(); ++i) {
            Material const& item = material_[i];
            bool const legal = item.kind == Material::Kind::penalty
                                   ? item.cost < infinite
                                   : item.kind == Material::Kind::glue && i > 0 && material_[i - 1].kind == Material::Kind::box;
            if (legal) try_break(i, sums, tolerance, extra_stretch, rescue);
            if (active_.empty()) return false;
            if (item.kind == Material::Kind::box) {
                sums.width += item.width;
            } else if (item.kind == Material::Kind::glue) {
                sums.width += item.width;
                sums.stretch += item.stretch;
                sums.shrink += item.shrink;
            }
        }
        return true;
    }

    std::vector<Break> breaks() const {
        std::int32_t best = -1;
        for (std::int32_t const candidate : active_)
            if (best < 0 || node(candidate).demerits < node(best).demerits) best = candidate;
        std::vector<Break> result;
        for (std::int32_t at = best; at > 0; at = node(at).previous) result.push_back({node(at).at, node(at).overfull});
        std::reverse(result.begin(), result.end());
        return result;
    }

private:
    struct Candidate {
        std::int64_t demerits = std::numeric_limits<std::int64_t>::max();
        std::int32_t from = -1;
        int hyphens = 0;
        bool overfull = false;
    };

    /// What the future depends on: fitness class and hyphens in a row (0, 1, 2, 3 or more) of the last line.
    static constexpr int hyphen_states = 4;
    using Candidates = std::array<Candidate, 4 * hyphen_states>;

    Active const& node(std::int32_t index) const { return nodes_[static_cast<std::size_t>(index)]; }
    Length measure_of(std::size_t line) const { return measure_[std::min(line, measure_.size() - 1)]; }

    /// Sums up to the first item of a line that begins after a break at `i`: glue and penalties there vanish.
    Sums sums_after(std::size_t i, Sums sums) const {
        for (std::size_t k = i; k < material_.size(); ++k) {
            Material const& item = material_[k];
            if (item.kind == Material::Kind::box) break;
            if (item.kind == Material::Kind::glue) {
                sums.width += item.width;
                sums.stretch += item.stretch;
                sums.shrink += item.shrink;
            } else if (item.cost == -infinite && k > i) {
                break;
            }
        }
        return sums;
    }

    void try_break(std::size_t i, Sums const& sums, std::int64_t tolerance, Length extra_stretch, bool rescue) {
        Material const& item = material_[i];
        bool const penalty = item.kind == Material::Kind::penalty;
        bool const forced = penalty && item.cost == -infinite;
        bool const last = i + 1 == material_.size();
        std::size_t kept = 0;
        std::size_t scan = 0;
        Sums const after = sums_after(i, sums);
        // Active nodes are in order of line class: lines that have the same measure from here on are one class, so that
        // paragraphs of any length keep a short list.
        while (scan < active_.size()) {
            std::size_t const line = node(active_[scan]).line;
            Candidates best{};
            for (; scan < active_.size() && node(active_[scan]).line == line; ++scan) {
                std::int32_t const from = active_[scan];
                Active const& start = node(from);
                Length const width = sums.width - start.before.width + (penalty ? item.width : Length{});
                Length const goal = measure_of(line);
                Length const slack = goal - width;
                std::int64_t ratio = 0;
                bool fits = true;
                if (slack > Length{}) {
                    Length const stretch = sums.stretch - start.before.stretch + extra_stretch;
                    ratio = stretch > Length{} ? slack.emu() * thousand / stretch.emu() : 100 * thousand;
                } else if (slack < Length{}) {
                    Length const shrink = sums.shrink - start.before.shrink;
                    ratio = shrink > Length{} ? slack.emu() * thousand / shrink.emu() : -100 * thousand;
                    fits = ratio >= -thousand;
                }
                std::int64_t const bad = badness(ratio);
                bool const acceptable = fits && (bad <= tolerance || (last && slack >= Length{}));
                if (acceptable) consider(best, from, i, bad, ratio, width);
                bool const drop = !fits || forced;
                // Nothing else is left: keep the line, overfull, rather than lose the paragraph.
                bool const lone = drop && !acceptable && rescue && kept == 0 && scan + 1 == active_.size() && best_empty(best) && fresh_.empty();
                if (lone) {
                    best.front() = {start.demerits + too_bad * too_bad, from, 0, !fits};
                }
                if (!drop) active_[kept++] = from;
            }
            for (std::size_t slot = 0; slot < best.size(); ++slot) {
                Candidate const& candidate = best[slot];
                if (candidate.from < 0) continue;
                Active made;
                made.at = i;
                made.line = std::min(line + 1, measure_.size() - 1);
                made.fitness = static_cast<int>(slot) / hyphen_states;
                made.hyphens = candidate.hyphens;
                made.before = after;
                made.demerits = candidate.demerits;
                made.previous = candidate.from;
                made.overfull = candidate.overfull;
                nodes_.push_back(made);
                fresh_.push_back(static_cast<std::int32_t>(nodes_.size() - 1));
            }
        }
        active_.resize(kept);
        // Merge by line number, so that the list stays in order.
        std::size_t const middle = active_.size();
        active_.insert(active_.end(), fresh_.begin(), fresh_.end());
        std::inplace_merge(active_.begin(), active_.begin() + static_cast<std::ptrdiff_t>(middle), active_.end(),
                           [this](std::int32_t a, std::int32_t b) { return node(a).line < node(b).line; });
        fresh_.clear();
    }

    static bool best_empty(Candidates const& best) {
        return std::all_of(best.begin(), best.end(), [](Candidate const& c) { return c.from < 0; });
    }

    void consider(Candidates& best, std::int32_t from, std::size_t i, std::int64_t bad, std::int64_t ratio, Length natural) const {
        Active const& start = node(from);
        Material const& item = material_[i];
        bool const last = i + 1 == material_.size();
        int const cost = item.kind == Material::Kind::penalty ? item.cost : 0;
        std::int64_t const base = settings_.line_penalty + bad;
        std::int64_t demerits = base * base;
        if (cost > 0) demerits += std::int64_t{cost} * cost;
        else if (cost > -infinite) demerits -= std::int64_t{cost} * cost;
        int const hyphens = item.flagged ? std::min(start.hyphens + 1, hyphen_states - 1) : 0;
        if (hyphens == 2) demerits += settings_.double_hyphen_demerits;
        if (hyphens >= 3) demerits += settings_.third_hyphen_demerits;
        if (last && start.hyphens > 0) demerits += settings_.final_hyphen_demerits;
        if (last && start.previous >= 0 && natural < settings_.runt_width) demerits += settings_.runt_demerits;
        int const fitness = fitness_class(ratio);
        if (std::abs(fitness - start.fitness) > 1) demerits += settings_.fitness_demerits;
        demerits += start.demerits;
        Candidate& slot = best[static_cast<std::size_t>(fitness * hyphen_states + hyphens)];
        if (demerits < slot.demerits) slot = {demerits, from, hyphens, false};
    }

    std::span<Material const> material_;
    std::span<Length const> measure_;
    LineBreakSettings const& settings_;
    std::vector<Active> nodes_;
    std::vector<std::int32_t> active_, fresh_;
};

bool has_ladder(std::span<Material const> material, std::vector<Break> const& breaks) {
    int run = 0;
    for (Break const& one : breaks) {
        run = material[one.at].flagged ? run + 1 : 0;
        if (run == 3) return true;
    }
    return false;
}

}  // namespace

std::vector<Break> break_lines(std::span<Material const> material, std::span<Length const> measure, LineBreakSettings const& settings) {
    base::expect(!material.empty() && material.back().cost == -infinite, "a paragraph ends with a forced break");
    base::expect(!measure.empty(), "a paragraph has a measure");
    Breaker breaker(material, measure, settings);
    // A ladder of three hyphens is worse than looser lines: it sends the paragraph to the next pass too.
    for (int const tolerance : {settings.first_tolerance, settings.second_tolerance})
        if (breaker.run(tolerance, {}, false))
            if (auto breaks = breaker.breaks(); !has_ladder(material, breaks)) return breaks;
    breaker.run(too_bad, settings.emergency_stretch, true);
    return breaker.breaks();
}

std::vector<Break> break_lines_first_fit(std::span<Material const> material, std::span<Length const> measure) {
    base::expect(!material.empty() && material.back().cost == -infinite, "a paragraph ends with a forced break");
    std::vector<Break> breaks;
    struct Place {
        std::size_t at = 0;  // 0: none on this line yet
        Length width;        // of the line that ends there
    };
    Place legal, flagged;
    Length width;
    std::size_t i = 0;
    std::size_t line_begin = 0;
    auto const end_line = [&](std::size_t at, bool overfull) {
        breaks.push_back({at, overfull});
        i = at;
        while (i + 1 < material.size() && material[i].kind != Material::Kind::box) {
            if (material[i].kind == Material::Kind::penalty && material[i].cost == -infinite && i > at) break;
            ++i;
        }
        line_begin = i;
        legal = flagged = {};
        width = Length{};
    };
    while (i < material.size()) {
        Material const& item = material[i];
        Length const goal = measure[std::min(breaks.size(), measure.size() - 1)];
        if (item.kind == Material::Kind::penalty && item.cost == -infinite) {
            if (i + 1 == material.size()) {
                breaks.push_back({i, width > goal});
                break;
            }
            end_line(i, width > goal);
            continue;
        }
        if (item.kind == Material::Kind::box) {
            width += item.width;
            if (width > goal) {
                Place const end = legal.at != 0 ? legal : flagged;
                if (end.at != 0) {
                    end_line(end.at, end.width > goal);
                    continue;
                }
            }
        } else if (item.kind == Material::Kind::glue) {
            if (i > line_begin && material[i - 1].kind == Material::Kind::box) legal = {i, width};
            width += item.width;
        } else if (item.cost < infinite) {
            bool const fits = width + item.width <= goal;
            if (fits || legal.at == 0) (item.flagged ? flagged : legal) = {i, width + item.width};
        }
        ++i;
    }
    return breaks;
}

}  // namespace paraphe::layout
