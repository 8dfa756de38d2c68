#pragma once
// French micro-typography: the characters that every format shares.

#include <memory>
#include <string>
#include <string_view>

#include "document/document.h"
#include "typography/corrections.h"
#include "typography/spaces.h"

namespace paraphe::typography {

/// Sets the spaces, quotes, apostrophes, dashes, numbers and references of all French text in `document`.
///
/// Takes a document after assembly. Rules work on whole paragraphs, across inline boundaries; text in another language
/// (lang=), addresses, file names, identifiers and code stay as they are, byte for byte.
/// Gives the document with every piece of text in its place, ordinals, centuries and numbers of law in their forms (forms.h); what was changed is added to `corrections` when it is wanted.
/// Idempotent for one profile. O(bytes).
///
/// Source: "Lexique des règles typographiques en usage à l'Imprimerie nationale"; where authorities differ, the house
/// norm of tests/typography/contract.cases: U+202F before ; ! ?, U+00A0 before : and within « », U+202F between groups of figures.
document::Document set_french(document::Document document, SpaceProfile profile = SpaceProfile::imprimerie_nationale, Corrections* corrections = nullptr);

/// The same for one plain paragraph.
std::string set_french(std::string_view paragraph, SpaceProfile profile = SpaceProfile::imprimerie_nationale, Corrections* corrections = nullptr);

/// The same for one paragraph after the other: memory is kept between them. Corrections are numbered from 0.
///
/// Not thread-safe: one per thread.
class ParagraphSetter {
public:
    explicit ParagraphSetter(SpaceProfile profile, Corrections* corrections = nullptr);
    ParagraphSetter(ParagraphSetter&&) noexcept;
    ~ParagraphSetter();
    std::string set(std::string_view paragraph);

private:
    class Setting;
    std::unique_ptr<Setting> setting_;
    friend document::Document set_french(document::Document, SpaceProfile, Corrections*);
};

}  // namespace paraphe::typography
