#pragma once
// From what a document says to where it sits.

#include "base/result.h"
#include "document/document.h"
#include "document/style.h"
#include "font/font_library.h"
#include "layout/blocks.h"
#include "page/paged_document.h"

namespace paraphe::layout {

struct LaidOut {
    page::PagedDocument paged;       ///< without attachments: dossier adds them
    document::PageNumbers numbers;   ///< of every anchor
};

/// Lays out a document that assembly and typography have finished.
///
/// Takes
///   document   all references resolved; every Link target exists; headings have ids
///   sheet      checked by the reader of styles
///   words      of this thread
///   images     by path
/// Gives pages, structure tree, fonts as subsets, outline, destinations; warnings
/// "layout.overfull-line", ".narrow-table", ".missing-glyph", ".too-tall", ".page-inside" (a page name inside a cell),
/// ".does-not-fit" (a section that asks for one page, by how many millimetres).
/// Page labels that stand in the text may change where lines end: passes are repeated until they are stable, 4
/// times at most, then "layout.unstable-pages". Cost: linear in the text.
base::Warned<LaidOut> lay_out(document::Document const& document, document::StyleSheet const& sheet, MeasuredWords& words,
                              Images const& images);

}  // namespace paraphe::layout
