#pragma once
// Strips on their pages, with heads, feet and the labels that had to wait.

#include "document/document.h"
#include "layout/page_breaking.h"
#include "layout/paragraph.h"
#include "layout/running.h"

namespace paraphe::layout {

/// Puts the galley's items on pages. Takes the strips' items; call once.
class PageWriter {
public:
    PageWriter(document::Metadata const& metadata, document::Cascade& cascade, StructureBuilder& structure, font::FontUsage& usage,
               ParagraphSetter& paragraphs)
        : metadata_(metadata), cascade_(cascade), structure_(structure), usage_(usage), paragraphs_(paragraphs) {}

    void write(Galley galley, SetNotes notes, NoteRule const& rule, std::vector<PlannedPage> const& plan, RunningMaterial running);

    std::vector<page::Page> take_pages() { return std::move(pages_); }
    std::vector<page::Destination> take_destinations() { return std::move(destinations_); }
    document::PageNumbers take_numbers() { return std::move(numbers_); }

private:
    struct Position {
        std::size_t page = 0;
        Length y;
        bool placed = false;
    };
    void number_pages(Galley const& galley, SetNotes const& notes, std::vector<PlannedPage> const& plan);
    void draw_decorations(Galley const& galley);
    void place_anchors(Strip const& strip, std::size_t page, Length y);
    void draw_notes(SetNotes& notes, NoteRule const& rule, PlannedPage const& plan, document::PageStyle const& style, page::Page& page);
    void draw_late(LatePageLabel const& label, Length dx, Length dy, page::Page& page);
    struct SetBox;
    void place_words(SetBox& box);
    void shorten(SetBox& box, std::vector<SetBox> const& all);
    void draw_margin_boxes(std::size_t page, RunningContent const& running);
    std::string text_of(std::vector<document::ContentPiece> const& content, std::size_t page, RunningContent const& running) const;
    std::string shortened(std::string text, document::Style const& style, Length room);

    document::Metadata const& metadata_;
    document::Cascade& cascade_;
    StructureBuilder& structure_;
    font::FontUsage& usage_;
    ParagraphSetter& paragraphs_;
    std::vector<page::Page> pages_;
    std::vector<page::Destination> destinations_;
    document::PageNumbers numbers_;
    std::vector<document::PageStyle> styles_;
    std::vector<Length> tops_;         ///< of each page's text
    std::vector<Position> positions_;  ///< of each strip
};

}  // namespace paraphe::layout
