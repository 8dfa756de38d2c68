#include "assembly/frozen.h"

#include <algorithm>
#include <set>

#include "document/walk.h"

namespace paraphe::assembly {

namespace {

/// Ids of removed headings: nothing refers to them, so a reference to a removed article is still told.
std::string const removed_prefix = "supprime-";

bool is_removed(std::string const& id) { return id.starts_with(removed_prefix); }
std::string original_id(std::string const& id) { return is_removed(id) ? id.substr(removed_prefix.size()) : id; }

std::set<std::string> heading_ids(document::Block const& block) {
    std::set<std::string> ids;
    document::for_each_block({block}, [&](document::Block const& inner) {
        if (auto const* const heading = std::get_if<document::Heading>(&inner.value)) ids.insert(heading->common.id);
    });
    return ids;
}

document::Block removed_heading(FrozenNumber const& number, std::string const& word) {
    document::Heading heading;
    heading.common.class_name = number.scheme;
    heading.common.id = removed_prefix + number.id;
    heading.level = number.level;
    heading.inlines.push_back({document::Text{word, {}}});
    return {std::move(heading)};
}

}  // namespace

FrozenNumbers printed_numbers(document::Document const& document, Numbering const& schemes) {
    FrozenNumbers numbers;
    document::for_each_block(document.blocks, [&](document::Block const& block) {
        auto const* const heading = std::get_if<document::Heading>(&block.value);
        if (heading == nullptr || !schemes.contains(heading->common.class_name)) return;
        numbers.push_back({heading->common.class_name, original_id(heading->common.id), heading->number, heading->level});
    });
    return numbers;
}

void keep_removed(document::Blocks& blocks, Numbering const& schemes, FrozenNumbers const& frozen) {
    if (frozen.empty()) return;
    std::vector<std::set<std::string>> ids;  // of each block of the top level
    for (document::Block const& block : blocks) ids.push_back(heading_ids(block));
    auto const is_there = [&](std::string const& id) {
        return std::any_of(ids.begin(), ids.end(), [&](std::set<std::string> const& some) { return some.contains(id); });
    };
    std::size_t after = 0;  // the first block behind the frozen heading that came last
    for (FrozenNumber const& number : frozen) {
        auto const scheme = schemes.find(number.scheme);
        if (is_there(number.id)) {
            for (std::size_t i = 0; i < ids.size(); ++i)
                if (ids[i].contains(number.id)) after = i + 1;
            continue;
        }
        if (scheme == schemes.end() || scheme->second.removed.empty()) continue;
        while (after < ids.size() && ids[after].empty()) ++after;
        blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(after), removed_heading(number, scheme->second.removed));
        ids.insert(ids.begin() + static_cast<std::ptrdiff_t>(after), {removed_prefix + number.id});
        ++after;
    }
}

Counter::Counter(Numbering const& schemes, FrozenNumbers const& frozen) : schemes_(schemes), numbers_(frozen) {
    for (FrozenNumber const& number : frozen) {
        auto const scheme = schemes.find(number.scheme);
        if (scheme == schemes.end() || is_given(scheme->second)) continue;
        auto const prefix = prefix_of(scheme->second.label, number.number);
        if (!prefix) continue;
        if (auto const ordinal = read_number(scheme->second.label, number.number.substr(prefix->size()))) rows_[row_name(number.scheme, *prefix)].frozen.emplace_back(number.id, *ordinal);
    }
}

std::string Counter::next(std::string const& scheme, std::string const& id) {
    for (auto const& [name, other] : schemes_)
        if (other.restart_at == scheme) rows_[name].rank = 0;
    std::string const& pattern = schemes_.at(scheme).label;
    auto const fixed = std::find_if(numbers_.begin(), numbers_.end(), [&](FrozenNumber const& one) { return one.scheme == scheme && one.id == original_id(id); });
    // A heading that went to another article keeps its number too.
    std::string const here = whole_number(pattern, "", current_);
    Row& row = rows_[row_name(scheme, fixed == numbers_.end() ? here : prefix_of(pattern, fixed->number).value_or(here))];
    auto const known = std::find_if(row.frozen.begin(), row.frozen.end(), [&](auto const& entry) { return entry.first == original_id(id); });
    Ordinal ordinal;
    if (known != row.frozen.end()) {
        row.passed = static_cast<std::size_t>(known - row.frozen.begin()) + 1;
        ordinal = known->second;
    } else {
        ordinal = inserted(row);
    }
    row.rank = ordinal.addition < 0 ? 0 : ordinal.rank;
    std::string const own = number_text(pattern, ordinal);
    std::string const number = fixed == numbers_.end() ? whole_number(pattern, own, current_) : prefix_of(pattern, fixed->number).value_or(here) + own;
    return current_[scheme] = number;
}

Ordinal Counter::inserted(Row& row) const {
    bool const last = row.passed >= row.frozen.size();
    bool const follows = !last && (row.frozen[row.passed].second.rank == row.rank + 1 || row.frozen[row.passed].second.rank == row.rank);
    if (!follows) return {row.rank + 1, 0};
    auto const taken = [&](Ordinal wanted) {
        return std::any_of(row.frozen.begin(), row.frozen.end(), [&](auto const& entry) { return entry.second == wanted; });
    };
    Ordinal free = row.rank == 0 ? Ordinal{1, -1} : Ordinal{row.rank, 1};
    while (taken(free)) free.addition += free.addition < 0 ? -1 : 1;
    // The number is taken from now on, and stands before all that is still to come.
    row.frozen.insert(row.frozen.begin() + static_cast<std::ptrdiff_t>(row.passed), {"", free});
    ++row.passed;
    return free;
}

std::optional<std::string> Counter::objection(std::string const& scheme, std::string const& id, std::string const& number) const {
    for (FrozenNumber const& frozen : numbers_) {
        if (frozen.scheme != scheme) continue;
        if (frozen.id == id && frozen.number != number)
            return "le numéro " + number + " remplace le numéro " + frozen.number + ", que contrat.lock a fixé";
        if (frozen.id != id && frozen.number == number) return "le numéro " + number + " est celui de '" + frozen.id + "' ; un numéro fixé par contrat.lock ne sert qu’une fois";
    }
    return {};
}

}  // namespace paraphe::assembly
