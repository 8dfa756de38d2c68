#include "office/flow/formats.h"

namespace paraphe::office {

namespace {

/// Calls `visit(member of the delta, member of the format)` for every property: one list for both functions below.
template <typename Delta, typename Format, typename Visit>
void for_each_property(Delta& delta, Format& format, Visit visit) {
    visit(delta.family, format.family);
    visit(delta.size, format.size);
    visit(delta.bold, format.bold);
    visit(delta.italic, format.italic);
    visit(delta.small_caps, format.small_caps);
    visit(delta.tabular_figures, format.tabular_figures);
    visit(delta.underlined, format.underlined);
    visit(delta.color, format.color);
    visit(delta.letter_spacing, format.letter_spacing);
    visit(delta.script, format.script);
    visit(delta.lang, format.lang);
}

}  // namespace

CharacterDelta difference(CharacterFormat const& from, CharacterFormat const& to) {
    CharacterDelta all, changed;
    for_each_property(all, from, [](auto& property, auto const& value) { property = value; });
    changed = all;
    for_each_property(changed, to, [](auto& property, auto const& value) {
        if (*property == value) property.reset();
        else property = value;
    });
    return changed;
}

CharacterFormat laid_over(CharacterFormat base, CharacterDelta const& delta) {
    for_each_property(delta, base, [](auto const& property, auto& value) {
        if (property) value = *property;
    });
    return base;
}

}  // namespace paraphe::office
