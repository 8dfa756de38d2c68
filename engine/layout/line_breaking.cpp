#include "layout/line_breaking.h"

#include <algorithm>
#include <array>

#include "base/bug.h"

namespace paraphe::layout {

namespace {

constexpr std::int64_t too_bad = 1'000'000;  // badness of a line whose spaces are ten times theirs
constexpr std::int64_t thousand = 1'000;
constexpr int hyphen_states = 3;          // 0, 1, 2, 3 or more in a row

/// 100 |r|³ with r in thousandths, at most `too_bad`.
std::int64_t badness(std::int64_t ratio) {
    std::int64_t const r = ratio < 0 ? -ratio : ratio;
    if (r > 21'600) return too_bad;
    return std::min(too_bad, 100 * r * r * r / (thousand * thousand * thousand));
}

/// The largest ratio whose badness is within `tolerance`.
std::int64_t loosest(std::int64_t tolerance) {
    std::int64_t ratio = 0;
    for (std::int64_t step = 4'096; step > 0; step /= 2)
        if (badness(ratio + step) <= tolerance) ratio += step;
    return ratio;
}

/// Ways to one place whose last lines are alike: what follows depends little on which of them it was.
int likeness(std::int64_t ratio) {
    constexpr std::array<std::int64_t, 9> limits{-700, -450, -250, -80, 80, 250, 450, 700, 1'000};
    return static_cast<int>(std::upper_bound(limits.begin(), limits.end(), ratio) - limits.begin());
}

std::int64_t squared(std::int64_t thousandths) { return thousandths * thousandths / thousand; }

}  // namespace

void LineBreaker::Sums::add(Material const& item) {
    if (item.kind == Material::Kind::penalty) return;
    width += item.width;
    stretch += item.stretch;
    shrink += item.shrink;
    flex += item.flex;
    spaces += item.kind == Material::Kind::glue ? 1 : 0;
}

/// One walk over the paragraph with one tolerance.
class LineBreaker::Pass {
public:
    Pass(LineBreaker& memory, std::span<Material const> material, std::span<Length const> measure, LineBreakSettings const& settings)
        : nodes_(memory.nodes_), active_(memory.active_), fresh_(memory.fresh_), material_(material), measure_(measure), settings_(settings) {}

    /// True when a full set of breaks was found within `tolerance`. With `rescue` it always is.
    bool run(std::int64_t tolerance, bool rescue) {
        tolerance_ = tolerance;
        loosest_ = loosest(tolerance);
        rescue_ = rescue;
        nodes_.assign(1, {});
        active_.assign(1, 0);
        if (!material_.empty()) nodes_.front().lead = material_.front().lead;
        Sums sums;
        for (std::size_t i = 0; i < material_.size(); ++i) {
            Material const& item = material_[i];
            bool const legal = item.kind == Material::Kind::penalty
                                   ? item.cost < infinite
                                   : item.kind == Material::Kind::glue && i > 0 && material_[i - 1].kind == Material::Kind::box;
            if (legal) {
                end_lines_at(i, sums);
                if (active_.empty()) return false;
            }
            sums.add(item);
        }
        return true;
    }

    bool has_runt() const { return node(best()).runt; }

    std::vector<Break> breaks() const {
        std::vector<Break> result;
        for (std::int32_t at = best(); at > 0; at = node(at).previous) result.push_back({node(at).at, node(at).overfull});
        std::reverse(result.begin(), result.end());
        return result;
    }

private:
    std::int32_t best() const {
        return *std::min_element(active_.begin(), active_.end(), [this](std::int32_t a, std::int32_t b) { return node(a).demerits < node(b).demerits; });
    }
    Node const& node(std::int32_t index) const { return nodes_[static_cast<std::size_t>(index)]; }
    Length measure_of(std::size_t line) const { return measure_[std::min(line, measure_.size() - 1)]; }

    /// What begins a line after a break at `i`: glue and penalties there vanish.
    void begin_line(Node& made, std::size_t i, Sums const& sums) const {
        made.before = sums;
        for (std::size_t k = i; k < material_.size(); ++k) {
            Material const& item = material_[k];
            if (item.kind == Material::Kind::box) {
                made.lead = item.lead;
                return;
            }
            if (item.kind == Material::Kind::glue) made.before.add(item);
            else if (item.cost == -infinite && k > i) return;
        }
    }

    /// Ends at `i` each line that may end there, and drops the ways whose line can end nowhere later.
    void end_lines_at(std::size_t i, Sums const& sums) {
        Material const& item = material_[i];
        bool const penalty = item.kind == Material::Kind::penalty;
        bool const forced = penalty && item.cost == -infinite;
        bool const last = i + 1 == material_.size();
        Length const printed = penalty ? item.width : Length{};
        bool const own_hang = penalty && item.width > Length{};
        Length const hang = own_hang ? item.hang : i > 0 ? material_[i - 1].hang : Length{};
        std::size_t kept = 0;
        fresh_.clear();
        // Each way may add one node: none that is looked at moves meanwhile.
        if (nodes_.capacity() < nodes_.size() + active_.size()) nodes_.reserve(2 * (nodes_.size() + active_.size()));
        // Active nodes are in order of line class: lines that have the same measure from here on are one class, so that
        // paragraphs of any length keep a short list.
        for (std::size_t scan = 0; scan < active_.size(); ++scan) {
            std::int32_t const from = active_[scan];
            Node const& start = node(from);
            Length const natural = sums.width - start.before.width + printed;
            Length slack = measure_of(start.line) - natural + start.lead + hang;
            Length const flex = sums.flex - start.before.flex;
            std::int64_t ratio = 0;
            bool fits = true;
            if (slack > flex) {
                slack -= flex;
                Length const stretch = sums.stretch - start.before.stretch;
                bool const too_loose = !rescue_ && slack.emu() * thousand > loosest_ * stretch.emu();
                if (too_loose && !forced && !last) {
                    active_[kept++] = from;
                    continue;
                }
                ratio = stretch > Length{} ? slack.emu() * thousand / stretch.emu() : 100 * thousand;
            } else if (slack < -flex) {
                slack += flex;
                Length const shrink = sums.shrink - start.before.shrink;
                ratio = shrink > Length{} ? slack.emu() * thousand / shrink.emu() : -100 * thousand;
                fits = ratio >= -thousand;
            }
            std::int64_t const bad = badness(ratio);
            bool const acceptable = fits && (bad <= tolerance_ || (last && slack >= Length{}));
            if (acceptable) {
                bool const runt = last && start.previous >= 0 && (natural < settings_.runt_width || sums.spaces - start.before.spaces <= 1);
                add_way(i, from, bad, ratio, runt, sums);
            }
            bool const drop = !fits || forced;
            // Nothing else is left: keep the line, overfull, rather than lose the paragraph.
            if (drop && !acceptable && rescue_ && kept == 0 && scan + 1 == active_.size() && fresh_.empty()) add_overfull(i, from, !fits, sums);
            if (!drop) active_[kept++] = from;
        }
        active_.resize(kept);
        if (fresh_.empty()) return;
        std::size_t const middle = active_.size();
        active_.insert(active_.end(), fresh_.begin(), fresh_.end());
        auto const earlier = [this](std::int32_t a, std::int32_t b) { return node(a).line < node(b).line; };
        std::inplace_merge(active_.begin(), active_.begin() + static_cast<std::ptrdiff_t>(middle), active_.end(), earlier);
    }

    void add_overfull(std::size_t i, std::int32_t from, bool overfull, Sums const& sums) {
        Node made;
        made.demerits = node(from).demerits + too_bad * too_bad;
        made.overfull = overfull;
        keep(made, i, from, sums);
    }

    void keep(Node& made, std::size_t i, std::int32_t from, Sums const& sums) {
        made.at = i;
        made.line = std::min(node(from).line + 1, measure_.size() - 1);
        made.previous = from;
        begin_line(made, i, sums);
        nodes_.push_back(made);
        fresh_.push_back(static_cast<std::int32_t>(nodes_.size() - 1));
    }

    /// A line from `from` to `i`, unless an as good way to there is known already.
    void add_way(std::size_t i, std::int32_t from, std::int64_t bad, std::int64_t ratio, bool runt, Sums const& sums) {
        Node const& start = node(from);
        Material const& item = material_[i];
        bool const last = i + 1 == material_.size();
        std::int64_t const cost = item.kind == Material::Kind::penalty ? item.cost * (item.flagged ? settings_.hyphen_cost_permille : thousand) / thousand : 0;
        std::int64_t const base = settings_.line_penalty + bad;
        std::int64_t demerits = start.demerits + base * base + settings_.spread_demerits * squared(ratio) / thousand;
        if (cost > 0) demerits += cost * cost;
        else if (cost > -infinite) demerits -= cost * cost;
        int const hyphens = item.flagged ? std::min(start.hyphens + 1, hyphen_states) : 0;
        if (hyphens == 2) demerits += settings_.double_hyphen_demerits;
        if (hyphens >= 3) demerits += settings_.third_hyphen_demerits;
        if (last && start.hyphens > 0) demerits += settings_.final_hyphen_demerits;
        if (runt) demerits += settings_.runt_demerits;
        if (start.previous >= 0) demerits += settings_.contrast_demerits * squared(ratio - start.ratio) / thousand;
        int const like = likeness(ratio);
        std::size_t const line = std::min(start.line + 1, measure_.size() - 1);
        for (std::int32_t const known : fresh_) {
            Node& other = nodes_[static_cast<std::size_t>(known)];
            if (other.line != line || other.hyphens != hyphens || likeness(other.ratio) != like) continue;
            if (demerits >= other.demerits) return;
            other.demerits = demerits;
            other.ratio = ratio;
            other.previous = from;
            other.runt = runt;
            other.overfull = false;
            return;
        }
        Node made;
        made.ratio = ratio;
        made.hyphens = hyphens;
        made.runt = runt;
        made.demerits = demerits;
        keep(made, i, from, sums);
    }

    std::vector<Node>& nodes_;
    std::vector<std::int32_t>& active_;
    std::vector<std::int32_t>& fresh_;
    std::span<Material const> material_;
    std::span<Length const> measure_;
    LineBreakSettings const& settings_;
    std::int64_t tolerance_ = 0, loosest_ = 0;
    bool rescue_ = false;
};

namespace {

bool has_ladder(std::span<Material const> material, std::vector<Break> const& breaks) {
    int run = 0;
    for (Break const& one : breaks) {
        run = material[one.at].flagged ? run + 1 : 0;
        if (run == 3) return true;
    }
    return false;
}

}  // namespace

std::vector<Break> LineBreaker::best(std::span<Material const> material, std::span<Length const> measure, LineBreakSettings const& settings) {
    base::expect(!material.empty() && material.back().cost == -infinite, "a paragraph ends with a forced break");
    base::expect(!measure.empty(), "a paragraph has a measure");
    Pass pass(*this, material, measure, settings);
    if (pass.run(settings.tolerance, false)) {
        auto breaks = pass.breaks();
        // Ladders and runts may be worse than looser lines: demerits tell.
        if (!has_ladder(material, breaks) && !pass.has_runt()) return breaks;
    }
    pass.run(too_bad, true);
    return pass.breaks();
}

std::vector<Break> break_lines(std::span<Material const> material, std::span<Length const> measure, LineBreakSettings const& settings) {
    return LineBreaker().best(material, measure, settings);
}

}  // namespace paraphe::layout
