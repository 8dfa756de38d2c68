#pragma once
// Blocks to strips: paragraphs, headings, lists, figures, sections, tables, fields.

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "document/document.h"
#include "image/image.h"
#include "layout/column.h"
#include "layout/columns.h"
#include "layout/paragraph.h"
#include "layout/running.h"

namespace paraphe::layout {

/// Pictures by the path that the document names; one that is absent leaves its box empty (dossier has told).
using Images = std::map<std::string, std::shared_ptr<image::Image const>>;

/// Sets every kind of block into a column. One per pass over a document.
class BlockSetter {
public:
    BlockSetter(ParagraphSetter::Tools tools, Images const& images) : tools_(tools), paragraphs_(tools), images_(images) {}

    void set(document::Blocks const& blocks, document::StyleNode const& parent, Length x, Length width, Column& column);

    std::vector<page::OutlineItem> take_outline() { return std::move(outline_); }
    /// In the order in which ImageItems number them.
    std::vector<std::shared_ptr<page::Image const>> take_images() { return std::move(used_images_); }
    RunningMaterial take_running() { return std::move(running_); }
    ParagraphSetter& paragraphs() { return paragraphs_; }

private:
    /// The place where a block may put its strips.
    struct Place {
        document::StyleNode const& parent;
        Length x, width;
        Column& column;
    };
    void set(document::Block const& block, Place place);
    void set(document::Paragraph const& value, Place place);
    void set(document::Heading const& value, Place place);
    void set(document::List const& value, Place place);
    void set(document::DefinitionList const& value, Place place);
    void set(document::Table const& value, Place place);
    void set(document::Figure const& value, Place place);
    void set(document::Chart const& value, Place place);  // charts/set_chart.cpp
    void set(document::Section const& value, Place place);
    void set(document::PageBreak const& value, Place place);
    void set(document::SignatureField const& value, Place place);
    void set(document::TableOfContents const& value, Place place);  // contents.cpp
    void set(document::Index const& value, Place place);

    static constexpr auto nothing = [](Place) {};
    /// Margins, padding, borders, keeps and anchors of one block around what `inside` sets in the inner box; `above`
    /// is set between the margin and the border (a table's caption).
    template <typename Inside, typename Above = decltype(nothing)>
    void boxed(document::StyleNode const& node, std::string const& id, Place place, Inside inside, Above above = nothing);
    void add_paragraph(document::Inlines const& inlines, document::StyleNode const& node, Length x, Length width, Column& column,
                       ParagraphLabel const* label = nullptr);
    bool begins_with_words(document::Blocks const& blocks, document::StyleNode const& parent) const;
    void set_item(document::ListItem const& item, document::StyleNode const& list, Length indent, Place place);
    void set_section(document::Section const& value, document::StyleNode const& node, Place place);
    // Sections that keep to one page: fit_section.cpp.
    struct Standing {
        Column::State column;
        StructureBuilder::State structure;
        ParagraphSetter::State paragraphs;
        std::size_t warnings = 0, outline = 0;
        ParagraphLabel const* item_label = nullptr;
    };
    Standing standing(Column const& column) const;
    void return_to(Standing const& standing, Column& column);
    Length height_from(std::size_t first, Length grid, Column const& column);
    void set_to_fit(document::Section const& value, document::StyleNode const& node, Place place);
    void end_part(Column& column);
    void set_columns(std::vector<Strip> items, ColumnShape const& shape, Column& column);  // columns.cpp
    Length room_below(Column& column, Length next);
    /// What `inside` sets into a column of its own, as one strip.
    template <typename Inside>
    Strip set_item_apart(Column const& outer, Inside inside);
    void set_grid(std::vector<Strip> cells, ColumnShape const& shape, Column& column);
    document::Inlines pages_of(document::IndexEntry const& entry) const;
    void set_entry(document::TocEntry const& entry, document::StyleNode const& node, Place at);
    void set_image(document::Figure const& value, document::StyleNode const& node, Place place);

    // Tables: tables.cpp measures columns, table_rows.cpp sets rows.
    struct TableShape;
    struct SetCell;
    std::vector<Length> column_widths(document::Table const& table, TableShape const& shape, Length width);
    /// The rows of "thead", "tbody" or "tfoot"; rows that a cell ties together are one strip.
    std::vector<Strip> set_rows(std::vector<document::Row> const& rows, char const* group, TableShape const& shape);
    std::vector<SetCell> set_cells(std::vector<document::Row> const& rows, document::StyleNode const& group, TableShape const& shape);
    struct RowPlace {
        std::size_t row;
        Length y, height;
    };
    void rule_row(std::vector<page::Item>& items, Decoration lines, RowPlace at, std::span<SetCell const* const> cells, TableShape const& shape);
    Strip set_cell_strip(Column const& around, document::Cell const& cell, document::StyleNode const& node, Length left, Length right);
    static std::vector<Length> row_heights(std::vector<SetCell> const& cells, std::size_t rows);
    static std::vector<std::size_t> last_tied_rows(std::vector<SetCell> const& cells, std::size_t rows);
    void set_table(document::Table const& value, document::StyleNode const& node, Place place);
    void set_notes(document::Table const& value, document::StyleNode const& node, Place place);
    /// What the cell has left and right of its decimal comma, when it is a paragraph aligned on it.
    std::optional<ParagraphSetter::Decimal> decimal_of(document::Cell const& cell, document::StyleNode const& node);
    std::vector<Length> decimal_tails(document::Table const& table, document::StyleNode const& node, std::size_t columns);
    Extent extent_of(document::Blocks const& blocks, document::StyleNode const& parent);

    ParagraphSetter::Tools tools_;
    ParagraphSetter paragraphs_;
    Images const& images_;
    std::map<std::string, std::uint32_t> image_index_;
    std::vector<std::shared_ptr<page::Image const>> used_images_;
    std::vector<page::OutlineItem> outline_;
    RunningMaterial running_;
    int part_depth_ = 0;
    std::optional<document::Part> last_part_;
    std::size_t last_part_end_ = 0;  ///< the strip with its last anchor
    Length decimal_tail_;                         ///< of the column that the paragraph stands in
    ParagraphLabel const* item_label_ = nullptr;  ///< waits for the first paragraph of a list item
};

}  // namespace paraphe::layout
