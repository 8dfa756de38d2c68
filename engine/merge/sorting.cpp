#include "merge/sorting.h"

#include <algorithm>
#include <numeric>

#include "base/french_order.h"
#include "merge/filters.h"

namespace paraphe::merge {

namespace {

using data::Value;

std::string text_at(Value const& element, std::string_view way) {
    Value const* at = &element;
    while (at != nullptr && !way.empty()) {
        std::size_t const end = std::min(way.find('.'), way.size());
        at = at->member(way.substr(0, end));
        way.remove_prefix(std::min(end + 1, way.size()));
    }
    return at == nullptr ? "" : printed_text(*at);
}

}  // namespace

std::vector<std::size_t> order_of(Value const& list, std::vector<std::string> const& keys) {
    std::vector<std::vector<std::string>> rows;
    for (Value const& element : list.elements()) {
        std::vector<std::string>& row = rows.emplace_back();
        if (keys.empty()) row.push_back(printed_text(element));
        for (std::string const& key : keys) row.push_back(text_at(element, key));
    }
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    base::FrenchOrder const french;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        for (std::size_t k = 0; k < rows[a].size(); ++k) {
            std::string const& one = rows[a][k];
            std::string const& other = rows[b][k];
            if (one.empty() != other.empty()) return other.empty();
            if (int const compared = french.compare(one, other); compared != 0) return compared < 0;
        }
        return false;
    });
    return order;
}

Value in_order(Value const& list, std::vector<std::size_t> const& order) {
    std::vector<Value> elements;
    for (std::size_t const at : order) elements.push_back(list.elements()[at]);
    return Value::array(std::move(elements), list.span());
}

}  // namespace paraphe::merge
