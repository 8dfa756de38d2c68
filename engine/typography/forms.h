#pragma once
// How some words look: what is raised, in small capitals, in italics.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "typography/passage.h"

namespace paraphe::typography {

/// Wraps, in the French text of some inlines after the French rules:
///   - the letters of ordinals in superscript: 1er, 2de, 3es, XXIe, François Ier (n°, Mme, Dr stay as they are);
///   - the Roman number of a century or a millennium in small capitals: XXIe siècle; those of sovereigns and of law stay full;
///   - bis, ter, quater… after the number of an article or of a division of law in italics, unless they are already.
/// The characters stay the same, and so do their places. Nothing is changed in addresses, identifiers, code, another language,
/// in what the author raised, lowered or set in small capitals; a second pass changes nothing.
///
/// Not thread-safe: memory is kept between calls. Of most paragraphs only one look at their bytes is taken.
/// Source: "Lexique des règles typographiques en usage à l'Imprimerie nationale", Nombres, Siècles, Lois; french.md 1.4 and 1.8
/// of the project's typography notes.
class FormSetter {
public:
    void set(document::Inlines& inlines);

private:
    struct Form {
        std::uint32_t begin = 0, end = 0;  ///< bytes of the passage
        document::Emphasis emphasis = document::Emphasis::superscript;
    };
    struct Piece {
        std::uint32_t begin = 0, end = 0;
        bool italic = false;
    };

    void put(document::Inlines const& inlines, bool italic);
    void find();
    std::size_t find_ordinal(std::size_t token);
    std::size_t find_roman(std::size_t token);
    std::size_t find_latin(std::size_t token);
    void wrap(document::Inlines& inlines);
    void split(document::Inline& item, document::Inlines& out);
    bool is_italic(std::uint32_t at) const;

    Passage passage_;
    std::vector<Piece> pieces_;
    std::vector<Form> forms_;
    std::size_t next_piece_ = 0, next_form_ = 0;
};

}  // namespace paraphe::typography
