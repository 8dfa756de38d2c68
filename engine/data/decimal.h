#pragma once
// Exact decimal numbers: money and rates without floating point.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace paraphe::data {

/// A decimal number of at most 40 significant digits before and after the point, exact.
///
/// Immutable; -0 is 0. Construction is O(digits).
class Decimal {
public:
    Decimal() = default;  ///< 0
    explicit Decimal(std::int64_t whole);

    /// From the text of a JSON number (RFC 8259 §6), exponent included. Nothing when it is no number or has
    /// more digits than `most_digits` once written out.
    static std::optional<Decimal> from_json(std::string_view text);
    static constexpr std::size_t most_digits = 40;

    bool negative() const { return negative_; }
    bool is_zero() const { return whole_ == "0" && fraction_.empty(); }
    /// Digits before the point, without leading zeros: at least "0".
    std::string const& whole() const { return whole_; }
    /// Digits after the point, without trailing zeros: maybe "".
    std::string const& fraction() const { return fraction_; }

    /// Rounded to `decimals` digits after the point, halves away from zero, as French accounts do.
    Decimal rounded(std::size_t decimals) const;
    /// The point moved: positive `places` multiply by powers of ten.
    Decimal shifted(int places) const;
    /// The value in cents; nothing when it has more than two decimals or leaves the range.
    std::optional<std::int64_t> cents() const;

    std::strong_ordering operator<=>(Decimal const& other) const;
    bool operator==(Decimal const& other) const = default;

private:
    Decimal(bool negative, std::string whole, std::string fraction);

    bool negative_ = false;
    std::string whole_ = "0";
    std::string fraction_;
};

}  // namespace paraphe::data
