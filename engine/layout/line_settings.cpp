#include "layout/line_settings.h"

#include <algorithm>

#include "layout/line_breaking.h"

namespace paraphe::layout {

namespace {

constexpr std::int64_t thousand = 1'000;
constexpr std::int64_t evenness_permille = 350;  // λ
constexpr int rounds = 4;

/// r in thousandths of what is left to the spaces.
std::int64_t ratio_of(LineFit const& line, Length rest) {
    Length const room = rest < Length{} ? line.shrink : line.stretch;
    return rest.emu() * thousand / room.emu();
}

Length rest_of(LineFit const& line, std::int64_t ratio) { return (ratio < 0 ? line.shrink : line.stretch).scaled(ratio, thousand); }

/// A justified line whose letters and spaces can both give.
struct Even {
    std::int64_t least = 0, most = 0;  ///< r with letters as wide and as narrow as they may be
    std::int64_t ratio = 0;
    bool free = false;
};

Even even_of(LineFit const& line) {
    Even even;
    even.free = line.justified && line.flex > Length{} && line.stretch > Length{} && line.shrink > Length{};
    if (!even.free) return even;
    even.least = ratio_of(line, line.slack - line.flex);
    even.most = ratio_of(line, line.slack + line.flex);
    even.ratio = std::clamp<std::int64_t>(0, even.least, even.most);
    return even;
}

void even_out(std::vector<Even>& lines) {
    for (int round = 0; round < rounds; ++round)
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (!lines[i].free) continue;
            std::int64_t sum = 0, neighbours = 0;
            for (std::size_t const other : {i - 1, i + 1}) {  // i - 1 of the first is out of range, too
                if (other >= lines.size() || !lines[other].free) continue;
                sum += lines[other].ratio;
                ++neighbours;
            }
            std::int64_t const wanted = evenness_permille * sum / (thousand + evenness_permille * neighbours);
            lines[i].ratio = std::clamp(wanted, lines[i].least, lines[i].most);
        }
}

LineSetting setting_of(LineFit const& line, Length letters) {
    LineSetting setting;
    if (line.flex > Length{}) {
        std::int64_t const wanted = letters.emu() * most_expansion_permille / line.flex.emu();
        setting.scale_permille += static_cast<int>(std::clamp(wanted, -most_expansion_permille, most_expansion_permille));
    }
    setting.change = line.slack - line.flex.scaled(setting.scale_permille - thousand, most_expansion_permille);
    setting.change = std::max(setting.change, -line.shrink);
    return setting;
}

}  // namespace

std::vector<LineSetting> settle(std::span<LineFit const> lines) {
    std::vector<Even> even;
    for (LineFit const& line : lines) even.push_back(even_of(line));
    even_out(even);
    std::vector<LineSetting> settings;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        LineFit const& line = lines[i];
        bool const gives = line.justified || line.slack < Length{};
        Length const spaces = even[i].free ? rest_of(line, even[i].ratio) : Length{};
        settings.push_back(gives ? setting_of(line, line.slack - spaces) : LineSetting{});
    }
    return settings;
}

}  // namespace paraphe::layout
