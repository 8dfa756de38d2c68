#pragma once
// A value together with its JSON pointer, for walking a contract; absent values are empty items.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "data/decimal.h"
#include "data/formats.h"
#include "data/value.h"

namespace paraphe::rules {

class Item {
public:
    Item() = default;
    Item(data::Value const& value, std::string pointer) : value_(&value), pointer_(std::move(pointer)) {}

    explicit operator bool() const { return value_ != nullptr; }
    Item operator[](std::string_view name) const;
    std::vector<Item> elements() const;

    std::string const& pointer() const { return pointer_; }
    base::Span span() const { return value_ == nullptr ? base::Span{} : value_->span(); }
    /// "" for anything but a text or a number.
    std::string const& text() const;
    bool is_true() const { return value_ != nullptr && value_->is_true(); }
    /// A date or number that can be read, or nothing.
    std::optional<data::Date> date() const;
    std::optional<data::Decimal> number() const;
    std::optional<std::int64_t> cents() const;
    std::optional<int> year() const;
    /// nullptr when absent.
    data::Value const* value() const { return value_; }

private:
    data::Value const* value_ = nullptr;
    std::string pointer_;
};

/// Each action sheet of axes[].objectifs[].fiches[].
std::vector<Item> sheets(Item const& contract);

/// Calls `visit` for every text below `item`, in the order of the source.
void for_each_text(Item const& item, std::function<void(Item const&)> const& visit);

base::Diagnostic error_at(Item const& item, char const* code, std::string message);
base::Diagnostic warning_at(Item const& item, char const* code, std::string message);

/// "31/12/2026", for messages.
std::string shown(data::Date const& date);
/// "1 234 567,89" with narrow no-break spaces (U+202F), for messages.
std::string shown_cents(std::int64_t cents);

}  // namespace paraphe::rules
