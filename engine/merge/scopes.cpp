#include "merge/scopes.h"

#include <algorithm>

#include "data/marks.h"

namespace paraphe::merge {

using data::Value;

Scope const* Scopes::holder(std::string const& first_step) const {
    auto const found = std::find_if(stack_.rbegin(), stack_.rend(),
                                    [&](Scope const& scope) { return scope.value->member(first_step) != nullptr; });
    return found == stack_.rend() ? nullptr : &*found;
}

std::optional<Found> Scopes::find(Name const& name) const {
    if (name.special) {
        auto const list =
            std::find_if(stack_.rbegin(), stack_.rend(), [](Scope const& scope) { return scope.count != 0; });
        if (list == stack_.rend()) return {};
        if (name.text == "@index") return Found{Value::number(std::to_string(list->index + 1)), ""};
        return Found{Value::boolean(name.text == "@first" ? list->index == 0 : list->index + 1 == list->count), ""};
    }
    if (name.steps.empty()) return Found{*stack_.back().value, stack_.back().pointer};
    Scope const* scope = holder(name.steps.front());
    if (scope == nullptr) return around_mark();
    Value const* value = scope->value;
    std::string pointer = scope->pointer;
    for (std::string const& step : name.steps) {
        if (data::mark_of(*value)) break;
        value = value->member(step);
        if (value == nullptr) return around_mark();
        pointer += "/" + data::pointer_escape(step);
    }
    return Found{*value, std::move(pointer)};
}

std::optional<Found> Scopes::around_mark() const {
    for (auto scope = stack_.rbegin(); scope != stack_.rend(); ++scope)
        if (auto const mark = data::mark_of(*scope->value); mark && mark->kind == data::Mark::Kind::to_complete)
            return Found{*scope->value, scope->pointer};
    return {};
}

Scopes::Neighbours Scopes::neighbours(Name const& name) const {
    Scope const* scope = name.steps.empty() ? nullptr : holder(name.steps.front());
    if (scope == nullptr) scope = &stack_.back();
    Neighbours out{scope->pointer, "", scope->value, {}};
    bool on_the_way = true;
    for (std::string const& step : name.steps) {
        out.pointer += "/" + data::pointer_escape(step);
        Value const* next = on_the_way ? out.level->member(step) : nullptr;
        on_the_way = next != nullptr && next->is_object();
        if (!on_the_way) continue;
        out.level = next;
        out.prefix += step + ".";
    }
    // A simple name may have been meant for any scope around; a dotted one only for the level where it broke.
    for (auto at = stack_.rbegin(); at != stack_.rend(); ++at) {
        Value const& level = out.prefix.empty() ? *at->value : *out.level;
        for (data::Member const& member : level.members())
            if (std::find(out.names.begin(), out.names.end(), member.name) == out.names.end())
                out.names.push_back(member.name);
        if (!out.prefix.empty()) break;
    }
    return out;
}

std::vector<std::vector<Scope>> Scopes::elements(Name const& path) const {
    std::vector<std::vector<Scope>> out{{}};
    Scope const* start = path.steps.empty() ? nullptr : holder(path.steps.front());
    if (start == nullptr) return {};
    for (std::string const& step : path.steps) {
        std::vector<std::vector<Scope>> next;
        for (std::vector<Scope> const& way : out) {
            Scope const& from = way.empty() ? *start : way.back();
            Value const* value = from.value->member(step);
            if (value == nullptr) continue;
            std::string const pointer = from.pointer + "/" + data::pointer_escape(step);
            auto const& list = value->elements();
            for (std::size_t i = 0; i < list.size(); ++i) {
                next.push_back(way);
                next.back().push_back({&list[i], pointer + "/" + std::to_string(i), i, list.size()});
            }
            if (value->is_object()) {
                next.push_back(way);
                next.back().push_back({value, pointer, 0, 0});
            }
        }
        out = std::move(next);
    }
    return out;
}

}  // namespace paraphe::merge
