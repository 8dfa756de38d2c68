#pragma once
// Marks that stand partly outside the text block, so that its edges look straight.

namespace paraphe::layout {

/// How much of a character's width may stand right of a justified line that it ends, in thousandths; 0 for letters.
/// Source: french.md 3.2 of the project's typography notes; R. Schlicht, "The microtype package", French settings.
int right_protrusion(char32_t character);

/// The same, left of a justified line that it begins.
int left_protrusion(char32_t character);

}  // namespace paraphe::layout
