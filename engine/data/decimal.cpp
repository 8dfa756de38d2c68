#include "data/decimal.h"

#include <algorithm>

namespace paraphe::data {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::strong_ordering compared_magnitude(Decimal const& a, Decimal const& b) {
    if (a.whole().size() != b.whole().size()) return a.whole().size() <=> b.whole().size();
    if (int const order = a.whole().compare(b.whole()); order != 0) return order <=> 0;
    return a.fraction().compare(b.fraction()) <=> 0;  // trailing zeros are gone, so text order is number order
}

}  // namespace

Decimal::Decimal(std::int64_t whole) {
    std::string text = std::to_string(whole);
    negative_ = text[0] == '-';
    whole_ = text.substr(negative_ ? 1 : 0);
}

Decimal::Decimal(bool negative, std::string whole, std::string fraction)
    : whole_(std::move(whole)), fraction_(std::move(fraction)) {
    whole_.erase(0, std::min(whole_.find_first_not_of('0'), whole_.size()));
    if (whole_.empty()) whole_ = "0";
    while (!fraction_.empty() && fraction_.back() == '0') fraction_.pop_back();
    negative_ = negative && !is_zero();
}

std::optional<Decimal> Decimal::from_json(std::string_view text) {
    std::size_t at = 0;
    auto const more = [&] { return at < text.size(); };
    auto const digits = [&] {
        std::size_t const begin = at;
        while (more() && is_digit(text[at])) ++at;
        return std::string(text.substr(begin, at - begin));
    };
    bool const negative = more() && text[at] == '-';
    if (negative) ++at;
    std::string const whole = digits();
    if (whole.empty() || (whole.size() > 1 && whole[0] == '0')) return {};
    std::string fraction;
    if (more() && text[at] == '.') {
        ++at;
        fraction = digits();
        if (fraction.empty()) return {};
    }
    int exponent = 0;
    if (more() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        bool const down = more() && text[at] == '-';
        if (more() && (text[at] == '-' || text[at] == '+')) ++at;
        std::string const power = digits();
        constexpr std::size_t longest_power = 3;
        if (power.empty() || power.size() > longest_power) return {};
        exponent = (down ? -1 : 1) * std::stoi(power);
    }
    if (more() || whole.size() > most_digits || fraction.size() > most_digits) return {};
    Decimal const value = Decimal(negative, whole, fraction).shifted(exponent);
    if (value.whole_.size() > most_digits || value.fraction_.size() > most_digits) return {};
    return value;
}

Decimal Decimal::shifted(int places) const {
    std::string whole = whole_;
    std::string fraction = fraction_;
    if (places > 0) {
        auto const count = static_cast<std::size_t>(places);
        if (fraction.size() < count) fraction.append(count - fraction.size(), '0');
        whole += fraction.substr(0, count);
        fraction.erase(0, count);
    } else if (places < 0) {
        auto const count = static_cast<std::size_t>(-places);
        if (whole.size() < count) whole.insert(0, count - whole.size(), '0');
        fraction.insert(0, whole.substr(whole.size() - count));
        whole.erase(whole.size() - count);
    }
    return {negative_, std::move(whole), std::move(fraction)};
}

Decimal Decimal::rounded(std::size_t decimals) const {
    if (fraction_.size() <= decimals) return *this;
    bool const up = fraction_[decimals] >= '5';
    std::string all = "0" + whole_ + fraction_.substr(0, decimals);
    if (up) {
        auto digit = all.rbegin();
        for (; *digit == '9'; ++digit) *digit = '0';
        ++*digit;
    }
    std::size_t const point = all.size() - decimals;
    return {negative_, all.substr(0, point), all.substr(point)};
}

std::optional<std::int64_t> Decimal::cents() const {
    constexpr std::size_t longest = 17;  // 10^17 cents fit in 64 bits
    if (fraction_.size() > 2 || whole_.size() + 2 > longest) return {};
    std::int64_t const magnitude = std::stoll(shifted(2).whole_);
    return negative_ ? -magnitude : magnitude;
}

std::strong_ordering Decimal::operator<=>(Decimal const& other) const {
    if (negative_ != other.negative_) return negative_ ? std::strong_ordering::less : std::strong_ordering::greater;
    std::strong_ordering const order = compared_magnitude(*this, other);
    return negative_ ? 0 <=> order : order;
}

}  // namespace paraphe::data
