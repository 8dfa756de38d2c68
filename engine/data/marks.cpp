#include "data/marks.h"

namespace paraphe::data {

namespace {

/// `pointer` leads to the value, and does so again afterwards.
void collect(Value const& value, std::string& pointer, std::vector<PlacedMark>& into) {
    if (auto mark = mark_of(value)) {
        into.push_back({std::move(*mark), pointer, value.span()});
        return;
    }
    std::size_t const here = pointer.size();
    auto const collect_below = [&](std::string const& step, Value const& below) {
        if (!below.is_object() && !below.is_array()) return;  // a mark is an object
        pointer += '/';
        pointer += step;
        collect(below, pointer, into);
        pointer.resize(here);
    };
    for (Member const& member : value.members()) collect_below(pointer_escape(member.name), member.value);
    for (std::size_t i = 0; i < value.elements().size(); ++i) collect_below(std::to_string(i), value.elements()[i]);
}

}  // namespace

std::optional<Mark> mark_of(Value const& value) {
    if (!value.is_object()) return {};
    Value const* const open = value.member("a_completer");
    Value const* const named = open != nullptr ? open : value.member("a_la_signature");
    if (named == nullptr || !named->is_string()) return {};
    Value const* const note = value.member("note");
    return Mark{open != nullptr ? Mark::Kind::to_complete : Mark::Kind::at_signing, named->text(), note == nullptr ? "" : note->text()};
}

std::vector<PlacedMark> marks_in(Value const& root) {
    std::vector<PlacedMark> found;
    std::string pointer;
    collect(root, pointer, found);
    return found;
}

}  // namespace paraphe::data
