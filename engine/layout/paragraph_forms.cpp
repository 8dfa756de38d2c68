// Superscripts, subscripts and small capitals: the font's own letters where it has them, else its usual ones made smaller.

#include "document/walk.h"
#include "layout/paragraph.h"

namespace paraphe::layout {

namespace {

/// "Superscripts: scaled 0.65 raised", "synth at 0.8": french.md 1.4 of the project's typography notes.
constexpr std::int64_t script_size_permille = 650;
constexpr std::int64_t superscript_rise_permille = 340;
constexpr std::int64_t subscript_drop_permille = 120;
constexpr std::int64_t small_capitals_permille = 800;

}  // namespace

/// The characters stay those of the document: a feature changes glyphs alone.
void ParagraphSetter::set_form(Look& look, document::Styled const& styled) {
    using document::Emphasis;
    auto const has = [&](font::Features const& wanted) { return tools_.words.shaper().has(look.face, look.features, wanted, document::plain_text(styled.children)); };
    font::Features wanted = look.features;
    switch (styled.emphasis) {
        case Emphasis::superscript:
            wanted.superiors = true;
            if (look.rise == Length{} && has(wanted)) {
                look.features = wanted;
                return;
            }
            look.rise += look.size.scaled(superscript_rise_permille, 1000);
            look.size = look.size.scaled(script_size_permille, 1000);
            return;
        case Emphasis::subscript:
            look.rise -= look.size.scaled(subscript_drop_permille, 1000);
            look.size = look.size.scaled(script_size_permille, 1000);
            return;
        case Emphasis::small_capitals:
            wanted.small_capitals = true;
            if (has(wanted)) look.features = wanted;
            else look.size = look.size.scaled(small_capitals_permille, 1000);
            return;
        case Emphasis::none:
        case Emphasis::emphasis:
        case Emphasis::strong:
        case Emphasis::abbreviation: return;
    }
}

}  // namespace paraphe::layout
