#pragma once
// What people call the styles of a document.

#include <string>

#include "document/cascade.h"

namespace paraphe::office {

/// What a paragraph is, where its element alone does not say it.
enum class Role {
    text, heading, title, list_item, term, description, caption, figure, figure_caption, chart, chart_caption, cell, contents_title, contents_entry,
    signature_label, signature_box, header, footer, separation, note, table_note, index_title, index_entry
};

struct StyleName {
    std::string name;
    std::string word_name;  ///< of Word's own style that this one is, or ""
    std::string odf_name;   ///< of LibreOffice's, or ""
};

/// `given` (the author's -paraphe-name, or "") or a name made of the element, its class and what it is in. Cells
/// add to it what kind of cell they are. `level` is that of headings and entries of the table of contents.
StyleName style_name(document::StyleNode const& node, Role role, int level, std::string const& given);

/// "couverture-objet" as people read it: "Couverture objet".
std::string readable(std::string const& class_name);

}  // namespace paraphe::office
