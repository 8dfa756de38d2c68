#pragma once
// The named styles of one document: made from the cascade, one for each kind of paragraph that occurs.

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "document/cascade.h"
#include "office/flow/formats.h"
#include "office/flow/style_names.h"

namespace paraphe::office {

/// Where the text of `node` begins and ends, from the edges of what holds it: the page's measure, a cell, a place
/// in a grid. Sums margins and padding of the node and of everything it is in.
struct Indents {
    Length left, right;
};
Indents indents_of(document::StyleNode const& node);

CharacterFormat character_format(document::Style const& style, std::string const& lang);

/// Kinds that look the same and would be called the same share a style; of two that look different and would be
/// called the same, the second is called after what it is in ("Corps de texte – annexe").
class StyleBook {
public:
    /// The root becomes Word's "Normal", LibreOffice's "Standard": number 0, parent of all; a paragraph without
    /// class becomes "Body Text", number 1.
    StyleBook(document::Cascade& cascade, std::string const& lang);
    static constexpr std::size_t normal = 0, body_text = 1;

    /// The style of a paragraph of `node`; `level` is that of headings and contents.
    std::size_t paragraph(document::StyleNode const& node, Role role, int level = 0);
    /// The same, with a format that the cascade alone does not give: tab stops of contents, heads, feet.
    std::size_t paragraph(document::StyleNode const& node, Role role, int level, ParagraphFormat format);
    static ParagraphFormat format_of(document::StyleNode const& node, Role role);

    /// Heading styles derive from Word's own; so the own ones must know how a heading without a class looks.
    std::size_t heading_base(document::StyleNode const& plain, int level);

    /// A character style, made when the name is new; one name has one style, what else differs is said at the run.
    std::size_t character(StyleName const& name, CharacterDelta const& delta);

    NamedStyle const& operator[](std::size_t index) const { return styles_[index]; }
    std::vector<NamedStyle> take() { return std::move(styles_); }

private:
    std::string given_name(document::StyleNode const& node, Role role);
    std::size_t make(document::StyleNode const& node, Role role, int level, ParagraphFormat format);
    std::size_t add(NamedStyle style, document::StyleNode const& node);

    document::Cascade& cascade_;
    std::string lang_;
    std::vector<NamedStyle> styles_;
    std::map<std::tuple<document::StyleNode const*, Role, int>, std::size_t> known_;
    std::map<std::string, std::size_t> by_name_;  ///< name without its case -> style
    std::map<int, std::size_t> heading_bases_;
};

}  // namespace paraphe::office
