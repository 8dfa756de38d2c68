#include "data/marks.h"

namespace paraphe::data {

namespace {

void collect(Value const& value, std::string const& pointer, std::vector<PlacedMark>& into) {
    if (auto mark = mark_of(value)) {
        into.push_back({std::move(*mark), pointer, value.span()});
        return;
    }
    for (Member const& member : value.members()) collect(member.value, pointer + "/" + pointer_escape(member.name), into);
    for (std::size_t i = 0; i < value.elements().size(); ++i)
        collect(value.elements()[i], pointer + "/" + std::to_string(i), into);
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
    collect(root, "", found);
    return found;
}

}  // namespace paraphe::data
