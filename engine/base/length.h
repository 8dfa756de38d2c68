#pragma once
// One exact unit for every coordinate of every format.

#include <compare>
#include <cstdint>

namespace paraphe::base {

/// A signed distance in English Metric Units: 1 pt = 12 700, 1 mm = 36 000, 1 twip = 635, 1 in = 914 400.
///
/// Every unit of PDF (pt), OOXML (twip, EMU, half-point) and ODF (mm, in) is a whole number of EMU, so no
/// room before pdf ever rounds. Range: about ±2.5 × 10^11 m.
/// Source: ECMA-376-1 §20.1.2.1 (EMU).
class Length {
public:
    constexpr Length() = default;
    constexpr explicit Length(std::int64_t emu) : emu_(emu) {}

    static constexpr Length pt(double points) { return rounded(points * 12'700.0); }
    static constexpr Length mm(double millimetres) { return rounded(millimetres * 36'000.0); }

    constexpr std::int64_t emu() const { return emu_; }
    /// For the writers of formats only; layout never computes in points.
    constexpr double in_pt() const { return static_cast<double>(emu_) / 12'700.0; }
    constexpr double in_mm() const { return static_cast<double>(emu_) / 36'000.0; }
    /// Rounded to the nearest twip (1/20 pt), the unit of WordprocessingML.
    constexpr std::int64_t in_twips() const { return (emu_ + (emu_ < 0 ? -317 : 317)) / 635; }

    constexpr auto operator<=>(Length const&) const = default;
    constexpr Length operator-() const { return Length{-emu_}; }
    constexpr Length& operator+=(Length other) { emu_ += other.emu_; return *this; }
    constexpr Length& operator-=(Length other) { emu_ -= other.emu_; return *this; }
    friend constexpr Length operator+(Length a, Length b) { return Length{a.emu_ + b.emu_}; }
    friend constexpr Length operator-(Length a, Length b) { return Length{a.emu_ - b.emu_}; }
    friend constexpr Length operator*(Length a, std::int64_t n) { return Length{a.emu_ * n}; }
    friend constexpr Length operator*(std::int64_t n, Length a) { return a * n; }
    friend constexpr Length operator/(Length a, std::int64_t n) { return Length{a.emu_ / n}; }
    /// `a` times the fraction `numerator / denominator`, rounded towards zero.
    constexpr Length scaled(std::int64_t numerator, std::int64_t denominator) const {
        return Length{emu_ * numerator / denominator};
    }

private:
    static constexpr Length rounded(double emu) {
        return Length{static_cast<std::int64_t>(emu < 0 ? emu - 0.5 : emu + 0.5)};
    }
    std::int64_t emu_ = 0;
};

}  // namespace paraphe::base
