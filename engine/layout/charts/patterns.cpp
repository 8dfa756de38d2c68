// Fills that survive printing in black: each pattern is lines or dots, cut at the edges of its box by arithmetic.

#include <algorithm>
#include <array>

#include "layout/charts/chart_pen.h"

namespace paraphe::layout {

namespace {

constexpr document::Color white{255, 255, 255};
constexpr Length thin = Length::pt(0.6), outline = Length::pt(0.75);
constexpr Length marker_radius = Length::pt(2.6);

/// The first multiple of `pitch` at or after `at`: patterns of neighbours meet.
Length aligned(Length at, Length pitch) {
    std::int64_t const rest = at.emu() % pitch.emu();
    return rest == 0 ? at : at + (rest > 0 ? pitch - Length{rest} : Length{-rest});
}

/// Corners of a circle: cosines and sines of multiples of 22.5 degrees, in thousandths.
constexpr std::array<std::array<int, 2>, 17> circle{{{1000, 0},    {924, 383},   {707, 707},   {383, 924},  {0, 1000},   {-383, 924}, {-707, 707},
                                                     {-924, 383},  {-1000, 0},   {-924, -383}, {-707, -707}, {-383, -924}, {0, -1000}, {383, -924},
                                                     {707, -707},  {924, -383},  {1000, 0}}};

std::vector<page::Point> disc_around(page::Point center, Length radius) {
    std::vector<page::Point> points;
    for (auto const& [x, y] : circle) points.push_back({center.x + radius.scaled(x, 1000), center.y + radius.scaled(y, 1000)});
    return points;
}

std::vector<page::Point> shape_around(page::Point center, document::ChartMarker marker) {
    using enum document::ChartMarker;
    Length const r = marker_radius;
    auto const at = [&](Length dx, Length dy) { return page::Point{center.x + dx, center.y + dy}; };
    switch (marker) {
        case disc:
        case ring: return disc_around(center, r);
        case square:
        case open_square: {
            Length const s = r.scaled(88, 100);
            return {at(-s, -s), at(s, -s), at(s, s), at(-s, s), at(-s, -s)};
        }
        case triangle:
        case open_triangle: return {at({}, -r.scaled(12, 10)), at(r.scaled(11, 10), r.scaled(8, 10)), at(-r.scaled(11, 10), r.scaled(8, 10)), at({}, -r.scaled(12, 10))};
        case diamond:
        case open_diamond: {
            Length const d = r.scaled(125, 100);
            return {at({}, -d), at(d, {}), at({}, d), at(-d, {}), at({}, -d)};
        }
    }
    return disc_around(center, r);
}

}  // namespace

/// Lines at 45 degrees; `slope` 1 rises to the right.
void ChartPen::stripes(page::Rectangle box, int slope, Length pitch, document::ChartLook const& look) {
    Length const left = box.x, right = box.x + box.width, top = box.y, bottom = box.y + box.height;
    // On a line that rises x + y is constant, on one that falls x - y.
    Length const low = slope > 0 ? left + top : left - bottom, high = slope > 0 ? right + bottom : right - top;
    for (Length sum = aligned(low, pitch); sum < high; sum += pitch) {
        Length const from = slope > 0 ? std::max(left, sum - bottom) : std::max(left, sum + top);
        Length const to = slope > 0 ? std::min(right, sum - top) : std::min(right, sum + bottom);
        if (to <= from) continue;
        auto const y = [&](Length x) { return slope > 0 ? sum - x : x - sum; };
        line({from, y(from)}, {to, y(to)}, thin, look.color);
    }
}

void ChartPen::level_lines(page::Rectangle box, Length pitch, document::ChartLook const& look) {
    for (Length y = aligned(box.y + Length{1}, pitch); y < box.y + box.height; y += pitch) line({box.x, y}, {box.x + box.width, y}, thin, look.color);
}

void ChartPen::upright_lines(page::Rectangle box, Length pitch, document::ChartLook const& look) {
    for (Length x = aligned(box.x + Length{1}, pitch); x < box.x + box.width; x += pitch) line({x, box.y}, {x, box.y + box.height}, thin, look.color);
}

void ChartPen::dots(page::Rectangle box, Length pitch, document::ChartLook const& look) {
    constexpr Length size = Length::pt(1);
    for (Length y = aligned(box.y, pitch); y + size <= box.y + box.height; y += pitch)
        for (Length x = aligned(box.x, pitch); x + size <= box.x + box.width; x += pitch) fill({x, y, size, size}, look.color);
}

void ChartPen::swatch(page::Rectangle box, document::ChartLook const& look) {
    if (box.width <= Length{} || box.height <= Length{}) return;
    using enum document::ChartPattern;
    constexpr Length wide = Length::pt(4), narrow = Length::pt(2.5), dotted_pitch = Length::pt(3);
    if (look.pattern == solid) {
        fill(box, look.color);
        return;
    }
    fill(box, white);
    switch (look.pattern) {
        case solid:
        case light: break;
        case rising: stripes(box, 1, wide, look); break;
        case falling: stripes(box, -1, wide, look); break;
        case level: level_lines(box, narrow, look); break;
        case upright: upright_lines(box, narrow, look); break;
        case crossed:
            stripes(box, 1, wide, look);
            stripes(box, -1, wide, look);
            break;
        case dotted: dots(box, dotted_pitch, look); break;
    }
    Length const inset = outline / 2;
    frame({box.x + inset, box.y + inset, std::max(Length{}, box.width - outline), std::max(Length{}, box.height - outline)}, outline, look.color);
}

void ChartPen::marker(page::Point center, document::ChartLook const& look) {
    std::vector<page::Point> const shape = shape_around(center, look.marker);
    bool const open = look.marker >= document::ChartMarker::ring;
    polygon(shape, open ? white : look.color);
    if (open) polyline(shape, outline, look.color);
}

}  // namespace paraphe::layout
