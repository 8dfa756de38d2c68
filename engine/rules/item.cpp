#include "rules/item.h"

#include <cstdlib>

namespace paraphe::rules {

Item Item::operator[](std::string_view name) const {
    data::Value const* inside = value_ == nullptr ? nullptr : value_->member(name);
    return inside == nullptr ? Item{} : Item{*inside, pointer_ + "/" + data::pointer_escape(name)};
}

std::vector<Item> Item::elements() const {
    std::vector<Item> out;
    if (value_ == nullptr) return out;
    for (data::Value const& element : value_->elements())
        out.emplace_back(element, pointer_ + "/" + std::to_string(out.size()));
    return out;
}

std::string const& Item::text() const {
    static std::string const none;
    return value_ == nullptr ? none : value_->text();
}

std::optional<data::Date> Item::date() const {
    return value_ != nullptr && value_->is_string() ? data::parse_date(value_->text()) : std::nullopt;
}

std::optional<data::Decimal> Item::number() const {
    return value_ != nullptr && value_->is_number() ? data::Decimal::from_json(value_->text()) : std::nullopt;
}

std::optional<std::int64_t> Item::cents() const {
    auto const amount = number();
    return amount ? amount->cents() : std::nullopt;
}

std::optional<int> Item::year() const {
    auto const whole = number();
    if (!whole || whole->negative() || !whole->fraction().empty() || whole->whole().size() != 4) return {};
    return std::stoi(whole->whole());
}

std::vector<Item> sheets(Item const& contract) {
    std::vector<Item> out;
    for (Item const& axis : contract["axes"].elements())
        for (Item const& goal : axis["objectifs"].elements())
            for (Item& sheet : goal["fiches"].elements()) out.push_back(std::move(sheet));
    return out;
}

void for_each_text(Item const& item, std::function<void(Item const&)> const& visit) {
    if (item.value()->is_string()) return visit(item);
    for (Item const& element : item.elements()) for_each_text(element, visit);
    for (data::Member const& member : item.value()->members()) for_each_text(item[member.name], visit);
}

base::Diagnostic error_at(Item const& item, char const* code, std::string message) {
    auto diagnostic = base::error(code, std::move(message), item.span());
    diagnostic.pointer = item.pointer();
    return diagnostic;
}

base::Diagnostic warning_at(Item const& item, char const* code, std::string message) {
    auto diagnostic = error_at(item, code, std::move(message));
    diagnostic.severity = base::Severity::warning;
    return diagnostic;
}

std::string shown(data::Date const& date) {
    auto const two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return two(date.day) + "/" + two(date.month) + "/" + std::to_string(date.year);
}

std::string shown_cents(std::int64_t cents) {
    std::int64_t const magnitude = std::abs(cents);
    std::string const rest = std::to_string(magnitude % 100);
    std::string whole = std::to_string(magnitude / 100);
    for (std::size_t at = whole.size(); at > 3;) whole.insert(at -= 3, "\u202F");
    return (cents < 0 ? "-" : "") + whole + "," + (rest.size() < 2 ? "0" : "") + rest;
}

}  // namespace paraphe::rules
