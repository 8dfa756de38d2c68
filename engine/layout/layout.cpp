#include "layout/layout.h"

#include "document/walk.h"
#include "layout/page_breaking.h"
#include "layout/page_writer.h"
#include "layout/tall_strips.h"

namespace paraphe::layout {

namespace {

constexpr int most_passes = 4;

bool holds_page_ref(document::Inlines const& inlines) {
    for (document::Inline const& item : inlines) {
        bool const holds = std::visit(document::Cases{
                                          [](document::PageRef const&) { return true; },
                                          [](document::Styled const& value) { return holds_page_ref(value.children); },
                                          [](document::Link const& value) { return holds_page_ref(value.children); },
                                          [](auto const&) { return false; },
                                      },
                                      item.value);
        if (holds) return true;
    }
    return false;
}

bool has_page_refs(document::Document const& document) {
    bool found = false;
    document::for_each_inlines(const_cast<document::Document&>(document),  // only read
                               [&](document::Inlines& inlines, std::string const&) { found = found || holds_page_ref(inlines); });
    // An index prints the pages of its marks.
    document::for_each_block(document.blocks, [&](document::Block const& block) { found = found || std::holds_alternative<document::Index>(block.value); });
    return found;
}

std::vector<page::EmbeddedFont> embedded_fonts(font::FontUsage const& usage, font::FontLibrary const& fonts) {
    std::vector<page::EmbeddedFont> embedded;
    for (font::Subset& subset : usage.subsets()) {
        font::FaceMetrics const& metrics = fonts.metrics(subset.face);
        font::FaceSource const& source = fonts.source(subset.face);
        page::EmbeddedFont font;
        font.postscript_name = fonts.postscript_name(subset.face);
        font.subset = std::move(subset.bytes);
        font.ascent = metrics.ascent;
        font.descent = metrics.descent;
        font.cap_height = metrics.cap_height;
        font.italic_angle = metrics.italic_angle;
        font.bounding_box = {metrics.x_min, metrics.y_min, metrics.x_max, metrics.y_max};
        font.italic = source.italic;
        font.bold = source.weight >= 700;
        font.serif = source.family.find("Serif") != std::string::npos;
        for (font::UsedGlyph& code : subset.codes) {
            auto const millis = static_cast<std::int32_t>((std::int64_t{code.advance} * 1000 + font::units_per_em / 2) / font::units_per_em);
            font.codes.push_back({static_cast<std::uint16_t>(code.glyph), millis, std::move(code.text)});
        }
        embedded.push_back(std::move(font));
    }
    return embedded;
}

/// Bookmarks may grow by one level at a time only, whatever the headings do.
std::vector<page::OutlineItem> settled(std::vector<page::OutlineItem> outline) {
    int depth = 0;
    for (page::OutlineItem& item : outline) {
        item.depth = std::min(item.depth, depth + 1);
        depth = item.depth;
    }
    return outline;
}

struct Pass {
    LaidOut out;
    base::Diagnostics warnings;
};

Pass one_pass(document::Document const& document, document::StyleSheet const& sheet, MeasuredWords& words, Images const& images,
              document::PageNumbers const& assumed) {
    Pass pass;
    document::Cascade cascade(sheet);
    font::FontLibrary const& fonts = words.shaper().library();
    font::FontUsage usage(fonts);
    StructureBuilder structure;
    BlockSetter blocks({cascade, words, usage, structure, assumed, pass.warnings}, images);
    Column column;
    Length const measure = document::page_style(sheet, "", false).measure();
    blocks.set(document.blocks, cascade.root(), {}, measure, column);
    Galley galley = column.take();
    cut_tall_strips(galley, sheet);
    SetNotes notes = blocks.paragraphs().take_notes();
    NoteRule const rule = note_rule(cascade);
    auto plan = break_pages(galley.strips, notes, rule, sheet);
    append(pass.warnings, std::move(plan.warnings));
    PageWriter writer(document.metadata, cascade, structure, usage, blocks.paragraphs());
    writer.write(std::move(galley), std::move(notes), rule, plan.value, blocks.take_running());

    page::PagedDocument& paged = pass.out.paged;
    paged.metadata = {document.metadata.title, document.metadata.author, document.metadata.subject, document.metadata.language, document.metadata.date};
    paged.pages = writer.take_pages();
    paged.destinations = writer.take_destinations();
    paged.outline = settled(blocks.take_outline());
    paged.images = blocks.take_images();
    paged.elements = structure.take_elements();
    paged.contents = structure.take_contents();
    paged.fonts = embedded_fonts(usage, fonts);
    pass.out.numbers = writer.take_numbers();
    return pass;
}

}  // namespace

base::Warned<LaidOut> lay_out(document::Document const& document, document::StyleSheet const& sheet, MeasuredWords& words,
                              Images const& images) {
    bool const refers_to_pages = has_page_refs(document);
    document::PageNumbers assumed;
    Pass pass;
    for (int i = 0; i < most_passes; ++i) {
        pass = one_pass(document, sheet, words, images, assumed);
        if (!refers_to_pages || pass.out.numbers.labels == assumed.labels) break;
        assumed = pass.out.numbers;
        if (i + 1 == most_passes)
            pass.warnings.push_back(base::warning("layout.unstable-pages", "les numéros de page cités n’ont pas pu être fixés : vérifiez le sommaire"));
    }
    return {std::move(pass.out), std::move(pass.warnings)};
}

}  // namespace paraphe::layout
